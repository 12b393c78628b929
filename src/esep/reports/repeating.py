"""A double click, a retry, the back button: what a token of a page already led to."""

from __future__ import annotations

from esep.audit.models import Event
from esep.audit.record import ALREADY_DONE, LOOK, done_before
from esep.core.problems import Problem, Refused
from esep.reports.models import Report


def done(once: str, report: Report) -> Event | None:
    """Return the event that `once` led to, None when it is new; one spent on something else is refused."""
    event = done_before(once)
    if event is not None and event.object != f"report:{report.pk}":
        raise Refused([Problem(ALREADY_DONE, LOOK, rule="already-done")])
    return event
