"""How a commission judges: conflicts, sheets with their marks, sittings with what they resolve, outcomes."""

from __future__ import annotations

from django.db import models

from esep.contests.models.applications import Application, Handed
from esep.contests.models.rounds import Member, Round


class Conflict(models.Model):
    """A conflict of interest that a member declared of an application, or that was found later and named.

    What follows from organisations and persons is computed and never stored here (contests.conflicts).
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="conflicts")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="conflicts")
    reason = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("application", "member"), name="a_conflict_is_declared_once"),
        )

    def __str__(self) -> str:
        return f"{self.application_id} {self.member_id}"


class Sheet(models.Model):
    """An assessment sheet: the commission's agreed one (`member` None) or a member's own; sealed, it stands.

    `handed` is the version it speaks of; `content` the canonical sheet and `sha256` its hash once sealed.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="sheets")
    handed = models.ForeignKey(Handed, on_delete=models.PROTECT, related_name="sheets")
    member = models.ForeignKey(Member, null=True, blank=True, on_delete=models.PROTECT, related_name="sheets")
    number = models.PositiveSmallIntegerField(default=1)
    signers = models.JSONField(default=list)
    content = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    sealed_by = models.CharField(max_length=64, blank=True)
    sealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.application_id} sheet {self.number}"


class Mark(models.Model):
    """A row of a sheet: the quantity claimed and the one accepted, with the reason when they differ."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="marks")
    row = models.CharField(max_length=16)
    claimed = models.CharField(max_length=64, null=True)  # noqa: DJ001  # no figure is not an empty figure
    accepted = models.CharField(max_length=64, null=True)  # noqa: DJ001  # the same
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("sheet", "row"), name="one_mark_a_row"),)

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.row}"


class Sitting(models.Model):
    """A meeting of the commission and its minutes (clause 3.9): number, date, place and who was present."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="sittings")
    protocol = models.CharField(max_length=32)
    date = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    present = models.ManyToManyField(Member, related_name="+")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    signed_by = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("date", "id")
        constraints = (
            models.UniqueConstraint(fields=("round", "protocol"), name="a_protocol_number_stands_once"),
        )

    def __str__(self) -> str:
        return f"№ {self.protocol} {self.date}"


class Resolved(models.Model):
    """An item of the minutes: what was decided (`kind`, `sets`: contests.resolving), by how many votes."""

    sitting = models.ForeignKey(Sitting, on_delete=models.PROTECT, related_name="items")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16)
    sets = models.JSONField(default=dict)
    words_kk = models.TextField()
    words_ru = models.TextField()
    votes_for = models.PositiveSmallIntegerField()
    votes_against = models.PositiveSmallIntegerField(default=0)
    votes_abstained = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("sitting", "number"), name="an_item_stands_once"),)

    def __str__(self) -> str:
        return f"{self.sitting_id} {self.number} {self.kind}"


class Outcome(models.Model):
    """The result of a round as it was counted from sealed sheets under these readings; never changed."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="outcomes")
    number = models.PositiveIntegerField()
    choices = models.JSONField()
    law = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    result = models.JSONField()  # last: what stands behind a large value is slow to read

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("round", "number"), name="an_outcome_stands_once"),)

    def __str__(self) -> str:
        return f"{self.round_id} outcome {self.number}"
