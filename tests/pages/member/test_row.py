"""One row: its documents, remarks, explanation and history, with scripts and without."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.pages.member.conftest import Desk
from tests.people import NOW, Office
from tests.reports import walk

from esep.reports.give_back import NewRemark, give_back
from esep.reports.models import Attachment, Remark, Report

PDF = b"%PDF-1.4\n% an act\n%%EOF\n"


@pytest.fixture
def report(office: Office) -> Report:
    return walk.open_form_7(office)


def at(report: Report, row: str, rest: str = "") -> str:
    return f"/kk/work/report/{report.pk}/row/{row}/{rest}"


def act(name: str = "акт.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_a_document_is_put_on_a_row_and_taken_off(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    answer = client.post(at(report, "18", "attach/"), {"file": act()})
    assert (answer.status_code, answer["Location"]) == (303, at(report, "18"))
    assert "акт.pdf" in client.get(at(report, "18")).content.decode()
    (one,) = Attachment.objects.filter(report=report, removed_at__isnull=True)
    client.post(at(report, "18", "remove/"), {"attachment": one.pk})
    assert not Attachment.objects.filter(report=report, removed_at__isnull=True).exists()


def test_a_script_gets_how_the_form_stands_after_an_upload(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.change(report, office.as_("aigul"), {"18": "7000000"})
    answer = at_desk("aigul").post(
        at(report, "18", "attach/"), {"file": act()}, headers={"Accept": "application/json"}
    )
    told = answer.json()
    assert (told["words"], told["lacking"], told["said"]) == ("құжат: 1", [], "Құжат тіркелді.")


@pytest.mark.parametrize("file", [act("page.html", b"<html><script>1</script>"), act("x.exe", b"MZ\x90\x00")])
def test_what_is_no_document_is_refused_with_a_sentence(
    at_desk: Desk, report: Report, file: SimpleUploadedFile
) -> None:
    answer = at_desk("aigul").post(at(report, "18", "attach/"), {"file": file})
    assert (answer.status_code, "Мынаны түзету керек" in answer.content.decode()) == (409, True)
    assert not Attachment.objects.exists()


def test_nothing_chosen_is_said(at_desk: Desk, report: Report) -> None:
    answer = at_desk("aigul").post(at(report, "18", "attach/"), {})
    assert (answer.status_code, "Файл таңдалмаған." in answer.content.decode()) == (409, True)


def test_a_remark_is_answered_where_it_stands(office: Office, at_desk: Desk, report: Report) -> None:
    walk.submitted(office, report)
    give_back(
        report, [NewRemark("12", "Қай актілер бойынша?")], by=office.as_("bolat"), at=NOW + timedelta(days=1)
    )
    client = at_desk("aigul")
    form = unescape(client.get(f"/kk/work/report/{report.pk}/").content.decode())
    assert ('data-show="returned"' in form, "Қай актілер бойынша?" in form) == (True, True)
    (remark,) = Remark.objects.filter(report=report)
    answer = client.post(at(report, "12", "answer/"), {"remark": remark.pk, "text": "Екі акт, тіркелген."})
    assert (answer.status_code, list(remark.replies.values_list("text", flat=True))) == (
        303,
        ["Екі акт, тіркелген."],
    )
    assert "Екі акт, тіркелген." in client.get(at(report, "12")).content.decode()


def test_an_explanation_leaves_the_figure_as_it_is(office: Office, at_desk: Desk, report: Report) -> None:
    walk.change(report, office.as_("aigul"), {"1": "1"})
    at_desk("aigul").post(at(report, "1", "note/"), {"note": "Бір заңгер декретте."})
    cell = report.cells.get(row="1")
    assert (cell.value, cell.note) == ("1", "Бір заңгер декретте.")


def test_the_history_says_who_changed_what(office: Office, at_desk: Desk, report: Report) -> None:
    walk.change(report, office.as_("aigul"), {"1": "52"})
    walk.change(report, office.as_("chair"), {"1": "55"})
    page = at_desk("aigul").get(at(report, "1")).content.decode()
    assert page.index("Марат Жүнісов, 2028") < page.index("Айгүл Омарова, 2028")


def test_the_values_accepted_before_stand_period_by_period(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.accepted(office, walk.submitted(office, walk.open_form_7(office, period="2026")))
    page = at_desk("aigul").get(at(report, "18")).content.decode()
    assert '<td>2026</td><td class="num">7\u00a0000\u00a0000</td>' in page


def test_the_panel_is_the_page_without_its_frame(at_desk: Desk, report: Report) -> None:
    headers = {"HX-Request": "true", "HX-Target": "side"}
    panel = at_desk("aigul").get(at(report, "18"), headers=headers).content.decode()
    assert ("<html" in panel, 'data-row="18"' in panel, 'lang="' in panel) == (False, True, False)


def test_a_row_that_the_form_does_not_ask_is_missing(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    assert [client.get(at(report, row)).status_code for row in ("99", "1.provision")] == [404, 404]


@pytest.mark.parametrize("rest", ["attach/", "remove/", "answer/", "note/"])
def test_nobody_else_touches_a_row(at_desk: Desk, report: Report, rest: str) -> None:
    answers = [
        at_desk(who).post(at(report, "1", rest)).status_code for who in ("stranger", "aktobe-chair", "bolat")
    ]
    assert answers == [401, 404, 404]
