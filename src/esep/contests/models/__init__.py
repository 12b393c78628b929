"""A round of a contest: who applied with what, who sits on the commission, and whom it named."""

from __future__ import annotations

from esep.contests.models.applications import Application, Claim, Handed, Material, Question
from esep.contests.models.judging import Conflict, Mark, Outcome, Resolved, Sheet, Sitting
from esep.contests.models.results import Listed, Title
from esep.contests.models.rounds import Inspector, Member, Round, Seat

__all__ = [
    "Application",
    "Claim",
    "Conflict",
    "Handed",
    "Inspector",
    "Listed",
    "Mark",
    "Material",
    "Member",
    "Outcome",
    "Question",
    "Resolved",
    "Round",
    "Seat",
    "Sheet",
    "Sitting",
    "Title",
]
