"""A result as plain data: the one object for JSON, the window and downloads, number by number."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.reckoning import CONTEST, WHO, figures, plan, result, scenario, three

from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.results import csv_rows, per_thousand, readings_data, result_data
from esep.library import library

MATERIALS = "information.site-materials"
FACTS = library().facts


def test_the_data_hold_the_question_the_readings_the_subjects_and_the_warnings() -> None:
    data = result_data(result(three()), FACTS)
    assert list(data) == ["regulation", "edition", "year", "readings", "subjects", "warnings"]
    assert (data["regulation"], data["edition"], data["year"], data["warnings"]) == (
        "annual-evaluation",
        "2026-02-20",
        2025,
        [],
    )


def test_a_reading_tells_what_was_chosen_and_by_whom() -> None:
    found = {one["id"]: one for one in readings_data(plan(B11="sum_all", G01="ge_threshold:98"))}
    assert [(found[name]["chosen"], found[name]["chosen_by"]) for name in ("B11", "B12", "G01", "D09")] == [
        ("sum_all", "option"),
        ("sum", "linked"),
        ("ge_threshold:98", "option"),
        ("half_up", "default"),
    ]
    assert set(found["D09"]) == {"id", "key", "stage", "chosen", "default", "status", "chosen_by"}


def test_a_subject_of_the_data() -> None:
    (one,) = result_data(result({WHO: {"training.members": 7}}), FACTS)["subjects"]
    assert {name: one[name] for name in list(one)[:5]} == {
        "subject": WHO,
        "total": "0.7",
        "place": 1,
        "blocks": {"1": "0.7", "2": "0", "3": "0", "4": "0", "5": "0"},
        "block_places": {"1": 1, "2": None, "3": None, "4": None, "5": None},
    }
    line = one["criteria"][17]
    assert {name: line[name] for name in list(line)[:6]} == {
        "number": "1.6",
        "id": "trained-chairs",
        "points": "0",
        "place": 1,
        "status": "no-data",
        "readings": ["A10", "B19", "B20"],
    }
    assert line["sentence"] == {
        "kk": f"Оқығандар: төрағалар: дерек жоқ («{FACTS['training.chairs'].name.kk}» тапсырылмаған), "
        "ұпай берілмейді.",
        "ru": f"Обучено: председатели: нет данных (не сдано: «{FACTS['training.chairs'].name.ru}»), "
        "баллы не начисляются.",
        "en": f"Trained: chairs: no data (“{FACTS['training.chairs'].name.en}” not reported), "
        "no points are given.",
    }
    assert line["trace"]["facts"] == [{"fact": "training.chairs", "period": "2025", "value": None}]


def test_every_number_is_a_plain_string() -> None:
    rich: dict[str, Any] = {"legal.economic-effect": 10**15, "partnership.organisations-without-agreement": 1}
    (one,) = result_data(result({WHO: rich}), FACTS)["subjects"]
    assert (one["total"], one["blocks"]["2"], one["blocks"]["3"]) == ("4999999990", "-10", "5000000000")


def test_numbers_that_do_not_end_have_their_rounding_beside_them() -> None:
    found = result({WHO: {"membership.total": 7, "legal.staff-lawyers": 1}}, D01="provision")
    (one,) = result_data(found, FACTS)["subjects"]
    assert (one["total"], one["shown"], one["blocks"]["3"]) == ("5000/7", "714.2857", "5000/7")
    assert one["blocks_shown"] == {"3": "714.2857"}
    (line,) = [line for line in one["criteria"] if line["id"] == "legal-provision"]
    assert (line["points"], line["shown"]) == ("5000/7", "714.2857")
    assert "shown" not in one["criteria"][0]
    assert "blocks_shown" not in result_data(result({WHO: {MATERIALS: 1}}), FACTS)["subjects"][0]


def test_warnings_name_subject_facts_rule_and_say_what_is_wrong() -> None:
    problem = Problem(Text("а", "б", "c"), Text.same(""), rule="sum", rows=("legal.violations", "legal.x"))
    warnings = [("Б", problem), (None, problem)]
    data = result_data(result({WHO: {MATERIALS: 1}}), FACTS, warnings=warnings)
    first = {
        "subject": "Б",
        "facts": ["legal.violations", "legal.x"],
        "rule": "sum",
        "message": {"kk": "а", "ru": "б", "en": "c"},
    }
    assert data["warnings"] == [first, first | {"subject": None}]


def test_sums_of_places_are_given_only_where_they_decide() -> None:
    subjects = {WHO: {MATERIALS: 1}}
    assert "sum_of_places" not in result_data(result(subjects), FACTS)["subjects"][0]
    (one,) = result_data(result(subjects, A04="sum_of_places"), FACTS)["subjects"]
    assert one["sum_of_places"] == 18


def test_nominations_name_the_blocks_led() -> None:
    named = result_data(result(three(), A04="nominations"), FACTS)["subjects"]
    assert [one["nominations"] for one in named] == [["1", "2", "3", "4", "5"], ["4"], []]
    assert "nominations" not in result_data(result(three()), FACTS)["subjects"][0]


def test_points_per_thousand_members_need_members_and_the_view() -> None:
    subjects = {
        "А": {MATERIALS: 5, "membership.total": 2000},
        "Б": {MATERIALS: 4, "membership.total": 0},
        "В": {MATERIALS: 3, "membership.total@last-year": 100},
        "Г": {MATERIALS: 2, "membership.total": 3000},
    }
    viewed, given = result(subjects, A11="normalised_view"), figures(subjects)
    assert [per_thousand(viewed.plan, one, given) for one in viewed.subjects] == [
        Fraction(5, 2),
        None,
        None,
        Fraction(2, 3),
    ]
    found = result_data(viewed, FACTS, figures=given)["subjects"]
    assert [(one["per_thousand"], one.get("per_thousand_shown")) for one in found] == [
        ("2.5", None),
        (None, None),
        (None, None),
        ("2/3", "0.6667"),
    ]
    assert "per_thousand" not in result_data(viewed, FACTS)["subjects"][0]
    assert "per_thousand" not in result_data(result(subjects), FACTS, figures=given)["subjects"][0]


def test_the_table_has_a_line_for_each_subject_and_nothing_where_there_are_no_data() -> None:
    table = list(csv_rows(result({"А": {MATERIALS: 5, "legal.inspections": 0}, "Б": {MATERIALS: 7}})))
    assert table[0] == (
        "place",
        "subject",
        "total",
        *(f"block {number}" for number in "12345"),
        *(number for number, _, _ in plan().rows),
    )
    assert [row[:4] for row in table[1:]] == [("1", "Б", "7", "7"), ("2", "А", "5", "5")]
    position = table[0].index("3.4")
    assert [row[position] for row in table[1:]] == ["", "0"]


def test_the_table_of_the_contest_has_its_nine_blocks_and_nineteen_rows() -> None:
    table = list(csv_rows(result({"C1": scenario("C1").facts}, CONTEST)))
    assert len(table[0]) == 3 + 9 + 19
    assert table[1][:3] == ("1", "C1", "868.7")
