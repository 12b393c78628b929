"""Whether a calculated workbook holds the engine's whole numbers, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from agreement.years import Year
from esep.papers import wording
from esep.papers.layout import HEAD, NAME, PLACE, TOTAL, place_columns, point_columns
from esep.papers.points_sheet import SHOWN

Cells = list[list[Any]]


@dataclass(frozen=True, slots=True)
class Compared:
    """One cell: where it stands, what the engine says and what the spreadsheet shows (None: nothing)."""

    where: str
    engine: object
    sheet: object

    @property
    def agrees(self) -> bool:
        """Return whether both are the same."""
        return self.engine == self.sheet


def compared(year: Year, file: Path) -> Iterator[Compared]:
    """Yield every line, row, block, total and place of the year as the engine and as the file have it."""
    book = CalamineWorkbook.from_path(str(file))

    def cells(name: str) -> Cells:
        return book.get_sheet_by_name(name).to_python(skip_empty_area=False)

    points, places = cells(wording.POINTS[year.language]), cells(wording.PLACES[year.language])
    yield from _points(year, points)
    yield from _places(year, places)
    for at, scored in enumerate(year.result.subjects):
        yield Compared(
            f"{scored.subject}: place beside the points", scored.place, _whole(points[SHOWN + at][PLACE])
        )


def _points(year: Year, cells: Cells) -> Iterator[Compared]:
    columns = point_columns(year.plan)
    first = SHOWN + len(year.result.subjects) + 2
    for at, scored in enumerate(year.result.subjects):
        units, shown = cells[first + at], cells[SHOWN + at]
        yield Compared(f"{scored.subject}: name", scored.subject, units[NAME])
        expected: dict[str, tuple[int, Any]] = {"total": (TOTAL, scored.units)}
        for line in scored.lines:
            value = None if line.worked is None else line.units
            expected[line.criterion.id] = columns.lines[line.criterion.id], value
        for number, row in scored.rows.items():
            expected[f"row {number}"] = columns.rows[number], None if row.no_data else row.units
        for number, block in scored.blocks.items():
            expected[f"block {number}"] = columns.blocks[number], None if block.no_data else block.units
        for name, (column, value) in expected.items():
            yield Compared(f"{scored.subject}: {name}", value, _whole(units[column]))
            points = None if value is None else Fraction(value) / year.plan.scale
            yield Compared(f"{scored.subject}: {name}, shown", points, _shown(shown[column], points))


def _places(year: Year, cells: Cells) -> Iterator[Compared]:
    columns = place_columns(year.plan)
    for at, scored in enumerate(year.result.subjects):
        row = cells[HEAD + at]
        yield Compared(f"{scored.subject}: name", scored.subject, row[NAME])
        yield Compared(f"{scored.subject}: place", scored.place, _whole(row[PLACE]))
        if columns.sum_of_places is not None:
            name = f"{scored.subject}: sum of places"
            yield Compared(name, scored.sum_of_places, _whole(row[columns.sum_of_places]))
        for number, placed in scored.rows.items():
            yield Compared(
                f"{scored.subject}: place in {number}", placed.place, _whole(row[columns.rows[number]])
            )
        for number, placed in scored.blocks.items():
            name = f"{scored.subject}: place in block {number}"
            yield Compared(name, placed.place, _whole(row[columns.blocks[number]]))


def _whole(cell: Any) -> object:
    """Return a cell's whole number, None for "", and the cell itself when it is neither."""
    if cell == "":
        return None
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _shown(cell: Any, points: Fraction | None) -> object:
    """Return `points` when the cell shows them to the fifteen digits that are saved; else what it shows."""
    if cell == "":
        return None
    if isinstance(cell, float) and points is not None:
        near = abs(Fraction(cell) - points) * 10**14 <= abs(points)
        return points if near else cell
    return cell
