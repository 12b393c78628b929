"""`esep score`: the table, the JSON of the contract, warnings, and refusals on standard error alone."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cli.conftest import Asking
from tests.cli.json_schema import faults
from tests.reckoning import CONTEST, EVALUATION, regulation, scenario

MATERIALS = "information.site-materials"


def test_the_table_of_the_three_organisations(ask: Asking) -> None:
    answer = ask.about("score")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "Who                 Place      1   2         3   4   5       Total  no data",
        "«А» облыстық ұйымы      1  782.7  24  763.9026  20  10  1,600.6026        ·",
        "«В» қалалық ұйымы       2  183.7   6  177.5748  20   6    393.2748        ·",
        "«Б» облыстық ұйымы      3    −25  −7   296.462  −5  −2     257.462        ·",
    ]


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("kk", ["Кім", "Орын", "1", "2", "3", "4", "5", "Барлығы", "1000", "мүшеге", "дерек", "жоқ"]),
        ("ru", ["Кто", "Место", "1", "2", "3", "4", "5", "Всего", "На", "1000", "членов", "нет", "данных"]),
        ("en", ["Who", "Place", "1", "2", "3", "4", "5", "Total", "Per", "1,000", "no", "data"]),
    ],
)
def test_the_table_speaks_the_readers_language(ask: Asking, language: str, head: list[str]) -> None:
    answer = ask.about("score", "--per-thousand", "--lang", language)
    assert answer.out.splitlines()[0].split() == head
    assert ("38\u00a0" in answer.out) is False
    assert ("1\u00a0600,6026" in answer.out) is (language != "en")


def test_the_table_says_how_many_lines_lack_data_and_dashes_what_is_unknown(ask: Asking) -> None:
    answer = ask.about("score", "--per-thousand", subjects={"Б": {MATERIALS: 4}})
    assert answer.out.splitlines()[1].split() == ["Б", "1", "4", "0", "0", "0", "0", "4", "—", "33"]


def test_the_json_of_the_contract(ask: Asking) -> None:
    data = ask.about("score", "--json").data
    assert faults("score", data) == []
    assert list(data) == ["regulation", "edition", "year", "readings", "subjects", "warnings"]
    assert (data["regulation"], data["edition"], data["year"]) == (EVALUATION, "2026-02-20", 2025)
    assert data["warnings"] == []
    assert [(one["subject"], one["place"], one["total"]) for one in data["subjects"]] == [
        ("«А» облыстық ұйымы", 1, "1600.6026"),
        ("«В» қалалық ұйымы", 2, "393.2748"),
        ("«Б» облыстық ұйымы", 3, "257.462"),
    ]
    first = data["subjects"][0]
    assert list(first) == ["subject", "total", "place", "blocks", "block_places", "criteria"]
    assert first["blocks"] == dict(scenario("E1").blocks)
    assert first["block_places"] == {"1": 1, "2": 1, "3": 1, "4": 1, "5": 1}
    assert [(one["number"], one["id"]) for one in first["criteria"]] == [
        (criterion.number, criterion.id) for criterion in regulation().criteria()
    ]


def test_a_criterion_line_of_the_contract(ask: Asking) -> None:
    lines = ask.about("score", "--json").data["subjects"][2]["criteria"]
    line = next(one for one in lines if one["id"] == "court")
    assert {name: line[name] for name in list(line)[:6]} == {
        "number": "3.2",
        "id": "court",
        "points": "10",
        "place": 2,
        "status": "scored",
        "readings": ["D03", "D04"],
    }
    assert list(line)[6:] == ["sentence", "trace"]
    assert line["sentence"]["en"] == "Court participations: 1. 10 points for each, 10 points in all."
    assert line["trace"]["facts"] == [{"fact": "legal.court-participations", "period": "2025", "value": "1"}]


def test_every_reading_of_the_register_is_in_the_json(ask: Asking) -> None:
    data = ask.about(
        "score", "--json", "--reading", "B08=per_report", "--reading", "e1_1.objective=ignore"
    ).data
    readings = {one["id"]: one for one in data["readings"]}
    assert list(readings) == [reading.id for reading in regulation().readings]
    assert readings["B03"] == {
        "id": "B03",
        "key": "e1_1.objective",
        "stage": "score",
        "chosen": "ignore",
        "default": "net_of_causes",
        "status": "open",
        "chosen_by": "option",
    }
    assert {
        name: (readings[name]["chosen"], readings[name]["chosen_by"]) for name in ("B07", "B08", "A01")
    } == {
        "B07": ("per_report", "linked"),
        "B08": ("per_report", "option"),
        "A01": ("at_approval", "default"),
    }
    assert [(w["subject"], w["facts"], w["rule"], w["message"]["en"]) for w in data["warnings"]] == [
        (None, [], "B07", "Reading B07 follows along: per_report.")
    ]


def test_a_threshold_given_with_its_option_stands_in_the_json(ask: Asking) -> None:
    data = ask.about("score", "--json", "--reading", "G01=ge_threshold:95.5").data
    assert {one["id"]: one["chosen"] for one in data["readings"]}["G01"] == "ge_threshold:95.5"


def test_a_line_without_data_is_marked_and_has_no_place(ask: Asking) -> None:
    data = ask.about("score", "--json", subjects={"Б": {MATERIALS: 4}}).data
    assert faults("score", data) == []
    line = data["subjects"][0]["criteria"][0]
    assert (line["points"], line["place"], line["status"], line["readings"][0]) == (
        "0",
        None,
        "no-data",
        "A10",
    )
    assert data["subjects"][0]["block_places"] == {"1": 1, "2": None, "3": None, "4": None, "5": None}


def test_a_value_that_does_not_end_is_a_fraction_with_its_rounding_beside_it(ask: Asking) -> None:
    data = ask.about("score", "--json", "--reading", "D01=provision", "--per-thousand").data
    assert faults("score", data) == []
    first = data["subjects"][0]
    assert (first["total"], first["shown"]) == ("221489921/140570", "1575.6557")
    assert (first["blocks"]["3"], first["blocks_shown"]) == ("51937501/70285", {"3": "738.9557"})
    line = next(one for one in first["criteria"] if one["id"] == "legal-provision")
    assert (line["points"], line["shown"]) == ("5000/14057", "0.3557")
    assert (line["trace"]["points"], line["trace"]["shown"]) == ("5000/14057", "0.3557")
    assert first["per_thousand_shown"] == "37.3635"
    assert "shown" not in next(one for one in first["criteria"] if one["id"] == "court")


def test_points_per_thousand_are_given_when_asked_and_null_without_members(ask: Asking) -> None:
    subjects: dict[str, dict[str, Any]] = {
        "Б": {MATERIALS: 4, "membership.total": 2000},
        "В": {MATERIALS: 4},
        "Г": {MATERIALS: 4, "membership.total": 0},
    }
    asked = ask.about("score", "--json", "--per-thousand", subjects=subjects).data
    assert faults("score", asked) == []
    assert [one["per_thousand"] for one in asked["subjects"]] == ["2", None, None]
    plain = ask.about("score", "--json", subjects=subjects).data
    assert ["per_thousand" in one for one in plain["subjects"]] == [False, False, False]
    read = ask.about("score", "--json", "--reading", "A11=normalised_view", subjects=subjects).data
    assert [one["per_thousand"] for one in read["subjects"]] == ["2", None, None]


def test_points_per_thousand_refuse_a_reading_that_forbids_them(ask: Asking) -> None:
    (line,) = ask.about("score", "--per-thousand", "--reading", "A11=as_written").refusals
    assert line == "A11 is chosen twice and differently. Keep one of them."


def test_sums_of_places_and_nominations_stand_in_the_json_when_so_read(ask: Asking) -> None:
    summed = ask.about("score", "--json", "--reading", "A04=sum_of_places").data
    assert faults("score", summed) == []
    assert [(one["sum_of_places"], one["place"]) for one in summed["subjects"]] == [(21, 1), (38, 2), (38, 2)]
    named = ask.about("score", "--json", "--reading", "A04=nominations").data
    assert faults("score", named) == []
    assert [one["nominations"] for one in named["subjects"]] == [["1", "2", "3", "4", "5"], ["4"], []]


def test_the_second_sheet_of_the_contest_has_exactly_one_warning(ask: Asking) -> None:
    subjects = {name: scenario(name).facts for name in ("C1", "C2")}
    data = ask.about("score", "--json", subjects=subjects, name=CONTEST).data
    assert faults("score", data) == []
    assert [(one["subject"], one["total"]) for one in data["subjects"]] == [("C1", "868.7"), ("C2", "514.5")]
    (warning,) = data["warnings"]
    assert (warning["subject"], warning["rule"]) == ("C2", "at-least")
    assert warning["facts"] == ["legal.economic-effect", "legal.money-returned"]
    assert len(set(warning["message"].values())) == 3
    written = ask.about("score", subjects=subjects, name=CONTEST)
    assert (written.code, len(written.err.splitlines())) == (0, 1)


def test_an_edition_outside_its_years_is_used_with_a_warning(ask: Asking) -> None:
    answer = ask.about("score", "--json", subjects={"Б": {"membership.total@last-year": 4}}, year="2024")
    (warning,) = answer.data["warnings"]
    assert (answer.code, warning["rule"], warning["subject"], warning["facts"]) == (0, "A01", None, [])
    assert warning["message"]["en"] == (
        "By the default of reading A01 the edition 2026-02-20 does not govern 2024."
    )
    assert ask.about("score", "--json").data["warnings"] == []


def test_a_subject_without_figures_of_the_year_is_not_rated_and_named(ask: Asking) -> None:
    subjects: dict[str, dict[str, Any]] = {"Б": {MATERIALS: 4}, "В": {"membership.total@last-year": 4}}
    data = ask.about("score", "--json", subjects=subjects).data
    assert [one["subject"] for one in data["subjects"]] == ["Б"]
    assert [(w["subject"], w["rule"], w["message"]["en"]) for w in data["warnings"]] == [
        ("В", "not-rated", "“В”: no figure that counts here for 2025, not rated.")
    ]


def test_a_year_that_may_not_be_closed_says_so_line_by_line(ask: Asking) -> None:
    facts = dict(scenario("E1").facts)
    del facts["information.website"], facts["safety.accidents"]
    data = ask.about("score", "--json", "--reading", "A10=block", subjects={"Б": facts}).data
    assert [(w["subject"], w["rule"], w["message"]["en"]) for w in data["warnings"]] == [
        ("Б", "A10", f"“Б”, {number}: no data, by A10=block the year cannot be closed.")
        for number in ("1.5", "4.1", "4.2")
    ]


def test_warnings_of_a_table_go_to_standard_error_one_a_line(ask: Asking) -> None:
    subjects = {"Б": {"membership.total@last-year": 4}, "В": {MATERIALS: 1}}
    answer = ask.about("score", subjects=subjects)
    assert (answer.code, answer.err.splitlines()) == (
        0,
        [
            "“Б”: no figure that counts here for 2025, not rated. "
            "Have its reports handed in, or take it off the list."
        ],
    )
