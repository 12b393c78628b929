"""Points for what did not happen: «жазатайым оқиғалардың болмауы үшін +20»; silence earns nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from esep.core.formulas.counting import Count, count_from
from esep.core.formulas.shape import Evaluate, Input, Value, Worked, number, of_units, points_word, take
from esep.core.names import Text
from esep.core.quantity import pretty


@dataclass(frozen=True, slots=True)
class Absence:
    """The points when the count is an explicit zero; a missing figure is no data, never a zero."""

    KIND: ClassVar[str] = "absence"
    count: Count
    points: Fraction

    def inputs(self) -> tuple[Input, ...]:
        """Return the counted facts."""
        return self.count.inputs()

    def denominator(self) -> int:
        """Return the denominator of the points."""
        return self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the function that looks for the explicit zero; with `worst` silence counts as a case."""
        counted, all_of_it = self.count.counter(), int(self.points * scale)

        def evaluate(values: Sequence[Value]) -> Worked | None:
            quantity = counted(values)
            if quantity is None:
                return (0, None) if worst else None
            return (all_of_it if quantity == 0 else 0), quantity

        return evaluate

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the points."""
        return {"points": self.points}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return `A = 0 → 20`, and when worked whether it holds and what that gave."""
        if worked is None:
            return f"{self.count.write(atoms)} = 0 → {pretty(self.points, language)}"
        units, quantity = worked
        counted = "?" if quantity is None else self.count.write(atoms)
        return f"{counted} {'=' if quantity == 0 else '≠'} 0 → {of_units(units, scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return whether the zero was declared and what it earned."""
        units, quantity = worked
        words = SUPPOSED if quantity is None else NONE_AT_ALL if quantity == 0 else SOME
        return words[language].format(
            name=name,
            quantity="" if quantity is None else pretty(quantity, language),
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the points when the count is an explicit zero."""
        nothing, count = self.count.excel(cells)
        silent = "0" if worst else '""'
        return f"IF({nothing},{silent},IF({count}=0,{int(self.points * scale)},0))"


NONE_AT_ALL = Text(
    kk="{name}: бірде-бір оқиға болмағаны мәлімделген, {points}.",
    ru="{name}: заявлено, что случаев не было, {points}.",
    en="{name}: declared that there were none, {points}.",
)
SOME = Text(
    kk="{name}: {quantity} оқиға болған, сондықтан {points}.",
    ru="{name}: число случаев — {quantity}, поэтому {points}.",
    en="{name}: cases reported: {quantity}, therefore {points}.",
)
SUPPOSED = Text(
    kk="{name}: дерек жоқ, сондықтан оқиға болды деп есептеледі: {points}.",
    ru="{name}: данных нет, поэтому считается, что случаи были: {points}.",
    en="{name}: no data, so cases are supposed: {points}.",
)


def parse(params: Mapping[str, Any]) -> Absence:
    """Return the formula of `{count, points}`; wrong parameters are refused."""
    given = take(params, {"count": ..., "less": (), "less_of": "", "zero_if_zero": "", "points": ...})
    return Absence(count_from(given), number(given["points"], "points"))
