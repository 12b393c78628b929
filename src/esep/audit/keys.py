"""The office's Ed25519 key: made at its first use, kept in the office folder, and what it signs."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

FILE = "office-ed25519"
"""The name of the key's file in the folder `keys` of the office: 64 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The public key and the signature that it verifies, both in hexadecimal digits."""

    key: str
    signature: str


def sign(domain: bytes, message: bytes) -> Signature:
    """Return the office's signature over `domain ‖ message`.

    `domain` is one line that says what kind of thing is signed (`esep-receipt/1` and its end), so that a
    signature of one kind is never taken for another; one that is not a line is a ValueError.
    """
    if domain.count(b"\n") != 1 or not domain.endswith(b"\n"):
        raise ValueError(f"a domain is one line with its end: {domain!r}")
    key = _key(Path(settings.OFFICE) / "keys" / FILE)
    return Signature(_public(key), key.sign(domain + message).hex())


def public_key() -> str:
    """Return the office's public key, 64 hexadecimal digits: what the protocol and the site print."""
    return _public(_key(Path(settings.OFFICE) / "keys" / FILE))


def fingerprint(key: str = "") -> str:
    """Return the 16 hexadecimal digits by which people compare a public key, the office's own by default."""
    return sha256(bytes.fromhex(key or public_key())).hexdigest()[:16]


def _public(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes_raw().hex()


@lru_cache(maxsize=8)
def _key(file: Path) -> Ed25519PrivateKey:
    """Return the key kept in `file`, made when there is none; processes that start at once agree on one."""
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = file.with_name(f".{FILE}-{secrets.token_hex(8)}")
        _write_down(fresh, Ed25519PrivateKey.generate().private_bytes_raw().hex())
        try:
            os.link(fresh, file)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(file.read_text("ascii").strip()))


def _write_down(file: Path, text: str) -> None:
    """Write `text` to a new `file` of its owner alone, on the disk before this returns."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
        out.write(text + "\n")
        out.flush()
        os.fsync(out.fileno())
