"""A copy for the public on its two pages: offered by the region, judged by the staff, withdrawn by either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.evidence.papers import COVERS, covered, list_of_people, offered, printed
from tests.pages.seen import seen
from tests.pages.staff.conftest import Desk
from tests.people import NOW, Office

from esep.evidence import copies
from esep.evidence.copying import offer
from esep.evidence.models import Holding

if TYPE_CHECKING:
    from django.http import HttpResponse
    from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def state(one: Holding) -> list[str]:
    """Return where the copies of a document stand, the last first."""
    return [found.state for found in copies.of_holding(one)]


def hand_in(desk: Desk, original: Holding, body: bytes, covers: str = COVERS) -> HttpResponse:
    """Offer a copy as a region does, in the browser."""
    file = SimpleUploadedFile("жабық.pdf", body)
    posted = {"file": file, "covers": covers, "once": "a" * 20}
    return desk("aigul").post(f"/en/documents/{original.pk}/copies/", posted)  # type: ignore[return-value]


def test_a_region_offers_a_copy_and_sees_where_it_stands(office: Office, at_desk: Desk) -> None:
    original = list_of_people(office)
    answer = hand_in(at_desk, original, printed("ИИН ■■■"))
    assert (answer.status_code, answer["Location"]) == (303, f"/en/documents/{original.pk}/copies/")
    shown = seen(at_desk("aigul").get(answer["Location"]).content)
    assert COVERS in shown.text
    assert "offered" in shown.text
    listed = seen(at_desk("aigul").get("/en/documents/").content)
    assert "copy for the public: offered" in listed.text


def test_a_copy_that_still_shows_the_number_is_refused_and_what_was_typed_stays(
    office: Office, at_desk: Desk
) -> None:
    original = list_of_people(office)
    answer = hand_in(at_desk, original, printed("ИИН 900101300017 тағы да"))
    page = seen(answer.content)
    assert answer.status_code == 409
    assert "can still be read as text" in page.text
    assert f'value="{COVERS}"' in answer.content.decode()
    assert state(original) == []


def test_an_officer_releases_it_and_another_page_says_so(office: Office, at_desk: Desk) -> None:
    one = offered(office)
    listed = seen(at_desk("bolat").get("/en/staff/copies/").content)
    assert f"/en/staff/copies/{one.pk}/" in listed.links
    address = f"/en/staff/copies/{one.pk}/judge/"
    answer = at_desk("bolat").post(address, {"verb": "release", "once": "b" * 20})
    assert (answer.status_code, state(one.original)) == (303, ["released"])
    assert (
        "Release for the public" not in seen(at_desk("saule").get(f"/en/staff/copies/{one.pk}/").content).text
    )


def test_a_refusal_without_a_sentence_is_asked_again(office: Office, at_desk: Desk) -> None:
    one = offered(office)
    address = f"/en/staff/copies/{one.pk}/judge/"
    assert at_desk("bolat").post(address, {"verb": "refuse", "reason": ""}).status_code == 409
    assert (
        at_desk("bolat").post(address, {"verb": "refuse", "reason": "Қолтаңба көрінеді"}).status_code == 303
    )
    assert state(one.original) == ["refused"]
    assert (
        "Қолтаңба көрінеді"
        in seen(at_desk("aigul").get(f"/en/documents/{one.original_id}/copies/").content).text
    )


def test_who_brought_it_is_told_that_a_colleague_looks_at_it(office: Office, at_desk: Desk) -> None:
    original = list_of_people(office, slug="union", by="bolat")
    one = offer(original, covered(office, slug="union", by="bolat"), COVERS, by=office.as_("bolat"), at=NOW)
    shown = seen(at_desk("bolat").get(f"/en/staff/copies/{one.pk}/").content)
    assert "a colleague will look at it" in shown.text
    assert at_desk("bolat").post(f"/en/staff/copies/{one.pk}/judge/", {"verb": "release"}).status_code == 409
    assert state(original) == ["offered"]


def test_the_head_withdraws_it_with_a_reason(office: Office, at_desk: Desk) -> None:
    one = offered(office)
    address = f"/en/documents/copies/{one.pk}/withdraw/"
    assert at_desk("chair").post(address, {"reason": ""}).status_code == 409
    assert at_desk("chair").post(address, {"reason": "Қате құжат"}).status_code == 303
    assert state(one.original) == ["withdrawn"]


def test_the_list_of_copies_asks_as_often_for_three_as_for_one(office: Office, at_desk: Desk) -> None:
    offered(office)
    desk, counted = at_desk("auditor"), []
    desk.get("/en/staff/copies/")
    for slug in ("", "abay", "union"):
        if slug:
            original = list_of_people(office, slug=slug, by="bolat")
            offer(original, covered(office, slug=slug, by="bolat"), COVERS, by=office.as_("bolat"), at=NOW)
        with CaptureQueriesContext(connection) as asked:
            assert desk.get("/en/staff/copies/").status_code == 200
        counted.append(len(asked))
    assert counted == [counted[0]] * 3
