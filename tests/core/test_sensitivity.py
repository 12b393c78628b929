"""What every open reading would change: whose points, whose place; the idle ones last."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from tests.reckoning import figures, plan, regulation, result, scenario, three

from esep.core.law import CHOOSABLE
from esep.core.sensitivity import Move, Swing, moves, swings, with_reading

SECOND, THIRD = scenario("E2").subject, scenario("E3").subject


@cache
def tried() -> tuple[Swing, ...]:
    """Return every question tried on the three organisations."""
    return swings(plan(), figures(three()))


def swing(found: tuple[Swing, ...], reading: str) -> Swing:
    """Return the swing of one reading."""
    return next(one for one in found if one.reading.id == reading)


def test_every_reading_that_can_be_chosen_is_tried_under_every_other_option() -> None:
    found = tried()
    choosable = {r.id: {o.id for o in r.options} for r in regulation().readings if r.stage in CHOOSABLE}
    assert {one.reading.id: {e.option.id for e in one.effects} for one in found} == {
        name: options - {plan().choices.of(name).option.id} for name, options in choosable.items()
    }


def test_those_who_move_are_named_with_points_and_place_before_and_after() -> None:
    objective = swing(tried(), "B03")
    assert {effect.words: effect.moves for effect in objective.effects} == {
        "all_or_nothing": (
            Move(SECOND, (Fraction("257.462"), Fraction("472.462")), (3, 2)),
            Move(THIRD, (Fraction("393.2748"), Fraction("393.2748")), (2, 3)),
        ),
        "ignore": (Move(SECOND, (Fraction("257.462"), Fraction("-147.538")), (3, 3)),),
    }
    assert [(e.points_moved, e.places_moved) for e in objective.effects] == [(1, 2), (1, 0)]
    assert (objective.weight, objective.idle, objective.chosen) == ((2, 1), False, "net_of_causes")


def test_the_weightiest_question_stands_first_and_the_idle_ones_last() -> None:
    found = tried()
    order = [(one.idle, [-n for n in one.weight], one.reading.id) for one in found]
    assert order == sorted(order)
    idle = [one.reading.id for one in found if one.idle]
    assert idle == [one.reading.id for one in found][-len(idle) :]
    assert {"B16", "G03", "A06"} <= set(idle)


def test_a_question_with_one_option_has_no_effect_and_is_idle() -> None:
    listed = swing(tried(), "B16")
    assert (listed.effects, listed.idle, listed.weight) == ((), True, (0, 0))


def test_an_option_that_takes_a_value_is_tried_with_one() -> None:
    threshold = swing(tried(), "G01")
    (effect,) = threshold.effects
    assert effect.words == "ge_threshold:95"
    assert [(move.subject, move.total[1] - move.total[0]) for move in effect.moves] == [
        (SECOND, Fraction(10))
    ]


def test_options_that_belong_together_are_tried_together() -> None:
    moved = {move.subject: move.total[1] for move in swing(tried(), "B08").effects[0].moves}
    assert moved[THIRD] == Fraction("433.2748")


def test_the_other_choices_of_the_plan_stay() -> None:
    chosen = plan(D09="floor")
    found = with_reading(chosen, figures(three()), "B03", "ignore")
    assert found.plan.choices.differing() == {"D09": "floor", "B03": "ignore"}
    assert [(one.subject, one.total) for one in found.subjects] == [
        (one.subject, one.total) for one in result(three(), D09="floor", B03="ignore").subjects
    ]


def test_a_choice_that_the_new_option_contradicts_gives_way() -> None:
    one_by_one = plan(B07="per_report")
    back = with_reading(one_by_one, figures(three()), "B08", "once_exclusive")
    assert back.plan.choices.differing() == {}
    assert with_reading(one_by_one, figures(three()), "B07", "once").plan.choices.differing() == {}
    summed = plan(B11="sum_all")
    assert with_reading(summed, figures(three()), "B12", "best").plan.choices.differing() == {}
    kept = with_reading(summed, figures(three()), "B11", "best_of_year").plan.choices.differing()
    assert kept == {"B11": "best_of_year"}


def test_a_choice_that_only_followed_goes_back_with_the_one_it_followed() -> None:
    two = {"А": {"contests.result": [["a", "first"], ["a", "third"]]}}
    added_up = plan(B11="sum_all")
    assert result(two, B11="sum_all").of("А").total == 11
    assert with_reading(added_up, figures(two), "B11", "per_contest").of("А").total == 8
    asked_for = plan(B11="sum_all", B12="sum")
    assert with_reading(asked_for, figures(two), "B11", "per_contest").of("А").total == 11


def test_an_option_tried_again_changes_nothing() -> None:
    assert moves(result(three()), result(three())) == ()


def test_a_place_may_move_without_points() -> None:
    found = moves(result(three()), result(three(), A03="asc_wins"))
    assert [(move.subject[:3], move.place) for move in found] == [("«Б»", (3, 1)), ("«А»", (1, 3))]


def test_only_those_rated_before_and_after_are_compared() -> None:
    materials = "information.site-materials"
    first = result({"А": {materials: 3}, "Б": {materials: 2}})
    second = result({"Б": {materials: 1}, "В": {materials: 5}})
    assert moves(first, second) == (Move("Б", (Fraction(2), Fraction(1)), (2, 2)),)
