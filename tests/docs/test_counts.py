"""What a page counts is what there is."""

from __future__ import annotations

from math import prod

import pytest
from tests.docs.pages import text

from esep.core.formulas import KINDS
from esep.core.law import CHOOSABLE, Regulation
from esep.core.readings import choose
from esep.core.scoring import prepare
from esep.library import library
from esep.pages.parts import answer, road

LIBRARY = library()
EVALUATION = LIBRARY.regulation("annual-evaluation", "2026-02-20")
CONTEST = LIBRARY.regulation("legal-inspector-contest", "2025-12-25")
PROGRAMME = LIBRARY.regulation("membership-programme", "2025-07-03")
WORDS = {1: "one", 2: "two", 8: "eight", 9: "nine", 10: "ten"}
UNION, LAW = "docs/road/00-the-union.md", "docs/law-as-data.md"


def lines(regulation: Regulation) -> int:
    """Return how many scored lines a regulation has."""
    return len(list(regulation.criteria()))


def staged(regulation: Regulation, *stages: str) -> int:
    """Return how many readings of these stages a regulation has."""
    return sum(reading.stage in stages for reading in regulation.readings)


def of_letter(regulation: Regulation, letters: str) -> int:
    """Return how many readings have an id that begins with one of `letters`."""
    return sum(reading.id[0] in letters for reading in regulation.readings)


def said() -> list[tuple[str, str]]:
    """Return (page, what it must say) for every count."""
    scored_rows = sum(bool(row.criteria) for row in EVALUATION.rows())
    own = of_letter(EVALUATION, "ABCDEFG"), of_letter(CONTEST, "K"), of_letter(PROGRAMME, "P")
    scale = prepare(EVALUATION, choose(EVALUATION), year=2025).scale
    contest_scale = prepare(CONTEST, choose(CONTEST), year=2025).scale
    return [
        (UNION, f"{len(list(EVALUATION.clauses()))} clauses, an annex of {scored_rows} printed rows with "),
        (UNION, f"{lines(EVALUATION)} scored lines in {len(EVALUATION.blocks)} blocks"),
        (UNION, f"a sheet of {lines(CONTEST)} scored rows"),
        (LAW, f"There are {sum(own)}: {own[0]} of the evaluation, {own[1]} of the contest"),
        (LAW, f"{own[2]} of the programme"),
        (LAW, f"The {WORDS[len(KINDS)]} kinds of formula"),
        ("docs/road/01-forms.md", f"{WORDS[len(LIBRARY.forms)]} forms and the catalogue"),
        ("docs/road/05-facts.md", f"There are {len(LIBRARY.facts)}."),
        (
            "docs/road/05-facts.md",
            f"{staged(EVALUATION, 'count')} of the evaluation's {len(EVALUATION.readings)}",
        ),
        ("docs/road/06-points.md", f"all {lines(EVALUATION)} lines of the evaluation"),
        ("docs/road/06-points.md", f"all {lines(CONTEST)} of the contest"),
        (
            "docs/road/06-points.md",
            f"stage `score`: {staged(EVALUATION, 'score')} and {staged(CONTEST, 'score')}",
        ),
        (
            "docs/decisions/0010-formula-kinds-are-a-closed-set.md",
            f"print {lines(EVALUATION) + lines(CONTEST)}",
        ),
        ("docs/decisions/0011-points-are-counted-in-whole-units.md", f"({scale:,} for the evaluation"),
        ("docs/decisions/0011-points-are-counted-in-whole-units.md", f"{contest_scale} for the contest)"),
        ("docs/decisions/0012-readings-set-parameters.md", f"The texts leave {sum(own)} questions"),
        (
            "docs/decisions/0012-readings-set-parameters.md",
            f"the {staged(EVALUATION, *CHOOSABLE)} open questions",
        ),
        ("docs/decisions/0014-the-window-has-no-models.md", f"at most {answer.KEPT} pages"),
    ]


@pytest.mark.parametrize(("page", "words"), said())
def test_a_page_counts_what_there_is(page: str, words: str) -> None:
    assert words in " ".join(text(page).split())


def test_the_combinations_of_readings_are_half_a_trillion() -> None:
    ways = prod(len(reading.options) for reading in EVALUATION.readings if reading.stage in CHOOSABLE)
    assert (ways * 2 + 10**12) // (2 * 10**12) == 1
    assert "half a trillion" in text("docs/decisions/0012-readings-set-parameters.md")


def test_the_road_has_a_page_for_each_station_and_draws_those_that_stand() -> None:
    drawn = next(line for line in text(UNION).splitlines() if line.startswith(" ●"))
    filled = [mark == "●" for mark in drawn if mark in "●○"]
    assert filled == [station in road.STANDING for station in road.STATIONS]
    names = [text(f"docs/road/{page}.md").splitlines()[0] for page in STATION_PAGES]
    stations = [name.partition("· ")[2].partition(":")[0].lower() for name in names]
    assert stations == list(road.STATIONS)


STATION_PAGES = (
    "01-forms",
    "02-journal",
    "03-evidence",
    "04-reports",
    "05-facts",
    "06-points",
    "07-places",
    "08-decision",
    "09-publication",
)


@pytest.mark.parametrize("page", STATION_PAGES)
def test_a_station_says_the_same_six_things(page: str) -> None:
    parts = [line[3:] for line in text(f"docs/road/{page}.md").splitlines() if line.startswith("## ")]
    assert parts == [
        "What a person does here",
        "What is handed on",
        "Which clauses",
        "Files",
        "Today, and not yet",
    ]
