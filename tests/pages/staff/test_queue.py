"""The queue: what waits, what stands out in it, and clean reports accepted together or not at all."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.pages.seen import Seen, seen
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office
from tests.reports.walk import a_document, accepted, fill, open_form, report_of, submitted

from esep.facts.models import AcceptedFact
from esep.reports.attaching import attach
from esep.reports.models import Report

QUEUE = "/en/staff/queue/"
TICK = re.compile(r'type="checkbox" name="report" value="(\d+)"')


def page(client: Client) -> Seen:
    return seen(client.get(QUEUE).content)


def ticks(client: Client) -> list[str]:
    """Return the reports that may be ticked."""
    return TICK.findall(client.get(QUEUE).content.decode())


def three_clean(office: Office) -> list[Report]:
    """Return the submitted financial reports of three organisations, each an hour after the other."""
    campaign = open_form(office, "finance", slugs=("akmola", "aktobe", "abay"))
    return [
        submitted(
            office, with_papers(office, report_of(campaign, slug)), at=NOW + timedelta(hours=hour)
        ).report
        for hour, slug in enumerate(("akmola", "aktobe", "abay"))
    ]


def with_papers(office: Office, report: Report) -> Report:
    """Return the report with a paper of its own on every row that asks for one."""
    slug = report.organisation.slug
    key = "aigul" if slug == "akmola" else f"{slug}-reporter"
    fill(report, office.as_(key))
    paper = a_document(office, slug, name=f"{slug}.pdf", slug=slug, by=key)
    for row in ("1", "2", "3"):
        attach(report, row, paper, by=office.as_(key), at=NOW)
    return report


@pytest.mark.parametrize(
    ("key", "status"), [("bolat", 200), ("auditor", 200), ("aigul", 404), ("stranger", 302)]
)
def test_the_staff_sees_the_queue_and_nobody_else(at_desk: Desk, key: str, status: int) -> None:
    assert at_desk(key).get(QUEUE).status_code == status


def test_an_empty_queue_says_so(at_desk: Desk) -> None:
    assert "The queue is empty: nothing waits to be checked." in page(at_desk("bolat")).text


def test_the_oldest_report_stands_first(office: Office, at_desk: Desk) -> None:
    three_clean(office)
    text = page(at_desk("bolat")).text
    assert text.index("Akmola") < text.index("Aktobe") < text.index("Abay")


def test_clean_reports_are_named_before_they_are_accepted_in_one_act(office: Office, at_desk: Desk) -> None:
    reports = three_clean(office)
    client = at_desk("bolat")
    numbers = ticks(client)
    assert numbers == [str(report.pk) for report in reports]
    asked = client.post(f"{QUEUE}confirm/", {"report": numbers})
    assert "Yes, accept 3 reports" in seen(asked.content).text
    assert not AcceptedFact.objects.exists()
    once = {"report": numbers, "once": "one-click"}
    assert client.post(f"{QUEUE}accept/", once).status_code == 303
    assert set(Report.objects.values_list("state", flat=True)) == {"accepted"}
    assert client.post(f"{QUEUE}accept/", once).status_code == 303
    assert set(AcceptedFact.objects.values_list("version", flat=True)) == {1}
    assert "Reports accepted: 3" in page(client).text


def test_a_report_that_speaks_against_itself_cannot_be_ticked(office: Office, at_desk: Desk) -> None:
    first, second, third = three_clean(office)
    shared = first.attachments.first()
    assert shared is not None
    strange = open_form(office, "labour-safety", slugs=("akmola",))
    report = report_of(strange)
    fill(report, office.as_("aigul"))
    attach(report, "1", shared.holding, by=office.as_("aigul"), at=NOW)
    submitted(office, report, at=NOW + timedelta(hours=5))
    client = at_desk("bolat")
    assert ticks(client) == [str(second.pk), str(third.pk)]
    assert "one file on several rows" in page(client).text
    forced = {"report": [str(report.pk), str(second.pk)]}
    assert client.post(f"{QUEUE}accept/", forced).status_code == 422
    assert not AcceptedFact.objects.exists()


def test_a_figure_unlike_last_years_is_not_accepted_unseen(office: Office, at_desk: Desk) -> None:
    before = report_of(open_form(office, "finance", period="2026"))
    accepted(office, submitted(office, with_papers(office, before), {"1": "685743"}))
    report = report_of(open_form(office, "finance"))
    submitted(office, with_papers(office, report), {"1": "6857430"})
    client = at_desk("bolat")
    assert ticks(client) == []
    assert "figures unlike last year's" in page(client).text


def test_nobody_ticks_what_is_not_theirs_to_check(office: Office, at_desk: Desk) -> None:
    three_clean(office)
    for key in ("auditor", "secretary"):
        assert ticks(at_desk(key)) == []
        assert "not yours to check" in page(at_desk(key)).text
        assert at_desk(key).post(f"{QUEUE}accept/", {}).status_code == 404


def test_the_queue_asks_the_database_as_often_for_three_reports_as_for_one(
    office: Office, at_desk: Desk
) -> None:
    campaign = open_form(office, "finance", slugs=("akmola", "aktobe", "abay"))
    counts = []
    client = at_desk("bolat")
    client.get(QUEUE)
    for slugs in (("akmola",), ("aktobe", "abay")):
        for slug in slugs:
            submitted(office, with_papers(office, report_of(campaign, slug)), at=NOW)
        with CaptureQueriesContext(connection) as asked:
            client.get(QUEUE)
        counts.append(len(asked))
    assert counts[0] == counts[1]
