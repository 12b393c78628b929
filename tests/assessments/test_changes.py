"""Why a total changed: item by item, summing exactly, each with what caused it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.assessments import walk
from tests.people import NOW

from esep.assessments import timeline
from esep.assessments.changes import changes
from esep.assessments.queries import latest
from esep.core.facts import Figure
from esep.decisions.models import Kind
from esep.demo import years
from esep.demo.office import YEAR

if TYPE_CHECKING:
    from tests.people import Office

    from esep.assessments.models import Assessment, Calculation


def computed(office: Office, one: Assessment) -> Calculation:
    return timeline.compute(one, by=office.as_("bolat"), at=NOW)


def first_of(one: Assessment) -> Calculation:
    found = latest(one)
    assert found is not None
    return found


def test_a_corrected_figure_is_the_cause_of_its_points_and_names_its_version(office: Office) -> None:
    one = walk.computed_year(office)
    before = first_of(one)
    version = walk.change_figure(office, "akmola", "information.site-materials", 500)
    found = changes(before, computed(office, one), "akmola")
    (item,) = found.items
    (cause,) = item.causes
    assert (item.criterion, item.number) == ("site-materials", "1.4")
    assert (cause.kind, cause.name, cause.year, cause.after) == (
        "fact",
        "information.site-materials",
        YEAR,
        "500",
    )
    assert cause.version == version
    assert cause.before is not None
    assert found.change == item.change == 500 - int(cause.before)


def test_a_settled_reading_is_the_cause_of_the_points_it_moved(office: Office) -> None:
    one = walk.computed_year(office)
    before = first_of(one)
    act = walk.decided(office, one, Kind.READING, {"reading": "D09", "option": "pro_rata"})
    after = computed(office, one)
    found = changes(before, after, "zhambyl")
    (item,) = found.items
    (cause,) = item.causes
    assert (item.criterion, cause.kind, cause.name) == ("economic-effect", "reading", "D09")
    assert (cause.before, cause.after, cause.decision) == ("half_up", "pro_rata", act)


def test_the_items_of_every_organisation_sum_to_its_change(office: Office) -> None:
    one = walk.computed_year(office)
    before = first_of(one)
    for slug in ("akmola", "zhetisu", "mangystau"):
        walk.accept_figures(office, [Figure(slug, YEAR, "safety.accidents", "", 3)])
    walk.decided(office, one, Kind.READING, {"reading": "A08", "option": "round0"})
    walk.decided(office, one, Kind.READING, {"reading": "B02", "option": "pro_rata"})
    after = computed(office, one)
    for slug in (x["subject"] for x in after.result["subjects"]):
        found = changes(before, after, slug)
        assert sum((item.change for item in found.items), Fraction(0)) == found.change
        assert found.totals[1] is not None


def test_what_rounding_of_rows_leaves_over_is_an_item_of_its_own(office: Office) -> None:
    one = walk.computed_year(office)
    before = first_of(one)
    walk.decided(office, one, Kind.READING, {"reading": "A08", "option": "round0"})
    found = changes(before, computed(office, one), "zhambyl")
    (item,) = found.items
    assert (item.criterion, item.causes[0].kind, item.change) == ("", "rounding", found.change)


def test_two_years_are_compared_figure_by_figure(office: Office) -> None:
    before = first_of(walk.computed_year(office))
    by = office.as_("bolat")
    two = timeline.open_year(walk.REGULATION, YEAR + 1, by=by, at=NOW)
    edition = walk.decided(office, two, Kind.EDITION, {"edition": walk.EDITION, "option": "at_approval"})
    timeline.choose_edition(two, edition, by=by, at=NOW)
    timeline.freeze(two, walk.members(office), by=by, at=NOW)
    walk.accept_figures(office, years.rows(YEAR + 1))
    after = computed(office, timeline.complete(two, by=by, at=NOW))
    for slug in (x["subject"] for x in after.result["subjects"]):
        found = changes(before, after, slug)
        assert sum((item.change for item in found.items), Fraction(0)) == found.change
    materials = next(item for item in changes(before, after, "akmola").items if item.number == "1.4")
    (cause,) = materials.causes
    assert (cause.kind, cause.year) == ("fact", YEAR + 1)
    assert materials.change == int(cause.after or 0) - int(cause.before or 0)


def test_nothing_changed_is_no_item(office: Office) -> None:
    one = walk.computed_year(office)
    before = first_of(one)
    found = changes(before, computed(office, one), "akmola")
    assert found.items == ()
    assert found.change == 0
