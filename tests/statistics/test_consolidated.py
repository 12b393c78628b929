"""A campaign as one table: accepted, handed in, being corrected, missing; compared, in constant queries."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.people import NOW
from tests.reports.walk import a_document, accepted, fill, open_form, report_of, submitted

from esep.core.period import Period
from esep.facts.actions import NewFact, Source, enter
from esep.facts.models import SourceKind
from esep.reports.accept import Finding
from esep.reports.correct import ask_correction, reopen
from esep.reports.models import Campaign, Verdict
from esep.statistics.around import standing_in
from esep.statistics.consolidated import Summary, of_campaign

if TYPE_CHECKING:
    from tests.people import Office

SLUGS = ("akmola", "aktobe", "almaty-oblast")


def asked(office: Office, period: str = "2027-H1") -> Campaign:
    """Return a campaign of Form 7 asked of three regions."""
    return open_form(office, period=period, slugs=SLUGS)


def table(campaign: Campaign) -> Summary:
    """Return the campaign as one table."""
    return of_campaign(campaign, NOW)


def test_accepted_handed_in_and_missing_are_told_apart(office: Office) -> None:
    campaign = asked(office)
    found = {"13": Finding(Verdict.CORRECTED, "6", "One appeal was counted twice")}
    accepted(office, submitted(office, report_of(campaign), {"13": "7"}), found)
    submitted(office, report_of(campaign, "aktobe"), {"13": "30"})
    fill(report_of(campaign, "almaty-oblast"), office.as_("almaty-oblast-reporter"), {"13": "99"})
    summary = table(campaign)
    assert [one.counted for one in summary.standings.values()] == ["accepted", "submitted", ""]
    assert summary.table.missing == ("almaty-oblast",)
    assert summary.table.totals["13"].given == {"akmola": 6, "aktobe": 30}
    assert summary.table.totals["13"].value == 36
    assert summary.earlier == Period(2026, 1)


def test_a_correction_under_way_leaves_what_was_accepted(office: Office) -> None:
    campaign = asked(office)
    accepted(office, submitted(office, report_of(campaign), {"13": "7"}))
    report = report_of(campaign)
    ask_correction(report, "Counted twice", by=office.as_("chair"), at=NOW + timedelta(hours=3))
    reopen(report, "Counted twice", by=office.as_("bolat"), at=NOW + timedelta(hours=4))
    summary = table(campaign)
    assert summary.standings["akmola"].counted == "correcting"
    submitted(office, report_of(campaign), {"13": "5"}, at=NOW + timedelta(hours=5))
    summary = table(campaign)
    assert (summary.standings["akmola"].counted, summary.table.totals["13"].value) == ("correcting", 7)


def test_a_figure_of_an_inspection_counts_instead_and_is_marked(office: Office) -> None:
    campaign = asked(office, "2027")
    accepted(office, submitted(office, report_of(campaign), {"13": "7"}))
    paper = a_document(office, by="saule")
    new = NewFact(
        office.tree["akmola"],
        Period(2027),
        "legal.written-appeals",
        4,
        claimed=7,
        reason="Act 7",
        documents=(paper,),
    )
    source = Source(SourceKind.INSPECTION, "Act 7", NOW.date())
    enter(new, source, by=office.as_("saule"), at=NOW + timedelta(hours=4))
    summary = table(campaign)
    assert summary.table.totals["13"].value == 4
    assert summary.otherwise == frozenset({("akmola", "13")})


def test_members_of_the_year_before_stand_in_for_a_first_half(office: Office) -> None:
    campaign = asked(office)
    accepted(office, submitted(office, report_of(campaign)))
    members = open_form(office, "membership-statistics", period="2026", slugs=SLUGS)
    accepted(office, submitted(office, report_of(members), {"1": "20000", "1.1": "20000", "6": "25000"}))
    share = table(campaign).table.ratios["1.provision"]
    assert (share.value, share.over) == (Fraction(3 * 5000 * 100, 20_000), ("akmola",))
    assert standing_in(Period(2027, 2)) == (Period(2027), Period(2026))


def test_one_organisation_asks_as_often_as_three(office: Office) -> None:
    campaign = asked(office)
    accepted(office, submitted(office, report_of(campaign)))
    with CaptureQueriesContext(connection) as one:
        table(campaign)
    for slug in SLUGS[1:]:
        submitted(office, report_of(campaign, slug))
    with CaptureQueriesContext(connection) as three:
        table(campaign)
    assert len(one) == len(three) == 5
