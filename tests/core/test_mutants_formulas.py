"""The edges of the formula kinds: what silence is by itself, which parameters are asked for, odd scales."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.kinds import formula, points, said

from esep.core.formulas import Input, WrongFormula, formula_of
from esep.core.formulas.counting import Count, count_from

WHOLE: dict[str, dict[str, Any]] = {
    "per-unit": {"count": ["a"], "points": 1},
    "per-step": {"count": ["a"], "step": 10, "points": 1, "rounding": "floor"},
    "once": {"count": ["a"], "points": -10},
    "absence": {"count": ["a"], "points": 20},
    "presence": {"flag": "a", "points": 10},
    "threshold": {"reached": "a", "of": "b", "percent": 100, "points": 10},
    "ratio": {"of": "a", "per": 5000, "times": "b", "form": "times"},
    "reports": {
        "counts": "good",
        "mode": "all",
        "returned": "reports.returned",
        "returned_as": "defective",
        "points": 10,
    },
    "contests": {"place": "first", "points": 8},
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
}
"""Every kind with the parameters it cannot do without."""

COUNTING = ("per-unit", "per-step", "once", "absence")


@pytest.mark.parametrize("kind", WHOLE)
def test_silence_is_no_data_unless_the_worst_is_asked_for(kind: str) -> None:
    one = formula(kind, **WHOLE[kind])
    assert one.evaluator(10_000)([None] * len(one.inputs())) is None


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, params in WHOLE.items() for name in params]
)
def test_a_parameter_that_a_kind_cannot_do_without_is_missed_by_name(kind: str, name: str) -> None:
    given = {key: value for key, value in WHOLE[kind].items() if key != name}
    with pytest.raises(WrongFormula, match=f"^missing parameter {name}$"):
        formula_of({"kind": kind, **given})


@pytest.mark.parametrize("kind", COUNTING)
def test_every_counting_kind_takes_facts_off_and_lets_a_zero_settle(kind: str) -> None:
    one = formula(kind, **WHOLE[kind], less=["b"], less_of="", zero_if_zero="c")
    assert one.inputs() == (Input("a", optional=True), Input("b", optional=True), Input("c", optional=True))
    assert points(one, None, None, 0) == points(one, 0, 0, 0) != "no-data"


@pytest.mark.parametrize("kind", COUNTING)
def test_no_counting_kind_can_take_off_a_line_that_is_not_in_the_annex(kind: str) -> None:
    with pytest.raises(WrongFormula, match="less_of names a criterion that is not in the annex"):
        formula(kind, **WHOLE[kind], less_of="nowhere")


def test_a_plain_count_asks_for_its_facts_and_nothing_else() -> None:
    for plain in (Count(("a",)), count_from({"count": ["a"], "less": []})):
        assert plain.inputs() == (Input("a"),)
        assert plain.single


def test_a_count_of_halves_below_zero_is_nothing() -> None:
    assert Count(("a",), ("b",)).counter()((Fraction(1, 2), 1)) == 0


def test_points_rounded_to_a_whole_need_no_finer_scale_than_one() -> None:
    halves = {"count": ["a"], "step": 10, "points": Fraction(1, 2)}
    assert formula("per-step", **halves, rounding="points_half_up").denominator() == 1
    assert formula("per-step", **halves, rounding="floor").denominator() == 2


def test_a_provision_is_exact_in_a_scale_that_its_norm_does_not_divide() -> None:
    one = formula("ratio", of="a", per=9, times="b", form="times")
    assert one.evaluator(10)((9, 1)) == (10, 1)
    assert one.evaluator(10)((1, 1)) == (Fraction(10, 9), 1)


def test_admissions_are_no_decline_and_need_no_excuse() -> None:
    joined = {**WHOLE["change"], "basis": "joined", "rounding": "exact"}
    decline = formula("change", **{**joined, "side": "decline", "points": -5})
    assert decline.evaluator(10)((37,)) == (0, (37, 0, 0, 0))
    growth = formula("change", **joined)
    assert growth.evaluator(10)((37,)) == (185, (37, 0, 37, Fraction(37, 10)))
    assert said(growth, 37) == (
        "Line: people who joined in the year +37; 37 persons count, 3.7 groups of 10 "
        "(the remainder counts pro rata). 5 points for each group, 18.5 points in all."
    )


@pytest.mark.parametrize(
    ("side", "causes", "values", "worked"),
    [
        ("growth", "ignore", (100, 100, 0, 0, 7), (0, 0, 0, 0)),
        ("growth", "ignore", (100, 103, 0, 0, 7), (-3, 0, 0, 0)),
        ("growth", "adjust", (100, 100, 0, 0, 7), (0, 7, 7, Fraction(7, 10))),
        ("growth", "adjust", (100, 110, 0, 0, 7), (-10, 7, 0, 0)),
        ("decline", "ignore", (100, 100, 0, 0, 7), (0, 0, 0, 0)),
        ("decline", "ignore", (105, 100, 0, 0, 7), (5, 0, 0, 0)),
        ("decline", "cancel", (100, 105, 0, 0, 7), (-5, 7, 0, 0)),
        ("decline", "cancel", (105, 100, 0, 0, 0), (5, 0, 0, 0)),
        ("decline", "relieve", (100, 105, 0, 0, 7), (-5, 7, 0, 0)),
        ("decline", "relieve", (100, 108, 0, 0, 7), (-8, 7, 1, Fraction(1, 10))),
    ],
)
def test_not_one_person_more_or_less_counts_than_the_change_and_its_causes(
    side: str, causes: str, values: tuple[int, ...], worked: tuple[Any, ...]
) -> None:
    one = formula("change", **{**WHOLE["change"], "side": side, "causes": causes, "rounding": "exact"})
    found = one.evaluator(10)(values)
    assert found is not None
    assert found[1] == worked


@pytest.mark.parametrize("gone", [0, None])
def test_a_giver_without_transfers_has_no_cause_but_the_losses(gone: int | None) -> None:
    receiver = {**WHOLE["change"], "side": "decline", "transfers": "receiver", "causes": "relieve"}
    found = formula("change", **receiver).evaluator(1)((100, 130, 0, gone, 7))
    assert found == (10, (-30, 7, 23, 2))
