"""Saving what is typed into a report, cell by cell or a pasted block: nothing of another is overwritten."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from esep.audit.record import done_before, record
from esep.core.forms import Derived, FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.facts.spelling import spell
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports import wording_numbers as says
from esep.reports.cells import Kept, of_cell
from esep.reports.models import Cell, Report
from esep.reports.reading_numbers import understand
from esep.reports.resource import place
from esep.reports.rows import form_of, locked
from esep.reports.states import move
from esep.rows import add, alike

LONGEST = 255


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into a row, over which version of the cell (0: none); `note` None keeps the note."""

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


@transaction.atomic
def save_block(
    report: Report, typed: Mapping[str, Typed], *, by: Acting, at: datetime, once: str = ""
) -> tuple[Saved, ...]:
    """Save many cells as one action with one event, and return what became of each, in the given order.

    What is not understood is kept as it was typed, with its problem. A row that is not of the form, or that
    is computed, refuses the whole block.
    """
    locked(report)
    demand(by, "report.enter", place(report))
    may_enter(report)
    rows = dict(_asked_rows(report, typed))
    there = {cell.row: cell for cell in alike(Cell, report_id=report.pk) if cell.row in rows}
    repeated = done_before(once) is not None
    saved, changed = [], []
    for number, one in typed.items():
        cell = there.get(number)
        tidy = sound(one.text)
        value, problems = read_cell(tidy, rows[number], not_applicable=one.not_applicable)
        note = (cell.note if cell else "") if one.note is None else sound(one.note)
        fresh = Cell(
            report=report,
            row=number,
            text=tidy,
            value=value,
            not_applicable=one.not_applicable,
            note=note,
            version=one.version + 1,
            by=by.id,
            at=at,
        )
        if len(tidy) > LONGEST:
            saved.append(Saved(number, tidy, None, one.version, problems))
        elif cell is not None and _same(cell, fresh):
            saved.append(Saved(number, tidy, value, cell.version, problems))
        elif repeated or (cell.version if cell else 0) != one.version:
            saved.append(_stopped(number, tidy, one.version, problems, cell))
        else:
            fresh.pk = cell.pk if cell else None
            saved.append(Saved(number, tidy, value, fresh.version, problems))
            changed.append(fresh)
    if changed:
        _write(changed)
        body = {"cells": [_told(one) for one in changed]}
        actor = by.actor("reporter", "head", "deputy")
        record("report.enter", by=actor, at=at, object=f"report:{report.pk}", body=body, once=once)
    return tuple(saved)


def may_enter(report: Report) -> None:
    """Refuse entry when the report's state or its closed campaign forbids it."""
    move(report.state, "enter")
    if report.campaign.closed_at is not None and report.state == "open":
        raise Refused([Problem(*says.CLOSED, rule="campaign-closed")])


def read_cell(text: str, row: FormRow, *, not_applicable: bool) -> tuple[str | None, tuple[Problem, ...]]:
    """Return what a cell means in its canonical spelling, and what is wrong with it."""
    if len(text) > LONGEST:
        return None, (Problem(*says.TOO_LONG, rule="value-long-text", rows=(row.number,)),)
    if not_applicable:
        both = Problem(*says.NOT_BOTH, rule="value-not-applicable", rows=(row.number,))
        return None, (both,) if text.strip() else ()
    value, problem = understand(text, row)
    return None if value is None else spell(value), (problem,) if problem else ()


def _asked_rows(report: Report, typed: Mapping[str, Typed]) -> Iterator[tuple[str, FormRow]]:
    """Yield the rows that are typed into; unknown and computed ones are refused, all at once."""
    form = form_of(report)
    problems = []
    for number in typed:
        row = form.by_number.get(number)
        if isinstance(row, FormRow):
            yield number, row
            continue
        what, todo = says.COMPUTED if isinstance(row, Derived) else says.NO_ROW
        named = row.name if row else Text.same(f"«{number}»")
        problems.append(Problem(what.format(row=named), todo, rule="row-unknown", rows=(number,)))
    if problems:
        raise Refused(problems)


def sound(text: str) -> str:
    """Return `text` composed and storable everywhere: without NUL and without halves of characters."""
    storable = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "�")
    return unicodedata.normalize("NFC", storable)


def _same(cell: Cell, fresh: Cell) -> bool:
    """Return whether saving would change nothing: then the version does not matter."""
    return (cell.text, cell.not_applicable, cell.note) == (fresh.text, fresh.not_applicable, fresh.note)


def _stopped(row: str, text: str, version: int, problems: tuple[Problem, ...], cell: Cell | None) -> Saved:
    """Return that nothing was saved, beside what stands in the database."""
    return Saved(row, text, None, version, problems, None if cell is None else of_cell(cell))


def _write(changed: Iterable[Cell]) -> None:
    """Write the cells that are new at once, and each other over its earlier state."""
    new: list[Cell] = []
    for one in changed:
        if one.pk is None:
            new.append(one)
        else:
            one.save(force_update=True)
    add(new)


def _told(cell: Cell) -> dict[str, object]:
    """Return what the chain keeps of a saved cell."""
    return {
        "row": cell.row,
        "text": cell.text,
        "value": cell.value,
        "not_applicable": cell.not_applicable,
        "note": cell.note,
        "version": cell.version,
    }
