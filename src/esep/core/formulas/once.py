"""Points given once when a count reaches a number: «жарналарды аудару … орындамау −10»."""

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
    WrongFormula,
    number,
    of_units,
    points_word,
    take,
)
from esep.core.names import Text
from esep.core.quantity import pretty


@dataclass(frozen=True, slots=True)
class Once:
    """The points, whole and once, when the count is at least `at_least`; else nothing."""

    KIND: ClassVar[str] = "once"
    count: Count
    points: Fraction
    at_least: int

    def inputs(self) -> tuple[Input, ...]:
        """Return the counted facts."""
        return self.count.inputs()

    def denominator(self) -> int:
        """Return the denominator of the points."""
        return self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the function that compares the count with the number."""
        counted, all_of_it, at_least = self.count.counter(), int(self.points * scale), self.at_least

        def evaluate(values: Sequence[Value]) -> Worked | None:
            quantity = counted(values)
            if quantity is None:
                return None
            return (all_of_it if quantity >= at_least else 0), quantity

        return evaluate

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the points, and the number to reach when it is not simply one."""
        used = {"points": self.points}
        return used if self.at_least == 1 else used | {"at_least": Fraction(self.at_least)}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return `A ≥ 1 → −10`, and when worked whether it holds and what that gave."""
        counted = self.count.write(atoms)
        if worked is None:
            return f"{counted} ≥ {self.at_least} → {pretty(self.points, language)}"
        units, quantity = worked
        sign = "≥" if quantity >= self.at_least else "<"
        return f"{counted} {sign} {self.at_least} → {of_units(units, scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return the count and whether it earned the points."""
        units, quantity = worked
        return (GIVEN if quantity >= self.at_least else NOT_GIVEN)[language].format(
            name=name,
            quantity=pretty(quantity, language),
            at_least=self.at_least,
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the points when the count reaches the number."""
        nothing, count = self.count.excel(cells)
        return f'IF({nothing},"",IF({count}>={self.at_least},{int(self.points * scale)},0))'


GIVEN = Text(
    kk="{name}: {quantity}. Саны қанша болса да, бір рет есептеледі: {points}.",
    ru="{name}: {quantity}. Считается один раз, сколько бы их ни было: {points}.",
    en="{name}: {quantity}. Counted once however many there are: {points}.",
)
NOT_GIVEN = Text(
    kk="{name}: {quantity}. Есептелуі үшін кемінде {at_least} болуы керек: {points}.",
    ru="{name}: {quantity}. Считается, если не меньше {at_least}: {points}.",
    en="{name}: {quantity}. Counted from {at_least} upwards: {points}.",
)


def parse(params: Mapping[str, Any]) -> Once:
    """Return the formula of `{count, points, at_least}`; wrong parameters are refused."""
    given = take(
        params, {"count": ..., "less": (), "less_of": "", "zero_if_zero": "", "points": ..., "at_least": 1}
    )
    at_least = number(given["at_least"], "at_least")
    if at_least.denominator != 1 or at_least < 1:
        raise WrongFormula("at_least is not a whole number above zero")
    return Once(count_from(given), number(given["points"], "points"), int(at_least))
