"""The page of the legal service: provision by the norm, themes over time, the form itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.seen import seen
from tests.reports.walk import accepted, open_form, report_of, submitted

from esep.core.period import Period
from esep.statistics import legal

if TYPE_CHECKING:
    from tests.pages.statistics.conftest import Desk
    from tests.people import Office

LEGAL = "/en/monitoring/legal/"
SLUGS = ("akmola", "aktobe")
STAFF = {"1": "3", "2": "3", "14": "100", "14.1": "20", "14.2": "80"}


def test_before_the_form_was_ever_asked_the_page_says_where_to_ask(at_desk: Desk) -> None:
    assert "Form No 7 has not been asked for yet." in seen(at_desk("bolat").get(LEGAL).content).text


def test_provision_is_computed_from_sums_and_themes_stand_by_period(office: Office, at_desk: Desk) -> None:
    half = open_form(office, period="2027-H1", slugs=SLUGS)
    members = open_form(office, "membership-statistics", period="2026", slugs=SLUGS)
    for slug, total in zip(SLUGS, ("20000", "10000"), strict=True):
        accepted(office, submitted(office, report_of(half, slug), STAFF))
        counted = {"1": total, "1.1": total, "6": "30000"}
        accepted(office, submitted(office, report_of(members, slug), counted))
    text = seen(at_desk("bolat").get(LEGAL).content).text
    assert "Legal work, I half of 2027" in text
    assert "100.00 %" in text
    assert "Staff lawyers 6 Needed by the norm 6" in text
    assert "Members for each specialist 5,000" in text
    (then,) = legal.over_time("half-year")
    assert (then.period, then.rows["14.2"], then.given["14.2"]) == (Period(2027, 1), 160, 2)
    assert legal.over_time("year") == ()
    own = seen(at_desk("aigul").get(LEGAL).content).text
    assert "Akmola" in own
    assert "Aktobe" not in own


def test_a_period_that_not_everybody_is_accepted_in_is_on_no_line(office: Office) -> None:
    for period, slugs in (("2025", SLUGS), ("2026", ("akmola",))):
        campaign = open_form(office, period=period, slugs=SLUGS)
        for slug in slugs:
            accepted(office, submitted(office, report_of(campaign, slug)))
    periods = legal.over_time("year")
    assert [one.period.year for one in periods] == [2025, 2026]
    assert [one.period.year for one in legal.complete(periods)] == [2025]
