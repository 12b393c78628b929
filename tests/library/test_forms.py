"""The forms are read as data: rows, wordings and checks; what is wrong in a file is said at once."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from esep.core.names import LANGUAGES
from esep.core.problems import Problem, Refused
from esep.library import data_root, library
from esep.library.facts_catalogue import load_catalogue, read_facts
from esep.library.folding import folded
from esep.library.forms import load_forms

FORMS = library().forms
REPORT = data_root() / "regulations" / "activity-report" / "2020-h1" / "text.kk.txt"
PRINTED_ROWS = Path(__file__).parents[1] / "data" / "report-2020" / "form-7-printed.csv"


def broken(folder: Path, name: str, old: str, new: str) -> tuple[Problem, ...]:
    """Return the refusals after one change in a copy of the forms."""
    root = folder / "copy"
    shutil.copytree(data_root() / "forms", root / "forms")
    path = root / "forms" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_catalogue(root)
    return refused.value.problems


# The forms


def test_these_are_the_forms() -> None:
    assert {form.id: len(form.rows) for form in FORMS.values()} == {
        "finance": 3,
        "form-7": 28,
        "labour-monitoring": 78,
        "labour-safety": 9,
        "legal-supplement": 15,
        "membership-statistics": 13,
        "organisational-work": 8,
        "social-partnership": 3,
    }


def test_form_7_has_the_28_printed_rows_letter_for_letter() -> None:
    with PRINTED_ROWS.open(encoding="utf-8", newline="") as file:
        printed = [(row["row"], row["parent"] or None, row["quote"]) for row in csv.DictReader(file)]
    assert [(row.number, row.parent, row.quote) for row in FORMS["form-7"].rows] == printed


def test_every_quote_of_a_form_stands_in_the_report_in_this_order() -> None:
    text = folded(REPORT.read_text(encoding="utf-8"))
    for form in ("form-7", "labour-monitoring"):
        position = 0
        for row in FORMS[form].rows:
            if row.quote is not None:
                position = text.find(folded(row.quote), position)
                assert position >= 0, (form, row.number)


def test_rows_stand_in_the_order_of_their_numbers_and_parts_after_their_whole() -> None:
    assert [row.number for row in FORMS["labour-monitoring"].rows][:8] == [
        "1",
        "1.1",
        "1.2",
        "1.3",
        "1.4",
        "1.5",
        "1.abai",
        "1.akmola",
    ]
    for form in FORMS.values():
        numbers = [row.number for row in form.rows]
        for row in form.rows:
            assert row.parent is None or numbers.index(row.parent) < numbers.index(row.number)


def test_every_list_of_regions_has_the_twenty_of_today() -> None:
    rows = [row for row in FORMS["labour-monitoring"].rows if row.parent == "2"]
    assert len(rows) == 5 + 20
    assert {row.unit for row in rows} == {"person"}


def test_every_wording_of_a_form_is_written_in_three_languages() -> None:
    for form in FORMS.values():
        texts = [form.title, form.origin, *(row.name for row in form.by_number.values())]
        assert all(text[language].strip() for text in texts for language in LANGUAGES)


def test_only_forms_whose_words_are_official_quote_them() -> None:
    assert {form.id for form in FORMS.values() for row in form.rows if row.quote} == {
        "form-7",
        "labour-monitoring",
    }


# Files that are wrong


def test_a_row_of_an_unknown_fact_is_refused(tmp_path: Path) -> None:
    (problem,) = broken(
        tmp_path, "finance.toml", 'fact = "finance.dues-planned"', 'fact = "finance.dues-plan"'
    )
    assert problem.file == "forms/finance.toml"
    assert "finance.dues-plan" in problem.what.en


def test_a_fact_given_by_two_forms_is_refused(tmp_path: Path) -> None:
    row = '[[row]]\nnumber = "4"\nfact = "legal.inspections"\n\n[[derived]]'
    (problem,) = broken(tmp_path, "finance.toml", "[[derived]]", row)
    assert "legal.inspections comes from row 4 of finance" in problem.what.en


def test_a_fact_whose_form_has_no_row_for_it_is_refused(tmp_path: Path) -> None:
    found = broken(
        tmp_path, "facts.toml", '{ form = "finance", row = "3" }', '{ form = "finance", row = "4" }'
    )
    assert [problem.what.en.split(" comes from ")[1].split(",")[0] for problem in found] == [
        "row 3 of finance",
        "row 4 of finance",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "why"),
    [
        ("form-7.toml", 'parts = ["12"]', 'parts = ["21"]', "no number is called 21"),
        ("form-7.toml", 'kind = "at-least"', 'kind = "above"', "is none of"),
        (
            "form-7.toml",
            '["legal.inspections"]',
            '["legal.inspection"]',
            "no row or fact is called legal.inspection",
        ),
        ("form-7.toml", 'number = "2"', 'number = "1"', "row 1 stands twice"),
        ("form-7.toml", 'severity = "warning"', 'severity = "hint"', "is none of error, warning"),
        (
            "finance.toml",
            'periods = ["year"]',
            'periods = ["fortnight"]',
            "is none of year, half-year, quarter, month, week, day",
        ),
        ("finance.toml", 'base = "1"', 'base = "9"', "is none of"),
        ("finance.toml", 'ru = "Финансы"', 'ru = ""', "no wording in ru"),
        ("labour-monitoring.toml", 'unit = "person"', 'unit = "persons"', "is none of"),
        ("facts.toml", 'kind = "stock"', 'kind = "stocks"', "is none of stock, flow, flag, list"),
        ("facts.toml", 'subject = "organisation"', 'subject = "union"', "is none of organisation"),
        ("facts.toml", 'unit = "person"', 'unit = "people"', "is none of"),
        ("facts.toml", 'source = "system"', 'source = "oracle"', "is none of system, decision"),
        ("facts.toml", 'id = "reports.late"', 'id = "reports.due"', "reports.due is declared 2 times"),
        (
            "facts.toml",
            'whole = "reports.due"',
            'whole = "contests.result"',
            "no number is called contests.result",
        ),
    ],
)
def test_a_form_or_a_catalogue_that_is_wrong_is_refused_with_its_file_and_reason(
    tmp_path: Path, name: str, old: str, new: str, why: str
) -> None:
    found = broken(tmp_path, name, old, new)
    assert {problem.file for problem in found} == {f"forms/{name}"}
    assert any(why in problem.what.en for problem in found), [problem.what.en for problem in found]


def test_the_same_folder_is_read_once() -> None:
    assert read_facts(data_root()) is read_facts(data_root())
    assert load_forms(data_root()) == FORMS
