"""A paper as a frozen value: what stands on it and how it is laid, for every writer alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from esep.papers.drawing import Shape

Tone = Literal["plain", "strong", "soft", "small", "accent", "gold", "minus", "quote", "code"]
"""How words stand out; each writer gives every tone its weight, colour and size."""

Align = Literal["left", "center", "right", "justify"]

Kind = Literal[
    "over", "title", "under", "heading", "text", "note", "item", "centre", "right", "display", "name", "large"
]
"""What a paragraph is: words over and under the title, the title, a heading, running text, a small note, an
item with its number, words in the middle or at the right, and the large lines of a diploma."""

Shade = Literal["", "wash", "gold", "pale"]


UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What a person may paste from elsewhere and XML forbids."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one tone."""

    words: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs of one paragraph; `number` hangs before an item, `keep` holds it on the page of the next block."""

    runs: tuple[Run, ...]
    kind: Kind = "text"
    number: str = ""
    keep: bool = False

    @property
    def to_write_on(self) -> bool:
        """Return whether it leaves a line to write on, so that its words are not spread over the width."""
        return any("__" in run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its width in tenths of a millimetre, and where its words stand."""

    width: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its lines, how many columns and rows it spans, its shade.

    `turned` is how high, in tenths of a millimetre, its words stand when they read upwards; 0: they do not.
    `bar` is how long, in the same, a bar is drawn in place of words: the number stands in a cell beside it.
    """

    lines: tuple[Run, ...] = ()
    align: Align | None = None
    across: int = 1
    down: int = 1
    shade: Shade = ""
    turned: int = 0
    bar: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first `heads` rows repeat on every page; `size` is its type in tenths of a point.

    A row holds its cells from the left; places covered by a cell that spans from above or from the left are
    left out. `says` tells whoever cannot see the table what it holds; `quiet` leaves out its lines, `middle`
    centres the words in the height of a row, `inset` is the gap beside them in tenths of a millimetre. The
    `bands`, by number, are rows that name the rows after them and never stand last on a page; a `whole` table
    stands on one page, with the paragraph after it.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heads: int = 1
    size: int = 90
    says: str = ""
    quiet: bool = False
    middle: bool = False
    inset: int = 11
    bands: tuple[int, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign: the office, and the name of whoever holds it ("": to be written by hand)."""

    office: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign, kept together on a page."""

    lines: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height in tenths of a millimetre; `page` begins a new page instead."""

    height: int = 0
    page: bool = False


Block = Paragraph | Table | Signatures | Gap


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper; `mark` stands on every page over its text, `footing` under it beside the page number.

    `size` is the running type in tenths of a point, `margins` (top, right, bottom, left) tenths of a
    millimetre; `drawings` lie under the words; `numbered` pages bear their
    number; `edge` is how far the mark and the footing stand from the edge of the page.
    """

    title: str
    language: str
    day: date
    blocks: tuple[Block, ...]
    footing: str
    mark: str = ""
    face: Literal["sans", "serif"] = "sans"
    size: int = 100
    landscape: bool = False
    margins: tuple[int, int, int, int] = (180, 170, 180, 200)
    drawings: tuple[Shape, ...] = ()
    numbered: bool = True
    edge: int = 80

    @property
    def width(self) -> int:
        """Return the width between the margins in tenths of a millimetre."""
        return (2970 if self.landscape else 2100) - self.margins[1] - self.margins[3]


def writable(words: str) -> str:
    """Return words without what no document can hold: control characters and halves of characters."""
    return UNWRITABLE.sub("", words)


def said(words: str, kind: Kind = "text", *, tone: Tone = "plain", keep: bool = False) -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph((Run(words, tone),), kind, keep=keep)


def cell(*lines: str | Run, tone: Tone = "plain", align: Align | None = None, shade: Shade = "") -> Cell:
    """Return a cell of these lines; those that are only words stand in `tone`."""
    runs = tuple(Run(line, tone) if isinstance(line, str) else line for line in lines)
    return Cell(runs, align, shade=shade)


def head(words: str, *, align: Align | None = None, across: int = 1, down: int = 1) -> Cell:
    """Return a cell of a table's heading."""
    return Cell((Run(words, "strong"),), align, across, down, "wash")
