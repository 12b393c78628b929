"""An organisation over the published years: what each row gave and took sums exactly to the total."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from esep.core.names import Text
from esep.pages.public.published.over_years import told
from esep.pages.public.published.sealed import Stood

HEADS: Any = (
    (
        SimpleNamespace(number="1", name=Text.same("One")),
        (
            SimpleNamespace(number="1.1", name=Text.same("Row")),
            SimpleNamespace(number="1.2", name=Text.same("Other")),
        ),
    ),
)


def year(total: str, first: str | None, second: str | None, *, block: str) -> Stood:
    rows = {"1.1": first, "1.2": second}
    return Stood(
        "akmola",
        1,
        Fraction(total),
        {"1": (Fraction(block), 1)},
        {
            number: (None, None) if points is None else (Fraction(points), 2)
            for number, points in rows.items()
        },
    )


def test_the_changes_of_the_rows_sum_to_that_of_the_total() -> None:
    found = told(HEADS, [year("12.5", "10", "2.5", block="12.5"), year("4", "-1", "5", block="4")])
    assert [(one.number, one.of_block, one.change) for one in found.lines] == [
        ("1", True, Fraction("-8.5")),
        ("1.1", False, Fraction(-11)),
        ("1.2", False, Fraction("2.5")),
    ]
    assert (found.change, found.rest) == (Fraction("-8.5"), Fraction(0))


def test_a_row_without_data_gave_nothing_and_is_shown_as_such() -> None:
    found = told(HEADS, [year("10", "10", None, block="10"), year("13", "10", "3", block="13")])
    assert found.lines[2].years == ((None, None), (Fraction(3), 2))
    assert (found.lines[2].change, found.rest) == (Fraction(3), Fraction(0))


def test_what_rounding_leaves_over_is_told_apart() -> None:
    found = told(HEADS, [year("10", "10", "0", block="10"), year("10.5", "10.4", "0", block="10.5")])
    assert (found.change, found.rest) == (Fraction("0.5"), Fraction("0.1"))


def test_with_one_year_nothing_is_compared() -> None:
    found = told(HEADS, [year("10", "10", "0", block="10")])
    assert found.change is None
    assert {one.change for one in found.lines} == {None}
    assert found.rest == 0
