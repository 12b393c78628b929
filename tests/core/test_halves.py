"""A half is part of its year: at entry of either, and in a file of values that holds both."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.checks import check
from esep.core.forms import Sheet
from esep.core.halves import others_of_year
from esep.core.names import LANGUAGES
from esep.core.period import Period
from esep.core.quantity import Exact
from esep.library import library

FORM = library().forms["form-7"]
YEAR, FIRST, SECOND = Period(2027), Period(2027, 1), Period(2027, 2)


def found(
    period: Period, value: Exact, known: Mapping[Period, Exact], row: str = "13"
) -> list[tuple[str, str, tuple[str, ...], str | None, str | None]]:
    """Return what a program reads of the problems of one row, beside the other periods of the year."""
    in_year = {other: {row: figure} for other, figure in known.items()}
    sheet = Sheet(FORM, library().facts, "", period, {row: value}, in_year=in_year)
    return [(p.rule, p.severity, p.rows, p.left, p.right) for p in check(sheet)]


def test_a_year_below_its_first_half_is_an_error() -> None:
    assert found(YEAR, 40, {FIRST: 41}) == [("half-above-year", "error", ("13",), "41", "40")]
    assert found(YEAR, 41, {FIRST: 41}) == []


def test_a_half_above_its_year_is_an_error_at_the_half_too() -> None:
    assert found(FIRST, 41, {YEAR: 40}) == [("half-above-year", "error", ("13",), "41", "40")]
    assert found(SECOND, 40, {YEAR: 40}) == []


def test_both_halves_make_the_year() -> None:
    assert found(YEAR, 60, {FIRST: 40, SECOND: 25}) == [("halves-and-year", "error", ("13",), "65", "60")]
    assert found(YEAR, 66, {FIRST: 40, SECOND: 25}) == [("halves-and-year", "error", ("13",), "65", "66")]
    assert found(SECOND, 25, {FIRST: 40, YEAR: 65}) == []


def test_the_same_organisation_may_be_inspected_in_both_halves() -> None:
    """Of what may be counted twice the year may be less than its halves, never more; it asks for a word."""
    assert found(YEAR, 60, {FIRST: 40, SECOND: 25}, "3") == [
        ("halves-and-year", "warning", ("3",), "65", "60")
    ]
    assert found(YEAR, 66, {FIRST: 40, SECOND: 25}, "3") == [("halves-and-year", "error", ("3",), "65", "66")]


def test_a_stock_is_no_part_of_anything() -> None:
    assert found(YEAR, 2, {FIRST: 3, SECOND: 2}, "1") == []


def test_both_figures_and_the_clause_are_said_in_three_languages() -> None:
    sheet = Sheet(FORM, library().facts, "", YEAR, {"13": 1200}, in_year={FIRST: {"13": 1300}})
    (problem,) = check(sheet)
    assert problem.what.en == (
        "Row 13 (“Written appeals of members considered”): the first half of 2027 has 1,300, but the whole "
        "of 2027 has 1,200. A half is never more than its year (clause 4.5: figures are accurate)."
    )
    for language in LANGUAGES:
        assert "4.5" in problem.what[language]
        assert problem.todo[language]


def test_which_periods_make_a_year() -> None:
    assert others_of_year(YEAR) == (FIRST, SECOND)
    assert others_of_year(FIRST) == (YEAR, SECOND)
    assert others_of_year(SECOND) == (YEAR, FIRST)
