"""What one person sends to a round: the draft, its figures and materials, versions handed in, questions."""

from __future__ import annotations

from django.db import models

from esep.contests.models.rounds import Round
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.people.models import Person


class Application(models.Model):
    """What one person sends to one round; `state` is a state of `contests.states`.

    `organisation` is None for somebody from outside the union. `name`, `email` and `phone` are as the person
    wrote them. `number` is the last version handed in (0: none). `shown` says what the person lets be
    published: the name (`name`), the materials without personal data (`materials`).
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="applications")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="applications")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=16, default="draft")
    number = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=120)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    note = models.TextField(blank=True)
    shown = models.JSONField(default=list)
    late = models.BooleanField(default=False)
    signed_by = models.CharField(max_length=64, blank=True)
    signed_name = models.CharField(max_length=120, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("round", "person"), name="a_person_applies_once_a_round"),
        )

    def __str__(self) -> str:
        return f"{self.round_id} {self.person_id}"


class Claim(models.Model):
    """One row of the draft: what was typed, what it means, and its version, as a cell of a report."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="claims")
    row = models.CharField(max_length=16)
    text = models.CharField(max_length=255, blank=True)
    value = models.CharField(max_length=64, null=True)  # noqa: DJ001  # no figure is not an empty figure
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("application", "row"), name="one_claim_a_row"),)

    def __str__(self) -> str:
        return f"{self.application_id} {self.row}"


class Material(models.Model):
    """A confirming file or link on a row, on the note (`note`) or as the stamped page (`stamp`)."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="materials")
    row = models.CharField(max_length=16)
    title = models.CharField(max_length=255)
    holding = models.ForeignKey(Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    link = models.CharField(max_length=1024, blank=True)
    public_copy = models.ForeignKey(
        Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.application_id} {self.row}"


class Handed(models.Model):
    """An application as it was handed in, whole and unchangeable: its canonical text, hash and receipt."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="handed")
    number = models.PositiveIntegerField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    late = models.BooleanField()
    lacking = models.JSONField(default=list)
    receipt = models.CharField(max_length=32, unique=True)
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("application", "number"), name="a_number_is_handed_in_once"),
        )

    def __str__(self) -> str:
        return f"{self.application_id} v{self.number}"


class Question(models.Model):
    """A question of the commission to the person who applied, on a row or on the whole, and the answer."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="questions")
    row = models.CharField(max_length=16, blank=True)
    text = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.application_id} {self.row}"
