"""A table of figures as a workbook: one sheet, organisations in rows, the union in the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from esep.core.names import Text
from esep.core.quantity import Exact
from esep.papers.book import Book
from esep.papers.look import ACCENT, HEAD, NOTE, TEXT, TITLE

FIRST = 3
"""The row of the heads, counted from 0."""


@dataclass(frozen=True, slots=True)
class FiguresContent:
    """What is written; a figure that is None leaves its cell empty, for missing is not zero.

    A Text in the place of a figure says why none stands there.
    """

    title: Text
    note: Text
    heads: tuple[Text, ...]
    rows: tuple[tuple[Text, tuple[Exact | Text | None, ...]], ...]


def figures_book(content: FiguresContent, language: str) -> bytes:
    """Return the workbook; the same content gives the same bytes."""
    title = content.title[language]
    book = Book(title=title, subject=content.note[language])
    sheet = book.sheet(SHEET[language], colour=ACCENT)
    sheet.text(0, 0, title, TITLE)
    sheet.text(1, 0, content.note[language], NOTE)
    heads: Sequence[Text] = (ORGANISATION, *content.heads)
    for column, head in enumerate(heads):
        sheet.text(FIRST, column, head[language], HEAD)
    for row, (name, figures) in enumerate(content.rows, FIRST + 1):
        sheet.text(row, 0, name[language], TEXT)
        for column, value in enumerate(figures, 1):
            if value is None:
                sheet.nothing(row, column, TEXT)
            elif isinstance(value, Text):
                sheet.text(row, column, value[language], TEXT)
            else:
                sheet.number(row, column, value, TEXT)
    sheet.widths(0, 0, 40)
    sheet.widths(1, len(heads) - 1, 18)
    sheet.freeze(FIRST + 1, 1)
    sheet.page(footer=title)
    return book.done()


SHEET = Text("Кесте", "Таблица", "Table")
ORGANISATION = Text("Ұйым", "Организация", "Organisation")
