"""What pages and papers may ask about years: versions, calculations, objections, the road so far."""

from __future__ import annotations

from esep.assessments.models import Assessment, Calculation
from esep.people.policy import Resource


def years() -> tuple[Assessment, ...]:
    """Return the last version of every year, the latest year first."""
    raise NotImplementedError


def of_year(regulation: str, year: int) -> tuple[Assessment, ...]:
    """Return the versions of a year, the first first; () when it was never opened."""
    raise NotImplementedError


def latest(assessment: Assessment) -> Calculation | None:
    """Return the last calculation of the year, None before the first."""
    raise NotImplementedError


def resource(assessment: Assessment) -> Resource:
    """Return the year as the policy sees it."""
    raise NotImplementedError
