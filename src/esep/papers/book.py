"""The one place that knows XlsxWriter: every text is written as text, every style is made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package carries no types
from xlsxwriter.utility import (  # type: ignore[import-untyped]  # the package carries no types
    xl_col_to_name,
    xl_range,
    xl_rowcol_to_cell,
)

from esep.papers.look import BASE, PAPER, Style

MADE = datetime(2026, 1, 1)  # noqa: DTZ001  # a document's own date has no zone; fixed, so that equal books are equal bytes
LONGEST = 32_767
"""So many characters a cell can hold."""

SMALL = '&8&"Arial,Regular"'
"""What makes the words of a page's footer small; the font stands last, or a leading digit would be a size."""

Number = int | Fraction


class Sheet:
    """One sheet; rows and columns are counted from 0."""

    def __init__(self, book: Book, sheet: Any, name: str) -> None:
        """Keep the sheet of the library and its name."""
        self._book, self._sheet, self.name = book, sheet, name

    def text(self, row: int, column: int, words: str, style: Style) -> None:
        """Write words as words, whatever they begin with; longer than a cell holds they end in `…`."""
        if len(words) > LONGEST:
            words = words[: LONGEST - 1] + "…"
        self._sheet.write_string(row, column, words, self._book.style(style))

    def number(self, row: int, column: int, value: Number, style: Style) -> None:
        """Write a number."""
        self._sheet.write_number(row, column, decimal(value), self._book.style(style))

    def nothing(self, row: int, column: int, style: Style) -> None:
        """Give an empty cell a style; it stays empty."""
        self._sheet.write_blank(row, column, None, self._book.style(style))

    def formula(self, row: int, column: int, formula: str, style: Style, value: Number | None) -> None:
        """Write a formula and the value it has now (None: ""), for readers that do not calculate."""
        shown = "" if value is None else decimal(value)
        self._sheet.write_formula(row, column, f"={formula}", self._book.style(style), shown)

    def across(self, row: int, first: int, last: int, words: str, style: Style) -> None:
        """Write words over the columns `first` to `last` as one cell."""
        if first == last:
            self.text(row, first, words, style)
            return
        made = self._book.style(style)
        self._sheet.merge_range(row, first, row, last, "", made)
        self._sheet.write_string(row, first, words, made)

    def down(self, first: int, last: int, column: int, words: str, style: Style) -> None:
        """Write words over the rows `first` to `last` as one cell."""
        if first == last:
            self.text(first, column, words, style)
            return
        made = self._book.style(style)
        self._sheet.merge_range(first, column, last, column, "", made)
        self._sheet.write_string(first, column, words, made)

    def widths(self, first: int, last: int, width: float, *, level: int = 0) -> None:
        """Set the width of columns in characters; `level` 1 lets the reader fold them away."""
        options = {"level": level} if level else {}
        self._sheet.set_column(first, last, width, self._book.style(BASE), options)

    def height(self, row: int, points: int) -> None:
        """Set the height of a row."""
        self._sheet.set_row(row, points)

    def freeze(self, row: int, column: int) -> None:
        """Keep the rows above and the columns to the left in view, also in print."""
        self._sheet.freeze_panes(row, column)
        self._sheet.repeat_rows(0, row - 1)
        if column:
            self._sheet.repeat_columns(0, column - 1)

    def when(self, area: str, formula: str, style: Style, *, stop: bool = False) -> None:
        """Give the cells of `area` a style while `formula`, written for its first cell, is true."""
        made = self._book.style(style)
        rule = {"type": "formula", "criteria": f"={formula}", "format": made, "stop_if_true": stop}
        self._sheet.conditional_format(area, rule)

    def heat(self, area: str, colour: str) -> None:
        """Shade the cells of `area` from paper (the lowest) to `colour` (the highest)."""
        rule = {"type": "2_color_scale", "min_color": PAPER, "max_color": colour}
        self._sheet.conditional_format(area, rule)

    def trust(self, area: str) -> None:
        """Tell the spreadsheet program that the formulas of `area` are meant as they are."""
        self._sheet.ignore_errors(
            {"formula_differs": area, "formula_range": area, "empty_cell_reference": area}
        )

    def accept(self, area: str, rule: Mapping[str, Any], *, title: str, message: str) -> None:
        """Let a person type only what `rule` accepts into `area`, or leave the cell empty."""
        said = {"error_title": title[:32], "error_message": message[:255]}
        self._sheet.data_validation(area, {**rule, "ignore_blank": True, **said})

    def page(
        self, *, footer: str, scale: int = 0, columns: Iterable[int] = (), rows: Iterable[int] = ()
    ) -> None:
        """Print on A4 across: one page wide, or at `scale` per cent and broken at `columns` and `rows`."""
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.45, bottom=0.6)
        sheet.set_footer(f"&L{SMALL}{_plain(footer)}&R{SMALL}&P / &N")
        sheet.hide_gridlines(2)
        if scale:
            sheet.set_print_scale(scale)
            sheet.print_across()
            sheet.set_v_pagebreaks(list(columns))
            sheet.set_h_pagebreaks(list(rows))
        else:
            sheet.fit_to_pages(1, 0)

    def protect(self) -> None:
        """Lock every cell whose style does not unlock it; without a password, against slips only."""
        self._sheet.protect("", {"format_columns": True, "format_rows": True})

    def open_here(self) -> None:
        """Show this sheet when the book is opened."""
        self._sheet.activate()

    def fold_leftwards(self) -> None:
        """Let the columns that can be folded away hang on the column to their left."""
        self._sheet.outline_settings(True, True, False, False)

    def cell(self, row: int, column: int) -> str:
        """Return the address of a cell for another sheet's formula; the column stays when it is copied."""
        return f"{self.prefix}{xl_rowcol_to_cell(row, column, col_abs=True)}"

    @property
    def prefix(self) -> str:
        """Return what stands before an address of this sheet in another sheet."""
        return f"'{self.name}'!"


