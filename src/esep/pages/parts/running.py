"""How much of an operational rating stands on data: the rows that have any, of all."""

from __future__ import annotations

from dataclasses import dataclass

from esep.core.scoring import Scored


@dataclass(frozen=True, slots=True)
class Counted:
    """How many printed rows have data, and how many there are."""

    known: int
    rows: int


def counted(scored: Scored) -> Counted:
    """Return how many rows of one organisation have data."""
    return Counted(sum(1 for one in scored.rows.values() if not one.no_data), len(scored.rows))
