"""The log folded against the tables: each row must be what its event says, each event have its row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.applying import applications, conflicts, handed, questions
from esep.audit.inspection.carrying_out import measures, planned, plans, targets
from esep.audit.inspection.comparing import compare, finding, last_by_object, of_row, same, without
from esep.audit.inspection.contesting import outcomes, sheets, titles
from esep.audit.inspection.copying import copied
from esep.audit.inspection.database import Event, Ledger, Row
from esep.audit.inspection.finding import Finding
from esep.audit.inspection.objecting import objections
from esep.audit.inspection.registering import judged, registered
from esep.audit.inspection.remarking import remarks
from esep.audit.inspection.seats import roles
from esep.audit.inspection.sitting import rounds, sittings
from esep.audit.inspection.standing import figures
from esep.audit.inspection.succeeding import successions
from esep.audit.inspection.viewing import viewings
from esep.core.canonical import digest

GUARDED = (
    "audit_event",
    "audit_once",
    "audit_viewing",
    "audit_viewingcut",
    "facts_acceptedfact",
    "facts_factevidence",
    "reports_version",
    "evidence_publiccopy",
    "evidence_copyact",
    "contests_handed",
    "contests_outcome",
    "registers_version",
    "registers_judged",
    "organisations_succession",
    "programme_done",
    "programme_target",
    "programme_withdrawal",
)
"""Tables whose rows the database itself must refuse to change or to delete."""


def fold(ledger: Ledger) -> Iterator[Finding]:
    """Yield everything in which the tables and the log of events disagree."""
    for check in CHECKS:
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
                yield finding("guard", wording.NO_GUARD, table, name, 0)
    if "audit_event_next" not in there:
        yield finding("guard", wording.NO_GUARD, "audit_event", "audit_event_next", 0)


def versions(ledger: Ledger) -> Iterator[Finding]:
    """Yield submitted reports whose content, hash, time or signer is not what was submitted."""
    for row in ledger.rows("reports_version"):
        event = of_row(ledger, row, "report.submit")
        if event is None:
            yield without("reports_version", row)
            continue
        content = sha256(str(row["content"]).encode()).hexdigest()
        yield from compare("reports_version", row, event, {"content": (content, event.body["sha256"])})
        said = {"sha256": event.body["sha256"], "receipt": event.body["receipt"], "declared_by": event.actor}
        said |= {"submitted_at": event.at, "late": int(event.body["late"])}
        yield from same("reports_version", row, event, said)


def decisions(ledger: Ledger) -> Iterator[Finding]:
    """Yield decisions that say something else than was entered, or count without a confirmation."""
    documents = {int(row["id"]): row["document_id"] for row in ledger.rows("evidence_holding")}
    by_object = last_by_object(ledger, ("decision.enter", "decision.confirm", "decision.withdraw"))
    seen = set()
    for row in ledger.rows("decisions_decision"):
        name = f"decision:{row['id']}"
        seen.add(name)
        entered = by_object["decision.enter"].get(name)
        if entered is None:
            yield without("decisions_decision", row)
            continue
        body = entered.body
        said = {key: body[key] for key in ("kind", "about", "body", "protocol", "item", "date", "reason")}
        said |= {
            "words_kk": body["words"]["kk"],
            "words_ru": body["words"]["ru"],
            "entered_by": entered.actor,
        }
        yield from same("decisions_decision", row, entered, said)
        paper = documents.get(row["document_id"] or 0, "")
        compared = {"sets": (json.loads(row["sets"]), body["sets"]), "document": (paper, body["document"])}
        yield from compare("decisions_decision", row, entered, compared)
        yield from _acts(row, name, by_object, entered)
    for name, entered in by_object["decision.enter"].items():
        if name not in seen:
            yield finding("gone", wording.GONE, "decisions_decision", name, entered.seq)


def _acts(row: Row, name: str, by_object: dict[str, dict[str, Event]], entered: Event) -> Iterator[Finding]:
    """Yield a confirmation or a withdrawal that the log does not know, or knows otherwise."""
    confirmed, withdrawn = (by_object[f"decision.{verb}"].get(name) for verb in ("confirm", "withdraw"))
    said = {
        "confirmed_by": confirmed.actor if confirmed else "",
        "confirmed_at": confirmed.at if confirmed else None,
        "withdrawn_at": withdrawn.at if withdrawn else None,
    }
    yield from same("decisions_decision", row, confirmed or withdrawn or entered, said)


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
            yield without("assessments_calculation", row)
            continue
        made = digest(json.loads(row["result"]))
        compared = {"result": (made, event.body["digest"])}
        compared["choices"] = (json.loads(row["choices"]), event.body["choices"])
        yield from compare("assessments_calculation", row, event, compared)
        said = {name: event.body[name] for name in ("digest", "facts_to", "law")}
        yield from same("assessments_calculation", row, event, said | {"by": event.actor, "at": event.at})
    for (name, number), event in computed.items():
        yield finding("gone", wording.GONE, "assessments_calculation", f"{name}, {number}", event.seq)


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
            yield without("assessments_assessment", row)
        else:
            yield from same("assessments_assessment", row, *known)


PUBLISHED = ("year.publish", "contest.publish")
"""What the log calls a publication: of a year, of a round of a contest."""


def publications(ledger: Ledger) -> Iterator[Finding]:
    """Yield publications that are not those that were published."""
    seen = set()
    for row in ledger.rows("publication_publication"):
        of_year = row["assessment_id"] is not None
        event = of_row(ledger, row, "year.publish" if of_year else "contest.publish")
        if event is None:
            yield without("publication_publication", row)
            continue
        seen.add(event.seq)
        kind, column = ("assessment", "assessment_id") if of_year else ("round", "round_id")
        yield from compare(
            "publication_publication", row, event, {column: (f"{kind}:{row[column]}", event.object)}
        )
        said = {name: event.body[name] for name in ("name", "sha256", "size")}
        yield from same("publication_publication", row, event, said | {"by": event.actor, "at": event.at})
    for event in ledger.events.values():
        if event.action in PUBLISHED and event.body and event.seq not in seen:
            yield finding("gone", wording.GONE, "publication_publication", event.body["name"], event.seq)


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
            yield without("assessments_prize", row)
            continue
        event, prize = known
        compared: dict[str, tuple[Any, Any]] = {
            "organisation": (slugs[row["organisation_id"]], prize["organisation"])
        }
        compared |= {"place": (row["place"] or 0, prize["place"]), "block": (row["block"], prize["block"])}
        compared["amount"] = (str(row["amount"]), prize["amount"])
        yield from compare("assessments_prize", row, event, compared)
    for (_, diploma), (event, _) in awarded.items():
        yield finding("gone", wording.GONE, "assessments_prize", diploma, event.seq)


CHECKS = (
    guards,
    figures,
    versions,
    remarks,
    decisions,
    calculations,
    objections,
    years,
    publications,
    prizes,
    outcomes,
    sheets,
    titles,
    rounds,
    sittings,
    applications,
    handed,
    questions,
    conflicts,
    roles,
    registered,
    judged,
    successions,
    measures,
    plans,
    planned,
    targets,
    copied,
    viewings,
)
"""What is folded out of the log and held against the tables."""
