"""What a return may cost under row 1.2, reports on time and of quality: the points now, and with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from esep.core.facts import Value
from esep.core.period import Period
from esep.core.scoring import score_lines
from esep.pages.parts import giving
from esep.reports.discipline import discipline
from esep.reports.models import Report

ROW = "1.2"
"""The printed row of the annex on executive discipline."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Points of row 1.2 as reports stand now, and as they would with this one returned and not mended."""

    now: Fraction
    returned: Fraction

    @property
    def costs(self) -> Fraction:
        """Return what the return would change, 0 or below."""
        return self.returned - self.now


def effect(report: Report, at: datetime) -> Effect | None:
    """Return what a return does to row 1.2, None when the deadline of this report does not count there."""
    year = Period.of(report.campaign.period).year
    if not report.campaign.disciplined:
        return None
    counts = dict(discipline(year, at=at).get(report.organisation, {}))
    worse = dict(counts)
    worse["reports.returned"] = counts.get("reports.returned", 0) + 1
    if not report.returns:
        worse["reports.returned-at-all"] = counts.get("reports.returned-at-all", 0) + 1
    return Effect(_points(counts, year), _points(worse, year))


def _points(counts: dict[str, int], year: int) -> Fraction:
    known: dict[tuple[str, int], Value] = {(fact, year): count for fact, count in counts.items()}
    lines = score_lines(giving.plan(year), known)
    return sum((line.points for line in lines if line.criterion.number == ROW), Fraction())
