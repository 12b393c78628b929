"""The running rating (clause 3.1, operational evaluation): what the facts accepted so far would give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from esep.assessments.calculating import plan_of
from esep.assessments.editions import answers
from esep.assessments.models import Assessment
from esep.assessments.queries import of_year, participants
from esep.core.readings import choose
from esep.core.scoring import Plan, Result, prepare, score
from esep.facts.queries import figures
from esep.library import library
from esep.organisations.models import Organisation
from esep.organisations.queries import members


@dataclass(frozen=True, slots=True)
class Running:
    """The result of the facts so far; `provisional` while no decision says which edition governs.

    `rated` are all who take part; who has no figure at all yet stands among them, but not in the result.
    """

    result: Result
    rated: tuple[Organisation, ...]
    edition: str
    provisional: bool


def running(regulation: str, year: int, *, on: date, organisation: Organisation | None = None) -> Running:
    """Return the rating of a year as of now, among all participants, or the points of one organisation alone.

    While no decision says which edition governs, the default of reading A01 counts and the rating is
    provisional; before the register is frozen, all member organisations are rated. An edition without known
    points is refused.
    """
    versions = of_year(regulation, year)
    last = versions[-1] if versions else None
    plan = plan_of(last) if last and last.edition else _default_plan(regulation, year, on)
    rated = (organisation,) if organisation else _rated(last, on)
    result = score(plan, figures(rated, (year, year - 1)))
    return Running(result, rated, plan.regulation.edition, provisional=not (last and last.edition))


def _default_plan(regulation: str, year: int, on: date) -> Plan:
    editions = library().editions(regulation)
    named = [answer.edition for answer in answers(regulation, year, on) if answer.default]
    law = library().regulation(regulation, (*named, *editions[-1:])[0])
    return prepare(law, choose(law), year=year)


def _rated(last: Assessment | None, on: date) -> tuple[Organisation, ...]:
    if last and last.state != "planned":
        return participants(last)
    return tuple(Organisation.objects.filter(pk__in=[known.id for known in members(on)]))
