"""Pictures of figures as geometry in whole units: the tiles of the map, and a line over the years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.quantity import Exact
from esep.organisations.queries import Known

FIFTHS = 5
WIDTH, HEIGHT, EDGE, FOOT = 640, 200, 30, 52
"""The room of a line over the years, how much of it is left free at each side, and below for the years."""


@dataclass(frozen=True, slots=True)
class Tile:
    """An organisation on the map with its figure; `tint` is t1 (the highest fifth) … t5, "" without one."""

    organisation: Known
    column: int
    row: int
    value: Fraction | None
    tint: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A year on a line: where it stands, its label and its figure."""

    x: int
    y: int
    label: str
    value: Fraction


def tiles(organisations: Sequence[Known], values: Mapping[str, Fraction | None]) -> tuple[Tile, ...]:
    """Return a tile for each organisation that has a cell of the map, in the order one reads it.

    The tint says in which fifth of those who have a figure an organisation lies.
    """
    known = sorted((value for value in values.values() if value is not None), reverse=True)
    found = []
    for one in organisations:
        value = values.get(one.slug)
        if one.cell is not None:
            tint = "" if value is None else f"t{known.index(value) * FIFTHS // len(known) + 1}"
            found.append(Tile(one, *one.cell, value, tint))
    return tuple(sorted(found, key=lambda tile: (tile.row, tile.column)))


def line(years: Sequence[tuple[str, Exact | None]]) -> tuple[Dot, ...]:
    """Return the dots of a line from the left to the right, the least figure at the foot.

    A year without a figure keeps its room and has no dot. Figures that are all equal stand half-way up.
    """
    known = [Fraction(value) for _, value in years if value is not None]
    if not known:
        return ()
    least, span = min(known), max(known) - min(known)
    step = Fraction(WIDTH - 2 * EDGE, max(1, len(years) - 1))
    dots = []
    for place, (label, value) in enumerate(years):
        if value is None:
            continue
        up = Fraction(1, 2) if not span else (Fraction(value) - least) / span
        x = round(EDGE + step * place) if len(years) > 1 else WIDTH // 2
        dots.append(Dot(x, round(HEIGHT - FOOT - up * (HEIGHT - EDGE - FOOT)), label, Fraction(value)))
    return tuple(dots)
