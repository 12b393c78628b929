"""What a form lacks before it can be asked: everything at once."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.names import LANGUAGES
from esep.core.period import KINDS
from esep.core.problems import Problem
from esep.forms import wording as says
from esep.forms.sketch import Sketch, SketchRow
from esep.library import library

MOST_ROWS, LONGEST = 120, 300


def lacking(sketch: Sketch) -> tuple[Problem, ...]:
    """Return all that keeps a form from being published."""
    return (*_of_form(sketch), *(one for row in sketch.rows for one in _of_row(row, sketch)))


def _of_form(sketch: Sketch) -> Iterator[Problem]:
    if not sketch.title.kk:
        yield Problem(says.NO_TITLE, says.GIVE_TITLE, rule="form-title", rows=("title",))
    if not sketch.origin.kk:
        yield Problem(says.NO_ORIGIN, says.GIVE_ORIGIN, rule="form-origin", rows=("origin",))
    if sketch.period not in KINDS:
        yield Problem(says.NO_KIND, says.CHOOSE_KIND, rule="form-period")
    if not sketch.rows:
        yield Problem(says.NO_ROWS, says.ADD_ROW, rule="form-rows")
    if len(sketch.rows) > MOST_ROWS:
        said = says.TOO_MANY.format(count=len(sketch.rows), most=MOST_ROWS)
        yield Problem(said, says.FEWER, rule="form-many")


def _of_row(row: SketchRow, sketch: Sketch) -> Iterator[Problem]:
    at = (row.number,)
    if not row.name.kk:
        yield Problem(says.NO_NAME.format(row=row.number), says.GIVE_NAME, rule="form-name", rows=at)
    if any(len(row.name.raw(code)) > LONGEST for code in LANGUAGES):
        said = says.TOO_LONG.format(row=row.number, most=LONGEST)
        yield Problem(said, says.SHORTEN, rule="form-long", rows=at)
    if row.unit not in library().facts.units:
        yield Problem(says.NO_UNIT.format(row=row.number), says.CHOOSE_UNIT, rule="form-unit", rows=at)
    whole = sketch.row(row.parent)
    if whole is not None and whole.parts and whole.unit != row.unit:
        said = says.OTHER_UNIT.format(row=row.number)
        yield Problem(said, says.SAME_UNIT, rule="form-units", rows=(row.number, whole.number))
    twin = next(
        (
            one
            for one in sketch.rows
            if one.parent == row.parent and one.name.kk == row.name.kk and one.number != row.number
        ),
        None,
    )
    if twin is not None and row.name.kk and sketch.rows.index(twin) < sketch.rows.index(row):
        said = says.SAME_NAME.format(row=row.number, other=twin.number)
        yield Problem(said, says.OTHER_NAME, rule="form-name-twice", rows=(row.number, twin.number))
