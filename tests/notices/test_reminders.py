"""Reminders and notices: each once, in the reader's language, with links from the office's own address."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.core import mail
from django.core.management import call_command
from tests.people import NOW
from tests.reports.walk import accepted, open_form, open_form_7, report_of, submitted

from esep.decisions.actions import NewDecision, confirm, enter
from esep.notices.actions import post, read
from esep.notices.models import Notice
from esep.notices.queries import notices_of, unread
from esep.notices.reminders import news_of, remind
from esep.reports.campaigns import extend
from esep.reports.correct import ask_correction
from esep.reports.give_back import NewRemark, give_back

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

DUE = datetime(2028, 2, 15, 13, tzinfo=UTC)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def occasions(office: Office, name: str = "aigul") -> list[str]:
    found = (
        Notice.objects.filter(person=office.people[name]).order_by("id").values_list("occasion", flat=True)
    )
    return [re.sub(r"^report:\d+ ", "", one) for one in found]


def test_people_are_reminded_14_7_and_1_days_before_and_a_day_after(office: Office) -> None:
    open_form_7(office)
    assert remind(DUE - 14 * DAY - SECOND) == 0
    for at in (DUE - 14 * DAY, DUE - 8 * DAY, DUE - 7 * DAY, DUE - DAY, DUE, DUE + DAY - SECOND, DUE + DAY):
        remind(at)
        remind(at)
    due = "due 20280215T1300Z"
    assert occasions(office) == [f"{due} -14", f"{due} -7", f"{due} -1", f"{due} +1"]
    assert occasions(office, "chair") == occasions(office)
    assert occasions(office, "bolat") == []


def test_after_a_pause_only_the_nearest_reminder_is_sent(office: Office) -> None:
    open_form_7(office)
    remind(DUE - DAY)
    assert occasions(office) == ["due 20280215T1300Z -1"]


def test_a_returned_report_is_reminded_of_its_own_deadline_when_no_other_was_given(office: Office) -> None:
    report = open_form_7(office)
    submitted(office, report)
    give_back(report, [NewRemark("12", "Which acts?")], by=office.as_("bolat"), at=NOW + SECOND)
    news_of(report, NOW + SECOND)
    (told,) = Notice.objects.filter(person=office.people["aigul"])
    assert "Түзету мерзімі: 15.02.2028, 18:00 (Астана уақыты)." in told.text
    for at in (DUE - 7 * DAY, DUE - DAY, DUE + DAY):
        remind(at)
    due = "mend 20280215T1300Z"
    assert occasions(office) == ["returned 1", f"{due} -7", f"{due} -1"]


@pytest.mark.parametrize(("form", "row"), [("finance", "5.1"), ("form-7", "1.2")])
def test_an_overdue_report_is_told_under_which_row_it_costs(office: Office, form: str, row: str) -> None:
    open_form(office, form)
    remind(DUE + DAY)
    (told,) = Notice.objects.filter(person=office.people["aigul"])
    assert f"Кешіккен есеп {row}-жол бойынша балға әсер етеді." in told.text


def test_who_handed_in_is_not_reminded(office: Office) -> None:
    campaign = open_form(office)
    submitted(office, report_of(campaign))
    remind(DUE - DAY)
    assert (occasions(office), len(occasions(office, "aktobe-reporter"))) == ([], 1)


def test_a_letter_is_in_the_readers_language_and_leads_to_the_offices_address(
    office: Office, settings: Settings
) -> None:
    settings.OFFICE_ADDRESS = "https://esep.example/"
    office.people["chair"].language = "ru"
    office.people["chair"].save()
    report = open_form_7(office)
    remind(DUE - DAY)
    letters = {letter.to[0]: letter for letter in mail.outbox}
    kazakh, russian = letters["aigul@akmola.example"], letters["marat@akmola.example"]
    assert kazakh.subject.startswith("Есеп мерзімі: №7 нысан")
    assert russian.subject.startswith("Срок отчёта: Форма № 7")
    assert "15.02.2028, 18:00 (Астана уақыты)" in kazakh.body
    assert kazakh.body.endswith(f"\n\nhttps://esep.example/kk/work/report/{report.pk}/\n")
    assert f"https://esep.example/ru/work/report/{report.pk}/" in russian.body


def test_a_letter_that_could_not_leave_is_tried_again(
    office: Office, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    open_form(office, slugs=("akmola",))
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert remind(DUE - DAY) == 2
    assert Notice.objects.filter(mailed_at__isnull=True).count() == 2
    assert len(caplog.records) == 2
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert (post(DUE), len(mail.outbox), post(DUE)) == (2, 2, 0)


def test_what_became_of_a_report_is_told_once(office: Office) -> None:
    report = open_form_7(office)
    first = submitted(office, report)
    give_back(
        report, [NewRemark("4", "Which acts?")], until=NOW + 3 * DAY, by=office.as_("bolat"), at=NOW + DAY
    )
    assert (news_of(report, NOW + DAY), news_of(report, NOW + DAY)) == (2, 0)
    remind(NOW + 2 * DAY)
    accepted(office, submitted(office, report, at=NOW + 2 * DAY), at=NOW + 3 * DAY)
    remind(NOW + 3 * DAY)
    assert occasions(office) == ["returned 1", "mend 20280131T0500Z -1", "accepted 2"]
    ask_correction(report, "Counted twice", by=office.as_("chair"), at=NOW + 4 * DAY)
    news_of(report, NOW + 4 * DAY)
    assert len(occasions(office, "bolat")) == 1
    assert first.number == 1


def test_an_extension_is_told_and_its_own_deadline_reminded_of(office: Office) -> None:
    report = open_form_7(office)
    later = DUE + 5 * DAY
    decision = enter(
        NewDecision(
            kind="extension",
            about=f"report:{report.pk}",
            body="chair",
            protocol="5",
            item="2",
            date=NOW.date(),
            words_kk="Мерзім ұзартылсын.",
            words_ru="Продлить срок.",
            reason="Storm: no connection",
            sets={"due_at": later.isoformat(), "organisations": ["akmola"]},
        ),
        by=office.as_("bolat"),
        at=NOW,
    )
    confirm(decision, by=office.as_("saule"), at=NOW)
    extend(report, decision, due_at=later, by=office.as_("bolat"), at=NOW)
    remind(DUE + DAY)
    assert occasions(office) == ["due 20280220T1300Z -7", "due 20280220T1300Z"]


def test_a_notice_is_read_by_its_reader_alone(office: Office) -> None:
    open_form(office, slugs=("akmola",))
    remind(DUE - DAY)
    aigul, chair = office.people["aigul"], office.people["chair"]
    (notice,) = notices_of(aigul.pk)
    read(chair, notice.pk, at=NOW)
    assert unread(aigul.pk) == 1
    read(aigul, notice.pk, at=NOW)
    assert (unread(aigul.pk), unread(chair.pk)) == (0, 1)


def test_the_hourly_command_says_how_many_it_told(
    office: Office, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    open_form(office)
    settings.FROZEN_AT = DUE - DAY
    call_command("remind")
    assert capsys.readouterr().out == "4\n"
