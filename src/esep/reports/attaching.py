"""Putting documents on rows of a draft and taking them off; what was submitted keeps its own list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.audit.record import record
from esep.core.forms import FormRow
from esep.core.problems import Problem, Refused
from esep.evidence.models import Holding
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports import wording_numbers
from esep.reports import wording_verbs as says
from esep.reports.entry import may_enter
from esep.reports.models import Attachment, Report
from esep.reports.repeating import done
from esep.reports.resource import place
from esep.reports.rows import form_of, locked


@transaction.atomic
def attach(
    report: Report, row: str, holding: Holding, *, by: Acting, at: datetime, once: str = ""
) -> Attachment:
    """Put a document of the organisation on a row and return the attachment; twice on one row is once.

    The row "" is the report as a whole. Another organisation's document is refused.
    """
    locked(report)
    demand(by, "report.enter", place(report))
    there = report.attachments.filter(row=row, holding=holding, removed_at__isnull=True).first()
    if there is not None or done(once, report) is not None:
        return there or report.attachments.filter(row=row, holding=holding).latest("id")
    may_enter(report)
    problems = []
    if row and not isinstance(form_of(report).by_number.get(row), FormRow):
        what, todo = wording_numbers.NO_ROW
        problems.append(Problem(what.format(row=row), todo, rule="row-unknown", rows=(row,)))
    if holding.organisation_id != report.organisation_id:
        problems.append(Problem(*says.NOT_YOURS, rule="evidence-foreign"))
    if problems:
        raise Refused(problems)
    made = Attachment.objects.create(report=report, row=row, holding=holding, by=by.id, at=at)
    body = {"row": row, "sha256": holding.document_id, "name": holding.name}
    actor = by.actor("reporter", "head", "deputy")
    record("report.attach", by=actor, at=at, object=f"report:{report.pk}", body=body, once=once)
    return made


@transaction.atomic
def detach(attachment: Attachment, *, by: Acting, at: datetime, once: str = "") -> Attachment:
    """Take a document off its row; it stays in the store and in what was submitted."""
    report = locked(attachment.report)
    demand(by, "report.enter", place(report))
    attachment.refresh_from_db(fields=["removed_at"])
    if attachment.removed_at is not None or done(once, report) is not None:
        return attachment
    may_enter(report)
    attachment.removed_at = at
    attachment.save(update_fields=["removed_at"])
    body = {"row": attachment.row, "sha256": attachment.holding.document_id}
    actor = by.actor("reporter", "head", "deputy")
    record("report.detach", by=actor, at=at, object=f"report:{report.pk}", body=body, once=once)
    return attachment
