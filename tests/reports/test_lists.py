"""The lists of reports: what is owed, the matrix, the queue, and the review; always few queries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.people import NOW
from tests.reports.walk import (
    a_document,
    accepted,
    open_form,
    open_form_7,
    report_of,
    submitted,
)

from esep.reports.attaching import attach
from esep.reports.filled import filled
from esep.reports.give_back import NewRemark, give_back
from esep.reports.models import Report
from esep.reports.queries import matrix, owed, queue, review

if TYPE_CHECKING:
    from tests.people import Office

LATER = NOW + timedelta(hours=3)


def queries(ask: Callable[[], Any]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        ask()
    return len(seen)


def three_submitted(office: Office) -> None:
    campaign = open_form(office, slugs=("akmola", "aktobe", "almaty"))
    for slug in ("akmola", "aktobe", "almaty"):
        submitted(office, report_of(campaign, slug))


def test_a_region_sees_what_it_owes_with_how_far_it_is(office: Office) -> None:
    report = open_form_7(office)
    open_form(office, "membership-statistics")
    submitted(office, report)
    give_back(report, [NewRemark("4", "Which acts?")], by=office.as_("bolat"), at=LATER)
    lines = {one.form: one for one in owed("/union/akmola/", LATER)}
    assert [*lines] == ["form-7", "membership-statistics"]
    seven, members = lines["form-7"], lines["membership-statistics"]
    assert (seven.state, seven.answered, seven.asked, seven.remarks) == ("returned", 28, 28, 1)
    assert (members.state, members.answered, members.late) == ("open", 0, False)
    after = {one.form: one.late for one in owed("/union/akmola/", NOW + timedelta(days=30))}
    assert after == {"form-7": False, "membership-statistics": True}


def test_the_matrix_shows_every_organisation_in_every_campaign(office: Office) -> None:
    campaign = open_form(office)
    submitted(office, report_of(campaign))
    seen = matrix(2027, NOW + timedelta(days=30))
    assert [one.slug for one in seen.organisations] == ["akmola", "aktobe"]
    boxes = {one.slug: seen.boxes[one.id, campaign.pk] for one in seen.organisations}
    assert (boxes["akmola"].state, boxes["akmola"].overdue) == ("submitted", False)
    assert (boxes["aktobe"].state, boxes["aktobe"].overdue) == ("open", True)
    assert dict(seen.counts) == {"submitted": 1, "open": 1, "overdue": 1, "late": 0}


def test_the_queue_is_the_oldest_first_and_says_who_may_check(office: Office) -> None:
    campaign = open_form(office)
    submitted(office, report_of(campaign, "aktobe"), at=NOW + timedelta(days=1))
    submitted(office, report_of(campaign), at=NOW + timedelta(days=2))
    lines = queue(office.as_("bolat"), NOW + timedelta(days=4))
    assert [(one.organisation.slug, one.age_days) for one in lines] == [("aktobe", 3), ("akmola", 2)]
    assert [one.mine_to_check for one in lines] == [True, True]
    unconfirmed = queue(office.as_("bolat", second_factor=False), NOW + timedelta(days=4))
    assert [one.mine_to_check for one in unconfirmed] == [False, False]
    assert queue(office.as_("chair"), LATER) == ()


def test_a_review_shows_claims_beside_last_year_and_twins_of_documents(office: Office) -> None:
    earlier = report_of(open_form(office, period="2026"))
    accepted(office, submitted(office, earlier, {"4": "90", "4.1": "30"}))
    report = open_form_7(office)
    paper = a_document(office)
    for row in ("12", "18"):
        attach(report, row, paper, by=office.as_("aigul"), at=NOW)
    submitted(office, report)
    seen = review(report)
    rows = {row.number: row for row in seen.rows}
    assert (rows["4"].value, rows["4"].before, rows["4"].standing) == ("100", "90", None)
    assert [(one.row, one.report) for one in rows["12"].elsewhere] == [("18", report.pk)]
    assert [one.holding.name for one in rows["18"].documents] == ["act.pdf"]
    assert "18" not in seen.clean()
    assert "4" in seen.clean()


@pytest.mark.parametrize("name", ["owed", "matrix", "queue"])
def test_a_list_of_three_costs_what_a_list_of_one_does(office: Office, name: str) -> None:
    asks: dict[str, Callable[[], Any]] = {
        "owed": lambda: owed("/union/", LATER),
        "matrix": lambda: matrix(2027, LATER),
        "queue": lambda: queue(office.as_("bolat"), LATER),
    }
    submitted(office, report_of(open_form(office, "form-7", slugs=("akmola",), period="2027-H1")))
    one = queries(asks[name])
    three_submitted(office)
    assert queries(asks[name]) == one


def test_a_full_form_costs_what_an_empty_one_does(office: Office) -> None:
    report = open_form_7(office)

    def fresh() -> Report:
        return Report.objects.select_related("campaign", "organisation").get(pk=report.pk)

    empty = queries(lambda: filled(fresh()))
    submitted(office, report)
    assert queries(lambda: filled(fresh())) <= empty + 1
    few = queries(lambda: review(fresh()))
    give_back(report, [NewRemark("4", "Which acts?")], by=office.as_("bolat"), at=LATER)
    assert queries(lambda: review(fresh())) == few
