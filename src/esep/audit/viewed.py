"""Reads the log of viewings: who opened what, of which organisation, from which day to which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet

from esep.audit.models import Viewing, ViewingCut

PAGE = 100
"""How many viewings one page holds."""

MOST = 20_000
"""How many viewings one file holds at most, the newest."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What of the log is asked for; each of them "" or None for all. `what` may end with `:` for a kind."""

    reader: str = ""
    what: str = ""
    organisation: str = ""
    since: date | None = None
    until: date | None = None


def page(sought: Sought, *, before: int = 0) -> tuple[tuple[Viewing, ...], int]:
    """Return one page of what is asked for, the newest first, and where the next begins (0: nowhere)."""
    found = _found(sought)
    if before:
        found = found.filter(seq__lt=before)
    rows = tuple(found[: PAGE + 1])
    return rows[:PAGE], rows[PAGE - 1].seq if len(rows) > PAGE else 0


def everything(sought: Sought) -> tuple[Viewing, ...]:
    """Return all that is asked for, the newest first, `MOST` at most."""
    return tuple(_found(sought)[:MOST])


def of_thing(what: str, most: int) -> tuple[Viewing, ...]:
    """Return the last `most` viewings of a thing, the newest first."""
    return tuple(_found(Sought(what=what))[:most])


def last_cut() -> ViewingCut | None:
    """Return the last mark of how far old viewings were removed, None before the first."""
    return ViewingCut.objects.order_by("-upto").first()


def _found(sought: Sought) -> QuerySet[Viewing]:
    found = Viewing.objects.order_by("-seq")
    if sought.reader:
        found = found.filter(reader=sought.reader)
    if sought.what:
        kind = sought.what.endswith(":")
        found = found.filter(**{"what__startswith" if kind else "what": sought.what})
    if sought.organisation:
        found = found.filter(organisation=sought.organisation)
    if sought.since:
        found = found.filter(at__gte=_midnight(sought.since))
    if sought.until:
        found = found.filter(at__lt=_midnight(sought.until + timedelta(days=1)))
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(settings.TIME_ZONE))
