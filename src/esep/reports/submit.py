"""Handing a report in: everything is checked again, declared by the head, sealed as a version, and receipted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from esep.core.problems import Problem
from esep.people.acting import Acting
from esep.reports.filled import Filled
from esep.reports.models import Report, Version


def warning_key(problem: Problem) -> str:
    """Return the name under which a warning is justified: its rule and rows, `balance:1+2+3`."""
    return f"{problem.rule}:{'+'.join(problem.rows)}"


def standing_in_the_way(seen: Filled, justified: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return every reason why the report cannot be handed in as it is: empty rows, errors, unjustified warnings."""
    raise NotImplementedError


def submit(
    report: Report,
    *,
    declared: bool,
    justified: Mapping[str, str] | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Version:
    """Seal what is filled in as the next version and return it; all that stands in the way is refused at once."""
    raise NotImplementedError


def withdraw(report: Report, *, by: Acting, at: datetime, once: str = "") -> Report:
    """Take a submitted report back before its deadline, as long as the staff found nothing in it yet."""
    raise NotImplementedError
