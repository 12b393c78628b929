"""The tile map: one equal tile for each organisation, tinted by the fifth in which its figure lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from esep.core.names import Text
from esep.pages.parts.wording import words

TILE = 100
"""The side of a tile with its gap."""

FIFTHS = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile: whose it is, where it lies, its figure, and its tint: `t1` the first fifth … `t5`, "" without.

    `brief` is the name in the three or four letters that a tile has room for.
    """

    slug: str
    name: Text
    brief: Text
    column: int
    row: int
    value: Fraction | None
    tint: str

    @property
    def x(self) -> int:
        """Return where its left edge lies."""
        return self.column * TILE

    @property
    def y(self) -> int:
        """Return where its upper edge lies."""
        return self.row * TILE


def tiles(
    cells: Mapping[str, tuple[int, int] | None],
    names: Mapping[str, Text],
    values: Mapping[str, Fraction | int | None],
    *,
    least_first: bool = False,
) -> list[Tile]:
    """Return the tiles row by row from the north-west, so that Tab walks the map as one reads it.

    Who has no cell of the map is in the tables alone. The first fifth are the highest figures, or the
    lowest where they are places.
    """
    known = sorted((value for value in values.values() if value is not None), reverse=not least_first)
    found = []
    for slug, cell in cells.items():
        if cell is not None:
            value = values.get(slug)
            tint = "" if value is None else f"t{known.index(value) * FIFTHS // len(known) + 1}"
            exact = None if value is None else Fraction(value)
            found.append(Tile(slug, names[slug], _brief(slug, names[slug]), *cell, exact, tint))
    return sorted(found, key=lambda tile: (tile.row, tile.column))


def _brief(slug: str, name: Text) -> Text:
    """Return the brief name; of an organisation that was founded since, the beginning of its short one."""

    def brief(code: str) -> str:
        known = words("tiles", code).table("name")
        return str(known[slug]) if slug in known else name[code][:4]

    return Text.each(brief)
