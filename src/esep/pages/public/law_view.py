"""The text of a regulation made ready to be set: sections, clauses and rows, marked where words are open."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from esep.core.law import Clause, Criterion, Reading, Regulation, Row
from esep.core.names import Text
from esep.pages.public import law_marks as marks
from esep.pages.public.law_marks import Marked, Piece

Words = tuple[Piece, ...]

DASHES = ("- ", "– ", "-")

FIGURE = re.compile(r"(.*\D) (\d{1,3}(?: \d{3})*)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a clause, an item of its list without the dash, or a row of its table."""

    words: Words
    item: bool
    figure: str = ""


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause as it is set; `own` when its number is ours, `differs` when another edition words it anew."""

    clause: Clause
    paragraphs: tuple[Paragraph, ...]
    beside: tuple[Reading, ...]
    own: bool = False
    differs: bool = False


@dataclass(frozen=True, slots=True)
class SectionView:
    """A headed section, with the heading of the part it opens when it opens one."""

    number: str
    heading: Words
    name: Text
    clauses: tuple[ClauseView, ...]
    own: bool
    part: str
    part_name: Text | None


@dataclass(frozen=True, slots=True)
class LineView:
    """A scored line as the annex prints it: heading when it opens one, criterion, scale of `span` lines."""

    criterion: Criterion
    heading: Words
    words: Words
    scale: Words
    span: int


@dataclass(frozen=True, slots=True)
class RowView:
    """A printed row: sub-heading of the table when it opens one, lines, and the readings beside it."""

    row: Row
    subheading: str
    quote: Words
    lines: tuple[LineView, ...]
    beside: tuple[Reading, ...]


def sections(
    regulation: Regulation, tables: Sequence[Mapping[str, Any]], differing: Collection[str]
) -> tuple[SectionView, ...]:
    """Return the sections of `regulation`; `tables` are their tables in the file, for what only print needs.

    `differing` are the clauses that another edition words differently.
    """
    readings = marks.of_clauses(regulation)
    views = []
    for section, table in zip(regulation.sections, tables, strict=True):
        heading = marks.marked([section.heading], marks.quoting(readings, section.heading))
        part_name = {"kk": table["part"], **table["part_name"]} if "part" in table else None
        views.append(
            SectionView(
                number=section.number,
                heading=heading.cells[0],
                name=section.name,
                clauses=tuple(
                    _clause(clause, readings, own=bool(entry.get("own")), differs=clause.number in differing)
                    for clause, entry in zip(section.clauses, table["clause"], strict=True)
                ),
                own=bool(table.get("own")),
                part=table.get("part", ""),
                part_name=Text.of(part_name) if part_name else None,
            )
        )
    return tuple(views)


def _clause(clause: Clause, readings: Sequence[Reading], *, own: bool, differs: bool) -> ClauseView:
    rows = [_row_of_table(text) for text in clause.text]
    table = sum(bool(figure) for _, figure in rows) > len(rows) // 2
    cells = [
        words if table else _without_dash(text) for text, (words, _) in zip(clause.text, rows, strict=True)
    ]
    marked = marks.marked(cells, marks.about(readings, clause.number))
    paragraphs = tuple(
        Paragraph(words, text.startswith(DASHES), figure if table else "")
        for words, text, (_, figure) in zip(marked.cells, clause.text, rows, strict=True)
    )
    return ClauseView(clause, paragraphs, marked.beside, own, differs)


def _row_of_table(text: str) -> tuple[str, str]:
    """Return the words and the figure of a row of a table, `4. … 1 093`; no figure when it ends in words."""
    found = FIGURE.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")


def _without_dash(text: str) -> str:
    for dash in DASHES:
        if text.startswith(dash):
            return text.removeprefix(dash).lstrip()
    return text


def act_words(regulation: Regulation, quote: str) -> Words:
    """Return the words that note an act, marked where a reading asks which edition governs."""
    readings = marks.of_clauses(regulation)
    return marks.marked([quote], marks.quoting(readings, quote)).cells[0]


def rows(regulation: Regulation, of_block: Iterable[Row], printed: Mapping[str, str]) -> tuple[RowView, ...]:
    """Return the rows of a block, each marked with the readings about it; `printed` are their spans."""
    readings = marks.of_rows(regulation)
    views: list[RowView] = []
    before: tuple[str, ...] = ()
    of_block = tuple(of_block)
    as_rows = {quote for row in of_block for quote in (row.quote, *(line.quote[0] for line in row.criteria))}
    for row in of_block:
        opens = bool(row.headings) and row.headings != before and row.headings[-1] not in as_rows
        subheading = row.headings[-1] if opens else ""
        views.append(_row(row, printed[row.number], marks.about(readings, row.number), subheading))
        before = row.headings
    return tuple(views)


def _row(row: Row, printed: str, readings: Sequence[Reading], subheading: str) -> RowView:
    cells, shapes = _cells(row, printed)
    marked: Marked = marks.marked([row.quote, *cells] if row.quote else cells, readings)
    words = list(marked.cells)
    quote = words.pop(0) if row.quote else ()
    lines = []
    for criterion, heading, own, span in shapes:
        lines.append(
            LineView(
                criterion,
                words.pop(0) if heading else (),
                words.pop(0) if own else (),
                words.pop(0) if span else (),
                span,
            )
        )
    return RowView(row, subheading, quote, tuple(lines), marked.beside)


Shape = tuple[Criterion, bool, bool, int]
"""A line, and which of heading, criterion and scale it prints; a scale may stand for `int` lines."""


def _cells(row: Row, printed: str) -> tuple[list[str], list[Shape]]:
    """Return the printed cells of a row in reading order, and what each line prints of them.

    Lines share one cell of the scale when the annex prints its words once for all of them.
    """
    cells: list[str] = []
    shapes: list[Shape] = []
    heading = ""
    for scale, group in groupby(row.criteria, key=lambda line: line.quote[-1]):
        lines = list(group)
        for order, line in enumerate(lines):
            opens = line.headings[-1] if len(line.headings) > len(row.headings) else ""
            has_heading = bool(opens) and opens != heading
            heading = opens
            own = " ".join(line.quote[:-1])
            shared = printed.count(scale) < len(lines)
            span = (len(lines) if order == 0 else 0) if shared else 1
            cells += [cell for cell, here in ((opens, has_heading), (own, own), (scale, span)) if here]
            shapes.append((line, has_heading, bool(own), span))
    return cells, shapes
