"""The desk of a member organisation: what it owes, by when, what it costs, its points, its documents."""

from __future__ import annotations

from datetime import date, timedelta
from html import unescape

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.pages.member.conftest import Desk
from tests.pages.seen import Seen
from tests.people import NOW, Office
from tests.reports import walk

from esep.library import library
from esep.reports.attaching import attach
from esep.reports.give_back import NewRemark, give_back


def words(client: Client, address: str = "/kk/work/") -> str:
    return unescape(client.get(address).content.decode())


def test_a_first_visit_says_what_the_page_will_hold(at_desk: Desk) -> None:
    page = words(at_desk("aigul"))
    assert ("Әзірге сізден ешқандай нысан сұралмаған." in page, "/kk/law/" in page) == (True, True)


def test_the_deadline_stands_first_then_the_days_that_are_left(office: Office, at_desk: Desk) -> None:
    walk.open_form(office, day=date(2028, 1, 31))
    page = words(at_desk("aigul"))
    assert page.index("2028 жылғы 31 қаңтар, 18:00") < page.index("3 күн қалды") < page.index("мерзімі жақын")
    assert "Астана уақыты (UTC+5)" in page


def test_a_late_report_says_what_it_costs(office: Office, at_desk: Desk) -> None:
    walk.open_form(office, day=date(2028, 1, 26), at=NOW - timedelta(days=20))
    page = words(at_desk("aigul"))
    assert ("2 күн кешіктірілді" in page, "−5 балл, 1.2-т." in page) == (True, True)


def test_a_late_financial_report_costs_under_its_own_row(office: Office, at_desk: Desk) -> None:
    walk.open_form(office, "finance", day=date(2028, 1, 26), at=NOW - timedelta(days=20))
    page = words(at_desk("aigul"))
    assert ("−2 балл, 5.1-т." in page, "1.2-т." in page) == (True, False)


def test_a_returned_report_says_until_when_row_1_2_is_kept(office: Office, at_desk: Desk) -> None:
    report, finance = walk.open_form_7(office), walk.report_of(walk.open_form(office, "finance"))
    for one in (report, finance):
        walk.submitted(office, one)
        remarks = [NewRemark("2", "Құжатқа сай емес", "figure")]
        give_back(one, remarks, until=NOW + timedelta(days=30), by=office.as_("bolat"), at=NOW)
    page = words(at_desk("aigul"))
    told = "Есептің өз мерзімі: 2028 жылғы 15 ақпан, 18:00. Түзетілгені одан кеш тапсырылса, 1.2-т. бойынша"
    assert page.count(told) == 1
    form = words(at_desk("aigul"), f"/kk/work/report/{report.pk}/")
    assert "Есептің өз мерзімі: 2028 жылғы 15 ақпан, 18:00." in form
    assert "<b>сан растау құжатына сай емес:</b> Құжатқа сай емес" in form


def test_what_is_filled_in_counts_what_is_still_owed_and_leads_to_handing_it_in(
    office: Office, at_desk: Desk
) -> None:
    walk.submitted(office, walk.open_form_7(office, period="2026"))
    finance = walk.report_of(walk.open_form(office, "finance"))
    walk.fill(finance, office.as_("aigul"))
    page = words(at_desk("chair"))
    assert "Тапсырылатын нысандар бойынша: 3/3 жол толтырылды" in page
    assert ("толық толтырылған" in page, f'href="/kk/work/report/{finance.pk}/submit/"' in page) == (
        True,
        True,
    )


def test_a_returned_report_stands_first_with_its_remarks(office: Office, at_desk: Desk) -> None:
    report = walk.open_form_7(office)
    walk.open_form(office, "finance")
    walk.submitted(office, report)
    give_back(report, [NewRemark("12", "Актісі жоқ")], by=office.as_("bolat"), at=NOW + timedelta(hours=2))
    page = words(at_desk("aigul"))
    assert page.index("Қайтарылғандар") < page.index("ескертпе: 1") < page.index("Тапсырылмағандар")


def test_the_points_so_far_follow_what_is_typed(office: Office, at_desk: Desk) -> None:
    report = walk.open_form_7(office)
    walk.change(report, office.as_("aigul"), {"18": "7000000"})
    page = words(at_desk("aigul"))
    assert ('<b><span class="n">35</span></b>' in page, "Тексерілмеген" in page) == (True, True)


def test_what_could_be_better_says_what_each_change_would_give(office: Office, at_desk: Desk) -> None:
    work = walk.report_of(walk.open_form(office, "organisational-work"))
    partnership = walk.report_of(walk.open_form(office, "social-partnership"))
    rows = library().forms["organisational-work"].by_fact
    said = {rows["information.telegram"].number: "no", rows["information.facebook"].number: "yes"}
    walk.change(work, office.as_("aigul"), said)
    rows = library().forms["social-partnership"].by_fact
    said = {rows["partnership.organisations-without-agreement"].number: "3"}
    walk.change(partnership, office.as_("aigul"), said)
    shown = " ".join(Seen(at_desk("aigul").get("/en/work/").content.decode()).words)
    told = shown[shown.index("What could be better") :]
    assert told.index("3 → if it becomes: 0") < told.index("no → if it becomes: yes")
    assert ("+30" in told, "+5" in told, "facebook" in told.casefold()) == (True, True, False)


def test_what_was_handed_in_stands_year_by_year(office: Office, at_desk: Desk) -> None:
    walk.submitted(office, walk.open_form_7(office))
    page = words(at_desk("aigul"))
    assert page.index("Тапсырылғандар") < page.index("<h3>2027 жыл</h3>") < page.index("Түбіртек")


def test_nobody_else_has_such_a_desk(at_desk: Desk) -> None:
    found = {who: at_desk(who).get("/kk/work/").status_code for who in ("chair", "bolat", "auditor")}
    assert found == {"chair": 200, "bolat": 404, "auditor": 404}
    assert at_desk("stranger").get("/kk/work/").status_code == 302


def test_the_desk_asks_the_database_as_often_for_one_report_as_for_three(
    office: Office, at_desk: Desk
) -> None:
    client, counts = at_desk("aigul"), []
    client.get("/kk/work/")
    for form in ("form-7", "finance", "labour-safety"):
        walk.open_form(office, form)
        with CaptureQueriesContext(connection) as asked:
            client.get("/kk/work/")
        counts.append(len(asked))
    assert counts[0] == counts[2]


def test_a_document_names_every_figure_that_it_supports(office: Office, at_desk: Desk) -> None:
    client = at_desk("aigul")
    assert "Әзірге бірде-бір құжат жоқ." in words(client, "/kk/documents/")
    report, counts, page = walk.open_form_7(office), [], ""
    for number in range(3):
        held = walk.a_document(office, f"act {number}", name=f"{number}.pdf")
        attach(report, "12", held, by=office.as_("aigul"), at=NOW)
        attach(report, "18", held, by=office.as_("aigul"), at=NOW)
        with CaptureQueriesContext(connection) as asked:
            page = words(client, "/kk/documents/")
        counts.append(len(asked))
    assert counts[0] == counts[2]
    assert [f"/kk/work/report/{report.pk}/row/{row}/" in page for row in ("12", "18", "1")] == [
        True,
        True,
        False,
    ]


def test_documents_of_others_are_not_listed_nor_opened(office: Office, at_desk: Desk) -> None:
    foreign = walk.a_document(office, "theirs", name="theirs.pdf", slug="aktobe", by="aktobe-reporter")
    client = at_desk("aigul")
    assert "theirs.pdf" not in words(client, "/kk/documents/")
    assert client.get(f"/kk/documents/{foreign.pk}/").status_code == 404
