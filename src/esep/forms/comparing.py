"""What a new edition of a form changes, and which of it would change what was already answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from esep.core.names import Text
from esep.core.problems import Problem
from esep.forms import wording as says
from esep.forms.sketch import SUM, Sketch, SketchRow
from esep.library import library


@dataclass(frozen=True, slots=True)
class Changed:
    """One difference: of which kind, on which row, what it was and what it is.

    Kinds: `added`, `removed`, `renamed`, `translated`, `unit`, `check`, `part-added`, `title`, `origin`,
    `period`.
    """

    kind: str
    row: str
    before: Text
    after: Text


NOTHING = Text.same("")


def changes(before: Sketch, after: Sketch) -> tuple[Changed, ...]:
    """Return every difference between two editions: of the form first, then in the order of the rows."""
    return (*_of_form(before, after), *_of_rows(before, after))


def against_answers(before: Sketch, after: Sketch, answered: Collection[str]) -> tuple[Problem, ...]:
    """Return what would change the meaning of rows that were answered; empty when nothing was."""
    if not answered:
        return ()
    return tuple(
        Problem(
            says.MEANING[one.kind].format(row=one.row, before=one.before, after=one.after),
            says.NEW_ROW,
            rule=f"form-{one.kind}",
            rows=(one.row,) if one.row else (),
        )
        for one in changes(before, after)
        if one.kind == "period" or (one.kind in says.MEANING and _concerned(one, answered))
    )


def _concerned(one: Changed, answered: Collection[str]) -> bool:
    row = one.row.rpartition(".")[0] if one.kind == "part-added" else one.row
    return row in answered


def _of_form(before: Sketch, after: Sketch) -> Iterator[Changed]:
    if before.title != after.title:
        yield Changed("title", "", before.title.text, after.title.text)
    if before.origin != after.origin:
        yield Changed("origin", "", before.origin.text, after.origin.text)
    if before.period != after.period:
        yield Changed("period", "", says.KINDS[before.period], says.KINDS[after.period])


def _of_rows(before: Sketch, after: Sketch) -> Iterator[Changed]:
    new = {row.number: row for row in after.rows}
    for row in before.rows:
        if row.number in new:
            yield from _of_row(row, new[row.number])
        else:
            yield Changed("removed", row.number, row.name.text, NOTHING)
    old = {row.number: row for row in before.rows}
    for row in after.rows:
        if row.number not in old:
            whole = old.get(row.parent)
            made = whole is not None and whole.parts == SUM and bool(before.parts_of(whole.number))
            yield Changed("part-added" if made else "added", row.number, NOTHING, row.name.text)


def _of_row(before: SketchRow, after: SketchRow) -> Iterator[Changed]:
    units = library().facts.units
    if before.name.kk != after.name.kk:
        yield Changed("renamed", before.number, before.name.text, after.name.text)
    elif before.name != after.name:
        yield Changed("translated", before.number, before.name.text, after.name.text)
    if before.unit != after.unit:
        unknown = (Text.same(before.unit), Text.same(after.unit))
        was, now = units.get(before.unit, unknown[0]), units.get(after.unit, unknown[1])
        yield Changed("unit", before.number, was, now)
    if before.parts != after.parts:
        yield Changed("check", before.number, Text.same(before.parts), Text.same(after.parts))
