"""`esep score` refuses: every problem at once, a line each, with what to do; standard output stays empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Asking
from tests.reckoning import CONTEST, EVALUATION, scenario


def test_the_edition_of_2025_is_refused_with_its_reason(ask: Asking) -> None:
    path = ask.file()
    words = ("score", EVALUATION, "--edition", "2025-02-25", "--year", "2024", "--facts", str(path))
    (line,) = ask.run(*words).refusals
    assert line.startswith("annual-evaluation/2025-02-25: ")
    assert line.endswith("Choose an edition whose points are known (--edition).")
    (same,) = ask.run(*words, "--reading", "B03=ignore").refusals
    assert same == line


def test_the_contest_has_no_points_per_thousand(ask: Asking) -> None:
    answer = ask.about("score", "--per-thousand", name=CONTEST, subjects={"C1": scenario("C1").facts})
    assert answer.refusals == [
        "The contest rates persons; there are no points per 1,000 members. Calculate without --per-thousand."
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--reading", "B03"), "--reading “B03” is unclear. Write it as --reading B03=ignore."),
        (("--reading", "=ignore"), "--reading “=ignore” is unclear. Write it as --reading B03=ignore."),
        (("--reading", "B03="), "--reading “B03=” is unclear. Write it as --reading B03=ignore."),
        (
            ("--reading", "B03=ignore", "--reading", "B03=all_or_nothing"),
            "B03 is chosen twice and differently. Keep one of them.",
        ),
        (
            ("--reading", "B03=ignore", "--reading", "e1_1.objective=all_or_nothing"),
            "B03 is chosen twice and differently: ignore and all_or_nothing. Keep one of them.",
        ),
        (
            ("--reading", "C01=any_time"),
            "C01: this decides how the figure is counted, it is not chosen in a calculation. "
            "Hand in the figure counted so.",
        ),
    ],
)
def test_a_reading_that_cannot_be_chosen_so_is_refused(
    ask: Asking, words: tuple[str, ...], said: str
) -> None:
    assert ask.about("score", *words).refusals == [said]


@pytest.mark.parametrize("year", ["25", "02025", "2025-H1", "abcd", "٢٠٢٥", " 2025", "1899", ""])
def test_a_year_is_four_plain_digits(ask: Asking, year: str) -> None:
    (line,) = ask.about("score", year=year).refusals
    assert line.startswith(f"--year “{year}” is not a year.")


def test_an_unknown_regulation_or_edition_is_refused_with_the_known_ones(ask: Asking) -> None:
    path = str(ask.file())
    rest = ("--edition", "2026-02-20", "--year", "2025", "--facts", path)
    (line,) = ask.run("score", "evaluation", *rest).refusals
    assert line.startswith("There is no regulation “evaluation”. Known: ")
    (line,) = ask.run("score", CONTEST, *rest).refusals
    assert line == (
        "The regulation “legal-inspector-contest” has no edition 2026-02-20. Its editions: 2025-12-25."
    )


@pytest.mark.parametrize("name", ["membership-programme", "activity-report"])
def test_a_document_that_rates_nobody_is_refused_with_its_reason(ask: Asking, name: str) -> None:
    edition = {"membership-programme": "2025-07-03", "activity-report": "2020-h1"}[name]
    path = str(ask.file())
    (line,) = ask.run("score", name, "--edition", edition, "--year", "2025", "--facts", path).refusals
    assert line.startswith(f"{name}/{edition}: ")


def test_everything_wrong_with_a_question_is_said_at_once(ask: Asking, tmp_path: Path) -> None:
    facts = tmp_path / "facts.csv"
    lines = ("subject,period,fact,key,value", "Б,2025,nothing.known,,1", "Б,2025,membership.total,,-1")
    facts.write_text("\n".join(lines), encoding="utf-8")
    words = ("--reading", "B03", "--reading", "ZZ=1", "--reading", "D09=ceil")
    refusals = ask.about("score", *words, facts=facts, year="25").refusals
    assert [line.removeprefix(f"{tmp_path}/").partition(" ")[0] for line in refusals] == [
        "--reading",
        "--year",
        "This",
        "Reading",
        "facts.csv:2:",
        "facts.csv:3:",
    ]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_refusal_speaks_the_readers_language_in_one_line_a_problem(ask: Asking, language: str) -> None:
    lines = ask.about("score", "--reading", "ZZ=1", "--reading", "B03=no", "--lang", language).refusals
    assert len(lines) == 2
    first = {
        "kk": "«ZZ» деген түсіндірме бұл ережеде жоқ.",
        "ru": "Толкования «ZZ» в этом положении нет.",
        "en": "This regulation has no reading “ZZ”.",
    }
    assert lines[0].startswith(first[language])
