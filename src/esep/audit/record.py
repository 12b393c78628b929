"""Writes one event into the chain, inside the transaction of the change that it tells of."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db import IntegrityError, connection

from esep.audit.models import Event, Once, Payload
from esep.core import chain
from esep.core.canonical import composed
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.rows import add


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as the chain knows it: `person:12` or `system`, the role used, and for whom."""

    id: str
    role: str
    on_behalf: str = ""


SYSTEM = Actor("system", "system")


def record(
    action: str,
    *,
    by: Actor,
    at: datetime,
    object: str,  # noqa: A002  # the chain's own field name
    body: Mapping[str, Any],
    version: int = 0,
    once: str = "",
) -> Event:
    """Append the event of an action and return it; outside a transaction this is a programming fault.

    `body` is JSON of strings, whole numbers, booleans, lists and tables. A time before the last event's is
    kept and marked as an anomaly of the clock. A `once` token used before is refused with `already-done`.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(f"{action}: an event is recorded in the transaction of its change")
    last = _last()
    salt = secrets.token_hex(32)
    said = composed(body)
    event = Event(
        seq=last.seq + 1,
        prev=last.hash,
        at=at,
        actor=by.id,
        role=by.role,
        on_behalf=by.on_behalf,
        action=action,
        object=object,
        object_version=version,
        commitment=chain.commitment(salt, said),
        clock_anomaly=last.at is not None and at < last.at,
    )
    row = event.as_core()
    del row["hash"]
    event.hash = chain.event_hash(event.prev, row)
    add([event])
    add([Payload(event=event, salt=salt, body=said)])
    if once:
        try:
            Once(token=once, event=event).save(force_insert=True)
        except IntegrityError:
            raise Refused([Problem(ALREADY_DONE, LOOK, rule="already-done")]) from None
    return event


def done_before(once: str) -> Event | None:
    """Return the event that the token `once` already led to, None when it is new."""
    found = Once.objects.select_related("event").filter(token=once).first() if once else None
    return found.event if found else None


def again(once: str, by: str) -> Event | None:
    """Return the event of the same click by the same person (`person:12`), None when the token is new.

    Somebody else's token is no repetition: `record` refuses it.
    """
    found = done_before(once)
    return found if found is not None and found.actor == by else None


def head() -> tuple[int, str]:
    """Return how many events there are and the hash of the last."""
    last = _last()
    return last.seq, last.hash


class _Last(NamedTuple):
    """What the next event must know of the one before it; nothing before the first."""

    seq: int
    hash: str
    at: datetime | None


def _last() -> _Last:
    with connection.cursor() as cursor:
        cursor.execute(*_question())
        found = cursor.fetchone()
    if found is None:
        return _Last(0, chain.GENESIS, None)
    seq, digest, at = found
    return _Last(seq, digest, at if at.tzinfo else at.replace(tzinfo=UTC))


@cache
def _question() -> tuple[str, tuple[Any, ...]]:
    """Return the question for the last event, composed once: every action asks it."""
    query: tuple[str, tuple[Any, ...]] = (
        Event.objects.order_by("-seq").values_list("seq", "hash", "at")[:1].query.sql_with_params()
    )
    return query


ALREADY_DONE = Text(
    kk="Бұл әрекет бұрын орындалған: екінші басу ештеңені өзгертпеді.",
    ru="Это действие уже выполнено: второе нажатие ничего не изменило.",
    en="This was already done: the second click changed nothing.",
)
LOOK = Text(
    kk="Бетті жаңартып, нәтижесін көріңіз.",
    ru="Обновите страницу и посмотрите на результат.",
    en="Reload the page to see the result.",
)
