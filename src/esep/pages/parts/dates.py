"""Days as each language writes them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.core.names import Text
from esep.papers.days import MONTHS

DAY = Text("{year} жылғы {day} {month}", "{day} {month} {year} года", "{day} {month} {year}")
DAY_OF_YEAR = Text("{day} {month}", "{day} {month}", "{day} {month}")


def written(day: date) -> Text:
    """Return the day in words: «2026 жылғы 20 ақпан»."""
    return DAY.format(year=day.year, day=day.day, month=MONTHS[day.month - 1])


def of_every_year(day: str) -> Text:
    """Return a `MM-DD` day of every year in words: «1 сәуір»; one that names its year with the year."""
    if len(day) > len("MM-DD"):
        return written(date.fromisoformat(day))
    month, number = day.split("-")
    return DAY_OF_YEAR.format(day=int(number), month=MONTHS[int(month) - 1])


def edition(name: str) -> Text:
    """Return an edition by its day; the report of a half-year, which has none, by its period."""
    try:
        return written(date.fromisoformat(name))
    except ValueError:
        year, _, half = name.partition("-h")
        return HALF_YEAR.format(year=year, half={"1": "I", "2": "II"}.get(half, half))


HALF_YEAR = Text(
    "{year} жылдың {half} жартыжылдығы", "{half} полугодие {year} года", "{year}, half-year {half}"
)


def moment(at: datetime) -> Text:
    """Return an instant in the office's zone, in words with the hour: «2026 жылғы 20 ақпан, 18:00»."""
    local = at.astimezone(ZoneInfo(settings.TIME_ZONE))
    return Text.each(lambda language: f"{written(local.date())[language]}, {local:%H:%M}")


def brief(at: datetime | date) -> str:
    """Return a day or an instant in figures, the same in all three languages: `20.02.2026 18:00`."""
    if isinstance(at, datetime):
        return f"{at.astimezone(ZoneInfo(settings.TIME_ZONE)):%d.%m.%Y %H:%M}"
    return f"{at:%d.%m.%Y}"
