"""The summary of a campaign as a page: faults first, who is missing, down to reports, a region its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.pages.seen import seen
from tests.people import NOW
from tests.reports.walk import a_document, accepted, fill, open_form, report_of, submitted

from esep.reports.attaching import attach

if TYPE_CHECKING:
    from tests.pages.statistics.conftest import Desk
    from tests.people import Office

    from esep.reports.models import Campaign

SLUGS = ("akmola", "aktobe", "almaty-oblast")


def collected(office: Office) -> Campaign:
    """Return a half of Form 7: Akmola accepted, Aktobe handed in the same figures, Almaty oblast missing."""
    campaign = open_form(office, period="2027-H1", slugs=SLUGS)
    telling = {"14": "11 059", "14.1": "11 059"}
    report = report_of(campaign)
    fill(report, office.as_("aigul"), telling)
    attach(report, "14", a_document(office), by=office.as_("aigul"), at=NOW)
    accepted(office, submitted(office, report, telling))
    submitted(office, report_of(campaign, "aktobe"), telling)
    return campaign


def test_the_staff_read_faults_first_who_is_missing_and_every_organisation(
    office: Office, at_desk: Desk
) -> None:
    campaign = collected(office)
    text = seen(at_desk("bolat").get(f"/en/monitoring/summary/{campaign.pk}/").content).text
    assert "Organisations in the summary: 2 of 3 · accepted: 1 · handed in, not accepted yet: 1" in text
    assert "several organisations have the same number (11,059): Akmola, Aktobe." in text
    assert text.index("Look at these first") < text.index("Missing from the summary") < text.index("Rows and")
    assert "Almaty oblast being filled" in text
    assert "22,118" in text


def test_a_row_leads_to_reports_and_documents(office: Office, at_desk: Desk) -> None:
    campaign = collected(office)
    page = seen(at_desk("bolat").get(f"/en/monitoring/summary/{campaign.pk}/row/14/").content)
    assert f"/en/staff/report/{report_of(campaign).pk}/" in page.links
    assert "act.pdf" in page.text
    assert "handed in, not accepted yet" in page.text


def test_a_region_sees_the_sums_and_only_its_own_figures(office: Office, at_desk: Desk) -> None:
    campaign = collected(office)
    page = seen(at_desk("aigul").get(f"/en/monitoring/summary/{campaign.pk}/").content)
    assert "22,118" in page.text
    assert "Nothing in your own organisation's figures contradicts itself." in page.text
    assert "Aktobe" not in page.text
    assert f"/en/work/report/{report_of(campaign).pk}/" in page.links
    assert at_desk("aigul").get(f"/en/monitoring/summary/{campaign.pk}/paper/xlsx/").status_code == 404


def test_the_summary_asks_as_often_for_two_reports_as_for_one(office: Office, at_desk: Desk) -> None:
    campaign = open_form(office, period="2027-H1", slugs=SLUGS)
    submitted(office, report_of(campaign))
    desk, address = at_desk("bolat"), f"/en/monitoring/summary/{campaign.pk}/"
    desk.get(address)
    with CaptureQueriesContext(connection) as one:
        desk.get(address)
    submitted(office, report_of(campaign, "aktobe"))
    with CaptureQueriesContext(connection) as two:
        desk.get(address)
    assert len(one) == len(two)


def test_a_campaign_without_any_report_says_so(office: Office, at_desk: Desk) -> None:
    campaign = open_form(office, period="2027-H1", slugs=SLUGS)
    text = seen(at_desk("bolat").get(f"/en/monitoring/summary/{campaign.pk}/").content).text
    assert "Nobody has handed in a report of this campaign yet." in text
