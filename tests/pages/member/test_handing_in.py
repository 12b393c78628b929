"""Handing in: what stands in the way, the declaration, the receipt, withdrawing, asking for a correction."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client
from tests.pages.member.conftest import Desk
from tests.people import NOW, Office
from tests.reports import walk

from esep.notices.models import Notice
from esep.reports.give_back import answer
from esep.reports.models import Remark, Report, Version
from esep.reports.receipt import receipt_text


@pytest.fixture
def report(office: Office) -> Report:
    return walk.open_form_7(office)


@pytest.fixture
def ready(office: Office, report: Report) -> Report:
    walk.fill(report, office.as_("aigul"))
    return report


def at(report: Report, rest: str = "") -> str:
    return f"/kk/work/report/{report.pk}/{rest}"


def words(client: Client, address: str) -> str:
    return unescape(client.get(address).content.decode())


def test_the_chair_sees_everything_that_stands_in_the_way(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.change(report, office.as_("aigul"), {"4": "абв"})
    page = words(at_desk("chair"), at(report, "submit/"))
    assert ("Жауабы жоқ жолдар, саны: 27." in page, "Сан емес: «абв»." in page) == (True, True)


def test_the_figures_stand_where_they_are_declared(office: Office, at_desk: Desk, report: Report) -> None:
    walk.fill(report, office.as_("aigul"), {"12": "455300000"})
    page = words(at_desk("chair"), at(report, "submit/"))
    assert ('<details class="declared-rows" open>' in page, "<b>455\u00a0300\u00a0000</b>" in page) == (
        True,
        True,
    )
    assert '<details class="declared-rows">' in words(at_desk("aigul"), at(report, "submit/"))


def test_the_chair_declares_and_gets_a_receipt(at_desk: Desk, ready: Report) -> None:
    client = at_desk("chair")
    answer = client.post(at(ready, "submit/"), {"declared": "1", "once": "t" * 22})
    assert (answer.status_code, answer["Location"]) == (303, at(ready, "receipt/"))
    version = Version.objects.get(report=ready)
    page = words(client, at(ready, "receipt/"))
    assert [text in page for text in (version.receipt, version.sha256, "Марат Жүнісов", "10:00")] == [
        True
    ] * 4
    kept = client.get(at(ready, "receipt.txt"))
    assert (kept.content.decode(), kept["Content-Type"]) == (
        receipt_text(version),
        "text/plain; charset=utf-8",
    )


def test_a_double_click_is_one_version(at_desk: Desk, ready: Report) -> None:
    client = at_desk("chair")
    for _ in range(2):
        client.post(at(ready, "submit/"), {"declared": "1", "once": "t" * 22})
    assert Version.objects.filter(report=ready).count() == 1


def test_without_the_declaration_nothing_is_handed_in(at_desk: Desk, ready: Report) -> None:
    answer = at_desk("chair").post(at(ready, "submit/"), {"once": "t" * 22})
    assert 'tabindex="-1" autofocus id="summary"' in answer.content.decode()
    assert (answer.status_code, Version.objects.count()) == (409, 0)


def test_the_reporter_is_told_who_hands_in(at_desk: Desk, ready: Report) -> None:
    client = at_desk("aigul")
    page = words(client, at(ready, "submit/"))
    assert ("Есепті төраға немесе оның міндетін атқарушы тапсырады" in page, 'name="declared"' in page) == (
        True,
        False,
    )
    answer = client.post(at(ready, "submit/"), {"declared": "1", "once": "t" * 22})
    assert (answer.status_code, Version.objects.count()) == (409, 0)


def test_the_reporter_tells_the_chair_once_a_day(office: Office, at_desk: Desk, ready: Report) -> None:
    client = at_desk("aigul")
    assert f'formaction="{at(ready, "ready/")}"' in words(client, at(ready, "submit/"))
    answers = [client.post(at(ready, "ready/"), {"once": token * 22}) for token in "rs"]
    assert [answer["Location"] for answer in answers] == [at(ready, "submit/")] * 2
    (told,) = Notice.objects.filter(person=office.people["chair"])
    assert (told.kind, told.path) == ("ready", f"/work/report/{ready.pk}/submit/")
    assert "Хабарлаған: Айгүл Омарова." in told.text
    assert "ready/" not in words(at_desk("chair"), at(ready, "submit/"))


def test_an_unfinished_report_is_not_told_of(at_desk: Desk, report: Report) -> None:
    assert "ready/" not in words(at_desk("aigul"), at(report, "submit/"))


def test_a_warning_is_explained_and_the_explanation_travels(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.fill(report, office.as_("aigul"), {"1": "1", "2": "2"})
    client = at_desk("chair")
    page = words(client, at(report, "submit/"))
    assert 'name="why-at-least:1+2"' in page
    reporter = words(at_desk("aigul"), at(report, "submit/"))
    assert ('name="why-' in reporter, at(report, "row/1/#note") in reporter) == (False, True)
    refused = client.post(at(report, "submit/"), {"declared": "1", "once": "u" * 22})
    assert "дұрыс болса, себебін төменде жазыңыз." in unescape(refused.content.decode())
    assert (refused.status_code, "checked" in refused.content.decode()) == (409, True)
    sent = {"declared": "1", "once": "u" * 22, "why-at-least:1+2": "Бір инспектор қоғамдық негізде."}
    assert client.post(at(report, "submit/"), sent).status_code == 303
    assert "Бір инспектор қоғамдық негізде." in Version.objects.get(report=report).content


def test_the_chair_takes_it_back_until_it_was_taken_up(at_desk: Desk, ready: Report) -> None:
    client = at_desk("chair")
    client.post(at(ready, "submit/"), {"declared": "1", "once": "t" * 22})
    answer = client.post(at(ready, "withdraw/"), {"once": "w" * 22})
    ready.refresh_from_db()
    assert (answer.status_code, ready.state) == (303, "open")
    assert at_desk("aigul").post(at(ready, "withdraw/")).status_code == 404


def test_a_receipt_that_was_never_given_is_missing(at_desk: Desk, report: Report) -> None:
    client = at_desk("chair")
    asked = ("receipt/", "receipt.txt", "receipt/?version=7", "receipt/?version=99999999999")
    assert [client.get(at(report, rest)).status_code for rest in asked] == [404] * 4


def test_an_accepted_report_is_corrected_by_asking(office: Office, at_desk: Desk, report: Report) -> None:
    walk.accepted(office, walk.submitted(office, report))
    client = at_desk("chair")
    empty = client.post(at(report, "correction/"), {"row": "4", "reason": " "})
    assert (empty.status_code, Remark.objects.count()) == (409, 0)
    sent = {"row": "4", "reason": "Бір жағдай екі рет саналған.", "once": "c" * 22}
    assert client.post(at(report, "correction/"), sent).status_code == 303
    assert "Бір жағдай екі рет саналған." in words(client, at(report, "correction/"))
    (notice,) = Notice.objects.filter(person=office.people["bolat"])
    assert (notice.kind, notice.path) == ("correction", f"/staff/report/{report.pk}/")
    queue = words(at_desk("bolat"), "/kk/staff/queue/")
    assert "Түзету сұралды" in queue
    assert f'href="/kk/staff/report/{report.pk}/#row-4"' in queue
    answer(Remark.objects.get(), "Бір рет саналған: 3-акт.", by=office.as_("bolat"), at=NOW)
    assert "Бір рет саналған: 3-акт." in words(client, at(report, "correction/"))
    assert "Түзету сұралды" not in words(at_desk("bolat"), "/kk/staff/queue/")
    told = words(at_desk("aigul"), at(report, "correction/"))
    assert ("<form" in told.split("<main")[1].split("</main>")[0], "төраға" in told) == (False, True)
