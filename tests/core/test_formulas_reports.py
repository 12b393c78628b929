"""Reports on time and of quality: once when all are, once when any is, or for each."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.kinds import NO_DATA, formula, in_a_sheet, points, said_everywhere, worked, written

from esep.core.formulas import Formula, Input, Value, WrongFormula

PARAMS = {"mode": "all", "returned": "reports.returned", "returned_as": "defective"}


def good(**other: Any) -> Formula:
    """Return the bonus line, parameters as in the annex but for `other`."""
    return formula("reports", **{"counts": "good", "points": 10, **PARAMS, **other})


def late(**other: Any) -> Formula:
    """Return the penalty line, parameters as in the annex but for `other`."""
    return formula("reports", **{"counts": "late", "points": -5, **PARAMS, "mode": "any", **other})


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (good(), {(6, 0, 0): "10", (6, 1, 0): "0", (6, 0, 1): "0", (1, 0, 0): "10", (0, 0, 0): "0"}),
        (good(mode="any"), {(6, 5, 0): "10", (6, 5, 1): "0", (6, 0, 0): "10", (0, 0, 0): "0"}),
        (good(mode="each"), {(6, 1, 1): "40", (6, 0, 0): "60", (6, 6, 0): "0", (0, 0, 0): "0"}),
        (good(mode="each"), {(6, 5, 4): "0", (2, 3, 0): "0"}),
        (good(mode="any"), {(6, 5, 4): "0"}),
        (good(returned_as="late"), {(6, 0, 1): "0", (6, 0, 0): "10"}),
        (good(mode="each", returned_as="late"), {(6, 1, 2): "30"}),
        (late(), {(6, 0, 0): "0", (6, 1, 0): "-5", (6, 6, 0): "-5", (6, 0, 2): "0", (0, 1, 0): "0"}),
        (late(mode="each"), {(6, 0, 0): "0", (6, 3, 1): "-15", (0, 3, 0): "0"}),
        (late(mode="all"), {(6, 6, 0): "-5", (6, 5, 0): "0"}),
        (late(returned_as="late"), {(6, 0, 2): "-5", (6, 0, 0): "0"}),
        (late(mode="each", returned_as="late"), {(6, 1, 2): "-15"}),
        (good(), {(None, 0, 0): NO_DATA, (6, None, 0): NO_DATA, (6, 0, None): NO_DATA}),
        (late(), {(None, 0, 0): NO_DATA, (6, None, 0): NO_DATA, (6, 0, None): NO_DATA}),
    ],
)
def test_the_points_of_reports(one: Formula, expected: dict[tuple[Value, ...], str]) -> None:
    assert {values: points(one, *values) for values in expected} == expected
    assert {values: in_a_sheet(one, *values) for values in expected} == expected


def test_what_is_asked_for_and_computed_with() -> None:
    any_return = "reports.returned-at-all"
    assert good(returned=any_return).inputs() == (
        Input("reports.due"),
        Input("reports.late"),
        Input(any_return),
    )
    assert late().numbers_used() == {"points": -5}
    assert (late().denominator(), good(points=Fraction(1, 2)).denominator()) == (1, 2)


def test_what_counts_and_how_often_is_kept_for_the_explanation() -> None:
    assert good().evaluator(10)((6, 0, 0)) == (100, (6, 1))
    assert good(mode="each").evaluator(10)((6, 1, 1)) == (400, (4, 4))
    assert late().evaluator(10)((6, 3, 0)) == (-50, (3, 1))
    assert late(returned_as="late").evaluator(1)((6, 3, 1)) == (-5, (4, 1))
    assert late().evaluator(1)((0, 3, 0)) == (0, (3, 0))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (good(), "due − late − returned = due → 10"),
        (good(mode="any"), "due − late − returned ≥ 1 → 10"),
        (good(mode="each"), "(due − late − returned) × 10"),
        (good(returned_as="late"), "due − (late + returned) = due → 10"),
        (late(), "late ≥ 1 → −5"),
        (late(mode="each"), "(late) × (−5)"),
        (late(returned_as="late"), "late + returned ≥ 1 → −5"),
    ],
)
def test_the_formula_is_written_with_names(one: Formula, expected: str) -> None:
    assert written(one, "due", "late", "returned") == expected


def test_the_formula_is_written_with_numbers() -> None:
    assert worked(good(), 6, 1, 0) == "6 − 1 − 0 ≠ 6 → 0"
    assert worked(good(mode="each"), 6, 1, 1) == "(6 − 1 − 1) × 10 = 40"
    assert worked(late(mode="each"), 6, 3, 0) == "(3) × (−5) = −15"


def test_the_sentence_says_due_counted_and_how_in_three_languages() -> None:
    assert said_everywhere(good(), 6, 0, 0) == [
        "Line: тапсырылуы тиіс есеп 6, уақытылы әрі сапалысы 6. "
        "Барлығы талапқа сай болса ғана, жылына бір рет беріледі: 10 балл.",
        "Line: из 6 положенных отчётов своевременны и качественны 6. "
        "Начисляется один раз в год и только если таковы все: 10 баллов.",
        "Line: of 6 reports due, 6 were on time and of quality. "
        "Given once a year and only when all are: 10 points.",
    ]
    assert said_everywhere(late(), 6, 3, 0)[2] == (
        "Line: reports due 6, handed in late 3. Counted once a year however many there are: −5 points."
    )
    assert said_everywhere(late(mode="each"), 6, 3, 0)[2] == (
        "Line: reports due 6, handed in late 3. −5 points for each report, −15 points in all."
    )


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"counts": "bad"}, "counts is 'bad', not one of good, late"),
        ({"mode": "some"}, "mode is 'some', not one of all, any, each"),
        (
            {"returned": "reports.late"},
            "returned is 'reports.late', not one of reports.returned, reports.returned",
        ),
        ({"returned_as": "good"}, "returned_as is 'good', not one of defective, late"),
        ({"points": []}, "points is not an exact number"),
        ({"worst": 1}, "unknown parameter worst"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(wrong: dict[str, Any], why: str) -> None:
    with pytest.raises(WrongFormula, match=f"^{why}"):
        good(**wrong)


@pytest.mark.parametrize("name", ["counts", "mode", "returned", "returned_as", "points"])
def test_a_missing_parameter_is_refused_by_name(name: str) -> None:
    params = {"counts": "good", "points": 10, **PARAMS}
    del params[name]
    with pytest.raises(WrongFormula, match=f"^missing parameter {name}$"):
        formula("reports", **params)
