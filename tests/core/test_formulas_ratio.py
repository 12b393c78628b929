"""Provision with lawyers: members ÷ 5,000 × lawyers by the letter, lawyers ÷ (members ÷ 5,000) else."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.kinds import NO_DATA, formula, in_a_sheet, points, said_everywhere, worked, written

from esep.core.formulas import Input, Value, WrongFormula

LITERAL = formula("ratio", of="members", per=5000, times="lawyers", form="times")
PROVISION = formula("ratio", of="members", per=5000, times="lawyers", form="provision")
HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((42_171, 3), "25.3026"),
        ((27_655, 2), "11.062"),
        ((10_000, Fraction(5, 2)), "5"),
        ((1, HALF), "0.0001"),
        ((0, 3), "0"),
        ((5000, 0), "0"),
        ((None, 3), NO_DATA),
        ((5000, None), NO_DATA),
    ],
)
def test_the_points_by_the_letter(values: tuple[Value, ...], expected: str) -> None:
    assert points(LITERAL, *values) == expected
    assert in_a_sheet(LITERAL, *values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((50_000, 2), "0.2"),
        ((10_000, 2), "1"),
        ((42_171, 3), "5000/14057"),
        ((7, HALF), "2500/7"),
        ((5000, 0), "0"),
        ((0, 3), NO_DATA),
        ((None, 3), NO_DATA),
        ((5000, None), NO_DATA),
    ],
)
def test_the_points_by_the_title(values: tuple[Value, ...], expected: str) -> None:
    assert points(PROVISION, *values) == expected


def test_a_scale_that_the_norm_does_not_divide_is_exact_too() -> None:
    assert LITERAL.evaluator(4)((5001, 3)) == (Fraction(15003, 1250), 3)
    assert LITERAL.evaluator(10_000)((42_171, 3)) == (253_026, 3)
    assert PROVISION.evaluator(1)((10_000, 3)) == (Fraction(3, 2), 3)


def test_halves_of_a_unit_double_the_denominator_and_a_provision_has_none() -> None:
    assert (LITERAL.denominator(), PROVISION.denominator()) == (10_000, None)


def test_what_is_asked_for_and_computed_with() -> None:
    assert LITERAL.inputs() == (Input("members"), Input("lawyers"))
    assert LITERAL.numbers_used() == {"per": 5000}


def test_the_formula_is_written_with_names_and_with_numbers() -> None:
    assert written(LITERAL, "M", "L") == "M ÷ 5,000 × L"
    assert written(PROVISION, "M", "L", language="kk") == "L ÷ (M ÷ 5\u00a0000)"
    assert worked(LITERAL, 42_171, 3) == "42171 ÷ 5,000 × 3 = 25.3026"
    assert worked(PROVISION, 50_000, 2) == "2 ÷ (50000 ÷ 5,000) = 0.2"


def test_the_sentence_says_size_staff_and_points_in_three_languages() -> None:
    assert said_everywhere(LITERAL, 42_171, 3) == [
        "Line: 42\u00a0171 мүше 5\u00a0000 санына бөлінеді және заңгерлердің 3 штат бірлігіне көбейтіледі: "
        "25,3026 балл.",
        "Line: 42\u00a0171 членов делится на 5\u00a0000 и умножается на число штатных юристов (3): "
        "25,3026 балла.",
        "Line: 42,171 members divided by 5,000 and multiplied by staff lawyers (3): 25.3026 points.",
    ]
    assert said_everywhere(PROVISION, 50_000, HALF)[2] == (
        "Line: staff lawyers 0.5, members 50,000, the norm one to 5,000: 0.05 points."
    )


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"per": 0}, "per is not a whole number above zero"),
        ({"per": -1}, "per is not a whole number above zero"),
        ({"per": HALF}, "per is not a whole number above zero"),
        ({"per": "5000"}, "per is not an exact number"),
        ({"form": "share"}, "form is 'share', not one of times, provision"),
        ({"points": 1}, "unknown parameter points"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(wrong: dict[str, object], why: str) -> None:
    right = {"of": "a", "per": 5000, "times": "b", "form": "times"}
    with pytest.raises(WrongFormula, match=f"^{why}$"):
        formula("ratio", **(right | wrong))


def test_a_norm_of_one_is_a_norm() -> None:
    assert points(formula("ratio", of="a", per=1, times="b", form="times"), 3, 4) == "12"


@pytest.mark.parametrize("name", ["of", "per", "times", "form"])
def test_a_missing_parameter_is_refused_by_name(name: str) -> None:
    params = {"of": "a", "per": 5000, "times": "b", "form": "times"}
    del params[name]
    with pytest.raises(WrongFormula, match=f"^missing parameter {name}$"):
        formula("ratio", **params)
