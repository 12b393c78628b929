"""VALUES.csv is read as its form asks, and a file that is wrong is refused with everything wrong in it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from esep.core.facts import Figure, Figures
from esep.core.forms import Sheet
from esep.core.names import LANGUAGES
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.library.form_values import read_sheets

CATALOGUE = library().facts
FORMS = library().forms
HEADER = "subject,period,row,value\n"


def read(folder: Path, form: str, *lines: str, figures: Figures | None = None) -> tuple[Sheet, ...]:
    path = folder / "values.csv"
    path.write_text(HEADER + "\n".join(lines), encoding="utf-8")
    return read_sheets(path, FORMS[form], CATALOGUE, figures)


def refusals(folder: Path, form: str, *lines: str) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        read(folder, form, *lines)
    return refused.value.problems


def rules(folder: Path, form: str, *lines: str) -> list[tuple[str, int | None]]:
    return [(problem.rule, problem.line) for problem in refusals(folder, form, *lines)]


def test_a_sheet_is_the_rows_of_one_subject_and_period_in_the_order_of_the_file(tmp_path: Path) -> None:
    sheets = read(tmp_path, "form-7", "Б,2025-H1,2,3", "А,2025,1,2.5", "Б,2025-H1,1,3", "Б,2025-H2,1,4")
    assert [(sheet.subject, str(sheet.period), dict(sheet.values)) for sheet in sheets] == [
        ("Б", "2025-H1", {"2": 3, "1": 3}),
        ("А", "2025", {"1": Fraction(5, 2)}),
        ("Б", "2025-H2", {"1": 4}),
    ]


def test_a_flag_row_is_yes_or_no(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, "organisational-work", "А,2025,1,yes", "А,2025,2,no", "А,2025,5,1240")
    assert dict(sheet.values) == {"1": True, "2": False, "5": 1240}
    assert rules(tmp_path, "organisational-work", "А,2025,1,1") == [("value-flag", 2)]


def test_a_stated_figure_is_kept_as_it_was_printed_and_apart_from_the_rows(tmp_path: Path) -> None:
    (sheet,) = read(tmp_path, "membership-statistics", "А,2025,1,10", "А,2025,1.2.share.stated,14.40")
    assert (dict(sheet.values), dict(sheet.stated)) == ({"1": 10}, {"1.2.share": "14.40"})


@pytest.mark.parametrize("value", ["14,4", "14.4%", "+14.4", "014", "14.", "1e1", "", "−5", "١٤"])
def test_a_stated_figure_is_a_plain_decimal(tmp_path: Path, value: str) -> None:
    line = f'А,2025,1.2.share.stated,"{value}"'
    assert rules(tmp_path, "membership-statistics", line) == [("value-stated", 2)]


def test_a_computed_row_cannot_be_filled_in_and_a_filled_row_cannot_be_stated(tmp_path: Path) -> None:
    found = refusals(tmp_path, "membership-statistics", "А,2025,1.2.share,14.4", "А,2025,1.2.stated,14")
    assert [(problem.rule, problem.line) for problem in found] == [
        ("row-computed", 2),
        ("row-not-computed", 3),
    ]
    assert found[0].todo.en == "To have a printed number compared, write 1.2.share.stated."


def test_an_unknown_row_is_refused_with_the_nearest_known_ones(tmp_path: Path) -> None:
    (problem,) = refusals(tmp_path, "labour-monitoring", "А,2025,1.kizylorda,14")
    assert problem.rule == "row-unknown"
    assert problem.todo.en.startswith("Near ones: 1.kyzylorda, ")


@pytest.mark.parametrize("period", ["2025-H3", "2025-h1", "H1", "2025-1", "2025/H1", ""])
def test_a_period_is_a_year_or_a_half_of_one(tmp_path: Path, period: str) -> None:
    assert rules(tmp_path, "form-7", f"А,{period},1,7") == [("period", 2)]


def test_a_yearly_form_is_not_filled_for_a_half(tmp_path: Path) -> None:
    (problem,) = refusals(tmp_path, "finance", "А,2025-H1,1,7")
    assert problem.what.en == "The form “finance” is not filled for such a period: 2025-H1."
    assert problem.todo.en == "Its period: a year (2025)."


def test_a_row_given_twice_names_both_lines(tmp_path: Path) -> None:
    (problem,) = refusals(tmp_path, "form-7", "А,2025,1,7", "А,2024,1,7", "А,2025,1,7")
    assert (problem.rule, problem.line) == ("row-twice", 4)
    assert "before on line 2." in problem.what.en


def test_everything_wrong_comes_at_once(tmp_path: Path) -> None:
    found = refusals(
        tmp_path, "form-7", ",2025,1,7", "А,25,1,7", "А,2025,99,7", "А,2025,2,7.5", "А,2025,3", "А,2025,18,-7"
    )
    assert [(problem.rule, problem.line) for problem in found] == [
        ("name-empty", 2),
        ("period", 3),
        ("row-unknown", 4),
        ("value-fraction", 5),
        ("columns", 6),
        ("value-sign", 7),
    ]
    assert found[3].what.ru == "Дробное число: «7.5»; единица (человек) считается целыми."
    assert all("{" not in problem.says(language) for problem in found for language in LANGUAGES)


def test_a_file_of_facts_is_not_a_file_of_values(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    path.write_text("subject,period,fact,key,value\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_sheets(path, FORMS["form-7"], CATALOGUE)
    assert [problem.rule for problem in refused.value.problems] == ["header"]


# What else a sheet knows


def test_last_year_is_read_from_the_same_file(tmp_path: Path) -> None:
    lines = ("А,2024,1,90", "А,2025,1,100", "А,2025-H1,1,95", "Б,2024,1,1")
    sheets = read(tmp_path, "membership-statistics", *lines)
    assert [dict(sheet.before) for sheet in sheets] == [{}, {"1": 90}, {}, {}]


def test_facts_tell_last_year_and_what_other_forms_say_of_this_one(tmp_path: Path) -> None:
    figures = Figures.of_rows(
        [
            Figure("А", 2024, "membership.total", "", 90),
            Figure("А", 2024, "membership.women", "", 60),
            Figure("А", 2025, "legal.inspections", "", 5),
            Figure("А", 2025, "contests.result", "x", "first"),
            Figure("Б", 2025, "legal.inspections", "", 6),
        ]
    )
    sheets = read(
        tmp_path, "membership-statistics", "А,2025,1,100", "А,2024,1,91", "А,2025-H1,1,95", figures=figures
    )
    assert dict(sheets[0].before) == {"1": 91, "1.4": 60}
    assert dict(sheets[0].facts) == {"legal.inspections": 5, "contests.result": (("x", "first"),)}
    assert sheets[2].period == Period(2025, 1)
    assert dict(sheets[2].before) == {}
