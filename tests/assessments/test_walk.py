"""The whole road of a year, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assessments import walk

from esep.assessments.queries import latest

if TYPE_CHECKING:
    from tests.people import Office


def test_a_year_travels_its_road_to_publication(office: Office) -> None:
    one = walk.published(office)
    calculation = latest(one)
    assert calculation is not None
    assert (one.state, one.edition, calculation.number) == ("published", "2026-02-20", 1)