class Book:
    """A workbook being written; `done` gives its bytes."""

    def __init__(self, *, title: str, subject: str) -> None:
        """Begin an empty book."""
        self._bytes = BytesIO()
        self._book = Workbook(self._bytes, {"in_memory": True})
        self._book.set_properties({"title": title, "subject": subject, "author": "Esep", "created": MADE})
        self._styles: dict[tuple[tuple[str, Any], ...], Any] = {}

    def sheet(self, name: str, *, colour: str) -> Sheet:
        """Return a new sheet after the others."""
        made = self._book.add_worksheet(name)
        made.set_tab_color(colour)
        return Sheet(self, made, name)

    def style(self, style: Style) -> Any:
        """Return the library's format of a style, the same for equal styles."""
        key = tuple(sorted(style.items()))
        if key not in self._styles:
            self._styles[key] = self._book.add_format(dict(style))
        return self._styles[key]

    def done(self) -> bytes:
        """Close the book and return it."""
        self._book.close()
        return self._bytes.getvalue()


def decimal(value: Number) -> int | Decimal:
    """Return a number as the file writes it: exact, or to 28 digits when it does not end."""
    if isinstance(value, int):
        return value
    return Decimal(value.numerator) / Decimal(value.denominator)


def area(first_row: int, first_column: int, last_row: int, last_column: int, *, fixed: bool = False) -> str:
    """Return the address of a rectangle; `fixed` keeps its rows when a formula is copied down."""
    if not fixed:
        return str(xl_range(first_row, first_column, last_row, last_column))
    left, right = xl_col_to_name(first_column), xl_col_to_name(last_column)
    return f"{left}${first_row + 1}:{right}${last_row + 1}"


def here(row: int, column: int) -> str:
    """Return the address of a cell for a formula of its own sheet."""
    return str(xl_rowcol_to_cell(row, column))


def _plain(words: str) -> str:
    """Return words for a page's footer, where `&` begins a command and 255 characters are the most."""
    return words.replace("&", "&&")[:200]
