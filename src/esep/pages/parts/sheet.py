"""The board of any result: organisations by rows, blocks and total, as cells that are ready to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.law import Block, Regulation, Row
from esep.core.names import Text
from esep.core.scoring import Placed, Result, Scored
from esep.pages.parts.heat import tints
from esep.pages.parts.numbers import column_figure, decimals, figure, ordinal, signed
from esep.pages.parts.wording import words

TOTAL = "total"
"""The name of the total among the columns; all others go by their printed number."""

VIEWS = ("points", "places", "per-thousand", "change")
"""What the figures may be: points, places, points for each thousand members, change to the year before."""

NOTHING = "—"
"""Stands where a figure cannot be."""

FEW = 3
"""A lead shared by more organisations than this is not worth a mark."""


@dataclass(frozen=True, slots=True)
class Rated:
    """An organisation of the board: its names, its order in every list, its members at the year's end."""

    slug: str
    name: Text
    short: Text
    order: int
    members: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a board shows: in which language, which view, where a point and an organisation lead to."""

    lang: str
    view: str
    point: Callable[[str, str], str]
    whole: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure as it is written: classes, address, figure, small figure, its row, the small one in words."""

    kind: str
    href: str
    main: str
    small: str
    number: str
    spoken: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The row of one organisation: who, place, total, and for each block its sum and its cells."""

    rated: Rated
    place: int
    prize: bool
    href: str
    total: str
    total_small: str
    blocks: tuple[tuple[Cell, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole board: its head (blocks with their rows), its rows in printed order, how many places win."""

    heads: tuple[tuple[Block, tuple[Row, ...]], ...]
    rows: tuple[SheetRow, ...]
    prizes: int


def heads(regulation: Regulation) -> tuple[tuple[Block, tuple[Row, ...]], ...]:
    """Return the blocks of the annex that hold scored rows, each with these rows."""
    found = ((block, tuple(row for row in block.rows if row.criteria)) for block in regulation.blocks)
    return tuple((block, rows) for block, rows in found if rows)


def sheet(result: Result, who: Mapping[str, Rated], before: Result | None, asked: Asked) -> Sheet:
    """Return the board of `result`; `before` is the year before, None when it is not known."""
    columns = Columns(result, who, before, asked)
    upwards = result.plan.ranking["order"] == "asc_print"
    order = sorted(
        (one for one in result.subjects if one.subject in who),
        key=lambda one: (-one.place if upwards else one.place, who[one.subject].order),
    )
    prizes = int(result.plan.ranking["prizes"])
    return Sheet(columns.heads, tuple(_row(one, columns, prizes) for one in order), prizes)


class Columns:
    """What the cells of a column share: the tint, the number of decimals, and whether leading is rare."""

    def __init__(self, result: Result, who: Mapping[str, Rated], before: Result | None, asked: Asked) -> None:
        """Look through every column once."""
        self.who, self.asked, self.heads = who, asked, heads(result.plan.regulation)
        self.before = {one.subject: one for one in before.subjects} if before else {}
        self.tint: dict[tuple[str, str], str] = {}
        self.decimals: dict[str, int] = {}
        self.leaders: dict[str, int] = {}
        subjects = result.subjects
        for number, column in self._columns(subjects):
            shades = [self.shade(one, placed, number) for one, placed in zip(subjects, column, strict=True)]
            for one, tint in zip(subjects, tints(shades), strict=True):
                self.tint[one.subject, number] = tint if "." in number else ""
            self.decimals[number] = max((decimals(shade) for shade in shades if shade is not None), default=0)
            self.leaders[number] = sum(1 for placed in column if placed.place == 1)

    def _columns(self, subjects: Sequence[Scored]) -> Iterator[tuple[str, list[Placed]]]:
        yield TOTAL, [total_of(one) for one in subjects]
        for block, rows in self.heads:
            yield block.number, [one.blocks[block.number] for one in subjects]
            for row in rows:
                yield row.number, [one.rows[row.number] for one in subjects]

    def shade(self, scored: Scored, placed: Placed, number: str) -> Fraction | None:
        """Return the figure that a cell is tinted by and aligned to, None where there is none."""
        if placed.no_data:
            return None
        if self.asked.view == "per-thousand":
            members = self.who[scored.subject].members if scored.subject in self.who else None
            return Fraction(round(placed.points * 100000 / members), 100) if members else None
        if self.asked.view == "change":
            earlier = self.earlier(scored.subject, number)
            return None if earlier is None or earlier.no_data else placed.points - earlier.points
        return placed.points

    def earlier(self, subject: str, number: str) -> Placed | None:
        """Return the same figure of the year before, None when it is not known."""
        one = self.before.get(subject)
        if one is None:
            return None
        return total_of(one) if number == TOTAL else (one.rows.get(number) or one.blocks.get(number))

    def figures(self, scored: Scored, placed: Placed, number: str) -> tuple[str, str]:
        """Return the figure and the small figure of a cell in the view that is asked for."""
        lang, view = self.asked.lang, self.asked.view
        points = figure(placed.points, lang)
        if view == "places":
            return str(placed.place or NOTHING), points
        if view == "points":
            return column_figure(placed.points, lang, self.decimals[number]), str(placed.place or NOTHING)
        shade = self.shade(scored, placed, number)
        if shade is None:
            return NOTHING, points
        return (signed(shade, lang) if view == "change" else column_figure(shade, lang, 2)), points

    def marks(self, scored: Scored, placed: Placed, number: str) -> list[str]:
        """Return the classes of a figure: a rare lead, points below zero; each where the view shows it."""
        leads = placed.place == 1 and self.leaders[number] <= FEW and self.asked.view in ("points", "places")
        below = self.asked.view != "places" and (self.shade(scored, placed, number) or 0) < 0
        return ["first" if leads else "", "minus" if below else ""]

    def spoken(self, placed: Placed) -> str:
        """Return the small figure in words: the place, or the points when something else is viewed."""
        if self.asked.view == "points":
            return ordinal(placed.place or 0, self.asked.lang)
        return f"{figure(placed.points, self.asked.lang)} {words('parts', self.asked.lang).say('points')}"


def total_of(scored: Scored) -> Placed:
    """Return the total with its place, as a row or a block has it."""
    return Placed(scored.units, scored.scale, scored.place)


def _row(scored: Scored, columns: Columns, prizes: int) -> SheetRow:
    main, small = columns.figures(scored, total_of(scored), TOTAL)
    return SheetRow(
        columns.who[scored.subject],
        scored.place,
        scored.place <= prizes,
        columns.asked.whole(scored.subject),
        main,
        small,
        tuple(
            (
                _cell(scored, scored.blocks[block.number], block.number, columns),
                tuple(_cell(scored, scored.rows[row.number], row.number, columns) for row in rows),
            )
            for block, rows in columns.heads
        ),
    )


def _cell(scored: Scored, placed: Placed, number: str, columns: Columns) -> Cell:
    if "." in number:
        address = columns.asked.point(scored.subject, number)
        kinds = [columns.tint[scored.subject, number]]
    else:
        address = f"{columns.asked.whole(scored.subject)}#block-{number}"
        kinds = ["sum"]
    if placed.no_data:
        missing = words("parts", columns.asked.lang).say("no_data")
        return Cell(" ".join(filter(None, [*kinds, "none"])), address, missing, "", number, "")
    main, small = columns.figures(scored, placed, number)
    kinds += columns.marks(scored, placed, number)
    return Cell(" ".join(filter(None, kinds)), address, main, small, number, columns.spoken(placed))
