"""A survey in the browser: drawn up, opened, answered by strangers, read and published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.people import NOW
from tests.surveys.asking import GOOD, answer_many, opened, target

from esep.pages.parts.who import FACTOR
from esep.surveys.models import Answer, Pass, Said, Survey
from esep.surveys.running import close, publish

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

SENT = {f"q{number}": chosen for number, chosen in GOOD.items()}


@pytest.fixture
def bolat(office: Office) -> Client:
    """Return the browser of an officer."""
    return desk_of(office, "bolat")


def desk_of(office: Office, key: str) -> Client:
    client = Client()
    client.force_login(office.people[key])
    session = client.session
    session[FACTOR] = True
    session.save()
    return client


def stranger_at(address: str) -> Client:
    """Return a browser that has opened the page of a link."""
    client = Client()
    assert client.get(address).status_code == 200
    return client


def at(survey: Survey, slug: str = "akmola") -> str:
    return f"/kk/s/{target(survey, slug).link}/"


def page(answer: Any) -> str:
    return str(answer.content, "utf-8")


def test_a_survey_is_drawn_up_and_opened_in_the_browser(bolat: Client) -> None:
    made = bolat.post("/kk/surveys/begin/", {"title_kk": "Сенім", "organisation": "union", "once": "a"})
    one = Survey.objects.get()
    here = f"/kk/surveys/{one.pk}/"
    assert made["Location"] == here
    question = {
        "kind": "one",
        "says_kk": "Кәсіподаққа сенесіз бе?",
        "options_kk": "Иә\nЖоқ\n\n",
        "options_ru": "Да\nНет",
        "factor": "F1",
        "needed": "yes",
        "seen": "1",
        "once": "b",
    }
    assert bolat.post(f"{here}question/0/", question).status_code == 303
    preview = bolat.get(f"{here}preview/")
    assert (preview.status_code, "Кәсіподаққа сенесіз бе?" in page(preview)) == (200, True)
    assert f"survey-{one.pk}" not in preview.cookies
    settings = {
        "title_kk": "Сенім",
        "intro_kk": "Екі минут.",
        "target": ["akmola", "abay"],
        "last_day": "2028-02-10",
        "least": "10",
        "way": "link",
        "version": "2",
        "once": "c",
    }
    assert bolat.post(f"{here}settings/", settings).status_code == 303
    assert bolat.post(f"{here}step/open/", {"once": "d"}).status_code == 303
    one.refresh_from_db()
    assert (one.state, one.targets.count()) == ("open", 2)
    shown = page(bolat.get(here))
    assert shown.count('class="qr"') == 2
    assert "нәтиже көрсетілмейді" in shown


def test_a_refused_question_keeps_what_was_typed(bolat: Client) -> None:
    bolat.post("/kk/surveys/begin/", {"title_kk": "Сенім", "organisation": "union", "once": "a"})
    here = f"/kk/surveys/{Survey.objects.get().pk}/"
    sent = {"kind": "several", "says_kk": "Қайсысы?", "options_kk": "Біреуі ғана", "seen": "1", "once": "b"}
    again = bolat.post(f"{here}question/0/", sent)
    assert again.status_code == 409
    assert "Біреуі ғана" in page(again)
    assert "Кемінде 2" in page(again)


def test_questions_are_moved_and_taken_out(bolat: Client) -> None:
    bolat.post("/kk/surveys/begin/", {"title_kk": "Сенім", "organisation": "union", "once": "a"})
    one = Survey.objects.get()
    here = f"/kk/surveys/{one.pk}/"
    for number, says in enumerate(("бірінші", "екінші", "үшінші")):
        sent = {"kind": "text", "says_kk": says, "seen": str(number + 1), "once": says}
        bolat.post(f"{here}question/0/", sent)
    bolat.post(f"{here}question/3/up/", {"seen": "4", "once": "u"})
    bolat.post(f"{here}question/1/remove/", {"seen": "5", "once": "r"})
    sent = {"kind": "scale", "says_kk": "жаңа", "seen": "6", "once": "n"}
    bolat.post(f"{here}question/1/", sent)
    one.refresh_from_db()
    assert [row["says"]["kk"] for row in one.content["questions"]] == ["жаңа", "екінші"]
    assert bolat.post(f"{here}question/9/up/", {"seen": "7"}).status_code == 404


def test_a_stranger_answers_once_without_signing_in(office: Office) -> None:
    one = opened(office)
    browser = stranger_at(at(one))
    done = browser.post(at(one), SENT)
    assert (done.status_code, done["Location"]) == (303, f"{at(one)}done/")
    assert "қабылданды" in page(browser.get(done["Location"]))
    assert "жауап берілген" in page(browser.get(at(one)))
    again = browser.post(at(one), SENT)
    assert again.status_code == 409
    assert "бір ғана жауап" in page(again)
    assert (Answer.objects.count(), Said.objects.count(), Pass.objects.count()) == (1, 1, 1)


def test_an_answer_of_somebody_signed_in_asks_no_session(office: Office) -> None:
    one, client = opened(office), desk_of(office, "aigul")
    client.get(at(one))
    with CaptureQueriesContext(connection) as seen:
        client.post(at(one), SENT)
    asked = " ".join(query["sql"] for query in seen.captured_queries)
    assert Answer.objects.count() == 1
    assert [name for name in ("session", "people_person", "audit_event") if name in asked] == []


def test_what_is_wrong_with_an_answer_is_said_at_once_and_nothing_typed_is_lost(office: Office) -> None:
    one = opened(office)
    browser = stranger_at(at(one))
    again = browser.post(at(one), {"q2": ["1"], "q4": "Жиналыс жиі болсын"})
    assert again.status_code == 409
    assert re.findall(r'href="#row-(\d)"', page(again)) == ["1", "3"]
    assert "Жиналыс жиі болсын" in page(again)
    assert re.search(r'name="q2" value="1" checked', page(again))
    empty = browser.post(at(one), {})
    assert empty.status_code == 409
    tampered = browser.post(at(one), {**SENT, "q1": "7", "q12": "1"})
    assert "сәйкес келмейді" in page(tampered)
    assert Answer.objects.count() == 0


def test_without_the_token_of_the_page_nothing_is_taken(office: Office) -> None:
    one = opened(office)
    assert Client().post(at(one), SENT).status_code == 409
    browser = stranger_at(at(one))
    browser.cookies[f"survey-{one.pk}"] = "forged:1abc:xyz"
    assert browser.post(at(one), SENT).status_code == 409
    assert Answer.objects.count() == 0


def test_a_code_of_a_card_answers_once(office: Office, bolat: Client) -> None:
    one = opened(office, way="codes")
    codes = f"/kk/surveys/{one.pk}/link/{target(one).pk}/codes/"
    cards = bolat.post(codes, {"count": "3", "once": "k"})
    assert (cards["Content-Type"], cards.content[:5]) == ("application/pdf", b"%PDF-")
    assert bolat.post(codes, {"count": "3", "once": "k"}).status_code == 409
    assert bolat.post(codes, {"count": "0", "once": "m"}).status_code == 409
    wrong = stranger_at(at(one)).post(at(one), {**SENT, "code": "AAAAA-AAAAA"})
    assert "Мұндай код жоқ" in page(wrong)
    assert "Жиналыс жиі болсын" in page(wrong)


def test_a_closed_survey_says_so_and_a_published_one_shows_its_results(office: Office) -> None:
    one, by = opened(office), office.as_("bolat")
    answer_many(one, "akmola", 12)
    answer_many(one, "abay", 11)
    browser = stranger_at(at(one))
    close(one, by=by, at=NOW)
    assert "Сауалнама аяқталды" in page(browser.get(at(one)))
    late = browser.post(at(one), SENT)
    assert (late.status_code, Answer.objects.count()) == (409, 23)
    publish(Survey.objects.get(), by=by, at=NOW)
    shown = page(browser.get(at(one)))
    assert "Жауап бергендер саны: 23" in shown
    assert "Жиналыс жиі болсын" not in shown


def test_those_who_run_it_see_bars_groups_and_words(office: Office, bolat: Client) -> None:
    one = opened(office)
    answer_many(one, "akmola", 12)
    answer_many(one, "abay", 3)
    here = f"/kk/surveys/{one.pk}/"
    assert bolat.get(f"{here}results.csv").status_code == 404
    close(one, by=office.as_("bolat"), at=NOW)
    shown = page(bolat.get(here))
    assert shown.count('<td class="drawn">') == 2 + 2 + 5
    assert "топ шағын" in shown
    assert shown.count("Жиналыс жиі болсын") == 15
    table = bolat.get(f"{here}results.csv").content.decode("utf-8-sig").splitlines()
    assert table[0] == '№,Сұрақ,Топ,Жауап саны,Нұсқа,"Үлесі, %"'
    assert "1,Неше жылдан бері мүшесіз?,Абай,3,көрсетілмейді: топ шағын," in table
    assert [row for row in table if row.startswith("1,") and ",Ақмола,12," in row and "%" in row] == []
    cut = page(bolat.get(f"{here}?cut=1"))
    assert "жауап бермегендер" in cut


def test_the_poster_is_one_page_of_pdf(office: Office, bolat: Client) -> None:
    one = opened(office)
    poster = bolat.get(f"/kk/surveys/{one.pk}/link/{target(one).pk}/poster.pdf")
    assert poster["Content-Type"] == "application/pdf"
    assert poster.content.count(b"/Type/Page/") + poster.content.count(b"/Type /Page\n") <= 1


def test_a_draft_leads_nowhere_and_a_neighbour_finds_nothing(office: Office, bolat: Client) -> None:
    bolat.post("/kk/surveys/begin/", {"title_kk": "Сенім", "organisation": "union", "once": "a"})
    one = Survey.objects.get()
    assert Client().get(f"/kk/s/{one.targets.get().link}/").status_code == 404
    assert Client().get("/kk/s/nothing/").status_code == 404
    assert desk_of(office, "chair").get(f"/kk/surveys/{one.pk}/").status_code == 404
    assert bolat.post(f"/kk/surveys/{one.pk}/step/drop/", {"once": "x"})["Location"] == "/kk/surveys/"
    assert bolat.get(f"/kk/surveys/{one.pk}/").status_code == 404


def test_the_list_asks_a_constant_number_of_questions(office: Office, bolat: Client) -> None:
    asked = []
    bolat.get("/kk/surveys/")  # the first page of a sitting notes its time
    for _ in range(2):
        opened(office)
        with CaptureQueriesContext(connection) as seen:
            assert bolat.get("/kk/surveys/").status_code == 200
        asked.append(len(seen))
        opened(office)
    assert asked[0] == asked[1]


def test_whoever_opens_a_survey_is_told_when_its_code_leads_nowhere_from_outside(
    office: Office, bolat: Client, settings: Settings
) -> None:
    one = opened(office)
    assert "ESEP_ADDRESS" in page(bolat.get(f"/kk/surveys/{one.pk}/"))
    settings.OFFICE_ADDRESS = "https://esep.example.kz"
    shown = page(bolat.get(f"/kk/surveys/{one.pk}/"))
    assert "ESEP_ADDRESS" not in shown
    assert f"https://esep.example.kz/kk/s/{target(one).link}/" in shown
