"""Every option of every reading gives its own worked answer: reading, option, line, figures, points."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.reckoning import CONTEST, EVALUATION, line, regulation, scenario, scored

from esep.core.quantity import plain

Facts = dict[str, Any]
E1: Facts = dict(scenario("E1").facts)


def members(now: int, before: int, **moved: int) -> Facts:
    """Return the membership of two years; `joined`, `lost`, `came`, `went` as the catalogue calls them."""
    names = {"lost": "lost-objectively", "came": "transferred-in", "went": "transferred-out"}
    figures = {f"membership.{names.get(name, name)}": value for name, value in moved.items()}
    return {"membership.total": now, "membership.total@last-year": before, **figures}


def reports(due: int, late: int, returned: int, **more: int) -> Facts:
    """Return the counts of reports."""
    figures = {"reports.due": due, "reports.late": late, "reports.returned": returned}
    return figures | {f"reports.returned-{name}": value for name, value in more.items()}


def contests(*results: tuple[str, str]) -> Facts:
    """Return the results of the year's contests."""
    return {"contests.result": [list(result) for result in results]}


def lawyers(members: int, units: int | Fraction) -> Facts:
    """Return the members and the staff units of lawyers."""
    return {"membership.total": members, "legal.staff-lawyers": units}


AT_ALL = {"at-all": 2}
GREW, SHRANK = members(1037, 1000, joined=100), members(900, 1000, joined=55)
EXCUSED = members(27655, 28904, lost=812)
ZHAMBYL = members(100_000, 103_415, lost=5489)
CAME, WENT = members(1500, 1000, came=463), members(500, 1000, went=463)
WORKING = members(1000, 1000) | {"membership.working": 900, "membership.working@last-year": 850}
IDLE = members(1000, 1000) | {"membership.working": 850, "membership.working@last-year": 900}
TWO_PLACES = contests(("a", "first"), ("b", "third"), ("a", "first"))
MISSED = contests(("a", "absent"), ("b", "third"), ("c", "absent"))
ALL_MISSED = contests(("a", "absent"), ("b", "absent"), ("c", "absent"))
ADVICE = {"legal.consultations": 100, "legal.consultations-media": 10, "legal.consultations-internet": 20}
ACCIDENTS = {
    "safety.accidents": 3,
    "safety.fatal-accidents": 1,
    "safety.victims": 7,
    "safety.killed": 2,
}
EFFECT = {"legal.economic-effect": 7_500_000, "legal.money-returned": 3_000_000}
ALMOST = {"finance.dues-planned": 1000, "finance.dues-collected": 999}

