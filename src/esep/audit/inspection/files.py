"""The files of an office against their hashes, and checkpoints: its own and those kept outside."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from esep.audit.inspection import wording
from esep.audit.inspection.database import Ledger
from esep.audit.inspection.finding import Finding
from esep.core.chain import Checkpoint

RECEIPT = "esep-receipt/1"
PIECE = 1 << 20


def scrub(ledger: Ledger, office: Path) -> Iterator[Finding]:
    """Yield the documents and sealed bundles whose bytes changed or vanished."""
    for row in ledger.rows("evidence_document"):
        name = str(row["sha256"])
        if hash_of(office / "documents" / name[:2] / name) != name:
            what = wording.DOCUMENT.format(row=name)
            yield Finding("document", what, table="evidence_document", row=name)
    for row in ledger.rows("publication_publication"):
        if hash_of(office / "sealed" / f"{row['sha256']}.zip") != row["sha256"]:
            what = wording.BUNDLE.format(row=row["name"])
            yield Finding("bundle", what, table="publication_publication", row=str(row["id"]))


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file, "" when it cannot be read."""
    digest = sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a checkpoint or a receipt, and the name of its file."""

    name: str
    text: str

    @property
    def checkpoint(self) -> Checkpoint | None:
        """Return what it knows of the chain, None when it is neither."""
        return checkpoint_in(self.text)


def kept(office: Path) -> Iterator[Note]:
    """Yield the checkpoints that the office itself keeps."""
    for path in sorted((office / "checkpoints").glob("*.note")):
        yield Note(path.name, path.read_text("utf-8", errors="replace"))


def checkpoint_in(text: str) -> Checkpoint | None:
    """Return what a checkpoint or a receipt knows of the chain: how many events, and the hash of the last.

    Its signature is another question: `signing.is_signed`.
    """
    lines = text.splitlines()
    if lines and lines[0] == RECEIPT:
        told = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
        return _checkpoint(told.get("event", ""), told.get("chain", ""))
    if len(lines) < 3:
        return None
    try:
        root = b64decode(lines[2], validate=True).hex()
    except binascii.Error:
        return None
    return _checkpoint(lines[1], root)


def _checkpoint(size: str, root: str) -> Checkpoint | None:
    sound = size.isascii() and size.isdigit() and len(root) == 64 and not set(root) - set("0123456789abcdef")
    return Checkpoint(int(size), root) if sound else None
