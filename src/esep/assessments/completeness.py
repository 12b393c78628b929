"""How complete the facts of a year are, by department and by block, and how many days are left (clause 5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from esep.assessments.models import Assessment
from esep.core.names import Text


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure that an organisation (slug) has not got accepted: the fact, its year, the criterion it is for."""

    organisation: str
    fact: str
    year: int
    criterion: str


@dataclass(frozen=True, slots=True)
class Part:
    """A department or a block: how many figures are wanted and known, and which are missing.

    `waiting` counts reports handed in that the department has still to accept.
    """

    id: str
    name: Text
    wanted: int
    known: int
    missing: tuple[Missing, ...]
    waiting: int = 0

    @property
    def complete(self) -> bool:
        """Return whether nothing is missing and nothing waits."""
        return self.wanted == self.known and not self.waiting


@dataclass(frozen=True, slots=True)
class Completeness:
    """The facts of a year by department (clause 4.1) and by block of the annex."""

    departments: tuple[Part, ...]
    blocks: tuple[Part, ...]


def completeness(assessment: Assessment) -> Completeness:
    """Return how complete the participants' facts are under the edition in force."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """The last day of the evaluation (clause 5.1) and how many days are left; below 0 it has passed."""

    day: date
    left: int
    clause: str
    name: Text


def time_limit(assessment: Assessment, today: date) -> TimeLimit:
    """Return the time limit of the year's evaluation as seen from `today`."""
    raise NotImplementedError
