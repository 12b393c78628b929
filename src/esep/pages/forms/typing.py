"""Reads a form as it was typed in the browser, and does what a button of the builder says."""

from __future__ import annotations

import re
from dataclasses import replace

from django.http import QueryDict

from esep.core.survey import Worded
from esep.forms.sketch import PART, SUM, Sketch, SketchRow, known_kind
from esep.library.breakdowns import breakdowns

NUMBER = re.compile(r"[1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){0,2}")
DEPTH = 2
"""How many points the number of a row has at most: a part of a part is the last."""


def sketch_of(typed: QueryDict) -> Sketch:
    """Return the form that was typed, its rows in order; what is no row's number is passed over."""
    numbers = dict.fromkeys(one for one in typed.getlist("row") if NUMBER.fullmatch(one))
    rows = tuple(
        SketchRow(
            number=number,
            name=worded(typed, f"name-{number}"),
            unit=typed.get(f"unit-{number}", ""),
            parts=_parts(typed.get(f"parts-{number}", "")),
        )
        for number in numbers
    )
    kind = known_kind(typed.get("period", "")) or "year"
    return Sketch(worded(typed, "title"), worded(typed, "origin"), kind, rows).ordered()


def worded(typed: QueryDict, name: str) -> Worded:
    """Return a wording typed in three fields."""
    return Worded(*(" ".join(typed.get(f"{name}-{code}", "").split()) for code in ("kk", "ru", "en")))


def acted(sketch: Sketch, typed: QueryDict, *, numbers_stand: bool) -> tuple[Sketch, str]:
    """Return the form after the button that was pressed, and the row to show then ("" none).

    Unless `numbers_stand`, as nothing was published yet, rows are numbered anew when one is taken out.
    """
    act, _, number = typed.get("act", "").partition(":")
    row = sketch.row(number)
    if act == "add":
        return _added(sketch)
    if row is None:
        return sketch, ""
    if act == "remove":
        left = tuple(
            one for one in sketch.rows if one.number != number and not one.number.startswith(f"{number}.")
        )
        rest = replace(sketch, rows=left)
        return (rest if numbers_stand else _numbered(rest)), ""
    if act in ("part", "break") and number.count(".") < DEPTH:
        names = [Worded("")] if act == "part" else _names(sketch, typed, number)
        return _with_parts(sketch, row, names), number
    return sketch, number


def _added(sketch: Sketch) -> tuple[Sketch, str]:
    unit = sketch.rows[-1].unit if sketch.rows else "person"
    new = SketchRow(sketch.next_number(), Worded(""), unit)
    return replace(sketch, rows=(*sketch.rows, new)), new.number


def _with_parts(sketch: Sketch, row: SketchRow, names: list[Worded]) -> Sketch:
    """Return the form with parts added to a row; parts make their whole unless that is unticked."""
    had = bool(sketch.parts_of(row.number))
    there = {part.name.kk for part in sketch.parts_of(row.number)}
    for name in names:
        if name.kk and name.kk in there:
            continue
        new = SketchRow(sketch.next_number(row.number), name, row.unit)
        sketch = replace(sketch, rows=(*sketch.rows, new))
    if not had:
        rows = (replace(one, parts=SUM) if one.number == row.number else one for one in sketch.rows)
        sketch = replace(sketch, rows=tuple(rows))
    return sketch.ordered()


def _names(sketch: Sketch, typed: QueryDict, number: str) -> list[Worded]:
    """Return the parts of the breakdown that was chosen: a stored one, another row's, or one's own lines."""
    chosen = typed.get(f"break-{number}", "")
    own = [
        Worded(" ".join(line.split())) for line in typed.get(f"own-{number}", "").splitlines() if line.strip()
    ]
    if chosen.startswith("row:"):
        return [*(part.name for part in sketch.parts_of(chosen.removeprefix("row:"))), *own]
    stored = breakdowns().get(chosen)
    parts = stored.parts if stored else ()
    return [*(Worded(part.kk, part.ru, part.en) for part in parts), *own]


def _numbered(sketch: Sketch) -> Sketch:
    """Return the form with its rows numbered one after another."""
    new: dict[str, str] = {"": ""}
    counts: dict[str, int] = {}
    rows = []
    for row in sketch.ordered().rows:
        parent = new[row.parent]
        counts[parent] = counts.get(parent, 0) + 1
        new[row.number] = f"{parent}.{counts[parent]}" if parent else str(counts[parent])
        rows.append(replace(row, number=new[row.number]))
    return replace(sketch, rows=tuple(rows))


def _parts(word: str) -> str:
    return word if word in (SUM, PART) else ""
