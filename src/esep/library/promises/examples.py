"""Promise 3: every example computes, under the default readings or those it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from esep.core.facts import Value
from esep.core.formulas import WrongFormula, formula_of
from esep.core.law import Criterion, Example, Regulation
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import exact, plain
from esep.core.readings import choose, parameters
from esep.library.promises.edition import Edition

YEAR = 2
LAST_YEAR = "@last-year"

WRONG = Text(
    kk="{line}: мысал {given} шықпайды: жазылғаны {points}, есептелгені {computed}.",
    ru="{line}: пример {given} не сходится: записано {points}, вычислено {computed}.",
    en="{line}: the example {given} does not compute: {points} is written, {computed} comes out.",
)
NONE = Text(
    kk="{line}: бірде-бір мысал жоқ.", ru="{line}: нет ни одного примера.", en="{line}: there is no example."
)
MEND = Text(
    kk="Формуланы немесе мысалды түзетіңіз.",
    ru="Исправьте формулу или пример.",
    en="Mend the formula or the example.",
)
NO_DATA = "no-data"


def check(edition: Edition) -> Iterator[Problem]:
    """Return every example that comes out otherwise, and every line without one."""
    if edition.regulation.no_points is not None:
        return
    regulation = _choosable(edition.regulation)
    for _, criterion in edition.lines():
        needles = (f'id = "{criterion.id}"', "examples")
        if not criterion.examples:
            what = NONE.format(line=criterion.id)
            yield edition.fault("law-example", edition.annex, needles, what, MEND)
        for example in criterion.examples:
            try:
                computed = _compute(regulation, criterion, example)
                right = computed == (
                    example.points if example.points == NO_DATA else plain(Decimal(example.points))
                )
            except Refused as refused:
                computed, right = "; ".join(p.says("en") for p in refused.problems), False
            except WrongFormula:
                continue  # the promise on formulas reports it
            except (TypeError, ValueError, InvalidOperation, KeyError) as wrong:
                computed, right = str(wrong), False
            if not right:
                given = ", ".join(f"{name} = {value}" for name, value in example.given.items())
                what = WRONG.format(line=criterion.id, given=given, points=example.points, computed=computed)
                place = (*needles, f'points = "{example.points}"')
                yield edition.fault("law-example", edition.annex, place, what, MEND)


def _choosable(regulation: Regulation) -> Regulation:
    """Return the regulation as it was before any decision, for examples are written under the defaults.

    Readings that lack their default option are left out; another promise reports those.
    """
    readings = (replace(r, decision=None) for r in regulation.readings if r.option(r.default))
    return replace(regulation, readings=tuple(readings))


def _compute(regulation: Regulation, criterion: Criterion, example: Example) -> str:
    formulas, ranking = parameters(regulation, choose(regulation, example.readings))
    formula = formula_of(formulas[criterion.id])
    keys = [(asked.fact, YEAR - asked.back) for asked in formula.inputs()]
    known = {_key(name): _value(value) for name, value in example.given.items()}
    for fact, _ in known:
        if fact not in {asked for asked, _ in keys}:
            raise ValueError(f"{fact} is not a figure of this line")
    scale = formula.denominator() or 1
    worked = formula.evaluator(scale, worst=ranking.get("missing") == "worst")(tuple(map(known.get, keys)))
    return NO_DATA if worked is None else plain(Fraction(worked[0]) / scale)


def _key(name: str) -> tuple[str, int]:
    if name.endswith(LAST_YEAR):
        return name.removesuffix(LAST_YEAR), YEAR - 1
    return name, YEAR


def _value(value: Any) -> Value:
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return tuple((str(key), str(place)) for key, place in value)
    if isinstance(value, Mapping):
        raise TypeError("a figure is a number, true, false or a list of contests")
    return exact(Fraction(value))
