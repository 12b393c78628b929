"""Labour safety over the years: accidents, people hurt by severity, days lost, payments, inspectors."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from esep.core.period import Period
from esep.core.quantity import Exact
from esep.core.suppressing import Adds, Place, hidden
from esep.organisations import queries as organisations
from esep.organisations.queries import Known
from esep.statistics.figures import numbers
from esep.statistics.membership import UNION

ACCIDENTS, FATAL, VICTIMS = "safety.accidents", "safety.fatal-accidents", "safety.victims"
SEVERITIES = ("safety.victims-light", "safety.victims-medium", "safety.victims-severe", "safety.killed")
DAYS, PAID = "safety.days-lost", "safety.sick-pay"
FACTS = (ACCIDENTS, FATAL, VICTIMS, *SEVERITIES, DAYS, PAID)
COUNTED = (ACCIDENTS, FATAL, VICTIMS, *SEVERITIES)
"""What counts people or what happened to them: small numbers of these are not for the public."""

ALL = UNION
"""The row of the union in a table of all."""


@dataclass(frozen=True, slots=True)
class Safety:
    """The figures of one year: by organisation, and the sums of those who reported.

    `hidden` are the cells (row, fact) that the public must not see; the row of the sums is `ALL`.
    """

    period: Period
    organisations: tuple[Known, ...]
    figures: Mapping[str, Mapping[str, Exact]]
    sums: Mapping[str, Exact]
    hidden: frozenset[Place]

    @property
    def lacking(self) -> tuple[Known, ...]:
        """Return the organisations that said nothing of accidents: no nil, no bonus, no conclusion."""
        return tuple(one for one in self.organisations if ACCIDENTS not in self.figures[one.slug])

    @property
    def quiet(self) -> frozenset[str]:
        """Return who reported that nothing happened at all, as far as the public may be told."""
        return frozenset(
            row
            for row, figures in self.figures.items()
            if figures and all(figures.get(one) == 0 and (row, one) not in self.hidden for one in COUNTED)
        )

    def of(self, row: str, fact: str) -> Exact | None:
        """Return the figure of a cell; None when there is none."""
        return (self.sums if row == ALL else self.figures[row]).get(fact)

    def shown(self, row: str, fact: str, inner: Collection[str]) -> Exact | Literal["hidden"] | None:
        """Return the figure of a cell, "hidden" for who sees only the inner figures of others."""
        return "hidden" if (row, fact) in self.hidden and row not in inner else self.of(row, fact)


def years(periods: Sequence[Period] | None = None) -> tuple[Safety, ...]:
    """Return the years that have figures (or those asked for), the oldest first, in constant queries."""
    known = numbers(FACTS, periods=periods)
    found = sorted({Period.of(period) for _, period in known} if periods is None else set(periods))
    whole = [one for one in found if one.kind == "year"]
    if not whole:
        return ()
    members = organisations.members(whole[-1].last())
    return tuple(_year(one, members, known) for one in whole)


def _year(
    period: Period, members: tuple[Known, ...], known: Mapping[tuple[int, str], Mapping[str, Exact]]
) -> Safety:
    figures = {one.slug: known.get((one.id, str(period)), {}) for one in members}
    told = [one for one in figures.values() if one]
    sums = {fact: sum((one.get(fact, 0) for one in told), Fraction()) for fact in FACTS if told}
    return Safety(period, members, figures, sums, _hidden(figures, sums))


def _hidden(figures: Mapping[str, Mapping[str, Exact]], sums: Mapping[str, Exact]) -> frozenset[Place]:
    rows: dict[str, Mapping[str, Exact]] = {**figures, ALL: sums}
    cells = {(row, fact): int(of[fact]) for row, of in rows.items() for fact in COUNTED if fact in of}
    by_severity = [Adds((row, VICTIMS), tuple((row, one) for one in SEVERITIES)) for row in rows]
    by_place = [
        Adds((ALL, fact), tuple((slug, fact) for slug in figures if (slug, fact) in cells))
        for fact in COUNTED
    ]
    return hidden(cells, [*by_severity, *by_place])


def together(all_of: Sequence[Safety], fact: str, inner: Collection[str]) -> Exact | Literal["hidden"] | None:
    """Return the sum of a figure over years: all of it is counted anew every year.

    It is hidden with the sum of any of its years, which the other years would tell.
    """
    each = [one.shown(ALL, fact, inner) for one in all_of]
    if "hidden" in each:
        return "hidden"
    return sum((one.sums.get(fact, 0) for one in all_of), Fraction())
