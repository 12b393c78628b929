"""The one spelling of a figure in the database: digits, halves, yes or no, places of a contest."""

from __future__ import annotations

from esep.core.facts import Value
from esep.core.quantity import plain
from esep.library import library
from esep.library.amounts import amount, place, yes_or_no


def spell(value: Value) -> str:
    """Return `value` as it is kept: `12`, `1.5`, `yes`, or the places of one contest parted by spaces."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(kept for _, kept in value)
    return plain(value)


def read(text: str, fact: str, key: str = "") -> Value:
    """Return the value that `text` spells for `fact`; of a contest `key` its places, each beside the key.

    Anything else than a canonical spelling is `library.amounts.Unreadable`, an unknown fact a KeyError.
    """
    found = library().facts[fact]
    if found.kind == "list":
        return tuple((key, place(one)) for one in text.split(" "))
    return read_unit(text, found.unit)


def read_unit(text: str, unit: str) -> int | bool | Value:
    """Return the number, or the yes or no, that `text` spells in `unit`; else Unreadable."""
    return yes_or_no(text) if unit == "yes/no" else amount(text, unit)
