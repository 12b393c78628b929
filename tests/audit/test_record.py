"""Events in the database: recorded with their change, one after another, never edited."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, connection, transaction
from tests.people import NOW

from esep.audit import clock
from esep.audit.models import Event
from esep.audit.record import SYSTEM, head, record
from esep.core.chain import breaks
from esep.core.problems import Refused

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office


def whole_chain() -> list[dict[str, object]]:
    events = Event.objects.select_related("payload").order_by("seq")
    return [one.as_core() | {"salt": one.payload.salt, "body": one.payload.body} for one in events]


def test_the_office_begins_with_a_chain_that_holds(office: Office) -> None:  # noqa: ARG001  # it must be there
    found, head_of_chain = breaks(whole_chain())
    assert (found, (head_of_chain.size, head_of_chain.root)) == ((), head())


def test_an_event_of_a_clock_with_an_offset_holds_in_the_chain(office: Office, settings: Settings) -> None:  # noqa: ARG001  # it must be there
    settings.FROZEN_AT = datetime.fromisoformat("2028-01-28T10:00:00+05:00")
    with transaction.atomic():
        record("office.found", by=SYSTEM, at=settings.FROZEN_AT, object="office", body={})
        record("office.found", by=SYSTEM, at=clock.now(), object="office", body={})
    found, last = breaks(one.as_core() for one in Event.objects.order_by("seq"))
    assert (found, (last.size, last.root)) == ((), head())
    assert clock.now().isoformat() == "2028-01-28T05:00:00+00:00"


@pytest.mark.django_db
def test_a_token_of_a_page_counts_once() -> None:
    with transaction.atomic():
        record("test.once", by=SYSTEM, at=NOW, object="test:1", body={}, once="token")
    with pytest.raises(Refused) as refused, transaction.atomic():
        record("test.once", by=SYSTEM, at=NOW, object="test:1", body={}, once="token")
    assert [problem.rule for problem in refused.value.problems] == ["already-done"]
    assert Event.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_a_fault() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        record("test.alone", by=SYSTEM, at=NOW, object="test:1", body={})


FORGERIES = {
    "an edited row": "UPDATE audit_event SET action = 'forged' WHERE seq = 1",
    "a row taken out": "DELETE FROM audit_event WHERE seq = (SELECT MAX(seq) FROM audit_event)",
    "a row replaced": "INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE seq = 1",
    "a gap": (
        "INSERT INTO audit_event SELECT seq + 100000, prev, at, actor, role, on_behalf, action, object, "
        "object_version, commitment, clock_anomaly, 'f' || hash FROM audit_event WHERE seq = 1"
    ),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_the_database_refuses_to_change_the_chain(office: Office, forgery: str) -> None:  # noqa: ARG001  # the same
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match=r"append-only|next link"):
        cursor.execute(FORGERIES[forgery])
