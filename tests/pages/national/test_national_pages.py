"""The pages of the national report: written with live numbers, its faults beside it, its steps and papers."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.national.test_report_of_2020 import rebuilt_report
from tests.national.test_road import KK, RU, accept, begun, fresh
from tests.pages.staff.conftest import Desk, at_desk
from tests.people import NOW, Office
from tests.reports.walk import open_form

from esep.national.actions import begin, check, freeze, issue
from esep.national.models import Block, NationalReport

__all__ = ["at_desk"]
NATIONAL = "/en/national/"


def page_of(client: Client, report: NationalReport, part: str = "") -> str:
    """Return a page of a report as it is sent."""
    answer = client.get(f"{NATIONAL}{report.pk}/{part}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("key", "status"),
    [("bolat", 200), ("auditor", 200), ("secretary", 200), ("aigul", 404), ("chair", 404), ("stranger", 302)],
)
def test_the_staff_and_the_auditor_see_the_reports(at_desk: Desk, key: str, status: int) -> None:
    assert at_desk(key).get(NATIONAL).status_code == status


def test_a_report_is_begun_on_the_page_and_again_it_says_that_it_is_there(at_desk: Desk) -> None:
    client = at_desk("bolat")
    answer = client.post(f"{NATIONAL}begin/", {"period": "2026", "once": "a"})
    made = NationalReport.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"{NATIONAL}{made.pk}/")
    again = client.post(f"{NATIONAL}begin/", {"period": "2026", "once": "b"})
    assert again.status_code == 409
    assert "already begun" in again.content.decode()


def test_the_report_of_2020_shows_its_right_shares_its_faults_and_its_remarks(
    office: Office, at_desk: Desk
) -> None:
    html = page_of(at_desk("saule"), rebuilt_report(office))
    for words in ("13,9\u00a0%", "72,6\u00a0%", "299 missing", "35,468", "11,059", "53-жолда"):
        assert words in html, words


def test_the_list_and_the_report_ask_the_same_of_the_database_however_much_is_in_them(
    office: Office, at_desk: Desk
) -> None:
    client, by = at_desk("bolat"), office.as_("bolat")
    report = begin("2026", by=by, at=NOW)
    accept(office, 2026, akmola=480)
    client.get(NATIONAL)  # the first page of a session asks more
    with CaptureQueriesContext(connection) as few:
        client.get(NATIONAL)
    with CaptureQueriesContext(connection) as short:
        page_of(client, report)
    begin("2025", by=by, at=NOW)
    begin("2027", by=by, at=NOW)
    accept(office, 2025, akmola=500, aktobe=300, abay=400)
    accept(office, 2026, aktobe=310, abay=390)
    with CaptureQueriesContext(connection) as many:
        client.get(NATIONAL)
    with CaptureQueriesContext(connection) as long:
        page_of(client, report)
    assert (len(many), len(long)) == (len(few), len(short))


def test_a_block_is_edited_and_a_picked_figure_is_put_in_without_a_script(
    office: Office, at_desk: Desk
) -> None:
    client, report = at_desk("bolat"), begun(office)
    block = Block.objects.get(section__report=report)
    where = f"{NATIONAL}{report.pk}/block/{block.pk}/"
    typed = {"kk": KK, "ru": RU, "version": "1", "once": "a"}
    picked = {"figure": "membership.women", "kind": "share", "period": "2026", "insert": "1"}
    html = client.post(where, {**typed, **picked}).content.decode()
    assert f"{KK} {{share:membership.women/membership.total@2026|1}}" in html
    assert Block.objects.get(pk=block.pk).kk == KK  # nothing is saved by that
    saved = client.post(where, {**typed, "kk": f"{KK} Тағы."})
    assert (saved.status_code, saved["Location"]) == (303, f"{NATIONAL}{report.pk}/#block-{block.pk}")
    clash = client.post(where, {**typed, "kk": "Менің мәтінім", "once": "b"})
    assert clash.status_code == 409
    assert "Менің мәтінім" in clash.content.decode()
    assert f"{KK} Тағы." in clash.content.decode()


def test_rows_of_ad_hoc_forms_registers_and_the_log_are_offered_to_be_picked(
    office: Office, at_desk: Desk
) -> None:
    open_form(office, "labour-monitoring", period="2026")
    report = begun(office)
    block = Block.objects.get(section__report=report)
    html = page_of(at_desk("bolat"), report, f"block/{block.pk}/")
    for figure in ("labour-monitoring:1.1", "register.youth-councils.works", "log.visit.participants"):
        assert f'value="{figure}"' in html, figure


def test_the_preview_reads_what_is_being_typed(office: Office, at_desk: Desk) -> None:
    report = begun(office)
    block = Block.objects.get(section__report=report)
    where = f"{NATIONAL}{report.pk}/block/{block.pk}/preview/"
    html = (
        at_desk("bolat").post(where, {"kk": "Бар: {membership.total@2025}, 12 ұйым {жоқ}"}).content.decode()
    )
    assert ">800</b>" in html
    assert "A number that is not bound: 12." in html
    assert "“жоқ” is no reference." in html


def test_sections_blocks_and_remarks_are_added_and_taken_out(office: Office, at_desk: Desk) -> None:
    client, report = at_desk("bolat"), begun(office)
    here = f"{NATIONAL}{report.pk}/"
    client.post(f"{here}section/", {"title_kk": "Оқыту", "title_ru": "Обучение", "once": "a"})
    section = report.sections.get(place=2)
    added = client.post(f"{here}section/{section.pk}/block/", {"kind": "picture", "once": "b"})
    block = Block.objects.get(section=section)
    assert (added["Location"], block.shows) == (
        f"{here}block/{block.pk}/",
        "organisations:membership.total@2026",
    )
    client.post(f"{here}block/{block.pk}/take-out/", {"once": "c"})
    assert Block.objects.filter(section=section, removed_at=None).count() == 0
    client.post(f"{here}remark/", {"text": "Күні айтылмаған", "block": "", "once": "d"})
    noted = report.remarks.get()
    client.post(f"{here}remark/{noted.pk}/settle/", {"once": "e"})
    assert report.remarks.get().settled_at == NOW


def test_a_stale_report_says_what_changed_and_offers_its_correction(office: Office, at_desk: Desk) -> None:
    report, by = begun(office), office.as_("bolat")
    check(report, "Толық емес.", by=by, at=NOW)
    freeze(report, by=by, at=NOW)
    issue(report, by=by, at=NOW)
    accept(office, 2026, aktobe=305)
    client = at_desk("bolat")
    html = page_of(client, report)
    assert "<b>790</b> → <b>785</b>" in html
    answer = client.post(f"{NATIONAL}{report.pk}/step/correct/", {"reason": "Түзетілді", "once": "a"})
    second = NationalReport.objects.get(version=2)
    assert answer["Location"] == f"{NATIONAL}{second.pk}/"
    assert "The report it corrects" in page_of(client, second)


def test_the_steps_are_made_on_the_page_and_refusals_keep_what_was_typed(
    office: Office, at_desk: Desk
) -> None:
    report, client = begun(office), at_desk("bolat")
    step = f"{NATIONAL}{report.pk}/step/"
    assert client.post(f"{step}check/", {"once": "a"}).status_code == 409
    assert client.post(f"{step}check/", {"once": "b", "spite": "Толық емес."}).status_code == 303
    refused = client.post(f"{step}rework/", {"once": "c", "reason": " "})
    assert refused.status_code == 409
    assert client.post(f"{step}freeze/", {"once": "d"}).status_code == 303
    assert client.post(f"{step}issue/", {"once": "e"}).status_code == 303
    assert client.post(f"{step}dance/", {"once": "f"}).status_code == 404
    assert fresh(report).state == "issued"


def test_numbers_of_an_older_print_come_in_all_or_none(office: Office, at_desk: Desk) -> None:
    report, client = begun(office), at_desk("bolat")
    where = f"{NATIONAL}{report.pk}/figures/bring/"
    wrong = "membership.total 2018 730302\nmembership.totl 2018 5\nжиырма"
    refused = client.post(where, {"figures": wrong, "source": "Ақпарат", "once": "a"})
    assert refused.status_code == 409
    assert [line in refused.content.decode() for line in ("Line 2", "Line 3", "жиырма")] == [True] * 3
    assert report.brought.count() == 0
    client.post(where, {"figures": "membership.total 2018 730 302", "source": "Ақпарат", "once": "b"})
    assert [(one.figure, one.value) for one in report.brought.all()] == [("membership.total", "730302")]
    assert "730,302" in page_of(client, report, "figures/")


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_the_report_is_handed_out_as_word_and_pdf(
    office: Office, at_desk: Desk, form: str, begins: bytes
) -> None:
    report, client = begun(office), at_desk("auditor")
    answer = client.get(f"{NATIONAL}{report.pk}/paper/kk.{form}")
    assert answer.content[: len(begins)] == begins
    assert f"national-report-2026-v1.kk.{form}" in answer["Content-Disposition"]
    assert client.get(f"{NATIONAL}{report.pk}/paper/en.{form}").status_code == 404
    assert client.get(f"{NATIONAL}{report.pk}/paper/kk.xlsx").status_code == 404


def test_every_page_speaks_each_language(office: Office, at_desk: Desk) -> None:
    report, client = rebuilt_report(office), at_desk("bolat")
    block = Block.objects.filter(section__report=report)[0]
    parts = ("", f"{report.pk}/", f"{report.pk}/figures/", f"{report.pk}/block/{block.pk}/")
    found = [
        client.get(f"/{code}/national/{part}").status_code for code in ("kk", "ru", "en") for part in parts
    ]
    assert found == [200] * 12
