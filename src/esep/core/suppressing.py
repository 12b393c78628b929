"""Small numbers kept from the public: one accident in a region can point at one person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SMALL = range(1, 5)
"""The numbers that are not shown: a few people can be told by those who know the place."""

Place = tuple[str, str]
"""A cell: its row and its column."""


@dataclass(frozen=True, slots=True)
class Adds:
    """A cell that is the sum of others: whoever knows all but one of them knows that one."""

    whole: Place
    parts: tuple[Place, ...]


def hidden(cells: Mapping[Place, int], sums: Iterable[Adds]) -> frozenset[Place]:
    """Return the cells that a public table must not show, so that nobody can work a small number out.

    Beside the small numbers themselves that is, in a sum where what is hidden could be told from the rest,
    the least other part (one that is not 0 before one that is), or else the whole. A sum of which a part is
    not among `cells` gives nothing away.
    """
    kept = {place for place, value in cells.items() if value in SMALL}
    known = [one for one in sums if cells.keys() >= {one.whole, *one.parts}]
    while (extra := next(filter(None, (_companion(one, cells, kept) for one in known)), None)) is not None:
        kept.add(extra)
    return frozenset(kept)


def _companion(one: Adds, cells: Mapping[Place, int], kept: set[Place]) -> Place | None:
    """Return the cell of a sum that must be hidden beside those which are; None when they hide well."""
    inside = [place for place in one.parts if place in kept]
    others = [place for place in one.parts if place not in kept]
    if one.whole in kept:
        told = not inside
    else:
        told = bool(inside) and (len(inside) == 1 or sum(cells[place] for place in inside) in SMALL)
    if not told:
        return None
    least = min(others, key=lambda place: (cells[place] == 0, cells[place], place), default=None)
    return least if least is not None else (None if one.whole in kept else one.whole)
