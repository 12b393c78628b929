"""Figures of older prints come into a report with their source, and remarks of its readers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from esep.audit.record import again
from esep.core.canonical import composed
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import Exact, plain
from esep.national import wording as says
from esep.national.models import Block, Brought, NationalReport, Remark
from esep.national.steps import ready, tell, too_long
from esep.people.acting import Acting
from esep.rows import add


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure of an older print: its name, its period and its value; of one subject or of the whole union.

    `name` and `who` say what a figure or a subject is called that is known by no other name.
    """

    figure: str
    period: str
    value: Exact
    subject: str = ""
    name: Text | None = None
    who: Text | None = None


@transaction.atomic
def bring(
    report: NationalReport,
    figures: Iterable[Printed],
    source: str,
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> tuple[Brought, ...]:
    """Bring figures of an older print with the place where they are printed; the last brought counts."""
    done = again(once, by.id)
    if done:
        return tuple(Brought.objects.filter(report=report, event_seq=done.seq))
    one = ready(report, "bring", by=by)
    wanted = tuple(figures)
    if not source.strip():
        raise Refused([Problem(says.NO_SOURCE, says.NAME_SOURCE, rule="national-source")])
    if long := too_long(source, of=Brought, field="source"):
        raise Refused(long)
    said = [[new.figure, new.subject, new.period, plain(new.value)] for new in wanted]
    body = {"source": composed(source.strip()), "figures": composed(said)}
    seq = tell(one, "bring", body, by=by, at=at, once=once)
    rows = [
        Brought(
            report=one,
            figure=new.figure,
            subject=new.subject,
            period=new.period,
            value=plain(new.value),
            name=new.name.as_dict() if new.name else {},
            subject_name=new.who.as_dict() if new.who else {},
            source=composed(source.strip()),
            by=by.id,
            at=at,
            event_seq=seq,
        )
        for new in wanted
    ]
    return tuple(add(rows))


@transaction.atomic
def remark(
    report: NationalReport,
    text: str,
    block: Block | None = None,
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Remark:
    """Write down what no check can find, on a block or on the whole."""
    if again(once, by.id):
        return Remark.objects.filter(report=report).order_by("-id")[0]
    one = ready(report, "remark", by=by)
    if not text.strip():
        raise Refused([Problem(says.NO_REMARK, says.SAY_IT, rule="national-remark")])
    made = Remark.objects.create(report=one, block=block, text=composed(text.strip()), by=by.id, at=at)
    tell(one, "remark", {"remark": made.pk, "text": made.text}, by=by, at=at, once=once)
    return made


@transaction.atomic
def settle(noted: Remark, *, by: Acting, at: datetime, once: str = "") -> Remark:
    """Call a remark settled."""
    if again(once, by.id):
        return Remark.objects.get(pk=noted.pk)
    report = ready(noted.report, "remark", by=by)
    one = Remark.objects.select_for_update().get(pk=noted.pk)
    if one.settled_at is None:
        one.settled_at = at
        one.save(update_fields=["settled_at"])
        tell(report, "remark", {"remark": one.pk, "settled": True}, by=by, at=at, once=once)
    return one
