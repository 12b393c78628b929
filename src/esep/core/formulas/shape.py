"""What every kind of formula is: the figures it asks for, its exact points, and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Protocol, runtime_checkable

from esep.core.names import Text
from esep.core.quantity import Exact, pretty

Value = Any
"""A figure as `Figures` keeps it: int, Fraction, bool or (contest, place) pairs; None when there is none."""

Worked = tuple[Exact, Any]
"""Points in units of 1/scale, and the intermediate values the words are written from."""

Evaluate = Callable[[Sequence[Value]], Worked | None]
"""Takes the values of the inputs in order; gives None when there are no data."""


@dataclass(frozen=True, slots=True)
class Input:
    """A figure that a formula asks for: a fact of the year, or of `back` years before."""

    fact: str
    back: int = 0
    optional: bool = False


@runtime_checkable
class Formula(Protocol):
    """One kind of formula with its parameters filled in; one file of this package for each kind."""

    KIND: ClassVar[str]

    def inputs(self) -> tuple[Input, ...]:
        """Return the figures asked for, in the order `evaluator` takes their values."""

    def denominator(self) -> int | None:
        """Return the smallest D such that points × D is always whole, or None when there is none."""

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the function from values to points in units of 1/scale.

        With `worst` a missing flag counts as the worst answer (reading A10 `worst`).
        """

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the numbers the formula computes with, by parameter name (promise 2)."""

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return the formula with `atoms` (names or numbers of its inputs) and, when worked, its steps."""

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return one plain sentence in `language` on how the points came about; `name` is the criterion's."""

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the spreadsheet formula (no leading `=`) of the points in whole units of 1/scale.

        `cells` are the addresses of the inputs; an empty cell means no figure, and the formula then gives "",
        or the worst answer with `worst`. A flag's cell holds yes or no in `language`. No step of a formula
        leaves the whole numbers, or goes beyond its points and the sum of its figures.
        """


class WrongFormula(ValueError):
    """A formula in the law data that cannot be read; the message says which parameter and why."""


def take(params: Mapping[str, Any], allowed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters with defaults filled in; unknown ones and missing required ones are refused.

    `allowed` maps each name to its default; `...` marks a required one. `kind` is always allowed.
    """
    unknown = sorted(set(params) - set(allowed) - {"kind"})
    if unknown:
        raise WrongFormula(f"unknown parameter {', '.join(unknown)}")
    missing = [name for name, default in allowed.items() if default is ... and name not in params]
    if missing:
        raise WrongFormula(f"missing parameter {', '.join(missing)}")
    return {name: params.get(name, default) for name, default in allowed.items()}


def number(value: Any, name: str) -> Fraction:
    """Return a TOML whole number or decimal as a Fraction; a binary float, nan, text or flag is refused."""
    inexact = isinstance(value, Decimal) and not value.is_finite()
    if inexact or isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise WrongFormula(f"{name} is not an exact number")
    return Fraction(value)


def facts_in(value: Any, name: str) -> tuple[str, ...]:
    """Return a list of fact ids as a tuple; anything else is refused."""
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise WrongFormula(f"{name} is not a list of facts")
    return tuple(value)


def one_of(value: Any, name: str, choices: Sequence[str]) -> str:
    """Return `value` when it is one of `choices`; else it is refused."""
    if value not in choices:
        raise WrongFormula(f"{name} is {value!r}, not one of {', '.join(choices)}")
    return str(value)


def weight(points: Fraction, language: str) -> str:
    """Return the points of one unit as a factor: `5`, `0,2`, `(−10)`."""
    text = pretty(points, language)
    return f"({text})" if points < 0 else text


def of_units(units: Exact, scale: int, language: str) -> str:
    """Return points given in units of 1/scale, for a reader."""
    return pretty(Fraction(units) / scale, language)


def points_word(value: Exact, language: str) -> str:
    """Return the number with the word for points, in the right form: `5 балл`, `2 балла`, `1 point`."""
    text = pretty(value, language)
    if language == "kk":
        return f"{text} балл"
    if language == "en":
        return f"{text} {'point' if abs(value) == 1 else 'points'}"
    if Fraction(value).denominator != 1:
        return f"{text} балла"
    last, last_two = abs(int(value)) % 10, abs(int(value)) % 100
    if last == 1 and last_two != 11:
        return f"{text} балл"
    if last in (2, 3, 4) and last_two not in (12, 13, 14):
        return f"{text} балла"
    return f"{text} баллов"


ROUNDING_WORDS: dict[str, Text] = {
    "floor": Text("қалдық есептелмейді", "остаток отбрасывается", "the remainder is dropped"),
    "half_up": Text(
        "қалдық бүтінге дейін дөңгелектеледі",
        "остаток округляется до целого",
        "the remainder is rounded to a whole",
    ),
    "up": Text(
        "қалдық толық бірлік болып саналады", "остаток считается за целое", "any remainder counts as a whole"
    ),
    "exact": Text("қалдық үлесімен есептеледі", "остаток считается по доле", "the remainder counts pro rata"),
    "average": Text(
        "қалдық жарты болып саналады", "остаток считается за половину", "any remainder counts as a half"
    ),
    "points_half_up": Text(
        "ұпай бүтінге дейін дөңгелектеледі",
        "баллы округляются до целого",
        "the points are rounded to a whole",
    ),
}
"""What a way of treating the remainder is called."""
