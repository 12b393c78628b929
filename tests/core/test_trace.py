"""Where a point comes from: the words, the formula with names and with numbers, the figures, the readings."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.reckoning import CONTEST, EVALUATION, line, regulation, scenario

from esep.core.names import LANGUAGES
from esep.core.trace import Trace, explain, readings_of, sentence
from esep.library import library

NAMES = {fact.id: fact.name for fact in library().facts.values()}
E1, E2 = dict(scenario("E1").facts), dict(scenario("E2").facts)
PRESENT: list[tuple[str, dict[str, Any]]] = [(EVALUATION, E1), (EVALUATION, E2), (EVALUATION, {})]


def trace(criterion: str, facts: dict[str, Any], name: str = EVALUATION, **readings: str) -> Trace:
    """Return the trace of a line."""
    return explain(line(criterion, facts, name, **readings), library().facts)


def test_a_trace_leads_from_the_clause_to_the_points() -> None:
    found = trace("decline", E2)
    assert (found.number, found.criterion, found.kind, found.status) == ("1.1", "decline", "change", "scored")
    assert found.quote[1] == "Одақтың әрбір 10 адамы үшін - 5 балл"
    assert found.points == -215
    total, came, went, lost = (
        NAMES[f"membership.{name}"].en
        for name in ("total", "transferred-in", "transferred-out", "lost-objectively")
    )
    assert found.names.en == (
        f"max(0; −({total} (2025) − {total} (2024) − {came} (2025) + {went} (2025)) − {lost} (2025)) "
        "÷ 10 (the remainder is dropped) × (−5)"
    )
    assert found.numbers.en == (
        "max(0; −(27,655 − 28,904 − 0 + 0) − 812) = 437; 437 ÷ 10 = 43.7 → 43; 43 × (−5) = −215"
    )
    assert found.readings == ("B01", "B02", "B03", "B05", "B06")
    assert [(fact.fact, fact.year, fact.value) for fact in found.facts] == [
        ("membership.total", 2025, 27_655),
        ("membership.total", 2024, 28_904),
        ("membership.transferred-in", 2025, None),
        ("membership.transferred-out", 2025, None),
        ("membership.lost-objectively", 2025, 812),
    ]


def test_the_heading_a_line_stands_under_comes_with_it() -> None:
    assert trace("court", E1).headings == ("Құқықтық көмек көрсетілді:",)
    assert trace("court", E1).quote == ("Сотта", "Әрбір қатысқаны үшін 10 балл")


def test_years_are_named_only_where_they_differ() -> None:
    assert trace("court", E1).names.ru == f"{NAMES['legal.court-participations'].ru} × 10"
    assert trace("growth", E1).names.kk.count("(2024)") == 1


def test_the_trace_of_a_trace_is_plain_data() -> None:
    effect = NAMES["legal.economic-effect"]
    assert trace("economic-effect", E1).as_dict() == {
        "headings": [],
        "quote": [
            "Құқықтық қызмет жұмысының экономикалық әсері (теңгемен)",
            "Әрбір 1 000 000 теңге үшін 5 балл (қалдықты ортақтындыра отырып)",
        ],
        "formula": {
            "kind": "per-step",
            "count": ["legal.economic-effect"],
            "step": "1000000",
            "points": "5",
            "rounding": "half_up",
        },
        "names": {
            "kk": f"{effect.kk} ÷ 1\u00a0000\u00a0000 (қалдық бүтінге дейін дөңгелектеледі) × 5",
            "ru": f"{effect.ru} ÷ 1\u00a0000\u00a0000 (остаток округляется до целого) × 5",
            "en": f"{effect.en} ÷ 1,000,000 (the remainder is rounded to a whole) × 5",
        },
        "numbers": {
            "kk": "38\u00a0499\u00a0999 ÷ 1\u00a0000\u00a0000 = 38,499999 → 38; 38 × 5 = 190",
            "ru": "38\u00a0499\u00a0999 ÷ 1\u00a0000\u00a0000 = 38,499999 → 38; 38 × 5 = 190",
            "en": "38,499,999 ÷ 1,000,000 = 38.499999 → 38; 38 × 5 = 190",
        },
        "facts": [{"fact": "legal.economic-effect", "period": "2025", "value": "38499999"}],
        "readings": ["D09", "D10"],
        "points": "190",
    }


def test_values_stand_in_the_data_as_in_facts_csv() -> None:
    def values(criterion: str, facts: dict[str, Any]) -> list[Any]:
        return [fact["value"] for fact in trace(criterion, facts).as_dict()["facts"]]

    assert values("website", {"information.website": False}) == ["no"]
    assert values("website", {"information.website": True}) == ["yes"]
    assert values("website", {}) == [None]
    assert values("legal-provision", {"membership.total": 5, "legal.staff-lawyers": 2}) == ["5", "2"]
    assert values("contest-first", {"contests.result": [["a", "first"], ["b", "absent"]]}) == [
        [{"key": "a", "value": "first"}, {"key": "b", "value": "absent"}]
    ]


def test_parameters_keep_flags_lists_and_exact_numbers() -> None:
    formulas = {name: trace(name, {}).as_dict()["formula"] for name in ("no-regional-agreement", "accidents")}
    assert formulas["no-regional-agreement"] == {
        "kind": "presence",
        "flag": "partnership.regional-agreement",
        "is": False,
        "points": "-10",
        "worst": False,
    }
    assert formulas["accidents"] == {
        "kind": "per-unit",
        "count": ["safety.accidents"],
        "less_of": "",
        "points": "-5",
        "zero_if_zero": "safety.accidents",
        "less": ["safety.fatal-accidents"],
    }
    assert trace("trained-members", {}).as_dict()["formula"]["points"] == "0.1"
    assert trace("dues-plan", {}, G01="ge_threshold:99.50").as_dict()["formula"]["percent"] == "99.5"


def test_the_numbers_of_flags_and_contests_are_words() -> None:
    assert trace("website", E1).numbers.kk == "иә → 10"
    assert trace("contest-first", E1).numbers.en == (
        "first place, took part without a place, third place: «first place» – 1; 1 × 8 = 8"
    )


def test_a_figure_is_shown_in_the_readers_language() -> None:
    facts = {fact.fact: fact for fact in trace("legal-provision", E1).facts}
    assert facts["membership.total"].shown_value("kk") == "42\u00a0171"
    assert facts["membership.total"].shown_value("en") == "42,171"
    assert trace("website", {}).facts[0].shown_value("ru") == "—"
    assert trace("website", E1).facts[0].shown_value("ru") == "да"


def test_a_line_without_data_says_which_figures_are_missing() -> None:
    found = trace("legal-provision", {"membership.total": 5000})
    assert (found.status, found.points) == ("no-data", Fraction(0))
    assert (found.numbers.kk, found.numbers.ru, found.numbers.en) == ("дерек жоқ", "нет данных", "no data")
    lawyers = NAMES["legal.staff-lawyers"]
    assert found.sentence.en == (
        f"Provision with legal help: no data (“{lawyers.en}” not reported), no points are given."
    )
    assert found.sentence.kk == (
        f"Құқықтық көмекпен қамтамасыз етілу: дерек жоқ («{lawyers.kk}» тапсырылмаған), ұпай берілмейді."
    )


def test_optional_figures_are_never_called_missing_and_a_fact_of_two_years_only_once() -> None:
    members = NAMES["membership.total"]
    assert trace("growth", {}).sentence.en == (
        f"Growth of membership: no data (“{members.en}” not reported), no points are given."
    )


def test_when_one_of_two_years_is_missing_it_is_named() -> None:
    members = NAMES["membership.total"]
    assert trace("growth", {"membership.total": 5000}).sentence.en == (
        f"Growth of membership: no data (“{members.en}” (2024) not reported), no points are given."
    )


def test_a_part_is_missing_without_its_whole() -> None:
    fatal = NAMES["safety.fatal-accidents"]
    assert trace("fatal-accidents", {"safety.accidents": 3}).sentence.ru == (
        f"Смертельные несчастные случаи: нет данных (не сдано: «{fatal.ru}»), баллы не начисляются."
    )


def test_a_provision_of_nobody_does_not_claim_that_a_figure_was_not_reported() -> None:
    found = trace("legal-provision", {"membership.total": 0, "legal.staff-lawyers": 2}, D01="provision")
    assert (
        found.sentence.en
        == "Provision with legal help: nothing can be computed from these figures, no points are given."
    )
    assert len({found.sentence[code] for code in LANGUAGES}) == 3


@pytest.mark.parametrize(
    ("criterion", "facts", "readings", "rests_on"),
    [
        ("court", E1, {}, ("D03", "D04")),
        ("site-materials", E1, {}, ("B17",)),
        ("site-materials", {}, {}, ("A10", "B17")),
        ("trained-members", {"training.members": 10}, {}, ("B19", "B20")),
        ("trained-members", {"training.members": 11}, {}, ("A08", "B19", "B20")),
        ("no-regional-agreement", {}, {}, ("A10", "C01")),
        ("no-regional-agreement", {}, {"A10": "worst"}, ("A10", "C01")),
        ("no-regional-agreement", E1, {"A10": "worst"}, ("C01",)),
        ("no-accidents", {}, {"A10": "worst"}, ("A10", "F03")),
        ("no-accidents", E1, {"A10": "worst"}, ("F03",)),
        ("growth", E1, {"A10": "worst"}, ("B01", "B02", "B04", "B05", "B06")),
        ("accidents", {"safety.accidents": 0}, {}, ("F01", "F02", "F03")),
        ("legal-provision", E1, {}, ("A08", "D01", "D02")),
    ],
)
def test_a_point_rests_on_the_readings_of_its_line_and_on_the_general_ones_it_meets(
    criterion: str, facts: dict[str, Any], readings: dict[str, str], rests_on: tuple[str, ...]
) -> None:
    found = line(criterion, facts, **readings)
    assert readings_of(found) == rests_on
    assert trace(criterion, facts, **readings).readings == rests_on


@pytest.mark.parametrize(("name", "facts"), [*PRESENT, (CONTEST, dict(scenario("C1").facts)), (CONTEST, {})])
def test_every_line_has_one_sentence_in_each_language_that_names_it(name: str, facts: dict[str, Any]) -> None:
    for criterion in regulation(name).criteria():
        found = sentence(line(criterion.id, facts, name), library().facts)
        assert len({found[code] for code in LANGUAGES}) == 3
        for code in LANGUAGES:
            assert found[code].startswith(f"{criterion.name[code]}: ")
            assert found[code].endswith(".")
            assert "\n" not in found[code]
            assert "None" not in found[code]
            assert "{" not in found[code]
