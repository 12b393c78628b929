"""Every reason why a step of the year is refused, each with its clause and what to do."""

from __future__ import annotations

from datetime import datetime

from esep.assessments.models import Assessment
from esep.core.problems import Problem


def lacking(assessment: Assessment, verb: str, *, at: datetime) -> tuple[Problem, ...]:
    """Return what the step `verb` of assessments.states lacks at the instant, () when it may be taken."""
    raise NotImplementedError