WORKED: dict[str, list[tuple[str, str, Facts, str]]] = {
    "B01": [
        ("net", "growth", GREW, "15"),
        ("gross", "growth", GREW, "50"),
        ("both", "growth", GREW, "50"),
        ("net", "decline", SHRANK, "-50"),
        ("gross", "decline", SHRANK, "0"),
        ("both", "decline", SHRANK, "-50"),
        ("net", "growth", SHRANK, "0"),
        ("gross", "growth", SHRANK, "25"),
        ("both", "growth", SHRANK, "25"),
    ],
    "B02": [
        ("full_tens", "growth", members(1037, 1000), "15"),
        ("pro_rata", "growth", members(1037, 1000), "18.5"),
        ("half_up", "growth", members(1037, 1000), "20"),
        ("half_up", "growth", members(1034, 1000), "15"),
        ("up", "growth", members(1031, 1000), "20"),
        ("full_tens", "decline", members(963, 1000), "-15"),
        ("pro_rata", "decline", members(963, 1000), "-18.5"),
        ("half_up", "decline", members(965, 1000), "-20"),
        ("half_up", "decline", members(966, 1000), "-15"),
        ("up", "decline", members(969, 1000), "-20"),
    ],
    "B03": [
        ("net_of_causes", "decline", EXCUSED, "-215"),
        ("all_or_nothing", "decline", EXCUSED, "0"),
        ("ignore", "decline", EXCUSED, "-620"),
        ("all_or_nothing", "decline", members(27655, 28904, lost=0), "-620"),
        ("all_or_nothing", "decline", members(27655, 28904), "-620"),
        ("net_of_causes", "decline", members(90, 100, lost=11), "0"),
    ],
    "B04": [
        ("relief_only", "growth", ZHAMBYL, "0"),
        ("adjusted", "growth", ZHAMBYL, "1035"),
        ("relief_only", "decline", ZHAMBYL, "0"),
        ("adjusted", "decline", ZHAMBYL, "0"),
    ],
    "B05": [
        ("neutral", "growth", CAME, "15"),
        ("receiver_counts", "growth", CAME, "250"),
        ("neutral", "decline", WENT, "-15"),
        ("receiver_counts", "decline", WENT, "-15"),
    ],
    "B06": [
        ("stat_total", "growth", WORKING, "0"),
        ("working", "growth", WORKING, "25"),
        ("stat_total", "decline", IDLE, "0"),
        ("working", "decline", IDLE, "-25"),
    ],
    "B07": [
        ("once", "timely-reports", reports(6, 0, 0), "10"),
        ("once", "timely-reports", reports(6, 0, 1), "0"),
        ("per_report", "timely-reports", reports(6, 1, 1), "40"),
        ("per_report", "late-reports", reports(6, 1, 1), "-5"),
        ("per_report", "late-reports", reports(6, 3, 0), "-15"),
    ],
    "B08": [
        ("once_exclusive", "late-reports", reports(6, 2, 0), "-5"),
        ("once_exclusive", "timely-reports", reports(6, 2, 0), "0"),
        ("per_report", "late-reports", reports(6, 2, 0), "-10"),
        ("per_report", "timely-reports", reports(6, 2, 0), "40"),
        ("once_cumulative", "late-reports", reports(6, 2, 0), "-5"),
        ("once_cumulative", "timely-reports", reports(6, 2, 0), "10"),
        ("once_cumulative", "timely-reports", reports(6, 6, 0), "0"),
    ],
    "B09": [
        ("returned_after_deadline", "timely-reports", reports(6, 0, 0, **AT_ALL), "10"),
        ("any_return", "timely-reports", reports(6, 0, 0, **AT_ALL), "0"),
        ("any_return", "late-reports", reports(6, 0, 0, **AT_ALL), "0"),
        ("returned_after_deadline", "late-reports", reports(6, 0, 1, **AT_ALL), "0"),
        ("late_if_resubmitted", "late-reports", reports(6, 0, 1, **AT_ALL), "-5"),
        ("late_if_resubmitted", "timely-reports", reports(6, 0, 1, **AT_ALL), "0"),
    ],
    "B11": [
        ("per_contest", "contest-first", TWO_PLACES, "8"),
        ("per_contest", "contest-third", TWO_PLACES, "3"),
        ("best_of_year", "contest-first", TWO_PLACES, "8"),
        ("best_of_year", "contest-third", TWO_PLACES, "0"),
        ("best_of_year", "contest-third", MISSED, "3"),
        ("sum_all", "contest-first", TWO_PLACES, "16"),
        ("sum_all", "contest-third", TWO_PLACES, "3"),
    ],
    "B12": [
        ("best", "contest-second", contests(("a", "second"), ("a", "second")), "6"),
        ("best", "contest-second", contests(("a", "first"), ("a", "second")), "0"),
        ("sum", "contest-second", contests(("a", "first"), ("a", "second")), "6"),
        ("sum", "contest-grand-prize", contests(("a", "grand-prize"), ("a", "grand-prize")), "20"),
    ],
    "B13": [
        ("per_contest", "contest-absence", MISSED, "-20"),
        ("once_if_any", "contest-absence", MISSED, "-10"),
        ("once_if_any", "contest-absence", TWO_PLACES, "0"),
        ("once_if_none", "contest-absence", MISSED, "0"),
        ("once_if_none", "contest-absence", ALL_MISSED, "-10"),
        ("per_contest", "contest-absence", ALL_MISSED, "-30"),
    ],
    "B16": [
        ("as_listed", "contest-grand-prize", contests(("a", "grand-prize")), "10"),
        ("as_listed", "contest-first", contests(("a", "first")), "8"),
        ("as_listed", "contest-second", contests(("a", "second")), "6"),
        ("as_listed", "contest-third", contests(("a", "third")), "3"),
        ("as_listed", "contest-third", contests(("a", "took-part")), "0"),
    ],
    "B19": [
        ("per_person", "trained-members", {"training.members": 1240}, "124"),
        ("per_position", "trained-members", {"training.members": 1240}, "0.1"),
        ("per_position", "trained-auditors", {"training.auditors": 1}, "0.1"),
        ("per_position", "trained-activists", {"training.activists": 0}, "0"),
        ("per_person", "trained-chairs", {"training.chairs": 203}, "20.3"),
    ],
    "C03": [
        ("floor_of_sum", "agreement-spending", {"partnership.agreement-spending": 1_987_654_321}, "19"),
        ("half_up", "agreement-spending", {"partnership.agreement-spending": 1_987_654_321}, "20"),
        ("half_up", "agreement-spending", {"partnership.agreement-spending": 49_999_999}, "0"),
        ("pro_rata", "agreement-spending", {"partnership.agreement-spending": 1_987_654_321}, "19.87654321"),
    ],
    "D01": [
        ("literal", "legal-provision", lawyers(50_000, 2), "20"),
        ("literal", "legal-provision", lawyers(1, Fraction(1, 2)), "0.0001"),
        ("provision", "legal-provision", lawyers(50_000, 2), "0.2"),
        ("provision", "legal-provision", lawyers(10_000, 2), "1"),
        ("provision", "legal-provision", lawyers(42_171, 3), "5000/14057"),
    ],
    "D06": [
        ("total", "consultations", ADVICE, "20"),
        ("media_only", "consultations", ADVICE, "6"),
        ("double", "consultations", ADVICE, "26"),
    ],
    "D08": [
        ("inspections", "inspections", {"legal.inspections": 10, "legal.organisations-inspected": 4}, "20"),
        ("organisations", "inspections", {"legal.inspections": 10, "legal.organisations-inspected": 4}, "8"),
    ],
    "D09": [
        ("half_up", "economic-effect", {"legal.economic-effect": 38_499_999}, "190"),
        ("half_up", "economic-effect", {"legal.economic-effect": 38_500_000}, "195"),
        ("pro_rata", "economic-effect", {"legal.economic-effect": 38_499_999}, "192.499995"),
        ("floor", "economic-effect", {"legal.economic-effect": 38_999_999}, "190"),
        ("up", "economic-effect", {"legal.economic-effect": 38_000_001}, "195"),
        ("up", "economic-effect", {"legal.economic-effect": 38_000_000}, "190"),
        ("average", "economic-effect", {"legal.economic-effect": 38_000_001}, "192.5"),
        ("average", "economic-effect", {"legal.economic-effect": 38_999_999}, "192.5"),
        ("average", "economic-effect", {"legal.economic-effect": 38_000_000}, "190"),
    ],
    "D10": [
        ("reported_incl_returned", "economic-effect", EFFECT, "40"),
        ("separate", "economic-effect", EFFECT, "55"),
    ],
    "F01": [
        ("special", "accidents", ACCIDENTS, "-10"),
        ("special", "fatal-accidents", ACCIDENTS, "-10"),
        ("cumulative", "accidents", ACCIDENTS, "-15"),
        ("cumulative", "fatal-accidents", ACCIDENTS, "-10"),
    ],
    "F02": [
        ("event", "accidents", ACCIDENTS, "-10"),
        ("victim", "accidents", ACCIDENTS, "-25"),
        ("event", "fatal-accidents", ACCIDENTS, "-10"),
        ("victim", "fatal-accidents", ACCIDENTS, "-20"),
    ],
    "G01": [
        ("ge100", "dues-plan", ALMOST, "0"),
        ("ge100", "dues-plan", ALMOST | {"finance.dues-collected": 1000}, "10"),
        ("ge_threshold:98", "dues-plan", ALMOST, "10"),
        ("ge_threshold:99.9", "dues-plan", ALMOST, "10"),
        ("ge_threshold:99.91", "dues-plan", ALMOST, "0"),
    ],
    "G02": [
        ("any_once", "unmet-transfers", {"finance.unmet-transfers": 1}, "-10"),
        ("any_once", "unmet-transfers", {"finance.unmet-transfers": 2}, "-10"),
        ("both_needed", "unmet-transfers", {"finance.unmet-transfers": 1}, "0"),
        ("both_needed", "unmet-transfers", {"finance.unmet-transfers": 2}, "-10"),
        ("each", "unmet-transfers", {"finance.unmet-transfers": 2}, "-20"),
    ],
    "G03": [("per_report", "late-financial-reports", {"finance.late-reports": 3}, "-6")],
    "A08": [
        ("exact", "legal-provision", E1, "25.3026"),
        ("round2", "legal-provision", E1, "25.3"),
        ("round0", "legal-provision", E1, "25"),
        ("round0", "trained-members", {"training.members": 4, "training.chairs": 1}, "1"),
        ("round0", "trained-members", {"training.members": 4}, "0"),
    ],
    "A10": [
        ("no_data_zero", "no-regional-agreement", {}, "no-data"),
        ("no_data_zero", "no-accidents", {}, "no-data"),
        ("worst", "no-regional-agreement", {}, "-10"),
        ("worst", "no-accidents", {}, "0"),
        ("worst", "website", {}, "no-data"),
        ("block", "no-regional-agreement", {}, "no-data"),
    ],
}

