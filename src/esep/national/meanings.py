"""What every figure of the house counts: the facts, and the rows of the forms by their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from esep.core.bound_answers import Meaning
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.library import library


@cache
def meanings() -> Mapping[str, Meaning]:
    """Return every fact (`membership.total`) and every row of a form (`form-7:14.1`) with what it counts."""
    facts, units = library().facts, library().facts.units
    found = {one.id: Meaning(one.name, unit_of(one.unit, units), one.kind) for one in facts.values()}
    for form in library().forms.values():
        for row in form.rows:
            name = f"{form.id}:{row.number}"
            found[name] = found[row.fact] if row.fact in found else of_row(row, units)
    return found


@cache
def aliases() -> Mapping[str, str]:
    """Return, for every row of a form that gives a fact, the fact: `form-7:14` is `legal.consultations`."""
    every = ((form.id, row) for form in library().forms.values() for row in form.rows)
    return {f"{form}:{row.number}": row.fact for form, row in every if row.fact}


@cache
def form_of_figure() -> Mapping[str, str]:
    """Return the form that each fact and each row belongs to."""
    found: dict[str, str] = {}
    for form in library().forms.values():
        for row in form.rows:
            found[f"{form.id}:{row.number}"] = form.id
            if row.fact:
                found.setdefault(row.fact, form.id)
    return found


def of_row(row: FormRow, units: Mapping[str, Text]) -> Meaning:
    """Return what a row counts that gives no fact; it is taken to be counted over its period."""
    return Meaning(row.name, unit_of(row.unit, units), "flow")


def unit_of(unit: str, units: Mapping[str, Text]) -> Text:
    """Return what a unit is called."""
    return units.get(unit, Text.same(unit))
