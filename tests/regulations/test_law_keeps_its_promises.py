"""The law as data keeps its promises; whatever breaks one is named with file, line, what and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.law_copy import BEFORE, EVALUATION, LawCopy
from tests.regulations.planted_faults import ANNEX, FAULTS, MAIN, READINGS, Found

from esep.core.names import LANGUAGES
from esep.core.problems import Problem, Refused
from esep.library import Library, library
from esep.library.promises import check_law

EXPECTED = [found for fault in FAULTS for found in fault.found]


@pytest.fixture
def law(tmp_path: Path) -> LawCopy:
    return LawCopy.into(tmp_path)


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> LawCopy:
    """Return a copy in which every fault of the table is planted."""
    copy = LawCopy.into(tmp_path_factory.mktemp("law"))
    for fault in FAULTS:
        copy.change(fault.file, fault.old, fault.new)
    return copy


@pytest.fixture(scope="module")
def problems(spoiled: LawCopy) -> tuple[Problem, ...]:
    """Return everything that is wrong with it."""
    return spoiled.problems()


def test_the_law_of_this_checkout_keeps_every_promise() -> None:
    looked, problems = check_law(library())
    assert problems == ()
    assert looked == (
        "activity-report/2020-h1",
        "annual-evaluation/2025-02-25",
        "annual-evaluation/2026-02-20",
        "journalists-contest/2020-04-15",
        "legal-inspector-contest/2025-12-25",
        "membership-programme/2025-07-03",
        "technical-inspector-contest/2020-04-15",
    )


def test_everything_that_is_broken_is_found_at_once_and_nothing_else(problems: tuple[Problem, ...]) -> None:
    said = [(problem.rule, problem.what.en, problem.file) for problem in problems]
    assert sorted(said) == sorted((found.rule, found.says, found.file) for found in EXPECTED)


@pytest.mark.parametrize("found", EXPECTED, ids=lambda found: f"{found.rule} {found.says[:50]}")
def test_what_is_broken_is_named_with_its_line(
    spoiled: LawCopy, problems: tuple[Problem, ...], found: Found
) -> None:
    (problem,) = [one for one in problems if one.what.en == found.says]
    lines = (spoiled.root / found.file).read_text(encoding="utf-8").splitlines()
    assert problem.line is not None
    assert found.at in lines[problem.line - 1]


def test_what_is_broken_is_said_in_three_languages_with_what_to_do(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        assert all(problem.todo[language] for language in LANGUAGES)
        assert len({problem.says(language) for language in LANGUAGES}) == 3


def test_near_facts_are_suggested(problems: tuple[Problem, ...]) -> None:
    (unknown,) = [problem for problem in problems if problem.rule == "law-fact"]
    assert unknown.todo.en.startswith("Near ones: partnership.organisations-without-agreement")
    assert unknown.todo.en.endswith("The catalogue: esep facts.")


def said(problems: tuple[Problem, ...]) -> list[tuple[str | None, int | None, str]]:
    """Return where each problem stands and its English sentence."""
    return [(problem.file, problem.line, problem.what.en) for problem in problems]


def test_files_that_are_no_toml_are_named_together_with_the_line_of_each(law: LawCopy) -> None:
    annex = law.change(
        ANNEX, 'unit = "accident"\nformula = { kind = "absence"', 'unit = accident\nformula = { "absence"'
    )
    main = law.change(MAIN, 'id = "annual-evaluation"\n', 'id = "annual-evaluation\n')
    found = said(law.problems())
    assert [(file, line) for file, line, _ in found] == [(MAIN, main), (ANNEX, annex)]
    assert all(sentence.startswith("The data file cannot be read: ") for _, _, sentence in found)
    with pytest.raises(Refused) as refused:
        Library(law.root).regulation("annual-evaluation", "2026-02-20")
    assert said(refused.value.problems) == found


COURT = 'quote = ["Сотта", "Әрбір қатысқаны үшін 10 балл"]'
RATIO = (
    'formula = { kind = "ratio", of = "membership.total", per = 5000, times = "legal.staff-lawyers", '
    'form = "times" }'
)
KEY = 'key = "e3_1.formula"\nstage = "score"\nseverity = "critical"\nabout = ["3.1"]'


@pytest.mark.parametrize(
    ("file", "old", "new", "why"),
    [
        (ANNEX, COURT, "", "court: missing 'quote'"),
        (ANNEX, COURT, 'quote = "Сотта"', "court: 'Сотта' is not a list"),
        (ANNEX, COURT, 'quote = ["Сотта", 10]', "court: quote is not what it should be"),
        (ANNEX, RATIO, 'formula = "ratio"', "legal-provision: formula is not what it should be"),
        (ANNEX, 'name = { kk = "Сотқа қатысу"', 'name = { kk = ""', "court: no wording in kk"),
        (ANNEX, 'name = { kk = "Сотқа қатысу"', "name = { kk = 5", "court: name is not what it should be"),
        (READINGS, KEY, KEY.replace('severity = "critical"\n', ""), "D01: missing 'severity'"),
        (READINGS, KEY, KEY.replace('["3.1"]', '"3.1"'), "D01: '3.1' is not a list"),
        (READINGS, KEY, KEY.replace('"score"', '"points"'), "D01: stage is not what it should be"),
        (MAIN, 'day = "04-01"', "day = 401", "evaluation: day is not what it should be"),
        (MAIN, "date = 2025-02-25", 'date = "2025-02-25"', "4: date is not what it should be"),
        (
            MAIN,
            'rated = "organisation"',
            'rated = "all"',
            "annual-evaluation: rated is not what it should be",
        ),
        (MAIN, "points = true\n", "", "annual-evaluation: missing 'points'"),
        (MAIN, "governs = { from = 2025 }", "governs = 2025", "annual-evaluation: "),
    ],
)
def test_a_table_of_another_shape_is_named_with_its_line(
    law: LawCopy, file: str, old: str, new: str, why: str
) -> None:
    law.change(file, old, new)
    (problem,) = law.problems()
    assert problem.rule == "file-unreadable"
    assert problem.what.en.startswith(f"The data file cannot be read: {why}")
    lines = (law.root / file).read_text(encoding="utf-8").splitlines()
    assert f'"{why.partition(":")[0]}"' in lines[(problem.line or 0) - 1]


def test_a_missing_or_garbled_text_is_named(law: LawCopy) -> None:
    (law.root / EVALUATION / "text.kk.txt").unlink()
    (law.root / BEFORE / "text.kk.txt").write_bytes(b"\xff\xfe\x00")
    assert said(law.problems()) == [
        (f"{BEFORE}/text.kk.txt", None, "The data file cannot be read: the file is not UTF-8."),
        (f"{EVALUATION}/text.kk.txt", None, "The data file cannot be read: the file is not there."),
    ]


def test_a_reading_settled_without_its_decision_and_one_that_decides_nothing_known(law: LawCopy) -> None:
    opened = 'key = "e3_1.formula"'
    line = law.change(READINGS, opened, opened) - 1
    text = (law.root / READINGS).read_text(encoding="utf-8")
    head, _, tail = text.partition(opened)
    (law.root / READINGS).write_text(head + opened + tail.replace('"open"', '"settled"', 1), encoding="utf-8")
    assert said(law.problems()) == [
        (
            READINGS,
            line,
            "The data file cannot be read: D01: a settled reading names its decision, an open one has none.",
        )
    ]


def test_a_decision_breaks_no_example_for_they_are_written_under_the_defaults(law: LawCopy) -> None:
    opened = 'key = "e1_2.unit"'
    head, _, tail = (law.root / READINGS).read_text(encoding="utf-8").partition(opened)
    body = '{ kk = "Атқару комитеті", ru = "Исполнительный комитет", en = "Executive Committee" }'
    act = f'body = {body}, protocol = "3", item = "2", date = 2026-03-01, option = "per_report"'
    decided = tail.replace('status = "open"', f'status = "settled"\ndecision = {{ {act} }}', 1)
    (law.root / READINGS).write_text(head + opened + decided, encoding="utf-8")
    assert said(law.problems()) == []
