"""The smallest turn is the smallest: every smaller change of every figure of everybody leaves the podium."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.years import readings
from tests.reckoning import EVALUATION, figures, result

from esep.core.dominance import smallest_turn
from esep.core.scoring import Result

Facts = dict[str, Any]
NEAR = 25
"""How far the search by hand goes."""

SMALL: st.SearchStrategy[Facts] = st.fixed_dictionaries(
    {"finance.late-reports": st.integers(0, 2)},
    optional={
        "membership.total": st.integers(0, 40),
        "membership.total@last-year": st.integers(0, 40),
        "membership.joined": st.integers(0, 20),
        "membership.lost-objectively": st.integers(0, 9),
        "membership.transferred-out": st.integers(0, 9),
        "reports.due": st.integers(0, 5),
        "reports.late": st.integers(0, 3),
        "reports.returned": st.integers(0, 3),
        "legal.staff-lawyers": st.integers(0, 4).map(lambda halves: Fraction(halves, 2)),
        "safety.accidents": st.integers(0, 3),
        "safety.fatal-accidents": st.integers(0, 2),
        "finance.dues-planned": st.integers(0, 4),
        "finance.dues-collected": st.integers(0, 4),
        "finance.unmet-transfers": st.integers(0, 2),
        "training.members": st.integers(0, 30),
    },
)
YEARS = st.dictionaries(st.sampled_from("АБВГ"), SMALL, min_size=2, max_size=4)


def podium(found: Result) -> list[list[str]]:
    """Return who stands on the first three places."""
    return [sorted(s.subject for s in found.subjects if s.place == place) for place in (1, 2, 3)]


def nearest_by_hand(subjects: dict[str, Facts], wanted: dict[str, str]) -> int | None:
    """Return the smallest change within reach that turns the podium, by trying them all."""
    now = podium(result(subjects, **wanted))
    for step in range(1, NEAR + 1):
        for subject, facts in subjects.items():
            for fact, value in facts.items():
                for changed in (value + step, value - step):
                    tried = subjects | {subject: facts | {fact: changed}}
                    if changed >= 0 and podium(result(tried, **wanted)) != now:
                        return step
    return None


@settings(max_examples=25)
@given(YEARS, readings(EVALUATION))
def test_no_smaller_change_turns_the_podium(subjects: dict[str, Facts], wanted: dict[str, str]) -> None:
    wanted = {name: option for name, option in wanted.items() if name != "A04"}
    found = result(subjects, **wanted)
    turn = smallest_turn(found.plan, found, figures(subjects))
    change = None if turn is None else abs(Fraction(turn.change))
    by_hand = nearest_by_hand(subjects, wanted)
    assert change == by_hand or (by_hand is None and (change or 0) > NEAR)
    if turn is not None:
        fact = turn.fact if turn.year == found.plan.year else f"{turn.fact}@last-year"
        turned = subjects | {turn.subject: subjects[turn.subject] | {fact: turn.after}}
        assert podium(result(turned, **wanted)) == [sorted(names) for names in turn.podium]
        assert podium(result(turned, **wanted)) != podium(found)
