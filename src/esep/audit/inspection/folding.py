"""The log folded against the tables: each row must be what its event says, each event have its row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.database import Event, Ledger, Row
from esep.audit.inspection.finding import Finding
from esep.audit.inspection.standing import figures
from esep.core.canonical import digest

GUARDED = ("audit_event", "audit_once", "facts_acceptedfact", "facts_factevidence", "reports_version")
"""Tables whose rows the database itself must refuse to change or to delete."""


def fold(ledger: Ledger) -> Iterator[Finding]:
    """Yield everything in which the tables and the log of events disagree."""
    for check in (guards, figures, versions, decisions, calculations, years, publications, prizes):
        try:
            yield from check(ledger)
        except (ValueError, KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
            what = wording.NO_TABLE.format(table=check.__name__, why=f"{type(error).__name__}: {error}")
            yield Finding("unreadable", what, table=check.__name__)


def guards(ledger: Ledger) -> Iterator[Finding]:
    """Yield the triggers that somebody took away."""
    there = ledger.guards()
    for table in GUARDED:
        for name in (f"{table}_no_update", f"{table}_no_delete"):
            if name not in there:
                yield _finding("guard", wording.NO_GUARD, table, name, 0)
    if "audit_event_next" not in there:
        yield _finding("guard", wording.NO_GUARD, "audit_event", "audit_event_next", 0)


def versions(ledger: Ledger) -> Iterator[Finding]:
    """Yield submitted reports whose content, hash, time or signer is not what was submitted."""
    for row in ledger.rows("reports_version"):
        event = _of(ledger, row, "report.submit")
        if event is None:
            yield _without("reports_version", row)
            continue
        content = sha256(str(row["content"]).encode()).hexdigest()
        yield from _compare("reports_version", row, event, {"content": (content, event.body["sha256"])})
        said = {"sha256": event.body["sha256"], "receipt": event.body["receipt"], "declared_by": event.actor}
        said |= {"submitted_at": event.at, "late": int(event.body["late"])}
        yield from _same("reports_version", row, event, said)


def decisions(ledger: Ledger) -> Iterator[Finding]:
    """Yield decisions that say something else than was entered, or count without a confirmation."""
    documents = {int(row["id"]): row["document_id"] for row in ledger.rows("evidence_holding")}
    by_object = _by_object(ledger, ("decision.enter", "decision.confirm", "decision.withdraw"))
    seen = set()
    for row in ledger.rows("decisions_decision"):
        name = f"decision:{row['id']}"
        seen.add(name)
        entered = by_object["decision.enter"].get(name)
        if entered is None:
            yield _without("decisions_decision", row)
            continue
        body = entered.body
        said = {key: body[key] for key in ("kind", "about", "body", "protocol", "item", "date", "reason")}
        said |= {
            "words_kk": body["words"]["kk"],
            "words_ru": body["words"]["ru"],
            "entered_by": entered.actor,
        }
        yield from _same("decisions_decision", row, entered, said)
        paper = documents.get(row["document_id"] or 0, "")
        compared = {"sets": (json.loads(row["sets"]), body["sets"]), "document": (paper, body["document"])}
        yield from _compare("decisions_decision", row, entered, compared)
        yield from _acts(row, name, by_object, entered)
    for name, entered in by_object["decision.enter"].items():
        if name not in seen:
            yield _finding("gone", wording.GONE, "decisions_decision", name, entered.seq)


def _acts(row: Row, name: str, by_object: dict[str, dict[str, Event]], entered: Event) -> Iterator[Finding]:
    """Yield a confirmation or a withdrawal that the log does not know, or knows otherwise."""
    confirmed, withdrawn = (by_object[f"decision.{verb}"].get(name) for verb in ("confirm", "withdraw"))
    said = {
        "confirmed_by": confirmed.actor if confirmed else "",
        "confirmed_at": confirmed.at if confirmed else None,
        "withdrawn_at": withdrawn.at if withdrawn else None,
    }
    yield from _same("decisions_decision", row, confirmed or withdrawn or entered, said)


def calculations(ledger: Ledger) -> Iterator[Finding]:
    """Yield calculations whose result is not the one that was computed."""
    computed = {
        (event.object, event.body["number"]): event
        for event in ledger.events.values()
        if event.action == "year.compute" and event.body
    }
    for row in ledger.rows("assessments_calculation"):
        event = computed.pop((f"assessment:{row['assessment_id']}", row["number"]), None)
        if event is None:
            yield _without("assessments_calculation", row)
            continue
        made = digest(json.loads(row["result"]))
        compared = {"result": (made, event.body["digest"])}
        compared["choices"] = (json.loads(row["choices"]), event.body["choices"])
        yield from _compare("assessments_calculation", row, event, compared)
        said = {name: event.body[name] for name in ("digest", "facts_to", "law")}
        yield from _same("assessments_calculation", row, event, said | {"by": event.actor, "at": event.at})
    for (name, number), event in computed.items():
        yield _finding("gone", wording.GONE, "assessments_calculation", f"{name}, {number}", event.seq)


def years(ledger: Ledger) -> Iterator[Finding]:
    """Yield years that stand in another state or edition than the log has led them to."""
    state: dict[str, tuple[Event, dict[str, Any]]] = {}
    for event in ledger.events.values():
        if event.object.startswith("assessment:") and event.action.startswith("year.") and event.body:
            before = state.get(event.object, (event, {}))[1]
            told = {name: event.body[name] for name in ("state", "edition") if name in event.body}
            state[event.object] = (event, before | told)
    for row in ledger.rows("assessments_assessment"):
        known = state.get(f"assessment:{row['id']}")
        if known is None:
            yield _without("assessments_assessment", row)
        else:
            yield from _same("assessments_assessment", row, *known)


def publications(ledger: Ledger) -> Iterator[Finding]:
    """Yield publications that are not those that were published."""
    seen = set()
    for row in ledger.rows("publication_publication"):
        event = _of(ledger, row, "year.publish")
        if event is None:
            yield _without("publication_publication", row)
            continue
        seen.add(event.seq)
        said = {name: event.body[name] for name in ("name", "sha256", "size")}
        yield from _same("publication_publication", row, event, said | {"by": event.actor, "at": event.at})
    for event in ledger.events.values():
        if event.action == "year.publish" and event.body and event.seq not in seen:
            yield _finding("gone", wording.GONE, "publication_publication", event.body["name"], event.seq)


def prizes(ledger: Ledger) -> Iterator[Finding]:
    """Yield prizes that are not those that were awarded."""
    slugs = ledger.slugs()
    awarded: dict[tuple[str, str], tuple[Event, dict[str, Any]]] = {}
    for event in ledger.events.values():
        if event.action == "year.award" and event.body:
            awarded |= {(event.object, prize["diploma"]): (event, prize) for prize in event.body["prizes"]}
    for row in ledger.rows("assessments_prize"):
        known = awarded.pop((f"assessment:{row['assessment_id']}", row["diploma"]), None)
        if known is None:
            yield _without("assessments_prize", row)
            continue
        event, prize = known
        compared: dict[str, tuple[Any, Any]] = {
            "organisation": (slugs[row["organisation_id"]], prize["organisation"])
        }
        compared |= {"place": (row["place"] or 0, prize["place"]), "block": (row["block"], prize["block"])}
        compared["amount"] = (str(row["amount"]), prize["amount"])
        yield from _compare("assessments_prize", row, event, compared)
    for (_, diploma), (event, _) in awarded.items():
        yield _finding("gone", wording.GONE, "assessments_prize", diploma, event.seq)


def _by_object(ledger: Ledger, actions: tuple[str, ...]) -> dict[str, dict[str, Event]]:
    """Return for each of `actions` the last event of every object, as far as its payload still stands."""
    found: dict[str, dict[str, Event]] = {action: {} for action in actions}
    for event in ledger.events.values():
        if event.action in found and event.body is not None:
            found[event.action][event.object] = event
    return found


def _of(ledger: Ledger, row: Row, action: str) -> Event | None:
    """Return the event that a row names when it is of `action` and its payload stands, else None."""
    event = ledger.events.get(int(row["event_seq"]))
    return event if event is not None and event.action == action and event.body is not None else None


def _same(table: str, row: Row, event: Event, said: dict[str, Any]) -> Iterator[Finding]:
    """Yield each column that holds something else than the event says."""
    yield from _compare(table, row, event, {name: (row[name], value) for name, value in said.items()})


def _compare(table: str, row: Row, event: Event, pairs: dict[str, tuple[Any, Any]]) -> Iterator[Finding]:
    for column, (stored, said) in pairs.items():
        if stored != said:
            words = {"column": column, "stored": _short(stored), "said": _short(said)}
            what = wording.DIFFERS.format(table=table, row=row["id"], seq=event.seq, **words)
            yield Finding("row-edited", what, table=table, row=str(row["id"]), event=event.seq)


def _short(value: object) -> str:
    text = "—" if value is None or value == "" else str(value)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _without(table: str, row: Row) -> Finding:
    return _finding(
        "without-event", wording.WITHOUT_EVENT, table, str(row["id"]), int(row.get("event_seq") or 0)
    )


def _finding(rule: str, words: Any, table: str, row: str, seq: int) -> Finding:
    return Finding(rule, words.format(table=table, row=row, seq=seq), table=table, row=row, event=seq)
