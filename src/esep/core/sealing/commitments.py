"""The salted commitment to a document: it can be shown to be that file, and tells nothing before."""

from __future__ import annotations

from hashlib import sha256

DOCUMENT = b"\x01"
"""The first byte of what is hashed, as of every commitment in the chain."""


def document_commitment(salt: str, digest: str) -> str:
    """Return SHA-256(0x01 ‖ salt ‖ SHA-256 of the file); both are given as 64 hexadecimal digits."""
    raw, file = bytes.fromhex(salt), bytes.fromhex(digest)
    if len(raw) != 32 or len(file) != 32:
        raise ValueError("a salt and a digest have 32 bytes each")
    return sha256(DOCUMENT + raw + file).hexdigest()
