"""The QR code of an address, as rows of dark and light, and as shapes on a page."""

from __future__ import annotations

from functools import lru_cache

import segno

from esep.papers.drawing import Point, Shape, rectangle

INK = "#11212B"


@lru_cache(maxsize=64)
def matrix(words: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of the code, True for dark; a quarter of it may be spoilt and it is still read."""
    made = segno.make_qr(words, error="q")
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def shapes(words: str, corner: Point, across: int) -> tuple[Shape, ...]:
    """Return the code drawn from its upper left corner, `across` hundredths of a millimetre wide.

    Dark modules beside each other are one rectangle, so that no hair stands between them.
    """
    rows = matrix(words)
    left, top = corner
    edges = [across * at // len(rows) for at in range(len(rows) + 1)]
    made = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            start = x
            while x < len(row) and row[x]:
                x += 1
            if x > start:
                upper, lower = (left + edges[start], top + edges[y]), (left + edges[x], top + edges[y + 1])
                made.append(rectangle(upper, lower, fill=INK))
            x += 1
    return tuple(made)
