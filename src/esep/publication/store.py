"""Keeps sealed bundles once and for ever in the office's folder, under the hash of their bytes."""

from __future__ import annotations

import os
import secrets
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from esep.publication.models import Publication


def path_of(digest: str) -> Path:
    """Return where the bundle with this hash stands; anything but 64 hexadecimal digits is a ValueError."""
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        raise ValueError(digest)
    return Path(settings.OFFICE) / "sealed" / f"{digest}.zip"


def keep(body: bytes) -> str:
    """Write a bundle, on the disk before this returns, and return its hash; the same bytes are kept once."""
    digest = sha256(body).hexdigest()
    place = path_of(digest)
    if place.exists() and sha256(place.read_bytes()).hexdigest() == digest:
        return digest
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{secrets.token_hex(8)}")
    with fresh.open("wb") as out:
        out.write(body)
        out.flush()
        os.fsync(out.fileno())
    fresh.chmod(0o440)
    fresh.replace(place)
    handle = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return digest


def bytes_of(publication: Publication) -> bytes:
    """Return the bundle of a publication as it was sealed; bytes that changed since are an OSError."""
    body = path_of(publication.sha256).read_bytes()
    if sha256(body).hexdigest() != publication.sha256:
        raise OSError(f"{publication.name}: the bytes are no longer those that were sealed")
    return body
