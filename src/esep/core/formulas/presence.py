"""Points for having something, or for lacking it: «сайт +10», «келісімнің болмауы −10»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

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
class Presence:
    """The points when the flag answers `wanted`; a flag not reported is no data.

    `worst` is the answer supposed for a missing flag under reading A10 `worst`, None when it stays no data.
    """

    KIND: ClassVar[str] = "presence"
    flag: str
    wanted: bool
    points: Fraction
    worst: bool | None

    def inputs(self) -> tuple[Input, ...]:
        """Return the flag."""
        return (Input(self.flag),)

    def denominator(self) -> int:
        """Return the denominator of the points."""
        return self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the function that reads the flag."""
        all_of_it, wanted = int(self.points * scale), self.wanted
        supposed = self.worst if worst else None

        def evaluate(values: Sequence[Value]) -> Worked | None:
            answer = values[0]
            if answer is None:
                answer = supposed
                if answer is None:
                    return None
            return (all_of_it if answer is wanted else 0), answer

        return evaluate

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the points."""
        return {"points": self.points}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return `A = yes → 10`, and when worked the answer and what it gave."""
        if worked is None:
            return f"{atoms[0]} = {YES_NO[self.wanted][language]} → {pretty(self.points, language)}"
        units, answer = worked
        return f"{YES_NO[answer][language]} → {of_units(units, scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return the answer and what it earned."""
        units, answer = worked
        words = SUPPOSED if values[0] is None else ANSWERED
        return words[language].format(
            name=name,
            answer=YES_NO[answer][language],
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the points when the cell gives the wanted answer."""
        all_of_it, silent = int(self.points * scale), '""'
        if worst and self.worst is not None:
            silent = str(all_of_it if self.worst is self.wanted else 0)
        answer = YES_NO[self.wanted][language]
        return f'IF(ISBLANK({cells[0]}),{silent},IF({cells[0]}="{answer}",{all_of_it},0))'


YES_NO = {True: Text("иә", "да", "yes"), False: Text("жоқ", "нет", "no")}
"""What a flag's answer is called."""

ANSWERED = Text(
    kk="{name}: жауап – «{answer}», {points}.",
    ru="{name}: ответ — «{answer}», {points}.",
    en="{name}: the answer is “{answer}”, {points}.",
)
SUPPOSED = Text(
    kk="{name}: дерек жоқ, жауап «{answer}» деп есептеледі: {points}.",
    ru="{name}: данных нет, ответом считается «{answer}»: {points}.",
    en="{name}: no data, the answer is taken as “{answer}”: {points}.",
)


def parse(params: Mapping[str, Any]) -> Presence:
    """Return the formula of `{flag, is, points, worst}`; wrong parameters are refused."""
    given = take(params, {"flag": ..., "is": True, "points": ..., "worst": None})
    if not isinstance(given["flag"], str):
        raise WrongFormula("flag is not a fact")
    if not isinstance(given["is"], bool) or not isinstance(given["worst"], bool | None):
        raise WrongFormula("is and worst take true or false")
    return Presence(given["flag"], given["is"], number(given["points"], "points"), given["worst"])
