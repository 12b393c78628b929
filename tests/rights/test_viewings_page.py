"""Who saw what: every page of personal data notes its reader, and the auditor finds it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook
from tests.pages.seen import seen
from tests.people import NOW, Office
from tests.reports.walk import a_document
from tests.rights import making
from tests.rights.routes import routes
from tests.rights.test_pages_of_people import browser

from esep.audit.models import Event, Viewing
from esep.audit.viewings import note
from esep.people.models import Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_django.fixtures import Settings

    Desk = Callable[..., Client]

SHOWING = {
    "people",
    "person",
    "viewings",
    "viewings-file",
    "contests-application",
    "contests-about",
    "contests-results",
    "contests-row",
    "contests-paper",
    "contests-annex",
    "contests-receipt",
    "contests-receipt-text",
    "contests-staff-round",
    "contests-staff-application",
    "contests-staff-annex",
    "contests-paper-of-round",
    "contests-register",
    "commission-room",
    "commission-application",
    "commission-minutes",
    "commission-sheet",
    "monitoring-registers-list",
    "monitoring-registers-book",
    "monitoring-registers-entry",
}
"""The routes whose pages show personal data of others; files are noted where all of them are handed over."""


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


@pytest.fixture
def at_desk(office: Office) -> Desk:
    """Return a function that signs a named person in with the code; `stranger` is nobody."""
    return lambda key: Client() if key == "stranger" else browser(office, key)


def told() -> list[tuple[str, str, str, str]]:
    """Return what stands in the log: who, what, whose, on which page."""
    return list(Viewing.objects.values_list("reader", "what", "organisation", "page"))


def test_every_page_of_personal_data_says_so_at_its_door() -> None:
    assert {one.name for one in routes() if getattr(one.view, "shows", False)} == SHOWING


def test_a_document_opened_by_somebody_else_is_noted_and_ones_own_is_not(
    office: Office, at_desk: Desk
) -> None:
    held = a_document(office)
    events = Event.objects.count()
    for key, address in (("aigul", "documents"), ("chair", "documents"), ("bolat", "staff/file")):
        answer = at_desk(key).get(f"/en/{address}/{held.pk}/")
        assert b"".join(answer.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]  # a file's answer
        answer.close()
    what = f"document:{held.document_id}"
    assert told() == [
        (office.as_("chair").id, what, "akmola", "work-document"),
        (office.as_("bolat").id, what, "akmola", "staff_file"),
    ]
    assert Event.objects.count() == events


def test_a_page_of_a_person_is_noted_and_a_closed_door_is_not(office: Office, at_desk: Desk) -> None:
    aigul = office.people["aigul"]
    assert at_desk("bolat").get(f"/en/people/{aigul.pk}/").status_code == 404
    assert told() == []
    assert at_desk("administrator").get(f"/en/people/{aigul.pk}/").status_code == 200
    assert told() == [(office.as_("administrator").id, f"person:{aigul.pk}", "", "person")]


def test_an_application_is_noted_for_others_than_its_person(office: Office, at_desk: Desk) -> None:
    made = making.application(office, office.tree["akmola"])
    owner = Person.objects.get(pk=made.person_id)
    assert at_desk("chair").get(f"/en/contests/application/{made.pk}/").status_code == 200
    assert told() == [(office.as_("chair").id, f"application:{made.pk}", "akmola", "contests-application")]
    assert owner.pk != office.people["chair"].pk


def planted(office: Office, count: int = 3) -> None:
    """Note some viewings of Akmola's documents and of Aigul."""
    for number in range(count):
        held = a_document(office, f"act {number}", name=f"act-{number}.pdf")
        what = f"document:{held.document_id}"
        note(office.as_("bolat").actor(), what, organisation="akmola", page="staff_file", at=NOW)
    note(office.as_("saule").actor(), f"person:{office.people['aigul'].pk}", page="person", at=NOW)


def test_the_auditor_finds_who_opened_a_document(office: Office, at_desk: Desk) -> None:
    planted(office)
    page = seen(at_desk("auditor").get("/en/viewings/?what=document:&organisation=akmola").content)
    assert "act-1.pdf" in page.text
    assert office.people["bolat"].name in page.text
    found = at_desk("auditor").get(f"/en/viewings/?person={office.as_('saule').id}").content.decode()
    assert "act-1.pdf" not in found
    assert office.people["aigul"].name in found


@pytest.mark.parametrize("key", ["bolat", "secretary", "chair", "aigul"])
def test_others_do_not_see_the_log(at_desk: Desk, key: str) -> None:
    assert at_desk(key).get("/en/viewings/").status_code == 404
    assert at_desk(key).get("/en/viewings/csv/").status_code == 404


def test_the_files_hold_what_the_page_shows_and_no_formula(office: Office, at_desk: Desk) -> None:
    held = a_document(office, "act", name="=HYPERLINK(1).pdf")
    what = f"document:{held.document_id}"
    note(office.as_("bolat").actor(), what, organisation="akmola", page="staff_file", at=NOW)
    lines = at_desk("auditor").get("/en/viewings/csv/?what=document:").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(lines)))
    assert len(rows) == 2
    assert rows[1][1:5] == [
        office.people["bolat"].name,
        "department officer",
        "document",
        "'=HYPERLINK(1).pdf",
    ]
    book = at_desk("administrator").get("/en/viewings/xlsx/?what=document:").content
    cells = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    assert cells[5][4] == "=HYPERLINK(1).pdf"
    assert at_desk("auditor").get("/en/viewings/docx/").status_code == 404


def test_the_page_asks_as_often_for_many_viewings_as_for_one(office: Office, at_desk: Desk) -> None:
    planted(office, 1)
    desk, counted = at_desk("auditor"), []
    desk.get("/en/viewings/")
    for count in (1, 4):
        planted(office, count)
        with CaptureQueriesContext(connection) as asked:
            assert desk.get("/en/viewings/").status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1]


def test_everybody_sees_who_opened_their_page(office: Office, at_desk: Desk) -> None:
    planted(office, 1)
    mine = seen(at_desk("aigul").get("/account/mine/?lang=en").content)
    assert office.people["saule"].name in mine.text
    assert "Nobody lately." in seen(at_desk("chair").get("/account/mine/?lang=en").content).text


def test_opening_the_log_is_noted_itself(office: Office, at_desk: Desk) -> None:
    at_desk("auditor").get("/en/viewings/")
    assert told() == [(office.as_("auditor").id, "viewings:all", "", "viewings")]


def test_a_stranger_without_a_name_cannot_be_noted_and_sees_nothing(at_desk: Desk) -> None:
    assert at_desk("stranger").get("/en/viewings/").status_code == 302
    assert told() == []
