"""A calculation of a year made whole again: its result, the figures it read, and who is rated in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.db.models import Q

from esep.assessments.calculating import decided, edition_of, figures_of, settled
from esep.assessments.models import Assessment, Calculation
from esep.assessments.queries import participants
from esep.core.facts import Figures
from esep.core.law import CHOOSABLE
from esep.core.readings import choose
from esep.core.scoring import Plan, Result, prepare, score
from esep.organisations.queries import on
from esep.pages.parts.sheet import Rated

MEMBERS = "membership.total"


@dataclass(frozen=True, slots=True)
class Calculated:
    """A calculation, the result it holds, the figures it was made from, the organisations by slug."""

    calculation: Calculation
    result: Result
    figures: Figures
    who: Mapping[str, Rated]

    @property
    def year(self) -> int:
        """Return the reporting year."""
        return self.result.plan.year


@dataclass(frozen=True, slots=True)
class Mark:
    """Which calculation it is and when it was made, without what it holds."""

    pk: int
    number: int
    at: datetime
    digest: str


def calculated(calculation: Calculation) -> Calculated:
    """Return the calculation made whole; a calculation never changes, so a worker keeps the last ones."""
    return _calculated(calculation.digest, calculation.pk)


def of_mark(mark: Mark) -> Calculated:
    """Return the calculation of a mark made whole."""
    return _calculated(mark.digest, mark.pk)


@lru_cache(maxsize=12)
def _calculated(_digest: str, number: int) -> Calculated:
    calculation = Calculation.objects.select_related("assessment").get(pk=number)
    assessment = calculation.assessment
    figures = figures_of(assessment, upto=calculation.facts_to)
    return Calculated(calculation, score(plan_then(calculation), figures), figures, who(assessment, figures))


def plan_then(calculation: Calculation) -> Plan:
    """Return the plan by which a calculation was made: its choices, and the decisions that made them."""
    assessment, then = calculation.assessment, calculation.choices
    acts = {
        name: one for name, one in decided(assessment).items() if then.get(name) == str(one.sets["option"])
    }
    regulation = settled(edition_of(assessment), acts)
    now = choose(regulation)
    other = {
        one.reading.id: then[one.reading.id]
        for one in now
        if one.reading.stage in CHOOSABLE and then.get(one.reading.id, one.words) != one.words
    }
    return prepare(regulation, choose(regulation, other), year=assessment.year)


def who(assessment: Assessment, figures: Figures) -> Mapping[str, Rated]:
    """Return the participants of a year by slug, as they were called at its end."""
    return {
        one.slug: Rated(
            one.slug, one.name, one.short, one.order, _members(figures, one.slug, assessment.year)
        )
        for one in on(date(assessment.year, 12, 31), participants(assessment))
    }


def _members(figures: Figures, slug: str, year: int) -> int | None:
    known = figures.of(slug).get((MEMBERS, year))
    return known if isinstance(known, int) and not isinstance(known, bool) else None


def latest_of(assessment: Assessment) -> Calculation | None:
    """Return the last calculation of a year without its heavy result, None before the first."""
    return assessment.calculations.defer("result").order_by("-number").first()


def marks(assessment: Assessment) -> tuple[tuple[Mark, ...], Mark | None]:
    """Return the calculations of a year, the last first, and that of `year_before`, in one query."""
    found = Calculation.objects.raw(MARKS, [assessment.pk, assessment.regulation, assessment.year - 1])
    own: list[Mark] = []
    before: list[Mark] = []
    for one in found:
        here = own if one.assessment_id == assessment.pk else before
        here.append(Mark(one.pk, one.number, one.at, one.digest))
    return tuple(own), next(iter(before), None)


MARKS = """
    SELECT c.id, c.number, c.at, c.digest, c.assessment_id
    FROM assessments_calculation c JOIN assessments_assessment a ON a.id = c.assessment_id
    WHERE a.id = %s OR (a.regulation = %s AND a.year = %s AND a.state = 'published')
    ORDER BY a.version DESC, c.number DESC
"""
"""Written out, as every visit of a board asks it, and composing it took longer."""


def _published_before(assessment: Assessment) -> Q:
    return Q(
        assessment__regulation=assessment.regulation,
        assessment__year=assessment.year - 1,
        assessment__state="published",
    )


def year_before(assessment: Assessment) -> Calculation | None:
    """Return the last published calculation of the year before, without its result; None when none is."""
    return (
        Calculation.objects.defer("result")
        .filter(_published_before(assessment))
        .order_by("-assessment__version", "-number")
        .first()
    )
