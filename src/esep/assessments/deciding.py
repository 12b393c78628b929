"""Decisions about a year: who may take them, that they fit its edition, participants and result."""

from __future__ import annotations

from datetime import datetime

from esep.assessments.models import Assessment
from esep.core.problems import Problem
from esep.decisions.actions import NewDecision
from esep.decisions.models import Decision
from esep.people.acting import Acting


def fits(assessment: Assessment, new: NewDecision, *, at: datetime) -> tuple[Problem, ...]:
    """Return what keeps a decision from fitting the year: an unknown option, a stranger, a closed year."""
    raise NotImplementedError


def decide(assessment: Assessment, new: NewDecision, *, by: Acting, at: datetime, once: str = "") -> Decision:
    """Enter a decision about the year (decisions.actions.enter) after checking that it fits."""
    raise NotImplementedError
