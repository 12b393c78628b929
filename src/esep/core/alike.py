"""Figures that two subjects have to the last digit: perhaps one was copied from the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esep.core import checks_wording as says
from esep.core import consolidating_wording as own
from esep.core.checks import label
from esep.core.facts import number
from esep.core.forms import Form, Sheet
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact, plain

TELLING = 1000
"""From here on a figure that is not round is no coincidence to be expected among twenty organisations."""
ROWS = 5
"""So many rows alike, each of at least two digits, say the same of smaller figures."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The same figures of several subjects: one telling `value` in one row, or many rows of two (None)."""

    rows: tuple[str, ...]
    value: Exact | None
    subjects: tuple[str, ...]

    def says(self, whole: Sheet, names: Mapping[str, Text]) -> Problem:
        """Return it as a warning that names the subjects."""
        who = says.listed((names[one] for one in self.subjects), ", ")
        if self.value is None:
            what = own.COPIED.format(who=who, rows=", ".join(self.rows), count=len(self.rows))
            return Problem(what, own.ALIKE_TODO, rule="copied-rows", severity="warning", rows=self.rows)
        row = label(self.rows[0], whole)
        what = says.sentence(own.ALIKE, row=row, value=says.number_of(self.value), who=who)
        return Problem(
            what,
            own.ALIKE_TODO,
            rule="alike",
            severity="warning",
            rows=self.rows,
            left=plain(self.value),
            right=plain(self.value),
        )


def alike(form: Form, sheets: Mapping[str, Sheet]) -> tuple[Alike, ...]:
    """Return the figures that subjects have alike beyond coincidence, in the order of the rows."""
    return (*_single(form, sheets), *_many(form, sheets))


def _single(form: Form, sheets: Mapping[str, Sheet]) -> Iterator[Alike]:
    for row in form.rows:
        same: defaultdict[Exact, list[str]] = defaultdict(list)
        for one, sheet in sheets.items():
            value = number(sheet.values.get(row.number))
            if value is not None and value >= TELLING and value % 100:
                same[value].append(one)
        for value, subjects in same.items():
            if len(subjects) > 1:
                yield Alike((row.number,), value, tuple(subjects))


def _many(form: Form, sheets: Mapping[str, Sheet]) -> Iterator[Alike]:
    """Yield pairs of subjects of which most of all figures that say something are the same."""
    every = {
        one: {
            row.number: value
            for row in form.rows
            if (value := number(sheet.values.get(row.number))) is not None and value >= 10
        }
        for one, sheet in sheets.items()
    }
    names = tuple(every)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            rows = tuple(row for row, value in every[one].items() if every[other].get(row) == value)
            if len(rows) >= ROWS and 2 * len(rows) > min(len(every[one]), len(every[other])):
                yield Alike(rows, None, (one, other))
