"""Contests in the log against the tables: sealed sheets, counted places, titles and the states of rounds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, same, without
from esep.audit.inspection.database import Event, Ledger
from esep.audit.inspection.finding import Finding
from esep.core.canonical import digest


def outcomes(ledger: Ledger) -> Iterator[Finding]:
    """Yield outcomes of rounds whose result is not the one that was counted."""
    counted = {
        (event.object, event.body["number"]): event
        for event in ledger.events.values()
        if event.action == "contest.compute" and event.body
    }
    for row in ledger.rows("contests_outcome"):
        event = counted.pop((f"round:{row['round_id']}", row["number"]), None)
        if event is None:
            yield without("contests_outcome", row)
            continue
        made = digest(json.loads(row["result"]))
        compared = {"result": (made, event.body["digest"])}
        compared["choices"] = (json.loads(row["choices"]), event.body["choices"])
        yield from compare("contests_outcome", row, event, compared)
        said = {name: event.body[name] for name in ("digest", "law")}
        yield from same("contests_outcome", row, event, said | {"by": event.actor, "at": event.at})
    for (name, number), event in counted.items():
        yield finding("gone", wording.GONE, "contests_outcome", f"{name}, {number}", event.seq)


def sheets(ledger: Ledger) -> Iterator[Finding]:
    """Yield sealed sheets whose content is not the one that was sealed."""
    sealed = {
        event.body["sheet"]: event
        for event in ledger.events.values()
        if event.action == "sheet.seal" and event.body
    }
    for row in ledger.rows("contests_sheet"):
        event = sealed.pop(row["id"], None)
        if event is None:
            if row["sealed_at"]:
                yield without("contests_sheet", row)
            continue
        made = sha256(row["content"].encode()).hexdigest()
        compared: dict[str, tuple[Any, Any]] = {"content": (made, event.body["sha256"])}
        compared["member_id"] = (row["member_id"] or 0, event.body["member"])
        compared["application_id"] = (f"application:{row['application_id']}", event.object)
        yield from compare("contests_sheet", row, event, compared)
        said = {"sha256": event.body["sha256"], "sealed_by": event.actor}
        yield from same("contests_sheet", row, event, said)
    for name, event in sealed.items():
        yield finding("gone", wording.GONE, "contests_sheet", str(name), event.seq)


def titles(ledger: Ledger) -> Iterator[Finding]:
    """Yield titles that are not those that were awarded."""
    awarded: dict[tuple[str, str], tuple[Event, dict[str, Any]]] = {}
    for event in ledger.events.values():
        if event.action == "contest.award" and event.body:
            awarded |= {(event.object, one["diploma"]): (event, one) for one in event.body["titles"]}
    for row in ledger.rows("contests_title"):
        known = awarded.pop((f"round:{row['round_id']}", row["diploma"]), None)
        if known is None:
            yield without("contests_title", row)
            continue
        event, one = known
        compared = {name: (int(row[name]), int(one[name])) for name in ("place", "amount")}
        compared["application_id"] = (row["application_id"], int(one["application"]))
        yield from compare("contests_title", row, event, compared)
    for (_, diploma), (event, _) in awarded.items():
        yield finding("gone", wording.GONE, "contests_title", diploma, event.seq)