APPEALS = {"legal.appeals": 60, "legal.appeals-with-inspectorate-result": 2}
COURTS = {"legal.court-participations": 10, "legal.court-claims-satisfied": 7, "legal.court-reinstated": 4}
COMMISSIONS = {"legal.conciliation-participations": 8, "legal.conciliation-claims-satisfied": 9}
MONEY = {"legal.money-returned": 230_000, "legal.economic-effect": 1_280_000}
WORKED_IN_THE_CONTEST: dict[str, list[tuple[str, str, Facts, str]]] = {
    "K01": [
        ("cumulative", "appeals", APPEALS, "12"),
        ("exclusive", "appeals", APPEALS, "11.6"),
        ("exclusive", "appeals-to-inspectorate", APPEALS, "4"),
        ("cumulative", "court", COURTS, "50"),
        ("exclusive", "court", COURTS, "15"),
        ("exclusive", "court-reinstated", COURTS, "20"),
        ("exclusive", "conciliation", COMMISSIONS, "0"),
    ],
    "K02": [
        ("unit_half_up", "money-returned", MONEY, "4"),
        ("unit_half_up", "money-returned", {"legal.money-returned": 250_000}, "6"),
        ("points_half_up", "money-returned", MONEY, "5"),
        ("points_half_up", "money-returned", {"legal.money-returned": 224_999}, "4"),
        ("up", "money-returned", MONEY, "6"),
        ("floor", "money-returned", MONEY, "4"),
        ("unit_half_up", "economic-effect", MONEY, "13"),
        ("points_half_up", "economic-effect", MONEY, "13"),
        ("up", "economic-effect", MONEY, "13"),
        ("floor", "economic-effect", MONEY, "12"),
    ],
    "K03": [
        ("publication", "publications", {"legal.media-publications": 14}, "70"),
        ("consultation", "publications", ADVICE | {"legal.media-publications": 14}, "150"),
    ],
    "K04": [
        ("with_result", "appeals-to-inspectorate", APPEALS, "4"),
        ("sent", "appeals-to-inspectorate", {"legal.appeals-sent-to-inspectorate": 5}, "10"),
    ],
    "K05": [
        ("inspections_with_act", "inspections", {"legal.inspections-with-act": 38}, "190"),
        ("organisations", "inspections", {"legal.organisations-inspected": 30}, "150"),
    ],
    "K07": [
        ("both", "economic-effect", MONEY, "13"),
        ("row8_excl", "economic-effect", MONEY, "11"),
        ("row8_excl", "economic-effect", {"legal.money-returned": 9, "legal.economic-effect": 8}, "0"),
    ],
    "K08": [
        ("both", "individual-disputes", {"legal.individual-disputes": 12}, "60"),
        ("excl", "individual-disputes", {"legal.disputes-outside-commission-and-court": 7}, "35"),
    ],
    "A08": [
        ("exact", "appeals", {"legal.appeals": 3}, "0.6"),
        ("round2", "appeals", {"legal.appeals": 3}, "0.6"),
        ("round0", "appeals", {"legal.appeals": 3}, "1"),
    ],
}
TABLES = {EVALUATION: WORKED, CONTEST: WORKED_IN_THE_CONTEST}
CASES = [
    pytest.param(name, reading, *case, id=f"{reading}={case[0]} {case[1]} {case[3]}")
    for name, table in TABLES.items()
    for reading, cases in table.items()
    for case in cases
]


