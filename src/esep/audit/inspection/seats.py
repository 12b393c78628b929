"""The roles of people folded out of the log: granted, ended, moved, left, against the table of roles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, without
from esep.audit.inspection.database import Event, Ledger
from esep.audit.inspection.finding import Finding

TABLE = "people_role"
TELL = ("role.grant", "role.end", "person.move", "person.leave")

Granted = dict[str, tuple[Event, dict[str, Any]]]
"""By the key of the row: the last event that speaks of the role, and what it then is."""


def roles(ledger: Ledger) -> Iterator[Finding]:
    """Yield roles that nobody gave, that are not as they were given, or that were taken away unsaid."""
    slugs, (granted, silent) = ledger.slugs(), folded(ledger)
    for row in ledger.rows(TABLE):
        person = f"person:{row['person_id']}"
        known = granted.pop(str(row["id"]), None)
        if person in silent or (known is not None and known[1]["person"] in silent):
            continue
        if known is None:
            yield without(TABLE, row)
            continue
        event, said = known
        stored = {name: row[name] for name in ("kind", "department", "since")}
        stored |= {
            "person": person,
            "organisation": slugs[row["organisation_id"]],
            "until": row["until"] or "",
        }
        yield from compare(TABLE, row, event, {name: (stored[name], said[name]) for name in stored})
    for key, (event, said) in granted.items():
        if said["person"] not in silent:
            yield finding("gone", wording.GONE, TABLE, key, event.seq)


def folded(ledger: Ledger) -> tuple[Granted, set[str]]:
    """Return every role as the log leaves it, and the people of whom some event leaves it unsaid."""
    granted: Granted = {}
    silent: set[str] = set()
    for event in ledger.events.values():
        body = event.body
        if event.action not in TELL:
            continue
        if body is None or (event.action != "person.leave" and "role" not in body):
            silent.add(event.object)  # erased, or written before events named the role
        elif event.action == "role.grant":
            names = ("kind", "organisation", "department", "since", "until")
            granted[body["role"]] = event, {name: body[name] for name in names} | {"person": event.object}
        elif event.action == "person.leave":
            for key in [key for key, (_, role) in granted.items() if role["person"] == event.object]:
                _end(granted, key, body["on"], event)
        elif body["role"] in granted:
            _end(granted, body["role"], body["until" if event.action == "role.end" else "since"], event)
    return granted, silent


def _end(granted: Granted, key: str, on: str, event: Event) -> None:
    """Let a role end before the day `on`; one that has not begun ends on its first day."""
    _, role = granted[key]
    until = max(on, role["since"])
    if not role["until"] or role["until"] > until:
        granted[key] = event, role | {"until": until}
