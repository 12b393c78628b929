"""Disputed words found in the official text, so that a page can mark them where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from esep.core.law import Reading, Regulation


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of official words: whether an open reading takes issue with it, and which readings end here."""

    text: str
    disputed: bool
    ends: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Cells of official words cut into pieces, and the readings about them that name no words of theirs."""

    cells: tuple[tuple[Piece, ...], ...]
    beside: tuple[Reading, ...]


def of_rows(regulation: Regulation) -> tuple[Reading, ...]:
    """Return the readings that speak of rows of an annex rather than of clauses of the text."""
    return tuple(one for one in regulation.readings if "row" in one.clause.en)


def of_clauses(regulation: Regulation) -> tuple[Reading, ...]:
    """Return the readings that speak of clauses of the text, its heading and its acts."""
    return tuple(one for one in regulation.readings if "row" not in one.clause.en)


def about(readings: Sequence[Reading], number: str) -> tuple[Reading, ...]:
    """Return those of `readings` that name the clause or row `number`."""
    return tuple(one for one in readings if number in one.about)


def quoting(readings: Sequence[Reading], words: str) -> tuple[Reading, ...]:
    """Return those of `readings` whose disputed words stand in `words`."""
    return tuple(one for one in readings if any(fragment in words for fragment in one.text))


def marked(cells: Sequence[str], readings: Sequence[Reading]) -> Marked:
    """Return `cells` cut where disputed words begin and end.

    Words may run from one cell into the next, as a criterion runs into its scale. A reading's mark stands
    after its last words; a reading whose words are not here is handed back to stand beside the text.
    """
    joined = " ".join(cells)
    spans = [(begin, end, one) for one in readings for begin, end in _places(joined, one)]
    found = {one.id for _, _, one in spans}
    last = {one.id: max(end for _, end, other in spans if other.id == one.id) for _, _, one in spans}
    cut: list[tuple[Piece, ...]] = []
    start = 0
    for cell in cells:
        cut.append(tuple(_pieces(joined, start, start + len(cell), spans, last)))
        start += len(cell) + 1
    return Marked(tuple(cut), tuple(one for one in readings if one.id not in found))


def _places(joined: str, reading: Reading) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for fragment in reading.text:
        begin = joined.find(fragment)
        while begin >= 0:
            places.append((begin, begin + len(fragment)))
            begin = joined.find(fragment, begin + len(fragment))
    return places


def _pieces(
    joined: str, start: int, end: int, spans: Sequence[tuple[int, int, Reading]], last: dict[str, int]
) -> list[Piece]:
    edges = {start, end}
    for begin, stop, _ in spans:
        edges.update(edge for edge in (begin, stop) if start < edge < end)
    cuts = sorted(edges)
    pieces: list[Piece] = []
    for left, right in pairwise(cuts):
        disputed = any(begin <= left and right <= stop for begin, stop, _ in spans)
        ends = {one.id: one for _, stop, one in spans if stop == right and last[one.id] == right}
        pieces.append(Piece(joined[left:right], disputed, tuple(ends.values())))
    return pieces
