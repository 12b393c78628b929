"""An act of a body, entered by one person and confirmed by another."""

from __future__ import annotations

from django.db import models

from esep.evidence.models import Holding


class Body(models.TextChoices):
    """Who decides."""

    EXECUTIVE_COMMITTEE = "executive-committee"
    CENTRAL_COMMITTEE = "central-committee"
    CHAIR = "chair"
    DEPARTMENT = "department"


class Kind(models.TextChoices):
    """What a decision is about; `sets` holds what it sets, in the shape of its kind (decisions.shapes)."""

    EDITION = "edition"
    EXTENSION = "extension"
    READING = "reading"
    WAIVER = "waiver"
    INCOMPLETE = "incomplete"
    OPEN_READING = "open-reading"
    TIE = "tie"
    APPROVAL = "approval"
    PRIZES = "prizes"
    BLOCK_PRIZES = "block-prizes"
    CEREMONY = "ceremony"
    CORRECTION = "correction"
    RESOLUTION = "resolution"
    COMMISSION = "commission"
    AWARDS = "awards"
    CONTEST_LIST = "contest-list"


class Decision(models.Model):
    """One decision: `about` is the text id of what it concerns (`assessment:3`, `campaign:5`).

    It counts once it is confirmed, and is never changed afterwards; a later one names it in `replaces`.
    """

    kind = models.CharField(max_length=16, choices=Kind.choices)
    about = models.CharField(max_length=64, db_index=True)
    body = models.CharField(max_length=32, choices=Body.choices)
    protocol = models.CharField(max_length=32)
    item = models.CharField(max_length=32, blank=True)
    date = models.DateField()
    words_kk = models.TextField()
    words_ru = models.TextField()
    reason = models.TextField(blank=True)
    sets = models.JSONField(default=dict)
    votes_for = models.PositiveSmallIntegerField(null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(null=True, blank=True)
    votes_abstained = models.PositiveSmallIntegerField(null=True, blank=True)
    document = models.ForeignKey(Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    entered_by = models.CharField(max_length=64)
    entered_at = models.DateTimeField()
    confirmed_by = models.CharField(max_length=64, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.kind} № {self.protocol} {self.item} {self.date}"
