"""How an instant of a round is written in a sentence: the end of a day is 24:00 of that day."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings


def shown(at: datetime) -> str:
    """Return an instant in the office's zone as people read it: `01.03.2027 24:00`, `20.03.2027 18:00`."""
    local = at.astimezone(ZoneInfo(settings.TIME_ZONE))
    if local.time() == time(0):
        return f"{local - timedelta(days=1):%d.%m.%Y} 24:00"
    return f"{local:%d.%m.%Y %H:%M}"
