"""Whom a round named, and the contests that count in a year of the evaluation."""

from __future__ import annotations

from django.db import models

from esep.contests.models.applications import Application
from esep.contests.models.rounds import Round
from esep.decisions.models import Decision
from esep.evidence.models import Holding


class Title(models.Model):
    """A winner of a round: the place, the numbered diploma and the award in whole tenge (0: none)."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="titles")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="titles")
    place = models.PositiveSmallIntegerField()
    diploma = models.CharField(max_length=32)
    amount = models.PositiveBigIntegerField(default=0)
    paid_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("place", "id")
        constraints = (
            models.UniqueConstraint(fields=("round", "application"), name="a_title_is_given_once"),
        )

    def __str__(self) -> str:
        return self.diploma


class Listed(models.Model):
    """A contest on the approved list of a year of the evaluation (row 1.3): whether absence costs.

    `key` names it in `contests.result`; `round` is the one held here, None for a contest run elsewhere, whose
    `protocol` is then the document. `decision` approved the list.
    """

    year = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=64)
    name_kk = models.CharField(max_length=255)
    name_ru = models.CharField(max_length=255)
    name_en = models.CharField(max_length=255)
    organiser = models.CharField(max_length=255, blank=True)
    absence_costs = models.BooleanField()
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    round = models.ForeignKey(Round, null=True, blank=True, on_delete=models.PROTECT, related_name="listed")
    protocol = models.ForeignKey(Holding, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    counted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("year", "key")
        constraints = (
            models.UniqueConstraint(fields=("year", "key"), name="a_contest_is_listed_once_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.year} {self.key}"
