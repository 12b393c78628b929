"""Points for handing reports in on time and of quality: «Уақытылы және сапалы ұсынылған есеп. +10 балл»."""

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
    number,
    of_units,
    one_of,
    points_word,
    take,
    weight,
)
from esep.core.names import Text
from esep.core.quantity import pretty

RETURNED = ("reports.returned", "reports.returned-at-all")


@dataclass(frozen=True, slots=True)
class Reports:
    """The points of good (or late) reports: once when all are, once when any is, or for each.

    A returned report is not good; `returned_as = "late"` makes it late as well. No report due, no points.
    """

    KIND: ClassVar[str] = "reports"
    counts: str
    mode: str
    returned: str
    returned_as: str
    points: Fraction

    def inputs(self) -> tuple[Input, ...]:
        """Return the reports due, late and returned."""
        return Input("reports.due"), Input("reports.late"), Input(self.returned)

    def denominator(self) -> int:
        """Return the denominator of the points."""
        return self.points.denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the counting function; all three figures are needed."""
        each, mode = int(self.points * scale), self.mode
        good_wanted, as_late = self.counts == "good", self.returned_as == "late"

        def evaluate(values: Sequence[Value]) -> Worked | None:
            if None in values:
                return None
            due, late, returned = values
            if as_late:
                late += returned
                returned = 0
            counted = max(0, due - late - returned) if good_wanted else late
            if due == 0:
                times = 0
            elif mode == "each":
                times = counted
            else:
                times = 1 if (counted == due if mode == "all" else counted > 0) else 0
            return times * each, (counted, times)

        return evaluate

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the points."""
        return {"points": self.points}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return which reports count and how they are counted."""
        due, late, returned = atoms
        lates = f"{late} + {returned}" if self.returned_as == "late" else late
        if self.counts == "late":
            counted = lates
        elif self.returned_as == "late":
            counted = f"{due} − ({lates})"
        else:
            counted = f"{due} − {late} − {returned}"
        each = weight(self.points, language)
        if self.mode == "each":
            text = f"({counted}) × {each}"
            return text if worked is None else f"{text} = {of_units(worked[0], scale, language)}"
        holds, fails, right = ("=", "≠", due) if self.mode == "all" else ("≥", "<", "1")
        if worked is None:
            return f"{counted} {holds} {right} → {pretty(self.points, language)}"
        units, (_, times) = worked
        return f"{counted} {holds if times else fails} {right} → {of_units(units, scale, language)}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return how many were due, how many of them count, and how."""
        units, (counted, _) = worked
        opening = (GOOD if self.counts == "good" else LATE)[language]
        return (opening + MODE_WORDS[self.mode][language]).format(
            name=name,
            due=pretty(values[0], language),
            counted=pretty(counted, language),
            each=points_word(self.points, language),
            points=points_word(Fraction(units) / scale, language),
        )

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the same counting in the sheet."""
        due, late, returned = cells
        lates = f"({late}+{returned})" if self.returned_as == "late" else late
        good = f"{due}-{lates}" if self.returned_as == "late" else f"{due}-{late}-{returned}"
        counted = f"MAX(0,{good})" if self.counts == "good" else lates
        times = {
            "all": f"IF({counted}={due},1,0)",
            "any": f"IF({counted}>0,1,0)",
            "each": counted,
        }[self.mode]
        empty = ",".join(f"ISBLANK({cell})" for cell in cells)
        return f'IF(OR({empty}),"",IF({due}=0,0,{times}*{int(self.points * scale)}))'


GOOD = Text(
    kk="{name}: тапсырылуы тиіс есеп {due}, уақытылы әрі сапалысы {counted}",
    ru="{name}: из {due} положенных отчётов своевременны и качественны {counted}",
    en="{name}: of {due} reports due, {counted} were on time and of quality",
)
LATE = Text(
    kk="{name}: тапсырылуы тиіс есеп {due}, мерзімі бұзылғаны {counted}",
    ru="{name}: положено отчётов {due}, с нарушением срока {counted}",
    en="{name}: reports due {due}, handed in late {counted}",
)
MODE_WORDS = {
    "all": Text(
        kk=". Барлығы талапқа сай болса ғана, жылына бір рет беріледі: {points}.",
        ru=". Начисляется один раз в год и только если таковы все: {points}.",
        en=". Given once a year and only when all are: {points}.",
    ),
    "any": Text(
        kk=". Саны қанша болса да, жылына бір рет есептеледі: {points}.",
        ru=". Считается один раз в год, сколько бы их ни было: {points}.",
        en=". Counted once a year however many there are: {points}.",
    ),
    "each": Text(
        kk=". Әр есепке {each}, барлығы {points}.",
        ru=". За каждый отчёт {each}, всего {points}.",
        en=". {each} for each report, {points} in all.",
    ),
}


def parse(params: Mapping[str, Any]) -> Reports:
    """Return the formula of its five parameters; wrong ones are refused."""
    given = take(params, dict.fromkeys(("counts", "mode", "returned", "returned_as", "points"), ...))
    return Reports(
        counts=one_of(given["counts"], "counts", ("good", "late")),
        mode=one_of(given["mode"], "mode", ("all", "any", "each")),
        returned=one_of(given["returned"], "returned", RETURNED),
        returned_as=one_of(given["returned_as"], "returned_as", ("defective", "late")),
        points=number(given["points"], "points"),
    )
