"""Handing a report in: checked again, declared by the head, sealed as a version with a receipt."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from esep.audit.record import record
from esep.core.checks import label
from esep.core.checks_wording import sentence
from esep.core.deadline import late
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports import wording_numbers
from esep.reports import wording_verbs as says
from esep.reports.content import DECLARATION, reason_for, warning_key, write
from esep.reports.entry import may_enter
from esep.reports.filled import Filled, answered, filled
from esep.reports.models import Report, Version
from esep.reports.repeating import done
from esep.reports.resource import place
from esep.reports.rows import locked, must_answer
from esep.reports.states import move
from esep.rows import add

__all__ = ["DECLARATION", "standing_in_the_way", "submit", "warning_key", "withdraw"]


def standing_in_the_way(seen: Filled, justified: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return why the report cannot be handed in as it is: empty rows, errors, unjustified warnings."""
    typed = {row for row, cell in seen.cells.items() if cell.text.strip()}
    empty = [
        Problem(
            sentence(wording_numbers.EMPTY_ROW[0], row=label(row.number, seen.sheet)),
            wording_numbers.EMPTY_ROW[1],
            rule="row-empty",
            rows=(row.number,),
        )
        for row in seen.form.rows
        if must_answer(row) and row.number not in typed and not answered(row, seen.cells, seen.sheet.values)
    ]
    errors = [problem for problem in seen.problems if problem.severity == "error"]
    silent = [
        problem
        for problem in seen.problems
        if problem.severity == "warning" and not reason_for(problem, justified)
    ]
    return (*empty, *errors, *silent)


@transaction.atomic
def submit(
    report: Report,
    *,
    declared: bool,
    justified: Mapping[str, str] | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Version:
    """Seal what is filled in as the next version and return it; all that is in the way is refused at once.

    The time is the server's at this moment; the first submission that was not withdrawn decides whether the
    report was late, and every one has its own time. The same `once` again gives the same version.
    """
    locked(report)
    demand(by, "report.submit", place(report))
    before = done(once, report)
    if before is not None:
        return Version.objects.select_related("report").get(report=report, event_seq=before.seq)
    move(report.state, "submit")
    may_enter(report)
    reasons = justified or {}
    seen = filled(report)
    problems = list(standing_in_the_way(seen, reasons))
    if not declared:
        problems.append(Problem(*says.NOT_DECLARED, rule="not-declared"))
    if problems:
        raise Refused(problems)
    actor = by.actor("head", "deputy")
    content = write(report, seen, reasons, by=by, role=actor.role)
    number, digest, receipt = report.number + 1, sha256(content.encode()).hexdigest(), secrets.token_hex(16)
    body = {"sha256": digest, "receipt": receipt, "late": late(at, report.due_at)}
    event = record(
        "report.submit", by=actor, at=at, object=f"report:{report.pk}", body=body, version=number, once=once
    )
    version = Version(
        report=report,
        number=number,
        content=content,
        sha256=digest,
        declared_by=by.id,
        declared_name=by.name,
        declaration=DECLARATION[by.language],
        submitted_at=at,
        late=late(at, report.due_at),
        receipt=receipt,
        event_seq=event.seq,
    )
    add([version])
    report.state, report.number = move(report.state, "submit").after, number
    report.edition = report.campaign.edition
    report.first_submitted_at = report.first_submitted_at or at
    report.save(update_fields=["state", "number", "edition", "first_submitted_at"])
    return version


@transaction.atomic
def withdraw(report: Report, *, by: Acting, at: datetime, once: str = "") -> Report:
    """Take a submitted report back, as long as the staff found nothing in it, and return it open again.

    The first submission can only be taken back before the deadline, and then it does not count as one:
    otherwise a report could be in time that was never handed in in time to stay.
    """
    locked(report)
    demand(by, "report.withdraw", place(report))
    if done(once, report) is not None:
        return report
    after = move(report.state, "withdraw").after
    version = report.versions.get(number=report.number)
    first = version.submitted_at == report.first_submitted_at
    problems = []
    if version.lines.exists():
        problems.append(Problem(*says.UNDER_REVIEW, rule="under-review"))
    if first and late(at, report.due_at):
        problems.append(Problem(*says.TOO_LATE_TO_WITHDRAW, rule="withdraw-late"))
    if problems:
        raise Refused(problems)
    report.state = after
    report.first_submitted_at = None if first else report.first_submitted_at
    report.save(update_fields=["state", "first_submitted_at"])
    actor = by.actor("head", "deputy")
    record(
        "report.withdraw",
        by=actor,
        at=at,
        object=f"report:{report.pk}",
        body={"sha256": version.sha256},
        version=report.number,
        once=once,
    )
    return report
