"""What Marat, chair of Akmola, sees of the preview: his own points to the last paper, and nobody else's."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.assessments import walk
from tests.pages.member.conftest import Desk
from tests.papers.reading_back import words_of
from tests.people import Office

from esep.assessments.models import Objection
from esep.assessments.queries import latest, of_subject
from esep.pages.parts.numbers import figure

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings


def test_before_the_preview_nothing_is_shown_of_a_computed_year(at_desk: Desk, office: Office) -> None:
    one = walk.computed_year(office)
    chair = at_desk("chair")
    assert "Once the Central Committee has computed the year" in chair.get("/en/preview/").content.decode()
    assert chair.get(f"/en/preview/{one.pk}/").status_code == 404


def test_in_preview_an_organisation_sees_its_own_total_and_no_place_and_nobody_else(
    at_desk: Desk, office: Office
) -> None:
    one = walk.in_preview(office)
    calculation = latest(one)
    assert calculation is not None
    own = of_subject(calculation, "akmola")
    html = at_desk("chair").get("/en/preview/").content.decode()
    assert own is not None
    assert figure(Fraction(own["total"]), "en") in html
    assert "known once it is published" in html
    for other in calculation.result["subjects"]:
        name = office.tree[other["subject"]].names.get()
        if other["subject"] != "akmola":
            assert name.en not in html
            assert figure(Fraction(other["total"]), "en") not in html
    trace = at_desk("chair").get(f"/en/preview/{one.pk}/point/3.5/").content.decode()
    assert "of 20 organisations" not in trace


def test_what_is_published_shows_the_place(at_desk: Desk, office: Office) -> None:
    walk.published(office)
    html = at_desk("aigul").get("/en/preview/").content.decode()
    assert "of 20 organisations" in html


def test_a_score_card_is_handed_to_its_organisation_once_the_year_is_published(
    at_desk: Desk, office: Office
) -> None:
    one = walk.approved(office)
    address, chair = f"/kk/preview/{one.pk}/score-card.docx?in=ru", at_desk("chair")
    assert chair.get(address).status_code == 404
    assert "score-card" not in chair.get(f"/kk/preview/{one.pk}/").content.decode()
    walk.publish(office, one)
    assert "score-card.docx?in=ru" in chair.get(f"/kk/preview/{one.pk}/").content.decode()
    card = chair.get(address)
    assert (card.status_code, card.content[:2]) == (200, b"PK")
    assert "Акмолинская областная организация" in words_of(card.content)
    assert chair.get(f"/kk/preview/{one.pk}/score-card.exe").status_code == 404


def test_the_chair_objects_with_a_document_and_reads_the_answer(at_desk: Desk, office: Office) -> None:
    one = walk.in_preview(office)
    chair = at_desk("chair")
    address = f"/en/preview/{one.pk}/object/3.4/"
    assert chair.get(address).status_code == 200
    empty = chair.post(address, {"text": " ", "criterion": "inspections", "once": "a"})
    assert empty.status_code == 409
    file = SimpleUploadedFile("акт.txt", b"act of an inspection")
    sent = chair.post(
        address, {"text": "Тағы екі акт бар.", "criterion": "inspections", "files": file, "once": "b"}
    )
    raised = Objection.objects.get()
    assert sent["Location"] == f"/en/preview/{one.pk}/objection/{raised.pk}/"
    assert [x.holding.name for x in raised.evidence.all()] == ["акт.txt"]
    office_answer = {"state": "rejected", "answer": "Актілер басқа жылдікі.", "once": "c"}
    at_desk("bolat").post(f"/en/staff/year/{one.pk}/objections/{raised.pk}/", office_answer)
    html = chair.get(sent["Location"]).content.decode()
    assert "Актілер басқа жылдікі." in html
    assert "Болат Қасымов" in html


def test_only_the_chair_objects_and_only_until_the_time(
    at_desk: Desk, office: Office, settings: Settings
) -> None:
    one = walk.in_preview(office)
    address = f"/en/preview/{one.pk}/object/3.4/"
    assert at_desk("aigul").get(address).status_code == 404
    assert "/object/3.4/" in at_desk("chair").get("/en/preview/").content.decode()
    settings.FROZEN_AT = walk.UNTIL + timedelta(seconds=1)
    chair = at_desk("chair")
    assert "/object/3.4/" not in chair.get("/en/preview/").content.decode()
    late = chair.post(address, {"text": "Кеш", "criterion": "inspections", "once": "a"})
    assert (late.status_code, Objection.objects.count()) == (409, 0)


def test_a_foreign_objection_is_not_there(at_desk: Desk, office: Office) -> None:
    one = walk.in_preview(office)
    at_desk("chair").post(
        f"/en/preview/{one.pk}/object/3.4/", {"text": "Біздікі", "criterion": "inspections", "once": "a"}
    )
    raised = Objection.objects.get()
    assert at_desk("abay-chair").get(f"/en/preview/{one.pk}/objection/{raised.pk}/").status_code == 404
