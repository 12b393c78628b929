"""A half is part of its year: what a year counts is at least each half, and both halves make it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from esep.core import checks_wording as says
from esep.core import consolidating_wording as own
from esep.core.facts import number
from esep.core.forms import FormRow, Sheet
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem, Severity
from esep.core.quantity import Exact, exact, plain

COUNTED_ONCE = ("organisation", "person")
"""Units of which the same one may stand in both halves and yet once in the year."""


def others_of_year(period: Period) -> tuple[Period, ...]:
    """Return the periods with which `period` makes one year: none when it is neither year nor half."""
    if period.kind == "year":
        return Period(period.year, 1), Period(period.year, 2)
    if period.kind == "half-year":
        return Period(period.year), Period(period.year, 1 if period.half == 2 else 2)
    return ()


def halves_and_year(sheet: Sheet) -> Iterator[Problem]:
    """No half is above its year, and two halves together are the year; only what flows can be compared."""
    if not sheet.in_year:
        return
    known = {**sheet.in_year, sheet.period: sheet.values}
    for row in sheet.form.rows:
        if row.fact is not None and sheet.catalogue[row.fact].kind == "flow":
            yield from _of_row(row, sheet.period, known)


def _of_row(
    row: FormRow, asked: Period, known: Mapping[Period, Mapping[str, Exact | bool]]
) -> Iterator[Problem]:
    whole = number(known.get(Period(asked.year), {}).get(row.number))
    halves = {
        half: value
        for half in (Period(asked.year, 1), Period(asked.year, 2))
        if (value := number(known.get(half, {}).get(row.number))) is not None
    }
    if whole is None:
        return
    above = [half for half, value in halves.items() if value > whole]
    total = exact(sum(halves.values()))
    if above:
        half = above[0] if asked not in above else asked
        yield _problem(own.HALF_ABOVE, "half-above-year", row, half, halves[half], whole)
    elif len(halves) == 2 and total != whole:
        once = total > whole and row.unit in COUNTED_ONCE
        said = own.HALVES_ONCE if once else own.HALVES
        yield _problem(said, "halves-and-year", row, asked, total, whole, "warning" if once else "error")


def _problem(
    said: tuple[Text, Text],
    rule: str,
    row: FormRow,
    period: Period,
    left: Exact,
    right: Exact,
    severity: Severity = "error",
) -> Problem:
    what = says.sentence(
        said[0],
        row=says.row_label(row.number, row.name),
        half=own.half_of(period),
        year=str(period.year),
        left=says.number_of(left),
        right=says.number_of(right),
        gap=says.gap_between(left, right),
    )
    return Problem(
        what,
        said[1],
        rule=rule,
        severity=severity,
        rows=(row.number,),
        left=plain(left),
        right=plain(right),
    )
