"""What every verb of a national report does alike: asks the right, moves it, tells the chain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Model

from esep.audit.record import record
from esep.core.canonical import composed
from esep.core.problems import Problem
from esep.national import wording as says
from esep.national.models import NationalReport
from esep.national.states import ROAD
from esep.people.acting import Acting
from esep.people.policy import demand


def ready(report: NationalReport, verb: str, *, by: Acting) -> NationalReport:
    """Return the report as it stands now, locked; refused without the right or in another state."""
    one = NationalReport.objects.select_for_update().get(pk=report.pk)
    demand(by, ROAD.right(verb))
    ROAD.move(one.state, verb)
    return one


def move(
    one: NationalReport,
    verb: str,
    changes: Mapping[str, Any],
    *,
    by: Acting,
    at: datetime,
    once: str,
    body: Mapping[str, Any] | None = None,
) -> NationalReport:
    """Move a report by `verb`, set `changes`, record the one event, and return it."""
    one.state = ROAD.move(one.state, verb).after
    for name, value in changes.items():
        setattr(one, name, value)
    one.save(update_fields=["state", *changes])
    spite = {"spite": one.spite} if verb == "check" and one.spite else {}
    tell(one, verb, {**(body or {}), **spite, "state": one.state}, by=by, at=at, once=once)
    return one


def tell(
    one: NationalReport, verb: str, body: Mapping[str, Any], *, by: Acting, at: datetime, once: str
) -> int:
    """Record the one event of a verb and return its number."""
    event = record(
        f"national.{verb}",
        by=by.actor("officer", "secretary"),
        at=at,
        object=about(one),
        body=body,
        version=one.version,
        once=once,
    )
    return event.seq


def about(one: NationalReport) -> str:
    """Return the text id of a report."""
    return f"national:{one.pk}"


def of_event(name: str) -> NationalReport:
    """Return the report that an event is about."""
    return NationalReport.objects.get(pk=int(name.partition(":")[2]))


def too_long(text: str, *, of: type[Model], field: str) -> list[Problem]:
    """Return that a text is longer than its field of a table holds, or nothing."""
    most = getattr(of._meta.get_field(field), "max_length", None)
    if most is None or len(composed(text.strip())) <= most:
        return []
    return [Problem(says.TOO_LONG.format(most=most), says.SHORTEN, rule="national-long")]
