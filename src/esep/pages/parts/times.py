"""How long it is until a deadline, in words: days left, today, or how late."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.core.names import Text

SOON = 7
"""So many days before it a deadline is near."""


def days(due_at: datetime, at: datetime) -> int:
    """Return the calendar days from `at` to the deadline in the office's zone; below 0 when it has passed."""
    zone = ZoneInfo(settings.TIME_ZONE)
    return (due_at.astimezone(zone).date() - at.astimezone(zone).date()).days


def left(due_at: datetime, at: datetime) -> Text:
    """Return how long it is until the deadline, or since."""
    count = days(due_at, at)
    if at > due_at:
        return LATE_TODAY if count == 0 else LATE.format(days=-count)
    return TODAY if count == 0 else LEFT.format(days=count)


def state(due_at: datetime, at: datetime) -> str:
    """Return `late`, `soon` (within a week) or `open`."""
    if at > due_at:
        return "late"
    return "soon" if days(due_at, at) <= SOON else "open"


LEFT = Text("{days} күн қалды", "осталось дней: {days}", "days left: {days}")
TODAY = Text("бүгін соңғы күн", "сегодня последний день", "today is the last day")
LATE = Text("{days} күн кешіктірілді", "просрочено дней: {days}", "days late: {days}")
LATE_TODAY = Text("мерзімі бүгін өтті", "срок истёк сегодня", "the deadline passed today")
