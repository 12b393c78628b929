"""Campaigns: opened by an instant in words, extended by a confirmed decision, closed when nothing waits."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.pages.seen import seen
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office
from tests.reports.walk import open_form, report_of

from esep.decisions.actions import NewDecision, confirm, enter
from esep.decisions.models import Body, Kind
from esep.notices.reminders import remind
from esep.reports.models import Campaign, Report

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

CAMPAIGNS = "/en/staff/campaigns/"
NEW = {
    "form": "finance",
    "period": "2027",
    "whom": "everybody",
    "day": "2028-02-26",
    "hour": "18:00",
    "rule": "inclusive_next_working",
    "disciplined": "on",
    "once": "opening",
}


@pytest.mark.parametrize(
    ("key", "seeing", "opening"),
    [
        ("bolat", 200, 200),
        ("secretary", 200, 200),
        ("auditor", 200, 404),
        ("aigul", 404, 404),
        ("stranger", 302, 302),
    ],
)
def test_who_sees_campaigns_and_who_opens_them(at_desk: Desk, key: str, seeing: int, opening: int) -> None:
    client = at_desk(key)
    found = [client.get(CAMPAIGNS).status_code, client.get(f"{CAMPAIGNS}open/").status_code]
    assert found == [seeing, opening]


def test_the_instant_is_shown_in_words_under_every_rule_before_it_is_set(at_desk: Desk) -> None:
    text = seen(at_desk("bolat").get(f"{CAMPAIGNS}open/", NEW).content).text
    assert "28 February 2028, 18:00 Astana time (UTC+5) the day counts; on a day off, the next" in text
    assert "26 February 2028, 18:00 Astana time (UTC+5) the day counts, even a day off" in text
    assert "26 February 2028, 00:00 Astana time (UTC+5) until that day" in text
    part = at_desk("bolat").get(f"{CAMPAIGNS}open/", NEW, headers={"HX-Target": "instants"})
    assert b"<html" not in part.content
    assert not Campaign.objects.exists()


def test_a_campaign_is_opened_once_for_all_or_for_the_chosen(at_desk: Desk) -> None:
    client = at_desk("bolat")
    for _ in range(2):
        assert client.post(f"{CAMPAIGNS}open/", NEW).status_code == 303
    campaign = Campaign.objects.get()
    assert campaign.reports.count() == 20
    assert campaign.due_at == datetime.fromisoformat("2028-02-28T18:00:00+05:00")
    chosen = {**NEW, "form": "form-7", "whom": "chosen", "organisation": ["akmola", "abay"], "once": "two"}
    assert client.post(f"{CAMPAIGNS}open/", chosen).status_code == 303
    assert Campaign.objects.get(form="form-7").reports.count() == 2


def test_all_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost(at_desk: Desk) -> None:
    wrong = {**NEW, "period": "the year", "day": "soon", "hour": "25"}
    answer = at_desk("bolat").post(f"{CAMPAIGNS}open/", wrong)
    assert answer.status_code == 422
    text = seen(answer.content).text
    for fault in (
        "The period is unclear: the year.",
        "The day is unclear: soon.",
        "The hour is unclear: 25.",
    ):
        assert fault in text
    assert 'value="the year"' in answer.content.decode()


def test_a_reminder_is_shown_where_it_went(office: Office, at_desk: Desk) -> None:
    campaign = open_form(office, "finance", day=date(2028, 2, 4), slugs=("akmola",))
    remind(NOW + timedelta(hours=10))
    text = seen(at_desk("bolat").get(f"{CAMPAIGNS}{campaign.pk}/").content).text
    assert "the next one 1 days before the deadline" in text
    assert "-7 d: 28.01.2028 20:00, to 2 people" in text


def test_a_confirmed_decision_moves_the_deadline_of_those_it_names(office: Office, at_desk: Desk) -> None:
    campaign = open_form(office, "finance", slugs=("akmola", "abay"))
    later = datetime.fromisoformat("2028-02-20T18:00:00+05:00")
    new = NewDecision(
        kind=Kind.EXTENSION,
        about=f"campaign:{campaign.pk}",
        body=Body.EXECUTIVE_COMMITTEE,
        protocol="3",
        item="1",
        date=NOW.date(),
        words_kk="Мерзім ұзартылсын.",
        words_ru="Срок продлить.",
        reason="Байланыс үзілді.",
        sets={"due_at": later.isoformat(), "organisations": ["abay"]},
    )
    decision = enter(new, by=office.as_("bolat"), at=NOW)
    client = at_desk("bolat")
    address = f"{CAMPAIGNS}{campaign.pk}/follow/{decision.pk}/"
    assert "Apply to" not in seen(client.get(f"{CAMPAIGNS}{campaign.pk}/").content).text
    client.post(address)
    assert report_of(campaign, "abay").due_at == campaign.due_at
    confirm(decision, by=office.as_("saule"), at=NOW)
    assert "Apply to 1 reports" in seen(client.get(f"{CAMPAIGNS}{campaign.pk}/").content).text
    assert client.post(address).status_code == 303
    assert (report_of(campaign, "abay").due_at, report_of(campaign).due_at) == (later, campaign.due_at)
    assert "extended by a decision" in seen(client.get(f"{CAMPAIGNS}{campaign.pk}/").content).text


def test_a_campaign_is_closed_after_its_deadline_only(
    office: Office, at_desk: Desk, settings: Settings
) -> None:
    campaign = open_form(office, "finance", day=date(2028, 1, 31), hour=time(18))
    assert at_desk("bolat").post(f"{CAMPAIGNS}{campaign.pk}/close/").status_code == 422
    settings.FROZEN_AT = NOW + timedelta(days=10)
    assert at_desk("bolat").post(f"{CAMPAIGNS}{campaign.pk}/close/").status_code == 303
    campaign.refresh_from_db()
    assert campaign.closed_at == NOW + timedelta(days=10)


def test_the_list_and_a_campaign_ask_the_database_as_often_for_one_as_for_three(
    office: Office, at_desk: Desk
) -> None:
    client = at_desk("bolat")
    one = open_form(office, "finance", slugs=("akmola",))
    client.get(CAMPAIGNS)
    counts = [queries(client, CAMPAIGNS), queries(client, f"{CAMPAIGNS}{one.pk}/")]
    open_form(office, "form-7")
    three = open_form(office, "labour-safety", slugs=("akmola", "abay", "atyrau"))
    assert Report.objects.count() == 6
    assert [queries(client, CAMPAIGNS), queries(client, f"{CAMPAIGNS}{three.pk}/")] == counts


def queries(client: object, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200  # type: ignore[attr-defined]  # a test client
    return len(asked)
