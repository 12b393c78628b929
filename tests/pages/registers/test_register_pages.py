"""The pages of registers: what presses first, forms that lose nothing, and everybody sees their own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook
from tests.people import NOW
from tests.registers.planting import COLLECTIVE, DECISION, added, collective

from esep.library import library
from esep.registers.actions import correct, move
from esep.registers.models import Entry, Judged

if TYPE_CHECKING:
    from django.test import Client
    from tests.pages.registers.conftest import Desk
    from tests.people import Office

LIST = "/kk/registers/unorganised/"


def at(one: Entry, *more: object) -> str:
    return "/".join(map(str, ["/kk/registers", one.register, one.pk, *more])) + "/"


def body(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def asked(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as caught:
        body(client, address)
    return len(caught)


def test_every_register_opens_empty_and_says_what_it_is_for(at_desk: Desk) -> None:
    bolat = at_desk("bolat")
    for one in library().registers.values():
        page = body(bolat, f"/kk/registers/{one.id}/")
        assert one.lead.kk.split(":")[0] in page.replace("\u2011", "-")
        body(bolat, f"/kk/registers/{one.id}/totals/")
        if one.typed:
            body(bolat, f"/kk/registers/{one.id}/new/")
    assert "Дабыл жоқ" in body(bolat, "/kk/registers/")


def test_the_most_overdue_stands_first_on_the_page_of_all_registers(office: Office, at_desk: Desk) -> None:
    collective(office, name="Алыс", next="2028-06-01")
    collective(office, name="Кешіккен", next="2028-01-10")
    added(office, "decisions", "union", DECISION, by="bolat")
    page = body(at_desk("bolat"), "/kk/registers/")
    assert page.index("Келесі қадам 18 күн кешігіп тұр.") < page.index("Орындау 8 күн кешікті.")
    assert "Алыс" not in page
    assert "Орындау 8 күн кешікті." in body(at_desk("aigul"), "/kk/registers/")


def test_staff_look_at_the_registers_of_one_organisation(office: Office, at_desk: Desk) -> None:
    collective(office, name="Кешіккен", next="2028-01-10")
    collective(office, "abay", by="bolat", name="Басқа", next="2028-01-09")
    page = body(at_desk("bolat"), "/kk/registers/?organisation=abay")
    assert ("Басқа" in page, "Кешіккен" in page) == (True, False)
    assert "/kk/registers/unorganised/?organisation=abay" in page
    own = body(at_desk("aigul"), "/kk/registers/?organisation=abay")
    assert ("Басқа" in own, "Кешіккен" in own) == (False, True)


def test_an_entry_is_added_on_the_form_and_shown_with_its_share(at_desk: Desk) -> None:
    aigul = at_desk("aigul")
    file = SimpleUploadedFile("хаттама.pdf", b"%PDF-1.4\n%%EOF\n")
    sent = aigul.post(f"{LIST}new/", {**COLLECTIVE, "organisation": "akmola", "files": file, "once": "a"})
    one = Entry.objects.get()
    assert (sent.status_code, sent["Location"]) == (303, at(one))
    page = body(aigul, at(one))
    assert "75" in page.split("Әлеуеті")[1].split("</dd>")[0]
    proof = one.proofs.get()
    opened = aigul.get(f"/kk/registers/unorganised/{one.pk}/file/{proof.holding_id}/")
    assert (opened.status_code, b"".join(opened)) == (200, b"%PDF-1.4\n%%EOF\n")
    assert (
        at_desk("abay-reporter")
        .get(f"/kk/registers/unorganised/{one.pk}/file/{proof.holding_id}/")
        .status_code
        == 404
    )


def test_a_refused_form_keeps_what_was_typed_and_names_each_field(at_desk: Desk) -> None:
    wrong = {**COLLECTIVE, "organisation": "akmola", "workers": "жүз", "found": "2029-01-01"}
    answer = at_desk("aigul").post(f"{LIST}new/", wrong)
    page = answer.content.decode()
    assert (answer.status_code, Entry.objects.count()) == (409, 0)
    assert 'value="жүз"' in page
    assert 'href="#row-workers"' in page
    assert 'href="#row-found"' in page
    assert page.count('aria-invalid="true"') == 2


def test_a_form_without_an_organisation_says_everything_else_too(at_desk: Desk) -> None:
    answer = at_desk("bolat").post(f"{LIST}new/", {**COLLECTIVE, "workers": "жүз"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert ('href="#row-organisation"' in page, 'href="#row-workers"' in page) == (True, True)


def test_a_region_adds_nothing_for_another_organisation(at_desk: Desk) -> None:
    answer = at_desk("aigul").post(f"{LIST}new/", {**COLLECTIVE, "organisation": "abay"})
    assert (answer.status_code, Entry.objects.count()) == (409, 0)
    assert at_desk("auditor").get(f"{LIST}new/").status_code == 404


def test_two_people_in_one_entry_are_told_and_the_first_stays(office: Office, at_desk: Desk) -> None:
    one = collective(office)
    correct(one, {"potential": "50"}, by=office.as_("bolat"), at=NOW)
    answer = at_desk("aigul").post(at(one, "correct"), {**COLLECTIVE, "potential": "58", "version": "1"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="58"' in page
    assert 'name="version" value="2"' in page
    assert "Соңғы өзгерткен: Болат Қасымов," in page
    there = page.split('name="potential"')[1].split("</div>", maxsplit=1)[0]
    assert ("Қазір жазбада" in there, "50" in there) == (True, True)
    assert page.count("Қазір жазбада") == 1
    one.refresh_from_db()
    assert one.values["potential"] == "50"


def test_a_step_asks_for_its_fields_and_the_history_tells_it(office: Office, at_desk: Desk) -> None:
    one, aigul = collective(office), at_desk("aigul")
    assert "Мүшелікке өткендер" in body(aigul, at(one, "move", "form"))
    told = {"formed": "2028-01-20", "joined": "41", "version": "1"}
    assert aigul.post(at(one, "move", "form"), told).status_code == 303
    page = body(aigul, at(one))
    assert "Бастауыш ұйым құрылды" in page
    assert "2-нұсқа" in page
    assert aigul.get(at(one, "move", "no-such-verb")).status_code == 404


def test_the_list_is_narrowed_by_state_words_and_alarms(office: Office, at_desk: Desk) -> None:
    collective(office, name="Құлыншақ", next="2028-01-10")
    done = collective(office, name="Балапан", next="2028-06-01")
    collective(office, "abay", by="bolat", name="Еркетай", next="2028-06-01")
    move(done, "form", {"formed": "2028-01-20", "joined": "4"}, by=office.as_("aigul"), at=NOW)
    bolat = at_desk("bolat")

    def there(query: str) -> list[str]:
        page = body(bolat, f"{LIST}?{query}")
        return [name for name in ("Құлыншақ", "Балапан", "Еркетай") if name in page]

    assert there("") == ["Құлыншақ", "Балапан", "Еркетай"]
    assert there("state=formed") == ["Балапан"]
    assert there("q=кулыншак") == ["Құлыншақ"]
    assert there("alarms=1") == ["Құлыншақ"]
    assert there("organisation=abay") == ["Еркетай"]
    assert there("organisation=nowhere&page=99999999999999999999") == []
    own = body(at_desk("aigul"), LIST)
    assert ("Құлыншақ" in own, "Еркетай" in own) == (True, False)


def test_the_pages_ask_as_often_for_three_entries_as_for_one(office: Office, at_desk: Desk) -> None:
    bolat = at_desk("bolat")
    pages = (
        "/kk/registers/",
        LIST,
        f"{LIST}totals/",
        "/kk/registers/execution/judged/",
        "/kk/registers/questions/",
    )

    def fill(number: int) -> Entry:
        collective(office, ("akmola", "abay", "astana")[number], by="bolat", name=f"№ {number}")
        told = {
            "text": f"{number}?",
            "occasion": "line",
            "theme": "pay",
            "asked": "2028-01-02",
            "origin": "abay",
        }
        added(office, "questions", "union", told, by="bolat")
        return added(office, "decisions", "union", DECISION, by="bolat")

    one = fill(0)
    body(bolat, LIST)  # the first visit also renews the session
    body(bolat, "/kk/registers/questions/")  # and the first viewing of names is noted
    before = [asked(bolat, page) for page in (*pages, at(one))]
    fill(1)
    fill(2)
    assert [asked(bolat, page) for page in (*pages, at(one))] == before


def test_totals_tell_an_organisation_without_entries_from_a_nil(office: Office, at_desk: Desk) -> None:
    collective(office, found="2027-11-02")
    page = body(at_desk("bolat"), f"{LIST}totals/?year=2027")
    akmola = page.split("organisation=akmola")[1].split("</tr>")[0]
    abay = page.split("organisation=abay")[1].split("</tr>")[0]
    assert akmola.count("—") == 0
    assert abay.count("—") == 5
    assert "2026" in body(at_desk("bolat"), f"{LIST}totals/?year=2026&more=<b>")


def test_the_workbook_holds_what_the_reader_sees_and_no_formula(office: Office, at_desk: Desk) -> None:
    collective(office, name="=1+1")
    collective(office, "abay", by="bolat", name="Еркетай")
    sent = at_desk("aigul").get(f"{LIST.rstrip('/')}/book.xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(sent.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert [row[3] for row in rows[5:]] == ["=1+1"]
    assert rows[5][8] == 45
    assert [row[0] for row in book.get_sheet_by_index(1).to_python()][4:] == [
        "Ұйым",
        "Ақмола облыстық ұйымы",
        "Барлығы",
    ]


def test_staff_judge_an_execution_and_the_overview_shows_it(office: Office, at_desk: Desk) -> None:
    added(office, "decisions", "union", {**DECISION, "due": "2027-12-20"}, by="bolat")
    own = Entry.objects.get(register="execution", organisation__slug="akmola")
    done = {"report": "Кеңес құрылды", "reported": "2027-12-24"}
    move(own, "report", done, by=office.as_("aigul"), at=NOW)
    bolat = at_desk("bolat")
    form = body(bolat, at(own, "judge"))
    assert 'name="mark-timeliness" value="not" required checked' in form
    marks = {"mark-timeliness": "not", "mark-quality": "met", "mark-completeness": "met", "version": "2"}
    refused = bolat.post(at(own, "judge"), marks)
    assert (refused.status_code, Judged.objects.count()) == (409, 0)
    reasons = {f"reason-{one}": "Тексерілді" for one in ("timeliness", "quality", "completeness")}
    assert bolat.post(at(own, "judge"), {**marks, **reasons}).status_code == 303
    page = body(bolat, "/kk/registers/execution/judged/?year=2027")
    akmola = page.split("organisation=akmola")[1].split("</tr>")[0]
    assert [akmola.count(word) for word in ("жоқ", "толық", "ішінара")] == [1, 2, 0]
    assert at_desk("aigul").get(at(own, "judge")).status_code == 404
    assert at_desk("aigul").get(at(own, "withdraw")).status_code == 404
    assert "Тексерілді" in body(at_desk("aigul"), at(own))
