"""The running rating (clause 3.1, operational evaluation): what the facts accepted so far would give."""

from __future__ import annotations

from dataclasses import dataclass

from esep.core.scoring import Result


@dataclass(frozen=True, slots=True)
class Running:
    """The result of the facts so far; `provisional` while no decision says which edition governs."""

    result: Result
    edition: str
    provisional: bool


def running(regulation: str, year: int) -> Running:
    """Return the rating of a year as of now, for all participants."""
    raise NotImplementedError
