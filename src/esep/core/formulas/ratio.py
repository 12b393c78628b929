"""Provision against a norm: «мүшелердің жалпы санын 5000-ға бөлу және штаттық заңгерлер санына көбейту»."""

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
    one_of,
    points_word,
    take,
)
from esep.core.names import Text
from esep.core.quantity import exact, pretty

FORMS = ("times", "provision")


@dataclass(frozen=True, slots=True)
class Ratio:
    """`times`: of ÷ per × times, as the letter says; `provision`: times ÷ (of ÷ per), as the title says."""

    KIND: ClassVar[str] = "ratio"
    of: str
    per: int
    times: str
    form: str

    def inputs(self) -> tuple[Input, ...]:
        """Return the size and the staff, in this order."""
        return Input(self.of), Input(self.times)

    def denominator(self) -> int | None:
        """Return twice the norm (staff comes in halves); a provision may never end, then None."""
        return 2 * self.per if self.form == "times" else None

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the dividing function; a provision of nobody is no data."""
        per, share, whole_share = self.per, Fraction(scale, self.per), scale // self.per
        divides = scale % self.per == 0

        def times(values: Sequence[Value]) -> Worked | None:
            size, staff = values
            if size is None or staff is None:
                return None
            units = size * staff * whole_share if divides else size * staff * share
            return exact(units), staff

        def provision(values: Sequence[Value]) -> Worked | None:
            size, staff = values
            if not size or staff is None:
                return None
            return exact(Fraction(staff * per * scale) / size), staff

        return times if self.form == "times" else provision

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the norm."""
        return {"per": Fraction(self.per)}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return `A ÷ 5 000 × B`, or `B ÷ (A ÷ 5 000)`."""
        size, staff = atoms
        per = pretty(self.per, language)
        text = f"{size} ÷ {per} × {staff}" if self.form == "times" else f"{staff} ÷ ({size} ÷ {per})"
        return text if worked is None else f"{text} = {of_units(worked[0], scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return the size, the staff and the quotient."""
        words = TIMES if self.form == "times" else PROVISION
        return words[language].format(
            name=name,
            size=pretty(values[0], language),
            staff=pretty(values[1], language),
            per=pretty(self.per, language),
            points=points_word(Fraction(worked[0]) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the product in whole units; a provision has no whole units and is refused by the caller."""
        size, staff = cells
        return f'IF(OR(ISBLANK({size}),ISBLANK({staff})),"",{size}*{staff}*{scale // self.per})'


TIMES = Text(
    kk="{name}: {size} мүше {per} санына бөлінеді және заңгерлердің {staff} штат бірлігіне "
    "көбейтіледі: {points}.",
    ru="{name}: {size} членов делится на {per} и умножается на число штатных юристов ({staff}): {points}.",
    en="{name}: {size} members divided by {per} and multiplied by staff lawyers ({staff}): {points}.",
)
PROVISION = Text(
    kk="{name}: заңгерлердің {staff} штат бірлігі {size} мүшенің әр {per} адамына шаққанда: {points}.",
    ru="{name}: {staff} штатных юристов на {size} членов при норме один на {per}: {points}.",
    en="{name}: staff lawyers {staff}, members {size}, the norm one to {per}: {points}.",
)


def parse(params: Mapping[str, Any]) -> Ratio:
    """Return the formula of `{of, per, times, form}`; wrong parameters are refused."""
    given = take(params, {"of": ..., "per": ..., "times": ..., "form": ...})
    per = number(given["per"], "per")
    if per.denominator != 1 or per < 1:
        raise WrongFormula("per is not a whole number above zero")
    return Ratio(str(given["of"]), int(per), str(given["times"]), one_of(given["form"], "form", FORMS))
