"""A contest's folder says who may apply, what is asked and printed, and how it is marked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from esep.core.problems import Refused
from esep.library import Library, data_root, library

LEGAL = ("legal-inspector-contest", "2025-12-25")


def test_the_contest_of_legal_inspectors_is_read_from_its_folder() -> None:
    contest = library().contest(*LEGAL)
    assert (contest.register, contest.of_organisations, contest.stamp) == ("legal", True, True)
    assert (contest.marked_by, contest.sheets, contest.sheets_by) == ("commission", "one", "K10")
    assert contest.deadline("applications").on(2025) == date(2026, 3, 1)
    assert contest.deadline("conclusion").on(2026) == date(2027, 3, 20)
    assert LEGAL[0] in library().contests()


def test_what_the_second_annex_prints_is_asked_and_what_only_the_third_scores_too() -> None:
    contest = library().contest(*LEGAL)
    asked = {row.number: row.fact for row in contest.form.rows}
    assert asked["3"] == "legal.organisations-inspected"
    assert asked["A3-3"] == "legal.inspections-with-act"
    assert contest.proved == {"A3-3": ("inspection-act",)}
    assert set(contest.scored_facts()) <= set(asked.values())
    assert contest.results is not None
    assert {row for printed in contest.results.rows for row in printed.rows} <= set(asked)


def test_a_row_that_an_open_reading_decides_asks_for_every_fact_it_may_mean() -> None:
    contest = library().contest(*LEGAL)
    asked = {row.number: row.fact for row in contest.form.rows}
    assert [asked[row] for row in ("2.4", "2.4-2", "2.4-3")] == [
        "legal.media-publications",
        "legal.consultations-media",
        "legal.consultations-internet",
    ]
    assert "2.4" not in contest.optional
    assert {"2.4-2", "2.4-3", "1.1-2"} <= set(contest.optional)


def test_an_edition_that_declares_no_contest_is_refused_with_those_that_do() -> None:
    with pytest.raises(Refused) as refused:
        library().contest("annual-evaluation", "2026-02-20")
    (problem,) = refused.value.problems
    assert problem.rule == "no-contest"
    assert LEGAL[0] in problem.todo.kk


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('register = "legal"', 'register = "chess"', "'chess' is none of legal, technical"),
        ('sheets = "one"', 'sheets = "some"', "'some' is none of one, mean"),
        ("of_organisations = true\n", "", "missing 'of_organisations'"),
        ('results = "annex-2"', 'results = "annex-9"', "annex-9.toml"),
    ],
)
def test_a_broken_declaration_is_named_with_its_file(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    copytree(data_root() / "forms", tmp_path / "forms")
    folder = tmp_path / "regulations" / "/".join(LEGAL)
    copytree(data_root() / "regulations" / "/".join(LEGAL), folder)
    path = folder / "regulation.toml"
    path.write_text(path.read_text("utf-8").replace(before, after, 1), "utf-8")
    with pytest.raises(Refused) as refused:
        Library(tmp_path).contest(*LEGAL)
    assert said in str(refused.value)
