"""The contest in view: the demonstration's inspectors scored under the default readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from esep.core.law import Regulation
from esep.core.readings import choose
from esep.core.scoring import Plan, Result, Scored, prepare, score
from esep.demo import office
from esep.demo.register import Inspector, Organisation
from esep.library import library

REGULATION = ("legal-inspector-contest", "2025-12-25")


@dataclass(frozen=True, slots=True)
class Entrant:
    """One inspector in the ranking: who, of which organisation, and everything Annex 3 gives."""

    inspector: Inspector
    organisation: Organisation
    scored: Scored

    @property
    def place(self) -> int:
        """Return the place by the total."""
        return self.scored.place


@cache
def regulation() -> Regulation:
    """Return the edition that the contest is scored by."""
    return library().regulation(*REGULATION)


@cache
def plan() -> Plan:
    """Return the contest regulation made ready under its default readings."""
    return prepare(regulation(), choose(regulation(), {}), year=office.YEAR)


def prizes() -> int:
    """Return how many places carry a prize."""
    return int(plan().ranking["prizes"])


@cache
def result() -> Result:
    """Return the points and places of the invented inspectors."""
    return score(plan(), office.inspector_figures())


@cache
def entrants() -> tuple[Entrant, ...]:
    """Return the inspectors by place; those who share one stand in the order of every list."""
    people = {one.slug: one for one in office.inspectors()}
    found = [
        Entrant(people[scored.subject], organisations()[people[scored.subject].organisation], scored)
        for scored in result().subjects
    ]
    return tuple(sorted(found, key=lambda one: (one.place, one.inspector.order)))


@cache
def organisations() -> Mapping[str, Organisation]:
    """Return the member organisations by slug."""
    return {one.slug: one for one in office.organisations()}
