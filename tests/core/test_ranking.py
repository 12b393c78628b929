"""Places by exact values: ties share, the highest first unless the lowest wins, nothing has no place."""

from __future__ import annotations

from fractions import Fraction

import pytest

from esep.core.quantity import Exact
from esep.core.ranking import places

A_THIRD = Fraction(1, 3)


@pytest.mark.parametrize(
    ("values", "ties", "expected"),
    [
        ([30, 20, 20, 10], "shared_competition", [1, 2, 2, 4]),
        ([30, 20, 20, 10], "shared_dense", [1, 2, 2, 3]),
        ([10, 30, 20], "shared_competition", [3, 1, 2]),
        ([5, 5, 5, 4], "shared_competition", [1, 1, 1, 4]),
        ([5, 5, 5, 4, 4, 3], "shared_dense", [1, 1, 1, 2, 2, 3]),
        ([0, -1, 1], "shared_competition", [2, 3, 1]),
        ([5, None, 7], "shared_competition", [2, None, 1]),
        ([5, None, 7, None], "shared_dense", [2, None, 1, None]),
        ([0, None], "shared_competition", [1, None]),
        ([None, None], "shared_competition", [None, None]),
        ([], "shared_competition", []),
        ([8], "shared_dense", [1]),
    ],
)
def test_the_highest_is_first_and_equals_share(
    values: list[Exact | None], ties: str, expected: list[int | None]
) -> None:
    assert places(values, ties=ties) == expected


def test_a_shared_place_skips_the_next_unless_told_otherwise() -> None:
    assert places([2, 2, 1]) == [1, 1, 3]


def test_the_lowest_may_be_first() -> None:
    assert places([30, 20, 20, 10], lowest_first=True) == [4, 2, 2, 1]
    assert places([30, 20, None, 10], ties="shared_dense", lowest_first=True) == [3, 2, None, 1]


def test_equal_is_equal_however_it_is_written_and_a_hair_is_a_hair() -> None:
    assert places([Fraction(2, 4), Fraction(1, 2), Fraction(4, 2), 2]) == [3, 3, 1, 1]
    assert places([A_THIRD, A_THIRD + Fraction(1, 10**30), Fraction(33333333333333333, 10**17)]) == [2, 1, 3]
    assert places([10**15, 10**15 + 1]) == [2, 1]
