"""What every kind shares: the closed set of kinds, numbers read exactly, points in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from esep.core.formulas import KINDS, Formula, WrongFormula, formula_of
from esep.core.formulas.shape import number, of_units, points_word, weight
from esep.core.quantity import Exact

ONE_OF_EACH = {
    "per-unit": {"count": ["a"], "points": 1},
    "per-step": {"count": ["a"], "step": 10, "points": 1, "rounding": "floor"},
    "once": {"count": ["a"], "points": 1},
    "absence": {"count": ["a"], "points": 1},
    "presence": {"flag": "a", "points": 1},
    "change": {
        "side": "growth",
        "base": "membership.total",
        "basis": "net",
        "transfers": "neutral",
        "causes": "ignore",
        "step": 10,
        "points": 5,
        "rounding": "floor",
    },
    "reports": {
        "counts": "good",
        "mode": "all",
        "returned": "reports.returned",
        "returned_as": "defective",
        "points": 1,
    },
    "contests": {"place": "first", "points": 1},
    "ratio": {"of": "a", "per": 5000, "times": "b", "form": "times"},
    "threshold": {"reached": "a", "of": "b", "percent": 100, "points": 1},
}


def test_the_kinds_are_a_closed_set_and_each_is_a_formula() -> None:
    assert set(KINDS) == set(ONE_OF_EACH)
    for kind, params in ONE_OF_EACH.items():
        one = formula_of({"kind": kind, **params})
        assert isinstance(one, Formula)
        assert kind == one.KIND


@pytest.mark.parametrize("params", [{}, {"kind": "choice"}, {"kind": None}, {"kind": "import os"}])
def test_any_other_kind_is_refused_with_those_there_are(params: dict[str, object]) -> None:
    with pytest.raises(WrongFormula) as wrong:
        formula_of(params)
    assert str(wrong.value) == (
        f"kind {params.get('kind')!r} is not one of per-unit, per-step, once, absence, presence, change, "
        "reports, contests, ratio, threshold"
    )


@pytest.mark.parametrize(
    ("given", "read"), [(5, 5), (Decimal("0.1"), Fraction(1, 10)), (Fraction(1, 3), Fraction(1, 3))]
)
def test_a_number_of_the_law_is_read_exactly(given: object, read: Exact) -> None:
    assert number(given, "points") == read


@pytest.mark.parametrize("given", [0.1, "1", True, None, [1], Decimal("NaN"), Decimal("Infinity")])
def test_anything_else_is_no_number_of_the_law(given: object) -> None:
    with pytest.raises(WrongFormula, match=r"^points is not an exact number$"):
        number(given, "points")


def test_a_negative_weight_stands_in_brackets() -> None:
    assert [weight(Fraction(n), "en") for n in (-10, 0, 10)] == ["(−10)", "0", "10"]
    assert weight(Fraction(1, 5), "kk") == "0,2"


def test_points_in_units_of_the_scale_are_written_as_points() -> None:
    assert of_units(253_026, 10_000, "en") == "25.3026"
    assert of_units(Fraction(1, 3), 1, "ru") == "0,3333"


@pytest.mark.parametrize(
    ("points", "kazakh", "russian", "english"),
    [
        (0, "0 балл", "0 баллов", "0 points"),
        (1, "1 балл", "1 балл", "1 point"),
        (-1, "−1 балл", "−1 балл", "−1 point"),
        (2, "2 балл", "2 балла", "2 points"),
        (3, "3 балл", "3 балла", "3 points"),
        (4, "4 балл", "4 балла", "4 points"),
        (5, "5 балл", "5 баллов", "5 points"),
        (10, "10 балл", "10 баллов", "10 points"),
        (11, "11 балл", "11 баллов", "11 points"),
        (12, "12 балл", "12 баллов", "12 points"),
        (13, "13 балл", "13 баллов", "13 points"),
        (14, "14 балл", "14 баллов", "14 points"),
        (20, "20 балл", "20 баллов", "20 points"),
        (21, "21 балл", "21 балл", "21 points"),
        (-22, "−22 балл", "−22 балла", "−22 points"),
        (111, "111 балл", "111 баллов", "111 points"),
        (112, "112 балл", "112 баллов", "112 points"),
        (121, "121 балл", "121 балл", "121 points"),
        (Fraction(1, 2), "0,5 балл", "0,5 балла", "0.5 points"),
        (Fraction(21, 1), "21 балл", "21 балл", "21 points"),
        (Fraction(-5, 2), "−2,5 балл", "−2,5 балла", "−2.5 points"),
    ],
)
def test_points_are_counted_in_the_right_form_of_the_word(
    points: Exact, kazakh: str, russian: str, english: str
) -> None:
    assert [points_word(points, code) for code in ("kk", "ru", "en")] == [kazakh, russian, english]
