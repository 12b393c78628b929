"""Plans of the organisations, the one log of measures carried out, and the union's own targets."""

from __future__ import annotations

from django.db import models

from esep.decisions.models import Decision
from esep.evidence.models import Holding
from esep.organisations.models import Organisation


class Plan(models.Model):
    """An organisation's plan of measures for whole years; `state` is a state of `programme.states`.

    `edition` is that of the programme; `words` say why it was returned or opened again.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="plans")
    edition = models.CharField(max_length=16)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=16, default="draft")
    words = models.TextField(blank=True)
    begun_by = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    submitted_by = models.CharField(max_length=64, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.CharField(max_length=64, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-first_year", "organisation__order")
        constraints = (
            models.UniqueConstraint(fields=("organisation", "first_year"), name="one_plan_from_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.first_year}-{self.last_year}"


class Indicator(models.TextChoices):
    """Where a measure's figure comes from: the log, an accepted figure, a register, a person's word."""

    LOG = "log"
    FACT = "fact"
    REGISTER = "register"
    HAND = "hand"


class Counts(models.TextChoices):
    """What of the log is counted: the measures, the people who took part, or the amount of the kind."""

    EVENTS = "events"
    PARTICIPANTS = "participants"
    AMOUNT = "amount"


class Planned(models.Model):
    """A measure of a plan: one of the programme by its clause, or the organisation's own (`clause` "").

    `kind` narrows what of the log counts for it; `fact` names the figure, or the register and its column
    (`youth-councils/stood`); `target` is the number to reach, in the indicator's unit.
    One that was taken off the plan stays, with the day and the reason.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="measures")
    number = models.PositiveSmallIntegerField()
    clause = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=16, blank=True)
    name = models.CharField(max_length=255, blank=True)
    responsible = models.CharField(max_length=255)
    since = models.DateField()
    until = models.DateField()
    expected = models.TextField()
    indicator = models.CharField(max_length=8, choices=Indicator.choices)
    counts = models.CharField(max_length=16, choices=Counts.choices, blank=True)
    fact = models.CharField(max_length=64, blank=True)
    target = models.PositiveIntegerField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("plan", "number"), name="a_plan_numbers_once"),)

    def __str__(self) -> str:
        return f"{self.plan_id} {self.number}"


class Reached(models.Model):
    """What a person says was reached of a measure that nothing counts by itself; the last one stands."""

    planned = models.ForeignKey(Planned, on_delete=models.PROTECT, related_name="reached")
    amount = models.PositiveIntegerField()
    note = models.TextField()
    holding = models.ForeignKey(Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.planned_id} {self.amount}"


class Done(models.Model):
    """A measure carried out, as one version of it stands: kind, clauses, place, day, people, result.

    A correction is a new row that names the one before in `corrects` and the first in `root`. `planned`, when
    it is named, is the only measure of a plan for which it counts.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="done")
    root = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="versions")
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    kind = models.CharField(max_length=16)
    clauses = models.JSONField(default=list)
    planned = models.ForeignKey(Planned, null=True, blank=True, on_delete=models.PROTECT, related_name="done")
    title = models.CharField(max_length=255)
    place = models.CharField(max_length=255)
    day = models.DateField(db_index=True)
    participants = models.PositiveIntegerField(null=True, blank=True)
    amount = models.PositiveIntegerField(null=True, blank=True)
    result = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-day", "-id")

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"


class DoneEvidence(models.Model):
    """A document that shows a measure carried out."""

    done = models.ForeignKey(Done, on_delete=models.PROTECT, related_name="evidence")
    holding = models.ForeignKey(Holding, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("done", "holding"), name="a_document_shows_once"),)

    def __str__(self) -> str:
        return f"{self.done_id} {self.holding_id}"


class Withdrawal(models.Model):
    """Why a measure does not stand in the log any more; its row stays."""

    done = models.OneToOneField(Done, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.done_id}"


class Commendation(models.Model):
    """The staff's word that a measure (by its first version) is best practice, shared with everybody."""

    done = models.ForeignKey(Done, on_delete=models.PROTECT, related_name="commendations")
    words = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"{self.done_id}"


class Target(models.Model):
    """A numeric target of a year that the union set itself, by the decision that names it.

    The programme prints none (8.1 to 8.3); `clause` is the one it stands for, `organisation` None
    is the union as a whole. It counts while its decision is in force; a later one for the same thing takes
    its place.
    """

    clause = models.CharField(max_length=8)
    indicator = models.CharField(max_length=8, choices=Indicator.choices)
    kind = models.CharField(max_length=16, blank=True)
    counts = models.CharField(max_length=16, choices=Counts.choices, blank=True)
    fact = models.CharField(max_length=64, blank=True)
    year = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    amount = models.PositiveIntegerField()
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="targets")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("year", "clause", "id")

    def __str__(self) -> str:
        return f"{self.clause} {self.year}"
