"""Entries of registers in the log against the tables: every version, and what an entry is now."""

from __future__ import annotations

import json
from collections.abc import Iterator

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, same, without
from esep.audit.inspection.database import Ledger, Row
from esep.audit.inspection.finding import Finding
from esep.core.canonical import composed, digest

VERSIONS, ENTRIES, JUDGED = "registers_version", "registers_entry", "registers_judged"


def registered(ledger: Ledger) -> Iterator[Finding]:
    """Yield versions that are not those of their events, and entries that are not their last version."""
    acts = {
        (event.object, event.link["object_version"]): event
        for event in ledger.events.values()
        if event.action.startswith("register.") and event.body
    }
    last: dict[int, Row] = {}
    for row in ledger.rows(VERSIONS):
        last[row["entry_id"]] = max(row, last.get(row["entry_id"], row), key=lambda one: int(one["number"]))
        event = acts.pop((f"entry:{row['entry_id']}", row["number"]), None)
        if event is None:
            # what a decision made for its addressees belongs to the event of the decision
            source = ledger.events.get(int(row["event_seq"]))
            if source is None or not source.action.startswith("register."):
                yield without(VERSIONS, row)
            continue
        yield from compare(VERSIONS, row, event, {"values": (_print(row), event.body["sha256"])})
        said = {"state": event.body["state"], "reason": event.body.get("reason", "")}
        yield from same(VERSIONS, row, event, said | {"by": event.actor, "at": event.at})
    for (name, number), event in acts.items():
        yield finding("gone", wording.GONE, VERSIONS, f"{name}, {number}", event.seq)
    yield from _now(ledger, last)


def _now(ledger: Ledger, last: dict[int, Row]) -> Iterator[Finding]:
    for row in ledger.rows(ENTRIES):
        version = last.get(row["id"])
        if version is None:
            yield without(ENTRIES, row)
            continue
        event = ledger.events[int(version["event_seq"])]
        pairs = {"state": (row["state"], version["state"]), "version": (row["version"], version["number"])}
        pairs["values"] = (_print(row), _print(version))
        yield from compare(ENTRIES, row, event, pairs)


def judged(ledger: Ledger) -> Iterator[Finding]:
    """Yield judgements of executions that are not those that were given."""
    given = {
        (int(event.object.partition(":")[2]), event.link["object_version"], aspect): (event, mark)
        for event in ledger.events.values()
        if event.action == "register.judge" and event.body
        for aspect, mark in event.body["marks"].items()
    }
    for row in ledger.rows(JUDGED):
        event, mark = given.pop((row["entry_id"], row["version"], row["aspect"]), (None, ""))
        if event is None:
            yield without(JUDGED, row)
            continue
        yield from same(JUDGED, row, event, {"mark": mark, "by": event.actor, "at": event.at})
    for (entry, version, aspect), (event, _) in given.items():
        yield finding("gone", wording.GONE, JUDGED, f"{entry}, {version}, {aspect}", event.seq)


def _print(row: Row) -> str:
    """Return the hash of an entry's values: a finding shows no names of people."""
    return digest(composed(json.loads(row["values"])))
