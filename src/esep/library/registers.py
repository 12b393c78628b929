"""Reads the registers, registers/*.toml, into core values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.register_totals import TOTAL_KINDS, WITHIN
from esep.core.register_watch import ALARM_KINDS, RULE_KINDS, WORKED_KINDS
from esep.core.registers import (
    DIRECTIONS,
    FIELD_KINDS,
    JUDGE,
    WRITE,
    Alarm,
    Aspect,
    Clause,
    Field,
    Move,
    Register,
    Rule,
    Spread,
    Standing,
    Total,
    Worked,
)
from esep.library import toml
from esep.library.facts_catalogue import one_of

TONES = ("on", "done", "bad", "off")
"""How a state is shown: going on, done well, gone wrong, no longer there."""


def load_registers(root: Path) -> dict[str, Register]:
    """Return the registers of `root`/registers by id, in their order; all that is wrong is refused."""
    problems: list[Problem] = []
    found: list[Register] = []
    for path in sorted((root / "registers").glob("*.toml")):
        found += toml.each(path, [toml.read(path)], register_of, problems)
    names = {one.id for one in found}
    problems += [
        toml.broken(root / "registers" / f"{one.id}.toml", None, "spreads to no register")
        for one in found
        if one.spread is not None and one.spread.register not in names
    ]
    if problems:
        raise Refused(problems)
    return {one.id: one for one in sorted(found, key=lambda one: (one.order, one.id))}


def register_of(table: Mapping[str, Any]) -> Register:
    """Return one register; a name that nothing in it bears is a ValueError."""
    fields = tuple(_field(name, entry) for name, entry in table["field"].items())
    states = tuple(_state(name, entry) for name, entry in table["state"].items())
    known, standing = tuple(one.id for one in fields), tuple(one.id for one in states)
    open_ = tuple(one.id for one in states if one.open)
    dates = ("", *(one.id for one in fields if one.kind == "date"))
    columns = table.get("total", {})
    return Register(
        id=str(table["id"]),
        order=int(table["order"]),
        direction=one_of(table["direction"], DIRECTIONS),
        name=Text.of(table["name"]),
        lead=Text.of(table["lead"]),
        one=Text.of(table["one"]),
        clauses=tuple(Clause(*map(str, entry)) for entry in table["clauses"]),
        title=_all_of(table["title"], known),
        since=one_of(table.get("since", ""), dates),
        until=one_of(table.get("until", ""), dates),
        union=bool(table.get("union", False)),
        members=bool(table.get("members", True)),
        typed=bool(table.get("typed", True)),
        fields=fields,
        states=states,
        moves=tuple(_move(name, entry, known, standing) for name, entry in table.get("move", {}).items()),
        worked=tuple(_worked(name, entry, known) for name, entry in table.get("worked", {}).items()),
        rules=tuple(_rule(entry, known) for entry in table.get("rules", [])),
        alarms=tuple(
            _alarm(name, entry, known, standing, open_) for name, entry in table.get("alarm", {}).items()
        ),
        totals=tuple(_total(name, entry, known, standing, tuple(columns)) for name, entry in columns.items()),
        aspects=tuple(
            Aspect(name, Text.of(entry["name"]), Text.of(entry["asks"]))
            for name, entry in table.get("aspect", {}).items()
        ),
        spread=_spread(table["spread"], known) if "spread" in table else None,
    )


def _field(name: str, table: Mapping[str, Any]) -> Field:
    kind = one_of(table["kind"], FIELD_KINDS)
    choices = tuple((key, Text.of(words)) for key, words in table.get("choices", {}).items())
    if (kind in ("choice", "choices")) != bool(choices):
        raise ValueError(f"{name}: only a choice has choices, and it has some")
    return Field(
        id=name,
        kind=kind,
        name=Text.of(table["name"]),
        hint=_words(table.get("hint")),
        unit=_words(table.get("unit")),
        choices=choices,
        required=bool(table.get("required", False)),
        personal=bool(table.get("personal", kind == "person")),
        listed=bool(table.get("listed", False)),
        later=bool(table.get("later", False)),
        least=int(table.get("least", 0)),
        most=int(table["most"]) if "most" in table else None,
    )


def _state(name: str, table: Mapping[str, Any]) -> Standing:
    return Standing(name, Text.of(table["name"]), open=bool(table["open"]), tone=one_of(table["tone"], TONES))


def _move(name: str, table: Mapping[str, Any], fields: tuple[str, ...], states: tuple[str, ...]) -> Move:
    needs = _all_of(table.get("needs", []), fields)
    return Move(
        verb=name,
        name=Text.of(table["name"]),
        before=_all_of(table["before"], states),
        after=one_of(table["after"], states),
        asks=(*needs, *_all_of(table.get("asks", []), fields)),
        needs=needs,
        reason=bool(table.get("reason", False)),
        right=one_of(table.get("right", WRITE), (WRITE, JUDGE)),
    )


def _worked(name: str, table: Mapping[str, Any], fields: tuple[str, ...]) -> Worked:
    return Worked(
        id=name,
        kind=one_of(table["kind"], WORKED_KINDS),
        of=_all_of(table["of"], fields),
        name=Text.of(table["name"]),
        unit=_words(table.get("unit")),
        listed=bool(table.get("listed", False)),
    )


def _rule(table: Mapping[str, Any], fields: tuple[str, ...]) -> Rule:
    return Rule(one_of(table["kind"], RULE_KINDS), _all_of(table["of"], fields), str(table.get("is", "")))


def _alarm(
    name: str,
    table: Mapping[str, Any],
    fields: tuple[str, ...],
    states: tuple[str, ...],
    open_: tuple[str, ...],
) -> Alarm:
    says = Text.of(table["says"])
    return Alarm(
        id=name,
        kind=one_of(table["kind"], ALARM_KINDS),
        fields=_all_of(table.get("of", []), fields),
        days=int(table.get("days", 0)),
        states=_all_of(table["states"], states) if "states" in table else open_,
        field=one_of(table.get("where", [""])[0], ("", *fields)),
        equals=str(table["where"][1]) if "where" in table else "",
        says=says,
        passed=Text.of(table["passed"]) if "passed" in table else says,
    )


def _total(
    name: str,
    table: Mapping[str, Any],
    fields: tuple[str, ...],
    states: tuple[str, ...],
    columns: tuple[str, ...],
) -> Total:
    kind = one_of(table["kind"], TOTAL_KINDS)
    return Total(
        id=name,
        kind=kind,
        within=one_of(table.get("within", "year"), (*WITHIN, *fields)),
        of=_all_of(table.get("of", []), columns if kind == "percent" else fields),
        states=_all_of(table.get("states", []), states),
        field=one_of(table.get("where", [""])[0], ("", *fields)),
        equals=str(table["where"][1]) if "where" in table else "",
        name=Text.of(table["name"]),
        unit=_words(table.get("unit")),
    )


def _spread(table: Mapping[str, Any], fields: tuple[str, ...]) -> Spread:
    copies = tuple((str(own), str(theirs)) for own, theirs in table["copies"].items())
    _all_of([own for own, _ in copies], fields)
    return Spread(str(table["register"]), one_of(table["by"], fields), copies)


def _words(table: Mapping[str, str] | None) -> Text | None:
    return None if table is None else Text.of(table)


def _all_of(names: Iterable[Any], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one_of(name, known) for name in toml.listed(names))
