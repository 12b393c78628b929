"""The tile map: one equal tile for each organisation, tinted by its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from esep.pages.parts.results import Standing


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile: where it lies, who it is, and the class of its tint (`t1` the first fifth … `t5` the last)."""

    standing: Standing
    column: int
    row: int
    tint: str


def tiles(standings: Sequence[Standing]) -> list[Tile]:
    """Return the tiles row by row from the north-west, so that Tab walks the map as one reads it."""
    fifth = max(1, -(-len(standings) // 5))
    found = [
        Tile(one, *one.organisation.cell, f"t{min(5, (one.place - 1) // fifth + 1)}") for one in standings
    ]
    return sorted(found, key=lambda tile: (tile.row, tile.column))
