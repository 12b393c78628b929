"""The totals of a register in a year: what each organisation has, and what the whole union."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from esep.core.quantity import Exact, exact
from esep.core.registers import Register, Total, Values, day_in, number_in

TOTAL_KINDS = ("count", "sum", "percent")
WITHIN = ("year", "end", "begun", "ended")


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as totals see it: whose, in which state, with which values, added on which day."""

    organisation: str
    state: str
    values: Values
    added: date


def totals(
    register: Register, lines: Iterable[Line], year: int, today: date
) -> Mapping[str, Mapping[str, Exact | None]]:
    """Return organisation → column → figure of a year, for every organisation that has an entry."""
    by_organisation: dict[str, list[Line]] = {}
    for line in lines:
        by_organisation.setdefault(line.organisation, []).append(line)
    return {name: totalled(register, own, year, today) for name, own in by_organisation.items()}


def totalled(register: Register, lines: Sequence[Line], year: int, today: date) -> Mapping[str, Exact | None]:
    """Return the figures of some entries together; a percentage is of the sums, never a mean of shares."""
    found: dict[str, Exact | None] = {}
    for column in register.totals:
        if column.kind == "percent":
            part, whole = (found[name] for name in column.of)
            found[column.id] = exact(Fraction(100 * (part or 0)) / whole) if whole else None
            continue
        own = [line for line in lines if counts(register, column, line, year, today)]
        if column.kind == "sum":
            found[column.id] = sum(number_in(line.values, column.of[0]) or 0 for line in own)
        else:
            found[column.id] = len(own)
    return found


def counts(register: Register, column: Total, line: Line, year: int, today: date) -> bool:
    """Return whether an entry counts in a column of a year."""
    if column.states and line.state not in column.states:
        return False
    if column.field and column.equals not in line.values.get(column.field, "").split():
        return False
    return _within(register, column.within, line, year, today)


def _within(register: Register, within: str, line: Line, year: int, today: date) -> bool:
    begin = day_in(line.values, register.since) or line.added
    end = day_in(line.values, register.until)
    if within == "begun":
        return begin.year == year
    if within == "ended":
        return end is not None and end.year == year
    if within == "end":
        last = min(date(year, 12, 31), today)
        return begin <= last and (end is None or end > last)
    if within == "year":
        if not register.until:
            return begin.year == year
        return begin.year <= year and (end is None or end.year >= year)
    day = day_in(line.values, within)
    return day is not None and day.year == year
