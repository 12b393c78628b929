"""Lines make rows, rows make blocks, blocks make totals; differences and shares sum exactly; all is whole."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.years import readings, subjects
from tests.reckoning import CONTEST, EVALUATION, result

from esep.core.comparing import differences
from esep.core.dominance import shares
from esep.core.results import result_data
from esep.library import library

BOTH = (EVALUATION, CONTEST)


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=50)
@given(st.data())
def test_rows_make_blocks_and_blocks_the_total(name: str, data: st.DataObject) -> None:
    found = result(data.draw(subjects(name)), name, **data.draw(readings(name)))
    rows = [number for number, _, _ in found.plan.rows]
    for scored in found.subjects:
        assert sum((scored.rows[number].points for number in rows), Fraction(0)) == scored.total
        assert sum((block.points for block in scored.blocks.values()), Fraction(0)) == scored.total
        if found.plan.ranking["precision"] == "exact":
            assert sum((line.points for line in scored.lines), Fraction(0)) == scored.total
            for number in rows:
                of_row = [line.points for line in scored.lines if line.criterion.number == number]
                assert sum(of_row, Fraction(0)) == scored.rows[number].points


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=50)
@given(st.data())
def test_every_point_times_the_scale_is_whole_and_no_smaller_scale_was_needed(
    name: str, data: st.DataObject
) -> None:
    found = result(data.draw(subjects(name)), name, **data.draw(readings(name)))
    for scored in found.subjects:
        units = [line.units for line in scored.lines]
        units += [placed.units for placed in (*scored.rows.values(), *scored.blocks.values())]
        assert [one * 1 for one in (*units, scored.units)] == [*units, scored.units]
        if found.plan.whole:
            assert {type(one) for one in (*units, scored.units)} == {int}
            assert (scored.total * found.plan.scale).denominator == 1


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=40)
@given(st.data())
def test_the_rows_of_a_comparison_sum_to_the_change_of_the_total(name: str, data: st.DataObject) -> None:
    first = result(data.draw(subjects(name)), name, **data.draw(readings(name)))
    second = result(data.draw(subjects(name)), name, **data.draw(readings(name)))
    compared = differences(first, second)
    assert {one.subject for one in compared} == {s.subject for s in (*first.subjects, *second.subjects)}
    for one in compared:
        assert sum((after - before for _, before, after in one.rows), Fraction(0)) == one.change
        assert one.change == (one.totals[1] or 0) - (one.totals[0] or 0)


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=40)
@given(st.data())
def test_the_shares_of_the_rows_sum_to_one(name: str, data: st.DataObject) -> None:
    found = result(data.draw(subjects(name)), name, **data.draw(readings(name)))
    spread = shares(found)
    if len({scored.total for scored in found.subjects}) < 2:
        assert spread is None
    else:
        assert spread is not None
        assert sum(spread.values()) == 1


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=20)
@given(st.data())
def test_no_binary_fraction_reaches_the_data(name: str, data: st.DataObject) -> None:
    found = result(data.draw(subjects(name)), name, **data.draw(readings(name)))
    assert types_in(result_data(found, library().facts)) <= {dict, list, str, int, bool, type(None)}


def types_in(value: Any) -> set[type]:
    """Return the types of everything in nested data."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {type(value)}.union(*map(types_in, inner))
