"""The demonstration's later years go on from the one before and never contradict themselves."""

from __future__ import annotations

import pytest

from esep.core.facts import Figures
from esep.demo import office, years
from esep.demo.register import organisations
from esep.library import library


@pytest.mark.parametrize("year", years.LATER)
def test_each_year_begins_with_the_members_the_year_before_ended_with(year: int) -> None:
    for one in organisations():
        moved = years.story(one.slug, year)["members"]
        assert moved["start"] == office.members_at_end(years.story(one.slug, year - 1))
        assert 0 <= moved["lost"] <= max(0, moved["left"] - moved["joined"])


@pytest.mark.parametrize("year", years.LATER)
def test_every_organisation_tells_the_same_facts(year: int) -> None:
    figures = Figures.of_rows(years.rows(year))
    told = [frozenset(figures.of(one.slug)) for one in organisations()]
    assert len(set(told)) == 1
    assert {fact for fact, _ in told[0]} == set(library().facts)


def test_the_first_year_is_the_offices_own() -> None:
    assert years.rows(office.YEAR) == tuple(row for row in office.rows() if row.year == office.YEAR)


@pytest.mark.parametrize("year", years.LATER)
def test_no_prize_of_a_contest_is_given_twice(year: int) -> None:
    for places in years.contests(year).values():
        assert sorted(place for place in places.values() if place != "absent") == sorted(years.PLACES)
