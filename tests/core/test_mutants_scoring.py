"""The edges of a plan: a scale of one, and readings of which only some options set anything."""

from __future__ import annotations

from dataclasses import replace

from tests.reckoning import YEAR, regulation

from esep.core.readings import choose
from esep.core.scoring import prepare


def test_whole_points_are_counted_in_whole_points() -> None:
    block = regulation().blocks[0]
    rows = tuple(row for row in block.rows if row.number == "1.4")
    small = replace(regulation(), blocks=(replace(block, rows=rows),), readings=())
    assert prepare(small, choose(small), year=YEAR).scale == 1


def test_a_line_knows_the_reading_on_silence_even_when_one_of_its_options_sets_nothing() -> None:
    whole = regulation()
    on_silence = whole.reading("A10")
    assert on_silence is not None
    first, *others = on_silence.options
    shorter = replace(on_silence, options=(replace(first, sets={}), *others))
    changed = replace(whole, readings=tuple(shorter if r is on_silence else r for r in whole.readings))
    assert {rule.when_missing for rule in prepare(changed, choose(changed), year=YEAR).rules} == {"A10"}
