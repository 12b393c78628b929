"""The registers hold the 68 readings in three languages and quote the disputed words letter for letter."""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

LAW = Path(__file__).parents[2] / "regulations"
EVALUATION = "annual-evaluation/2026-02-20"
CONTEST = "legal-inspector-contest/2025-12-25"
PROGRAMME = "membership-programme/2025-07-03"
EDITIONS = (EVALUATION, CONTEST, PROGRAMME)
SCORED_BY = {EVALUATION: "annex-1.toml", CONTEST: "annex-3.toml"}

LANGUAGES = ["kk", "ru", "en"]
TOLD = ("clause", "question", "why", "effect")
CHOOSABLE = ("score", "rank")
RANKING = {"order", "by", "ties", "precision", "missing", "view"}

KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
QUOTED = re.compile("«[^»]*»")

Table = dict[str, Any]


def read(edition: str, file: str) -> Table:
    return tomllib.loads((LAW / edition / file).read_text(encoding="utf-8"))


@cache
def folded(edition: str) -> str:
    text = (LAW / edition / "text.kk.txt").read_text(encoding="utf-8")
    return " ".join(re.sub(r"(?<=[^\W\d_])-\s*\n\s*", "-", text).split())


REGISTERS: dict[str, list[Table]] = {name: read(name, "readings.toml")["reading"] for name in EDITIONS}
READINGS = [(edition, reading) for edition in EDITIONS for reading in REGISTERS[edition]]
with (Path(__file__).parent / "register.csv").open(encoding="utf-8", newline="") as table:
    REGISTER = list(csv.DictReader(table))


@cache
def criteria(edition: str) -> dict[str, Table]:
    annex = read(edition, SCORED_BY[edition])
    lines = [line for block in annex["block"] for row in block["row"] for line in row.get("criterion", ())]
    return {line["id"]: line["formula"] for line in lines}


@cache
def rows(edition: str) -> set[str]:
    annex = read(edition, SCORED_BY[edition])
    return {row["number"] for block in annex["block"] for row in block["row"]}


@cache
def clauses(edition: str) -> set[str]:
    sections = read(edition, "regulation.toml")["section"]
    numbers = {clause["number"] for section in sections for clause in section.get("clause", ())}
    return numbers | {section["number"] for section in sections}


def names(value: object) -> str:
    return value["id"] if isinstance(value, dict) else str(value).partition("/")[0]


each_reading = pytest.mark.parametrize("reading", [reading for _, reading in READINGS], ids=names)
each_reading_of_its_edition = pytest.mark.parametrize(("edition", "reading"), READINGS, ids=names)


def test_the_three_registers_together_hold_exactly_the_sixty_eight_readings() -> None:
    assert len(REGISTER) == 68
    assert {reading["id"] for _, reading in READINGS} == {row["id"] for row in REGISTER}


def test_only_the_readings_that_reach_both_campaigns_stand_in_two_registers() -> None:
    ids = [reading["id"] for _, reading in READINGS]
    assert sorted({i for i in ids if ids.count(i) > 1}) == ["A06", "A07", "A08"]
    assert [len(readings) for readings in REGISTERS.values()] == [52, 17, 2]


@pytest.mark.parametrize("edition", EDITIONS)
def test_readings_stand_in_the_order_of_the_register(edition: str) -> None:
    order = [row["id"] for row in REGISTER]
    ids = [reading["id"] for reading in REGISTERS[edition]]
    assert ids == [i for i in order if i in ids]


@each_reading
def test_a_reading_agrees_with_the_register(reading: Table) -> None:
    row = next(row for row in REGISTER if row["id"] == reading["id"])
    options = [option["id"] for option in reading["option"]]
    assert row == {
        "id": reading["id"],
        "stage": reading["stage"],
        "severity": reading["severity"],
        "key": reading["key"],
        "options": "|".join(options),
        "default": reading["default"],
    }
    assert reading["default"] in options
    assert reading["status"] == "open", "no body has settled a reading yet"


@each_reading
def test_a_reading_has_exactly_the_fields_of_its_kind(reading: Table) -> None:
    fields = {"id", "key", "stage", "severity", "about", "text", "default", "status", "option", *TOLD}
    assert reading.keys() - {"beside"} == fields
    for option in reading["option"]:
        assert {"id", "says"} <= option.keys() <= {"id", "says", "sets", "requires", "takes_value"}


@each_reading
def test_everything_is_said_in_three_languages_and_kazakh_comes_first(reading: Table) -> None:
    for said in (*(reading[name] for name in TOLD), *(option["says"] for option in reading["option"])):
        assert list(said) == LANGUAGES
        assert all(text and text == text.strip() and '"' not in text for text in said.values())
        assert not KAZAKH_LETTERS.search(QUOTED.sub("", said["ru"])), "Russian holds Kazakh only in quotes"
        assert not CYRILLIC.search(QUOTED.sub("", said["en"])), "English holds Cyrillic only in quotes"
        assert CYRILLIC.search(said["kk"])
        assert CYRILLIC.search(said["ru"])
    for name in ("question", "why"):
        assert len(set(reading[name].values())) == 3, name


