"""The programme in the log against the tables: measures carried out, plans with their measures, targets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, same, without
from esep.audit.inspection.database import Event, Ledger
from esep.audit.inspection.finding import Finding

DONE, WITHDRAWN, PLANS = "programme_done", "programme_withdrawal", "programme_plan"
PLANNED, TARGETS = "programme_planned", "programme_target"
AS_SAID = ("kind", "title", "place", "day", "participants", "result")
"""What an event of the log of measures says under the name of its column."""


def measures(ledger: Ledger) -> Iterator[Finding]:
    """Yield measures carried out that are not those that were logged, and withdrawals nobody made."""
    acts = {
        event.object: event
        for event in ledger.events.values()
        if event.action in ("measure.log", "measure.correct") and event.body
    }
    for row in ledger.rows(DONE):
        event = acts.pop(f"done:{row['id']}", None)
        if event is None:
            yield without(DONE, row)
            continue
        body = event.body
        said = {name: body[name] for name in AS_SAID} | {"amount": body["quantity"]}
        said |= {"by": event.actor, "at": event.at, "reason": body.get("reason", "")}
        yield from same(DONE, row, event, said)
        pairs = {"clauses": (json.loads(row["clauses"]), body["clauses"])}
        pairs |= {
            "planned_id": (row["planned_id"] or 0, body["planned"]),
            "corrects_id": (row["corrects_id"] or 0, body.get("corrects", 0)),
        }
        yield from compare(DONE, row, event, pairs)
    for name, event in acts.items():
        yield finding("gone", wording.GONE, DONE, name, event.seq)
    yield from _withdrawn(ledger)


def _withdrawn(ledger: Ledger) -> Iterator[Finding]:
    acts = {
        event.object: event
        for event in ledger.events.values()
        if event.action == "measure.withdraw" and event.body
    }
    for row in ledger.rows(WITHDRAWN):
        event = acts.pop(f"done:{row['done_id']}", None)
        if event is None:
            yield without(WITHDRAWN, row)
            continue
        said = {"reason": event.body["reason"], "by": event.actor, "at": event.at}
        yield from same(WITHDRAWN, row, event, said)
    for name, event in acts.items():
        yield finding("gone", wording.GONE, WITHDRAWN, name, event.seq)


def plans(ledger: Ledger) -> Iterator[Finding]:
    """Yield plans that stand in another state than the log has led them to."""
    last: dict[str, Event] = {}
    for event in ledger.events.values():
        moved = event.action == "plan.begin" or "state" in (event.body or {})
        if event.action.startswith("plan.") and event.body and moved:
            last[event.object] = event
    for row in ledger.rows(PLANS):
        known = last.get(f"plan:{row['id']}")
        if known is None:
            yield without(PLANS, row)
        else:
            yield from same(PLANS, row, known, {"state": known.body.get("state", "draft")})


def planned(ledger: Ledger) -> Iterator[Finding]:
    """Yield measures of plans that are not those that were put in, or were taken off by nobody."""
    put, removed = (
        {
            (event.object, int(event.body["number"])): event
            for event in ledger.events.values()
            if event.action == action and event.body
        }
        for action in ("plan.put", "plan.remove")
    )
    for row in ledger.rows(PLANNED):
        place = (f"plan:{row['plan_id']}", int(row["number"]))
        known = put.pop(place, None)
        if known is None:
            yield without(PLANNED, row)
            continue
        said: dict[str, Any] = {name: value for name, value in known.body.items() if name in row}
        yield from same(PLANNED, row, known, said | {"by": known.actor, "at": known.at})
        off = removed.get(place)
        taken = {"removed_at": off.at if off else None, "reason": off.body["reason"] if off else ""}
        yield from same(PLANNED, row, off or known, taken)
    for (name, number), event in put.items():
        yield finding("gone", wording.GONE, PLANNED, f"{name}, {number}", event.seq)


def targets(ledger: Ledger) -> Iterator[Finding]:
    """Yield targets of the union that are not those that were set."""
    acts = {
        event.object: event for event in ledger.events.values() if event.action == "target.set" and event.body
    }
    for row in ledger.rows(TARGETS):
        event = acts.pop(f"target:{row['id']}", None)
        if event is None:
            yield without(TARGETS, row)
            continue
        body = event.body
        said = {name: body[name] for name in ("clause", "indicator", "kind", "counts", "fact", "year")}
        said |= {"amount": body["target"], "decision_id": body["decision"], "by": event.actor, "at": event.at}
        yield from same(TARGETS, row, event, said)
    for name, event in acts.items():
        yield finding("gone", wording.GONE, TARGETS, name, event.seq)
