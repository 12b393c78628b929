"""Opens a zip package as its bytes are, not as its list says: real sizes, no overlap, nothing hidden."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from esep.core.names import Text
from esep.evidence import wording as says

MOST_ENTRIES = 2000
MOST_BYTES = 150 * 2**20
MOST_TIMES = 200
"""A part may unpack to so many times its size, once it is larger than `SMALL`."""

SMALL = 2**20
LIST_BYTES = 512 * 1024
PIECE = 64 * 1024
KEPT = 4 * 2**20
"""Parts up to this size are kept whole for whoever judges the document."""

LOCAL = struct.Struct("<4s5H3I2H")
END = b"PK\x05\x06"
END_64 = b"PK\x06\x07"
MARKED = (b"<!DOCTYPE", b"<!ENTITY")
WIDE = tuple(mark.decode().encode(f"utf-16-{order}") for mark in MARKED for order in ("le", "be"))


class Unsound(ValueError):
    """A file is not taken; `rule` and `wording` say why and what to do."""

    def __init__(self, rule: str, wording: tuple[Text, Text], **fit: object) -> None:
        """Keep the reason; `fit` fills the wording."""
        super().__init__(rule)
        self.rule, self.wording, self.fit = rule, wording, fit


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a package: its name, its first bytes, whole when it is small enough, DTD or not."""

    name: str
    head: bytes
    body: bytes | None
    declares_entities: bool


@dataclass(frozen=True, slots=True)
class Unpacked:
    """All parts of a package by name."""

    parts: dict[str, Part] = field(default_factory=dict)


def unpacked(path: Path) -> Unpacked:
    """Return the parts of a zip; a broken, lying, locked or bomb-like one is Unsound.

    The list is limited before it is read; every part is unpacked from its own bytes and counted, so that a
    small declared size hides nothing.
    """
    _list_is_small(path)
    try:
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
        _list_is_sound(entries)
        parts, total = {}, 0
        for entry in entries:
            part, size = _part(path, entry, MOST_BYTES - total)
            total += size
            parts[part.name] = part
    except (zipfile.BadZipFile, struct.error, NotImplementedError, zlib.error, OSError, UnicodeError):
        raise Unsound("broken", says.BROKEN) from None
    return Unpacked(parts)


def _list_is_small(path: Path) -> None:
    """Refuse a package whose list of entries alone would fill the memory, or that needs more than 4 GiB."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 65557 - 20))
        tail = file.read()
    at = tail.rfind(END)
    if at < 0 or len(tail) < at + 22:
        raise Unsound("broken", says.BROKEN)
    entries, length = (
        struct.unpack("<H", tail[at + 10 : at + 12])[0],
        struct.unpack("<I", tail[at + 12 : at + 16])[0],
    )
    if entries > MOST_ENTRIES or length > LIST_BYTES or tail[max(0, at - 20) : at].startswith(END_64):
        raise Unsound("bomb", says.BOMB)


def _list_is_sound(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse names that stand twice or are odd, overlapping or locked entries, and a declared bomb."""
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names) or any(_odd(name) for name in names):
        raise Unsound("lying", says.LYING)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Unsound("locked", says.LOCKED)
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise Unsound("bomb", says.BOMB)
    if any(_swells(entry.file_size, entry.compress_size) for entry in entries):
        raise Unsound("bomb", says.BOMB)
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise Unsound("lying", says.LYING)
        end = entry.header_offset + LOCAL.size + entry.compress_size


def _odd(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or "\\" in name or ".." in name.split("/")


def _swells(size: int, packed: int) -> bool:
    return size > SMALL and size > MOST_TIMES * max(1, packed)


def _part(path: Path, entry: zipfile.ZipInfo, room: int) -> tuple[Part, int]:
    """Return a part and its real size, unpacked from its own bytes."""
    with path.open("rb") as file:
        file.seek(entry.header_offset)
        header = LOCAL.unpack(file.read(LOCAL.size))
        name = file.read(header[9])
        file.seek(header[10], 1)
        packed = file.read(entry.compress_size)
    known = entry.orig_filename.encode("utf-8" if entry.flag_bits & 0x800 else "cp437")
    if header[0] != b"PK\x03\x04" or name != known or header[3] != entry.compress_type:
        raise Unsound("lying", says.LYING)
    head, kept, size, marked, last = b"", bytearray(), 0, False, b""
    for piece in _pieces(packed, entry):
        size += len(piece)
        if size > min(room, entry.file_size):
            raise Unsound("bomb", says.BOMB)
        window = last + piece
        marked = marked or any(mark in window for mark in (*MARKED, *WIDE))
        last, head = window[-32:], head or piece[:512]
        kept += piece if size <= KEPT else b""
    if size != entry.file_size:
        raise Unsound("lying", says.LYING)
    return Part(entry.filename, head, bytes(kept) if size <= KEPT else None, marked), size


def _pieces(packed: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the unpacked bytes of an entry piece by piece; bytes after its end are a lie."""
    if entry.compress_type == zipfile.ZIP_STORED:
        yield packed
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise Unsound("broken", says.BROKEN)
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    waiting = packed
    while not unpacking.eof:
        piece = unpacking.decompress(waiting, PIECE)
        waiting = unpacking.unconsumed_tail
        if not piece and not waiting:
            break
        yield piece
    if not unpacking.eof or unpacking.unused_data:
        raise Unsound("lying", says.LYING)
