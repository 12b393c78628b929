"""Every option of every reading gives its own worked answer; readings that belong together move together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from esep.core.law import Decision, Reading, Regulation
from esep.core.names import Text
from esep.core.problems import Refused
from esep.core.quantity import plain
from esep.core.readings import choose, parameters, resting_on
from tests.reckoning import CONTEST, EVALUATION, line, plan, regulation, scenario, scored

Facts = dict[str, Any]


def members(now: int, before: int, **moved: int) -> Facts:
    """Return the membership of two years; `joined`, `lost`, `came`, `went` as the catalogue calls them."""
    names = {"lost": "lost-objectively", "came": "transferred-in", "went": "transferred-out"}
    figures = {f"membership.{names.get(name, name)}": value for name, value in moved.items()}
    return {"membership.total": now, "membership.total@last-year": before, **figures}


def reports(due: int, late: int, returned: int, **at_all: int) -> Facts:
    """Return the counts of reports."""
    figures = {"reports.due": due, "reports.late": late, "reports.returned": returned}
    return figures | {"reports.returned-at-all": value for value in at_all.values()}


def contests(*results: tuple[str, str]) -> Facts:
    """Return the results of the year's contests."""
    return {"contests.result": [list(result) for result in results]}


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
        ("returned_after_deadline", "timely-reports", reports(6, 0, 0, at_all=2), "10"),
        ("any_return", "timely-reports", reports(6, 0, 0, at_all=2), "0"),
        ("any_return", "late-reports", reports(6, 0, 0, at_all=2), "0"),
        ("returned_after_deadline", "late-reports", reports(6, 0, 1, at_all=2), "0"),
        ("late_if_resubmitted", "late-reports", reports(6, 0, 1, at_all=2), "-5"),
        ("late_if_resubmitted", "timely-reports", reports(6, 0, 1, at_all=2), "0"),
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
        ("literal", "legal-provision", {"membership.total": 50_000, "legal.staff-lawyers": 2}, "20"),
        ("literal", "legal-provision", {"membership.total": 1, "legal.staff-lawyers": Fraction(1, 2)}, "0.0001"),
        ("provision", "legal-provision", {"membership.total": 50_000, "legal.staff-lawyers": 2}, "0.2"),
        ("provision", "legal-provision", {"membership.total": 10_000, "legal.staff-lawyers": 2}, "1"),
        ("provision", "legal-provision", {"membership.total": 42_171, "legal.staff-lawyers": 3}, "5000/14057"),
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
        ("exact", "legal-provision", scenario("E1").facts, "25.3026"),
        ("round2", "legal-provision", scenario("E1").facts, "25.3"),
        ("round0", "legal-provision", scenario("E1").facts, "25"),
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
    worked = {(reading, case[0].partition(":")[0]) for reading, cases in TABLES[name].items() for case in cases}
    assert worked == options


@pytest.mark.parametrize(("went", "points"), [({"B03": "ignore"}, "-250"), ({}, "-15")])
def test_the_giver_of_a_transfer_is_excused_only_where_causes_excuse(went: dict[str, str], points: str) -> None:
    assert plain(line("decline", WENT, B05="receiver_counts", **went).points) == points


def test_a_half_is_rounded_away_from_zero_on_both_sides() -> None:
    up = scored(members(1005, 1000), B02="pro_rata", A08="round0")
    down = scored(members(995, 1000), B02="pro_rata", A08="round0")
    assert (up.total, down.total) == (3, -3)


def test_rounded_rows_make_the_block_and_the_total() -> None:
    found = scored(scenario("E1").facts, A08="round0")
    assert {n: plain(b.points) for n, b in found.blocks.items()} == {
        "1": "783",
        "2": "24",
        "3": "764",
        "4": "20",
        "5": "10",
    }
    assert found.total == 1601


def refusals(wanted: dict[str, str], name: str = EVALUATION) -> list[tuple[str, str]]:
    """Return the rule and the English sentence of every problem."""
    with pytest.raises(Refused) as refused:
        choose(regulation(name), wanted)
    return [(problem.rule, problem.says("en")) for problem in refused.value.problems]


def chosen(wanted: dict[str, str], *ids: str) -> list[tuple[str, str]]:
    """Return what is chosen for each id, and by whom."""
    choices = choose(regulation(), wanted)
    return [(choices.of(one).words, choices.of(one).by) for one in ids]


