"""Who opened personal data as a workbook: what is handed to whoever looks into an incident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from esep.papers.book import Book
from esep.papers.look import ACCENT, HEAD, NOTE, TEXT, TITLE

FIRST = 4
"""The row of the heads, counted from 0."""

WIDTHS = (18, 28, 18, 22, 44, 28, 28)


@dataclass(frozen=True, slots=True)
class ViewingsContent:
    """What is written, in words of one language: title, what was asked for, a note, heads, rows."""

    title: str
    asked: str
    note: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def viewings_book(content: ViewingsContent) -> bytes:
    """Return the workbook, every cell as words; the same content gives the same bytes."""
    book = Book(title=content.title, subject=content.asked)
    sheet = book.sheet(content.title[:31], colour=ACCENT)
    sheet.text(0, 0, content.title, TITLE)
    sheet.text(1, 0, content.asked, NOTE)
    sheet.text(2, 0, content.note, NOTE)
    for row, cells in enumerate((content.heads, *content.rows), FIRST):
        for column, cell in enumerate(cells):
            sheet.text(row, column, cell, HEAD if row == FIRST else TEXT)
    for column, width in enumerate(WIDTHS):
        sheet.widths(column, column, width)
    sheet.freeze(FIRST + 1, 2)
    sheet.page(footer=content.title)
    return book.done()
