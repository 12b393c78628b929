"""A document: everything that rests on it, and how its bytes are handed over."""

from __future__ import annotations

import pytest
from tests.pages.seen import seen
from tests.pages.staff.conftest import Desk
from tests.pages.staff.test_facts import members
from tests.people import Office
from tests.reports.walk import a_document

from esep.evidence.models import Holding
from esep.evidence.store import path_of


def test_from_a_document_to_every_figure_and_point_that_rests_on_it(office: Office, at_desk: Desk) -> None:
    fact = members(office)
    holding = Holding.objects.get()
    shown = seen(at_desk("auditor").get(f"/en/staff/document/{holding.document_id}/").content)
    assert "list.pdf" in shown.text
    assert "28,697" in shown.text
    assert f"/en/staff/fact/{fact.pk}/#points-growth" in shown.links
    assert f"/en/staff/file/{holding.pk}/" in shown.links
    assert any(link.endswith("#row-1") for link in shown.links)


@pytest.mark.parametrize("name", ["0" * 64, "nothing", "..%2f..%2fetc"])
def test_an_unknown_document_is_not_found(at_desk: Desk, name: str) -> None:
    assert at_desk("bolat").get(f"/en/staff/document/{name}/").status_code == 404


def test_the_bytes_are_handed_over_to_keep_and_can_do_nothing(office: Office, at_desk: Desk) -> None:
    holding = a_document(office, name="Ақмола «акт».pdf")
    answer = at_desk("bolat").get(f"/en/staff/file/{holding.pk}/")
    assert b"".join(answer.streaming_content).startswith(b"%PDF-1.4")  # type: ignore[attr-defined]
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'none'"
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("bolat", 200),
        ("auditor", 200),
        ("aigul", 200),
        ("chair", 200),
        ("abay-reporter", 404),
        ("administrator", 404),
        ("stranger", 302),
    ],
)
def test_a_file_opens_for_its_holder_and_the_staff_alone(
    office: Office, at_desk: Desk, key: str, status: int
) -> None:
    holding = a_document(office)
    answer = at_desk(key).get(f"/en/staff/file/{holding.pk}/")
    assert answer.status_code == status
    answer.close()


def test_a_foreign_file_and_a_missing_one_get_the_same_answer(office: Office, at_desk: Desk) -> None:
    number = a_document(office).pk
    client = at_desk("abay-reporter")
    foreign, missing = (client.get(f"/en/staff/file/{one}/").content.decode() for one in (number, 9999))
    assert foreign.replace(f"/file/{number}/", "…") == missing.replace("/file/9999/", "…")


def test_a_file_that_vanished_from_the_store_is_said_to_have_vanished(office: Office, at_desk: Desk) -> None:
    holding = a_document(office, "vanishing")
    path_of(holding.document_id).unlink()
    answer = at_desk("bolat").get(f"/en/staff/file/{holding.pk}/")
    assert answer.status_code == 500
    assert "is not in the store" in seen(answer.content).text
