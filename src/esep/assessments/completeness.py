"""How complete the facts of a year are, by department and by block, and how many days clause 5.1 leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from esep.assessments.calculating import decided, edition_of, figures_of, plan_of
from esep.assessments.collected import reports_of
from esep.assessments.models import Assessment
from esep.core.deadline import RULES, last_day
from esep.core.facts import Fact
from esep.core.names import Text
from esep.library import library
from esep.reports.days_off import days_off
from esep.reports.departments import DEPARTMENTS, of_form

LAST_DAY = "A07"
"""The reading that asks whether the named day of a time limit is still in time."""

OWN = "organisational"
"""The department that keeps what no form asks: the system's counts, decisions and registers."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure of an organisation (slug) that is not accepted: the fact, its year, and its criterion."""

    organisation: str
    fact: str
    year: int
    criterion: str


@dataclass(frozen=True, slots=True)
class Part:
    """A department or a block: how many figures are wanted and known, and which are missing.

    `waiting` counts reports handed in that the department has still to accept.
    """

    id: str
    name: Text
    wanted: int
    known: int
    missing: tuple[Missing, ...]
    waiting: int = 0

    @property
    def complete(self) -> bool:
        """Return whether nothing is missing and nothing waits."""
        return self.wanted == self.known and not self.waiting


@dataclass(frozen=True, slots=True)
class Completeness:
    """The facts of a year by department (clause 4.1) and by block of the annex."""

    departments: tuple[Part, ...]
    blocks: tuple[Part, ...]

    @property
    def complete(self) -> bool:
        """Return whether every department is."""
        return all(part.complete for part in self.departments)


def completeness(assessment: Assessment) -> Completeness:
    """Return how complete the participants' facts are under the edition in force; refused without one.

    A figure that may be left out (persons lost objectively, transfers) is not wanted.
    """
    asked = list(_asked(assessment))
    waiting: dict[str, int] = {}
    for report in reports_of(assessment):
        if report.state == "submitted":
            waiting[report.campaign.department] = waiting.get(report.campaign.department, 0) + 1
    blocks = {block.number: block.name for block in edition_of(assessment).blocks}
    return Completeness(
        tuple(
            _part(
                name,
                text,
                {one: known for (one, department, _), known in asked if department == name},
                waiting.get(name, 0),
            )
            for name, text in DEPARTMENTS.items()
        ),
        tuple(
            _part(number, text, {one: known for (one, _, block), known in asked if block == number})
            for number, text in blocks.items()
        ),
    )


def _asked(assessment: Assessment) -> Iterator[tuple[tuple[Missing, str, str], bool]]:
    """Yield every figure wanted with its department and block, and whether it is known."""
    catalogue, figures = library().facts, figures_of(assessment)
    for rule in plan_of(assessment).rules:
        block = rule.criterion.block
        for (fact, year), figure in zip(rule.keys, rule.formula.inputs(), strict=True):
            if figure.optional:
                continue
            department = department_of(catalogue[fact])
            for slug in figures.subjects:
                one = Missing(slug, fact, year, rule.criterion.id)
                yield (one, department, block), (fact, year) in figures.of(slug)


def department_of(fact: Fact) -> str:
    """Return the department that answers for a figure: that of its form, else the organisational one."""
    return of_form(fact.source.name) if fact.source.kind == "form" else OWN


def _part(name: str, text: Text, known: Mapping[Missing, bool], waiting: int = 0) -> Part:
    """Return the part; a figure that several criteria want is counted once."""
    single = {(one.organisation, one.fact, one.year): (one, given) for one, given in known.items()}
    missing = tuple(one for one, given in single.values() if not given)
    return Part(name, text, len(single), len(single) - len(missing), missing, waiting)


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """The last day of the evaluation (clause 5.1) and how many days are left; below 0 it has passed."""

    day: date
    left: int
    clause: str
    name: Text


def time_limit(assessment: Assessment, today: date, *, rule: str = RULES[0]) -> TimeLimit:
    """Return the time limit of the year's evaluation as seen from `today`, under a rule of reading A07.

    `rule_of` says which one is decided; by default the named day, or the next one that is no day off.
    """
    editions = library().editions(assessment.regulation)
    edition = library().regulation(assessment.regulation, assessment.edition or editions[-1])
    limit = next(one for one in edition.deadlines if one.id == "evaluation")
    month, day = (int(part) for part in limit.day.split("-"))
    year = assessment.year + 1
    last = last_day(date(year, month, day), rule, days_off(year))
    return TimeLimit(last, (last - today).days, limit.clause, limit.name)


def rule_of(assessment: Assessment) -> str:
    """Return the rule of reading A07 that was decided for the year, its default while nobody decided."""
    act = decided(assessment).get(LAST_DAY)
    return str(act.sets["option"]) if act else RULES[0]
