"""What two editions say differently, word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from esep.core.names import Text

Words = tuple[tuple[bool, str], ...]
"""Runs of words, each with whether it differs from the other edition."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the editions part: the clause (`header` for the acts), both wordings, the effect."""

    clause: str
    before: Words
    after: Words
    effect: Text


def differences(tables: Sequence[Mapping[str, Any]]) -> tuple[Difference, ...]:
    """Return the differences that an edition's file lists against the edition it replaces."""
    found = []
    for table in tables:
        before, after = compared(table["before"], table["after"])
        found.append(Difference(table["clause"], before, after, Text.of(table["effect"])))
    return tuple(found)


def compared(before: str, after: str) -> tuple[Words, Words]:
    """Return both wordings cut into runs that are shared and runs that are their own."""
    old, new = before.split(), after.split()
    left: list[tuple[bool, str]] = []
    right: list[tuple[bool, str]] = []
    for kind, i, j, k, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        own = kind != "equal"
        if j > i:
            left.append((own, " ".join(old[i:j])))
        if end > k:
            right.append((own, " ".join(new[k:end])))
    return tuple(left), tuple(right)
