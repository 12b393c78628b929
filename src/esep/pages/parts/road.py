"""The road: its nine stations as a line map, and which of them stand in this edition of the product."""

from __future__ import annotations

STATIONS = (
    "forms",
    "journal",
    "evidence",
    "reports",
    "facts",
    "points",
    "places",
    "decision",
    "publication",
)
"""From what is asked to what is published; each is also the key of its word under `road` in the wording."""

STANDING = frozenset(STATIONS) - {"journal"}
"""The stations that can be walked already; the others are drawn open."""