@pytest.mark.parametrize(
    ("wanted", "first", "second"),
    [
        ({"B07": "per_report"}, ("per_report", "option"), ("per_report", "linked")),
        ({"B08": "per_report"}, ("per_report", "linked"), ("per_report", "option")),
        ({"B07": "per_report", "B08": "per_report"}, ("per_report", "option"), ("per_report", "option")),
        ({"B08": "once_cumulative"}, ("once", "default"), ("once_cumulative", "option")),
    ],
)
def test_the_bonus_and_the_penalty_for_reports_are_counted_alike(
    wanted: dict[str, str], first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert chosen(wanted, "B07", "B08") == [first, second]


def test_summing_every_placing_sums_the_participants_of_a_contest_but_not_the_reverse() -> None:
    assert chosen({"B11": "sum_all"}, "B11", "B12") == [("sum_all", "option"), ("sum", "linked")]
    assert chosen({"B12": "sum"}, "B11", "B12") == [("per_contest", "default"), ("sum", "option")]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            {"B07": "once", "B08": "per_report"},
            "B08=per_report is possible only with B07=per_report, and another option is chosen. "
            "Leave B07 out (it follows by itself) or choose per_report.",
        ),
        (
            {"B07": "per_report", "B08": "once_exclusive"},
            "B07=per_report is possible only with B08=per_report, and another option is chosen. "
            "Leave B08 out (it follows by itself) or choose per_report.",
        ),
        (
            {"B11": "sum_all", "B12": "best"},
            "B11=sum_all is possible only with B12=sum, and another option is chosen. "
            "Leave B12 out (it follows by itself) or choose sum.",
        ),
    ],
)
def test_an_explicit_contradiction_is_refused(wanted: dict[str, str], said: str) -> None:
    assert refusals(wanted) == [("readings-contradict", said)]


def test_a_reading_may_be_named_by_its_key() -> None:
    assert chosen({"e1_1.objective": "ignore"}, "B03") == [("ignore", "option")]


def test_one_reading_named_twice_alike_is_accepted_and_differently_refused() -> None:
    assert chosen({"B03": "ignore", "e1_1.objective": "ignore"}, "B03") == [("ignore", "option")]
    assert refusals({"B03": "ignore", "e1_1.objective": "all_or_nothing"}) == [
        ("reading-twice", "B03 is chosen twice and differently: ignore and all_or_nothing. Keep one of them.")
    ]


ELSEWHERE = [
    (name, reading)
    for name in (EVALUATION, CONTEST)
    for reading in regulation(name).readings
    if reading.stage in ("count", "procedure")
]


@pytest.mark.parametrize(("name", "reading"), ELSEWHERE, ids=lambda value: getattr(value, "id", value))
def test_a_reading_of_another_stage_says_where_it_is_decided(name: str, reading: Reading) -> None:
    for option in reading.options:
        ((rule, said),) = refusals({reading.id: option.id}, name)
        if reading.stage == "count":
            assert said == (
                f"{reading.id}: this decides how the figure is counted, it is not chosen in a calculation. "
                "Hand in the figure counted so."
            )
        else:
            assert said == (
                f"{reading.id}: this decides the procedure (who, when, by which paper), not the points. "
                "Leave it out of the calculation; an edition is chosen with --edition."
            )
        assert rule == "reading-stage"


def test_an_unknown_reading_is_refused_with_those_that_can_be_chosen() -> None:
    ((rule, said),) = refusals({"K99": "both"}, CONTEST)
    assert rule == "reading-unknown"
    assert said == (
        "This regulation has no reading “K99”. Choose one of: "
        "A06, A08, K01, K02, K03, K04, K05, K07, K08."
    )


def test_an_unknown_option_is_refused_with_the_options() -> None:
    assert refusals({"G01": "ge98"}) == [
        ("option-unknown", "Reading G01 has no option “ge98”. Its options: ge100, ge_threshold:….")
    ]


@pytest.mark.parametrize(
    "value", ["", ":", ":0", ":-5", ":098", ":98%", ":98,5", ":1e2", ":98.", ":98.12345", ":1000", ":٩٨", ":9٨", ": 98"]
)
def test_a_threshold_that_is_no_plain_percentage_is_refused(value: str) -> None:
    ((rule, said),) = refusals({"G01": f"ge_threshold{value}"})
    assert rule == "option-value"
    assert said.endswith("Write it as G01=ge_threshold:98.")


