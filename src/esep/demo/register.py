"""Who is in the demonstration: the twenty member organisations and the invented inspectors."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from esep.core.names import Text


@dataclass(frozen=True, slots=True)
class Organisation:
    """A member organisation: official name, short name, ISO 3166-2 code, and its tile (column, row)."""

    slug: str
    name: Text
    short: Text
    iso: str
    cell: tuple[int, int]
    order: int


@dataclass(frozen=True, slots=True)
class Inspector:
    """An invented legal labour inspector of one organisation.

    `share` and `money` are the parts of the organisation's own figures and tenge that this person brought,
    per mille; `told` holds the figures that the story decides.
    """

    slug: str
    name: Text
    organisation: str
    share: int
    money: int
    told: Mapping[str, int]
    order: int


def read(file: str, package: str = "esep.demo") -> dict[str, Any]:
    """Return the tables of a TOML file of this package, or of another one."""
    return tomllib.loads(files(package).joinpath(file).read_text(encoding="utf-8"))


@cache
def organisations() -> tuple[Organisation, ...]:
    """Return the twenty organisations in the order of every list: oblasts by the alphabet, then cities."""
    return tuple(
        Organisation(
            slug=row["slug"],
            name=Text.of(row["name"]),
            short=Text.of(row["short"]),
            iso=row["iso"],
            cell=(row["cell"][0], row["cell"][1]),
            order=order,
        )
        for order, row in enumerate(read("members.toml", "esep.organisations")["organisation"], start=1)
    )


@cache
def inspectors() -> tuple[Inspector, ...]:
    """Return the invented inspectors in the order of their file."""
    return tuple(
        Inspector(
            slug=row["slug"],
            name=Text.of(row["name"]),
            organisation=row["organisation"],
            share=row["share"],
            money=row["money"],
            told=row.get("set", {}),
            order=order,
        )
        for order, row in enumerate(read("inspectors.toml")["inspector"], start=1)
    )
