"""Copies for the public in the log against the tables: what was offered, and every act on it."""

from __future__ import annotations

from collections.abc import Iterator

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, of_row, same, without
from esep.audit.inspection.database import Ledger
from esep.audit.inspection.finding import Finding

COPIES, ACTS = "evidence_publiccopy", "evidence_copyact"


def copied(ledger: Ledger) -> Iterator[Finding]:
    """Yield copies that are not those that were offered, and acts on them that are not as they were done."""
    papers = {int(row["id"]): row["document_id"] for row in ledger.rows("evidence_holding")}
    offers = {
        event.object: event
        for event in ledger.events.values()
        if event.action == "copy.offer" and event.body is not None
    }
    for row in ledger.rows(COPIES):
        event = offers.pop(f"copy:{row['id']}", None)
        if event is None:
            yield without(COPIES, row)
            continue
        said = {"covers": event.body["covers"], "by": event.actor, "at": event.at}
        yield from same(COPIES, row, event, said)
        pairs = {name: (papers.get(row[f"{name}_id"], ""), event.body[name]) for name in ("original", "copy")}
        yield from compare(COPIES, row, event, pairs)
    for name, event in offers.items():
        yield finding("gone", wording.GONE, COPIES, name, event.seq)
    yield from _acts(ledger)


def _acts(ledger: Ledger) -> Iterator[Finding]:
    seen = set()
    for row in ledger.rows(ACTS):
        event = of_row(ledger, row, f"copy.{row['verb']}")
        if event is None:
            yield without(ACTS, row)
            continue
        seen.add(event.seq)
        said = {"state": event.body["state"], "reason": event.body["reason"]}
        said |= {"number": event.link["object_version"], "by": event.actor, "at": event.at}
        yield from same(ACTS, row, event, said)
        yield from compare(ACTS, row, event, {"of_id": (f"copy:{row['of_id']}", event.object)})
    for event in ledger.events.values():
        if event.action.startswith("copy.") and event.body is not None and event.seq not in seen:
            yield finding("gone", wording.GONE, ACTS, event.object, event.seq)
