"""So many points for each unit: «Әрбір консультация үшін 0,2 балл»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from esep.core.formulas.counting import Count, count_from
from esep.core.formulas.shape import (
    Evaluate,
    Input,
    Value,
    Worked,
    number,
    of_units,
    points_word,
    take,
    weight,
)
from esep.core.names import Text
from esep.core.quantity import pretty


@dataclass(frozen=True, slots=True)
class PerUnit:
    """points × the count, where the count is a sum of facts less other facts, never below zero."""

    KIND: ClassVar[str] = "per-unit"
    count: Count
    points: Fraction

    def inputs(self) -> tuple[Input, ...]:
        """Return the counted facts, those taken off, and the whole whose zero settles them."""
        return self.count.inputs()

    def denominator(self) -> int:
        """Return the denominator of the points of one unit."""
        return self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the counting function; a missing figure means no data."""
        each = int(self.points * scale)
        counted = self.count.counter()

        def evaluate(values: Sequence[Value]) -> Worked | None:
            quantity = counted(values)
            return None if quantity is None else (quantity * each, quantity)

        if self.count.single:

            def evaluate_one(values: Sequence[Value]) -> Worked | None:
                quantity = values[0]
                return None if quantity is None else (quantity * each, quantity)

            return evaluate_one
        return evaluate

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the points of one unit."""
        return {"points": self.points}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return `A × 0,2`, and the product when worked."""
        each = weight(self.points, language)
        text = f"{self.count.write(atoms)} × {each}"
        if worked is None:
            return text
        units, quantity = worked
        step = "" if self.count.single else f" = {pretty(quantity, language)} × {each}"
        return f"{text}{step} = {of_units(units, scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return the count, the points of each and the sum."""
        units, quantity = worked
        return WORDS[language].format(
            name=name,
            quantity=pretty(quantity, language),
            each=points_word(self.points, language),
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the count times the units of one."""
        nothing, count = self.count.excel(cells)
        return f'IF({nothing},"",{count}*{int(self.points * scale)})'


WORDS = Text(
    kk="{name}: {quantity}. Әрқайсысына {each}, барлығы {points}.",
    ru="{name}: {quantity}. За каждую единицу {each}, всего {points}.",
    en="{name}: {quantity}. {each} for each, {points} in all.",
)


def parse(params: Mapping[str, Any]) -> PerUnit:
    """Return the formula of `{count, less, points, zero_if_zero}`; wrong parameters are refused."""
    given = take(params, {"count": ..., "less": (), "points": ..., "zero_if_zero": "", "less_of": ""})
    return PerUnit(count_from(given), number(given["points"], "points"))
