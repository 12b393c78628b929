"""What an entry looks like to a reader: its title, and each value as words, a figure, a day or a link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from esep.core.names import Text
from esep.core.quantity import Exact
from esep.core.registers import MANY, NUMBERS, Clause, Field, Register, Values, Worked
from esep.organisations.models import Organisation
from esep.organisations.queries import Known, on
from esep.pages.parts.dates import brief

YES_NO = {"yes": Text("иә", "да", "yes"), "no": Text("жоқ", "нет", "no")}
NAMES = Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Cell:
    """One value for the eye: `how` is words, figure, day or link; `it` None where nothing is given."""

    id: str
    name: Text
    how: str
    it: Any
    unit: Text | None
    personal: bool


def cell(field: Field, values: Values, names: NAMES) -> Cell:
    """Return the value of a field; `names` calls organisations by their slugs."""
    value = values.get(field.id, "")
    how, it = _seen(field, value, names) if value else ("words", None)
    return Cell(field.id, field.name, how, it, field.unit, field.personal)


def _seen(field: Field, value: str, names: NAMES) -> tuple[str, Any]:
    if field.kind in NUMBERS:
        return "figure", int(value)
    if field.kind == "date":
        return "day", date.fromisoformat(value)
    if field.kind == "link":
        return "link", value
    if field.kind == "yes-no":
        return "words", YES_NO[value]
    if field.kind in ("choice", *MANY, "organisation"):
        parts = [_called(field, one, names) for one in value.split()]
        return "words", Text.each(lambda code: ", ".join(part[code] for part in parts))
    return "words", value


def _called(field: Field, value: str, names: NAMES) -> Text:
    return field.choice(value) if field.choices else names.get(value) or Text.same(value)


def worked_cell(column: Worked, value: Exact | None) -> Cell:
    """Return the value of a worked column."""
    return Cell(column.id, column.name, "figure", value, column.unit, personal=False)


def title(register: Register, values: Values) -> Text:
    """Return what an entry is called: its title fields, in one line, cut where they are long."""
    parts = [_plain(register.field(name), values.get(name, "")) for name in register.title]
    there = [part for part in parts if part.kk]
    if not there:
        return register.one
    return Text.each(lambda code: shortened(" · ".join(part[code] for part in there)))


def _plain(field: Field, value: str) -> Text:
    if field.kind == "date" and value:
        return Text.same(brief(date.fromisoformat(value)))
    return field.choice(value) if field.choices else Text.same(" ".join(value.split()))


LONGEST = 110


def shortened(words: str) -> str:
    """Return words that fit a heading; longer ones end in `…` after a whole word."""
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rsplit(' ', 1)[0]}…"


def names_on(day: date, organisations: Iterable[Organisation]) -> dict[int, Known]:
    """Return organisation number → how it was known on a day, in one query."""
    found = {one.pk: one for one in organisations}
    return {one.id: one for one in on(day, found.values())}


def slugs_of(register: Register, every: Iterable[Values]) -> set[str]:
    """Return the slugs of all organisations that the values of some entries name."""
    fields = [one.id for one in register.fields if one.kind.startswith("organisation")]
    return {slug for values in every for name in fields for slug in values.get(name, "").split()}


def anchor(clause: Clause) -> str:
    """Return where the words of a clause stand on the page of its document."""
    if clause.number.startswith("annex"):
        return f"row-{clause.number.rpartition(' ')[2]}"
    return "c-I4" if clause.number.startswith("F") else f"c-{clause.number}"
