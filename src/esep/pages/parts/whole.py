"""Whole numbers that a request sends in its address or a field: anybody may write anything there."""

from __future__ import annotations

DIGITS = 15
"""More than any number of a thing has, and no more than the database keeps."""


def whole(text: str | None) -> int:
    """Return the number that `text` writes in plain digits, 0 for anything else: nothing has the number 0."""
    plain = text is not None and text.isascii() and text.isdigit() and len(text) <= DIGITS
    return int(text or 0) if plain else 0
