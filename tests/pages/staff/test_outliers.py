"""What strikes the eye beside last year's figure."""

from __future__ import annotations

from fractions import Fraction

import pytest

from esep.core.quantity import Exact
from esep.pages.staff.outliers import outliers


@pytest.mark.parametrize(
    ("value", "before", "said"),
    [
        (None, 5000, []),
        (5000, None, []),
        (9, 1, []),
        (99, 99, []),
        (28377, 28377, ["the same number as last year: was it counted anew?"]),
        (0, 55, ["55 last year, 0 now"]),
        (55, 0, ["it was 0 last year"]),
        (3, 10, ["fell about 3 times"]),
        (40, 10, ["grew about 4 times"]),
        (29, 10, []),
        (
            38_499_999_000,
            38_499_999,
            ["about a thousand times off last year: were tenge and thousands of tenge mixed up?"],
        ),
        (38, 38_499, ["about a thousand times off last year: were tenge and thousands of tenge mixed up?"]),
        (Fraction(21, 2), 10, []),
    ],
)
def test_a_figure_is_asked_about(value: Exact | None, before: Exact | None, said: list[str]) -> None:
    assert [text.en for text in outliers(value, before)] == said


def test_what_is_asked_about_does_not_depend_on_the_direction_of_time() -> None:
    assert [bool(outliers(a, b)) for a, b in ((10, 30), (30, 10), (5000, 1), (1, 5000))] == [True] * 4
