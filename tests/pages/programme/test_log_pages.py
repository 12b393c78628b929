"""The log on its pages: an entry in a minute, corrected, withdrawn, commended; targets set and confirmed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.programme.plans import visited

from esep.programme.models import Done, Target

if TYPE_CHECKING:
    from django.test import Client
    from tests.pages.programme.conftest import Desk
    from tests.people import Office

FORM = "/kk/programme/of/akmola/log/"
TYPED = {
    "kind": "visit",
    "title": "№ 5 мектептің жиналысы",
    "place": "Көкшетау",
    "day": "2028-01-20",
    "participants": "34",
}


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def paper(name: str = "photo.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"%PDF-1.4\n% a paper\n%%EOF\n", content_type="application/pdf")


def test_an_entry_is_made_with_its_document(office: Office, at_desk: Desk) -> None:
    aigul = at_desk("aigul")
    assert 'value="2028-01-28"' in text(aigul, FORM)
    answer = aigul.post(FORM, {**TYPED, "file": paper()})
    done = Done.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/kk/programme/log/{done.pk}/")
    assert (done.clauses, done.participants) == (["3.4"], 34)
    page = text(aigul, f"/kk/programme/log/{done.pk}/")
    assert "photo.pdf" in page
    holding = done.evidence.get().holding_id
    file = aigul.get(f"/kk/programme/log/{done.pk}/file/{holding}/")
    assert b"".join(file.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]  # streamed
    assert TYPED["title"] in text(at_desk("bolat"), "/kk/programme/log/")
    del office


def test_nothing_that_was_typed_is_lost_and_the_file_is_kept(office: Office, at_desk: Desk) -> None:
    aigul = at_desk("aigul")
    wrong = {**TYPED, "day": "2028-01-30", "participants": "отыз", "place": "", "file": paper()}
    answer = aigul.post(FORM, wrong)
    page = answer.content.decode()
    assert (answer.status_code, Done.objects.count()) == (409, 0)
    for words in ("Бұл күн", "Күн әлі келген жоқ", "бүтін сан емес", "Өткен орны жазылмаған"):
        assert (words in page) == (words != "Бұл күн")
    for typed in (TYPED["title"], "отыз", "2028-01-30", "photo.pdf"):
        assert typed in page
    kept = re.search(r'name="holding" value="([0-9]+)" checked', page)
    assert kept is not None
    assert aigul.post(FORM, {**TYPED, "holding": kept[1]}).status_code == 303
    assert Done.objects.get().evidence.count() == 1
    del office


def test_a_refused_file_is_told_with_the_rest(office: Office, at_desk: Desk) -> None:
    evil = SimpleUploadedFile("a.exe", b"MZ" + b"\0" * 200)
    answer = at_desk("aigul").post(FORM, {**TYPED, "title": "", "file": evil})
    assert answer.status_code == 409
    assert answer.content.decode().split('id="summary"')[1].split("</section>")[0].count("<li>") == 2
    del office


def test_an_entry_is_corrected_and_withdrawn_on_its_page(office: Office, at_desk: Desk) -> None:
    done, aigul = visited(office), at_desk("aigul")
    here = f"/kk/programme/log/{done.pk}/"
    assert 'value="34"' in text(aigul, f"{here}correct/")
    assert aigul.post(f"{here}correct/", {**TYPED, "participants": "43"}).status_code == 409
    corrected = {**TYPED, "participants": "43", "reason": "Тізім бойынша", "clauses": ["3.4"]}
    answer = aigul.post(f"{here}correct/", corrected)
    last = Done.objects.get(corrects=done)
    assert answer["Location"] == f"/kk/programme/log/{last.pk}/"
    assert "соңғысын ашу" in text(aigul, here)
    withdrawn = f"/kk/programme/log/{last.pk}/withdraw/"
    assert aigul.post(withdrawn, {"words": ""}).status_code == 409
    assert aigul.post(withdrawn, {"words": "Екі рет енгізілген"}).status_code == 303
    page = text(aigul, f"/kk/programme/log/{last.pk}/")
    assert "Екі рет енгізілген" in page
    assert "Түзету немесе құжат қосу" not in page
    assert "Мұндай іс-шара журналда жоқ" in text(aigul, "/kk/programme/log/")


def test_best_practice_is_shared_with_every_organisation(office: Office, at_desk: Desk) -> None:
    done, other = visited(office), at_desk("abay-reporter")
    here = f"/kk/programme/log/{done.pk}/"
    assert other.get(here).status_code == 404
    bolat = at_desk("bolat")
    assert bolat.post(f"{here}commend/", {"words": ""}).status_code == 409
    assert bolat.post(f"{here}commend/", {"words": "Бір сағатта бәрі шешілді."}).status_code == 303
    assert "Бір сағатта бәрі шешілді." in text(other, "/kk/programme/best/")
    assert "Бір сағатта бәрі шешілді." in text(other, here)
    assert other.get(f"{here}correct/").status_code == 404
    assert bolat.post(f"{here}commend/", {"end": "1"}).status_code == 303
    assert other.get(here).status_code == 404


def test_the_log_is_filtered_and_asks_the_same_for_one_and_for_three(office: Office, at_desk: Desk) -> None:
    bolat, asked = at_desk("bolat"), []
    bolat.get("/kk/programme/log/")
    for days in (["20"], ["21", "22"]):
        for day in days:
            visited(office, day=f"2028-01-{day}", title=f"Жиналыс {day}")
        with CaptureQueriesContext(connection) as seen:
            text(bolat, "/kk/programme/log/?of=akmola&kind=visit&year=2028")
        asked.append(len(seen))
    assert asked[0] == asked[1]
    assert "Жиналыс 21" not in text(bolat, "/kk/programme/log/?kind=seminar")
    assert "Жиналыс 21" not in text(bolat, "/kk/programme/log/?of=abay&year=x&page=99")
    assert "Жиналыс 21" in text(bolat, "/kk/programme/log/?page=0")


def test_a_target_is_set_by_one_and_confirmed_by_another(office: Office, at_desk: Desk) -> None:
    bolat, saule = at_desk("bolat"), at_desk("saule")
    here = "/kk/programme/targets/2028/"
    typed = {
        "clause": "8.1",
        "indicator": "fact",
        "fact": "membership.primaries",
        "year": "2028",
        "amount": "мың",
        "body": "executive-committee",
        "protocol": "5",
        "date": "2028-01-25",
        "words_kk": "Бекітілсін.",
        "words_ru": "",
    }
    refused = bolat.post(f"{here}set/", typed)
    assert (refused.status_code, Target.objects.count()) == (409, 0)
    assert "Бекітілсін." in refused.content.decode()
    assert (
        bolat.post(f"{here}set/", {**typed, "amount": "1 000", "words_ru": "Утвердить."}).status_code == 303
    )
    target = Target.objects.get()
    assert target.amount == 1000
    assert "әлі расталған жоқ" in text(bolat, here)
    confirm = f"{here}confirm/{target.decision_id}/"
    assert bolat.post(confirm).status_code == 403
    assert saule.post(confirm).status_code == 303
    assert "әлі расталған жоқ" not in text(at_desk("aigul"), here)
    again = {**typed, "decision": str(target.decision_id), "amount": "1200"}
    assert bolat.post(f"{here}set/", again).status_code == 303
    assert Target.objects.count() == 2
    del office


def test_the_clauses_say_what_was_done_for_each(office: Office, at_desk: Desk) -> None:
    visited(office, clauses=("3.4", "4.4"))
    assert text(at_desk("aigul"), "/kk/programme/clauses/").count("атқарылды: 1") == 2
    assert (
        "атқарылды" not in text(at_desk("abay-reporter"), "/kk/programme/clauses/").split("</header>", 2)[2]
    )
    assert "Назар аударатын" in text(at_desk("bolat"), "/kk/programme/attention/?year=2027")
