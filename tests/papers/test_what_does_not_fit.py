"""What a workbook refuses: figures beyond what is kept exactly, points without a unit, nobody to rate."""

from __future__ import annotations

import pytest
from tests.papers.books import book, book_of
from tests.reckoning import EVALUATION, WHO, Facts, plan, three

from esep.core.facts import Figure, Figures
from esep.core.problems import Refused
from esep.papers.fitting import LARGEST

MATERIALS, EFFECT, CONSULTATIONS = (
    "information.site-materials",
    "legal.economic-effect",
    "legal.consultations",
)


def refusal(subjects: dict[str, Facts], name: str = EVALUATION, **readings: str) -> list[str]:
    """Return what is refused, in English."""
    with pytest.raises(Refused) as refused:
        book(subjects, name, **readings)
    return [problem.says("en") for problem in refused.value.problems]


def test_a_reading_without_a_whole_unit_is_refused_and_the_other_named() -> None:
    assert refusal(three(), D01="provision") == [
        "3.1 “Provision with legal help”: under D01=provision points have no whole unit, so that "
        "a spreadsheet cannot be exact. Choose another option (D01=literal), or calculate with "
        "`esep score`, which is exact with any fraction."
    ]


def test_the_largest_figure_is_taken_and_the_next_refused_with_its_line() -> None:
    assert book({WHO: {EFFECT: LARGEST}})
    rows = [Figure(WHO, 2025, MATERIALS, "", 1, 2), Figure(WHO, 2025, EFFECT, "", LARGEST + 1, 3)]
    with pytest.raises(Refused) as refused:
        book_of(plan(), Figures.of_rows(rows, file="facts.csv"))
    (problem,) = refused.value.problems
    assert (problem.file, problem.line) == ("facts.csv", 3)
    assert "1,000,000,000,000,001 does not fit into a spreadsheet" in problem.what.en


def test_every_figure_that_does_not_fit_is_refused_at_once() -> None:
    much = {EFFECT: LARGEST + 1, CONSULTATIONS: LARGEST // 2_000 + 1}
    said = refusal({"А": much, "Б": {CONSULTATIONS: LARGEST // 2_000}, "В": {CONSULTATIONS: 10**20}})
    assert sorted(line.partition(" (")[0] for line in said) == [
        "“А”, “Consultations given in all”",
        "“А”, “Economic effect of the legal service”",
        "“В”, “Consultations given in all”",
    ]


def test_a_sum_that_does_not_fit_blames_its_largest_line() -> None:
    fits = LARGEST // 20_000
    assert book({WHO: {MATERIALS: fits, "legal.inspections": fits // 2}})
    (said,) = refusal({WHO: {MATERIALS: fits, "legal.inspections": fits // 2 + 1}})
    assert said.startswith(f"“{WHO}”, “Inspections under public control”")


def test_figures_that_together_make_a_line_too_large_are_refused() -> None:
    parts = {EFFECT: LARGEST, "legal.money-returned": 1}
    (said,) = refusal({WHO: parts}, D10="separate")
    assert "Economic effect" in said


def test_a_year_without_any_figure_is_refused() -> None:
    (said,) = refusal({WHO: {f"{MATERIALS}@last-year": 1}})
    assert said.startswith("There is no figure for 2025")
