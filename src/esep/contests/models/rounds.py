"""A round of a contest, who sits on its commission, and the register of inspectors."""

from __future__ import annotations

from django.db import models

from esep.decisions.models import Decision
from esep.organisations.models import Organisation
from esep.people.models import Person


class Round(models.Model):
    """One holding of a contest for the work of `year`; `state` is a state of `contests.states`.

    `organisation` holds it: the union, or a member organisation for a stage of its own. `due_at` is the last
    instant of an application in time, `conclude_by` that of the conclusion. `version` 2 and above correct a
    published one.
    """

    regulation = models.CharField(max_length=64)
    edition = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=16, default="planned")
    call = models.JSONField(default=dict)
    due_at = models.DateTimeField()
    conclude_by = models.DateTimeField()
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    reason = models.TextField(blank=True)
    opened_by = models.CharField(max_length=64)
    opened_at = models.DateTimeField()

    class Meta:
        ordering = ("-year", "regulation", "-version")
        constraints = (
            models.UniqueConstraint(
                fields=("regulation", "year", "organisation", "version"), name="a_round_is_held_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.regulation} {self.year} v{self.version}"


class Seat(models.TextChoices):
    """What somebody is on a commission."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    MEMBER = "member"


class Member(models.Model):
    """A seat on the commission of a round, by an order of the chair; it ends when another order says so.

    `order` is the decision of kind `commission` that named the person, `ended_by` the one that took the seat.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    seat = models.CharField(max_length=16, choices=Seat.choices)
    post = models.CharField(max_length=255, blank=True)
    order = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.round_id} {self.person_id} {self.seat}"


class Inspector(models.Model):
    """A line of the register of inspectors: of which kind, whose, by which certificate, until when."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="certificates")
    kind = models.CharField(max_length=32)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    certificate = models.CharField(max_length=32)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("since", "id")

    def __str__(self) -> str:
        return self.certificate
