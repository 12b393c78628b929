"""The sections that a new report begins with, their references set to its period."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from esep.core.period import Period


@dataclass(frozen=True, slots=True)
class NewBlock:
    """A block to begin with: a narrative in two languages, or what a table or picture shows."""

    kind: str
    kk: str = ""
    ru: str = ""
    shows: str = ""


@dataclass(frozen=True, slots=True)
class NewSection:
    """A section to begin with."""

    kk: str
    ru: str
    blocks: tuple[NewBlock, ...] = ()


def sections_for(period: Period) -> tuple[NewSection, ...]:
    """Return the sections of a new report on `period`."""
    return sections_of(template(), period)


def sections_of(table: dict[str, Any], period: Period) -> tuple[NewSection, ...]:
    """Return the sections of a table of the template's shape, for `period`."""
    return tuple(
        NewSection(one["kk"], one["ru"], tuple(_blocks(one, period))) for one in table.get("section", ())
    )


def _blocks(section: dict[str, Any], period: Period) -> Iterator[NewBlock]:
    whole_year = period.year if period.half != 1 else period.year - 1
    for block in section.get("block", ()):
        told = {
            key: block.get(key, "").replace("@P", f"@{period}").replace("@Y", f"@{whole_year}")
            for key in ("kk", "ru", "shows")
        }
        yield NewBlock(block["kind"], **told)


@cache
def template() -> dict[str, Any]:
    """Return the template as it is written."""
    return tomllib.loads(files("esep.national").joinpath("template.toml").read_text(encoding="utf-8"))
