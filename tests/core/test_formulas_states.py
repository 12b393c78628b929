"""Presence, absence and threshold: a state earns its points once; silence earns nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.kinds import NO_DATA, formula, in_a_sheet, points, said_everywhere, worked, written

from esep.core.formulas import Formula, Input, Value, WrongFormula

HAS = formula("presence", flag="a", points=10)
LACKS = formula("presence", flag="a", **{"is": False}, points=-10, worst=False)
HAS_OR_IS_SUPPOSED_NOT = formula("presence", flag="a", points=5, worst=False)
SUPPOSED_SO = formula("presence", flag="a", points=Fraction(1, 2), worst=True)
NONE_AT_ALL = formula("absence", count=["a"], points=20)
NEITHER = formula("absence", count=["a", "b"], points=20)
PLAN = formula("threshold", reached="a", of="b", percent=100, points=10)
MOST_OF_IT = formula("threshold", reached="a", of="b", percent=Fraction("99.9"), points=Fraction(5, 2))


@pytest.mark.parametrize(
    ("one", "values", "expected"),
    [
        (HAS, (True,), "10"),
        (HAS, (False,), "0"),
        (HAS, (None,), NO_DATA),
        (LACKS, (True,), "0"),
        (LACKS, (False,), "-10"),
        (LACKS, (None,), NO_DATA),
        (NONE_AT_ALL, (0,), "20"),
        (NONE_AT_ALL, (1,), "0"),
        (NONE_AT_ALL, (None,), NO_DATA),
        (NEITHER, (0, 0), "20"),
        (NEITHER, (0, 1), "0"),
        (NEITHER, (0, None), NO_DATA),
        (PLAN, (1012, 1000), "10"),
        (PLAN, (1000, 1000), "10"),
        (PLAN, (999, 1000), "0"),
        (PLAN, (10**15 - 1, 10**15), "0"),
        (PLAN, (0, 0), "10"),
        (PLAN, (0, 1), "0"),
        (PLAN, (None, 1), NO_DATA),
        (PLAN, (1, None), NO_DATA),
        (PLAN, (None, None), NO_DATA),
        (MOST_OF_IT, (999, 1000), "2.5"),
        (MOST_OF_IT, (998, 999), "0"),
        (MOST_OF_IT, (1000, 1001), "2.5"),
    ],
)
def test_the_points_of_a_state(one: Formula, values: tuple[Value, ...], expected: str) -> None:
    assert points(one, *values) == expected
    assert in_a_sheet(one, *values) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (HAS, NO_DATA),
        (LACKS, "-10"),
        (HAS_OR_IS_SUPPOSED_NOT, "0"),
        (SUPPOSED_SO, "0.5"),
        (NONE_AT_ALL, "0"),
    ],
)
def test_silence_is_the_worst_only_under_the_reading_and_only_where_a_worst_is_named(
    one: Formula, expected: str
) -> None:
    assert points(one, None, worst=True) == expected
    assert in_a_sheet(one, None, worst=True) == expected
    assert points(one, None) == NO_DATA


def test_the_worst_is_never_taken_for_an_answer_that_was_given() -> None:
    assert [points(LACKS, answer, worst=True) for answer in (True, False)] == ["0", "-10"]
    assert [points(NONE_AT_ALL, cases, worst=True) for cases in (0, 1)] == ["20", "0"]


def test_what_is_asked_for() -> None:
    assert HAS.inputs() == (Input("a"),)
    assert NEITHER.inputs() == (Input("a"), Input("b"))
    assert PLAN.inputs() == (Input("a"), Input("b"))


def test_the_denominator_is_that_of_the_points() -> None:
    found = [one.denominator() for one in (HAS, SUPPOSED_SO, NONE_AT_ALL, PLAN, MOST_OF_IT)]
    assert found == [1, 2, 1, 1, 2]
    assert formula("absence", count=["a"], points=Fraction(1, 4)).denominator() == 4


def test_the_numbers_of_the_law() -> None:
    assert LACKS.numbers_used() == {"points": -10}
    assert NONE_AT_ALL.numbers_used() == {"points": 20}
    assert MOST_OF_IT.numbers_used() == {"points": Fraction(5, 2), "percent": Fraction(999, 10)}


def test_the_answer_is_kept_for_the_explanation() -> None:
    assert LACKS.evaluator(10)((False,)) == (-100, False)
    assert LACKS.evaluator(10, worst=True)((None,)) == (-100, False)
    assert NONE_AT_ALL.evaluator(10)((0,)) == (200, 0)
    assert NONE_AT_ALL.evaluator(10, worst=True)((None,)) == (0, None)
    assert PLAN.evaluator(10)((5, 4)) == (100, True)


def test_the_formula_is_written_with_names_and_with_numbers() -> None:
    assert written(HAS, "A") == "A = yes → 10"
    assert written(LACKS, "A", language="kk") == "A = жоқ → −10"
    assert written(NEITHER, "A", "B") == "(A + B) = 0 → 20"
    assert written(PLAN, "A", "B") == "A ≥ B × 100 % → 10"
    assert written(MOST_OF_IT, "A", "B", language="ru") == "A ≥ B × 99,9 % → 2,5"
    assert worked(HAS, False) == "no → 0"
    assert worked(NONE_AT_ALL, 0) == "0 = 0 → 20"
    assert worked(PLAN, 999, 1000) == "999 < 1000 × 100 % → 0"


def test_an_answer_given_and_an_answer_supposed_are_said_apart() -> None:
    assert said_everywhere(HAS, True) == [
        "Line: жауап – «иә», 10 балл.",
        "Line: ответ — «да», 10 баллов.",
        "Line: the answer is “yes”, 10 points.",
    ]
    assert said_everywhere(LACKS, None, worst=True) == [
        "Line: дерек жоқ, жауап «жоқ» деп есептеледі: −10 балл.",
        "Line: данных нет, ответом считается «нет»: −10 баллов.",
        "Line: no data, the answer is taken as “no”: −10 points.",
    ]


def test_none_some_and_supposed_cases_are_said_apart() -> None:
    assert said_everywhere(NONE_AT_ALL, 0) == [
        "Line: бірде-бір оқиға болмағаны мәлімделген, 20 балл.",
        "Line: заявлено, что случаев не было, 20 баллов.",
        "Line: declared that there were none, 20 points.",
    ]
    assert said_everywhere(NONE_AT_ALL, 2) == [
        "Line: 2 оқиға болған, сондықтан 0 балл.",
        "Line: число случаев — 2, поэтому 0 баллов.",
        "Line: cases reported: 2, therefore 0 points.",
    ]
    assert said_everywhere(NONE_AT_ALL, None, worst=True) == [
        "Line: дерек жоқ, сондықтан оқиға болды деп есептеледі: 0 балл.",
        "Line: данных нет, поэтому считается, что случаи были: 0 баллов.",
        "Line: no data, so cases are supposed: 0 points.",
    ]


def test_a_plan_is_said_with_both_figures_and_the_share_reached() -> None:
    assert said_everywhere(PLAN, 1012, 1000)[1:] == [
        "Line: план 1\u00a0000 тенге, собрано 1\u00a0012 тенге (101,2 %). Порог 100 %, выполнен: 10 баллов.",
        "Line: planned 1,000 tenge, collected 1,012 tenge (101.2 %). "
        "The threshold of 100 % is met: 10 points.",
    ]
    assert said_everywhere(MOST_OF_IT, 2, 3)[0] == (
        "Line: жоспар 3 теңге, жиналғаны 2 теңге (66,67 %). Шек – 99,9 %, орындалмады: 0 балл."
    )
    assert said_everywhere(PLAN, 5, 0)[2] == (
        "Line: planned 0 tenge, collected 5 tenge (100 %). The threshold of 100 % is met: 10 points."
    )


@pytest.mark.parametrize(
    ("kind", "params", "why"),
    [
        ("presence", {"points": 1}, "missing parameter flag"),
        ("presence", {"flag": "a"}, "missing parameter points"),
        ("presence", {"flag": ["a"], "points": 1}, "flag is not a fact"),
        ("presence", {"flag": "a", "points": 1, "is": "yes"}, "is and worst take true or false"),
        ("presence", {"flag": "a", "points": 1, "is": None}, "is and worst take true or false"),
        ("presence", {"flag": "a", "points": 1, "worst": "no"}, "is and worst take true or false"),
        ("presence", {"flag": "a", "points": 1, "missing": 0}, "unknown parameter missing"),
        ("absence", {"count": ["a"]}, "missing parameter points"),
        ("absence", {"points": 1}, "missing parameter count"),
        ("absence", {"count": [], "points": 1}, "count names no fact"),
        ("threshold", {"reached": "a", "of": "b", "points": 1}, "missing parameter percent"),
        ("threshold", {"of": "b", "points": 1, "percent": 1}, "missing parameter reached"),
        (
            "threshold",
            {"reached": "a", "of": "b", "points": 1, "percent": "x"},
            "percent is not an exact number",
        ),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(kind: str, params: dict[str, object], why: str) -> None:
    with pytest.raises(WrongFormula, match=f"^{why}"):
        formula(kind, **params)
