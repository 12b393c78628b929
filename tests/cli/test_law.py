"""`esep law`: the promises are checked (exit 1 when one is broken), a clause is shown in its own words."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Asking
from tests.cli.json_schema import faults
from tests.law_copy import EVALUATION, LawCopy
from tests.reckoning import regulation

from esep.core.readings import resting_on


def test_a_law_that_keeps_its_promises_exits_with_0(ask: Asking) -> None:
    answer = ask.run("law", "check")
    assert (answer.code, answer.out, answer.err) == (0, "7 editions checked: the promises are kept.\n", "")
    data = ask.run("law", "check", "--json").data
    assert faults("law", data) == []
    assert (len(data["editions"]), data["problems"]) == (7, [])


@pytest.fixture
def spoiled(tmp_path: Path, checkout: Path) -> LawCopy:
    """Return a copy of the checkout's program and law; the law may be spoiled."""
    skip = shutil.ignore_patterns("static", "pages", "__pycache__")
    shutil.copytree(checkout / "src", tmp_path / "src", ignore=skip)
    return LawCopy.into(tmp_path)


def run(copy: LawCopy, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Return what the copy's command answered, in English."""
    command = [sys.executable, "-S", "-X", "utf8", "-m", "esep", *words, "--lang", "en"]
    environment = {"PYTHONPATH": str(copy.root / "src")}
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_a_law_that_breaks_promises_exits_with_1_one_line_a_problem(spoiled: LawCopy) -> None:
    annex = f"{EVALUATION}/annex-1.toml"
    quote = spoiled.change(annex, 'quote = ["Сотта", "Әрбір', 'quote = ["Сотда", "Әрбір')
    wrong = 'given = { "legal.inspections" = 1191 }, points = "2382"'
    example = spoiled.change(annex, wrong, wrong.replace("2382", "2383"))
    done = run(spoiled, "law", "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"{annex}:{quote}: The words “Сотда” do not stand in the official text (3.2). "
        "Copy the words from text.kk.txt letter for letter.",
        f"{annex}:{example}: inspections: the example legal.inspections = 1191 does not compute: "
        "2383 is written, 2382 comes out. Mend the formula or the example.",
    ]
    done = run(spoiled, "law", "check", "--json")
    data = json.loads(done.stdout)
    assert (done.returncode, faults("law", data)) == (1, [])
    assert [(problem["file"], problem["line"], problem["rule"]) for problem in data["problems"]] == [
        (annex, quote, "law-words"),
        (annex, example, "law-example"),
    ]


def test_a_law_that_cannot_be_read_refuses_a_calculation(spoiled: LawCopy, ask: Asking) -> None:
    readings = f"{EVALUATION}/readings.toml"
    line = spoiled.change(readings, 'key = "e3_1.formula"', "key = e3_1.formula")
    words = ("score", "annual-evaluation", "--edition", "2026-02-20", "--year", "2025", "--facts", ask.file())
    done = run(spoiled, *words)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith(f"{readings}:{line}: The data file cannot be read: ")


def test_a_clause_is_shown_in_its_own_words(ask: Asking) -> None:
    title = regulation().title.en
    answer = ask.run("law", "show", "annual-evaluation", "4.4")
    clause = next(clause for clause in regulation().clauses() if clause.number == "4.4")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        f"{title} · 2026-02-20",
        "",
        f"4.4 · {clause.name.en}",
        "Бағалау қорытындысы Кәсіподақтың Атқару комитетінің қарауына және бекітуіне енгізіледі.",
        f"[{clause.gist['en']}]",
    ]


def test_a_row_of_the_annex_is_shown_with_the_readings_it_rests_on(ask: Asking) -> None:
    lines = ask.run("law", "show", "annual-evaluation", "4.3").out.splitlines()
    fatal = lines.index("4.3 · Fatal accidents [fatal-accidents]")
    assert lines[fatal + 1] == (
        "«Қызметкердің өліміне әкеп соққан өндірістегі әрбір жазатайым оқиға үшін · - 10 балл»"
    )
    shown = [line.strip().partition(":")[0] for line in lines[fatal + 2 :]]
    assert tuple(shown) == resting_on(regulation())["fatal-accidents"]


@pytest.mark.parametrize(
    ("asked", "clauses", "criteria", "reading"),
    [
        ("4.4", ["4.4"], [], False),
        ("4.4.", ["4.4"], [], False),
        ("3.5", ["3.5"], ["economic-effect"], False),
        ("1.6", [], ["trained-members", "trained-auditors", "trained-activists", "trained-chairs"], False),
        ("court", [], ["court"], False),
        ("B03", [], [], True),
        ("e1_1.objective", [], [], True),
    ],
)
def test_a_clause_a_row_a_line_and_a_reading_can_be_asked_for(
    ask: Asking, asked: str, clauses: list[str], criteria: list[str], reading: bool
) -> None:
    data = ask.run("law", "show", "annual-evaluation", asked, "--json").data
    assert faults("law", data) == []
    assert [clause["number"] for clause in data["clauses"]] == clauses
    assert [criterion["id"] for criterion in data["criteria"]] == criteria
    assert (data["reading"] is not None) is reading


def test_a_reading_is_shown_with_its_options_the_default_marked(ask: Asking) -> None:
    reading = regulation().reading("B03")
    assert reading is not None
    says = {option.id: option.says.en for option in reading.options}
    assert ask.run("law", "show", "annual-evaluation", "B03").out.splitlines()[2:] == [
        f"B03 · {reading.question.en}",
        *(f"«{words}»" for words in reading.text),
        f"  net_of_causes *: {says['net_of_causes']}",
        f"  all_or_nothing: {says['all_or_nothing']}",
        f"  ignore: {says['ignore']}",
        reading.why.en,
    ]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_names_and_gists_come_in_the_readers_language_and_the_words_stay(ask: Asking, language: str) -> None:
    lines = ask.run("law", "show", "annual-evaluation", "4.4", "--lang", language).out.splitlines()
    clause = next(clause for clause in regulation().clauses() if clause.number == "4.4")
    assert lines[2] == f"4.4 · {clause.name[language]}"
    assert lines[3] == clause.text[0]
    assert len(lines) == (4 if language == "kk" else 5)


def test_the_latest_edition_is_shown_unless_another_is_named(ask: Asking) -> None:
    earlier = ask.run("law", "show", "annual-evaluation", "4.3", "--edition", "2025-02-25", "--json").data
    assert (earlier["edition"], earlier["criteria"]) == ("2025-02-25", [])
    assert ask.run("law", "show", "annual-evaluation", "4.3", "--json").data["edition"] == "2026-02-20"


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (("show",), "It is not said which clause of which regulation."),
        (("show", "annual-evaluation"), "It is not said which clause of which regulation."),
        (("show", "annual-evaluation", "9.9"), "annual-evaluation 2026-02-20: there is no clause “9.9”."),
        (("show", "evaluation", "4.3"), "There is no regulation “evaluation”."),
        (
            ("show", "annual-evaluation", "4.3", "--edition", "2024-01-01"),
            "The regulation “annual-evaluation” has no edition 2024-01-01.",
        ),
        (("mend",), "The command cannot be read: "),
        ((), "The command cannot be read: "),
    ],
)
def test_what_cannot_be_shown_is_refused(ask: Asking, words: tuple[str, ...], start: str) -> None:
    (line,) = ask.run("law", *words).refusals
    assert line.startswith(start)
