"""Objections and their answers folded out of the log, against the tables that keep them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, last_by_object, same, without
from esep.audit.inspection.database import Ledger
from esep.audit.inspection.finding import Finding

TABLE = "assessments_objection"


def objections(ledger: Ledger) -> Iterator[Finding]:
    """Yield objections that were not raised so, not answered so, or were taken away."""
    slugs, brought = ledger.slugs(), _brought(ledger)
    by_object = last_by_object(ledger, ("objection.raise", "objection.answer"))
    erased = {
        event.object for event in ledger.events.values() if event.action in by_object and event.body is None
    }
    seen = set(erased)
    for row in ledger.rows(TABLE):
        name = f"objection:{row['id']}"
        raised, answered = (by_object[f"objection.{verb}"].get(name) for verb in ("raise", "answer"))
        if name in erased:
            continue
        if raised is None:
            yield without(TABLE, row)
            continue
        seen.add(name)
        compared: dict[str, tuple[Any, Any]] = {
            "assessment": (f"assessment:{row['assessment_id']}", raised.body["assessment"]),
            "organisation": (slugs[row["organisation_id"]], raised.body["organisation"]),
            "documents": (sorted(brought.get(row["id"], [])), raised.body["documents"]),
        }
        yield from compare(TABLE, row, raised, compared)
        said = {"criterion": raised.body["criterion"], "text": raised.body["text"]}
        yield from same(TABLE, row, raised, said | {"by": raised.actor, "at": raised.at})
        ended = {
            "state": answered.body["state"] if answered else "open",
            "answer": answered.body["answer"] if answered else "",
            "answered_by": answered.actor if answered else "",
            "answered_at": answered.at if answered else None,
        }
        yield from same(TABLE, row, answered or raised, ended)
    for name, raised in by_object["objection.raise"].items():
        if name not in seen:
            yield finding("gone", wording.GONE, TABLE, name, raised.seq)


def _brought(ledger: Ledger) -> dict[int, list[str]]:
    """Return the hashes of the documents of each objection."""
    documents = {int(row["id"]): str(row["document_id"]) for row in ledger.rows("evidence_holding")}
    found: dict[int, list[str]] = {}
    for row in ledger.rows("assessments_objectionevidence"):
        found.setdefault(int(row["objection_id"]), []).append(documents[row["holding_id"]])
    return found
