"""Saving what is typed into a report, cell by cell or a pasted block: nothing of another is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.core.problems import Problem
from esep.people.acting import Acting
from esep.reports.cells import Kept
from esep.reports.models import Report


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into a row, over which version of the cell (0: none was there); `note` None keeps the note."""

    text: str
    version: int
    not_applicable: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a typed cell: as it now stands, with the problems of its own text.

    `conflict` is the newer cell in the database, and then nothing was saved: `text` is what was typed.
    """

    row: str
    text: str
    value: str | None
    version: int
    problems: tuple[Problem, ...] = ()
    conflict: Kept | None = None


def save_cell(report: Report, row: str, typed: Typed, *, by: Acting, at: datetime, once: str = "") -> Saved:
    """Save one cell and return what became of it."""
    return save_block(report, {row: typed}, by=by, at=at, once=once)[0]


def save_block(
    report: Report, typed: Mapping[str, Typed], *, by: Acting, at: datetime, once: str = ""
) -> tuple[Saved, ...]:
    """Save many cells as one action with one event, and return what became of each, in the given order."""
    raise NotImplementedError
