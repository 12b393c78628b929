"""The log of viewings: one row a viewing in a chain of its own, cut after its time behind a signed mark."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.audit.test_inspection import Copy
from tests.people import NOW

from esep.audit.models import Event, Viewing, ViewingCut
from esep.audit.record import Actor
from esep.audit.viewed import Sought, page
from esep.audit.viewings import cut, last, note

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from pytest_django.fixtures import Settings
    from tests.people import Office

BOLAT, SAULE = Actor("person:3", "officer"), Actor("person:4", "officer")
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path
    settings.VIEWINGS_KEPT = 30


def seen(what: str, *, by: Actor = BOLAT, at: datetime = NOW, slug: str = "akmola") -> bool:
    return note(by, what, organisation=slug, page="staff_file", at=at)


def test_the_same_thing_again_within_ten_minutes_counts_once() -> None:
    assert seen("document:a")
    assert not seen("document:a", at=NOW + timedelta(minutes=9))
    assert seen("document:a", at=NOW + timedelta(minutes=10, seconds=1))
    assert seen("document:a", by=SAULE)
    assert seen("document:b")
    assert Viewing.objects.count() == 4


def test_a_viewing_is_one_insert_and_touches_no_event() -> None:
    seen("document:a")
    with CaptureQueriesContext(connection) as asked:
        seen("document:b")
    wrote = [one["sql"] for one in asked if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert len(wrote) == 1
    assert [one["sql"] for one in asked if "audit_event" in one["sql"]] == []
    assert Event.objects.count() == 0


def test_the_chain_holds_whatever_offset_the_clock_has(office: Office, tmp_path: Path) -> None:
    del office
    seen("document:a", at=NOW.astimezone(ZoneInfo("Asia/Almaty")))
    seen("document:b", at=NOW + DAY)
    assert [one.what.en for one in Copy(tmp_path).look().findings] == []


def test_each_row_names_the_one_before_it() -> None:
    for number in range(3):
        seen(f"document:{number}")
    rows = list(Viewing.objects.order_by("seq"))
    assert [one.prev for one in rows[1:]] == [one.hash for one in rows[:-1]]
    assert last().root == rows[-1].hash


def test_the_database_changes_and_removes_none_and_takes_only_the_next() -> None:
    seen("document:a")
    for change in ("UPDATE audit_viewing SET reader = 'person:9'", "DELETE FROM audit_viewing"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Viewing(seq=7, prev="0" * 64, at=NOW, reader="x", role="x", what="x", page="x", hash="1" * 64).save(
            force_insert=True
        )
    assert Viewing.objects.get().reader == "person:3"


def test_old_viewings_leave_behind_a_signed_mark_and_the_chain_goes_on(
    office: Office, tmp_path: Path
) -> None:
    del office
    for number in range(3):
        seen(f"document:{number}", at=NOW - 40 * DAY)
    seen("document:young", at=NOW - 10 * DAY)
    mark = cut(at=NOW)
    assert mark is not None
    assert (mark.upto, mark.removed, Viewing.objects.count()) == (3, 3, 1)
    assert cut(at=NOW) is None
    assert Event.objects.filter(action="viewings.cut").count() == 1
    assert [one.what.en for one in Copy(tmp_path).look().findings] == []


def test_when_all_are_old_the_next_follows_the_mark(office: Office, tmp_path: Path) -> None:
    del office
    seen("document:a", at=NOW - 40 * DAY)
    cut(at=NOW)
    seen("document:b")
    assert Viewing.objects.get().seq == 2
    assert [one.what.en for one in Copy(tmp_path).look().findings] == []


def test_the_command_says_how_many_left(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    seen("document:a", at=NOW - 40 * DAY)
    settings.FROZEN_AT = NOW
    call_command("cut_viewings")
    call_command("cut_viewings")
    assert capsys.readouterr().out.split() == ["1", "0"]


FORGED = {
    "viewings-hash": "UPDATE audit_viewing SET reader = 'person:9' WHERE seq = 5",
    "viewings-order": "DELETE FROM audit_viewing WHERE seq = 5",
    "viewings-link": "UPDATE audit_viewing SET prev = hash WHERE seq = 5",
    "row-edited": "UPDATE audit_viewingcut SET removed = 1",
    "signature": "UPDATE audit_viewingcut SET signature = 'ab'",
    "gone": "DELETE FROM audit_viewingcut",
}


@pytest.mark.parametrize("rule", FORGED)
def test_whoever_edits_the_log_is_found(office: Office, tmp_path: Path, rule: str) -> None:
    del office
    for number in range(3):
        seen(f"document:{number}", at=NOW - 40 * DAY)
    cut(at=NOW)
    for number in range(3, 6):
        seen(f"document:{number}")
    copy = Copy(tmp_path)
    copy.edit(FORGED[rule])
    assert rule in [found for found, _, _ in copy.found()]


def test_removing_the_old_without_a_mark_is_found(office: Office, tmp_path: Path) -> None:
    del office
    for number in range(3):
        seen(f"document:{number}")
    copy = Copy(tmp_path)
    copy.edit("DELETE FROM audit_viewing WHERE seq < 3")
    assert [found for found, _, _ in copy.found()] == ["viewings-order", "viewings-link"]


def test_the_log_is_narrowed_by_person_thing_organisation_and_day() -> None:
    seen("document:a", at=NOW - 2 * DAY)
    seen("person:7", by=SAULE, slug="")
    seen("document:b", by=SAULE, slug="abay")
    asked = {
        "reader": Sought(reader="person:4"),
        "kind": Sought(what="document:"),
        "thing": Sought(what="person:7"),
        "organisation": Sought(organisation="abay"),
        "since": Sought(since=NOW.date()),
        "until": Sought(until=(NOW - DAY).date()),
    }
    found = {name: [one.what for one in page(sought)[0]] for name, sought in asked.items()}
    assert found == {
        "reader": ["document:b", "person:7"],
        "kind": ["document:b", "document:a"],
        "thing": ["person:7"],
        "organisation": ["document:b"],
        "since": ["document:b", "person:7"],
        "until": ["document:a"],
    }
    assert ViewingCut.objects.count() == 0
