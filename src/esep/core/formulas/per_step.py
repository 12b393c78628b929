"""So many points for each full step of an amount: «Әрбір 1 000 000 теңге үшін 5 балл»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from esep.core.formulas.counting import Count, count_from
from esep.core.formulas.shape import (
    ROUNDING_WORDS,
    Evaluate,
    Input,
    Value,
    Worked,
    WrongFormula,
    number,
    one_of,
    points_word,
    take,
    weight,
)
from esep.core.formulas.sheet import half_up, steps
from esep.core.names import Text
from esep.core.quantity import ROUNDINGS, exact, pretty, round_half_away, units_of


@dataclass(frozen=True, slots=True)
class PerStep:
    """points × (amount ÷ step), the remainder treated as `rounding` says before multiplying.

    `points_half_up` is the one rounding that acts after multiplying, on the points.
    """

    KIND: ClassVar[str] = "per-step"
    count: Count
    step: int
    points: Fraction
    rounding: str

    def inputs(self) -> tuple[Input, ...]:
        """Return the facts that make up the amount."""
        return self.count.inputs()

    def denominator(self) -> int:
        """Return what the chosen rounding leaves of the points' denominator."""
        if self.rounding == "exact":
            return (self.points / self.step).denominator
        if self.rounding == "average":
            return (self.points / 2).denominator
        return 1 if self.rounding == "points_half_up" else self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the function that divides, treats the remainder and multiplies."""
        counted = self.count.counter()
        each, step, rounding, points = self.points * scale, self.step, self.rounding, self.points

        def evaluate(values: Sequence[Value]) -> Worked | None:
            amount = counted(values)
            if amount is None:
                return None
            units = units_of(amount, step, rounding)
            return exact(units * each), (amount, units)

        def evaluate_whole(values: Sequence[Value]) -> Worked | None:
            amount = counted(values)
            if amount is None:
                return None
            units = (2 * amount + step) // doubled if rounding == "half_up" else amount // step
            return units * whole, (amount, units)

        def evaluate_points(values: Sequence[Value]) -> Worked | None:
            amount = counted(values)
            if amount is None:
                return None
            units = exact(Fraction(amount) / step)
            return round_half_away(units * points) * scale, (amount, units)

        if rounding == "points_half_up":
            return evaluate_points
        if rounding in ("half_up", "floor"):
            whole, doubled = int(each), 2 * step
            return evaluate_whole
        return evaluate

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the step and the points of one step."""
        return {"step": Fraction(self.step), "points": self.points}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return `A ÷ 1 000 000 [how] × 5`, and each step's value when worked."""
        step, each = pretty(self.step, language), weight(self.points, language)
        text = f"{self.count.write(atoms)} ÷ {step}"
        if worked is None:
            return f"{text} ({ROUNDING_WORDS[self.rounding][language]}) × {each}"
        units, (amount, steps) = worked
        quotient = pretty(Fraction(amount) / self.step, language, places=9)
        if not self.count.single:
            text = f"{text} = {pretty(amount, language)} ÷ {step}"
        arrow = "" if Fraction(amount) / self.step == steps else f" → {pretty(steps, language)}"
        product, points = steps * self.points, Fraction(units) / scale
        landed = "" if product == points else f" → {pretty(points, language)}"
        counted = f"{pretty(steps, language, 9)} × {each} = {pretty(product, language, 9)}{landed}"
        return f"{text} = {quotient}{arrow}; {counted}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return the amount, the steps in it, what became of the remainder, and the points."""
        units, (amount, steps) = worked
        return WORDS[language].format(
            name=name,
            amount=pretty(amount, language),
            step=pretty(self.step, language),
            steps=pretty(steps, language),
            how=ROUNDING_WORDS[self.rounding][language],
            each=points_word(self.points, language),
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the steps by whole division in the sheet, times the units of one step."""
        nothing, amount = self.count.excel(cells)
        if self.rounding == "points_half_up":
            sign = -1 if self.points < 0 else 1
            units = f"{half_up(amount, abs(self.points) / self.step)}*{sign * scale}"
        else:
            number, in_a_step = steps(amount, self.step, self.rounding)
            units = f"{number}*{int(self.points * scale / in_a_step)}"
        return f'IF({nothing},"",{units})'


WORDS = Text(
    kk="{name}: {amount} теңге, мұнда {step} теңгеден {steps} бөлік бар ({how}). "
    "Әр бөлікке {each}, барлығы {points}.",
    ru="{name}: {amount} тенге, то есть частей по {step} тенге — {steps} ({how}). "
    "За каждую часть {each}, всего {points}.",
    en="{name}: {amount} tenge, that is {steps} parts of {step} tenge ({how}). "
    "{each} for each part, {points} in all.",
)


def parse(params: Mapping[str, Any]) -> PerStep:
    """Return the formula of `{count, less, step, points, rounding}`; wrong parameters are refused."""
    given = take(
        params,
        {
            "count": ...,
            "less": (),
            "less_of": "",
            "zero_if_zero": "",
            "step": ...,
            "points": ...,
            "rounding": ...,
        },
    )
    rounding = one_of(given["rounding"], "rounding", (*ROUNDINGS, "points_half_up"))
    step = number(given["step"], "step")
    if step.denominator != 1 or step < 1:
        raise WrongFormula("step is not a whole number above zero")
    return PerStep(count_from(given), int(step), number(given["points"], "points"), rounding)
