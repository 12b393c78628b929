"""Membership of a year or a half of it: every organisation, the whole, and how it went over the years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from esep.core import membership as core
from esep.core.membership import Membership
from esep.core.period import Period
from esep.core.quantity import Exact
from esep.facts.models import AcceptedFact
from esep.organisations import queries as organisations
from esep.organisations.models import Organisation
from esep.organisations.queries import Known
from esep.organisations.succession import Succeeded, between
from esep.statistics.figures import numbers

FACTS = (
    core.TOTAL,
    *core.PARTS,
    core.JOINED,
    core.LEFT,
    core.ARRIVED,
    core.DEPARTED,
    core.EMPLOYEES,
    "membership.primaries",
    "membership.districts",
    core.DUES,
)
"""The figures of membership, with the dues that they are held against."""

UNION = "union"


@dataclass(frozen=True)
class Table:
    """The membership of a period: who belonged to the union at its end, then who no longer did.

    `present` are those who did at its end, `new` those of them who did not a year earlier; `members` has
    one for each, with figures or without; `changed` says who became what since a year earlier.
    """

    period: Period
    organisations: tuple[Known, ...]
    present: frozenset[str]
    new: frozenset[str]
    members: Mapping[str, Membership]
    changed: Mapping[str, tuple[Succeeded, ...]]

    @cached_property
    def whole(self) -> Membership:
        """Return the union: the sum of those who have figures."""
        return core.together(list(self.members.values()), UNION)

    @cached_property
    def lacking(self) -> tuple[Known, ...]:
        """Return who belonged to the union at the end of the period and has no figure of it."""
        here = (one for one in self.organisations if one.slug in self.present)
        return tuple(one for one in here if core.TOTAL not in self.members[one.slug].now)

    @cached_property
    def joined(self) -> tuple[Known, ...]:
        """Return who belongs at the end of the period, did not a year earlier, and came out of no split."""
        return tuple(one for one in self.organisations if one.slug in self.new and not self.changed[one.slug])


def periods() -> tuple[Period, ...]:
    """Return the periods that have accepted figures of membership, the newest first."""
    found = AcceptedFact.objects.filter(fact=core.TOTAL).order_by().values_list("period", flat=True)
    return tuple(sorted(map(Period.of, found.distinct()), reverse=True))


def table(period: Period) -> Table:
    """Return the membership of all organisations in a constant number of queries."""
    before = period.year_before()
    present = organisations.members(period.last())
    earlier = organisations.members(before.last())
    slugs = {one.slug for one in present}
    every = (*present, *(one for one in earlier if one.slug not in slugs))
    known = numbers(FACTS, periods=(period, before))
    changed = between(before.last(), period.last())
    return Table(
        period,
        every,
        frozenset(slugs),
        frozenset(slugs - {one.slug for one in earlier}),
        {
            one.slug: Membership(
                one.slug,
                known.get((one.id, str(period)), {}),
                known.get((one.id, str(before)), {}),
                split=one.id in changed,
            )
            for one in every
        },
        {one.slug: changed.get(one.id, ()) for one in every},
    )


@dataclass(frozen=True, slots=True)
class Year:
    """A whole year of an organisation or of the union; `partial`: fewer told it than the year before."""

    it: Membership
    partial: bool = False


def over_the_years(organisation: Organisation | None) -> tuple[Year, ...]:
    """Return whole years, the oldest first: of one organisation, or of the union (None), in two queries.

    The figures of the union are the sums of the organisations'; those it told itself, before any of them
    used the product, stand where nobody else has any.
    """
    known = numbers(FACTS, organisation=None if organisation is None else organisation.pk)
    told = {place: figures for place, figures in known.items() if core.TOTAL in figures}
    years = sorted({year for _, period in told if (year := Period.of(period)).kind == "year"})
    own = Organisation.objects.filter(slug=UNION).values_list("pk", flat=True).first()
    found, least = [], 0
    for year in years:
        here = [number for number, period in told if period == str(year)]
        below = [number for number in here if number != own] or here
        parts = [_member(known, number, year) for number in below]
        found.append(Year(core.together(parts, str(year)), partial=len(below) < least))
        least = max(least, len(below))
    return tuple(found)


def _member(known: Mapping[tuple[int, str], Mapping[str, Exact]], number: int, year: Period) -> Membership:
    before = known.get((number, str(year.year_before())), {})
    return Membership(str(number), known[number, str(year)], before)