@pytest.mark.parametrize("value", ["1", "98", "99.5", "100", "999.9999"])
def test_a_threshold_is_kept_as_it_was_given(value: str) -> None:
    assert chosen({"G01": f"ge_threshold:{value}"}, "G01") == [(f"ge_threshold:{value}", "option")]


def test_a_value_for_an_option_that_takes_none_is_refused() -> None:
    assert refusals({"B03": "ignore:3"}) == [
        ("option-value", "B03=ignore: its value is not given rightly (“3”). Write it as B03=ignore.")
    ]


def test_everything_wrong_with_a_choice_is_said_at_once() -> None:
    wanted = {"ZZ": "x", "B03": "nothing", "C01": "any_time", "G01": "ge_threshold", "B11": "sum_all", "B12": "best"}
    assert [rule for rule, _ in refusals(wanted)] == [
        "reading-unknown",
        "option-unknown",
        "reading-stage",
        "option-value",
        "readings-contradict",
    ]


def test_every_refusal_speaks_three_languages() -> None:
    with pytest.raises(Refused) as refused:
        choose(regulation(), {"ZZ": "x", "B03": "nothing", "C01": "any_time", "A01": "split", "G01": "ge_threshold"})
    for problem in refused.value.problems:
        assert len({problem.says(language) for language in ("kk", "ru", "en")}) == 3


def settled(one: Regulation, reading_id: str, option: str) -> Regulation:
    """Return the regulation with one reading settled by a body."""
    body = Text("Атқару комитеті", "Исполнительный комитет", "Executive Committee")
    decision = Decision(body, "10", "3", date(2026, 3, 20), option)
    readings = tuple(replace(r, decision=decision) if r.id == reading_id else r for r in one.readings)
    return replace(one, readings=readings)


def test_a_settled_reading_counts_as_decided_until_it_is_asked_otherwise() -> None:
    decided = settled(regulation(), "B03", "ignore")
    first = choose(decided).of("B03")
    assert (first.words, first.by, first.reading.status) == ("ignore", "decision", "settled")
    second = choose(decided, {"B03": "net_of_causes"}).of("B03")
    assert (second.words, second.by) == ("net_of_causes", "option")


def test_asking_against_a_decision_is_repeated_by_asking_for_what_differs() -> None:
    decided = settled(regulation(), "B03", "ignore")
    asked = choose(decided, {"B03": "net_of_causes", "D09": "floor"})
    assert choose(decided, asked.differing()) == asked
    assert choose(decided, choose(decided).differing()) == choose(decided)


def test_the_choices_name_every_reading_in_the_order_of_the_register() -> None:
    one = regulation()
    assert [chosen.reading.id for chosen in choose(one)] == [reading.id for reading in one.readings]
    with pytest.raises(KeyError):
        choose(one).of("Z99")


def test_differing_names_only_what_is_not_the_default() -> None:
    one = regulation()
    assert choose(one).differing() == {}
    assert choose(one, {"B03": "net_of_causes", "B07": "per_report"}).differing() == {
        "B07": "per_report",
        "B08": "per_report",
    }


def test_a_line_rests_on_what_sets_it_and_on_what_counts_its_figure() -> None:
    resting = resting_on(regulation())
    assert resting["growth"] == ("B01", "B02", "B04", "B05", "B06")
    assert resting["decline"] == ("B01", "B02", "B03", "B05", "B06")
    assert resting["court"] == ("D03", "D04")
    assert resting["site-materials"] == ("B17",)
    assert resting["economic-effect"] == ("D09", "D10")
    assert list(resting) == [criterion.id for criterion in regulation().criteria()]


def test_a_line_taken_off_another_becomes_its_facts() -> None:
    formulas, ranking = parameters(regulation(), choose(regulation(), {"F02": "victim", "A06": "shared_dense"}))
    assert formulas["accidents"]["less"] == ["safety.killed"]
    assert formulas["accidents"]["less_of"] == ""
    assert (ranking["ties"], ranking["order"]) == ("shared_dense", "high_first")
    assert regulation().ranking["ties"] == "shared_competition"


def test_the_law_itself_is_untouched_by_a_choice() -> None:
    before = {criterion.id: dict(criterion.formula) for criterion in regulation().criteria()}
    plan(B02="up", D10="separate", F01="cumulative")
    assert {criterion.id: dict(criterion.formula) for criterion in regulation().criteria()} == before
