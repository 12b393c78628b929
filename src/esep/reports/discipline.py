"""Counts the reports due, late and returned of a year: the figures of row 1.2 (readings B07 to B10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from esep.facts.models import AcceptedFact
from esep.organisations.models import Organisation
from esep.people.acting import Acting


def discipline(
    year: int, *, at: datetime | None = None, financial_too: bool = False
) -> Mapping[Organisation, Mapping[str, int]]:
    """Return organisation → fact → count, from first submissions, returns and deadlines that have passed `at`."""
    raise NotImplementedError


def append_discipline(
    year: int, organisations: Iterable[Organisation], *, by: Acting, at: datetime, financial_too: bool = False
) -> tuple[AcceptedFact, ...]:
    """Append the counts of a year as the system's facts and return those that changed."""
    raise NotImplementedError
