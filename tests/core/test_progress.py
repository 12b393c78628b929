"""How far a planned measure has come, day by day, and what the programme's data says of it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from esep.core.progress import Aim, counted, progress, together
from esep.library.programme import programme

YEAR = Aim(12, date(2028, 1, 1), date(2028, 12, 31))
ONE = Aim(1, date(2028, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("aim", "reached", "today", "standing"),
    [
        (YEAR, 0, date(2027, 12, 31), "ahead"),
        (YEAR, None, date(2028, 11, 15), "running"),
        (YEAR, None, date(2028, 12, 15), "at-risk"),
        (YEAR, 5, date(2028, 7, 2), "running"),
        (YEAR, 4, date(2028, 7, 2), "at-risk"),
        (YEAR, 11, date(2028, 12, 2), "at-risk"),
        (YEAR, 11, date(2028, 12, 31), "at-risk"),
        (YEAR, 11, date(2029, 1, 1), "overdue"),
        (YEAR, 12, date(2029, 1, 1), "done"),
        (YEAR, 12, date(2027, 1, 1), "done"),
        (ONE, 0, date(2028, 11, 30), "running"),
        (ONE, 0, date(2028, 12, 2), "at-risk"),
    ],
)
def test_a_measure_stands_by_what_was_reached_and_by_its_days(
    aim: Aim, reached: int | None, today: date, standing: str
) -> None:
    assert progress(aim, reached, today).standing == standing


def test_the_part_reached_never_leaves_nought_to_one() -> None:
    today = date(2028, 7, 1)
    assert [progress(YEAR, n, today).percent for n in (-3, 0, 5, 12, 400)] == [0, 0, 41, 100, 100]
    assert progress(YEAR, Fraction(1, 2), today).part == Fraction(1, 24)


def test_no_figure_is_not_nought() -> None:
    today = date(2028, 7, 1)
    assert (progress(YEAR, None, today).reached, progress(YEAR, 0, today).reached) == (None, 0)


def test_the_mean_of_no_measures_is_nothing() -> None:
    half, whole = progress(YEAR, 6, date(2028, 7, 1)), progress(ONE, 1, date(2028, 7, 1))
    assert (together([]), together([half, whole])) == (None, Fraction(3, 4))
    assert counted([half, whole]) == {"ahead": 0, "running": 1, "at-risk": 0, "overdue": 0, "done": 1}


@pytest.mark.parametrize(
    "aim", [Aim(0, date(2028, 1, 1), date(2028, 2, 1)), Aim(1, date(2028, 2, 2), date(2028, 2, 1))]
)
def test_an_aim_of_nothing_or_backwards_is_refused(aim: Aim) -> None:
    with pytest.raises(ValueError, match="Aim"):
        progress(aim, 0, date(2028, 1, 1))


def test_the_programme_has_its_goals_directions_measures_and_targets() -> None:
    law = programme()
    assert [one.number for one in law.goals] == [f"2.{n}" for n in range(1, 11)]
    assert [one.number for one in law.directions] == ["3", "4", "5", "6", "7"]
    assert [one.number for one in law.targets] == ["8.1", "8.2", "8.3"]
    measures = list(law.measures())
    assert (len(measures), sum(one.recommended for one in measures)) == (46, 10)
    assert (law.direction_of("R3"), law.direction_of("9.9"), law.measure("9.9")) == ("3", "", None)
    named = {clause for kind in law.kinds for clause in kind.clauses}
    assert named <= {one.number for one in measures}
    assert law.kind("visit") is not None
    assert law.kind("dance") is None
