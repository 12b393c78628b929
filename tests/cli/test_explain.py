"""`esep explain`: one point from the official words to the figures, for a reader and as data."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Asking
from tests.cli.json_schema import faults
from tests.reckoning import regulation, scenario

from esep.library import library

FIRST = scenario("E1").subject


def test_a_point_is_explained_from_the_words_to_the_figures(ask: Asking) -> None:
    answer = ask.about("explain", "--subject", FIRST, "--criterion", "3.5")
    effect = library().facts["legal.economic-effect"].name.en
    half, whose = (regulation().reading(name) for name in ("D09", "D10"))
    assert (answer.code, answer.err) == (0, "")
    assert half is not None
    assert whose is not None
    assert answer.out.splitlines() == [
        f"3.5 Economic effect · {FIRST}",
        "Economic effect: 38,499,999 tenge, that is 38 parts of 1,000,000 tenge "
        "(the remainder is rounded to a whole). 5 points for each part, 190 points in all.",
        "",
        "Words: «Құқықтық қызмет жұмысының экономикалық әсері (теңгемен) · "
        "Әрбір 1 000 000 теңге үшін 5 балл (қалдықты ортақтындыра отырып)»",
        f"Formula: {effect} ÷ 1,000,000 (the remainder is rounded to a whole) × 5",
        "In numbers: 38,499,999 ÷ 1,000,000 = 38.499999 → 38; 38 × 5 = 190",
        "Points: 190",
        "Place in the row: 1",
        "Figures:",
        f"  {effect}, 2025: 38,499,999  [legal.economic-effect]",
        "Readings:",
        f"  D09: {half.question.en}",
        f"  D10: {whose.question.en}",
    ]


@pytest.mark.parametrize(
    ("criterion", "ids"),
    [
        ("3.2", ["conciliation", "court"]),
        ("3.2.", ["conciliation", "court"]),
        ("court", ["court"]),
        ("1.1", ["growth", "decline"]),
    ],
)
def test_a_row_is_explained_line_by_line_and_a_line_alone(
    ask: Asking, criterion: str, ids: list[str]
) -> None:
    answer = ask.about("explain", "--subject", FIRST, "--criterion", criterion, "--json")
    assert faults("explain", answer.data) == []
    assert [one["id"] for one in answer.data] == ids
    written = ask.about("explain", "--subject", FIRST, "--criterion", criterion)
    assert len(written.out.split("\n\n")) == 2 * len(ids)


def test_the_json_of_a_line(ask: Asking) -> None:
    (data,) = ask.about("explain", "--subject", FIRST, "--criterion", "court", "--json").data
    assert {name: data[name] for name in list(data)[:6]} == {
        "subject": FIRST,
        "number": "3.2",
        "id": "court",
        "status": "scored",
        "points": "40",
        "place": 1,
    }
    assert list(data)[6:] == ["sentence", "trace"]


def test_a_fraction_has_its_rounding_beside_it(ask: Asking) -> None:
    words = ("--subject", FIRST, "--criterion", "3.1", "--reading", "D01=provision", "--json")
    (data,) = ask.about("explain", *words).data
    assert faults("explain", [data]) == []
    assert (data["points"], data["shown"]) == ("5000/14057", "0.3557")
    assert (data["trace"]["points"], data["trace"]["shown"]) == ("5000/14057", "0.3557")


def test_a_line_without_data_has_no_place(ask: Asking) -> None:
    words = ("--subject", "Б", "--criterion", "website")
    subjects = {"Б": {"information.site-materials": 1}}
    answer = ask.about("explain", *words, subjects=subjects)
    assert "Place in the row: —" in answer.out.splitlines()
    assert "In numbers: no data" in answer.out.splitlines()
    (data,) = ask.about("explain", *words, "--json", subjects=subjects).data
    assert (data["status"], data["place"], data["points"]) == ("no-data", None, "0")


@pytest.mark.parametrize(
    ("language", "word"), [("kk", "Балл: 190"), ("ru", "Баллы: 190"), ("en", "Points: 190")]
)
def test_an_explanation_speaks_the_readers_language(ask: Asking, language: str, word: str) -> None:
    answer = ask.about("explain", "--subject", FIRST, "--criterion", "3.5", "--lang", language)
    assert word in answer.out.splitlines()


def test_an_unknown_subject_and_an_unknown_line_are_refused_together(ask: Asking) -> None:
    answer = ask.about("explain", "--subject", "Nobody", "--criterion", "3.9")
    first, second = answer.refusals
    assert first == (
        "“Nobody” is not among the rated. "
        "There are: «А» облыстық ұйымы; «В» қалалық ұйымы; «Б» облыстық ұйымы."
    )
    assert second.startswith(
        "The annex has no line “3.9”. Its lines: 1.1 growth, 1.1 decline, 1.2 timely-reports"
    )
