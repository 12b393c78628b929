"""A campaign asks a form of organisations; a report is one form of one organisation with all its versions."""

from __future__ import annotations

from django.db import models

from esep.decisions.models import Decision
from esep.evidence.models import Holding
from esep.organisations.models import Organisation


class Campaign(models.Model):
    """A form in an edition, asked for a period by a deadline: day, hour, zone and a rule (reading A07)."""

    form = models.CharField(max_length=64)
    edition = models.CharField(max_length=16)
    period = models.CharField(max_length=10)
    department = models.CharField(max_length=32)
    day = models.DateField()
    hour = models.TimeField()
    zone = models.CharField(max_length=64, default="Asia/Almaty")
    rule = models.CharField(max_length=32, default="inclusive_next_working")
    due_at = models.DateTimeField()
    disciplined = models.BooleanField(default=True)
    opened_by = models.CharField(max_length=64)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_at", "form")
        constraints = (
            models.UniqueConstraint(fields=("form", "period"), name="a_form_is_asked_once_a_period"),
        )

    def __str__(self) -> str:
        return f"{self.form} {self.period}"


class Report(models.Model):
    """The form that one organisation owes in a campaign; `state` is a state of `reports.states`.

    `number` is the last submitted version (0: none) and `edition` that of the form which it answered;
    `due_at` is the campaign's, or an extension's. `mend_by` is until when a returned one is awaited again;
    `good_at` when the version accepted first was handed in.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="reports")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=16, default="open")
    number = models.PositiveIntegerField(default=0)
    edition = models.CharField(max_length=16, blank=True)
    due_at = models.DateTimeField()
    extension = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    first_submitted_at = models.DateTimeField(null=True, blank=True)
    returns = models.PositiveIntegerField(default=0)
    returned_at = models.DateTimeField(null=True, blank=True)
    mend_by = models.DateTimeField(null=True, blank=True)
    good_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("organisation__order",)
        constraints = (
            models.UniqueConstraint(fields=("campaign", "organisation"), name="one_report_an_organisation"),
        )

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.organisation_id}"


class Cell(models.Model):
    """One row of the draft: what was typed, what it means (None: nothing, or not understood), its version."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="cells")
    row = models.CharField(max_length=16)
    text = models.CharField(max_length=255, blank=True)
    value = models.CharField(max_length=64, null=True)  # noqa: DJ001  # no figure is not an empty figure
    not_applicable = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("report", "row"), name="one_cell_a_row"),)

    def __str__(self) -> str:
        return f"{self.report_id} {self.row}"


class Attachment(models.Model):
    """A document on a row of a report; taken off, it stays with its date."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="attachments")
    row = models.CharField(max_length=16)
    holding = models.ForeignKey(Holding, on_delete=models.PROTECT, related_name="attachments")
    by = models.CharField(max_length=64)
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.report_id} {self.row}"


class Version(models.Model):
    """What was submitted, whole and unchangeable: the canonical report, its hash, and the receipt for it."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    declared_by = models.CharField(max_length=64)
    declared_name = models.CharField(max_length=120)
    declaration = models.TextField()
    submitted_at = models.DateTimeField()
    late = models.BooleanField()
    receipt = models.CharField(max_length=32, unique=True)
    event_seq = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("report", "number"), name="a_number_stands_once"),)

    def __str__(self) -> str:
        return f"{self.report_id} v{self.number}"


class Verdict(models.TextChoices):
    """What the staff found of a row of a version; of an `unproved` one no figure is accepted (clause 2.1)."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    UNPROVED = "unproved"
    RETURNED = "returned"


OTHERWISE = (Verdict.CORRECTED, Verdict.UNPROVED)
"""Where another figure than the claim, or none, was accepted."""


class Line(models.Model):
    """The staff's finding on one row of a version: the quantity claimed and accepted, and the reason."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="lines")
    row = models.CharField(max_length=16)
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    claimed = models.CharField(max_length=64, null=True)  # noqa: DJ001  # no figure is not an empty figure
    accepted = models.CharField(max_length=64, null=True)  # noqa: DJ001  # the same
    reason = models.TextField(blank=True)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("version", "row"), name="one_finding_a_row"),)

    def __str__(self) -> str:
        return f"{self.version_id} {self.row} {self.verdict}"


class Remark(models.Model):
    """A remark on a cell ("" for the whole report) and the answers to it: the permanent thread of returns."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="remarks")
    row = models.CharField(max_length=16, blank=True)
    number = models.PositiveIntegerField()
    code = models.CharField(max_length=32, blank=True)
    text = models.TextField()
    answers = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replies"
    )
    by = models.CharField(max_length=64)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.report_id} {self.row}"
