"""The board: every organisation by every printed row, block and total, and the way into each point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core.scoring import Placed
from esep.demo import office
from esep.pages.parts import results
from esep.pages.parts.address import href
from esep.pages.parts.answer import kept, write
from esep.pages.parts.heat import tints
from esep.pages.parts.numbers import column_figure, decimals, figure, ordinal
from esep.pages.parts.results import Standing
from esep.pages.parts.state import VIEWS, State, of_request
from esep.pages.parts.wording import words

TOTAL = "total"
"""The name of the total among the columns; all others go by their printed number."""

NOTHING = "—"
"""Stands where a figure cannot be."""

FEW = 3
"""A lead shared by more organisations than this is not worth a mark."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of the board as it is written: classes, address, figure, small figure, that one in words."""

    kind: str
    href: str
    main: str
    small: str
    number: str
    spoken: str


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An organisation's row: who, place, total, and for each block its sum and its cells."""

    standing: Standing
    href: str
    total: str
    total_small: str
    prize: bool
    blocks: tuple[tuple[Cell, tuple[Cell, ...]], ...]


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the board under the readings and in the view that the address asks for."""
    state = of_request(request)
    return kept(request, (state,), lambda: render(request, lang, state))


def render(request: HttpRequest, lang: str, state: State) -> str:
    """Return the board's HTML."""
    return write(
        request,
        "public/board.html",
        language=lang,
        name="board",
        seeded=True,
        query=state.query,
        state=state,
        year=office.YEAR,
        blocks=[(block, results.rows_of(block)) for block in results.blocks()],
        rows=table(lang, state),
        chosen=[c for c in results.plan(state.options).choices if c.reading.id in dict(state.options)],
        without=without(lang, state),
        views=[(view, href(lang, "board", query=State(state.options, view).query)) for view in VIEWS],
        prizes=results.prizes(state.options),
        normalised=results.plan(state.options).ranking["view"] == "normalised_view",
    )


def without(lang: str, state: State) -> list[str]:
    """Return, for each chosen reading, the address of the board without it."""
    return [
        href(lang, "board", query=State(tuple(o for o in state.options if o != option), state.view).query)
        for option in state.options
    ]


def table(lang: str, state: State) -> list[BoardRow]:
    """Return the rows of the board, ready to be written."""
    standings = results.standings(state.options)
    prizes = results.prizes(state.options)
    columns = Columns(standings, lang, state)
    return [_row(one, columns, prizes) for one in standings]


class Columns:
    """What the cells of a column share: the tint, the number of decimals, and whether leading is rare."""

    def __init__(self, standings: Sequence[Standing], lang: str, state: State) -> None:
        """Look through every column once."""
        self.lang, self.state = lang, state
        self.tint: dict[tuple[str, str], str] = {}
        self.decimals: dict[str, int] = {}
        self.leaders: dict[str, int] = {}
        for number, column in self._columns(standings):
            shades = [self._shade(one, placed) for one, placed in zip(standings, column, strict=True)]
            for one, tint in zip(standings, tints(shades), strict=True):
                self.tint[one.organisation.slug, number] = tint if "." in number else ""
            self.decimals[number] = max((decimals(shade) for shade in shades if shade is not None), default=0)
            self.leaders[number] = sum(1 for placed in column if placed.place == 1)

    def _columns(self, standings: Sequence[Standing]) -> Iterator[tuple[str, list[Placed]]]:
        yield TOTAL, [one.scored_total for one in standings]
        for block in results.blocks():
            yield block.number, [one.scored.blocks[block.number] for one in standings]
            for row in results.rows_of(block):
                yield row.number, [one.scored.rows[row.number] for one in standings]

    def _shade(self, standing: Standing, placed: Placed) -> Fraction | None:
        if placed.no_data:
            return None
        if self.state.view != "per-thousand":
            return placed.points
        share = standing.per_thousand(placed.points)
        return None if share is None else Fraction(round(share * 100), 100)

    def figures(self, standing: Standing, placed: Placed, number: str) -> tuple[str, str]:
        """Return the figure and the small figure of a cell in the view that is asked for."""
        points = figure(placed.points, self.lang)
        if self.state.view == "places":
            return str(placed.place or NOTHING), points
        if self.state.view == "per-thousand":
            share = self._shade(standing, placed)
            return NOTHING if share is None else column_figure(share, self.lang, 2), points
        return column_figure(placed.points, self.lang, self.decimals[number]), str(placed.place or NOTHING)

    def marks(self, placed: Placed, number: str) -> list[str]:
        """Return the classes of a figure: a rare lead, points below zero; each where the view shows it."""
        view = self.state.view
        leads = placed.place == 1 and self.leaders[number] <= FEW and view != "per-thousand"
        return ["first" if leads else "", "minus" if placed.points < 0 and view != "places" else ""]

    def spoken(self, placed: Placed) -> str:
        """Return the small figure of a cell in words: the place, or the points when places are viewed."""
        if self.state.view == "points":
            return ordinal(placed.place or 0, self.lang)
        return f"{figure(placed.points, self.lang)} {words('parts', self.lang).say('points')}"


def _row(standing: Standing, columns: Columns, prizes: int) -> BoardRow:
    main, small = columns.figures(standing, standing.scored_total, TOTAL)
    return BoardRow(
        standing,
        href(columns.lang, "organisation", standing.organisation.slug, query=columns.state.readings),
        main,
        small,
        standing.place <= prizes,
        tuple(
            (
                _cell(standing, standing.scored.blocks[block.number], block.number, columns),
                tuple(
                    _cell(standing, standing.scored.rows[row.number], row.number, columns)
                    for row in results.rows_of(block)
                ),
            )
            for block in results.blocks()
        ),
    )


def _cell(standing: Standing, placed: Placed, number: str, columns: Columns) -> Cell:
    slug, readings = standing.organisation.slug, columns.state.readings
    if "." in number:
        address = href(columns.lang, "point", slug, number, query=readings)
        kinds = [columns.tint[slug, number]]
    else:
        address = href(columns.lang, "organisation", slug, query=readings) + f"#block-{number}"
        kinds = ["sum"]
    if placed.no_data:
        missing = words("parts", columns.lang).say("no_data")
        return Cell(" ".join(filter(None, [*kinds, "none"])), address, missing, "", number, "")
    main, small = columns.figures(standing, placed, number)
    kinds += columns.marks(placed, number)
    spoken = columns.spoken(placed)
    return Cell(" ".join(filter(None, kinds)), address, main, small, number, spoken)
