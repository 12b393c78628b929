"""The time a form speaks of: a calendar year or one of its halves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_SPELLING = re.compile(r"([12][0-9]{3})(?:-H([12]))?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A calendar year, or with `half` 1 or 2 one of its halves (0 is the whole year)."""

    year: int
    half: Literal[0, 1, 2] = 0

    @classmethod
    def of(cls, text: str) -> Period:
        """Return the period written as `2025`, `2025-H1` or `2025-H2`; anything else is a ValueError."""
        match = _SPELLING.fullmatch(text)
        if match is None:
            raise ValueError(text)
        half = match.group(2)
        return cls(int(match.group(1)), 1 if half == "1" else 2 if half == "2" else 0)

    @property
    def kind(self) -> Literal["year", "half-year"]:
        """Return which of the two kinds of period this is."""
        return "half-year" if self.half else "year"

    def year_before(self) -> Period:
        """Return the same part of the year before."""
        return Period(self.year - 1, self.half)

    def __str__(self) -> str:
        """Return the period as it is written in files."""
        return f"{self.year}-H{self.half}" if self.half else str(self.year)
