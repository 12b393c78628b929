"""The chain of viewings: whether it holds from the last signed cut on, and whether each cut is the log's."""

from __future__ import annotations

from collections.abc import Iterator

from esep.audit.inspection import wording
from esep.audit.inspection.comparing import finding, of_row, same, without
from esep.audit.inspection.database import Ledger, Row, instant
from esep.audit.inspection.finding import Finding
from esep.core.chain import GENESIS, Checkpoint, breaks
from esep.core.ed25519 import verified

VIEWINGS, CUTS = "audit_viewing", "audit_viewingcut"
DOMAIN = b"esep-viewings-cut/1\n"
TOLD = ("seq", "prev", "reader", "role", "what", "organisation", "page", "hash")


def viewings(ledger: Ledger) -> Iterator[Finding]:
    """Yield cuts that nobody signed or recorded, and every break of the chain that they left."""
    cuts = sorted(ledger.rows(CUTS), key=lambda row: int(row["upto"]))
    seen = set()
    for row in cuts:
        event = of_row(ledger, row, "viewings.cut")
        if event is None:
            yield without(CUTS, row)
            continue
        seen.add(event.seq)
        said = {name: event.body[name] for name in ("upto", "root", "removed", "key")}
        yield from same(CUTS, row, event, said | {"at": event.at})
        if not _signed(row):
            yield finding("signature", wording.CUT_NOT_SIGNED, CUTS, str(row["upto"]), event.seq)
    for event in ledger.events.values():
        if event.action == "viewings.cut" and event.body is not None and event.seq not in seen:
            yield finding("gone", wording.GONE, CUTS, str(event.body["upto"]), event.seq)
    since = Checkpoint(int(cuts[-1]["upto"]), str(cuts[-1]["root"])) if cuts else Checkpoint(0, GENESIS)
    rows = sorted(ledger.rows(VIEWINGS), key=lambda row: int(row["seq"]))
    broken, _ = breaks(map(_link, rows), since=since)
    for one in broken:
        words = wording.VIEWINGS[one.why].format(seq=one.seq)
        yield Finding(f"viewings-{one.why}", words, table=VIEWINGS, row=str(one.seq))


def _link(row: Row) -> Row:
    return {"log": "viewings", **{name: row[name] for name in TOLD}, "at": instant(str(row["at"]))}


def _signed(row: Row) -> bool:
    """Return whether the key that the mark names signed it; that it is the office's, the log says."""
    message = f"{row['upto']}\n{row['root']}\n{row['removed']}\n".encode()
    try:
        return verified(bytes.fromhex(row["key"]), DOMAIN + message, bytes.fromhex(row["signature"]))
    except ValueError:
        return False
