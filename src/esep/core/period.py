"""The time a form speaks of: a calendar year, a part of it, a week or a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Literal

from esep.core.names import Text

Kind = Literal["year", "half-year", "quarter", "month", "week", "day"]
KINDS: tuple[Kind, ...] = ("year", "half-year", "quarter", "month", "week", "day")
"""The kinds of period, the longest first."""

_SPELLING = re.compile(
    r"(?P<year>[12][0-9]{3})"
    r"(?:-H(?P<half>[12])|-Q(?P<quarter>[1-4])|-W(?P<week>[0-5][0-9])"
    r"|-(?P<month>[01][0-9])(?:-(?P<day>[0-3][0-9]))?)?"
)


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A calendar year, or that part of it which one of the numbers names (0: it is no such part).

    A week is one of ISO 8601, of whose year it is the `week`; a day has its month too. Periods stand in the
    order of their first days, and of those which begin together the longest comes first.
    """

    year: int
    half: Literal[0, 1, 2] = 0
    quarter: int = 0
    month: int = 0
    week: int = 0
    day: int = 0

    @classmethod
    def of(cls, text: str) -> Period:
        """Return the period written as `2025`, `2025-H1`, `2025-Q2`, `2025-04`, `2025-W17` or `2025-04-15`.

        Anything else is a ValueError, a month, week or day that its year does not have above all.
        """
        match = _SPELLING.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, half, quarter, month, week, day = (
            int(match.group(one) or 0) for one in ("year", "half", "quarter", "month", "week", "day")
        )
        found = cls(year, 1 if half == 1 else 2 if half == 2 else 0, quarter, month, week, day)
        if (match.group("week") and not week) or (match.group("month") and not month):
            raise ValueError(text)
        if match.group("day") and not day:
            raise ValueError(text)
        found.first()
        return found

    @classmethod
    def around(cls, day: date, kind: Kind) -> Period:
        """Return the period of a kind in which a day lies."""
        year, week, _ = day.isocalendar()
        every: dict[Kind, Period] = {
            "year": cls(day.year),
            "half-year": cls(day.year, 1 if day.month < 7 else 2),
            "quarter": cls(day.year, quarter=(day.month + 2) // 3),
            "month": cls(day.year, month=day.month),
            "week": cls(year, week=week),
            "day": cls(day.year, month=day.month, day=day.day),
        }
        return every[kind]

    @property
    def kind(self) -> Kind:
        """Return which kind of period this is."""
        if self.half:
            return "half-year"
        if self.quarter:
            return "quarter"
        if self.week:
            return "week"
        if self.day:
            return "day"
        return "month" if self.month else "year"

    def first(self) -> date:
        """Return its first day; a period that its year does not have is a ValueError."""
        if self.week:
            return date.fromisocalendar(self.year, self.week, 1)
        month = 7 if self.half == 2 else self.quarter * 3 - 2 if self.quarter else self.month or 1
        return date(self.year, month, self.day or 1)

    def last(self) -> date:
        """Return its last day."""
        months: dict[Kind, int] = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}
        first, kind = self.first(), self.kind
        if kind not in months:
            return first + timedelta(days=6 if kind == "week" else 0)
        beyond = first.month - 1 + months[kind]
        if beyond < 12:
            return date(first.year, beyond + 1, 1) - timedelta(days=1)
        return date(first.year, 12, 31)

    def next(self) -> Period:
        """Return the period of the same kind that follows."""
        return Period.around(self.last() + timedelta(days=1), self.kind)

    def previous(self) -> Period:
        """Return the period of the same kind that comes before."""
        return Period.around(self.first() - timedelta(days=1), self.kind)

    def year_before(self) -> Period:
        """Return the same part of the year before; of a 53rd week or a 29 February the last before it."""
        kind = self.kind
        if kind == "week":
            last = date(self.year - 1, 12, 28).isocalendar().week
            return Period(self.year - 1, week=min(self.week, last))
        if kind == "day" and (self.month, self.day) == (2, 29):
            return Period(self.year - 1, month=2, day=28)
        return Period(self.year - 1, self.half, self.quarter, self.month, self.week, self.day)

    def words(self) -> Text:
        """Return the period in words, as it stands in a heading: «2025 жылғы II тоқсан»."""
        if self.kind == "year":
            return YEAR.format(year=self.year)
        if self.kind == "week":
            first, last = self.first(), self.last()
            days = f"{first:%d.%m.%Y}–{last:%d.%m.%Y}"
            return WEEK.format(year=self.year, week=self.week, days=days)
        if self.half or self.quarter:
            numeral = ROMAN[(self.half or self.quarter) - 1]
            said = HALF if self.half else QUARTER
            return said.format(year=self.year, numeral=numeral)
        if self.day:
            return DAY.format(year=self.year, month=OF_MONTH[self.month - 1], day=self.day)
        return MONTH.format(year=self.year, month=MONTHS[self.month - 1])

    def __lt__(self, other: object) -> bool:
        """Return whether it begins earlier than another, or as early and is longer."""
        if not isinstance(other, Period):
            return NotImplemented
        mine, theirs = self.first(), other.first()
        return mine < theirs or (mine == theirs and self.last() > other.last())

    def __str__(self) -> str:
        """Return the period as it is written in files."""
        if self.half:
            return f"{self.year}-H{self.half}"
        if self.quarter:
            return f"{self.year}-Q{self.quarter}"
        if self.week:
            return f"{self.year}-W{self.week:02}"
        parts = [f"{one:02}" for one in (self.month, self.day) if one]
        return "-".join([str(self.year), *parts])


ROMAN = ("I", "II", "III", "IV")
YEAR = Text("{year} жыл", "{year} год", "{year}")
HALF = Text(
    "{year} жылғы {numeral} жартыжылдық", "{numeral} полугодие {year} года", "{numeral} half of {year}"
)
QUARTER = Text(
    "{year} жылғы {numeral} тоқсан", "{numeral} квартал {year} года", "{numeral} quarter of {year}"
)
MONTH = Text("{year} жылғы {month}", "{month} {year} года", "{month} {year}")
WEEK = Text(
    "{year} жылғы {week}-апта ({days})",
    "{week}-я неделя {year} года ({days})",
    "week {week} of {year} ({days})",
)
DAY = Text("{year} жылғы {day} {month}", "{day} {month} {year} года", "{day} {month} {year}")
MONTHS = (
    Text("қаңтар", "январь", "January"),
    Text("ақпан", "февраль", "February"),
    Text("наурыз", "март", "March"),
    Text("сәуір", "апрель", "April"),
    Text("мамыр", "май", "May"),
    Text("маусым", "июнь", "June"),
    Text("шілде", "июль", "July"),
    Text("тамыз", "август", "August"),
    Text("қыркүйек", "сентябрь", "September"),
    Text("қазан", "октябрь", "October"),
    Text("қараша", "ноябрь", "November"),
    Text("желтоқсан", "декабрь", "December"),
)
OF_MONTH = tuple(
    Text(one.kk, genitive, one.en)
    for one, genitive in zip(
        MONTHS,
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),  # noqa: SIM905  # read as words
        strict=True,
    )
)
