"""Splits and mergers of organisations in the log against the table: who came out of whom, when, by what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import compare, finding, without
from esep.audit.inspection.database import Event, Ledger
from esep.audit.inspection.finding import Finding

TABLE = "organisations_succession"


def successions(ledger: Ledger) -> Iterator[Finding]:
    """Yield splits and mergers that no event tells, that are not as it tells them, or that are gone."""
    slugs = ledger.slugs()
    told = {pair: event for event in ledger.events.values() for pair in _pairs(event, slugs)}
    for row in ledger.rows(TABLE):
        old, new = slugs[row["predecessor_id"]], slugs[row["successor_id"]]
        event = told.pop((int(row["event_seq"]), old, new), None)
        if event is None or event.body is None:
            yield without(TABLE, row)
            continue
        pairs = {name: (row[name], event.body[name]) for name in ("since", "basis")}
        pairs["kind"] = (row["kind"], event.action.partition(".")[2])
        yield from compare(TABLE, row, event, pairs)
    for seq, old, new in told:
        yield finding("gone", wording.GONE, TABLE, f"{old}, {new}", seq)


def _pairs(event: Event, slugs: Mapping[int, str]) -> Iterator[tuple[int, str, str]]:
    """Yield the number of the event with each (old, new) of a split or a merger."""
    if event.body is None or event.action not in ("organisation.split", "organisation.merge"):
        return
    one = slugs.get(int(event.object.partition(":")[2]), "")
    if event.action == "organisation.split":
        yield from ((event.seq, one, new) for new in event.body["into"])
    else:
        yield from ((event.seq, old, one) for old in event.body["from"])
