"""Reads how large a picture is from its head, without unpacking it."""

from __future__ import annotations

FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of a JPEG that begin a frame and hold its size."""

ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length."""


def size_of_png(head: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, None when its head is broken."""
    if len(head) < 24 or head[12:16] != b"IHDR":
        return None
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def size_of_jpeg(body: bytes) -> tuple[int, int] | None:
    """Return width and height of a JPEG, None when no frame begins in it."""
    at = 2
    while at + 9 < len(body) and body[at] == 0xFF:
        marker = body[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in ALONE:
            at += 2
        elif marker in FRAMES:
            return int.from_bytes(body[at + 7 : at + 9]), int.from_bytes(body[at + 5 : at + 7])
        else:
            at += 2 + max(2, int.from_bytes(body[at + 2 : at + 4]))
    return None
