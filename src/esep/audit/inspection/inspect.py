"""One look at an office: its chain, its tables against the log, its files; everything found, at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from esep.audit.inspection import wording
from esep.audit.inspection.database import Ledger
from esep.audit.inspection.files import Note, kept, scrub
from esep.audit.inspection.finding import Finding
from esep.audit.inspection.folding import fold
from esep.audit.inspection.signing import public_key, signatures
from esep.core.chain import Checkpoint, breaks
from esep.core.problems import Problem, Refused

DATABASE = "esep.sqlite3"


@dataclass(frozen=True, slots=True)
class Look:
    """What was looked at: the chain's head, how many checkpoints, documents and bundles; what is wrong.

    `key` is the public key that signatures were held against, "" when none was known.
    """

    head: Checkpoint
    checkpoints: int
    documents: int
    bundles: int
    key: str
    findings: tuple[Finding, ...]


def inspect(office: Path, outside: Iterable[Note] = (), key: str = "") -> Look:
    """Return what is found in the office's folder; without a readable database it is refused.

    `outside` are checkpoints and receipts kept elsewhere, `key` the public key from a protocol; without it
    the office's own is taken.
    """
    file = office / DATABASE
    try:
        ledger = Ledger(file)
    except sqlite3.Error as error:
        said = wording.NO_OFFICE.format(why=error)
        raise Refused([Problem(said, wording.GIVE_OFFICE, file=str(file), rule="no-office")]) from None
    try:
        return _look(ledger, office, tuple(outside), key)
    except sqlite3.Error as error:
        said = wording.NO_OFFICE.format(why=error)
        raise Refused([Problem(said, wording.GIVE_OFFICE, file=str(file), rule="no-office")]) from None
    finally:
        ledger.close()


def _look(ledger: Ledger, office: Path, outside: tuple[Note, ...], key: str) -> Look:
    notes, key = (*kept(office), *outside), key or public_key(office, ledger)
    anchors = [one.checkpoint for one in notes if one.checkpoint is not None]
    broken, head = breaks((event.link for event in ledger.events.values()), anchors)
    findings: list[Finding] = [
        Finding(
            f"chain-{one.why}",
            wording.CHAIN[one.why].format(seq=one.seq),
            table="audit_event",
            row=str(one.seq),
            event=one.seq,
        )
        for one in broken
    ]
    findings += _distinct(fold(ledger))
    findings += signatures(ledger, notes, key)
    findings += scrub(ledger, office)
    documents = sum(1 for _ in ledger.rows("evidence_document"))
    bundles = sum(1 for _ in ledger.rows("publication_publication"))
    return Look(head, len(notes), documents, bundles, key, tuple(findings))


def _distinct(findings: Iterator[Finding]) -> list[Finding]:
    """Return findings without repetition: several events may know of one edited row."""
    return list({(one.rule, one.table, one.row, one.what.en): one for one in findings}.values())
