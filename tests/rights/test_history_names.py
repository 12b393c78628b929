"""The whole history says whose report it is, and leads to each event by its number."""

from __future__ import annotations

from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.assessments import walk as year
from tests.people import NOW, Office
from tests.reports import walk

from esep.audit.models import Event
from esep.audit.record import SYSTEM, record
from esep.pages.parts.naming_objects import named
from esep.reports.models import Report


def test_a_report_a_figure_and_a_year_are_called_by_name(office: Office) -> None:
    report = walk.open_form_7(office)
    one = year.opened(office)
    things = [f"report:{report.pk}", f"assessment:{one.pk}", "fact:akmola:2026:legal.violations", "round:1"]
    found = named(things)
    assert sorted(found) == sorted(things[:3])
    assert found[things[0]].en.startswith(f"report No {report.pk}: ")
    assert ("Akmola" in found[things[0]].en, "2027" in found[things[0]].en) == (True, True)
    assert found[things[1]].en == "evaluation of 2025, version 1"
    assert found[things[2]].en.endswith(": Akmola, 2026")


@pytest.mark.usefixtures("office")
def test_what_is_not_there_any_more_keeps_its_number() -> None:
    assert named(["report:987654", "report:x", "fact:nowhere:2026:legal.violations", "fact:a"]) == {}


def desk(office: Office, key: str) -> Client:
    """Return the browser of somebody who came in."""
    client = Client()
    client.force_login(office.people[key])
    return client


def test_the_page_names_the_report_and_leads_to_each_event_by_its_number(office: Office) -> None:
    report = walk.open_form_7(office)
    walk.submitted(office, report)
    seq = Event.objects.filter(object=f"report:{report.pk}").latest("seq").seq
    page = unescape(desk(office, "auditor").get("/en/audit/").content.decode())
    assert f"report No {report.pk}: Akmola" in page
    address = f"/en/audit/?before={seq + 1}"
    assert (f'href="{address}#event-{seq}"' in page, f'id="event-{seq}"' in page) == (True, True)
    assert f'id="event-{seq}"' in desk(office, "auditor").get(address).content.decode()


def test_naming_asks_as_often_for_one_report_as_for_three(office: Office) -> None:
    auditor, counts = desk(office, "auditor"), []
    walk.open_form_7(office)
    walk.open_form(office, "finance")
    reports = Report.objects.order_by("pk")[:3]
    for report in reports:
        record("report.return", by=SYSTEM, at=NOW, object=f"report:{report.pk}", body={})
        auditor.get("/en/audit/?object=report:")
        with CaptureQueriesContext(connection) as asked:
            auditor.get("/en/audit/?object=report:")
        counts.append(len(asked))
    assert (len(counts), counts) == (len(reports), [counts[0]] * len(counts))
