"""Points for reaching a plan: «индикативтік жоспарды орындау +10»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from esep.core.formulas.shape import Evaluate, Input, Value, Worked, number, of_units, points_word, take
from esep.core.names import Text
from esep.core.quantity import pretty


@dataclass(frozen=True, slots=True)
class Threshold:
    """The points when `reached` is at least `percent` per cent of `of`, compared without any rounding."""

    KIND: ClassVar[str] = "threshold"
    reached: str
    of: str
    percent: Fraction
    points: Fraction

    def inputs(self) -> tuple[Input, ...]:
        """Return what was reached and what was planned."""
        return Input(self.reached), Input(self.of)

    def denominator(self) -> int:
        """Return the denominator of the points."""
        return self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the comparing function; both figures are needed."""
        all_of_it = int(self.points * scale)
        over, under = self.percent.numerator, self.percent.denominator * 100

        def evaluate(values: Sequence[Value]) -> Worked | None:
            reached, planned = values
            if reached is None or planned is None:
                return None
            fulfilled = reached * under >= planned * over
            return (all_of_it if fulfilled else 0), fulfilled

        return evaluate

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the points and the percentage."""
        return {"points": self.points, "percent": self.percent}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return `A ≥ B × 100 % → 10`, and when worked whether it holds and what that gave."""
        percent = pretty(self.percent, language)
        if worked is None:
            return f"{atoms[0]} ≥ {atoms[1]} × {percent} % → {pretty(self.points, language)}"
        units, fulfilled = worked
        sign = "≥" if fulfilled else "<"
        return f"{atoms[0]} {sign} {atoms[1]} × {percent} % → {of_units(units, scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return both figures, the percentage reached and what it earned."""
        units, fulfilled = worked
        reached, planned = values
        share = Fraction(reached * 100, planned) if planned else Fraction(100)
        return (FULFILLED if fulfilled else SHORT)[language].format(
            name=name,
            reached=pretty(reached, language),
            planned=pretty(planned, language),
            share=pretty(share, language, places=2),
            percent=pretty(self.percent, language),
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the points when the plan is reached; no product grows beyond the plan itself."""
        reached, planned = cells
        over, under = (self.percent / 100).as_integer_ratio()
        met = f"{reached}>={planned}"
        if over != under:
            whole = f"INT({planned}/{under})"
            met = f"{reached}-{over}*{whole}>=({planned}-{under}*{whole})*{over}/{under}"
        return f'IF(OR(ISBLANK({reached}),ISBLANK({planned})),"",IF({met},{int(self.points * scale)},0))'


FULFILLED = Text(
    kk="{name}: жоспар {planned} теңге, жиналғаны {reached} теңге ({share} %). "
    "Шек – {percent} %, орындалды: {points}.",
    ru="{name}: план {planned} тенге, собрано {reached} тенге ({share} %). "
    "Порог {percent} %, выполнен: {points}.",
    en="{name}: planned {planned} tenge, collected {reached} tenge ({share} %). "
    "The threshold of {percent} % is met: {points}.",
)
SHORT = Text(
    kk="{name}: жоспар {planned} теңге, жиналғаны {reached} теңге ({share} %). "
    "Шек – {percent} %, орындалмады: {points}.",
    ru="{name}: план {planned} тенге, собрано {reached} тенге ({share} %). "
    "Порог {percent} %, не выполнен: {points}.",
    en="{name}: planned {planned} tenge, collected {reached} tenge ({share} %). "
    "The threshold of {percent} % is not met: {points}.",
)


def parse(params: Mapping[str, Any]) -> Threshold:
    """Return the formula of `{reached, of, percent, points}`; wrong parameters are refused."""
    given = take(params, {"reached": ..., "of": ..., "percent": ..., "points": ...})
    return Threshold(
        str(given["reached"]),
        str(given["of"]),
        number(given["percent"], "percent"),
        number(given["points"], "points"),
    )
