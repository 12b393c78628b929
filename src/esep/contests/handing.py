"""Handing an application in, withdrawing it, and the chair's sign-off: each at its own time, by receipt."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from esep.audit.models import Event
from esep.audit.record import again, record
from esep.contests import wording
from esep.contests import wording_applying as says
from esep.contests.completeness import checks, lacking, unread, values_of
from esep.contests.drafts import TAKING
from esep.contests.models import Application, Handed
from esep.contests.queries import application_resource, contest_of, materials
from esep.contests.showing import shown
from esep.contests.states import OF_APPLICATION, ROUND
from esep.core.canonical import canonical, composed
from esep.core.contest import Contest
from esep.core.deadline import late
from esep.core.problems import Problem, Refused
from esep.facts.spelling import spell
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports.receipt import signed_receipt


@transaction.atomic
def submit(application: Application, *, by: Acting, at: datetime, once: str = "") -> Handed:
    """Seal the application as it stands as its next version, and return that with its receipt.

    The time is the server's. After the deadline a first or revived one is taken and flagged as late, and the
    commission decides on it (reading K12); one that was in time is not replaced any more. What is lacking is
    written into the version and stops nothing; figures that contradict each other are refused.
    """
    one = _locked(application)
    demand(by, "application.enter", application_resource(one))
    done = again(once, by.id)
    if done is not None:
        return Handed.objects.get(application=one, event_seq=done.seq)
    after = OF_APPLICATION.move(one.state, "submit").after
    contest = contest_of(one.round)
    is_late = late(at, one.round.due_at)
    problems = [*_in_the_way(one, contest, is_late)]
    if problems:
        raise Refused(problems)
    items = lacking(one)
    number, content = one.number + 1, canonical(composed(content_of(one, contest))).decode()
    digest, receipt = sha256(content.encode()).hexdigest(), secrets.token_hex(16)
    body = {"sha256": digest, "receipt": receipt, "late": is_late, "lacking": [item.key for item in items]}
    event = _tell(one, "submit", body, by=by, at=at, once=once, number=number)
    made = Handed(
        application=one,
        number=number,
        content=content,
        sha256=digest,
        at=at,
        late=is_late,
        lacking=[item.key for item in items],
        receipt=receipt,
        event_seq=event.seq,
    )
    made.save(force_insert=True)
    one.state, one.number, one.late, one.submitted_at, one.withdrawn_at = after, number, is_late, at, None
    one.save(update_fields=["state", "number", "late", "submitted_at", "withdrawn_at"])
    return made


def _in_the_way(one: Application, contest: Contest, is_late: bool) -> Iterator[Problem]:
    if one.round.state not in TAKING:
        yield Problem(
            says.NOT_TAKEN.format(state=ROUND[one.round.state]), wording.ASK_DEPARTMENT, rule="round-not-open"
        )
    if is_late and one.state == "submitted":
        said = says.REPLACE_LATE.format(due=shown(one.round.due_at))
        yield Problem(said, says.WRITE_TO_COMMISSION, rule="replace-late")
    if contest.marked_by == "commission" and not values_of(one, contest):
        yield Problem(says.NOTHING_CLAIMED, says.FILL_IN, rule="nothing-claimed")
    yield from unread(one, contest)
    yield from (problem for problem in checks(one, contest) if problem.severity == "error")


def content_of(one: Application, contest: Contest) -> dict[str, Any]:
    """Return what a version holds: who, for whom, the figures with their materials, the note, the consent."""
    brought, values = materials(one), values_of(one, contest)
    return {
        "kind": "esep-application/1",
        "regulation": one.round.regulation,
        "edition": one.round.edition,
        "year": one.round.year,
        "application": one.pk,
        "version": one.number + 1,
        "organisation": one.organisation.slug if one.organisation else "",
        "name": one.name,
        "email": one.email,
        "phone": one.phone,
        "note": one.note,
        "shown": one.shown,
        "signed_by": one.signed_by,
        "rows": [
            {"row": row.number, "fact": row.fact or "", "value": spell(values[row.number])}
            for row in contest.form.rows
            if row.number in values
        ],
        "materials": [
            {
                "id": material.pk,
                "row": row,
                "title": material.title,
                "sha256": material.holding.document_id if material.holding else "",
                "link": material.link,
            }
            for row, every in sorted(brought.items())
            for material in every
        ],
    }


@transaction.atomic
def withdraw(application: Application, *, by: Acting, at: datetime, once: str = "") -> Application:
    """Take an application back before the deadline and return it; it comes back only handed in anew."""
    one = _locked(application)
    demand(by, "application.enter", application_resource(one))
    if again(once, by.id):
        return one
    after = OF_APPLICATION.move(one.state, "withdraw").after
    if late(at, one.round.due_at):
        said = says.WITHDRAW_LATE.format(due=shown(one.round.due_at))
        raise Refused([Problem(said, says.WRITE_TO_COMMISSION, rule="withdraw-late")])
    one.state, one.withdrawn_at = after, at
    one.save(update_fields=["state", "withdrawn_at"])
    _tell(one, "withdraw", {}, by=by, at=at, once=once, number=one.number)
    return one


@transaction.atomic
def sign(application: Application, *, by: Acting, at: datetime, once: str = "") -> Application:
    """Certify an application as the chair of its organisation, here in the product, and return it."""
    one = _locked(application)
    demand(by, "application.sign", application_resource(one))
    if again(once, by.id):
        return one
    OF_APPLICATION.move(one.state, "sign")
    if not values_of(one, contest_of(one.round)):
        raise Refused([Problem(says.NOT_CERTIFIED_YET, says.FILL_IN, rule="nothing-claimed")])
    one.signed_by, one.signed_name, one.signed_at = by.id, by.name, at
    one.save(update_fields=["signed_by", "signed_name", "signed_at"])
    _tell(one, "sign", {}, by=by, at=at, once=once, number=one.number)
    return one


def receipt_text(handed: Handed) -> str:
    """Return the receipt: contest, application, version, hash, time, place and head of the chain, signed.

    The lines are what the office's key signs, as in the receipt of a report.
    """
    round_, event = handed.application.round, Event.objects.get(seq=handed.event_seq)
    lines = {
        "receipt": handed.receipt,
        "form": f"{round_.regulation} {round_.edition}",
        "inspector": f"a{handed.application_id}",
        "period": str(round_.year),
        "version": str(handed.number),
        "sha256": handed.sha256,
        "submitted": handed.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "late": "yes" if handed.late else "no",
        "event": str(handed.event_seq),
        "chain": event.hash,
    }
    body = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return signed_receipt(body)


def _locked(application: Application) -> Application:
    return (
        Application.objects.select_for_update(of=("self",))
        .select_related("round__organisation", "organisation", "person")
        .get(pk=application.pk)
    )


def _tell(
    one: Application, verb: str, body: dict[str, Any], *, by: Acting, at: datetime, once: str, number: int
) -> Event:
    return record(
        f"application.{verb}",
        by=by.actor("inspector", "entrant", "head", "deputy"),
        at=at,
        object=f"application:{one.pk}",
        body=body,
        version=number,
        once=once,
    )
