"""Pictures of figures as geometry in whole units: the tiles of the map, and a line over the years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.quantity import Exact
from esep.organisations.queries import Known
from esep.pages.parts.tiles import Tile
from esep.pages.parts.tiles import tiles as tile_map

WIDTH, HEIGHT, EDGE, FOOT = 640, 200, 30, 52
"""The room of a line over the years, how much of it is left free at each side, and below for the years."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A year on a line: where it stands, its label and its figure."""

    x: int
    y: int
    label: str
    value: Fraction


def tiles(organisations: Sequence[Known], values: Mapping[str, Fraction | None]) -> list[Tile]:
    """Return the map of these organisations, the highest figures in the fullest tint."""
    cells = {one.slug: one.cell for one in organisations}
    return tile_map(cells, {one.slug: one.short for one in organisations}, values)


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