@pytest.mark.parametrize(("name", "reading", "option", "criterion", "facts", "points"), CASES)
def test_an_option_gives_the_points_worked_for_it(
    name: str, reading: str, option: str, criterion: str, facts: Facts, points: str
) -> None:
    found = line(criterion, facts, name, **{reading: option})
    if reading == "A08":
        row = found.criterion.number
        rated = scored(facts | {"finance.late-reports": 0, "legal.violations": 0}, name, **{reading: option})
        assert plain(rated.rows[row].points) == points
    else:
        assert ("no-data" if found.status == "no-data" else plain(found.points)) == points


@pytest.mark.parametrize("name", TABLES)
def test_every_option_that_decides_points_has_a_worked_answer(name: str) -> None:
    options = {(r.id, o.id) for r in regulation(name).readings for o in r.options if r.stage == "score"}
    worked = {(r, case[0].partition(":")[0]) for r, cases in TABLES[name].items() for case in cases}
    assert worked == options


@pytest.mark.parametrize(("also", "points"), [({"B03": "ignore"}, "-250"), ({}, "-15")])
def test_a_transfer_excuses_its_giver_only_where_causes_excuse(also: dict[str, str], points: str) -> None:
    assert plain(line("decline", WENT, B05="receiver_counts", **also).points) == points


def test_a_half_is_rounded_away_from_zero_on_both_sides() -> None:
    up = scored(members(1005, 1000), B02="pro_rata", A08="round0")
    down = scored(members(995, 1000), B02="pro_rata", A08="round0")
    assert [plain(one.total) for one in (up, down)] == ["3", "-3"]


def test_rounded_rows_make_the_block_and_the_total() -> None:
    found = scored(E1, A08="round0")
    assert {n: plain(b.points) for n, b in found.blocks.items()} == {
        "1": "783",
        "2": "24",
        "3": "764",
        "4": "20",
        "5": "10",
    }
    assert found.total == 1601
