"""Asking a form of organisations by a deadline, extending it by a decision, and closing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from esep.core.forms import Form
from esep.core.period import Period
from esep.decisions.models import Decision
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.reports.models import Campaign, Report


def open_campaign(
    form: Form | str,
    period: Period,
    organisations: Iterable[Organisation],
    *,
    day: date,
    hour: time,
    rule: str = "inclusive_next_working",
    days_off: Iterable[date] = (),
    disciplined: bool = True,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Campaign:
    """Ask `form` of `organisations` for `period` and return the campaign with its reports open.

    `hour` 00:00 is the end of the day. `days_off` are holidays beyond the fixed ones. Unless `disciplined`,
    its deadline does not count under 1.2.
    """
    raise NotImplementedError


def extend(
    report: Report, decision: Decision, *, due_at: datetime, by: Acting, at: datetime, once: str = ""
) -> Report:
    """Put the deadline of one report later by a confirmed decision."""
    raise NotImplementedError


def close(campaign: Campaign, *, by: Acting, at: datetime, once: str = "") -> Campaign:
    """Take nothing more in a campaign, once nothing handed in waits for the staff."""
    raise NotImplementedError
