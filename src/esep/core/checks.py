"""The checks of a filled form: one check one function, each returning everything it finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from esep.core import checks_wording as says
from esep.core.facts import Relation, number
from esep.core.forms import Derived, FormRow, Sheet, Watch
from esep.core.halves import halves_and_year
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact, exact, plain, shown


def check(sheet: Sheet) -> tuple[Problem, ...]:
    """Return all problems of a filled form: its own checks, what was stated, and other facts."""
    found: list[Problem] = []
    for declared in sheet.form.checks:
        if isinstance(declared, Relation):
            found += RELATIONS[declared.kind](declared, sheet)
        else:
            found += WATCHES[declared.kind](declared, sheet)
    for derived in sheet.form.derived:
        found += stated_figure(derived, sheet)
    found += relations_beyond_the_form(sheet)
    found += halves_and_year(sheet)
    return tuple(found)


def sum_of_parts(relation: Relation, sheet: Sheet) -> Iterator[Problem]:
    """The parts make the whole; parts that are not filled in are named with what is missing."""
    whole = sheet.figure(relation.whole)
    given = _given(relation.parts, sheet)
    total = exact(sum(given.values()))
    if whole is None:
        yield from _whole_absent(relation, given, sheet)
    elif total != whole:
        absent = [part for part in relation.parts if part not in given]
        missing = bool(absent) and total < whole
        yield _problem(
            relation,
            sheet,
            says.SUM_ABSENT if missing else says.SUM,
            says.SUM_ABSENT_TODO if missing else says.SUM_TODO,
            left=whole,
            right=total,
            gap=says.gap_between(whole, total),
            absent=_labels(absent, sheet),
        )


def part_of_whole(relation: Relation, sheet: Sheet) -> Iterator[Problem]:
    """The parts that are given are together at most the whole."""
    whole = sheet.figure(relation.whole)
    given = _given(relation.parts, sheet)
    total = exact(sum(given.values()))
    if whole is None:
        yield from _whole_absent(relation, given, sheet)
    elif total > whole:
        yield _problem(relation, sheet, says.PART, says.PART_TODO, tuple(given), left=whole, right=total)


def at_least(relation: Relation, sheet: Sheet) -> Iterator[Problem]:
    """The whole, when it is given, is at least as much as what it includes."""
    whole = sheet.figure(relation.whole)
    given = _given(relation.parts, sheet)
    total = exact(sum(given.values()))
    if whole is not None and total > whole:
        yield _problem(relation, sheet, says.AT_LEAST, says.PART_TODO, tuple(given), left=whole, right=total)


def equal_values(watch: Watch, sheet: Sheet) -> Iterator[Problem]:
    """Two parts of a list are the same number, other than nought: perhaps one was copied."""
    alike: defaultdict[Exact, list[str]] = defaultdict(list)
    for part, value in _given(watch.parts, sheet).items():
        alike[value].append(part)
    for value, parts in alike.items():
        if value and len(parts) > 1:
            one = Watch(watch.kind, parts[0], tuple(parts[1:]))
            every = _labels(parts, sheet)
            yield _problem(one, sheet, says.EQUAL, says.EQUAL_TODO, left=value, right=value, every=every)


def unit_conflict(watch: Watch, sheet: Sheet) -> Iterator[Problem]:
    """Two figures of different units are the same number, other than nought."""
    whole = sheet.figure(watch.whole)
    for part in watch.parts:
        if whole and whole == sheet.figure(part):
            units = says.listed((_unit(watch.whole, sheet), _unit(part, sheet)), ", ")
            said = says.UNIT_CONFLICT, says.UNIT_CONFLICT_TODO
            yield _problem(watch, sheet, *said, (part,), left=whole, right=whole, units=units)


def part_grows_while_whole_falls(watch: Watch, sheet: Sheet) -> Iterator[Problem]:
    """A part is more than a year ago although the whole is less."""
    loss = _change(watch.whole, sheet)
    for part in watch.parts:
        gain = _change(part, sheet)
        if loss is not None and gain is not None and loss < 0 < gain:
            yield _problem(watch, sheet, says.GROWS, says.GROWS_TODO, (part,), left=loss, right=gain)


def balance(watch: Watch, sheet: Sheet) -> Iterator[Problem]:
    """Last year's whole, with those who came and without those who left, is this year's whole.

    Checked of a whole year, when both years and the first of those who came and of those who left are given.
    """
    whole, before = sheet.figure(watch.whole), number(sheet.before.get(watch.whole))
    came, gone = _given(watch.parts, sheet), _given(watch.less, sheet)
    told = watch.parts[0] in came and watch.less[0] in gone
    if sheet.period.kind != "year" or whole is None or before is None or not told:
        return
    expected = exact(before + sum(came.values()) - sum(gone.values()))
    if expected != whole:
        said = says.BALANCE, says.BALANCE_TODO
        gap = says.gap_between(whole, expected)
        parts = (*watch.parts, *watch.less)
        yield _problem(watch, sheet, *said, parts, left=whole, right=expected, gap=gap)


def stated_figure(derived: Derived, sheet: Sheet) -> Iterator[Problem]:
    """What was typed for a computed row agrees with the computed value at the precision it was typed in."""
    stated = sheet.stated.get(derived.number)
    if stated is None:
        return
    places = len(stated.partition(".")[2])
    percent = derived.kind == "percent"
    typed, value = exact(Decimal(stated)), sheet.computed(derived)
    row, left = label(derived.number, sheet), says.fixed(typed, places, percent=percent)
    if value is None:
        what = says.sentence(
            says.NOT_COMPUTED, row=row, left=left, lacks=_labels(sheet.lacks(derived), sheet)
        )
        found = Problem(what, says.NOT_COMPUTED_TODO, rule="not-computed", severity="warning")
        yield replace(found, rows=(derived.number,), left=plain(typed))
    elif plain(typed) != shown(value, places):
        what = says.sentence(
            says.STATED, row=row, left=left, right=says.fixed(value, places, percent=percent)
        )
        found = Problem(what, says.STATED_TODO, rule="stated", rows=(derived.number,))
        yield replace(found, left=plain(typed), right=shown(value, places))


def relations_beyond_the_form(sheet: Sheet) -> Iterator[Problem]:
    """A relation between a fact of this form and one from elsewhere holds; checked of a whole year."""
    if sheet.period.kind != "year":
        return
    for relation in sheet.catalogue.relations:
        names = (relation.whole, *relation.parts)
        own = [name in sheet.form.by_fact for name in names]
        if all(own) or not any(own):
            continue
        rows = Relation(relation.kind, sheet.name_of(names[0]), tuple(map(sheet.name_of, names[1:])))
        if all(sheet.figure(name) is not None for name in (rows.whole, *rows.parts)):
            yield from RELATIONS[rows.kind](rows, sheet)


RELATIONS: dict[str, Callable[[Relation, Sheet], Iterator[Problem]]] = {
    "sum": sum_of_parts,
    "part-of": part_of_whole,
    "at-least": at_least,
}
WATCHES: dict[str, Callable[[Watch, Sheet], Iterator[Problem]]] = {
    "equal-values": equal_values,
    "unit-conflict": unit_conflict,
    "grows-while-whole-falls": part_grows_while_whole_falls,
    "balance": balance,
}


def label(name: str, sheet: Sheet) -> Text:
    """Return how a row, a derived row or a fact from elsewhere is called inside a sentence."""
    if name in sheet.form.by_number:
        return says.row_label(name, sheet.form.by_number[name].name)
    return says.fact_label(sheet.catalogue[name].name)


def _given(names: Iterable[str], sheet: Sheet) -> dict[str, Exact]:
    """Return the numbers of those names that are given."""
    numbers = {name: sheet.figure(name) for name in names}
    return {name: value for name, value in numbers.items() if value is not None}


def _change(name: str, sheet: Sheet) -> Exact | None:
    """Return by how much a row changed since a year ago; None when either year is not given."""
    now, before = sheet.figure(name), number(sheet.before.get(name))
    return None if now is None or before is None else now - before


def _labels(names: Iterable[str], sheet: Sheet) -> Text:
    return says.listed(label(name, sheet) for name in names)


def _unit(name: str, sheet: Sheet) -> Text:
    row = sheet.form.by_number.get(name)
    unit = row.unit if isinstance(row, FormRow) else sheet.catalogue[name].unit
    return sheet.catalogue.units.get(unit, Text.same(unit))


def _whole_absent(relation: Relation, given: dict[str, Exact], sheet: Sheet) -> Iterator[Problem]:
    """Yield that the whole is not filled in, when some of its parts are."""
    if given:
        said = says.WHOLE_ABSENT, says.WHOLE_ABSENT_TODO
        yield _problem(relation, sheet, *said, tuple(given), left=None, right=exact(sum(given.values())))


def _problem(
    check: Relation | Watch,
    sheet: Sheet,
    wording: Text,
    todo: Text,
    parts: tuple[str, ...] | None = None,
    *,
    left: Exact | None,
    right: Exact,
    **fit: Text,
) -> Problem:
    """Return what a check found between its whole and `parts` (all of them, unless some are named)."""
    names = (check.whole, *(check.parts if parts is None else parts))
    what = says.sentence(
        wording,
        whole=label(names[0], sheet),
        parts=_labels(names[1:], sheet),
        left="" if left is None else says.number_of(left),
        right=says.number_of(right),
        **fit,
    )
    rows = tuple(name for name in names if name in sheet.form.by_number)
    found = Problem(what, todo, rule=check.kind, severity=check.severity, rows=rows)
    return replace(found, left=None if left is None else plain(left), right=plain(right))
