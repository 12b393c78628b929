"""Reads the chain as a history: of some objects, of a person, of a day, or all of it page by page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet

from esep.audit.models import Event, Payload

PAGE = 50
"""How many events one page of the whole history holds."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event as it is told: `body` is None once what it said was erased."""

    seq: int
    at: datetime
    actor: str
    role: str
    on_behalf: str
    action: str
    object: str
    version: int
    body: Mapping[str, Any] | None
    hash: str
    clock_anomaly: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the history is asked for: each of them "" or None for all."""

    object: str = ""
    actor: str = ""
    day: date | None = None


def history_of(object_ids: Iterable[str]) -> tuple[Told, ...]:
    """Return all that happened to the objects (`report:12`), the newest first, in one query."""
    return _told(Event.objects.filter(object__in=list(object_ids)))


def history(asked: Asked, *, before: int = 0) -> tuple[tuple[Told, ...], int]:
    """Return one page of what was asked for, the newest first, and where the next begins (0: nowhere).

    `before` is the number of the event that the page ends before; one query.
    """
    found = _asked(asked)
    if before:
        found = found.filter(seq__lt=before)
    told = _told(found, PAGE + 1)
    return told[:PAGE], told[PAGE - 1].seq if len(told) > PAGE else 0


def _asked(asked: Asked) -> QuerySet[Event]:
    found = Event.objects.all()
    if asked.object:
        whole_kind = asked.object.endswith(":")
        found = found.filter(**{"object__startswith" if whole_kind else "object": asked.object})
    if asked.actor:
        found = found.filter(actor=asked.actor)
    if asked.day:
        begins = datetime.combine(asked.day, time(), ZoneInfo(settings.TIME_ZONE))
        found = found.filter(at__gte=begins, at__lt=begins + timedelta(days=1))
    return found


def _told(found: QuerySet[Event], most: int | None = None) -> tuple[Told, ...]:
    return tuple(_one(event) for event in found.select_related("payload").order_by("-seq")[:most])


def _one(event: Event) -> Told:
    payload: Payload | None = getattr(event, "payload", None)
    return Told(
        seq=event.seq,
        at=event.at,
        actor=event.actor,
        role=event.role,
        on_behalf=event.on_behalf,
        action=event.action,
        object=event.object,
        version=event.object_version,
        body=payload.body if payload else None,
        hash=event.hash,
        clock_anomaly=event.clock_anomaly,
    )
