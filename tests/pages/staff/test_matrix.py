"""The matrix of the staff: one sign a report, its age, filters, totals, and who may see it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.pages.seen import seen
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office
from tests.reports.walk import accepted, open_form, report_of, submitted

from esep.reports.give_back import NewRemark, give_back
from esep.reports.models import Report

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

MATRIX = "/en/staff/matrix/"


def words(desk: Desk, key: str, address: str = MATRIX) -> str:
    return seen(desk(key).get(address).content).text


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("bolat", 200),
        ("saule", 200),
        ("secretary", 200),
        ("auditor", 200),
        ("aigul", 404),
        ("chair", 404),
        ("administrator", 404),
        ("stranger", 302),
    ],
)
def test_the_staff_sees_the_matrix_and_nobody_else(at_desk: Desk, key: str, status: int) -> None:
    assert at_desk(key).get(MATRIX).status_code == status


def test_an_empty_year_says_what_will_be_here(at_desk: Desk) -> None:
    assert "No campaign has been opened for this year." in words(at_desk, "bolat")


def test_each_report_is_one_sign_read_aloud_with_its_days(office: Office, at_desk: Desk) -> None:
    campaign = open_form(office, "finance", slugs=("akmola", "aktobe", "abay", "atyrau"))
    submitted(office, report_of(campaign), at=NOW)
    accepted(office, submitted(office, report_of(campaign, "aktobe"), at=NOW), at=NOW)
    returned = submitted(office, report_of(campaign, "abay"), at=NOW).report
    give_back(returned, [NewRemark("1", "Look again.")], by=office.as_("bolat"), at=NOW)
    text = words(at_desk, "bolat")
    assert "Finance: waits to be checked, waiting 0 days" in text
    assert "Finance: accepted, handed in 0 days ago" in text
    assert "Finance: returned, 18 days to the deadline" in text
    assert "Finance: being filled, 18 days left" in text
    assert "Total 1 of 4 1 of 4" in text


def test_a_report_mended_and_handed_in_again_has_a_sign_of_its_own(office: Office, at_desk: Desk) -> None:
    report = submitted(office, report_of(open_form(office, "finance")), at=NOW).report
    give_back(report, [NewRemark("1", "Look again.")], by=office.as_("bolat"), at=NOW)
    submitted(office, Report.objects.select_related("campaign", "organisation").get(pk=report.pk), at=NOW)
    assert "Finance: mended and back, waiting 0 days" in words(at_desk, "bolat")


def test_the_deadline_makes_a_report_overdue_and_a_late_one_marked(
    office: Office, at_desk: Desk, settings: Settings
) -> None:
    campaign = open_form(office, "finance", day=date(2028, 1, 31))
    late = NOW.replace(month=2, day=3)
    submitted(office, report_of(campaign), at=late)
    settings.FROZEN_AT = late
    text = words(at_desk, "bolat")
    assert "Finance: waits to be checked, waiting 0 days, handed in late" in text
    assert "Finance: overdue, 3 days over" in text


def test_a_department_has_its_own_forms_and_a_state_its_own_rows(office: Office, at_desk: Desk) -> None:
    open_form(office, "form-7", slugs=("akmola", "aktobe"))
    campaign = open_form(office, "finance", slugs=("akmola", "aktobe"))
    submitted(office, report_of(campaign), at=NOW)
    legal = words(at_desk, "bolat", f"{MATRIX}?department=legal")
    assert ("Form No 7" in legal, "Finance:" in legal) == (True, False)
    waiting = seen(at_desk("bolat").get(f"{MATRIX}?state=waiting").content)
    assert ("Akmola" in waiting.text, "Aktobe" in waiting.text) == (True, False)
    assert "faded" in waiting.classes
    nonsense = at_desk("bolat").get(f"{MATRIX}?state=typo&department=typo&year=x")
    assert nonsense.status_code == 200


def test_the_matrix_asks_the_database_as_often_for_three_organisations_as_for_one(
    office: Office, at_desk: Desk
) -> None:
    counts = []
    for period, slugs in (("2027", ("akmola",)), ("2026", ("akmola", "abay", "atyrau"))):
        for form in ("finance", "form-7"):
            open_form(office, form, period=period, slugs=slugs)
        client = at_desk("bolat")
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"{MATRIX}?year={period}").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
