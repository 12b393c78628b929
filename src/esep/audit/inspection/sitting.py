"""Rounds of contests and sittings of their commissions in the log against the tables that keep them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, same, without
from esep.audit.inspection.database import Event, Ledger, Row, instant
from esep.audit.inspection.finding import Finding

Told = dict[str, Any]
ROUND, SITTING = "contests_round", "contests_sitting"

LEADS_TO: Mapping[str, str] = {
    "contest.plan": "planned",
    "contest.announce": "open",
    "contest.close": "examining",
    "contest.conclude": "concluded",
    "contest.rework": "examining",
    "contest.publish": "published",
    "contest.correct": "examining",
}
"""The state in which each action leaves a round."""


def rounds(ledger: Ledger) -> Iterator[Finding]:
    """Yield rounds that stand in another state, under another law or deadline than the log led them to."""
    slugs, (told, erased) = ledger.slugs(), _led(ledger)
    seen = set(erased)
    for row in ledger.rows(ROUND):
        name = f"round:{row['id']}"
        if name in erased:
            continue
        if name not in told:
            yield without(ROUND, row)
            continue
        seen.add(name)
        event, led = told[name]
        held = _held(row, slugs)
        yield from compare(ROUND, row, event, {key: (held[key], led[key]) for key in led})
    for name, (event, _) in told.items():
        if name not in seen:
            yield finding("gone", wording.GONE, ROUND, name, event.seq)


def _held(row: Row, slugs: Mapping[int, str]) -> Told:
    times = {name: instant(row[name]) for name in ("due_at", "conclude_by")}
    corrects = f"round:{row['corrects_id']}" if row["corrects_id"] else ""
    return {
        **row,
        **times,
        "organisation": slugs[row["organisation_id"]],
        "call": json.loads(row["call"]),
        "corrects": corrects,
    }


def _led(ledger: Ledger) -> tuple[dict[str, tuple[Event, Told]], set[str]]:
    """Return each round as the log leaves it, and those of which something was erased."""
    told: dict[str, tuple[Event, Told]] = {}
    erased: set[str] = set()
    for event in ledger.events.values():
        if event.action not in LEADS_TO:
            continue
        if event.body is None:
            erased.add(event.object)
            continue
        before = told.get(event.object, (event, {}))[1]
        if event.action == "contest.correct":
            before = _corrected(event, told.get(event.body["corrects"], (event, {}))[1])
        now = {**before, **_said(event), "state": LEADS_TO[event.action]}
        told[event.object] = (event, now)
    return told, erased


def _said(event: Event) -> Told:
    """Return what an event says of its round itself."""
    body = event.body
    if event.action == "contest.plan":
        named = {name: body[name] for name in ("regulation", "edition", "year", "organisation")}
        begun = {"version": 1, "corrects": "", "reason": "", "call": {}}
        return named | begun | _terms(body) | {"opened_by": event.actor, "opened_at": event.at}
    if event.action == "contest.announce":
        return {"call": body["call"]} | _terms(body)
    return {}


def _terms(body: Mapping[str, Any]) -> Told:
    return {name: _instant(body[name]) for name in ("due_at", "conclude_by")}


def _instant(said: str) -> str:
    """Return an instant with its zone as the chain writes times."""
    return datetime.fromisoformat(said).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _corrected(event: Event, before: Told) -> Told:
    """Return the next version of a round: its own number, reason and opening, all else as it was."""
    own = {"corrects": event.body["corrects"], "reason": event.body["reason"]}
    opened = {"opened_by": event.actor, "opened_at": event.at}
    return before | own | opened | {"version": int(before.get("version", 0)) + 1}


def sittings(ledger: Ledger) -> Iterator[Finding]:
    """Yield minutes that were not written or signed so, with what they resolved and who was present."""
    written = {one.body["sitting"]: one for one in _events(ledger, "contest.sit")}
    signed = {one.body["sitting"]: one for one in _events(ledger, "contest.sign")}
    present: dict[int, list[int]] = {}
    for row in ledger.rows("contests_sitting_present"):
        present.setdefault(row["sitting_id"], []).append(row["member_id"])
    items: dict[int, list[Row]] = {}
    for row in ledger.rows("contests_resolved"):
        items.setdefault(row["sitting_id"], []).append(row)
    for row in ledger.rows(SITTING):
        event = written.pop(row["id"], None)
        if event is None:
            yield without(SITTING, row)
            continue
        compared: dict[str, tuple[Any, Any]] = {
            "round_id": (f"round:{row['round_id']}", event.object),
            "present": (sorted(present.get(row["id"], ())), event.body["present"]),
            "items": ([_item(one) for one in _in_order(items.get(row["id"], []))], event.body["items"]),
        }
        yield from compare(SITTING, row, event, compared)
        said = {"protocol": event.body["protocol"], "date": event.body["date"]}
        yield from same(SITTING, row, event, said | {"by": event.actor, "at": event.at})
        sign = signed.get(row["id"])
        ended = {"signed_by": sign.actor if sign else "", "signed_at": sign.at if sign else None}
        yield from same(SITTING, row, sign or event, ended)
    for number, event in written.items():
        yield finding("gone", wording.GONE, SITTING, str(number), event.seq)


def _events(ledger: Ledger, action: str) -> Iterator[Event]:
    return (event for event in ledger.events.values() if event.action == action and event.body)


def _in_order(items: list[Row]) -> list[Row]:
    return sorted(items, key=lambda one: int(one["number"]))


def _item(row: Row) -> Told:
    return {
        "kind": row["kind"],
        "sets": json.loads(row["sets"]),
        "words": {"kk": row["words_kk"], "ru": row["words_ru"]},
        "votes": [row["votes_for"], row["votes_against"], row["votes_abstained"]],
    }
