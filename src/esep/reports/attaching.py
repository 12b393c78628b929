"""Putting documents on rows of a draft and taking them off; what was submitted keeps its own list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

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
from esep.rows import add, alike


def attach(
    report: Report, row: str, holding: Holding, *, by: Acting, at: datetime, once: str = ""
) -> Attachment:
    """Put a document of the organisation on a row and return the attachment; twice on one row is once.

    The row "" is the report as a whole. Another organisation's document is refused.
    """
    return attach_to_rows(report, [row], holding, by=by, at=at, once=once)[0]


@transaction.atomic
def attach_to_rows(
    report: Report, rows: Sequence[str], holding: Holding, *, by: Acting, at: datetime, once: str = ""
) -> tuple[Attachment, ...]:
    """Put one document on several rows as one action and return an attachment for each, in their order."""
    locked(report)
    demand(by, "report.enter", place(report))
    on_it = alike(
        Attachment, order=("id",), report_id=report.pk, holding_id=holding.pk, row=tuple(dict.fromkeys(rows))
    )
    there = {one.row: one for one in on_it if one.removed_at is None}
    if there.keys() >= set(rows):
        return tuple(there[row] for row in rows)
    if done(once, report) is not None:
        last = {one.row: one for one in on_it}
        return tuple(last[row] for row in rows)
    may_enter(report)
    if problems := _why_not(report, rows, holding):
        raise Refused(problems)
    new = [row for row in dict.fromkeys(rows) if row not in there]
    there |= {one.row: one for one in _put(report, new, holding, by=by, at=at)}
    body: dict[str, Any] = {"row": new[0]} if len(new) == 1 else {"rows": new}
    body |= {"sha256": holding.document_id, "name": holding.name}
    actor = by.actor("reporter", "head", "deputy")
    record("report.attach", by=actor, at=at, object=f"report:{report.pk}", body=body, once=once)
    return tuple(there[row] for row in rows)


def _put(
    report: Report, rows: Sequence[str], holding: Holding, *, by: Acting, at: datetime
) -> list[Attachment]:
    """Write the attachments of many rows at once."""
    return add(Attachment(report=report, row=row, holding=holding, by=by.id, at=at) for row in rows)


def _why_not(report: Report, rows: Sequence[str], holding: Holding) -> list[Problem]:
    """Return why the document cannot stand on these rows: no such row, or another organisation's."""
    problems = []
    for row in rows:
        if row and not isinstance(form_of(report).by_number.get(row), FormRow):
            what, todo = wording_numbers.NO_ROW
            problems.append(Problem(what.format(row=row), todo, rule="row-unknown", rows=(row,)))
    if holding.organisation_id != report.organisation_id:
        problems.append(Problem(*says.NOT_YOURS, rule="evidence-foreign"))
    return problems


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
