"""Numbers stay exact, are rounded as the law says, and are written plainly for machines and for people."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from esep.core.quantity import (
    Exact,
    exact,
    plain,
    pretty,
    round_half_away,
    shown,
    terminates,
    units_of,
)

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("value", "kept"),
    [(3, 3), (Fraction(6, 2), 3), (Decimal("2.50"), Fraction(5, 2)), (-HALF, -HALF), (0, 0)],
)
def test_a_whole_number_is_an_int_and_the_rest_a_fraction(
    value: int | Fraction | Decimal, kept: Exact
) -> None:
    assert exact(value) == kept
    assert type(exact(value)) is type(kept)


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (HALF, 1),
        (-HALF, -1),
        (Fraction(49, 100), 0),
        (Fraction(-49, 100), 0),
        (Fraction(5, 2), 3),
        (Fraction(-5, 2), -3),
        (Fraction(3, 2), 2),
        (7, 7),
        (-7, -7),
        (0, 0),
    ],
)
def test_a_half_is_rounded_away_from_zero(value: Exact, whole: int) -> None:
    assert round_half_away(value) == whole


@pytest.mark.parametrize(
    ("rounding", "steps"),
    [
        ("floor", {0: 0, 1: 0, 9: 0, 10: 1, 14: 1, 15: 1, 19: 1, 20: 2}),
        ("half_up", {0: 0, 4: 0, 5: 1, 14: 1, 15: 2, 20: 2}),
        ("up", {0: 0, 1: 1, 10: 1, 11: 2, 20: 2}),
        ("average", {0: 0, 1: HALF, 9: HALF, 10: 1, 11: 3 * HALF, 20: 2}),
        ("exact", {0: 0, 1: Fraction(1, 10), 5: HALF, 10: 1, 15: 3 * HALF}),
    ],
)
def test_the_remainder_of_ten_is_treated_as_the_rounding_says(rounding: str, steps: dict[int, Exact]) -> None:
    assert {amount: units_of(amount, 10, rounding) for amount in steps} == steps


def test_an_odd_step_has_no_middle() -> None:
    assert [units_of(amount, 3, "half_up") for amount in range(7)] == [0, 0, 1, 1, 1, 2, 2]


def test_an_unknown_rounding_is_refused() -> None:
    with pytest.raises(ValueError, match="bankers"):
        units_of(1, 10, "bankers")


@pytest.mark.parametrize(
    ("value", "ends"),
    [
        (0, True),
        (7, True),
        (Fraction(1, 8), True),
        (Fraction(1, 125), True),
        (Fraction(3, 40), True),
        (Fraction(1, 3), False),
        (Fraction(1, 6), False),
        (Fraction(1, 7), False),
        (Fraction(22, 35), False),
    ],
)
def test_a_decimal_ends_when_only_twos_and_fives_divide_it(value: Exact, ends: bool) -> None:
    assert terminates(value) is ends


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (Decimal("-0"), "0"),
        (Decimal("-0.0"), "0"),
        (Decimal("1E+15"), "1000000000000000"),
        (10**15, "1000000000000000"),
        (Decimal("0.10"), "0.1"),
        (Decimal("1600.60260"), "1600.6026"),
        (Fraction(1, 10_000), "0.0001"),
        (Fraction(-1, 10_000), "-0.0001"),
        (Fraction(5, 2), "2.5"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(101, 100), "1.01"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-22, 7), "-22/7"),
        (-3, "-3"),
        (Fraction(120, 1), "120"),
        (Fraction(1, 1024), "0.0009765625"),
    ],
)
def test_a_number_is_plain_for_machines(value: int | Fraction | Decimal, text: str) -> None:
    assert plain(value) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(1, 3), 4, "0.3333"),
        (Fraction(2, 3), 4, "0.6667"),
        (Fraction(-2, 3), 4, "-0.6667"),
        (Fraction(1, 20_000), 4, "0.0001"),
        (Fraction(-1, 20_000), 4, "-0.0001"),
        (Fraction(1, 20_001), 4, "0"),
        (Fraction(3, 2), 0, "2"),
        (Fraction(5, 4), 1, "1.3"),
        (12, 4, "12"),
    ],
)
def test_a_number_is_shown_rounded_half_away_from_zero(value: Exact, places: int, text: str) -> None:
    assert shown(value, places) == text


def test_four_places_are_shown_unless_told_otherwise() -> None:
    assert (shown(Fraction(1, 7)), pretty(Fraction(1, 7), "en")) == ("0.1429", "0.1429")


@pytest.mark.parametrize(
    ("value", "kazakh", "english"),
    [
        (1234567, "1\u00a0234\u00a0567", "1,234,567"),
        (Fraction(-2469, 2), "−1\u00a0234,5", "−1,234.5"),
        (Fraction(1, 4), "0,25", "0.25"),
        (0, "0", "0"),
        (-7, "−7", "−7"),
        (10**15, "1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000", "1,000,000,000,000,000"),
        (Fraction(1, 3), "0,3333", "0.3333"),
    ],
)
def test_a_number_is_pretty_for_people(value: Exact, kazakh: str, english: str) -> None:
    assert [pretty(value, code) for code in ("kk", "ru", "en")] == [kazakh, kazakh, english]


def test_a_reader_may_be_shown_more_places() -> None:
    assert pretty(Fraction(38_499_999, 1_000_000), "ru", places=9) == "38,499999"