@each_reading
def test_sentences_end_and_questions_ask(reading: Table) -> None:
    assert all(text.endswith("?") for text in reading["question"].values())
    for name in ("why", "effect"):
        assert all(text.endswith(".") for text in reading[name].values()), name
    for option in reading["option"]:
        assert not any(text.endswith((".", "?", ";")) for text in option["says"].values()), option["id"]


@each_reading
def test_options_of_one_reading_differ_in_every_language(reading: Table) -> None:
    for language in LANGUAGES:
        said = [option["says"][language] for option in reading["option"]]
        assert len(set(said)) == len(said)


@each_reading_of_its_edition
def test_the_disputed_words_stand_in_the_official_text(edition: str, reading: Table) -> None:
    assert isinstance(reading["text"], list)
    for words in reading["text"]:
        assert words == words.strip()
        assert words in folded(edition)


@each_reading
def test_only_score_and_rank_readings_set_parameters_and_each_option_of_those_does(reading: Table) -> None:
    choosable = reading["stage"] in CHOOSABLE
    for option in reading["option"]:
        assert ("sets" in option) == choosable, option["id"]
        assert option.get("sets", {"": ""}), option["id"]


@each_reading_of_its_edition
def test_a_setting_names_a_line_of_the_annex_or_a_part_of_the_ranking(edition: str, reading: Table) -> None:
    for option in reading["option"]:
        for path in option.get("sets", ()):
            line, formula, parameter = path.partition(".formula.")
            if formula:
                assert line in criteria(edition), path
                assert re.fullmatch("[a-z_]+", parameter), path
            else:
                ranking, _, part = path.partition(".")
                assert (ranking, part in RANKING) == ("ranking", True), path


@each_reading_of_its_edition
def test_the_default_says_what_the_annex_already_does(edition: str, reading: Table) -> None:
    default = next(option for option in reading["option"] if option["id"] == reading["default"])
    for path, value in default.get("sets", {}).items():
        line, formula, parameter = path.partition(".formula.")
        if formula:
            absent = {"at_least": 1}.get(parameter, "")
            assert criteria(edition)[line].get(parameter, absent) == value, path


@each_reading
def test_options_of_one_reading_do_different_things(reading: Table) -> None:
    done = [option["sets"] for option in reading["option"] if "sets" in option]
    assert all(one != other for i, one in enumerate(done) for other in done[:i])


@each_reading_of_its_edition
def test_what_an_option_requires_exists(edition: str, reading: Table) -> None:
    here = {other["id"]: other for other in REGISTERS[edition]}
    for option in reading["option"]:
        for mate, wanted in option.get("requires", {}).items():
            assert wanted in [other["id"] for other in here[mate]["option"]]


def test_the_links_are_those_of_the_register_and_no_default_needs_one() -> None:
    links = {
        (reading["id"], option["id"]): option["requires"]
        for _, reading in READINGS
        for option in reading["option"]
        if "requires" in option
    }
    assert links == {
        ("B07", "per_report"): {"B08": "per_report"},
        ("B08", "per_report"): {"B07": "per_report"},
        ("B11", "sum_all"): {"B12": "sum"},
    }
    defaults = {(row["id"], row["default"]) for row in REGISTER}
    assert not defaults & links.keys()


def test_readings_with_one_wording_in_two_regulations_are_shown_beside_each_other() -> None:
    beside = {reading["id"]: reading["beside"] for _, reading in READINGS if "beside" in reading}
    assert beside == {"D09": ["K02"], "D10": ["K07"], "K02": ["D09"], "K07": ["D10"]}


def test_one_option_takes_a_value_and_sets_it() -> None:
    taking = [
        (reading["id"], option["id"], option["sets"])
        for _, reading in READINGS
        for option in reading["option"]
        if option.get("takes_value") or "$value" in option.get("sets", {}).values()
    ]
    assert taking == [("G01", "ge_threshold", {"dues-plan.formula.percent": "$value"})]


@each_reading_of_its_edition
def test_a_reading_is_about_numbers_that_its_edition_prints(edition: str, reading: Table) -> None:
    of_the_annex = reading["id"][0] in "BCDFG" or "K01" <= reading["id"] <= "K09"
    assert reading["about"]
    assert set(reading["about"]) <= (rows(edition) if of_the_annex else clauses(edition))


@each_reading
def test_the_clause_cited_names_every_number_the_reading_is_about(reading: Table) -> None:
    cited = [set(re.findall(r"\d+(?:\.\d+)*", text)) for text in reading["clause"].values()]
    assert cited[0] == cited[1] == cited[2]
    assert set(reading["about"]) <= cited[0]
