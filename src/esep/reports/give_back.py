"""Returning a report with remarks on its cells, and the thread of answers to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from esep.audit.record import record
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.people.policy import allows, demand
from esep.reports import wording_verbs as says
from esep.reports.content import read
from esep.reports.models import Line, Remark, Report, Verdict
from esep.reports.repeating import done
from esep.reports.resource import place, resource
from esep.reports.rows import form_of, locked
from esep.reports.states import move


@dataclass(frozen=True, slots=True)
class NewRemark:
    """A remark on a row ("" for the whole report); `code` is a short reason out of a list, if any."""

    row: str
    text: str
    code: str = ""


@transaction.atomic
def give_back(
    report: Report,
    remarks: Iterable[NewRemark],
    *,
    until: datetime | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> tuple[Remark, ...]:
    """Return a submitted report with at least one remark, awaited again `until`; the draft stays as it is.

    The time of the first submission stays too; whether the report was mended in time is told by the version
    that is accepted.
    """
    locked(report)
    demand(by, "report.return", resource(report))
    if done(once, report) is not None:
        return tuple(report.remarks.filter(number=report.number, code__in=[one.code for one in remarks]))
    after, said = move(report.state, "return").after, tuple(remarks)
    problems = tuple(_not_returned(report, said, until, at))
    if problems:
        raise Refused(problems)
    version = report.versions.get(number=report.number)
    claims = read(version).claims
    made = Remark.objects.bulk_create(_remark(report, one, by=by, at=at) for one in said)
    for one in said:
        if one.row in claims:
            values = {
                "verdict": Verdict.RETURNED,
                "claimed": claims[one.row].value,
                "accepted": None,
                "reason": one.text.strip(),
                "by": by.id,
                "at": at,
            }
            Line.objects.update_or_create(version=version, row=one.row, defaults=values)
    report.state, report.returns, report.returned_at, report.mend_by = after, report.returns + 1, at, until
    report.save(update_fields=["state", "returns", "returned_at", "mend_by"])
    body = {
        "remarks": [{"row": one.row, "text": one.text, "code": one.code} for one in said],
        "until": until.isoformat() if until else "",
    }
    record(
        "report.return",
        by=by.actor("officer"),
        at=at,
        object=f"report:{report.pk}",
        body=body,
        version=report.number,
        once=once,
    )
    return tuple(made)


@transaction.atomic
def answer(remark: Remark, text: str, *, by: Acting, at: datetime, once: str = "") -> Remark:
    """Answer a remark, as the region or as its checker, and return the answer."""
    report = locked(remark.report)
    if not allows(by, "report.return", resource(report)):
        demand(by, "remark.answer", place(report))
    if done(once, report) is not None:
        return remark.replies.filter(by=by.id).latest("id")
    if not text.strip():
        raise Refused([Problem(*says.EMPTY_TEXT, rule="remark-empty")])
    made = Remark.objects.create(
        report=report,
        row=remark.row,
        number=report.number,
        text=text.strip(),
        answers=remark,
        by=by.id,
        by_name=by.name,
        at=at,
    )
    body = {"remark": str(remark.pk), "row": remark.row, "text": made.text}
    record("report.answer", by=by.actor(), at=at, object=f"report:{report.pk}", body=body, once=once)
    return made


def _not_returned(
    report: Report, remarks: tuple[NewRemark, ...], until: datetime | None, at: datetime
) -> Iterator[Problem]:
    rows = form_of(report).by_number
    if not remarks:
        yield Problem(*says.NO_REMARK, rule="return-without-remark")
    for one in remarks:
        if one.row and one.row not in rows:
            yield Problem(
                says.NO_SUCH_CLAIM[0].format(row=one.row), says.NO_SUCH_CLAIM[1], rule="row-unknown"
            )
        if not one.text.strip():
            yield Problem(*says.EMPTY_TEXT, rule="remark-empty", rows=(one.row,) if one.row else ())
    if until is not None and until <= at:
        yield Problem(*says.UNTIL_PAST, rule="return-until")


def _remark(report: Report, one: NewRemark, *, by: Acting, at: datetime) -> Remark:
    return Remark(
        report=report,
        row=one.row,
        number=report.number,
        code=one.code,
        text=one.text.strip(),
        by=by.id,
        by_name=by.name,
        at=at,
    )
