"""Who can be entered as with one click in the demonstration: the people of people.toml that have a card."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from esep.core.names import Text
from esep.demo.register import read


@dataclass(frozen=True, slots=True)
class Click:
    """A card of the sign-in page: its key, whose address it enters as, and what it says."""

    key: str
    email: str
    says: Text


@cache
def clicks() -> tuple[Click, ...]:
    """Return the cards in the order of the file."""
    return tuple(
        Click(row["key"], row["email"], Text.of(row["click"]))
        for row in read("people.toml")["person"]
        if "click" in row
    )
