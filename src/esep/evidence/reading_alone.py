"""Run as a program of its own, never imported: writes what a document says, one line of JSON for each place.

Nothing of the office is at hand here: standard library, pypdf and python-calamine alone, with little memory
and little time. What a hostile file does to this process it does to nobody else.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator

MEMORY = 768 * 2**20
"""So many bytes this process may have."""

MOST_LETTERS = 4_000_000
"""So much is written at most; a document that says more is read as far as that."""

Placed = Iterator[tuple[str, str]]


def pages(path: str, most: int) -> Placed:
    """Yield the number and the words of each page of a PDF; pictures say nothing."""
    from pypdf import PdfReader

    bounded()
    for number, page in enumerate(PdfReader(path).pages, 1):
        if number > most:
            raise EOFError
        try:
            yield str(number), page.extract_text()
        except Exception:  # a page that cannot be read does not hide the others
            yield str(number), ""


def sheets(path: str, most: int) -> Placed:
    """Yield the name and the cells of each sheet of a workbook, a cell a line; a number as it was typed.

    A number that begins with zeros has lost them in its cell: it is written with twelve digits again.
    """
    from python_calamine import CalamineWorkbook

    bounded()
    with CalamineWorkbook.from_path(path) as book:
        for number, name in enumerate(book.sheet_names, 1):
            if number > most:
                raise EOFError
            rows = book.get_sheet_by_name(name).iter_rows()
            yield name, "\n".join(_cell(cell) for row in rows for cell in row if cell not in ("", None))


def _cell(cell: object) -> str:
    text = str(cell).removesuffix(".0")
    counted = not isinstance(cell, str) and text.isdigit() and 10 <= len(text) < 12
    return text.zfill(12) if counted else text


def bounded() -> None:
    """Take away from this process what it does not need: memory, files to write, a trace of its fall."""
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(limit, (most, most))


def main(arguments: list[str]) -> int:
    """Write the places of the document, and at last `true` when nothing of it was left out."""
    how, path, most, seconds = arguments
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
    left = MOST_LETTERS
    try:
        for name, words in (pages if how == "pdf" else sheets)(path, int(most)):
            _say(json.dumps([name, words[:left]]))
            left -= len(words)
            if left < 0:
                return 1
    except Exception:  # whatever is wrong with the file: what was read so far stands
        return 1
    _say("true")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
