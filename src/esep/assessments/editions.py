"""Which edition would govern a year by each answer to reading A01: shown to those who decide, never taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from esep.core.names import Text
from esep.library import library

EDITION = "A01"
"""The reading that asks which edition governs a year; only a decision of kind `edition` answers it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its option and words, the edition it leads to, and whether its points are known."""

    option: str
    says: Text
    edition: str
    has_points: bool
    default: bool


def answers(regulation: str, year: int, on: date) -> tuple[Answer, ...]:
    """Return the answers for a year that is decided `on` a day; () when no edition knows the question."""
    editions = library().editions(regulation)
    known = [
        reading for one in editions if (reading := library().regulation(regulation, one).reading(EDITION))
    ]
    if not known:
        return ()
    reading = known[-1]
    leads = governing(regulation, year, on)
    return tuple(
        Answer(
            option.id,
            option.says,
            leads[option.id],
            library().regulation(regulation, leads[option.id]).no_points is None,
            option.id == reading.default,
        )
        for option in reading.options
        if leads.get(option.id)
    )


def governing(regulation: str, year: int, on: date) -> Mapping[str, str]:
    """Return option → edition: in force on the day, at the year's end, or split (points by the latter).

    "" where no known edition was in force then.
    """
    at_year_end = _in_force(regulation, date(year, 12, 31))
    return {"at_approval": _in_force(regulation, on), "at_year_end": at_year_end, "split": at_year_end}


def _in_force(regulation: str, day: date) -> str:
    stood = [one for one in library().editions(regulation) if one <= day.isoformat()]
    return stood[-1] if stood else ""
