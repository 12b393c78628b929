"""`esep dominance`: the share of each row in the spread of totals, and the smallest change of the podium."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.cli.conftest import Asking
from tests.cli.json_schema import faults
from tests.reckoning import scenario

from esep.library import library

MATERIALS = "information.site-materials"
TWO = {"А": {MATERIALS: 9, "training.members": 0}, "Б": {MATERIALS: 3, "training.members": 15}}


def test_the_answer_as_data_fits_its_schema_and_the_shares_sum_to_one(ask: Asking) -> None:
    data = ask.about("dominance", "--json").data
    assert faults("dominance", data) == []
    assert sum(map(Fraction, data["shares"].values())) == 1
    assert list(data["shares"]) == list(data["shown"])
    assert data["turn"] == {
        "subject": scenario("E3").subject,
        "fact": "partnership.organisations-without-agreement",
        "period": "2025",
        "before": "0",
        "after": "14",
        "change": "14",
        "podium": [[scenario("E1").subject], [scenario("E2").subject], [scenario("E3").subject]],
    }


def test_the_answer_is_written_for_a_reader_the_weightiest_row_first(ask: Asking) -> None:
    lines = ask.about("dominance", subjects=TWO).out.splitlines()
    # totals 9 and 4.5; materials spread 6, training −1.5
    assert [line.split()[0] for line in lines[:2]] == ["Row", "1.4"]
    assert lines[1].endswith("133.33")
    assert "−33.33" in lines[18]
    materials = library().facts[MATERIALS].name.en
    assert lines[-1] == (
        f"The smallest change that turns the podium: А, “{materials}” (2025): 9 → 4. Then: 1. Б · 2. А."
    )


def test_equal_totals_and_a_podium_that_stands_are_said(ask: Asking) -> None:
    subjects = {"А": {"information.website": True}}
    assert ask.about("dominance", subjects=subjects).out.splitlines() == [
        "All totals are equal: there is no spread to share.",
        "",
        "No single figure changes the podium.",
    ]
    data = ask.about("dominance", "--json", subjects=subjects).data
    assert data == {"shares": None, "shown": None, "turn": None}
    assert faults("dominance", data) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "Жүлделі үштікті өзгертетін ең аз өзгеріс: А"),
        ("ru", "Наименьшее изменение, меняющее призовую тройку: А"),
        ("en", "The smallest change that turns the podium: А"),
    ],
)
def test_the_answer_speaks_the_readers_language(ask: Asking, language: str, said: str) -> None:
    assert ask.about("dominance", "--lang", language, subjects=TWO).out.splitlines()[-1].startswith(said)


def test_when_places_decide_it_is_said_that_no_change_was_looked_for(ask: Asking) -> None:
    answer = ask.about("dominance", "--reading", "A04=sum_of_places", subjects=TWO)
    assert answer.out.splitlines()[-1].startswith("By A04=sum_of_places the places of the rows decide")
