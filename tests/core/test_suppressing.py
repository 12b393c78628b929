"""A public table gives no small number away, neither by itself nor by what stands around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from esep.core.suppressing import SMALL, Adds, Place, hidden

ROWS, COLUMNS = ("akmola", "aktobe", "atyrau", "all"), ("light", "severe", "killed", "all")


def table(numbers: list[list[int]]) -> dict[Place, int]:
    """Return the cells of a table of three rows and columns, with the sums of both."""
    full = [[*row, sum(row)] for row in numbers]
    full.append([sum(column) for column in zip(*full, strict=True)])
    return {(row, column): full[i][j] for i, row in enumerate(ROWS) for j, column in enumerate(COLUMNS)}


SUMS = [
    *(Adds((row, "all"), tuple((row, column) for column in COLUMNS[:3])) for row in ROWS),
    *(Adds(("all", column), tuple((row, column) for row in ROWS[:3])) for column in COLUMNS),
]


def test_one_death_is_hidden_and_so_is_what_would_tell_it() -> None:
    cells = table([[9, 8, 1], [7, 9, 6], [0, 8, 9]])
    kept = hidden(cells, SUMS)
    assert kept == {
        (row, column) for row in ("akmola", "aktobe", "atyrau") for column in ("severe", "killed")
    } - {place for place in cells if place not in kept}
    assert ("akmola", "killed") in kept


def test_a_table_of_large_numbers_is_shown_whole() -> None:
    assert hidden(table([[9, 8, 7], [6, 5, 5], [0, 8, 9]]), SUMS) == frozenset()


def test_two_small_numbers_that_make_a_small_number_do_not_hide_each_other() -> None:
    cells = {("a", "x"): 1, ("a", "y"): 2, ("a", "z"): 20, ("a", "all"): 23}
    assert hidden(cells, [Adds(("a", "all"), (("a", "x"), ("a", "y"), ("a", "z")))]) == {
        ("a", "x"),
        ("a", "y"),
        ("a", "z"),
    }


def test_a_small_sum_of_nothing_but_a_zero_and_itself_is_not_told_by_its_parts() -> None:
    cells = {("a", "x"): 3, ("a", "y"): 0, ("a", "all"): 3}
    assert hidden(cells, [Adds(("a", "all"), (("a", "x"), ("a", "y")))]) == {("a", "x"), ("a", "all")}


@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=3, max_size=3))
def test_no_hidden_number_is_the_only_one_hidden_of_a_sum(numbers: list[list[int]]) -> None:
    cells = table(numbers)
    kept = hidden(cells, SUMS)
    assert {place for place, value in cells.items() if value in SMALL} <= kept
    for one in SUMS:
        unknown = [place for place in (one.whole, *one.parts) if place in kept]
        assert len(unknown) != 1
