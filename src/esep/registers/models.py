"""The entries of all registers: whose, in which state, with which values, and every version they had."""

from __future__ import annotations

from django.db import models

from esep.evidence.models import Holding
from esep.organisations.models import Organisation


class Entry(models.Model):
    """An entry of a register as it stands now; `register` and `state` are names of registers/*.toml.

    `values` is field → canonical value (core.registers). `parent` is the entry of another register that made
    this one. `number` counts the entries of one register.
    """

    register = models.CharField(max_length=32)
    number = models.PositiveIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="entries")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    state = models.CharField(max_length=16)
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    changed_at = models.DateTimeField()
    values = models.JSONField(default=dict)

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(fields=("register", "number"), name="a_number_of_a_register_stands_once"),
        )
        indexes = (models.Index(fields=("register", "organisation", "state"), name="entries_of_a_register"),)

    def __str__(self) -> str:
        return f"{self.register} {self.number}"


class Version(models.Model):
    """An entry as one act left it, whole and unchangeable: what was done, why, and the values after it."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    verb = models.CharField(max_length=16)
    state = models.CharField(max_length=16)
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    event_seq = models.PositiveBigIntegerField()
    values = models.JSONField()

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("entry", "number"), name="a_version_of_an_entry_stands_once"),
        )

    def __str__(self) -> str:
        return f"{self.entry_id} v{self.number}"


class Proof(models.Model):
    """A document that confirms an entry, and the version with which it came."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="proofs")
    holding = models.ForeignKey(Holding, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(fields=("entry", "holding"), name="a_document_proves_an_entry_once"),
        )

    def __str__(self) -> str:
        return f"{self.entry_id} {self.holding_id}"


class Mark(models.TextChoices):
    """How well one aspect of an execution was met."""

    MET = "met"
    PARTLY = "partly"
    NOT = "not"


class Judged(models.Model):
    """A judgement of staff on one aspect of an entry (evaluation 3.5), with its reason; the newest counts."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="judgements")
    version = models.PositiveIntegerField()
    aspect = models.CharField(max_length=16)
    mark = models.CharField(max_length=8, choices=Mark.choices)
    reason = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("entry", "version", "aspect"), name="an_aspect_is_judged_once"),
        )

    def __str__(self) -> str:
        return f"{self.entry_id} {self.aspect} {self.mark}"
