"""Points of an annex: exact sums of lines, rows and blocks, places with ties; silence earns nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.reckoning import (
    CONTEST,
    EVALUATION,
    WHO,
    YEAR,
    plan,
    regulation,
    result,
    scenario,
    scored,
    three,
)

from esep.core.problems import Refused
from esep.core.quantity import plain
from esep.core.readings import choose
from esep.core.scoring import prepare
from esep.library import library


def test_a_subject_without_a_figure_of_the_year_is_not_rated() -> None:
    found = result(
        {
            "А": {"information.site-materials": 1},
            "Б": {"membership.total@last-year": 100},
            "В": {"membership.women": 50},
            "Г": {"membership.total": 100},
        }
    )
    assert [one.subject for one in found.subjects] == ["А", "Г"]
    assert found.unrated == ("Б", "В")


def test_nobody_at_all_is_an_empty_result() -> None:
    found = result({})
    assert (found.subjects, found.unrated) == ((), ())


TIED = {
    name: {"information.site-materials": count} for name, count in zip("ДГБВА", (1, 2, 2, 3, 0), strict=True)
}


@pytest.mark.parametrize(
    ("readings", "order"),
    [
        ({}, [("В", 1), ("Б", 2), ("Г", 2), ("Д", 4), ("А", 5)]),
        ({"A06": "shared_dense"}, [("В", 1), ("Б", 2), ("Г", 2), ("Д", 3), ("А", 4)]),
        ({"A03": "asc_print"}, [("А", 5), ("Д", 4), ("Б", 2), ("Г", 2), ("В", 1)]),
        ({"A03": "asc_wins"}, [("А", 1), ("Д", 2), ("Б", 3), ("Г", 3), ("В", 5)]),
        (
            {"A03": "asc_wins", "A06": "shared_dense"},
            [("А", 1), ("Д", 2), ("Б", 3), ("Г", 3), ("В", 4)],
        ),
    ],
)
def test_equal_totals_share_a_place_and_are_printed_by_name(
    readings: dict[str, str], order: list[tuple[str, int]]
) -> None:
    found = result(TIED, **readings)
    assert [(one.subject, one.place) for one in found.subjects] == order


@pytest.mark.parametrize(
    ("ties", "places"),
    [
        ("shared_competition", {"В": 1, "Б": 2, "Г": 2, "Д": 4, "А": 5}),
        ("shared_dense", {"В": 1, "Б": 2, "Г": 2, "Д": 3, "А": 4}),
    ],
)
def test_rows_and_blocks_share_places_as_the_total_does(ties: str, places: dict[str, int]) -> None:
    found = result(TIED, A06=ties)
    assert {one.subject: one.rows["1.4"].place for one in found.subjects} == places
    assert {one.subject: one.blocks["1"].place for one in found.subjects} == places


def test_rows_are_ranked_from_the_highest_even_where_the_lowest_total_wins() -> None:
    found = result(TIED, A03="asc_wins")
    assert {one.subject: one.rows["1.4"].place for one in found.subjects}["В"] == 1


def test_sums_of_places_decide_when_so_read() -> None:
    found = result(three(), A04="sum_of_places")
    assert [(one.subject[:3], one.sum_of_places, one.place, plain(one.total)) for one in found.subjects] == [
        ("«А»", 21, 1, "1600.6026"),
        ("«Б»", 38, 2, "257.462"),
        ("«В»", 38, 2, "393.2748"),
    ]
    assert result(three()).subjects[0].sum_of_places is None


def test_a_row_without_data_is_the_last_place_in_a_sum_of_places() -> None:
    found = result(
        {
            "А": {"information.site-materials": 5},
            "Б": {"information.site-materials": 4, "training.members": 1},
            "В": {"information.site-materials": 3},
        },
        A04="sum_of_places",
    )
    assert {one.subject: one.sum_of_places for one in found.subjects} == {
        "А": 1 + 3 + 16 * 3,
        "Б": 2 + 1 + 16 * 3,
        "В": 3 + 3 + 16 * 3,
    }
    assert [(one.subject, one.place) for one in found.subjects] == [("Б", 1), ("А", 2), ("В", 3)]


def test_nominations_leave_the_order_of_totals() -> None:
    by_total = [(one.subject, one.place) for one in result(three()).subjects]
    assert [(one.subject, one.place) for one in result(three(), A04="nominations").subjects] == by_total


@pytest.mark.parametrize(
    ("name", "readings", "scale", "whole"),
    [
        (EVALUATION, {}, 10_000, True),
        (EVALUATION, {"C03": "pro_rata"}, 100_000_000, True),
        (EVALUATION, {"D09": "pro_rata"}, 200_000, True),
        (EVALUATION, {"D09": "pro_rata", "C03": "pro_rata"}, 100_000_000, True),
        (EVALUATION, {"D01": "provision"}, 10, False),
        (EVALUATION, {"D01": "provision", "A08": "round2"}, 100, False),
        (CONTEST, {}, 10, True),
        (CONTEST, {"A08": "round2"}, 100, True),
        (CONTEST, {"A08": "round0"}, 10, True),
        (CONTEST, {"K02": "points_half_up"}, 10, True),
    ],
)
def test_the_scale_is_the_smallest_that_keeps_every_point_whole(
    name: str, readings: dict[str, str], scale: int, whole: bool
) -> None:
    made = plan(name, **readings)
    assert (made.scale, made.whole) == (scale, whole)
    assert {rule.scale for rule in made.rules} == {scale}


def test_the_plan_follows_the_annex() -> None:
    evaluation, contest = plan(), plan(CONTEST)
    assert (len(evaluation.rules), len(evaluation.rows), len(evaluation.blocks)) == (34, 18, 5)
    assert (len(contest.rules), len(contest.rows), len(contest.blocks)) == (19, 19, 9)
    numbers = "1.1 1.2 1.3 1.4 1.5 1.6 2.1 2.2 2.3 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 5.1"
    assert [number for number, _, _ in evaluation.rows] == numbers.split()
    assert evaluation.rows[:3] == (("1.1", 0, 2), ("1.2", 2, 4), ("1.3", 4, 9))
    assert evaluation.blocks == (("1", 0, 6), ("2", 6, 9), ("3", 9, 14), ("4", 14, 17), ("5", 17, 18))
    assert [name for name, _, _ in contest.blocks] == list("123456789")


def test_the_plan_looks_for_figures_of_the_year_and_of_the_year_before() -> None:
    growth = plan().rules[0]
    assert growth.keys[:2] == (("membership.total", YEAR), ("membership.total", YEAR - 1))
    assert ("membership.total", YEAR - 1) not in plan().wanted
    assert ("membership.total", YEAR) in plan().wanted


def test_a_line_knows_the_readings_on_silence_and_on_precision() -> None:
    assert {(rule.when_missing, rule.when_not_whole) for rule in plan().rules} == {("A10", "A08")}
    assert {(rule.when_missing, rule.when_not_whole) for rule in plan(CONTEST).rules} == {("", "A08")}


def test_an_edition_without_an_annex_is_refused_and_says_why() -> None:
    old = library().regulation(EVALUATION, "2025-02-25")
    with pytest.raises(Refused) as refused:
        prepare(old, choose(old), year=YEAR)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.file) == ("no-annex", "annual-evaluation/2025-02-25")
    assert problem.what == old.no_points
    assert problem.todo.en == "Choose an edition whose points are known (--edition)."


def test_ten_to_the_fifteen_tenge_are_counted_to_the_last_point() -> None:
    rich = {"legal.economic-effect": 10**15, "partnership.agreement-spending": 10**15 - 1}
    found = scored(rich)
    assert plain(found.rows["3.5"].points) == "5000000000"
    assert plain(found.rows["2.3"].points) == "9999999"
    richer = result({"А": rich, "Б": rich | {"legal.economic-effect": 10**15 + 500_000}})
    assert [(one.subject, one.place) for one in richer.subjects] == [("Б", 1), ("А", 2)]


def test_a_value_that_does_not_end_stays_a_fraction_up_to_the_total() -> None:
    found = scored(scenario("E1").facts, D01="provision")
    assert plain(found.rows["3.1"].points) == "5000/14057"
    assert found.total == Fraction("1600.6026") - Fraction("25.3026") + Fraction(5000, 14057)


def test_rows_are_rounded_and_lines_are_not() -> None:
    halves = {"training.members": 4, "training.chairs": 1}
    found = scored(halves, A08="round0")
    assert [plain(line.points) for line in found.lines if line.worked is not None] == ["0.4", "0.1"]
    assert {found.rows["1.6"].points, found.blocks["1"].points, found.total} == {Fraction(1)}
    provision = {"legal.staff-lawyers": 3, "membership.total": 42_171}
    assert plain(scored(provision, A08="round2").total) == "25.3"


def test_a_result_gives_a_subject_and_a_line_by_name_and_nothing_else() -> None:
    found = result({WHO: {"training.members": 7}})
    assert found.of(WHO).line("trained-members").criterion.number == "1.6"
    with pytest.raises(KeyError, match="Nobody"):
        found.of("Nobody")
    with pytest.raises(KeyError, match="website-2"):
        found.of(WHO).line("website-2")


def test_lines_stand_in_the_order_of_the_annex_and_know_their_figures() -> None:
    found = scored(scenario("E1").facts)
    assert [line.criterion.id for line in found.lines] == [
        criterion.id for criterion in regulation().criteria()
    ]
    assert found.line("growth").values == (42_171, 41_236, None, None, None)
    assert found.line("growth").worked == (4_650_000, (935, 0, 935, 93))
    assert found.line("growth").units == 4_650_000
