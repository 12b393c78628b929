"""The deadline of a round for readers: the end of a day is 24:00 of that day, and counts as that day."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.core.names import Text
from esep.pages.parts import dates, times

MIDNIGHT = Text("{day}, 24:00", "{day}, 24:00", "{day}, 24:00")


def due(at: datetime) -> Text:
    """Return a deadline in words: «2028 жылғы 1 наурыз, 24:00»."""
    local = at.astimezone(ZoneInfo(settings.TIME_ZONE))
    if local.time() == time(0):
        return MIDNIGHT.format(day=dates.written(local.date() - timedelta(days=1)))
    return dates.moment(at)


def left(due_at: datetime, at: datetime) -> Text:
    """Return how long it is until the deadline, or since."""
    return times.left(due_at - timedelta(microseconds=1), at)
