"""The holidays of a year whose day never moves, for deadlines that fall on a day off (reading A07)."""

from __future__ import annotations

from datetime import date

FIXED = (
    (1, 1),
    (1, 2),
    (1, 7),
    (3, 8),
    (3, 21),
    (3, 22),
    (3, 23),
    (5, 1),
    (5, 7),
    (5, 9),
    (7, 6),
    (8, 30),
    (10, 25),
    (12, 16),
)
"""Month and day. Days off that an act moves, and the first day of Kurban Ait, are named by whoever opens a
campaign; the deadline is shown before it is set, so that a slip of this list is seen."""


def days_off(year: int) -> frozenset[date]:
    """Return the fixed holidays of a year."""
    return frozenset(date(year, month, day) for month, day in FIXED)
