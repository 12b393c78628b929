"""What the sheets share: the title rows, the page they are printed on, widths and heights."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Sequence

from esep.core.names import Text
from esep.papers import look, wording
from esep.papers.book import Book, Sheet
from esep.papers.content import Content

PAGE = 990
"""So many pixels stand side by side on A4 across, printed at 100 per cent, whatever program prints them."""

SCALE = 62
"""The wide sheets are printed at so many per cent, over several pages."""


def new_sheet(book: Book, content: Content, name: Text, *, colour: str = look.ACCENT) -> Sheet:
    """Return a new sheet under its title and what it belongs to, with a mark on invented figures."""
    sheet = book.sheet(content.say(name), colour=colour)
    sheet.text(0, 0, content.say(name), look.TITLE)
    sheet.text(1, 0, under_title(content), look.INVENTED if content.demonstration else look.UNDER)
    sheet.height(0, 26)
    sheet.height(1, 20)
    return sheet


def under_title(content: Content) -> str:
    """Return which regulation, edition and year a sheet is about, and whether its figures are invented."""
    regulation = content.plan.regulation
    words = content.say(
        wording.UNDER_TITLE, title=regulation.title, edition=regulation.edition, year=content.plan.year
    )
    if content.fingerprint:
        words += " · " + content.say(wording.FINGERPRINT, print=content.fingerprint)
    return f"{content.say(wording.INVENTED)} · {words}" if content.demonstration else words


def set_page(sheet: Sheet, content: Content) -> None:
    """Print a sheet one page wide."""
    sheet.page(footer=_footer(sheet, content))


def set_pages(
    sheet: Sheet,
    content: Content,
    widths: Sequence[float],
    *,
    frozen: int,
    between: Collection[int] = (),
    rows: Iterable[int] = (),
) -> None:
    """Print a sheet over several pages, the first `frozen` columns on each.

    A page ends before one of the columns `between` (none given: any), and before each of `rows`.
    """
    breaks = page_breaks(widths, frozen=frozen, between=between)
    sheet.page(footer=_footer(sheet, content), scale=SCALE, columns=breaks, rows=rows)


def page_breaks(widths: Sequence[float], *, frozen: int, between: Collection[int] = ()) -> list[int]:
    """Return the columns that begin a new printed page."""
    room = PAGE * 100 / SCALE - sum(map(_pixels, widths[:frozen]))
    breaks, start, last_chance = [], frozen, frozen
    for column in range(frozen, len(widths)):
        if not between or column in between:
            last_chance = column
        if sum(map(_pixels, widths[start : column + 1])) > room and last_chance > start:
            breaks.append(last_chance)
            start = last_chance
    return breaks


def _footer(sheet: Sheet, content: Content) -> str:
    regulation = content.plan.regulation
    mark = f"{content.say(wording.INVENTED)} · " if content.demonstration else ""
    known = f" · {content.say(wording.FINGERPRINT, print=content.fingerprint)}" if content.fingerprint else ""
    return f"Esep · {sheet.name} · {mark}{regulation.id} {regulation.edition}, {content.plan.year}{known}"


def _pixels(width: float) -> float:
    return 7 * width + 5


def across_pages(
    sheet: Sheet, row: int, first: int, last: int, *, words: str, style: look.Style, pages: Iterable[int]
) -> None:
    """Write a heading over the columns `first` to `last`, again where one of the printed `pages` begins."""
    starts = [first, *(column for column in pages if first < column <= last)]
    for start, after in zip(starts, [*starts[1:], last + 1], strict=True):
        sheet.across(row, start, after - 1, words, style)


def width_for(words: str, *, bold: bool) -> float:
    """Return how wide a column must be, so that no word of its small heading is broken."""
    return max(map(len, words.split())) * (0.86 if bold else 0.74) + 1.5


def width_of_names(content: Content) -> float:
    """Return how wide the column of the rated must be."""
    longest = max(len(content.called(scored.subject)) for scored in content.result.subjects)
    return min(44, max(24, longest + 1))


def height_of(cells: Iterable[tuple[str, float]], *, size: int = 9) -> int:
    """Return the height in points of a row whose cells hold words of `size` points in columns of a width."""
    return max(_lines(words, width * 1.15 * 9 / size) for words, width in cells) * (size + 3) + 5


def _lines(words: str, width: float) -> int:
    return sum(len(textwrap.wrap(line, int(width))) or 1 for line in words.split("\n"))
