"""More of a figure moves a line one way, which follows from its formula; growth mirrors decline."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.properties.years import CONTESTS, full_years, readings, years
from tests.reckoning import CONTEST, EVALUATION, LAST_YEAR, YEAR, plan, scored

from esep.core.facts import PLACES
from esep.core.formulas import formula_of
from esep.core.scoring import Rule

BOTH = (EVALUATION, CONTEST)
UP, DOWN, STILL = 1, -1, 0


def way(rule: Rule, position: int) -> int:
    """Return which way a line moves when the figure at `position` grows, by the parameters of its formula."""
    params, fact = rule.params, rule.keys[position][0]
    gain = UP if params.get("points", 1) > 0 else DOWN
    kind = params["kind"]
    if kind in ("per-unit", "per-step", "once"):
        if fact in params["count"]:
            return gain
        return -gain if fact in params.get("less", ()) else STILL
    if kind == "absence":
        return -gain
    if kind == "change":
        return way_of_membership(params, position)
    if kind == "reports":
        return way_of_reports(params, position) * gain
    if kind == "ratio":
        return DOWN if params["form"] == "provision" and position == 0 else UP
    if kind == "threshold":
        return gain if position == 0 else -gain
    raise ValueError(kind)


def way_of_membership(params: Any, position: int) -> int:
    """Return the way of the members now and before, those who came, went and were lost."""
    if params["basis"] == "joined":
        return UP if params["side"] == "growth" else STILL
    neutral, excuses = params["transfers"] == "neutral", params["causes"] != "ignore"
    went = UP if neutral or excuses else STILL
    return (UP, DOWN, DOWN if neutral else STILL, went, UP if excuses else STILL)[position]


def way_of_reports(params: Any, position: int) -> int:
    """Return whether reports due, late and returned make more of those that the line counts."""
    as_late = params["returned_as"] == "late"
    if params["counts"] == "good":
        return (UP, DOWN, DOWN)[position]
    if params["mode"] == "all":
        return (DOWN, UP, UP if as_late else STILL)[position]
    return (UP, UP, UP if as_late else STILL)[position]


AMOUNTS = [
    (name, rule.criterion.id)
    for name in BOTH
    for rule in plan(name).rules
    if rule.params["kind"] not in ("presence", "contests")
]


@pytest.mark.parametrize(("name", "criterion"), AMOUNTS, ids=str)
@settings(max_examples=25)
@given(st.data())
def test_more_of_a_figure_moves_a_line_one_way(name: str, criterion: str, data: st.DataObject) -> None:
    chosen = plan(name, **data.draw(readings(name)))
    rule = next(rule for rule in chosen.rules if rule.criterion.id == criterion)
    facts = data.draw(full_years(name))
    values = [facts[fact if year == YEAR else f"{fact}{LAST_YEAR}"] for fact, year in rule.keys]
    position = data.draw(st.integers(0, len(values) - 1))
    more = list(values)
    more[position] = values[position] + data.draw(st.one_of(st.integers(1, 9), st.integers(1, 10**9)))
    before, after = rule.evaluate(values), rule.evaluate(more)
    assume(before is not None and after is not None)
    assert before is not None
    assert after is not None
    change = after[0] - before[0]
    assert change * way(rule, position) >= 0
    assert change == 0 or way(rule, position) != STILL


@settings(max_examples=60)
@given(st.data())
def test_an_answer_earns_what_the_other_does_not(data: st.DataObject) -> None:
    chosen = plan(EVALUATION, **data.draw(readings(EVALUATION)))
    for rule in chosen.rules:
        if rule.params["kind"] == "presence":
            yes, no = (rule.evaluate([answer]) for answer in (True, False))
            assert yes is not None
            assert no is not None
            wanted, other = (yes, no) if rule.params["is"] else (no, yes)
            assert (wanted[0], other[0]) == (rule.params["points"] * chosen.scale, 0)


@settings(max_examples=150)
@given(CONTESTS, st.data())
def test_a_better_place_never_costs_points(contests: list[list[str]], data: st.DataObject) -> None:
    wanted = data.draw(readings(EVALUATION))
    position = data.draw(st.integers(0, len(contests) - 1))
    at = PLACES.index(contests[position][1])
    assume(at > 0)
    better = [list(row) for row in contests]
    better[position][1] = PLACES[at - 1]
    before, after = (
        scored({"contests.result": results}, **wanted).rows["1.3"].points for results in (contests, better)
    )
    assert after >= before


@settings(max_examples=80)
@given(
    st.integers(0, 5000),
    st.integers(0, 5000),
    st.integers(0, 300),
    st.integers(0, 300),
    st.sampled_from(["floor", "half_up", "up", "exact", "average"]),
    st.sampled_from(["neutral", "receiver"]),
    st.sampled_from(["membership.total", "membership.working"]),
)
def test_growth_and_decline_mirror_each_other_where_no_cause_excuses(
    now: int, before: int, came: int, went: int, rounding: str, transfers: str, base: str
) -> None:
    same = {
        "kind": "change",
        "base": base,
        "basis": "net",
        "transfers": transfers,
        "causes": "ignore",
        "step": 10,
    }
    growth = formula_of({**same, "side": "growth", "points": 5, "rounding": rounding})
    decline = formula_of({**same, "side": "decline", "points": -5, "rounding": rounding})
    gain = growth.evaluator(2)([now, before, came, went, None])
    loss = decline.evaluator(2)([before, now, went, came, None])
    assert gain is not None
    assert loss is not None
    assert gain[0] == -loss[0]


@settings(max_examples=60)
@given(years(EVALUATION), st.data())
def test_nobody_is_rewarded_and_punished_for_the_same_change(
    facts: dict[str, Any], data: st.DataObject
) -> None:
    wanted = data.draw(readings(EVALUATION))
    assume(wanted.get("B01", "net") == "net" and wanted.get("B04", "relief_only") == "relief_only")
    found = scored({"finance.late-reports": 0} | facts, **wanted)
    assert Fraction(0) in (found.line("growth").points, found.line("decline").points)
