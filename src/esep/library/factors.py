"""Reads the negative factors that section 1 of the membership programme names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from esep.core.names import Text
from esep.library import library, toml

REGULATION = "membership-programme"


@cache
def factors() -> Mapping[str, Text]:
    """Return the factors of the newest edition by their codes, in the order of the text."""
    lib = library()
    folder = lib.folder(REGULATION, lib.editions(REGULATION)[-1])
    tables = toml.read(folder / "regulation.toml")["factor"]
    return {str(one["code"]): Text.of(one["name"]) for one in tables}
