"""Reads the usual ways to part a figure, forms/breakdowns.toml, for whoever builds a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library import library, toml


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A way to part a figure: what it is called, its parts in their order, and where it comes from."""

    id: str
    name: Text
    parts: tuple[Text, ...]
    source: Text | None = None


@cache
def breakdowns() -> Mapping[str, Breakdown]:
    """Return the breakdowns by id, in the order of the file; one that cannot be read is refused."""
    path = library().root / "forms" / "breakdowns.toml"
    problems: list[Problem] = []
    found = toml.each(path, toml.read(path)["breakdown"], _breakdown, problems)
    if problems:
        raise Refused(problems)
    return {one.id: one for one in found}


def _breakdown(table: Mapping[str, Any]) -> Breakdown:
    return Breakdown(
        id=str(table["id"]),
        name=Text.of(table["name"]),
        parts=tuple(Text.of(part) for part in toml.listed(table["parts"])),
        source=Text.of(table["source"]) if "source" in table else None,
    )
