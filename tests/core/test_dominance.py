"""Which rows spread the totals, and the smallest whole change of one figure that turns the podium."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from tests.reckoning import CONTEST, EVALUATION, YEAR, Facts, figures, plan, result, scenario, three

from esep.core.dominance import Turn, shares, smallest_turn

MATERIALS, TRAINED = "information.site-materials", "training.members"


def turn(subjects: Mapping[str, Facts], name: str = EVALUATION, **readings: str) -> Turn | None:
    """Return the smallest turn of some subjects."""
    found = result(subjects, name, **readings)
    return smallest_turn(found.plan, found, figures(subjects))


def test_the_shares_are_covariance_with_the_total_over_its_variance() -> None:
    found = shares(
        result({"А": {MATERIALS: 3, TRAINED: 10}, "Б": {MATERIALS: 1, TRAINED: 20}, "В": {MATERIALS: 2}})
    )
    # totals 4, 3, 2 about the mean 3; materials 3, 1, 2; training 1, 2, 0
    assert found is not None
    assert {number: share for number, share in found.items() if share} == {
        "1.4": Fraction(1, 2),
        "1.6": Fraction(1, 2),
    }
    assert list(found) == [number for number, _, _ in plan().rows]


def test_a_row_that_pulls_against_the_total_has_a_negative_share_and_all_sum_to_one() -> None:
    found = shares(result({"А": {MATERIALS: 9, TRAINED: 0}, "Б": {MATERIALS: 0, TRAINED: 30}}))
    # totals 9 and 3 about the mean 6; materials 9 and 0, training 0 and 3
    assert found is not None
    assert (found["1.4"], found["1.6"]) == (Fraction(3, 2), Fraction(-1, 2))
    of_three = shares(result(three()))
    assert of_three is not None
    assert sum(of_three.values()) == 1


@pytest.mark.parametrize("subjects", [{}, {"А": {MATERIALS: 3}}, {"А": {MATERIALS: 3}, "Б": {MATERIALS: 3}}])
def test_equal_totals_have_no_spread_to_share(subjects: dict[str, Facts]) -> None:
    assert shares(result(subjects)) is None


def test_the_smallest_change_is_named_with_the_podium_it_makes() -> None:
    subjects = {"А": {MATERIALS: 9}, "Б": {MATERIALS: 6}, "В": {MATERIALS: 2}, "Г": {MATERIALS: 1}}
    assert turn(subjects) == Turn("В", MATERIALS, YEAR, 2, 1, (("А",), ("Б",), ("В", "Г")))


def test_among_equal_changes_the_earlier_in_the_rating_comes_first_and_growth_before_loss() -> None:
    found = turn({"А": {MATERIALS: 5}, "Б": {MATERIALS: 3}})
    assert found == Turn("А", MATERIALS, YEAR, 5, 3, (("А", "Б"), (), ()))
    assert found.change == -2
    grown = turn({"А": {MATERIALS: 5}, "Б": {MATERIALS: 5}})
    assert grown == Turn("А", MATERIALS, YEAR, 5, 6, (("А",), ("Б",), ()))
    assert grown.change == 1


def test_a_figure_worth_more_turns_sooner() -> None:
    found = turn({"А": {MATERIALS: 50}, "Б": {MATERIALS: 31, "legal.court-participations": 1}})
    assert found == Turn("Б", "legal.court-participations", YEAR, 1, 2, (("Б",), ("А",), ()))


def test_half_units_of_staff_change_by_whole_units() -> None:
    found = turn(
        {
            "А": {"membership.total": 50_000, "legal.staff-lawyers": Fraction(5, 2)},
            "Б": {"membership.total": 50_000, "legal.staff-lawyers": Fraction(3, 2)},
        }
    )
    assert found == Turn(
        "А", "legal.staff-lawyers", YEAR, Fraction(5, 2), Fraction(3, 2), (("А", "Б"), (), ())
    )


def test_no_figure_falls_below_zero() -> None:
    assert turn({"А": {"partnership.organisations-without-agreement": 0}}) is None
    found = turn({"А": {"partnership.organisations-without-agreement": 0}, "Б": {"safety.accidents": 9}})
    assert found is not None
    assert found.after >= 0


def test_flags_and_contests_are_no_amounts() -> None:
    assert turn({"А": {"information.website": True}, "Б": {"contests.result": [["a", "absent"]]}}) is None


def test_nobody_is_no_podium() -> None:
    assert turn({}) is None
    assert turn({"А": {"membership.total@last-year": 5}}) is None


def test_places_summed_are_not_searched() -> None:
    assert turn(three(), A04="sum_of_places") is None


def test_the_fourth_does_not_matter_until_it_reaches_the_third() -> None:
    subjects = {name: {MATERIALS: count} for name, count in zip("АБВГД", (90, 70, 50, 30, 29), strict=True)}
    found = turn(subjects)
    assert found is not None
    assert abs(found.change) == 20
    assert found == Turn("А", MATERIALS, YEAR, 90, 70, (("А", "Б"), (), ("В",)))


def test_where_lines_pull_against_each_other_the_nearest_is_found() -> None:
    reports = {"reports.due": 2, "reports.late": 1, "reports.returned": 0}
    subjects = {"А": reports | {MATERIALS: 0}, "Б": {MATERIALS: 3}}
    # 2 due: +10 −5 = 5; 1 due: −5, second; none due: 0, second as well
    assert turn(subjects, B07="per_report") == Turn("А", "reports.due", YEAR, 2, 1, (("Б",), ("А",), ()))
    above: dict[str, Facts] = {
        "А": reports,
        "Б": {MATERIALS: 0, TRAINED: 0},
        "В": {"information.website": False},
    }
    found = turn(above, B08="once_cumulative")
    assert found is not None
    assert abs(found.change) == 1


def test_a_provision_moves_both_ways_and_is_searched_one_by_one() -> None:
    subjects: dict[str, Facts] = {
        "А": {"membership.total": 10_000, "legal.staff-lawyers": 2},
        "Б": {"membership.total": 10_010, "legal.staff-lawyers": 2},
    }
    found = turn(subjects, D01="provision")
    assert found == Turn("А", "legal.staff-lawyers", YEAR, 2, 1, (("Б",), ("А",), ()))


def test_the_largest_figures_are_searched_by_halving() -> None:
    effect = "legal.economic-effect"
    found = turn({"А": {effect: 10**12}, "Б": {effect: 5 * 10**11}})
    assert found is not None
    assert (found.subject, found.before, found.after) == ("Б", 5 * 10**11, 999_999_500_000)


def test_the_gap_between_the_second_and_the_third_of_the_scenarios_is_fourteen_units_of_ten_points() -> None:
    found = turn(three())
    assert found is not None
    assert (found.subject, found.fact, found.change) == (
        scenario("E3").subject,
        "partnership.organisations-without-agreement",
        14,
    )


def test_lines_that_pull_against_each_other_do_not_hide_the_smallest_change() -> None:
    # Row 8 without row 6 loses a point for 100,000 where row 6 wins two: the total goes to and fro.
    returned, effect = "legal.money-returned", "legal.economic-effect"
    found = turn(
        {"А": {returned: 118_444, effect: 778_414}, "Б": {returned: 137_208, effect: 572_161}},
        CONTEST,
        K07="row8_excl",
    )
    assert found == Turn("Б", returned, YEAR, 137_208, 250_000, (("А", "Б"), (), ()))
