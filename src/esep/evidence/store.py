"""Keeps documents once and for ever under the hash of their bytes, and finds those that changed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO

from django.conf import settings

from esep.evidence.models import Document

PIECE = 64 * 1024


class TooLarge(ValueError):
    """More bytes came than a document may have."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Bytes that were read into a file of their own, not yet in the store."""

    path: Path
    sha256: str
    size: int


def folder() -> Path:
    """Return the folder of the documents."""
    return Path(settings.OFFICE) / "documents"


def path_of(sha256: str) -> Path:
    """Return where the document with this hash stands; anything but 64 hexadecimal digits is a ValueError."""
    if len(sha256) != 64 or set(sha256) - set("0123456789abcdef"):
        raise ValueError(sha256)
    return folder() / sha256[:2] / sha256


def take(stream: IO[bytes], limit: int) -> Taken:
    """Read `stream` piece by piece into a new file, never more than `limit` bytes: more is TooLarge."""
    waiting = folder() / "waiting"
    waiting.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=waiting)
    path, digest, size = Path(name), sha256(), 0
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in _pieces(stream, limit):
                size += len(piece)
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Taken(path, digest.hexdigest(), size)


def _pieces(stream: IO[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    while piece := stream.read(PIECE):
        size += len(piece)
        if size > limit:
            raise TooLarge(str(limit))
        yield piece


def keep(taken: Taken) -> Path:
    """Move what was taken into the store and return its place; the same bytes are kept once.

    A file that is there already is left alone, unless its bytes are no longer those of its name.
    """
    place = path_of(taken.sha256)
    if place.exists() and hash_of(place) == taken.sha256:
        taken.path.unlink(missing_ok=True)
        return place
    place.parent.mkdir(parents=True, exist_ok=True)
    taken.path.chmod(0o440)
    taken.path.replace(place)
    for changed in (place.parent, place.parent.parent):
        _sync(changed)
    return place


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def scrub() -> tuple[str, ...]:
    """Return the hashes of the documents whose bytes changed or vanished, sorted."""
    known = Document.objects.order_by("sha256").values_list("sha256", flat=True)
    return tuple(one for one in known if not _whole(one))


def _whole(one: str) -> bool:
    try:
        return hash_of(path_of(one)) == one
    except OSError:
        return False


def _sync(directory: Path) -> None:
    """Make the names in a directory survive a power cut."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
