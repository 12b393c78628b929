"""A cell of a draft as a frozen value: what was typed, what it means, its version, and who left it so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.people.naming import names_of
from esep.reports.models import Cell, Report
from esep.rows import alike


@dataclass(frozen=True, slots=True)
class Kept:
    """A cell as it stands in the database; `value` is its canonical spelling, None when it has none."""

    row: str
    text: str
    value: str | None
    not_applicable: bool
    note: str
    version: int
    by: str
    by_name: str
    at: datetime


def kept(report: Report) -> Mapping[str, Kept]:
    """Return row → cell of a report, in two queries."""
    cells = alike(Cell, report_id=report.pk)
    names = names_of(cell.by for cell in cells)
    return {cell.row: of_cell(cell, names) for cell in cells}


def of_cell(cell: Cell, names: Mapping[str, str] | None = None) -> Kept:
    """Return a cell as a value; without `names` the name of its writer is asked for."""
    known = names_of([cell.by]) if names is None else names
    return Kept(
        row=cell.row,
        text=cell.text,
        value=cell.value,
        not_applicable=cell.not_applicable,
        note=cell.note,
        version=cell.version,
        by=cell.by,
        by_name=known.get(cell.by, cell.by),
        at=cell.at,
    )
