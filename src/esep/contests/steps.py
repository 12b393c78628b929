"""What every step of a round does alike: asks the right and what is lacking, moves it, tells the chain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from esep.audit.checkpoint import keep_when_done
from esep.audit.record import record
from esep.contests import wording as says
from esep.contests.lacking import lacking
from esep.contests.models import Round
from esep.contests.queries import about, resource
from esep.contests.states import OF_ROUND
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.people.policy import demand


def ready(round_: Round, verb: str, *, by: Acting, at: datetime) -> Round:
    """Return the row as it stands now, locked; refused without the right, and with all that is lacking."""
    one = Round.objects.select_for_update().select_related("organisation").get(pk=round_.pk)
    demand(by, OF_ROUND.right(verb), resource(one))
    found = lacking(one, verb, at=at)
    if found:
        raise Refused(found)
    return one


def moved(
    one: Round,
    verb: str,
    changes: Mapping[str, Any],
    *,
    by: Acting,
    at: datetime,
    once: str,
    body: Mapping[str, Any] | None = None,
) -> Round:
    """Move a round by `verb`, set `changes`, record the one event, and return it."""
    one.state = OF_ROUND.move(one.state, verb).after
    for name, value in changes.items():
        setattr(one, name, value)
    one.save(update_fields=["state", *changes])
    tell(one, verb, {**(body or {}), "state": one.state}, by=by, at=at, once=once)
    return one


def tell(one: Round, verb: str, body: Mapping[str, Any], *, by: Acting, at: datetime, once: str) -> None:
    """Record the one event of a step of a round."""
    record(
        f"contest.{verb}",
        by=by.actor("officer", "secretary", "head", "deputy", "commission-chair"),
        at=at,
        object=about(one),
        body=body,
        version=one.version,
        once=once,
    )
    keep_when_done()


def demand_reason(reason: str) -> None:
    """Refuse a step that says no reason."""
    if not reason.strip():
        raise Refused([Problem(says.NO_REASON, says.GIVE_REASON, rule="no-reason")])
