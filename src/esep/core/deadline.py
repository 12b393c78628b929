"""When a deadline is: a day and an hour in a zone, under one of the rules of reading A07."""

from __future__ import annotations

from collections.abc import Container
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

RULES = ("inclusive_next_working", "inclusive", "exclusive")
"""The options of reading A07, its default first."""

MIDNIGHT = time(0)


def last_day(day: date, rule: str, holidays: Container[date] = ()) -> date:
    """Return the last day on which something is still in time; an unknown rule is a ValueError.

    `inclusive_next_working`: the named day, or the next one that is neither at a week's end nor a holiday;
    `inclusive`: the named day; `exclusive`: the day before.
    """
    if rule not in RULES:
        raise ValueError(rule)
    if rule == "exclusive":
        return day - timedelta(days=1)
    while rule == "inclusive_next_working" and (day.weekday() >= 5 or day in holidays):
        day += timedelta(days=1)
    return day


def instant(day: date, hour: time, *, zone: str, rule: str, holidays: Container[date] = ()) -> datetime:
    """Return the last instant in time, in UTC: `hour` of the last day, at midnight (00:00) its very end.

    Under `exclusive` the time ends with the day before, whatever the hour. Where clocks were put back and
    the hour stands twice, it is the later one; where it is left out, the later reading of it too: a doubt
    goes to whoever is bound by the deadline.
    """
    last = last_day(day, rule, holidays)
    if rule == "exclusive" or hour == MIDNIGHT:
        last, hour = last + timedelta(days=1), MIDNIGHT
    local = datetime.combine(last, hour, tzinfo=ZoneInfo(zone))
    return max(local.replace(fold=fold).astimezone(UTC) for fold in (0, 1))


def late(at: datetime, due_at: datetime) -> bool:
    """Return whether `at` is after the deadline; the very instant of it is in time. Compared in UTC."""
    return at.astimezone(UTC) > due_at.astimezone(UTC)
