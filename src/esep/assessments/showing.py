"""How an instant is written in a sentence about the year."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings


def shown(at: datetime) -> str:
    """Return an instant in the office's zone as people read it: `25.03.2028 18:00`."""
    return at.astimezone(ZoneInfo(settings.TIME_ZONE)).strftime("%d.%m.%Y %H:%M")
