"""The operational rating of the running year: who stands where by accepted figures, named as provisional."""

from __future__ import annotations

from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.assessments import walk
from tests.pages.staff.conftest import Desk
from tests.people import Office

from esep.decisions.models import Kind
from esep.demo.office import rows


def words(client: Client, address: str) -> str:
    """Return the words of a page."""
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def accepted(office: Office, *slugs: str) -> None:
    """Let the figures of some organisations be accepted."""
    walk.accept_figures(office, [row for row in rows() if row.subject in slugs])


def test_the_staff_see_where_everybody_stands_and_that_it_is_provisional(
    office: Office, at_desk: Desk
) -> None:
    one = walk.opened(office)
    accepted(office, "akmola")
    page = words(at_desk("bolat"), f"/en/staff/year/{one.pk}/running/")
    assert ("provisional" in page, "It is not decided which edition governs" in page) == (True, True)
    assert 'href="/en/staff/facts/akmola/2025/"' in page


def test_the_page_of_a_collecting_year_leads_to_it(office: Office, at_desk: Desk) -> None:
    one = walk.collecting(office)
    assert f"/en/staff/year/{one.pk}/running/" in words(at_desk("bolat"), f"/en/staff/year/{one.pk}/")


def test_an_edition_without_points_is_refused_in_words(office: Office, at_desk: Desk) -> None:
    one = walk.opened(office)
    one.edition = "2025-02-25"
    one.save()
    page = words(at_desk("bolat"), f"/en/staff/year/{one.pk}/running/")
    assert 'role="alert"' in page or 'class="problems' in page


def test_an_organisation_sees_its_own_points_and_no_place(office: Office, at_desk: Desk) -> None:
    walk.opened(office)
    accepted(office, "akmola", "abay")
    page = words(at_desk("aigul"), "/en/work/running/")
    assert ("known once it is published" in page, "Where we stand now" in page) == (True, True)
    assert "Abai" not in page


def test_only_accepted_figures_count(office: Office, at_desk: Desk) -> None:
    walk.opened(office)
    aigul = at_desk("aigul")
    assert "<b>0</b> <small>of" in words(aigul, "/en/work/running/")
    accepted(office, "akmola")
    assert "<b>0</b> <small>of" not in words(aigul, "/en/work/running/")


def test_a_decided_edition_is_named_and_no_longer_open(office: Office, at_desk: Desk) -> None:
    one = walk.collecting(office)
    walk.decided(office, one, Kind.READING, {"reading": "D09", "option": "floor"})
    assert "Counted by the edition" in words(at_desk("aigul"), "/en/work/running/")


@pytest.mark.parametrize("key", ["bolat", "auditor"])
def test_the_number_of_queries_does_not_grow(office: Office, at_desk: Desk, key: str) -> None:
    one = walk.opened(office)
    client = at_desk(key)
    words(client, f"/en/staff/year/{one.pk}/running/")
    counts = []
    for slugs in (("akmola",), ("abay", "almaty", "shymkent")):
        accepted(office, *slugs)
        with CaptureQueriesContext(connection) as asked:
            words(client, f"/en/staff/year/{one.pk}/running/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
