"""The pages of whoever applies: the call, the parts of an application, its receipt, and the chair's page."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.contests.entrants import a_round, an_inspector, begun, fill, handed_in, put, whole
from tests.pages.seen import seen
from tests.people import NOW

from esep.audit.record import SYSTEM
from esep.contests.models import Application, Claim, Material, Question
from esep.contests.rounds import plan
from esep.people.actions import admit, grant
from esep.people.models import RoleKind

if TYPE_CHECKING:
    from django.test import Client
    from tests.pages.contest.conftest import Desk
    from tests.people import Office

LANGUAGES = ("kk", "ru", "en")
AT = "/kk/contests/application"


def text_of(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return seen(answer.content).text


def application(office: Office) -> Application:
    an_inspector(office)
    return begun(office, a_round(office))


def asked(one: Application, text: str = "Актілер қайда?") -> Question:
    """Put a question of the commission on row 3."""
    return Question.objects.create(application=one, row="3", text=text, by="person:1", at=NOW)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_part_of_an_application_speaks_every_language(office: Office, at_desk: Desk, lang: str) -> None:
    an_inspector(office)
    round_ = a_round(office)
    one = handed_in(office, round_).application
    asked(one)
    desk, at = at_desk("dauren"), f"/{lang}/contests/application/{one.pk}/"
    parts = ("", "about/", "results/", "paper/", "submit/", "receipt/", "row/3/", "row/note/")
    addresses = [f"/{lang}/contests/", f"/{lang}/contests/round/{round_.pk}/", *(at + part for part in parts)]
    assert [desk.get(address).status_code for address in addresses] == [200] * len(addresses)
    assert {seen(desk.get(address).content).language for address in addresses} == {lang}


def test_an_inspector_finds_the_open_call_and_begins_an_application(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    round_ = a_round(office)
    desk = at_desk("dauren")
    assert "Өтінім беруге болады" in text_of(desk, "/kk/contests/")
    call = text_of(desk, f"/kk/contests/round/{round_.pk}/")
    assert "2028 жылғы 1 наурыз, 24:00" in call
    answer = desk.post(f"/kk/contests/round/{round_.pk}/apply/", {"once": "o"})
    one = Application.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"{AT}/{one.pk}/")
    assert "Менің өтінімдерім" in text_of(desk, "/kk/contests/")


def test_of_two_organisations_the_page_asks_which(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    an_inspector(office, slug="abay")
    round_ = a_round(office)
    desk, at = at_desk("dauren"), f"/kk/contests/round/{round_.pk}/"
    answer = desk.post(f"{at}apply/", {"once": "o"})
    assert answer.status_code == 409
    assert b'name="organisation" value="abay"' in answer.content
    desk.post(f"{at}apply/", {"once": "p", "organisation": "abay"})
    assert Application.objects.get().organisation == office.tree["abay"]


def test_a_round_that_is_only_planned_is_hidden_from_entrants(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    round_ = plan("legal-inspector-contest", 2027, by=office.as_("bolat"), at=NOW)
    desk = at_desk("dauren")
    assert desk.get(f"/kk/contests/round/{round_.pk}/").status_code == 404
    assert "Әзірге сізге қатысты байқау жоқ" in text_of(desk, "/kk/contests/")


def test_a_figure_is_saved_when_it_is_left_and_says_what_it_gives(office: Office, at_desk: Desk) -> None:
    one = application(office)
    desk = at_desk("dauren")
    answer = desk.post(f"{AT}/{one.pk}/cell/", {"row": "3", "text": "12", "version": "0", "na": ""})
    told = json.loads(answer.content)
    assert told["cells"] == [
        {
            "row": "3",
            "text": "12",
            "typed": "12",
            "na": False,
            "version": 1,
            "state": "saved",
            "words": "сақталды 10:00",
            "change": "",
            "conflict": None,
        }
    ]
    assert Claim.objects.get().value == "12"


def test_a_part_above_its_whole_is_told_beside_the_row_at_once(office: Office, at_desk: Desk) -> None:
    one = application(office)
    fill(office, one, {"2.2": "4", "2.2.1": "9"})
    page = text_of(at_desk("dauren"), f"{AT}/{one.pk}/results/")
    assert "Қате:" in page
    assert "Мынаны түзетпей тапсыруға болмайды" in text_of(at_desk("dauren"), f"{AT}/{one.pk}/submit/")


def test_without_scripts_the_figures_are_saved_by_one_button(office: Office, at_desk: Desk) -> None:
    one = application(office)
    desk, at = at_desk("dauren"), f"{AT}/{one.pk}/results/"
    answer = desk.post(at, {"once": "o", "versions": "", "c-1": "146", "c-8": "7 000 000"})
    assert (answer.status_code, answer["Location"]) == (303, at)
    assert dict(Claim.objects.values_list("row", "value")) == {"1": "146", "8": "7000000"}
    clash = desk.post(at, {"once": "p", "versions": "1:0", "c-1": "150"})
    assert clash.status_code == 409
    assert "Сіз жазғаныңыз: 150" in seen(clash.content).text


def test_the_words_of_the_application_are_kept_and_consent_is_free(office: Office, at_desk: Desk) -> None:
    one = application(office)
    sent = {"name": "Дәурен Ү.", "email": "d@x.example", "phone": "1", "note": "Мысал.", "shown": ["name"]}
    answer = at_desk("dauren").post(f"{AT}/{one.pk}/about/", {**sent, "once": "o", "onward": "1"})
    assert (answer.status_code, answer["Location"]) == (303, f"{AT}/{one.pk}/results/")
    one.refresh_from_db()
    assert (one.name, one.note, one.shown) == ("Дәурен Ү.", "Мысал.", ["name"])


def test_a_file_and_a_link_are_put_on_a_row_and_a_bad_link_is_refused(office: Office, at_desk: Desk) -> None:
    one = application(office)
    desk, here = at_desk("dauren"), f"{AT}/{one.pk}/row/3/"
    paper = BytesIO(b"%PDF-1.4\n% act\n%%EOF\n")
    paper.name = "akt.pdf"
    assert desk.post(f"{here}attach/", {"file": paper}).status_code == 303
    assert desk.post(f"{here}attach/", {"link": "https://x.example/a", "title": "Мақала"}).status_code == 303
    refused = desk.post(f"{here}attach/", {"link": "javascript:alert(1)", "title": "Қауіп"})
    assert refused.status_code == 409
    assert "Қауіп" in refused.content.decode()
    assert list(Material.objects.values_list("title", flat=True)) == ["akt.pdf", "Мақала"]
    file = Material.objects.get(title="akt.pdf")
    kept = desk.get(f"{AT}/{one.pk}/material/{file.pk}/")
    assert (kept.status_code, b"".join(kept.streaming_content)) == (200, b"%PDF-1.4\n% act\n%%EOF\n")  # type: ignore[attr-defined]  # a file
    assert desk.post(f"{here}remove/", {"material": str(file.pk)}).status_code == 303
    file.refresh_from_db()
    assert file.removed_at == NOW


def test_handing_in_leads_to_a_receipt_that_anybody_can_check(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    one = whole(office, a_round(office))
    desk = at_desk("dauren")
    answer = desk.post(f"{AT}/{one.pk}/submit/", {"once": "o"})
    assert (answer.status_code, answer["Location"]) == (303, f"{AT}/{one.pk}/receipt/")
    page = text_of(desk, f"{AT}/{one.pk}/receipt/")
    receipt = desk.get(f"{AT}/{one.pk}/receipt.txt").content.decode()
    assert one.handed.get().receipt in page
    assert "signature: " in receipt
    again = desk.post(f"{AT}/{one.pk}/submit/", {"once": "p"})
    assert again.status_code == 303
    assert "Бұл нұсқаның орнына" in text_of(desk, f"{AT}/{one.pk}/receipt/?version=1")


def test_the_annexes_are_kept_as_files_once_handed_in(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    one = whole(office, a_round(office))
    desk, at = at_desk("dauren"), f"{AT}/{one.pk}/paper/"
    assert desk.get(f"{at}application.pdf").status_code == 404
    desk.post(f"{AT}/{one.pk}/submit/", {"once": "o"})
    assert desk.get(f"{at}application.pdf").content.startswith(b"%PDF")
    assert desk.get(f"{at}results.docx").content.startswith(b"PK")
    assert desk.get(f"{at}assessment-sheet.pdf").status_code == 404
    assert "Файл түрінде (тапсырылған 1-нұсқа)" in text_of(desk, at)


def test_an_application_is_withdrawn_and_handed_in_anew(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    one = handed_in(office, a_round(office)).application
    desk = at_desk("dauren")
    assert desk.post(f"{AT}/{one.pk}/withdraw/", {"once": "o"}).status_code == 303
    page = text_of(desk, f"{AT}/{one.pk}/")
    assert "Бұл өтінім қайтарып алынған" in page
    assert desk.post(f"{AT}/{one.pk}/submit/", {"once": "p"}).status_code == 303


def test_the_chair_reads_the_paper_and_certifies_it(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    one = whole(office, a_round(office))
    chair = at_desk("chair")
    assert "Дәурен Үлгіұлы" in text_of(chair, "/kk/contests/")
    paper = text_of(chair, f"{AT}/{one.pk}/paper/")
    assert "Барлық қаралған өтініштер" in paper
    assert chair.post(f"{AT}/{one.pk}/sign/", {"once": "o"}).status_code == 303
    assert "Төраға куәландырды" in text_of(chair, f"{AT}/{one.pk}/paper/")
    assert chair.post(f"{AT}/{one.pk}/submit/", {"once": "p"}).status_code == 404


def test_a_stranger_to_the_application_finds_nothing(office: Office, at_desk: Desk) -> None:
    one = application(office)
    an_inspector(office, "gulnar", slug="abay", name="Гүлнар")
    desk = at_desk("gulnar")
    for part in ("", "about/", "results/", "paper/", "submit/", "receipt/", "row/3/"):
        assert desk.get(f"{AT}/{one.pk}/{part}").status_code == 404


def test_a_question_of_the_commission_is_answered_once(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    one = handed_in(office, a_round(office)).application
    question = asked(one)
    desk = at_desk("dauren")
    assert "комиссия сұрағы: 1" in text_of(desk, "/kk/contests/")
    empty = desk.post(f"{AT}/{one.pk}/question/{question.pk}/", {"text": " ", "once": "o"})
    assert empty.status_code == 409
    done = desk.post(f"{AT}/{one.pk}/question/{question.pk}/", {"text": "Тіркедім.", "once": "p"})
    assert (done.status_code, done["Location"]) == (303, f"{AT}/{one.pk}/#questions")
    assert "Тіркедім." in text_of(desk, f"{AT}/{one.pk}/")


def test_the_list_asks_the_database_as_often_for_three_as_for_one(office: Office, at_desk: Desk) -> None:
    round_ = a_round(office)
    an_inspector(office)
    begun(office, round_)
    chair = at_desk("chair")
    chair.get("/kk/contests/")
    with CaptureQueriesContext(connection) as one:
        chair.get("/kk/contests/")
    for key in ("aru", "berik"):
        an_inspector(office, key, name=key)
        begun(office, round_, key)
    a_round(office, "legal-inspector-contest", 2026)
    with CaptureQueriesContext(connection) as three:
        chair.get("/kk/contests/")
    assert len(three) == len(one)


def test_the_figures_ask_the_database_as_often_for_many_as_for_none(office: Office, at_desk: Desk) -> None:
    one = application(office)
    desk, at = at_desk("dauren"), f"{AT}/{one.pk}/results/"
    desk.get(at)
    with CaptureQueriesContext(connection) as before:
        desk.get(at)
    fill(office, one)
    put(office, one, "3")
    put(office, one, "1")
    with CaptureQueriesContext(connection) as after:
        desk.get(at)
    assert len(after) == len(before)


def test_a_contest_that_claims_nothing_asks_for_words_and_materials_alone(
    office: Office, at_desk: Desk
) -> None:
    round_ = a_round(office, "journalists-contest", 2020)
    writer = admit("zhanar@press.example", "Жанар Тілшіқызы", by=SYSTEM, at=NOW)
    office.people["zhanar"] = writer  # type: ignore[index]  # the office of a test is its own
    grant(writer, RoleKind.ENTRANT, round_.organisation, since=NOW.date(), by=SYSTEM, at=NOW)
    desk = at_desk("zhanar")
    assert "Комиссия неге қарап бағалайды" in text_of(desk, f"/kk/contests/round/{round_.pk}/")
    desk.post(f"/kk/contests/round/{round_.pk}/apply/", {"once": "o"})
    one = Application.objects.get()
    assert one.organisation is None
    assert "Жұмыс нәтижелері" not in text_of(desk, f"{AT}/{one.pk}/")
    for part in ("about/", "paper/", "submit/", "row/note/"):
        assert desk.get(f"{AT}/{one.pk}/{part}").status_code == 200
    answer = desk.post(f"{AT}/{one.pk}/about/", {"name": "Ж.", "note": "Мақала.", "once": "p", "onward": "1"})
    assert answer["Location"] == f"{AT}/{one.pk}/paper/"
    assert desk.post(f"{AT}/{one.pk}/submit/", {"once": "q"})["Location"] == f"{AT}/{one.pk}/receipt/"
    assert "мерзімінен кеш" in text_of(desk, f"{AT}/{one.pk}/")


def test_a_copy_without_personal_data_is_put_beside_a_file(office: Office, at_desk: Desk) -> None:
    one = application(office)
    file = put(office, one, "3")
    copy = BytesIO(b"%PDF-1.4\n% blacked out\n%%EOF\n")
    copy.name = "ashyq.pdf"
    desk, here = at_desk("dauren"), f"{AT}/{one.pk}/row/3/"
    sent = {"file": copy, "material": str(file.pk), "once": "o"}
    assert desk.post(f"{here}public-copy/", sent).status_code == 303
    file.refresh_from_db()
    assert file.public_copy is not None
    assert file.public_copy.name == "ashyq.pdf"
    assert desk.post(f"{here}public-copy/", {"material": "987", "once": "p"}).status_code == 409


def test_a_hostile_file_is_refused_with_a_sentence_and_nothing_is_kept(office: Office, at_desk: Desk) -> None:
    one = application(office)
    page = BytesIO(b"<html><script>alert(1)</script></html>")
    page.name = "akt.html"
    refused = at_desk("dauren").post(f"{AT}/{one.pk}/row/3/attach/", {"file": page})
    assert refused.status_code == 409
    assert Material.objects.count() == 0


def test_a_text_that_is_no_figure_stops_the_handing_in(office: Office, at_desk: Desk) -> None:
    an_inspector(office)
    one = whole(office, a_round(office))
    fill(office, one, {"7": "көп"})
    refused = at_desk("dauren").post(f"{AT}/{one.pk}/submit/", {"once": "o"})
    assert refused.status_code == 409
    assert one.handed.count() == 0
