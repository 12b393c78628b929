"""Accepted figures: appended, numbered, and pointing at what they replace and rest on."""

from __future__ import annotations

from django.db import models

from esep.evidence.models import Holding
from esep.organisations.models import Organisation


class SourceKind(models.TextChoices):
    """Where a figure comes from (clause 3.3 of the evaluation regulation, and the system's own counts)."""

    REPORT = "report"
    STATISTICS = "statistics"
    INSPECTION = "inspection"
    RESOLUTION = "resolution"
    DECISION = "decision"
    REGISTER = "register"
    SYSTEM = "system"


class AcceptedFact(models.Model):
    """One version of one figure of one organisation and period; the highest version counts.

    `value` is the canonical spelling of docs/law-as-data (digits, a half, yes/no, or places of a contest
    parted by spaces); None says that the figure was withdrawn and there are no data again. `claimed` is what
    the report said when something else was accepted, and then `reason` says why.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="facts")
    period = models.CharField(max_length=8)
    fact = models.CharField(max_length=64)
    key = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField()
    value = models.CharField(max_length=64, null=True)  # noqa: DJ001  # no figure is not an empty figure
    claimed = models.CharField(max_length=64, null=True)  # noqa: DJ001  # the same
    reason = models.TextField(blank=True)
    source = models.CharField(max_length=16, choices=SourceKind.choices)
    source_id = models.CharField(max_length=96)
    source_date = models.DateField(null=True, blank=True)
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    by = models.CharField(max_length=64)
    role = models.CharField(max_length=32)
    at = models.DateTimeField()
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("organisation", "period", "fact", "key", "version")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "period", "fact", "key", "version"), name="a_version_stands_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.fact} {self.period} v{self.version}"


class FactEvidence(models.Model):
    """A document that a figure rests on, fixed at acceptance."""

    fact = models.ForeignKey(AcceptedFact, on_delete=models.PROTECT, related_name="evidence")
    holding = models.ForeignKey(Holding, on_delete=models.PROTECT, related_name="facts")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("fact", "holding"), name="evidence_once_a_figure"),)

    def __str__(self) -> str:
        return f"{self.fact_id} {self.holding_id}"


class Proposal(models.Model):
    """A first figure of statistics, an inspection or a resolution, which counts once another confirms it.

    It becomes `made` when it is confirmed; a withdrawn one says why and stays.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=8)
    fact = models.CharField(max_length=64)
    key = models.CharField(max_length=64, blank=True)
    value = models.CharField(max_length=64)
    source = models.CharField(max_length=16, choices=SourceKind.choices)
    source_id = models.CharField(max_length=96)
    source_date = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)
    documents = models.ManyToManyField(Holding, related_name="+")
    entered_by = models.CharField(max_length=64)
    entered_at = models.DateTimeField()
    made = models.OneToOneField(
        AcceptedFact, null=True, blank=True, on_delete=models.PROTECT, related_name="proposal"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.fact} {self.period} {self.source}"
