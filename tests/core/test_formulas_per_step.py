"""Points for each step of an amount: the remainder is treated as the law or a reading says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.kinds import formula, in_a_sheet, points, said_everywhere, worked, written

from esep.core.formulas import Formula, Input, Value, WrongFormula

ROUNDINGS = ("floor", "half_up", "up", "exact", "average", "points_half_up")


def per_million(rounding: str) -> Formula:
    """Return criterion 3.5 under one way of treating the remainder."""
    return formula("per-step", count=["a"], step=1_000_000, points=5, rounding=rounding)


def per_hundred_thousand(rounding: str) -> Formula:
    """Return row 6 of the contest, with another amount taken off."""
    return formula("per-step", count=["a"], less=["b"], step=100_000, points=2, rounding=rounding)


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [
        ("floor", {0: "0", 499_999: "0", 500_000: "0", 999_999: "0", 1_000_000: "5", 38_499_999: "190"}),
        ("half_up", {0: "0", 499_999: "0", 500_000: "5", 12_500_000: "65", 38_499_999: "190"}),
        ("up", {0: "0", 1: "5", 1_000_000: "5", 1_000_001: "10"}),
        ("exact", {0: "0", 1: "0.000005", 300_000: "1.5", 38_499_999: "192.499995"}),
        ("average", {0: "0", 1: "2.5", 999_999: "2.5", 1_000_000: "5", 38_499_999: "192.5"}),
        ("points_half_up", {0: "0", 99_999: "0", 100_000: "1", 299_999: "1", 300_000: "2"}),
    ],
)
def test_the_points_of_an_amount(rounding: str, expected: dict[int, str]) -> None:
    one = per_million(rounding)
    assert {amount: points(one, amount) for amount in expected} == expected
    assert {amount: in_a_sheet(one, amount) for amount in expected} == expected


def test_ten_to_the_fifteen_tenge_are_exact() -> None:
    assert points(per_million("half_up"), 10**15) == "5000000000"
    assert points(per_million("half_up"), 10**15 - 1) == "5000000000"
    assert points(per_million("exact"), 10**15 - 1) == "4999999999.999995"
    assert points(per_million("floor"), 10**15 - 1) == "4999999995"


@pytest.mark.parametrize(
    ("rounding", "values", "expected"),
    [
        ("half_up", (230_000, 0), "4"),
        ("points_half_up", (230_000, 0), "5"),
        ("points_half_up", (224_999, 0), "4"),
        ("points_half_up", (225_000, 0), "5"),
        ("half_up", (5_650_000, 4_249_999), "28"),
        ("floor", (5_650_000, 4_249_999), "28"),
        ("half_up", (8, 9), "0"),
        ("up", (8, 9), "0"),
        ("half_up", (8, None), "no-data"),
        ("points_half_up", (None, 8), "no-data"),
        ("average", (None, 8), "no-data"),
        ("floor", (None, None), "no-data"),
    ],
)
def test_an_amount_less_another_is_never_below_zero(
    rounding: str, values: tuple[Value, ...], expected: str
) -> None:
    assert points(per_hundred_thousand(rounding), *values) == expected
    assert in_a_sheet(per_hundred_thousand(rounding), *values) == expected


def test_points_that_are_no_whole_number_are_rounded_after_multiplying() -> None:
    one = formula("per-step", count=["a"], step=10, points=Fraction(1, 4), rounding="points_half_up")
    assert [points(one, amount) for amount in (19, 20, 59, 60)] == ["0", "1", "1", "2"]
    assert [in_a_sheet(one, amount) for amount in (19, 20, 59, 60)] == ["0", "1", "1", "2"]


def test_an_odd_step_is_halved_without_loss() -> None:
    for rounding, expected in (("half_up", [0, 0, 1, 1, 1, 2]), ("up", [0, 1, 1, 1, 2, 2])):
        one = formula("per-step", count=["a"], step=3, points=1, rounding=rounding)
        assert [points(one, amount) for amount in range(6)] == [str(units) for units in expected]
        assert [in_a_sheet(one, amount) for amount in range(6)] == [str(units) for units in expected]


def test_the_rounding_decides_the_denominator() -> None:
    found = {rounding: per_million(rounding).denominator() for rounding in ROUNDINGS}
    expected = dict.fromkeys(ROUNDINGS, 1) | {"exact": 200_000, "average": 2}
    assert found == expected
    tenth = formula("per-step", count=["a"], step=10, points=Fraction(1, 10), rounding="floor")
    assert tenth.denominator() == 10


def test_the_numbers_of_the_law_are_the_step_and_its_points() -> None:
    assert per_million("floor").numbers_used() == {"step": 1_000_000, "points": 5}
    assert per_hundred_thousand("floor").inputs() == (Input("a"), Input("b"))


def test_the_steps_are_kept_for_the_explanation() -> None:
    assert per_million("half_up").evaluator(10)((12_500_000,)) == (650, (12_500_000, 13))
    assert per_million("up").evaluator(10)((12_500_000,)) == (650, (12_500_000, 13))
    assert per_million("average").evaluator(10)((12_500_001,)) == (625, (12_500_001, Fraction(25, 2)))
    assert per_million("points_half_up").evaluator(10)((300_000,)) == (20, (300_000, Fraction(3, 10)))


@pytest.mark.parametrize(
    ("rounding", "words"),
    [
        ("floor", "the remainder is dropped"),
        ("half_up", "the remainder is rounded to a whole"),
        ("up", "any remainder counts as a whole"),
        ("exact", "the remainder counts pro rata"),
        ("average", "any remainder counts as a half"),
        ("points_half_up", "the points are rounded to a whole"),
    ],
)
def test_the_formula_with_names_says_what_becomes_of_the_remainder(rounding: str, words: str) -> None:
    assert written(per_million(rounding), "A") == f"A ÷ 1,000,000 ({words}) × 5"


def test_the_formula_with_numbers_shows_every_step() -> None:
    assert worked(per_million("half_up"), 38_499_999) == "38499999 ÷ 1,000,000 = 38.499999 → 38; 38 × 5 = 190"
    assert worked(per_million("half_up"), 38_000_000) == "38000000 ÷ 1,000,000 = 38; 38 × 5 = 190"
    tiny = worked(per_million("exact"), 1, language="ru")
    assert tiny == "1 ÷ 1\u00a0000\u00a0000 = 0,000001; 0,000001 × 5 = 0,000005"
    assert worked(per_hundred_thousand("floor"), 750_000, 100_000) == (
        "(750000 − 100000) ÷ 100,000 = 650,000 ÷ 100,000 = 6.5 → 6; 6 × 2 = 12"
    )
    assert worked(per_hundred_thousand("points_half_up"), 230_000, 0) == (
        "(230000 − 0) ÷ 100,000 = 230,000 ÷ 100,000 = 2.3; 2.3 × 2 = 4.6 → 5"
    )


def test_the_sentence_names_amount_steps_remainder_and_points_in_three_languages() -> None:
    assert said_everywhere(per_million("half_up"), 38_499_999) == [
        "Line: 38\u00a0499\u00a0999 теңге, мұнда 1\u00a0000\u00a0000 теңгеден 38 бөлік бар "
        "(қалдық бүтінге дейін дөңгелектеледі). Әр бөлікке 5 балл, барлығы 190 балл.",
        "Line: 38\u00a0499\u00a0999 тенге, то есть частей по 1\u00a0000\u00a0000 тенге — 38 "
        "(остаток округляется до целого). За каждую часть 5 баллов, всего 190 баллов.",
        "Line: 38,499,999 tenge, that is 38 parts of 1,000,000 tenge "
        "(the remainder is rounded to a whole). 5 points for each part, 190 points in all.",
    ]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"step": 0}, "step is not a whole number above zero"),
        ({"step": -10}, "step is not a whole number above zero"),
        ({"step": Fraction(1, 2)}, "step is not a whole number above zero"),
        ({"step": "10"}, "step is not an exact number"),
        (
            {"rounding": "bankers"},
            "rounding is 'bankers', not one of floor, half_up, up, exact, average",
        ),
        ({"points": None}, "points is not an exact number"),
        ({"per": 3}, "unknown parameter per"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(wrong: dict[str, object], why: str) -> None:
    right = {"count": ["a"], "step": 10, "points": 5, "rounding": "floor"}
    with pytest.raises(WrongFormula, match=f"^{why}"):
        formula("per-step", **(right | wrong))


@pytest.mark.parametrize("name", ["count", "step", "points", "rounding"])
def test_a_missing_parameter_is_refused_by_name(name: str) -> None:
    params = {"count": ["a"], "step": 10, "points": 5, "rounding": "floor"}
    del params[name]
    with pytest.raises(WrongFormula, match=f"^missing parameter {name}$"):
        formula("per-step", **params)


def test_a_step_of_one_is_a_step() -> None:
    assert points(formula("per-step", count=["a"], step=1, points=5, rounding="half_up"), 3) == "15"
