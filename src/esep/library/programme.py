"""Reads the programme: the measures and kinds of its edition's folder beside the clauses of its text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.programme import Direction, Measure, MeasureKind, Programme
from esep.library import library, toml

REGULATION = "membership-programme"
GOALS, TARGETS = "2", "8"
"""The sections of the text that hold the tasks of the programme and its target results."""


@cache
def programme(edition: str = "") -> Programme:
    """Return an edition of the programme, by default the newest; what is wrong in its files is refused."""
    lib = library()
    name = edition or lib.editions(REGULATION)[-1]
    law, folder = lib.regulation(REGULATION, name), lib.folder(REGULATION, name)
    problems: list[Problem] = []
    path = folder / "measures.toml"
    tables = toml.read(path)["measure"]
    measures = toml.each(path, tables, _measure, problems, named="number")
    numbers = {one.number for one in measures}
    path = folder / "kinds.toml"
    kinds = toml.each(path, toml.read(path)["kind"], lambda table: _kind(table, numbers), problems)
    if problems:
        raise Refused(problems)
    sections = {one.number: one for one in law.sections}
    directions = tuple(
        Direction(one.number, one.name, tuple(m for m in measures if m.direction == one.number))
        for one in law.sections
        if any(m.direction == one.number for m in measures)
    )
    return Programme(law, sections[GOALS].clauses, directions, sections[TARGETS].clauses, kinds)


def _measure(table: Mapping[str, Any]) -> Measure:
    return Measure(
        number=str(table["number"]),
        direction=str(table["section"]),
        recommended=table["kind"] == "recommended",
        own=bool(table.get("own", False)),
        quote=str(table["quote"]),
        name=Text.of(table["name"]),
    )


def _kind(table: Mapping[str, Any], numbers: set[str]) -> MeasureKind:
    clauses = tuple(str(one) for one in toml.listed(table["clauses"]))
    if unknown := [one for one in clauses if one not in numbers]:
        raise ValueError(f"no measure {', '.join(unknown)}")
    amount = Text.of(table["amount"]) if "amount" in table else None
    return MeasureKind(str(table["id"]), clauses, Text.of(table["name"]), amount)
