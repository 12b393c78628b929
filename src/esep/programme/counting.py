"""Counts what was reached: of a planned measure from the log, from accepted figures or by a person's word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from esep.core.facts import number
from esep.core.progress import Aim, Progress, progress
from esep.core.quantity import Exact
from esep.facts.models import AcceptedFact
from esep.facts.queries import stated
from esep.facts.spelling import read as read_fact
from esep.organisations.models import Organisation
from esep.programme.models import Counts, Done, Indicator, Planned, Reached
from esep.programme.planned import columns, facts
from esep.registers.queries import counts


class Entry(NamedTuple):
    """What counting needs to know of an entry of the log; `path` is that of its organisation."""

    id: int
    path: str
    kind: str
    clauses: tuple[str, ...]
    planned: int | None
    day: date
    participants: int | None
    amount: int | None

    def adds(self, counts: str) -> int:
        """Return what the entry adds to a count: itself, its people or its amount."""
        if counts == Counts.PARTICIPANTS:
            return self.participants or 0
        return self.amount or 0 if counts == Counts.AMOUNT else 1


@dataclass(frozen=True, slots=True)
class Followed:
    """A planned measure with its progress, the entries of the log that count for it, and who serves it."""

    planned: Planned
    progress: Progress
    entries: tuple[int, ...] = ()
    said: Reached | None = None


def entries(path: str, since: date, until: date) -> tuple[Entry, ...]:
    """Return what stands in the log of the organisation of `path` and all below it, in one query."""
    rows = Done.objects.filter(
        organisation__path__startswith=path,
        day__range=(since, until),
        corrected_by__isnull=True,
        withdrawal__isnull=True,
    ).values_list("id", "organisation__path", "kind", "clauses", "planned", "day", "participants", "amount")
    return tuple(Entry(*row)._replace(clauses=tuple(row[3])) for row in rows.order_by("day", "id"))


def serves(entry: Entry, planned: Planned, path: str) -> bool:
    """Return whether an entry counts for a measure of the plan of `path`.

    One that names a measure counts for that alone; another for every measure of its clause and kind.
    """
    if not (entry.path.startswith(path) and planned.since <= entry.day <= planned.until):
        return False
    if entry.planned is not None:
        return entry.planned == planned.pk
    fits = not planned.kind or planned.kind == entry.kind
    return fits and planned.clause != "" and planned.clause in entry.clauses


def followed(every: Collection[Planned], today: date) -> tuple[Followed, ...]:
    """Return measures (with their plan and organisation) and how far each is, in three queries at most."""
    if not every:
        return ()
    since, until = min(one.since for one in every), max(one.until for one in every)
    paths = {one.plan.organisation.path for one in every}
    shared = paths.pop() if len(paths) == 1 else "/"
    log = entries(shared, since, until) if any(one.indicator == Indicator.LOG for one in every) else ()
    figures = of_facts(
        {one.fact for one in every if one.indicator == Indicator.FACT},
        [one.plan.organisation for one in every if one.indicator == Indicator.FACT],
        range(since.year, until.year + 1),
    )
    figures = {**figures, **of_registers(every, today)}
    by_hand = {one.pk for one in every if one.indicator == Indicator.HAND}
    said = {one.planned_id: one for one in Reached.objects.filter(planned__in=by_hand).order_by("id")}
    return tuple(_followed(one, log, figures, said.get(one.pk), today) for one in every)


def _followed(
    one: Planned,
    log: Iterable[Entry],
    figures: Mapping[tuple[int, str, int], Exact],
    said: Reached | None,
    today: date,
) -> Followed:
    aim = Aim(one.target, one.since, one.until)
    reached: Exact | None = None
    counting: tuple[int, ...] = ()
    if one.indicator == Indicator.LOG:
        path = one.plan.organisation.path
        found = [entry for entry in log if serves(entry, one, path)]
        counting = tuple(entry.id for entry in found)
        reached = sum(entry.adds(one.counts) for entry in found)
    elif one.indicator != Indicator.HAND:
        years = range(one.since.year, one.until.year + 1)
        reached = over_years(one.fact, figures, one.plan.organisation_id, years)
    elif said is not None:
        reached = said.amount
    return Followed(one, progress(aim, reached, today), counting, said)


Known = Mapping[tuple[int, str, int], Exact]
"""(organisation, fact, year) → the accepted figure."""


def of_facts(names: Collection[str], organisations: Iterable[Organisation], years: Iterable[int]) -> Known:
    """Return the accepted figures of whole years by organisation, fact and year, in one query at most."""
    if not names:
        return {}
    rows = AcceptedFact.objects.filter(
        organisation__in={one.pk for one in organisations},
        fact__in=sorted(names),
        period__in=[str(year) for year in years],
    )
    found: dict[tuple[int, str, int], Exact] = {}
    for row in stated(rows):
        value = None if row.value is None else number(read_fact(row.value, row.fact, row.key))
        if value is not None:
            found[row.organisation, row.fact, int(row.period)] = value
    return found


def over_years(fact: str, figures: Known, organisation: int, years: Iterable[int]) -> Exact | None:
    """Return a flow summed over the years, a stock as it stood last; None without any figure."""
    values = [figures[organisation, fact, year] for year in years if (organisation, fact, year) in figures]
    if not values:
        return None
    return sum(values) if adds_up(fact) else values[-1]


def adds_up(fact: str) -> bool:
    """Return whether a figure of several years is their sum: a flow, or what happens in a register's year."""
    column = columns().get(fact)
    return column[1].within not in STANDS if column else facts().get(fact) == "flow"


STANDS = ("year", "end")
"""What a column of a register counts that stands in a year, and so is not summed over years."""


def of_registers(every: Iterable[Planned], today: date) -> Known:
    """Return the figures of registers by organisation, column and year, in two queries a column and year."""
    asked = [one for one in every if one.indicator == Indicator.REGISTER and one.fact in columns()]
    numbers = {one.plan.organisation.slug: one.plan.organisation_id for one in asked}
    found: dict[tuple[int, str, int], Exact] = {}
    for name in sorted({one.fact for one in asked}):
        register, column = columns()[name]
        years = {
            year for one in asked if one.fact == name for year in range(one.since.year, one.until.year + 1)
        }
        for year in sorted(year for year in years if year <= today.year):
            day = min(today, date(year, 12, 31))
            for slug, value in counts(register.id, year, column=column.id, today=day).items():
                if slug in numbers and value is not None:
                    found[numbers[slug], name, year] = value
    return found
