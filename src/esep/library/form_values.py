"""Reads VALUES.csv, one form filled in by subjects for periods, refusing everything wrong at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from esep.core.facts import Catalogue, Figures, Value
from esep.core.forms import Derived, Form, FormRow, Sheet, facts_of
from esep.core.halves import others_of_year
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Refused
from esep.core.quantity import Exact
from esep.library import figures_wording as says
from esep.library.amounts import Unreadable, amount, stated, yes_or_no
from esep.library.csv_lines import CsvLines, Names, in_order, near, read_csv

HEADER = ("subject", "period", "row", "value")
STATED = ".stated"
PERIOD_NAMES = {
    "year": Text("жыл (2025)", "год (2025)", "a year (2025)"),
    "half-year": Text("жартыжылдық (2025-H1)", "полугодие (2025-H1)", "a half-year (2025-H1)"),
    "quarter": Text("тоқсан (2025-Q2)", "квартал (2025-Q2)", "a quarter (2025-Q2)"),
    "month": Text("ай (2025-04)", "месяц (2025-04)", "a month (2025-04)"),
    "week": Text("апта (2025-W17)", "неделя (2025-W17)", "a week (2025-W17)"),
    "day": Text("күн (2025-04-15)", "день (2025-04-15)", "a day (2025-04-15)"),
}

Filled = dict[tuple[str, Period], dict[str, Exact | bool | str]]
"""(subject, period) → row → value; a value stated for a derived row is text under `ROW.stated`."""


def read_sheets(
    path: Path, form: Form, catalogue: Catalogue, figures: Figures | None = None
) -> tuple[Sheet, ...]:
    """Return the filled forms of a VALUES.csv in the order of the file, each with what else is known.

    A sheet knows the rows of a year earlier, from this file or from `figures`, and the facts of its year.
    """
    filled = read_values(path, form, catalogue)
    return tuple(
        _sheet(form, catalogue, subject, period, filled, figures or Figures({})) for subject, period in filled
    )


def read_values(path: Path, form: Form, catalogue: Catalogue) -> Filled:
    """Return (subject, period) → row → value; a file with anything wrong is refused with all its problems."""
    lines = read_csv(path, HEADER)
    names = Names()
    filled: Filled = {}
    seen: dict[tuple[str, Period, str], int] = {}
    for line, (subject, written, number, text) in lines:
        name = names.why_not(subject)
        if name is not None:
            lines.refuse(name[0], line, name[1], found=subject, column="subject")
        period = _period(lines, line, form, written)
        value = _value(lines, line, form, number, text, catalogue)
        if name is not None or period is None or value is None:
            continue
        before = seen.setdefault((subject, period, number), line)
        if before != line:
            fit = {"found": number, "subject": subject, "period": str(period), "before": before}
            lines.refuse("row-twice", line, says.ROW_TWICE, **fit)
        filled.setdefault((subject, period), {})[number] = value
    if lines.problems:
        raise Refused(in_order(lines.problems))
    return filled


def _period(lines: CsvLines, line: int, form: Form, written: str) -> Period | None:
    try:
        period = Period.of(written)
    except ValueError:
        lines.refuse("period", line, says.PERIOD, found=written)
        return None
    if period.kind in form.periods:
        return period
    names = [PERIOD_NAMES[kind] for kind in form.periods]
    allowed = Text.each(lambda language: ", ".join(name[language] for name in names))
    lines.refuse("period", line, says.PERIOD_OF_FORM, form=form.id, found=written, periods=allowed)
    return None


def _value(
    lines: CsvLines, line: int, form: Form, number: str, text: str, catalogue: Catalogue
) -> Exact | bool | str | None:
    """Return the value of a row as its unit asks, or as text what is stated for a derived row."""
    row = form.by_number.get(number)
    base = form.by_number.get(number.removesuffix(STATED))
    try:
        if isinstance(base, Derived) and row is None:
            return stated(text)
        if row is None or isinstance(row, Derived):
            _no_such_row(lines, line, form, number)
            return None
        return yes_or_no(text) if row.unit == "yes/no" else amount(text, row.unit)
    except Unreadable as why:
        unit = row.unit if isinstance(row, FormRow) else ""
        lines.refuse(why.rule, line, why.wording, **{**why.fit, "unit": catalogue.units.get(unit, unit)})
        return None


def _no_such_row(lines: CsvLines, line: int, form: Form, number: str) -> None:
    computed = [derived.number for derived in form.derived]
    if number in computed:
        lines.refuse("row-computed", line, says.ROW_COMPUTED, found=number)
    elif number.removesuffix(STATED) in form.by_number:
        listed = Text.same(", ".join(computed) or "—")
        lines.refuse("row-not-computed", line, says.ROW_NOT_COMPUTED, found=number, near=listed)
    else:
        like = Text.same(near(number, form.by_number))
        lines.refuse("row-unknown", line, says.ROW_UNKNOWN, form=form.id, found=number, near=like)


def _sheet(
    form: Form, catalogue: Catalogue, subject: str, period: Period, filled: Filled, figures: Figures
) -> Sheet:
    values, typed = {}, {}
    for number, value in filled[subject, period].items():
        if isinstance(value, str):
            typed[number.removesuffix(STATED)] = value
        else:
            values[number] = value
    known = figures.of(subject)
    return Sheet(
        form=form,
        catalogue=catalogue,
        subject=subject,
        period=period,
        values=values,
        stated=typed,
        before=_before(
            form, filled.get((subject, period.year_before())), facts_of(known, period.year - 1), period
        ),
        facts=facts_of(known, period.year),
        in_year={
            other: {row: value for row, value in filled[subject, other].items() if not isinstance(value, str)}
            for other in others_of_year(period)
            if (subject, other) in filled
        },
    )


def _before(
    form: Form, filled: Mapping[str, Exact | bool | str] | None, facts: Mapping[str, Value], period: Period
) -> dict[str, Exact | bool]:
    """Return the rows of a year earlier: from the same file, and of a whole year from facts."""
    before: dict[str, Exact | bool] = {}
    if period.kind == "year":
        for fact, row in form.by_fact.items():
            value = facts.get(fact)
            if value is not None and not isinstance(value, tuple):
                before[row.number] = value
    before.update((number, value) for number, value in (filled or {}).items() if not isinstance(value, str))
    return before
