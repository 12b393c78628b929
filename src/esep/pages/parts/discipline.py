"""What a late or returned report may cost: under row 1.2, or of the financial ones under row 5.1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from esep.assessments.derived import financial_too
from esep.core.facts import Value
from esep.core.period import Period
from esep.core.scoring import score_lines
from esep.organisations.models import Organisation
from esep.pages.parts import giving
from esep.reports.discipline import FINANCIAL, discipline
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
    too = financial_too(giving.REGULATION, year)
    counts = dict(discipline(year, at=at, financial_too=too).get(report.organisation, {}))
    if report.campaign.department == FINANCIAL and not too:
        return None
    worse = dict(counts)
    worse["reports.returned"] = counts.get("reports.returned", 0) + 1
    if not report.returns:
        worse["reports.returned-at-all"] = counts.get("reports.returned-at-all", 0) + 1
    return Effect(_points(counts, year), _points(worse, year))


def unmended(organisation: Organisation, year: int, at: datetime) -> Effect:
    """Return row 1.2 of an organisation as reports stand, and with one more that is not mended in time."""
    counts = dict(
        discipline(year, at=at, financial_too=financial_too(giving.REGULATION, year)).get(organisation, {})
    )
    worse = counts | {"reports.returned": counts.get("reports.returned", 0) + 1}
    worse["reports.due"] = max(counts.get("reports.due", 0), 1)
    return Effect(_points(counts, year), _points(worse, year))


def _points(counts: dict[str, int], year: int) -> Fraction:
    known: dict[tuple[str, int], Value] = {(fact, year): count for fact, count in counts.items()}
    lines = score_lines(giving.plan(year), known)
    return sum((line.points for line in lines if line.criterion.number == ROW), Fraction())
