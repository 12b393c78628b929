"""Keeps a clause and its number on one line: the hyphen of «4-тармақ» becomes one that does not break."""

from __future__ import annotations

import re

NUMBERED = re.compile(r"(?<=[0-9}])-(?=тарма[қғ])")
"""The hyphen between a number, or the place of one, and the Kazakh word that it numbers."""

UNBROKEN = "\u2011"


def unbroken(words: str) -> str:
    """Return our own words with such hyphens made unbreakable; words of the law are never handed here."""
    return NUMBERED.sub(UNBROKEN, words)
