"""The score in view: the demonstration year under chosen readings, computed once for each choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from esep.core.law import Block, Regulation, Row
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.readings import Choices, choose
from esep.core.scoring import Placed, Plan, Result, Scored, prepare, score
from esep.demo import office
from esep.demo.register import Organisation
from esep.library import library
from esep.pages.parts.wrong import WrongAddress

REGULATION = ("annual-evaluation", "2026-02-20")
MEMBERS = "membership.total"

Options = tuple[tuple[str, str], ...]
"""The readings that are not at their default, (id, option), in the register's order."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One organisation in the table: who it is, and everything the annex gives it."""

    organisation: Organisation
    scored: Scored

    @property
    def place(self) -> int:
        """Return the place by the total."""
        return self.scored.place

    @property
    def scored_total(self) -> Placed:
        """Return the total with its place, as a row or a block has it."""
        return Placed(self.scored.units, self.scored.scale, self.scored.place)

    @property
    def members(self) -> int | None:
        """Return the members on 31 December, None when they were not reported."""
        known = office.figures().of(self.scored.subject).get((MEMBERS, office.YEAR))
        return known if isinstance(known, int) and not isinstance(known, bool) else None

    def per_thousand(self, points: Fraction) -> Fraction | None:
        """Return `points` for each thousand members, None when the members are unknown or none."""
        return points * 1000 / self.members if self.members else None


@cache
def regulation() -> Regulation:
    """Return the edition that the window scores by."""
    return library().regulation(*REGULATION)


@cache
def blocks() -> tuple[Block, ...]:
    """Return the blocks of the annex that hold scored rows."""
    return tuple(block for block in regulation().blocks if rows_of(block))


def rows_of(block: Block) -> tuple[Row, ...]:
    """Return the printed rows of a block that hold scored lines."""
    return tuple(row for row in block.rows if row.criteria)


def row(number: str) -> tuple[Block, Row]:
    """Return the printed row with this number and its block; an unknown number is a KeyError."""
    for block in blocks():
        for one in rows_of(block):
            if one.number == number:
                return block, one
    raise KeyError(number)


def choices(options: Options) -> Choices:
    """Return the choices of `options`; what cannot be chosen is refused."""
    return choose(regulation(), dict(options))


@lru_cache(maxsize=128)
def plan(options: Options) -> Plan:
    """Return the regulation made ready under `options`."""
    return prepare(regulation(), choices(options), year=office.YEAR)


@lru_cache(maxsize=128)
def result(options: Options) -> Result:
    """Return the points and places of the demonstration year under `options`."""
    return score(plan(options), office.figures())


@lru_cache(maxsize=128)
def standings(options: Options) -> tuple[Standing, ...]:
    """Return the organisations in printed order; those who share a place stand in the order of every list."""
    found = [Standing(by_subject()[scored.subject], scored) for scored in result(options).subjects]
    downwards = plan(options).ranking["order"] != "asc_print"
    found.sort(key=lambda one: (one.place if downwards else -one.place, one.organisation.order))
    return tuple(found)


def prizes(options: Options) -> int:
    """Return how many places carry a prize under `options`."""
    return int(plan(options).ranking["prizes"])


def podium(options: Options) -> tuple[Standing, ...]:
    """Return those on the prize places, the first place first; ties can make them more than three."""
    on_it = [one for one in standings(options) if one.place <= prizes(options)]
    return tuple(sorted(on_it, key=lambda one: (one.place, one.organisation.order)))


@cache
def by_subject() -> Mapping[str, Organisation]:
    """Return the organisations by the name under which their figures stand."""
    subjects = set(office.figures().subjects)
    return {one.slug if one.slug in subjects else one.name.kk: one for one in office.organisations()}


def standing(slug: str, options: Options) -> Standing:
    """Return the standing of the organisation with this address; an unknown one is a WrongAddress."""
    for one in standings(options):
        if one.organisation.slug == slug:
            return one
    near = [(f"/organisation/{o.slug}/", o.name) for o in office.organisations() if o.slug[:3] == slug[:3]]
    raise WrongAddress(
        Problem(NO_ORGANISATION.format(slug=slug), CHOOSE_ORGANISATION, rule="organisation"), near=near
    )


NO_ORGANISATION = Text(
    kk="«{slug}» деген мүшелік ұйым жоқ.",
    ru="Членской организации «{slug}» нет.",
    en="There is no member organisation “{slug}”.",
)
CHOOSE_ORGANISATION = Text(
    kk="Рейтинг кестесіндегі жиырма ұйымның бірін ашыңыз.",
    ru="Откройте одну из двадцати организаций в таблице рейтинга.",
    en="Open one of the twenty organisations of the board.",
)
