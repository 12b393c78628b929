"""Places in the year's contests: for each contest or the best of the year, participants counted as chosen."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.kinds import NO_DATA, formula, in_a_sheet, points, said_everywhere, scale_of, written

from esep.core.facts import PLACES as PLACES_OF_FACTS
from esep.core.formulas import Formula, Input, WrongFormula
from esep.core.formulas.contests import PLACES, best_by_contest

Results = tuple[tuple[str, str], ...]
PARTICIPANTS: Results = (("a", "second"), ("a", "first"), ("b", "third"), ("a", "first"), ("c", "took-part"))
MISSED: Results = (("a", "absent"), ("b", "third"), ("c", "absent"))
ALL_MISSED: Results = (("a", "absent"), ("b", "absent"))
BESIDE: Results = (("a", "absent"), ("a", "third"), ("b", "absent"))


def placed(place: str, **other: Any) -> Formula:
    """Return the line of a place worth ten points a time."""
    return formula("contests", place=place, points=10, **other)


@pytest.mark.parametrize(
    ("other", "results", "expected"),
    [
        ({}, PARTICIPANTS, {"first": 1, "second": 0, "third": 1, "took-part": 1, "grand-prize": 0}),
        ({"several": "sum"}, PARTICIPANTS, {"first": 2, "second": 1, "third": 1, "took-part": 1}),
        ({"scope": "every-place"}, PARTICIPANTS, {"first": 2, "second": 1, "third": 1}),
        ({"scope": "best-of-year"}, PARTICIPANTS, {"first": 1, "second": 0, "third": 0}),
        ({"scope": "best-of-year", "several": "sum"}, PARTICIPANTS, {"first": 1, "second": 0}),
        ({"scope": "best-of-year"}, MISSED, {"first": 0, "third": 1}),
        ({"scope": "best-of-year"}, ALL_MISSED, {"first": 0, "third": 0, "took-part": 0}),
        ({}, BESIDE, {"third": 1, "absent": 1}),
        ({"several": "sum"}, BESIDE, {"third": 1}),
        ({}, MISSED, {"absent": 2, "third": 1}),
        ({"unit": "each"}, ALL_MISSED, {"absent": 2}),
        ({"unit": "any"}, MISSED, {"absent": 1}),
        ({"unit": "any"}, PARTICIPANTS, {"absent": 0}),
        ({"unit": "none-entered"}, MISSED, {"absent": 0}),
        ({"unit": "none-entered"}, ALL_MISSED, {"absent": 1}),
        ({"unit": "none-entered"}, BESIDE, {"absent": 0}),
    ],
)
def test_how_often_a_place_counts(other: dict[str, Any], results: Results, expected: dict[str, int]) -> None:
    found = {place: points(placed(place, **other), results) for place in expected}
    assert found == {place: str(10 * times) for place, times in expected.items()}


@pytest.mark.parametrize("results", [(), None])
def test_no_row_at_all_is_no_data(results: Results | None) -> None:
    assert points(placed("first"), results) == NO_DATA
    assert points(placed("absent"), results) == NO_DATA


def test_the_cell_of_a_sheet_holds_how_often_the_line_counts() -> None:
    one = formula("contests", place="absent", points=Fraction(-5, 2))
    assert [in_a_sheet(one, times) for times in (0, 1, 3, None)] == ["0", "-2.5", "-7.5", NO_DATA]


def test_the_places_are_those_of_the_catalogue_the_best_first() -> None:
    assert PLACES == PLACES_OF_FACTS
    assert list(best_by_contest(PARTICIPANTS)) == [1, 3, 4]
    assert list(best_by_contest(BESIDE)) == [3, 5]


def test_what_is_asked_for_and_computed_with() -> None:
    one = formula("contests", place="first", points=Fraction(1, 2))
    assert one.inputs() == (Input("contests.result"),)
    assert (one.numbers_used(), one.denominator()) == ({"points": Fraction(1, 2)}, 2)
    assert one.evaluator(20)((PARTICIPANTS,)) == (10, 1)


def test_the_formula_is_written_with_names_and_with_numbers() -> None:
    one = formula("contests", place="absent", points=-10)
    assert written(one, "results") == "results: «did not take part» × (−10)"
    assert one.write(["a, b, c"], "kk", one.evaluator(1)((MISSED,)), scale_of(one)) == (
        "a, b, c: «қатыспады» – 2; 2 × (−10) = −20"
    )


def test_the_sentence_lists_the_contests_of_the_year_in_three_languages() -> None:
    assert said_everywhere(placed("absent"), MISSED) == [
        "Line: жыл байқаулары бойынша – a – қатыспады, b – III орын, c – қатыспады. "
        "Осы жолға жататыны 2, әрқайсысына 10 балл: 20 балл.",
        "Line: конкурсы года: a – не участвовала, b – III место, c – не участвовала. "
        "К этой строке относится 2, за каждый 10 баллов: 20 баллов.",
        "Line: contests of the year: a – did not take part, b – third place, c – did not take part. "
        "2 of them count here, 10 points for each: 20 points.",
    ]


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"points": 1}, "missing parameter place"),
        ({"place": "first"}, "missing parameter points"),
        ({"place": "fourth", "points": 1}, "place is 'fourth', not one of grand-prize, first, second, third"),
        (
            {"place": "first", "points": 1, "scope": "all"},
            "scope is 'all', not one of per-contest, best-of-year",
        ),
        ({"place": "first", "points": 1, "several": "mean"}, "several is 'mean', not one of best, sum"),
        (
            {"place": "absent", "points": 1, "unit": "one"},
            "unit is 'one', not one of each, any, none-entered",
        ),
        ({"place": "first", "points": 1, "takes": "best"}, "unknown parameter takes"),
        ({"place": "first", "points": 1.5}, "points is not an exact number"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(params: dict[str, Any], why: str) -> None:
    with pytest.raises(WrongFormula, match=f"^{why}"):
        formula("contests", **params)
