"""The remarks on reports folded out of the log: returns, answers, corrections, and what settled them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, without
from esep.audit.inspection.database import Event, Ledger, Row
from esep.audit.inspection.finding import Finding
from esep.core.canonical import composed

TABLE = "reports_remark"
CODES = {"report.ask-correction": "correction", "report.reopen": "reopened"}

Moment = tuple[str, str, str]
"""(report, time, person): the remarks of one act, or of acts in the same instant."""
Told = dict[str, Any]


def remarks(ledger: Ledger) -> Iterator[Finding]:
    """Yield remarks that nobody made, that were made otherwise, or that were taken away."""
    stored: dict[Moment, list[Row]] = {}
    for row in ledger.rows(TABLE):
        stored.setdefault((f"report:{row['report_id']}", row["at"], row["by"]), []).append(row)
    made: dict[Moment, list[tuple[Event, Told]]] = {}
    erased: set[Moment] = set()
    for event in ledger.events.values():
        moment = event.object, event.at, event.actor
        if event.action in ("report.return", "report.answer", *CODES):
            if event.body is None:
                erased.add(moment)
            else:
                made.setdefault(moment, []).extend((event, told) for told in told_by(event))
    accepted = [event for event in ledger.events.values() if event.action == "report.accept"]
    for moment in sorted({*made, *stored} - erased):
        yield from _against(stored.get(moment, []), made.get(moment, []), accepted)


def told_by(event: Event) -> Iterator[Told]:
    """Yield each remark that an event made: its row, reason, words, and the remark that it answers."""
    body = event.body
    if event.action == "report.return":
        for one in body["remarks"]:
            told = {"row": one["row"], "code": one["code"], "text": one["text"].strip(), "answers": ""}
            yield told | {"number": event.link["object_version"]}
    elif event.action == "report.answer":
        yield {"row": body["row"], "code": "", "text": body["text"], "answers": body["remark"]}
    else:
        yield {"row": body["row"], "code": CODES[event.action], "text": body["reason"], "answers": ""}


def _against(rows: list[Row], told: list[tuple[Event, Told]], accepted: list[Event]) -> Iterator[Finding]:
    """Pair what is stored with what was said: equal ones first, then in their order."""
    pairs: list[tuple[Row, Event, Told]] = []
    for equal in (True, False):
        for event, said in list(told):
            row = next((one for one in rows if not equal or _fits(one, said)), None)
            if row is not None:
                pairs.append((row, event, said))
                rows.remove(row)
                told.remove((event, said))
    for row, event, said in pairs:
        settled = (one.at for one in accepted if one.object == event.object and one.seq > event.seq)
        compared = {name: (_held(row)[name], value) for name, value in said.items()}
        compared["settled_at"] = (row["settled_at"], next(settled, None))
        yield from compare(TABLE, row, event, compared)
    yield from (without(TABLE, row) for row in rows)
    for event, said in told:
        name = f"{event.object} {said['row']}".strip()
        yield finding("gone", wording.GONE, TABLE, name, event.seq)


def _fits(row: Row, said: Told) -> bool:
    held = _held(row)
    return all(held[name] == value for name, value in said.items())


def _held(row: Row) -> Told:
    held = {name: row[name] for name in ("row", "code", "number")}
    answers = "" if row["answers_id"] is None else str(row["answers_id"])
    return held | {"text": composed(row["text"]), "answers": answers}
