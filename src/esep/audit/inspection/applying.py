"""Applications in the log against the tables: their states, versions handed in, questions and conflicts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, of_row, same, without
from esep.audit.inspection.database import Event, Ledger, Row
from esep.audit.inspection.finding import Finding

Told = dict[str, Any]
APPLICATION, HANDED = "contests_application", "contests_handed"
QUESTION, CONFLICT = "contests_question", "contests_conflict"


def _start(event: Event) -> Told:
    return {
        "round_id": event.body["round"],
        "organisation": event.body["organisation"],
        "person": event.actor,
        "started_at": event.at,
        "state": "draft",
        "number": 0,
        "late": 0,
        "submitted_at": None,
        "withdrawn_at": None,
        "signed_by": "",
        "signed_at": None,
        "shown": [],
    }


def _submit(event: Event) -> Told:
    number, late = event.link["object_version"], int(event.body["late"])
    times = {"submitted_at": event.at, "withdrawn_at": None}
    return {"state": "submitted", "number": number, "late": late, **times}


TELLS: Mapping[str, Callable[[Event], Told]] = {
    "application.start": _start,
    "application.submit": _submit,
    "application.withdraw": lambda event: {"state": "withdrawn", "withdrawn_at": event.at},
    "application.sign": lambda event: {"signed_by": event.actor, "signed_at": event.at},
    "application.describe": lambda event: {"shown": event.body["shown"]},
}
"""What each action makes of an application; its figures and words stand in the version handed in."""

CARRIED = {"admit": "admitted", "refuse": "refused"}
"""What signed minutes make of the applications that an item names."""


def applications(ledger: Ledger) -> Iterator[Finding]:
    """Yield applications that stand otherwise than the log has led them to, or were taken away."""
    slugs, (told, erased) = ledger.slugs(), _led(ledger)
    seen = set(erased)
    for row in ledger.rows(APPLICATION):
        name = f"application:{row['id']}"
        if name in erased:
            continue
        if name not in told:
            yield without(APPLICATION, row)
            continue
        seen.add(name)
        event, led = told[name]
        yield from compare(APPLICATION, row, event, {key: (_held(row, slugs)[key], led[key]) for key in led})
    for name, (event, _) in told.items():
        if name not in seen:
            yield finding("gone", wording.GONE, APPLICATION, name, event.seq)


def _held(row: Row, slugs: Mapping[int, str]) -> Told:
    held = {"organisation": slugs.get(row["organisation_id"], ""), "person": f"person:{row['person_id']}"}
    return {**row, **held, "shown": json.loads(row["shown"])}


def _led(ledger: Ledger) -> tuple[dict[str, tuple[Event, Told]], set[str]]:
    """Return each application as the log leaves it, and those of which something was erased."""
    told: dict[str, tuple[Event, Told]] = {}
    erased: set[str] = set()
    minutes: dict[int, list[Told]] = {}
    for event in ledger.events.values():
        if event.action in TELLS:
            if event.body is None:
                erased.add(event.object)
                continue
            before = told.get(event.object, (event, {}))[1]
            told[event.object] = (event, before | TELLS[event.action](event))
        elif event.action == "contest.sit" and event.body:
            minutes[event.body["sitting"]] = event.body["items"]
        elif event.action == "contest.sign" and event.body:
            for item in minutes.get(event.body["sitting"], ()):
                for number in item["sets"].get("applications", ()) if item["kind"] in CARRIED else ():
                    name = f"application:{number}"
                    before = told.get(name, (event, {}))[1]
                    told[name] = (event, before | {"state": CARRIED[item["kind"]]})
    return told, erased


def handed(ledger: Ledger) -> Iterator[Finding]:
    """Yield versions whose content, hash, receipt or time is not what was handed in."""
    seen = set()
    for row in ledger.rows(HANDED):
        event = of_row(ledger, row, "application.submit")
        if event is None:
            yield without(HANDED, row)
            continue
        seen.add(event.seq)
        content = sha256(row["content"].encode()).hexdigest()
        compared: dict[str, tuple[Any, Any]] = {"content": (content, event.body["sha256"])}
        compared["application_id"] = (f"application:{row['application_id']}", event.object)
        compared["lacking"] = (json.loads(row["lacking"]), event.body["lacking"])
        yield from compare(HANDED, row, event, compared)
        said = {name: event.body[name] for name in ("sha256", "receipt")}
        said |= {"late": int(event.body["late"]), "at": event.at, "number": event.link["object_version"]}
        yield from same(HANDED, row, event, said)
    for event in ledger.events.values():
        if event.action == "application.submit" and event.body and event.seq not in seen:
            yield finding("gone", wording.GONE, HANDED, event.object, event.seq)


def questions(ledger: Ledger) -> Iterator[Finding]:
    """Yield questions that were not asked so, answers that were not given so, and what was taken away."""
    asked, erased = _by_number(ledger, "application.ask", "question")
    answered, unknown = _by_number(ledger, "application.answer", "question")
    for row in ledger.rows(QUESTION):
        event = asked.pop(row["id"], None)
        if event is None:
            if f"application:{row['application_id']}" not in erased:
                yield without(QUESTION, row)
            continue
        yield from compare(
            QUESTION, row, event, {"application_id": (f"application:{row['application_id']}", event.object)}
        )
        said = {name: event.body[name] for name in ("row", "text")}
        yield from same(QUESTION, row, event, said | {"by": event.actor, "at": event.at})
        reply = answered.pop(row["id"], None)
        if reply is not None or event.object not in unknown:
            given = {
                "answer": reply.body["text"] if reply else "",
                "answered_at": reply.at if reply else None,
            }
            yield from same(QUESTION, row, reply or event, given)
    for number, event in asked.items():
        yield finding("gone", wording.GONE, QUESTION, str(number), event.seq)


def conflicts(ledger: Ledger) -> Iterator[Finding]:
    """Yield conflicts of interest that were not declared so, and declared ones that were taken away."""
    declared = {
        (event.object, event.body["member"]): event
        for event in ledger.events.values()
        if event.action == "application.conflict" and event.body
    }
    _, erased = _by_number(ledger, "application.conflict", "member")
    for row in ledger.rows(CONFLICT):
        name = f"application:{row['application_id']}"
        event = declared.pop((name, row["member_id"]), None)
        if event is not None:
            said = {"reason": event.body["reason"], "by": event.actor, "at": event.at}
            yield from same(CONFLICT, row, event, said)
        elif name not in erased:
            yield without(CONFLICT, row)
    for (name, member), event in declared.items():
        yield finding("gone", wording.GONE, CONFLICT, f"{name}, {member}", event.seq)


def _by_number(ledger: Ledger, action: str, key: str) -> tuple[dict[int, Event], set[str]]:
    """Return number → the event of `action` that names it, and the objects whose event was erased."""
    found: dict[int, Event] = {}
    erased: set[str] = set()
    for event in ledger.events.values():
        if event.action == action and event.body is None:
            erased.add(event.object)
        elif event.action == action:
            found[event.body[key]] = event
    return found, erased
