"""Reads the forms of no regulation, forms/*.toml, into core values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from esep.core.facts import Catalogue, Relation
from esep.core.forms import Derived, Form, FormRow, Watch
from esep.core.names import Text
from esep.core.period import KINDS
from esep.core.problems import Problem, Refused
from esep.library import toml
from esep.library.facts_catalogue import RELATION_KINDS, one_of, read_facts, relation_of

WATCH_KINDS = ("equal-values", "unit-conflict", "grows-while-whole-falls", "balance")
NO_FORMS = ("facts.toml", "breakdowns.toml")
"""Files of the same folder that are read by others."""


def load_forms(root: Path) -> dict[str, Form]:
    """Return the forms of `root`/forms by id, sorted; everything wrong in any of them is refused at once."""
    facts = read_facts(root)
    problems: list[Problem] = []
    forms: dict[str, Form] = {}
    for path in sorted((root / "forms").glob("*.toml")):
        if path.name in NO_FORMS:
            continue
        for form in toml.each(path, [toml.read(path)], lambda table: form_of(table, facts), problems):
            forms[form.id] = form
    if problems:
        raise Refused(problems)
    return forms


def form_of(table: Mapping[str, Any], facts: Catalogue) -> Form:
    """Return one form; a row that gives a fact is measured, and unless it has a name called, as the fact.

    A row marked `by_region` has a row of its own for each of the form's regions: `1.kyzylorda`.
    """
    regions = [(str(region["id"]), Text.of(region["name"])) for region in table.get("region", [])]
    rows: list[FormRow] = []
    for entry in table["row"]:
        row = _row(entry, facts)
        rows.append(row)
        if entry.get("by_region"):
            own = row.number
            rows += [FormRow(f"{own}.{region}", name, row.unit, parent=own) for region, name in regions]
    rows.sort(key=lambda row: _order(row.number))
    numbers = [row.number for row in rows]
    if len(set(numbers)) < len(numbers):
        raise ValueError(f"row {max(numbers, key=numbers.count)} stands twice")
    return Form(
        id=str(table["id"]),
        edition=str(table["edition"]),
        title=Text.of(table["title"]),
        origin=Text.of(table["origin"]),
        rated=one_of(table["rated"], ("organisation", "inspector")),
        periods=tuple(one_of(period, KINDS) for period in table["periods"]),
        rows=tuple(rows),
        derived=tuple(_derived(entry, {*numbers, *facts}) for entry in table.get("derived", [])),
        checks=tuple(_check(entry, set(numbers), facts, regions) for entry in table.get("checks", [])),
    )


def _order(number: str) -> tuple[tuple[int, int | str], ...]:
    """Return the order of rows: 2 before 10, the parts of a whole after it, its regions after its parts."""
    return tuple((0, int(part)) if part.isdecimal() else (1, 0) for part in number.split("."))


def _row(table: Mapping[str, Any], facts: Catalogue) -> FormRow:
    fact = facts[table["fact"]] if "fact" in table else None
    return FormRow(
        number=str(table["number"]),
        name=Text.of(table["name"]) if fact is None or "name" in table else fact.name,
        unit=one_of(table["unit"], tuple(facts.units)) if fact is None else fact.unit,
        fact=None if fact is None else fact.id,
        parent=table.get("parent"),
        quote=table.get("quote"),
    )


def _derived(table: Mapping[str, Any], known: set[str]) -> Derived:
    kind = one_of(table["kind"], ("percent", "change"))
    return Derived(
        number=str(table["number"]),
        kind=kind,
        name=Text.of(table["name"]),
        of=one_of(table["of"], tuple(known)),
        base=one_of(table["base"], tuple(known)) if kind == "percent" else None,
        times=int(table.get("times", 1)),
        decimals=int(table["decimals"]) if kind == "percent" else 0,
    )


def _check(
    table: Mapping[str, Any], numbers: set[str], facts: Catalogue, regions: Sequence[tuple[str, Text]]
) -> Relation | Watch:
    if table["parts"] == "regions":
        table = {**table, "parts": [f"{table['whole']}.{region}" for region, _ in regions]}
    if table["kind"] in RELATION_KINDS:
        return relation_of(table, numbers)
    kind = one_of(table["kind"], (*RELATION_KINDS, *WATCH_KINDS))
    names = {table["whole"], *table["parts"], *table.get("less", [])}
    if unknown := names - numbers - set(facts):
        raise ValueError(f"no row or fact is called {', '.join(sorted(unknown))}")
    return Watch(kind, str(table["whole"]), tuple(table["parts"]), tuple(table.get("less", [])))
