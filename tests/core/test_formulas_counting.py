"""Per unit and once: what is counted, what is taken off, what settles it; silence is no data."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.kinds import formula, in_a_sheet, points, said_everywhere, worked, written

from esep.core.formulas import Formula, Input, Value, WrongFormula

EACH = formula("per-unit", count=["a"], points=Fraction(1, 5))
SUM = formula("per-unit", count=["a", "b"], points=5)
LESS = formula("per-unit", count=["a"], less=["b"], points=-5)
MIXED = formula("per-unit", count=["a", "b"], less=["c", "d"], points=2)
SETTLED = formula("per-unit", count=["a"], less=["b"], points=-5, zero_if_zero="a")
OF_A_WHOLE = formula("per-unit", count=["b"], points=-10, zero_if_zero="a")
OF_ITSELF = formula("per-unit", count=["a"], points=-5, zero_if_zero="a")
ONCE = formula("once", count=["a"], points=-10)
TWICE = formula("once", count=["a"], points=-10, at_least=2)
ONCE_OF_TWO = formula("once", count=["a", "b"], less=["c"], points=Fraction(1, 10))


@pytest.mark.parametrize(
    ("one", "values", "expected"),
    [
        (EACH, (24_179,), "4835.8"),
        (EACH, (0,), "0"),
        (EACH, (None,), "no-data"),
        (EACH, (10**15,), "200000000000000"),
        (SUM, (3, 4), "35"),
        (SUM, (0, 0), "0"),
        (SUM, (3, None), "no-data"),
        (SUM, (None, 4), "no-data"),
        (LESS, (3, 1), "-10"),
        (LESS, (3, 3), "0"),
        (LESS, (3, 4), "0"),
        (LESS, (0, None), "no-data"),
        (LESS, (None, 0), "no-data"),
        (MIXED, (3, 4, 1, 2), "8"),
        (MIXED, (3, 4, 5, 2), "0"),
        (MIXED, (3, 4, 5, 1), "2"),
        (MIXED, (3, 4, None, 1), "no-data"),
        (MIXED, (3, 4, 1, None), "no-data"),
        (SETTLED, (0, None), "0"),
        (SETTLED, (3, None), "no-data"),
        (SETTLED, (None, 1), "no-data"),
        (SETTLED, (None, None), "no-data"),
        (SETTLED, (3, 1), "-10"),
        (OF_A_WHOLE, (None, 0), "0"),
        (OF_A_WHOLE, (None, 3), "no-data"),
        (OF_A_WHOLE, (None, None), "no-data"),
        (OF_A_WHOLE, (2, None), "-20"),
        (OF_A_WHOLE, (2, 3), "-20"),
        (OF_A_WHOLE, (2, 0), "-20"),
        (OF_ITSELF, (3,), "-15"),
        (OF_ITSELF, (None,), "no-data"),
        (ONCE, (0,), "0"),
        (ONCE, (1,), "-10"),
        (ONCE, (7,), "-10"),
        (ONCE, (None,), "no-data"),
        (TWICE, (1,), "0"),
        (TWICE, (2,), "-10"),
        (TWICE, (3,), "-10"),
        (ONCE_OF_TWO, (1, 1, 2), "0"),
        (ONCE_OF_TWO, (1, 1, 1), "0.1"),
        (ONCE_OF_TWO, (1, None, 1), "no-data"),
    ],
)
def test_the_points_of_a_count(one: Formula, values: tuple[Value, ...], expected: str) -> None:
    assert points(one, *values) == expected
    assert in_a_sheet(one, *values) == expected


def test_what_is_asked_for_is_added_then_taken_off_then_what_settles() -> None:
    assert MIXED.inputs() == (Input("a"), Input("b"), Input("c"), Input("d"))
    assert SETTLED.inputs() == (Input("a"), Input("b", optional=True))
    assert OF_A_WHOLE.inputs() == (Input("b", optional=True), Input("a", optional=True))
    assert OF_ITSELF.inputs() == (Input("a"),)
    assert ONCE.inputs() == (Input("a"),)


def test_the_denominator_is_that_of_one_unit() -> None:
    assert [one.denominator() for one in (EACH, SUM, ONCE, ONCE_OF_TWO)] == [5, 1, 1, 10]


def test_the_numbers_of_the_law_are_the_points_and_the_number_to_reach() -> None:
    assert EACH.numbers_used() == {"points": Fraction(1, 5)}
    assert ONCE.numbers_used() == {"points": -10}
    assert TWICE.numbers_used() == {"points": -10, "at_least": 2}


def test_points_are_exact_to_the_unit() -> None:
    assert EACH.evaluator(10)((7,)) == (14, 7)
    assert ONCE_OF_TWO.evaluator(1000)((1, 1, 1)) == (100, 1)


@pytest.mark.parametrize(
    ("one", "names", "expected"),
    [
        (EACH, ("A",), "A × 0.2"),
        (SUM, ("A", "B"), "(A + B) × 5"),
        (LESS, ("A", "B"), "(A − B) × (−5)"),
        (MIXED, ("A", "B", "C", "D"), "(A + B − C − D) × 2"),
        (OF_A_WHOLE, ("B", "A"), "B × (−10)"),
        (ONCE, ("A",), "A ≥ 1 → −10"),
        (TWICE, ("A",), "A ≥ 2 → −10"),
    ],
)
def test_the_formula_is_written_with_names(one: Formula, names: tuple[str, ...], expected: str) -> None:
    assert written(one, *names) == expected


def test_the_formula_is_written_with_numbers() -> None:
    assert worked(EACH, 1463) == "1463 × 0.2 = 292.6"
    assert worked(EACH, 1463, language="kk") == "1463 × 0,2 = 292,6"
    assert worked(SUM, 3, 4) == "(3 + 4) × 5 = 7 × 5 = 35"
    assert worked(LESS, 3, 4) == "(3 − 4) × (−5) = 0 × (−5) = 0"
    assert worked(SETTLED, 0, None) == "(0 − 0) × (−5) = 0 × (−5) = 0"
    assert worked(ONCE, 3) == "3 ≥ 1 → −10"
    assert worked(TWICE, 1) == "1 < 2 → 0"


def test_the_sentence_says_the_count_and_the_points_in_three_languages() -> None:
    assert said_everywhere(EACH, 1463) == [
        "Line: 1\u00a0463. Әрқайсысына 0,2 балл, барлығы 292,6 балл.",
        "Line: 1\u00a0463. За каждую единицу 0,2 балла, всего 292,6 балла.",
        "Line: 1,463. 0.2 points for each, 292.6 points in all.",
    ]
    assert said_everywhere(ONCE, 2) == [
        "Line: 2. Саны қанша болса да, бір рет есептеледі: −10 балл.",
        "Line: 2. Считается один раз, сколько бы их ни было: −10 баллов.",
        "Line: 2. Counted once however many there are: −10 points.",
    ]
    assert said_everywhere(TWICE, 1) == [
        "Line: 1. Есептелуі үшін кемінде 2 болуы керек: 0 балл.",
        "Line: 1. Считается, если не меньше 2: 0 баллов.",
        "Line: 1. Counted from 2 upwards: 0 points.",
    ]


@pytest.mark.parametrize(
    ("kind", "params", "why"),
    [
        ("per-unit", {"points": 1}, "missing parameter count"),
        ("per-unit", {"count": ["a"]}, "missing parameter points"),
        ("per-unit", {}, "missing parameter count, points"),
        ("per-unit", {"count": [], "points": 1}, "count names no fact"),
        ("per-unit", {"count": "a", "points": 1}, "count is not a list of facts"),
        ("per-unit", {"count": [1], "points": 1}, "count is not a list of facts"),
        ("per-unit", {"count": ["a"], "less": "b", "points": 1}, "less is not a list of facts"),
        ("per-unit", {"count": ["a"], "points": 0.5}, "points is not an exact number"),
        ("per-unit", {"count": ["a"], "points": True}, "points is not an exact number"),
        ("per-unit", {"count": ["a"], "points": "5"}, "points is not an exact number"),
        ("per-unit", {"count": ["a"], "points": 1, "step": 2}, "unknown parameter step"),
        ("per-unit", {"count": ["a"], "points": 1, "z": 2, "b": 1}, "unknown parameter b, z"),
        ("per-unit", {"count": ["a"], "points": 1, "less_of": "b"}, "less_of names a criterion"),
        ("once", {"count": ["a"], "points": 1, "at_least": 0}, "at_least is not a whole number above zero"),
        ("once", {"count": ["a"], "points": 1, "at_least": Fraction(3, 2)}, "at_least is not a whole number"),
        ("once", {"count": ["a"]}, "missing parameter points"),
        ("once", {"count": ["a"], "points": 1, "worst": True}, "unknown parameter worst"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(kind: str, params: dict[str, object], why: str) -> None:
    with pytest.raises(WrongFormula, match=f"^{why}"):
        formula(kind, **params)
