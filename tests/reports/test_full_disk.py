"""A database without room: nothing half saved, a sentence for the person, and work goes on later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import OperationalError, connection, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from tests.people import NOW
from tests.reports.walk import open_form_7

from esep.audit.record import head
from esep.pages.parts.wrong import HelpfulRefusals
from esep.reports.entry import Typed, save_block
from esep.reports.models import Cell

if TYPE_CHECKING:
    from tests.people import Office


def pages_at_most(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA max_page_count = {number}")


def pages() -> int:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        return int(cursor.fetchone()[0])


def test_a_full_database_saves_nothing_by_halves_and_recovers(office: Office) -> None:
    report = open_form_7(office)
    block = {row: Typed("5", 0, note="because " * 2000) for row in ("1", "2", "3", "4", "5")}
    before = head()
    pages_at_most(pages())
    try:
        with pytest.raises(OperationalError, match="full"), transaction.atomic():
            save_block(report, block, by=office.as_("aigul"), at=NOW)
    finally:
        pages_at_most(2**30)
    assert (Cell.objects.count(), head()) == (0, before)
    assert len(save_block(report, block, by=office.as_("aigul"), at=NOW)) == 5


def test_the_person_is_told_that_the_last_entry_was_not_saved() -> None:
    request = RequestFactory().post("/kk/work/report/1/cell/")
    answer = HelpfulRefusals(lambda _request: HttpResponse()).process_exception(
        request, OperationalError("database or disk is full")
    )
    assert answer is not None
    assert answer.status_code == 503
    assert "сақталмады" in answer.content.decode()
