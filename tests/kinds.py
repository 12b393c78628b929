"""One formula of the law computed alone: its points from given values, in the engine and in a sheet."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.sheet import calculated

from esep.core.formulas import Formula, Value, formula_of
from esep.core.formulas.presence import YES_NO
from esep.core.names import LANGUAGES
from esep.core.quantity import plain

NAME = "Line"
NO_DATA = "no-data"


def formula(kind: str, **params: Any) -> Formula:
    """Return the formula of a kind with its parameters."""
    return formula_of({"kind": kind, **params})


def scale_of(one: Formula) -> int:
    """Return the smallest scale that keeps the points whole; 1 when nothing does."""
    return one.denominator() or 1


def points(one: Formula, *values: Value, worst: bool = False) -> str:
    """Return the points in plain notation, `no-data` without them; the scale must not matter."""
    found = set()
    for scale in (scale_of(one), scale_of(one) * 7, scale_of(one) * 3000):
        worked = one.evaluator(scale, worst=worst)(values)
        found.add(NO_DATA if worked is None else plain(Fraction(worked[0]) / scale))
    (only,) = found
    return only


def in_a_sheet(one: Formula, *values: Value, worst: bool = False) -> str:
    """Return the points that the formula gives in a sheet of any language, `no-data` for an empty cell."""
    scale, found = scale_of(one), set()
    for language in LANGUAGES:
        cells = {
            f"A{row}": YES_NO[value][language] if isinstance(value, bool) else value
            for row, value in enumerate(values, 1)
        }
        shown = calculated(one.excel(list(cells), scale, language=language, worst=worst), cells)
        found.add(NO_DATA if shown == "" else plain(Fraction(shown) / scale))
    (only,) = found
    return only


def written(one: Formula, *atoms: str, language: str = "en") -> str:
    """Return the formula with names, before any figure is known."""
    return one.write(atoms, language, None, scale_of(one))


def worked(one: Formula, *values: Value, language: str = "en", worst: bool = False) -> str:
    """Return the formula with the numbers, as `write` shows them."""
    scale = scale_of(one)
    steps = one.evaluator(scale, worst=worst)(values)
    atoms = [str(value) if isinstance(value, bool) else plain(value or 0) for value in values]
    return one.write(atoms, language, steps, scale)


def said(one: Formula, *values: Value, language: str = "en", worst: bool = False) -> str:
    """Return the sentence on the points."""
    scale = scale_of(one)
    steps = one.evaluator(scale, worst=worst)(values)
    assert steps is not None
    return one.sentence(NAME, values, steps, scale, language)


def said_everywhere(one: Formula, *values: Value, worst: bool = False) -> list[str]:
    """Return the sentence in Kazakh, Russian and English."""
    return [said(one, *values, language=language, worst=worst) for language in LANGUAGES]
