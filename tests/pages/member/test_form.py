"""The form: what each person gets, what stands in it, and saving it without scripts."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.pages.member.conftest import Desk
from tests.pages.seen import Seen
from tests.people import NOW, Office
from tests.reports import walk

from esep.core.period import Period
from esep.facts.actions import NewFact, Source, enter
from esep.facts.models import SourceKind
from esep.reports.accept import Finding
from esep.reports.models import Cell, Report, Verdict

REGION = {"aigul": 200, "chair": 200, "bolat": 200, "auditor": 200, "secretary": 200, "administrator": 404}


@pytest.fixture
def report(office: Office) -> Report:
    return walk.open_form_7(office)


def address(report: Report, rest: str = "", lang: str = "kk") -> str:
    return f"/{lang}/work/report/{report.pk}/{rest}"


@pytest.mark.parametrize(("who", "status"), REGION.items())
def test_the_form_is_seen_by_its_region_and_by_those_who_check(
    at_desk: Desk, report: Report, who: str, status: int
) -> None:
    assert at_desk(who).get(address(report)).status_code == status


def test_a_stranger_is_led_to_the_sign_in_and_back(at_desk: Desk, report: Report) -> None:
    answer = at_desk("stranger").get(address(report))
    assert (answer.status_code, f"next={address(report)}" in answer["Location"]) == (302, True)


def test_a_foreign_report_is_answered_as_a_missing_one(at_desk: Desk, report: Report) -> None:
    foreign = walk.report_of(report.campaign, "aktobe")
    client = at_desk("aigul")
    there, nowhere = client.get(address(foreign)), client.get("/kk/work/report/999999/")
    assert (there.status_code, nowhere.status_code) == (404, 404)
    path = f"report/{foreign.pk}/".encode()
    assert there.content.replace(path, b"report/999999/") == nowhere.content


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_rows_stand_in_the_printed_order_in_each_language(
    at_desk: Desk, report: Report, lang: str
) -> None:
    seen = Seen(at_desk("aigul").get(address(report, lang=lang)).content.decode())
    rows = [name[4:] for name in seen.ids if name.startswith("row-")]
    assert rows[:9] == ["1", "1.provision", "2", "3", "4", "4.1", "4.2", "4.3", "4.4"]
    assert (seen.language, len(rows)) == (lang, 31)


def test_the_official_words_of_the_form_are_printed_in_kazakh(at_desk: Desk, report: Report) -> None:
    page = unescape(at_desk("aigul").get(address(report)).content.decode())
    assert "Анықталған еңбек заңнамасын бұзушылықтар (барлығы), соның ішінде:" in page


def test_last_years_figure_and_the_change_stand_beside_the_field(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.accepted(office, walk.submitted(office, walk.open_form_7(office, period="2026")))
    walk.change(report, office.as_("aigul"), {"3": "150"})
    page = at_desk("aigul").get(address(report)).content.decode()
    row = page.split('id="row-3"')[1].split("</tr>")[0]
    assert ('data-label="Өткен кезең">120<' in row, ">+30<" in row, 'value="150"' in row) == (
        True,
        True,
        True,
    )


def test_a_form_without_scripts_is_saved_by_one_button(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    sent = {"c-1": "3", "c-4": "1 200", "c-12": "455 300 000", "versions": "", "once": "a" * 22}
    answer = client.post(address(report), sent)
    assert (answer.status_code, answer["Location"]) == (303, address(report))
    assert dict(Cell.objects.filter(report=report).values_list("row", "value")) == {
        "1": "3",
        "4": "1200",
        "12": "455300000",
    }
    page = client.get(address(report)).content.decode()
    assert ('value="1\u00a0200"' in page, 'name="versions" value="1:1 4:1 12:1"' in page) == (True, True)


def test_the_second_writer_without_scripts_sees_what_the_first_wrote(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.change(report, office.as_("aigul"), {"1": "52"})
    answer = at_desk("chair").post(address(report), {"c-1": "55", "versions": ""})
    page = unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "№ 1 жол: Айгүл Омарова өзгертіп қойған (10:00), қазіргі мәні: 52. Сіз жазғаныңыз: 55." in page
    assert Cell.objects.get(report=report, row="1").value == "52"


def test_a_submitted_form_is_locked(office: Office, at_desk: Desk, report: Report) -> None:
    walk.submitted(office, report)
    client = at_desk("aigul")
    page = client.get(address(report)).content.decode()
    assert ("<input id=" in page.split("<tbody>")[1], "құлыптаулы" in page) == (False, True)
    assert client.post(address(report), {"c-1": "9", "versions": "1:1"}).status_code == 409


def test_an_accepted_form_says_what_was_accepted_otherwise_and_why(
    office: Office, at_desk: Desk, report: Report
) -> None:
    found = {
        "18": Finding(Verdict.CORRECTED, "6000000", "Бір төлемнің құжаты жоқ."),
        "12": Finding(Verdict.UNPROVED, reason="Растау құжаты жоқ."),
    }
    walk.accepted(office, walk.submitted(office, report), found)
    page = " ".join(Seen(at_desk("aigul").get(address(report)).content.decode()).words)
    assert "Қабылданғаны: 6 000 000, мәлімделгені: 7 000 000. Бір төлемнің құжаты жоқ." in page
    assert "Сан қабылданбады, мәлімделгені: 5 000 000. Растау құжаты жоқ." in page
    assert "3.5 30" in page
    assert "тексерілмеген" not in page


def test_an_accepted_form_says_what_another_source_put_in_its_place(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.accepted(office, walk.submitted(office, report), by="saule", at=NOW)
    client = at_desk("aigul")
    assert "3.5 35" in " ".join(Seen(client.get(address(report)).content.decode()).words)
    act = (walk.a_document(office, by="bolat"),)
    new = NewFact(
        report.organisation,
        Period(2027),
        "legal.economic-effect",
        6_000_000,
        reason="Бір акт.",
        documents=act,
    )
    enter(new, Source(SourceKind.INSPECTION, "5-акт", date(2028, 1, 20)), by=office.as_("bolat"), at=NOW)
    page = " ".join(Seen(client.get(address(report)).content.decode()).words)
    told = "Қабылданғаны: 6 000 000, мәлімделгені: 7 000 000. Бір акт. тексеру нәтижесі: 5-акт, 20.01.2028"
    assert (told in page, "3.5 30" in page) == (True, True)
    row = " ".join(Seen(client.get(address(report, "row/18/")).content.decode()).words)
    assert ("Қабылданғаны: 6 000 000. Бір акт." in row, "3.5 : 30" in row or "3.5: 30" in row) == (True, True)


def test_the_page_asks_the_database_as_often_empty_as_full(
    office: Office, at_desk: Desk, report: Report
) -> None:
    client = at_desk("aigul")
    client.get(address(report))
    counts = []
    for values in ({}, {"1": "3"}, dict.fromkeys(("2", "3", "4", "5", "6", "18"), "1")):
        walk.change(report, office.as_("aigul"), values)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address(report)).status_code == 200
        counts.append(len(asked))
    assert counts[1:] == [counts[1]] * 2
    assert counts[0] <= counts[1]


def test_the_page_and_all_it_loads_are_small(at_desk: Desk, report: Report) -> None:
    answer = at_desk("aigul").get(address(report), headers={"Accept-Encoding": "gzip"})
    assert (answer["Content-Encoding"], len(answer.content) < 12_000) == ("gzip", True)
