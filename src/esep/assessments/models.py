"""One evaluation of one year by one edition: its participants, calculations, objections and prizes."""

from __future__ import annotations

from django.db import models

from esep.decisions.models import Decision
from esep.evidence.models import Holding
from esep.organisations.models import Organisation


class Assessment(models.Model):
    """A year under an edition; `version` 2 and above correct a published one; `state`: assessments.states."""

    regulation = models.CharField(max_length=64)
    edition = models.CharField(max_length=16, blank=True)
    year = models.PositiveSmallIntegerField()
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=24, default="planned")
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    reason = models.TextField(blank=True)
    preview_until = models.DateTimeField(null=True, blank=True)
    ceremony_at = models.DateTimeField(null=True, blank=True)
    opened_by = models.CharField(max_length=64)
    opened_at = models.DateTimeField()

    class Meta:
        ordering = ("-year", "-version")
        constraints = (
            models.UniqueConstraint(
                fields=("regulation", "year", "version"), name="a_version_of_a_year_stands_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.regulation} {self.year} v{self.version}"


class Participant(models.Model):
    """An organisation that is rated in this evaluation; the list is frozen before data are complete."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="participants")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("organisation__order",)
        constraints = (
            models.UniqueConstraint(
                fields=("assessment", "organisation"), name="an_organisation_is_rated_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.assessment_id} {self.organisation_id}"


class Calculation(models.Model):
    """A result as it was computed: from the facts up to an event, under these choices; never changed.

    `result` is the JSON of `core.results.result_data`, `digest` its SHA-256 in canonical form, `law` the
    digest of the edition's files.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="calculations")
    number = models.PositiveIntegerField()
    facts_to = models.PositiveBigIntegerField()
    choices = models.JSONField()
    law = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    result = models.JSONField()  # last: what stands behind a large value is slow to read

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("assessment", "number"), name="a_calculation_stands_once"),
        )

    def __str__(self) -> str:
        return f"{self.assessment_id} calculation {self.number}"


class Objection(models.Model):
    """What a member organisation holds against its previewed points, and the reasoned answer."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="objections")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    criterion = models.CharField(max_length=64)
    text = models.TextField()
    state = models.CharField(max_length=16, default="open")
    by = models.CharField(max_length=64)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_by = models.CharField(max_length=64, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.criterion}"


class ObjectionEvidence(models.Model):
    """A document that an objection brings."""

    objection = models.ForeignKey(Objection, on_delete=models.PROTECT, related_name="evidence")
    holding = models.ForeignKey(Holding, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.objection_id} {self.holding_id}"


class Prize(models.Model):
    """A prize of a published result: a place, or with `block` a block's leader; `amount` in whole tenge."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="prizes")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    block = models.CharField(max_length=8, blank=True)
    amount = models.PositiveBigIntegerField()
    diploma = models.CharField(max_length=32)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    paid_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("block", "place", "organisation__order")
        constraints = (
            models.UniqueConstraint(
                fields=("assessment", "organisation", "block"), name="a_prize_is_given_once"
            ),
        )

    def __str__(self) -> str:
        return self.diploma
