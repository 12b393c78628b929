"""Places: who stands where in a row, a block or the total, by exact values."""

from __future__ import annotations

from collections.abc import Sequence

from esep.core.quantity import Exact


def places(
    values: Sequence[Exact | None], *, ties: str = "shared_competition", lowest_first: bool = False
) -> list[int | None]:
    """Return the place of each value, the highest first; equal values share it, None has none.

    After a shared place the next is skipped (1, 2, 2, 4), under `shared_dense` it is not (1, 2, 2, 3).
    """
    ordered = sorted([value for value in values if value is not None], reverse=not lowest_first)
    place: dict[Exact | None, int | None] = {None: None}
    dense = ties == "shared_dense"
    for position, value in enumerate(ordered, 1):
        if value not in place:
            place[value] = len(place) if dense else position
    return [place[value] for value in values]
