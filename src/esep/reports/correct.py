"""Correcting an accepted report: asked for by the region, opened again, accepted as a new version."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.audit.record import record
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports import wording_verbs as says
from esep.reports.models import Remark, Report
from esep.reports.repeating import done
from esep.reports.resource import place, resource
from esep.reports.rows import form_of, locked
from esep.reports.states import move

ASKED = "correction"
"""The code of the remark by which a region asks for a correction."""

REOPENED = "reopened"
"""The code of the remark with which the staff opened a report again."""


@transaction.atomic
def ask_correction(
    report: Report, reason: str, *, row: str = "", by: Acting, at: datetime, once: str = ""
) -> Remark:
    """Ask that an accepted report be opened again, with the reason, and return the request."""
    locked(report)
    demand(by, "correction.ask", place(report))
    if done(once, report) is not None:
        return report.remarks.filter(code=ASKED).latest("id")
    if report.state != move("accepted", "reopen").before:
        raise Refused([Problem(*says.NOT_ACCEPTED_YET, rule="correction-early")])
    made = _remark(report, reason, row, ASKED, by=by, at=at)
    body = {"row": row, "reason": made.text}
    actor = by.actor("head", "deputy")
    record("report.ask-correction", by=actor, at=at, object=f"report:{report.pk}", body=body, once=once)
    return made


@transaction.atomic
def reopen(
    report: Report,
    reason: str,
    *,
    row: str = "",
    until: datetime | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Remark:
    """Open an accepted report for a correction, with the reason, and return the remark that says so.

    What was accepted stands until another version is accepted; it is no return for quality.
    """
    locked(report)
    demand(by, "fact.correct", resource(report))
    if done(once, report) is not None:
        return report.remarks.filter(code=REOPENED).latest("id")
    after = move(report.state, "reopen").after
    made = _remark(report, reason, row, REOPENED, by=by, at=at)
    report.state, report.mend_by = after, until
    report.save(update_fields=["state", "mend_by"])
    record(
        "report.reopen",
        by=by.actor("officer"),
        at=at,
        object=f"report:{report.pk}",
        body={"row": row, "reason": made.text, "until": until.isoformat() if until else ""},
        version=report.number,
        once=once,
    )
    return made


def _remark(report: Report, reason: str, row: str, code: str, *, by: Acting, at: datetime) -> Remark:
    """Write the reason down as a remark; without one, or for a row that is not there, it is refused."""
    problems = []
    if not reason.strip():
        problems.append(Problem(*says.NO_CORRECTION_REASON, rule="correction-reason"))
    if row and row not in form_of(report).by_number:
        what, todo = says.NO_SUCH_CLAIM
        problems.append(Problem(what.format(row=row), todo, rule="row-unknown"))
    if problems:
        raise Refused(problems)
    return Remark.objects.create(
        report=report,
        row=row,
        number=report.number,
        code=code,
        text=reason.strip(),
        by=by.id,
        by_name=by.name,
        at=at,
    )
