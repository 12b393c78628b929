"""How a row is held against an event: what each row names, and the findings when the two disagree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.audit.inspection import wording
from esep.audit.inspection.database import Event, Ledger, Row
from esep.audit.inspection.finding import Finding


def last_by_object(ledger: Ledger, actions: tuple[str, ...]) -> dict[str, dict[str, Event]]:
    """Return for each of `actions` the last event of every object, as far as its payload still stands."""
    found: dict[str, dict[str, Event]] = {action: {} for action in actions}
    for event in ledger.events.values():
        if event.action in found and event.body is not None:
            found[event.action][event.object] = event
    return found


def of_row(ledger: Ledger, row: Row, action: str) -> Event | None:
    """Return the event that a row names when it is of `action` and its payload stands, else None."""
    event = ledger.events.get(int(row["event_seq"]))
    return event if event is not None and event.action == action and event.body is not None else None


def same(table: str, row: Row, event: Event, said: dict[str, Any]) -> Iterator[Finding]:
    """Yield each column that holds something else than the event says."""
    yield from compare(table, row, event, {name: (row[name], value) for name, value in said.items()})


def compare(table: str, row: Row, event: Event, pairs: dict[str, tuple[Any, Any]]) -> Iterator[Finding]:
    """Yield each pair (what is stored, what the event says) that differs."""
    for column, (stored, said) in pairs.items():
        if stored != said:
            words = {"column": column, "stored": _short(stored), "said": _short(said)}
            what = wording.DIFFERS.format(table=table, row=row["id"], seq=event.seq, **words)
            yield Finding("row-edited", what, table=table, row=str(row["id"]), event=event.seq)


def _short(value: object) -> str:
    text = "—" if value is None or value == "" else str(value)
    return text if len(text) <= 80 else f"{text[:79]}…"


def without(table: str, row: Row) -> Finding:
    """Return that a row rests on no event."""
    return finding(
        "without-event", wording.WITHOUT_EVENT, table, str(row["id"]), int(row.get("event_seq") or 0)
    )


def finding(rule: str, words: Any, table: str, row: str, seq: int) -> Finding:
    """Return what was found, in `words` with its table, row and event filled in."""
    return Finding(rule, words.format(table=table, row=row, seq=seq), table=table, row=row, event=seq)
