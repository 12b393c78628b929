"""The union's real report on the first half of 2020: Form 7 passes, other tables show their faults."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from esep.core.checks import check
from esep.core.facts import Figure, Figures
from esep.core.forms import Sheet
from esep.core.quantity import Exact, shown
from esep.library import library
from esep.library.form_values import read_sheets

FIGURES = Path(__file__).parents[1] / "data" / "report-2020"
UNION = "Қазақстандық салалық білім және ғылым қызметкерлерінің кәсіподағы"


def sheets(form: str, *figures: Figure) -> tuple[Sheet, ...]:
    """Return the real figures of a form, with what else is known of the union."""
    lib = library()
    return read_sheets(FIGURES / f"{form}.csv", lib.forms[form], lib.facts, Figures.of_rows(figures))


def computed(sheet: Sheet) -> dict[str, Exact | None]:
    return {derived.number: sheet.computed(derived) for derived in sheet.form.derived}


# Form 7


def test_form_7_passes_with_no_problem_at_all() -> None:
    (form,) = sheets("form-7")
    assert (form.subject, str(form.period), len(form.values)) == (UNION, "2020-H1", 28)
    assert check(form) == ()


def test_the_same_number_given_as_inspections_is_one_warning() -> None:
    (form,) = sheets("form-7", Figure(UNION, 2020, "legal.inspections", "", 1191))
    (problem,) = check(form)
    assert (problem.rule, problem.severity, problem.rows) == ("unit-conflict", "warning", ("3",))
    assert (problem.left, problem.right) == ("1191", "1191")


def test_nine_in_ten_representations_were_answered_and_seven_in_ten_consultations_given_by_telephone() -> (
    None
):
    (form,) = sheets("form-7", Figure(UNION, 2020, "membership.total", "", 703070))
    assert {number: shown(value or 0, 2) for number, value in computed(form).items()} == {
        "5.1.share": "92.07",
        "14.2.share": "70.72",
        "1.provision": "28.45",
    }
    assert computed(form)["1.provision"] == Fraction(40 * 5000 * 100, 703070)


def test_provision_is_not_computed_without_members() -> None:
    (form,) = sheets("form-7")
    assert computed(form)["1.provision"] is None


# Membership


def test_the_shares_of_students_and_women_are_not_what_the_report_says() -> None:
    _, members = sheets("membership-statistics")
    stated = {p.rows: (p.severity, p.left, p.right) for p in check(members) if p.rule == "stated"}
    assert stated == {
        ("1.2.share",): ("error", "14.4", "13.9"),
        ("1.4.share",): ("error", "69.6", "72.6"),
    }


def test_women_grew_by_1_241_while_the_union_lost_27_232() -> None:
    _, members = sheets("membership-statistics")
    (warning,) = (problem for problem in check(members) if problem.severity == "warning")
    assert (warning.rule, warning.rows) == ("grows-while-whole-falls", ("1", "1.4"))
    assert (warning.left, warning.right) == ("-27232", "1241")


def test_the_stated_fall_of_membership_is_right() -> None:
    _, members = sheets("membership-statistics")
    assert members.stated["1.change"] == "-27232"
    assert computed(members)["1.change"] == -27232


def test_nothing_else_is_wrong_with_the_membership() -> None:
    before, members = sheets("membership-statistics")
    assert check(before) == ()
    assert len(check(members)) == 3


# Labour monitoring


def test_299_idle_workers_are_missing_from_a_row_that_was_dropped() -> None:
    (monitoring,) = sheets("labour-monitoring")
    (error,) = (problem for problem in check(monitoring) if problem.severity == "error")
    assert (error.rule, error.rows) == ("sum", ("1", "1.1", "1.2", "1.3", "1.4", "1.5"))
    assert (error.left, error.right) == ("61307", "61008")
    assert error.what.en.endswith(
        "299 missing. Not filled in: row 1.5 (“Other organisations of the education sector”)."
    )
    assert "Жетіспейді: 299." in error.what.kk
    assert "Недостаёт: 299." in error.what.ru


def test_two_regions_have_the_same_11_059_idle_workers() -> None:
    (monitoring,) = sheets("labour-monitoring")
    (warning,) = (problem for problem in check(monitoring) if problem.severity == "warning")
    assert (warning.rule, warning.left) == ("equal-values", "11059")
    assert warning.rows == ("1.west-kazakhstan", "1.zhambyl")
    assert "Батыс Қазақстан облысы" in warning.what.kk
    assert "Жамбыл облысы" in warning.what.kk


def test_the_leaves_and_their_regions_add_up() -> None:
    (monitoring,) = sheets("labour-monitoring")
    assert len(check(monitoring)) == 2
    with_the_row = {**monitoring.values, "1.5": 299}
    assert [
        p.rule
        for p in check(Sheet(monitoring.form, monitoring.catalogue, UNION, monitoring.period, with_the_row))
    ] == ["equal-values"]


# Accidents


def test_two_hundred_victims_are_sixty_and_forty_four_and_eighty_four_and_twelve() -> None:
    (accidents,) = sheets("labour-safety")
    assert [accidents.values[row] for row in ("2", "2.1", "2.2", "2.3", "2.4")] == [200, 60, 44, 84, 12]
    assert check(accidents) == ()
