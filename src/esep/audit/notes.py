"""Signed notes (the C2SP form): lines of text, an empty line, and a line with the office's signature."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from esep.audit.keys import fingerprint, public_key, sign

ALGORITHM = b"\x01"
"""Ed25519, in the identifier of a note's key."""


def signer() -> str:
    """Return the name under which the office signs: it carries the key's fingerprint."""
    return f"esep/office-{fingerprint()}"


def note(text: str) -> str:
    """Return `text` as a signed note; its first line says what is signed, and the signature covers all lines.

    Text without an end of its last line, or with an empty line, is a ValueError.
    """
    if not text.endswith("\n") or "\n\n" in text or text.startswith("\n"):
        raise ValueError("a note is lines of text without an empty one")
    domain, _, rest = text.partition("\n")
    signature = bytes.fromhex(sign(f"{domain}\n".encode(), rest.encode()).signature)
    name = signer()
    mark = sha256(name.encode() + b"\n" + ALGORITHM + bytes.fromhex(public_key())).digest()[:4]
    return f"{text}\n— {name} {b64encode(mark + signature).decode()}\n"
