"""The accepted figures folded out of the log: what each event let stand, against the table of facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from esep.audit.inspection import wording
from esep.audit.inspection.database import Event, Ledger, Row
from esep.audit.inspection.finding import Finding
from esep.core.names import Text

TABLE = "facts_acceptedfact"
Key = tuple[str, str, str, str]
"""(organisation, period, fact, key)."""


@dataclass(frozen=True, slots=True)
class Stands:
    """What a figure is after an event, and what was claimed instead when the event says so."""

    value: str | None
    claimed: str | None = None
    claims: bool = False


def figures(ledger: Ledger) -> Iterator[Finding]:
    """Yield figures that are not what was accepted, were put in without an event, or were taken away."""
    slugs, rows = ledger.slugs(), list(ledger.rows(TABLE))
    stood: dict[Key, list[Row]] = {}
    for row in sorted(rows, key=lambda one: int(one["version"])):
        key = (slugs[row["organisation_id"]], row["period"], row["fact"], row["key"])
        stood.setdefault(key, []).append(row)
    for row in rows:
        event = ledger.events.get(int(row["event_seq"]))
        if event is None:
            yield _found("without-event", wording.WITHOUT_EVENT, row["id"], row["event_seq"])
            continue
        for column, said in (("by", event.actor), ("at", event.at), ("role", event.link["role"])):
            if row[column] != said:
                yield _differs(row, column, row[column], said, event)
    for event in ledger.events.values():
        for key, stands in said_by(ledger, event):
            yield from _against(event, key, stands, stood.get(key, []))
    yield from _gaps(stood)


def said_by(ledger: Ledger, event: Event) -> Iterator[tuple[Key, Stands]]:
    """Yield what must stand after an event; an event of another kind, or an erased payload, says nothing."""
    body = event.body
    if body is None:
        return
    if event.action in ("fact.enter", "fact.confirm"):
        yield (body["organisation"], body["period"], body["fact"], body["key"]), Stands(body["value"] or None)
    elif event.action == "discipline.count":
        year = event.object.partition(":")[2]
        for slug, fact, value in body["facts"]:
            yield (slug, year, fact, ""), Stands(value)
    elif event.action == "report.accept":
        yield from _accepted(ledger, event)


def _accepted(ledger: Ledger, event: Event) -> Iterator[tuple[Key, Stands]]:
    """Yield what the acceptance of a report let stand, row by row of the version that was accepted."""
    for version in ledger.rows("reports_version"):
        same = f"report:{version['report_id']}" == event.object
        if same and version["number"] == event.link["object_version"]:
            content = json.loads(version["content"])
            facts = {row["row"]: row["fact"] for row in content["rows"] if row["fact"]}
            for line in event.body["lines"]:
                if line["row"] in facts:
                    key = (content["organisation"], content["period"], facts[line["row"]], "")
                    other = line["claimed"] if line["claimed"] != line["accepted"] else None
                    yield key, Stands(line["accepted"], other, claims=True)


def _against(event: Event, key: Key, stands: Stands, rows: list[Row]) -> Iterator[Finding]:
    """Compare what an event let stand with the last version that the table had by then."""
    before = [row for row in rows if int(row["event_seq"]) <= event.seq]
    name = " ".join(filter(None, key))
    if not before:
        if stands.value is not None:
            yield _found("gone", wording.GONE, name, event.seq)
        return
    row = before[-1]
    if row["value"] != stands.value:
        yield _differs(row, "value", row["value"], stands.value, event)
    elif stands.claims and row["event_seq"] == event.seq and row["claimed"] != stands.claimed:
        yield _differs(row, "claimed", row["claimed"], stands.claimed, event)


def _gaps(stood: dict[Key, list[Row]]) -> Iterator[Finding]:
    """Yield figures of which a version is missing between two others."""
    for key, rows in stood.items():
        numbers = [int(row["version"]) for row in rows]
        if numbers != list(range(1, len(numbers) + 1)):
            yield _found("gone", wording.GONE, " ".join(filter(None, key)), int(rows[-1]["event_seq"]))


def _differs(row: Row, column: str, stored: object, said: object, event: Event) -> Finding:
    shown = {"stored": "—" if stored is None else stored, "said": "—" if said is None else said}
    what = wording.DIFFERS.format(table=TABLE, row=row["id"], column=column, seq=event.seq, **shown)
    return Finding("row-edited", what, table=TABLE, row=str(row["id"]), event=event.seq)


def _found(rule: str, words: Text, row: object, seq: int) -> Finding:
    what = words.format(table=TABLE, row=row, seq=seq)
    return Finding(rule, what, table=TABLE, row=str(row), event=int(seq))
