"""Reads a day and an hour that a person typed as an instant in the office's zone."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.core.names import Text
from esep.core.problems import Problem, Refused

CLOSING = time(18, 0)
"""The hour that counts when only a day is given."""


def read(day: str, hour: str = "") -> datetime | None:
    """Return the instant of `YYYY-MM-DD` and `HH:MM`, None when no day is given; no day is refused."""
    if not day.strip():
        return None
    try:
        typed = date.fromisoformat(day.strip())
        at = time.fromisoformat(hour.strip()) if hour.strip() else CLOSING
    except ValueError:
        raise Refused([Problem(*UNCLEAR, rule="instant")]) from None
    return datetime.combine(typed, at, ZoneInfo(settings.TIME_ZONE))


UNCLEAR = (
    Text("Күн немесе сағат түсініксіз.", "День или час непонятны.", "The day or the hour is unclear."),
    Text(
        "Күнді 2028-02-05, сағатты 18:00 түрінде жазыңыз.",
        "Пишите день как 2028-02-05, час как 18:00.",
        "Write the day as 2028-02-05 and the hour as 18:00.",
    ),
)
