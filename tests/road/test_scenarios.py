"""The six years worked by hand come out to the last digit, under the defaults and under other readings."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.reckoning import CONTEST, YEAR, figures, result, scenario, scored, three

from esep.core.contradictions import contradictions
from esep.core.quantity import plain
from esep.library import library

EVALUATED = ("E1", "E2", "E3")
CONTESTED = ("C1", "C2")
LETTERS = {"«А» облыстық ұйымы": "А", "«Б» облыстық ұйымы": "Б", "«В» қалалық ұйымы": "В"}


@pytest.mark.parametrize("name", EVALUATED)
def test_every_row_block_and_total_of_an_organisation_comes_out(name: str) -> None:
    given = scenario(name)
    found = result(three()).of(given.subject)
    rows = dict(given.rows) | {"5.1": plain(sum(map(Fraction, given.lines.values())))}
    assert {number: plain(row.points) for number, row in found.rows.items()} == rows
    assert {name: plain(found.line(name).points) for name in given.lines} == given.lines
    assert {number: plain(block.points) for number, block in found.blocks.items()} == given.blocks
    assert plain(found.total) == given.total


@pytest.mark.parametrize("name", CONTESTED)
def test_every_row_and_total_of_an_inspector_comes_out(name: str) -> None:
    given = scenario(name)
    found = scored(given.facts, CONTEST)
    assert {number: plain(row.points) for number, row in found.rows.items()} == given.rows
    assert plain(found.total) == given.total


def test_the_running_sum_of_the_strong_sheet_is_the_one_worked_by_hand() -> None:
    by_hand = "29.2 39.2 45.2 49.7 59.7 79.7 94.7 99.7 204.7 274.7 304.7 494.7 551.7 617.7 701.7 731.7 788.7"
    sums, running = [], Fraction(0)
    for row in scored(scenario("C1").facts, CONTEST).rows.values():
        running += row.points
        sums.append(plain(running))
    assert sums == [*by_hand.split(), "848.7", "868.7"]


def test_the_union_as_one_organisation_has_the_points_worked_from_form_7() -> None:
    given = scenario("F1")
    found = scored(given.facts)
    assert {number: plain(found.rows[number].points) for number in given.rows} == given.rows


@pytest.mark.parametrize(
    ("readings", "organisation", "row", "points", "total"),
    [
        ({"B03": "all_or_nothing"}, "E2", "1.1", "0", "472.462"),
        ({"B03": "ignore"}, "E2", "1.1", "-620", "-147.538"),
        ({"B07": "per_report"}, "E3", "1.2", "35", "433.2748"),
    ],
)
def test_another_reading_gives_the_points_worked_for_it(
    readings: dict[str, str], organisation: str, row: str, points: str, total: str
) -> None:
    found = result(three(), **readings).of(scenario(organisation).subject)
    assert (plain(found.rows[row].points), plain(found.total)) == (points, total)


def test_sub_rows_that_exclude_their_parents_give_the_sheet_worked_for_it() -> None:
    cumulative = scored(scenario("C2").facts, CONTEST)
    exclusive = scored(scenario("C2").facts, CONTEST, K01="exclusive")
    lost = {n: plain(exclusive.rows[n].points - row.points) for n, row in cumulative.rows.items()}
    assert {number: change for number, change in lost.items() if change != "0"} == {
        "1": "-0.4",
        "2.1": "-4",
        "2.2": "-35",
    }
    assert plain(exclusive.total) == "475.1"


@pytest.mark.parametrize(
    ("readings", "printed"),
    [
        ({}, [(1, "А", "1600.6026"), (2, "В", "393.2748"), (3, "Б", "257.462")]),
        ({"A03": "asc_print"}, [(3, "Б", "257.462"), (2, "В", "393.2748"), (1, "А", "1600.6026")]),
        ({"A03": "asc_wins"}, [(1, "Б", "257.462"), (2, "В", "393.2748"), (3, "А", "1600.6026")]),
        ({"B03": "all_or_nothing"}, [(1, "А", "1600.6026"), (2, "Б", "472.462"), (3, "В", "393.2748")]),
    ],
)
def test_the_three_organisations_stand_in_this_order(
    readings: dict[str, str], printed: list[tuple[int, str, str]]
) -> None:
    found = result(three(), **readings)
    assert [(one.place, LETTERS[one.subject], plain(one.total)) for one in found.subjects] == printed


def test_the_second_sheet_has_one_warning_and_the_first_none() -> None:
    catalogue = library().facts
    of = {name: figures({name: scenario(name).facts}).of(name) for name in CONTESTED}
    assert contradictions(catalogue, of["C1"], YEAR) == ()
    (warning,) = contradictions(catalogue, of["C2"], YEAR)
    assert warning.rows == ("legal.economic-effect", "legal.money-returned")
    assert (warning.severity, warning.left, warning.right) == ("warning", "1149999", "1150000")


@pytest.mark.parametrize("name", EVALUATED)
def test_nothing_contradicts_itself_in_an_organisation_worked_by_hand(name: str) -> None:
    given = scenario(name)
    known = figures({given.subject: given.facts}).of(given.subject)
    assert contradictions(library().facts, known, YEAR) == ()
