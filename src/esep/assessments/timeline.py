"""The verbs that move a year along its road, one after another, as assessments.states declares them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from esep.assessments.models import Assessment, Calculation
from esep.decisions.models import Decision
from esep.organisations.models import Organisation
from esep.people.acting import Acting


def open_year(regulation: str, year: int, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Open the evaluation of a year and return it, version 1 in the state `planned`."""
    raise NotImplementedError


def choose_edition(
    assessment: Assessment, decision: Decision, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Take the edition from a confirmed decision of kind `edition`, before the facts are complete."""
    raise NotImplementedError


def freeze(
    assessment: Assessment, participants: Iterable[Organisation], *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Fix the register of participants (reading A02): planned → collecting."""
    raise NotImplementedError


def complete(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Declare the facts complete and append the system's own counts: collecting → complete."""
    raise NotImplementedError


def compute(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Calculation:
    """Compute the year from the facts as they stand now and return the calculation."""
    raise NotImplementedError


def preview(
    assessment: Assessment, until: datetime, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Show every organisation its points and take objections until `until`: computed → preview."""
    raise NotImplementedError


def settle(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Close the preview when every objection is answered and its time is over: preview → settled."""
    raise NotImplementedError


def submit_to_committee(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Hand the package to the Executive Committee: settled → submitted."""
    raise NotImplementedError


def rework(assessment: Assessment, reason: str, *, by: Acting, at: datetime, once: str = "") -> Assessment:
    """Take the package back with the Committee's reason: submitted → settled."""
    raise NotImplementedError


def approve(
    assessment: Assessment, decision: Decision, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Record that the Executive Committee approved the last calculation: submitted → approved."""
    raise NotImplementedError


def hold_ceremony(
    assessment: Assessment, decision: Decision, *, by: Acting, at: datetime, once: str = ""
) -> Assessment:
    """Take the day of the ceremony, until which nothing is published, from a decision of kind `ceremony`."""
    raise NotImplementedError


def published(assessment: Assessment, *, by: Acting, at: datetime) -> Assessment:
    """Set an approved year to published, inside the publication's transaction and event."""
    raise NotImplementedError


def correct(
    assessment: Assessment,
    reason: str,
    *,
    decision: Decision | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Assessment:
    """Open the next version of a published year and return it; the published one stays as it is."""
    raise NotImplementedError
