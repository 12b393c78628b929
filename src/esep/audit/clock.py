"""What time it is: the server's clock, or in a demonstration the day it is frozen on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings


def now() -> datetime:
    """Return the present instant in UTC; the frozen one where the office has one."""
    frozen: datetime | None = settings.FROZEN_AT
    return frozen.astimezone(UTC) if frozen else datetime.now(UTC)


def today() -> date:
    """Return the calendar day in the office's zone."""
    return day_of(now())


def day_of(at: datetime) -> date:
    """Return the calendar day of an instant in the office's zone."""
    return at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
