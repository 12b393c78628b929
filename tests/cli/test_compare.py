"""`esep compare`: why totals differ from another reading, other figures or another year, summing exactly."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from tests.cli.conftest import Asking
from tests.cli.json_schema import faults
from tests.reckoning import Facts, scenario, three

FIRST, SECOND, THIRD = (scenario(name).subject for name in ("E1", "E2", "E3"))
MATERIALS = "information.site-materials"


def summed(data: list[dict[str, Any]]) -> list[bool]:
    """Return for each subject whether the changes of its rows make the change of its total."""
    return [sum(Fraction(row["change"]) for row in one["rows"]) == Fraction(one["change"]) for one in data]


def test_another_reading_is_compared_row_by_row(ask: Asking) -> None:
    data = ask.about("compare", "--against-reading", "B03=ignore", "--json").data
    assert faults("compare", data) == []
    assert data[2] == {
        "subject": SECOND,
        "total": ["257.462", "-147.538"],
        "change": "-405",
        "place": [3, 3],
        "rows": [{"number": "1.1", "points": ["-215", "-620"], "change": "-405"}],
    }
    assert [one["rows"] for one in data[:2]] == [[], []]


def test_a_reading_may_be_named_by_its_key_and_its_mate_follows(ask: Asking) -> None:
    data = ask.about("compare", "--against-reading", "e1_2.penalty_unit=per_report", "--json").data
    assert {one["subject"]: one["change"] for one in data} == {FIRST: "50", SECOND: "50", THIRD: "40"}


def test_values_that_do_not_end_are_shown_rounded_beside_and_sum_exactly(ask: Asking) -> None:
    data = ask.about("compare", "--against-reading", "D01=provision", "--json").data
    assert faults("compare", data) == []
    assert summed(data) == [True, True, True]
    assert data[0]["shown"] == {"total": ["1600.6026", "1575.6557"], "change": "-24.9469"}
    (row,) = data[0]["rows"]
    assert (row["points"], row["shown"]) == (
        ["25.3026", "5000/14057"],
        {"points": ["25.3026", "0.3557"], "change": "-24.9469"},
    )


def test_other_figures_are_compared_also_for_those_who_came_and_went(ask: Asking) -> None:
    others: dict[str, Facts] = {
        FIRST: dict(scenario("E1").facts) | {MATERIALS: 80},
        SECOND: scenario("E2").facts,
        "Г": {MATERIALS: 5},
    }
    other = ask.file(others, "other.csv")
    data = ask.about("compare", "--against-facts", str(other), "--json").data
    assert faults("compare", data) == []
    assert summed(data) == [True, True, True, True]
    assert {one["subject"]: (one["total"], one["place"]) for one in data} == {
        FIRST: (["1600.6026", "1593.6026"], [1, 1]),
        SECOND: (["257.462", "257.462"], [3, 2]),
        "Г": ([None, "5"], [None, 3]),
        THIRD: (["393.2748", None], [2, None]),
    }


def test_another_year_is_compared_from_the_same_file(ask: Asking) -> None:
    subjects = {"Б": {MATERIALS: 7, f"{MATERIALS}@last-year": 4}}
    (data,) = ask.about("compare", "--against-year", "2024", "--json", subjects=subjects).data
    assert (data["total"], data["change"]) == (["7", "4"], "-3")


def test_the_comparison_is_written_for_a_reader(ask: Asking) -> None:
    assert ask.about("compare", "--against-reading", "B03=ignore").out.splitlines() == [
        f"{FIRST}: 1,600.6026 → 1,600.6026 (0) · 1 → 1",
        "  no difference",
        f"{THIRD}: 393.2748 → 393.2748 (0) · 2 → 2",
        "  no difference",
        f"{SECOND}: 257.462 → −147.538 (−405) · 3 → 3",
        "  1.1: −215 → −620 (−405)",
    ]
    grown = ask.about("compare", "--against-reading", "B07=per_report", "--lang", "ru").out
    assert f"{THIRD}: 393,2748 → 433,2748 (+40) · 2 → 2" in grown.splitlines()


def test_what_is_compared_with_must_be_said_and_only_once(ask: Asking) -> None:
    (line,) = ask.about("compare").refusals
    assert line.startswith("The command cannot be read: ")
    (line,) = ask.about("compare", "--against-year", "2024", "--against-reading", "B03=ignore").refusals
    assert line.startswith("The command cannot be read: ")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (("--against-reading", "B03"), "--against-reading “B03” is unclear."),
        (("--against-reading", "ZZ=1"), "This regulation has no reading “ZZ”."),
        (("--against-reading", "B03=no"), "Reading B03 has no option “no”."),
        (("--against-reading", "A01=split"), "A01: this decides the procedure"),
        (("--against-year", "24"), "--against-year “24” is not a year."),
        (("--against-year", ""), "--against-year “” is not a year."),
        (("--against-facts", ""), ".: The file cannot be opened"),
        (("--against-facts", "/nowhere/facts.csv"), "/nowhere/facts.csv: "),
    ],
)
def test_something_that_cannot_be_compared_with_is_refused(
    ask: Asking, words: tuple[str, ...], start: str
) -> None:
    (line,) = ask.about("compare", *words).refusals
    assert line.startswith(start)


def test_the_three_organisations_compared_with_themselves_do_not_differ(ask: Asking) -> None:
    other = ask.file(three(), "same.csv")
    data = ask.about("compare", "--against-facts", str(other), "--json").data
    assert [(one["change"], one["rows"]) for one in data] == [("0", [])] * 3
