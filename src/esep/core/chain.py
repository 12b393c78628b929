"""The arithmetic of the audit chain: what an event's hash covers, and whether a chain holds together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from esep.core.canonical import canonical

GENESIS = "0" * 64
"""What the first event names as the one before it."""

LINK = b"\x00"
PAYLOAD = b"\x01"
"""The first byte of what is hashed, so that a link of the chain is never mistaken for a commitment."""


def event_hash(prev: str, row: Mapping[str, Any]) -> str:
    """Return the hash of an event: SHA-256(0x00 ‖ prev ‖ canonical row); `row` is without its own hash."""
    return sha256(LINK + bytes.fromhex(prev) + canonical(row)).hexdigest()


def commitment(salt: str, body: Any) -> str:
    """Return SHA-256(0x01 ‖ salt ‖ canonical body), which tells nothing of `body` without the salt."""
    return sha256(PAYLOAD + bytes.fromhex(salt) + canonical(body)).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain does not hold: the number of the event and what is wrong with it."""

    seq: int
    why: Literal["order", "link", "hash", "payload", "checkpoint"]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of the chain at some time: how many events, and the hash of the last."""

    size: int
    root: str


def breaks(
    rows: Iterable[Mapping[str, Any]],
    checkpoints: Iterable[Checkpoint] = (),
    since: Checkpoint = Checkpoint(0, GENESIS),
) -> tuple[tuple[Break, ...], Checkpoint]:
    """Return every break of the chain `rows` (in order of `seq`, each with its `hash`) and its head.

    A row may carry `salt` and `body`: then its commitment is checked too. A checkpoint noted outside that
    the chain does not lead through, or no longer reaches, is a break: so a cut tail is seen. A chain whose
    beginning was removed goes on from the head that it had there, `since`.
    """
    found: list[Break] = []
    anchors: dict[int, set[str]] = {}
    for point in checkpoints:
        anchors.setdefault(point.size, set()).add(point.root)
    head = since
    for row in rows:
        found += _of_event(row, head, anchors.pop(int(row["seq"]), set()))
        head = Checkpoint(int(row["seq"]), str(row["hash"]))
    found += [Break(size, "checkpoint") for size in sorted(anchors) if size]
    return tuple(found), head


def _of_event(row: Mapping[str, Any], head: Checkpoint, anchors: set[str]) -> list[Break]:
    seq = int(row["seq"])
    plain = {key: value for key, value in row.items() if key not in ("hash", "salt", "body")}
    found = []
    if seq != head.size + 1:
        found.append(Break(seq, "order"))
    if row["prev"] != head.root:
        found.append(Break(seq, "link"))
    if event_hash(str(row["prev"]), plain) != row["hash"]:
        found.append(Break(seq, "hash"))
    if "salt" in row and commitment(str(row["salt"]), row["body"]) != row["commitment"]:
        found.append(Break(seq, "payload"))
    if anchors - {str(row["hash"])}:
        found.append(Break(seq, "checkpoint"))
    return found
