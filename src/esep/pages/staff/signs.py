"""The few signs by which the staff sees where a report stands, and its age in days."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.core.names import Text

Sign = Literal["open", "overdue", "waiting", "again", "returned", "accepted"]

SIGNS: tuple[Sign, ...] = ("waiting", "again", "returned", "overdue", "open", "accepted")
"""In the order of the legend: what the staff must do first."""


def sign_of(state: str, number: int, *, overdue: bool) -> Sign:
    """Return the sign of a report: handed in for the first time or again, returned, late or being filled."""
    if state == "submitted":
        return "again" if number > 1 else "waiting"
    if state == "accepted":
        return "accepted"
    if state == "returned":
        return "returned"
    return "overdue" if overdue else "open"


def days_between(first: datetime, second: datetime) -> int:
    """Return the calendar days from `first` to `second` in the office's zone."""
    zone = ZoneInfo(settings.TIME_ZONE)
    return (second.astimezone(zone).date() - first.astimezone(zone).date()).days


def lasting(first: datetime, second: datetime) -> Text:
    """Return how long it is from `first` to `second`: days and hours, or hours and minutes."""
    minutes = (second - first) // timedelta(minutes=1)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return DAYS.format(days=days, hours=hours)
    return HOURS.format(hours=hours, minutes=minutes % 60)


DAYS = Text("{days} күн {hours} сағ", "{days} дн. {hours} ч", "{days} d {hours} h")
HOURS = Text("{hours} сағ {minutes} мин", "{hours} ч {minutes} мин", "{hours} h {minutes} min")
