"""What the staff finds in a version row by row, and acceptance, which appends its figures as facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.facts.models import AcceptedFact
from esep.people.acting import Acting
from esep.reports.models import Line, Report, Verdict, Version


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of a row; `accepted` is the figure as typed when it is not the claimed one, with the reason."""

    verdict: Verdict
    accepted: str | None = None
    reason: str = ""


def find(
    version: Version, findings: Mapping[str, Finding], *, by: Acting, at: datetime, once: str = ""
) -> tuple[Line, ...]:
    """Note findings on rows of the version under review, replacing earlier ones, and return them."""
    raise NotImplementedError


def accept(
    report: Report,
    *,
    findings: Mapping[str, Finding] | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> tuple[AcceptedFact, ...]:
    """Accept the submitted version: rows without a finding as claimed; return the figures that were appended."""
    raise NotImplementedError


def accept_many(
    reports: Iterable[Report], *, by: Acting, at: datetime, once: str = ""
) -> tuple[AcceptedFact, ...]:
    """Accept several reports as claimed, all or none."""
    raise NotImplementedError
