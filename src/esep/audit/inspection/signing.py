"""The signatures of checkpoints and receipts, against the office's public key."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from esep.audit.inspection import wording
from esep.audit.inspection.database import Ledger
from esep.audit.inspection.files import RECEIPT, Note
from esep.audit.inspection.finding import Finding
from esep.core.ed25519 import public_of, verified

KEY_FILE = Path("keys") / "office-ed25519"


def public_key(office: Path, ledger: Ledger) -> str:
    """Return the office's public key: of its key file, else of its last publication, else ""."""
    try:
        return public_of(bytes.fromhex((office / KEY_FILE).read_text("ascii").strip())).hex()
    except (OSError, ValueError):
        return next((str(row["key"]) for row in reversed(list(ledger.rows("publication_publication")))), "")


def signatures(ledger: Ledger, notes: Iterable[Note], key: str) -> Iterator[Finding]:
    """Yield checkpoints and receipts not signed with `key`, and publications that name another key."""
    for row in ledger.rows("publication_publication"):
        if row["key"] != key:
            what = wording.OTHER_KEY.format(row=row["name"])
            yield Finding("key", what, table="publication_publication", row=str(row["id"]))
    every = list(notes)
    if every and not key:
        yield Finding("no-key", wording.NO_KEY)
        return
    for one in every:
        if one.checkpoint is None:
            yield Finding("checkpoint-file", wording.NOTE_UNREADABLE.format(row=one.name), row=one.name)
        elif not is_signed(one.text, key):
            yield Finding("signature", wording.NOT_SIGNED.format(row=one.name), row=one.name)


def is_signed(text: str, key: str) -> bool:
    """Return whether a checkpoint (a signed note of the C2SP form) or a receipt bears the key's signature."""
    raw = bytes.fromhex(key)
    if text.startswith(f"{RECEIPT}\n"):
        body, _, last = text.partition("key: ")
        named, _, signature = last.rstrip("\n").partition("\nsignature: ")
        whole = f"{body}key: {named}\nsignature: {signature}\n" == text
        return whole and named == key and verified(raw, body.encode(), _unhexed(signature))
    body, _, last = text.partition("\n\n")
    name = f"esep/office-{sha256(raw).hexdigest()[:16]}"
    mark = sha256(name.encode() + b"\n\x01" + raw).digest()[:4]
    start = f"— {name} "
    if not last.startswith(start) or not last.endswith("\n") or last.count("\n") != 1:
        return False
    packed = _unpacked(last.removeprefix(start).rstrip("\n"))
    return packed[:4] == mark and verified(raw, f"{body}\n".encode(), packed[4:])


def _unhexed(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def _unpacked(text: str) -> bytes:
    """Return the bytes behind `text`; b"" unless it is their one spelling, for base64 leaves bits unused."""
    try:
        packed = b64decode(text, validate=True)
    except binascii.Error:
        return b""
    return packed if b64encode(packed).decode() == text else b""
