"""Reads FACTS.csv, accepted figures of many subjects and years, refusing everything wrong at once."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from esep.core.facts import Catalogue, Fact, Figure, Figures
from esep.core.names import Text
from esep.core.problems import Refused
from esep.library import figures_wording as says
from esep.library.amounts import Unreadable, amount, place, yes_or_no
from esep.library.csv_lines import CsvLines, Names, in_order, near, read_csv

HEADER = ("subject", "period", "fact", "key", "value")

_YEAR = re.compile(r"[12][0-9]{3}")
_SUGGESTED = 20
"""For so many unknown facts near names are looked for; beyond that the file is another file."""


def read_figures(path: Path, catalogue: Catalogue) -> Figures:
    """Return the figures of a FACTS.csv; a file with anything wrong in it is refused with all its problems.

    Facts must be of the catalogue, values written as their unit asks, subjects of one kind, and nothing
    but the rows of a contest given twice. Each figure knows its line.
    """
    lines = read_csv(path, HEADER)
    reader = _Reader(lines, catalogue)
    figures = [figure for line, fields in lines if (figure := reader.figure(line, fields)) is not None]
    try:
        gathered = Figures.of_rows(figures, file=lines.file)
    except Refused as twice:
        raise Refused(in_order([*lines.problems, *twice.problems])) from twice
    if lines.problems:
        raise Refused(in_order(lines.problems))
    return gathered


class _Reader:
    """Turns the fields of a line into a figure; remembers what it has seen, for names repeat."""

    def __init__(self, lines: CsvLines, catalogue: Catalogue) -> None:
        self.lines, self.catalogue = lines, catalogue
        self.names = Names()
        self.years: dict[str, int | None] = {}
        self.suggestions: dict[str, str] = {}
        self.kind: tuple[str, int] | None = None

    def figure(self, line: int, fields: list[str]) -> Figure | None:
        """Return the figure of a line; None when something in it is wrong, which is then noted."""
        subject, period, fact_id, key, text = fields
        sound = self._name(line, "subject", subject)
        if period not in self.years:
            self.years[period] = int(period) if _YEAR.fullmatch(period) else None
        year = self.years[period]
        if year is None:
            self.lines.refuse("period", line, says.YEAR, found=period)
        fact = self.catalogue.get(fact_id)
        if fact is None:
            self._unknown(line, fact_id)
            return None
        sound = self._one_kind(line, fact) and self._key(line, fact, key) and sound
        value = self._value(line, fact, text)
        if year is None or value is None or not sound:
            return None
        return Figure(subject, year, fact_id, key, value, line)

    def _name(self, line: int, column: str, name: str) -> bool:
        why = self.names.why_not(name)
        if why is not None:
            self.lines.refuse(why[0], line, why[1], found=name, column=column)
        return why is None

    def _unknown(self, line: int, fact: str) -> None:
        if fact not in self.suggestions and len(self.suggestions) < _SUGGESTED:
            self.suggestions[fact] = near(fact, self.catalogue)
        suggestion = self.suggestions.get(fact, "—")
        self.lines.refuse("fact-unknown", line, says.FACT_UNKNOWN, found=fact, near=Text.same(suggestion))

    def _one_kind(self, line: int, fact: Fact) -> bool:
        if fact.subject == "both":
            return True
        if self.kind is None:
            self.kind = fact.subject, line
        if self.kind[0] != fact.subject:
            self.lines.refuse("two-kinds", line, says.TWO_KINDS, fact=fact.id, before=self.kind[1])
        return self.kind[0] == fact.subject

    def _key(self, line: int, fact: Fact, key: str) -> bool:
        if fact.kind != "list":
            if key:
                self.lines.refuse("key-unwanted", line, says.KEY_UNWANTED, fact=fact.id, found=key)
            return not key
        if not key:
            self.lines.refuse("key-missing", line, says.KEY_MISSING)
            return False
        return self._name(line, "key", key)

    def _value(self, line: int, fact: Fact, text: str) -> int | Fraction | bool | str | None:
        try:
            if fact.kind == "flag":
                return yes_or_no(text)
            return place(text) if fact.kind == "list" else amount(text, fact.unit)
        except Unreadable as why:
            fit = {**why.fit, "unit": self.catalogue.units.get(fact.unit, fact.unit)}
            self.lines.refuse(why.rule, line, why.wording, **fit)
            return None
