"""One edition under examination: its values, its official text cut into spans, and the place of a fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from esep.core.facts import Catalogue
from esep.core.formulas import Formula, WrongFormula, formula_of
from esep.core.law import Criterion, Regulation, Row
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.readings import VALUE
from esep.library.annex_text import Spans
from esep.library.toml import line_of, shown


class Edition:
    """An edition with its folder; `fault` makes a problem that names the file and the line."""

    def __init__(self, folder: Path, regulation: Regulation, catalogue: Catalogue) -> None:
        """Keep the three."""
        self.folder = folder
        self.regulation = regulation
        self.catalogue = catalogue

    @cached_property
    def spans(self) -> Spans:
        """Return the official text cut at the annex's entries."""
        return Spans(self.folder, self.regulation)

    @property
    def annex(self) -> Path:
        """Return the file of the scored annex."""
        return self.folder / f"{self.regulation.annex}.toml"

    def lines(self) -> Iterator[tuple[Row, Criterion]]:
        """Return every scored line with its printed row."""
        return ((row, criterion) for row in self.regulation.rows() for criterion in row.criteria)

    def variants(self, criterion: Criterion) -> Iterator[tuple[str, dict[str, Any]]]:
        """Return the line's parameters as written, and as each option of each reading would set them.

        The first name is "", the others are `ID=option`. A `less_of` is resolved, `$value` becomes 1.
        """
        yield "", self._resolved(dict(criterion.formula))
        for reading in self.regulation.readings:
            for option in reading.options:
                params = dict(criterion.formula)
                touched = False
                for path, value in option.sets.items():
                    target, _, name = path.partition(".formula.")
                    if name and target == criterion.id:
                        params[name] = 1 if value == VALUE else value
                        touched = True
                if touched:
                    yield f"{reading.id}={option.id}", self._resolved(params)

    def _resolved(self, params: dict[str, Any]) -> dict[str, Any]:
        named = params.get("less_of")
        for criterion in self.regulation.criteria():
            if named and criterion.id == named:
                params["less"] = [*params.get("less", ()), *criterion.formula["count"]]
                params["less_of"] = ""
        return params

    def formula(self, params: Mapping[str, Any]) -> Formula | None:
        """Return the formula, None when it cannot be read (the promise on formulas reports that)."""
        try:
            return formula_of(params)
        except WrongFormula:
            return None

    def fault(self, rule: str, path: Path, needles: tuple[str, ...], what: Text, todo: Text) -> Problem:
        """Return a problem at the line of `path` where the last needle stands."""
        return Problem(what, todo, file=shown(path), line=line_of(path, *needles), rule=rule)
