"""A form as its maker sees it: titles, rows with their parts, and which parts make their whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from esep.core.canonical import canonical, composed
from esep.core.facts import Relation
from esep.core.forms import Form, FormRow
from esep.core.names import LANGUAGES, Text
from esep.core.period import KINDS, Kind
from esep.core.survey import Worded
from esep.library import library
from esep.library.forms import form_of as form_of_tables

LACKING = {"ru": "{words} (на казахском)", "en": "{words} (in Kazakh)"}
"""How a wording that nobody translated says so."""

SUM, PART = "sum", "part-of"


@dataclass(frozen=True, slots=True)
class SketchRow:
    """A row; `parts` says what its parts are to it: `sum`, `part-of`, or "" when nothing is checked."""

    number: str
    name: Worded
    unit: str
    parts: str = ""

    @property
    def parent(self) -> str:
        """Return the number of the row of which this is a part, "" of none."""
        return self.number.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A form being made: what it is called, why it is asked, of which kind of period, its rows in order."""

    title: Worded
    origin: Worded
    period: Kind
    rows: tuple[SketchRow, ...] = ()

    def row(self, number: str) -> SketchRow | None:
        """Return the row of a number, None when there is none."""
        return next((row for row in self.rows if row.number == number), None)

    def parts_of(self, number: str) -> tuple[SketchRow, ...]:
        """Return the rows that are parts of a row."""
        return tuple(row for row in self.rows if row.parent == number)

    def next_number(self, parent: str = "") -> str:
        """Return the number that a new row, or a new part of a row, gets: one never used here."""
        taken = [int(row.number.rpartition(".")[2]) for row in self.rows if row.parent == parent]
        number = str(max(taken, default=0) + 1)
        return f"{parent}.{number}" if parent else number

    def ordered(self) -> Sketch:
        """Return the same with every row after its whole and before the next one."""
        rows = sorted(self.rows, key=lambda row: [int(part) for part in row.number.split(".")])
        return replace(self, rows=tuple(rows))


def spelled(sketch: Sketch, slug: str, number: int) -> str:
    """Return the canonical text of an edition: the tables of a form's file, as JSON."""
    tables = {
        "id": slug,
        "edition": str(number),
        "rated": "organisation",
        "periods": [sketch.period],
        "title": _table(sketch.title),
        "origin": _table(sketch.origin),
        "row": [_row(row) for row in sketch.ordered().rows],
        "checks": list(_checks(sketch)),
    }
    return canonical(composed(tables)).decode()


def read(content: str) -> Sketch:
    """Return the sketch that an edition's text holds."""
    tables = json.loads(content)
    kinds = {check["whole"]: check["kind"] for check in tables["checks"]}
    rows = tuple(
        SketchRow(row["number"], Worded(**row["name"]), row["unit"], kinds.get(row["number"], ""))
        for row in tables["row"]
    )
    return Sketch(Worded(**tables["title"]), Worded(**tables["origin"]), tables["periods"][0], rows)


def form_in(content: str) -> Form:
    """Return the form that an edition's text describes; no row of it gives a fact."""
    tables = json.loads(content)
    filled = {
        **tables,
        "title": _filled(tables["title"]),
        "origin": _filled(tables["origin"]),
        "row": [{**row, "name": _filled(row["name"])} for row in tables["row"]],
    }
    return form_of_tables(filled, library().facts)


def copied(form: Form, period: Kind) -> Sketch:
    """Return a sketch of another form's rows: their facts, regions and other checks stay with that form."""
    rows = [row for row in form.rows if row.number.replace(".", "").isdigit()]
    numbers = {row.number for row in rows}
    kinds = {
        check.whole: check.kind
        for check in form.checks
        if isinstance(check, Relation)
        and check.kind in (SUM, PART)
        and set(check.parts) == {row.number for row in rows if row.number.rpartition(".")[0] == check.whole}
    }
    return Sketch(
        _worded(form.title),
        _worded(form.origin),
        period,
        tuple(_copied(row, kinds) for row in rows if row.number.rpartition(".")[0] in {"", *numbers}),
    )


def known_kind(word: str) -> Kind | None:
    """Return the kind of period that a word names, None when it names none."""
    return next((kind for kind in KINDS if kind == word), None)


def _copied(row: FormRow, kinds: Mapping[str, str]) -> SketchRow:
    return SketchRow(row.number, _worded(row.name), row.unit, kinds.get(row.number, ""))


def _worded(text: Text) -> Worded:
    return Worded(text.kk, text.ru, text.en)


def _table(words: Worded) -> dict[str, str]:
    return {language: words.raw(language) for language in LANGUAGES}


def _row(row: SketchRow) -> dict[str, Any]:
    parent = {"parent": row.parent} if row.parent else {}
    return {"number": row.number, "unit": row.unit, "name": _table(row.name), **parent}


def _checks(sketch: Sketch) -> Iterator[dict[str, Any]]:
    for row in sketch.rows:
        parts = [part.number for part in sketch.parts_of(row.number)]
        if row.parts and parts:
            yield {"kind": row.parts, "whole": row.number, "parts": parts}


def _filled(table: dict[str, str]) -> dict[str, str]:
    """Return a wording in every language; one that is lacking is in Kazakh and says so."""
    kk = table["kk"]
    return {
        language: table[language] or LACKING[language].format(words=kk) if language != "kk" else kk
        for language in LANGUAGES
    }


def lacking(words: Iterable[Worded]) -> tuple[str, ...]:
    """Return the languages into which not everything is translated."""
    every = tuple(words)
    return tuple(one for one in LANGUAGES if any(one in word.lacking() for word in every))
