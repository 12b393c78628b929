"""The quiet tint of a column: how far a figure stands towards the best or the worst of its column."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

STEPS = 5


def tints(column: Sequence[Fraction | None]) -> list[str]:
    """Return a class for each figure of a column: `h1`…`h5` towards the highest, `m1`…`m3` the lowest.

    Zero, a missing figure, and a column in which all are equal get no tint.
    """
    known = [value for value in column if value is not None]
    if not known or min(known) == max(known):
        return ["" for _ in column]
    highest, lowest = max(known), min(known)
    return [_tint(value, highest, lowest) for value in column]


def _tint(value: Fraction | None, highest: Fraction, lowest: Fraction) -> str:
    if value is None or value == 0:
        return ""
    if value > 0:
        return f"h{-(-value * STEPS // highest)}"
    return f"m{-(-value * 3 // lowest)}"
