"""The pages a reader can always reach, in the order of the menu."""

from __future__ import annotations

PAGES = ("board", "readings", "law", "contest", "report-2020", "downloads", "coverage")
"""Segments of the addresses; each is also the key of its word under `menu` in the wording."""
