"""Points for growth or decline of the membership: «өткен жылмен салыстырғанда … әрбір 10 адам үшін»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from esep.core.formulas.shape import (
    ROUNDING_WORDS,
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
    weight,
)
from esep.core.formulas.sheet import steps
from esep.core.names import Text
from esep.core.quantity import ROUNDINGS, exact, pretty, units_of

SIDES = ("growth", "decline")
BASES = ("membership.total", "membership.working")
CAUSES = {"growth": ("ignore", "adjust"), "decline": ("relieve", "cancel", "ignore")}


@dataclass(frozen=True, slots=True)
class Change:
    """points × (the change of the side ÷ step), by four open questions that the readings answer.

    `basis`: `net` compares the two year ends, `joined` counts the people who joined (admissions cannot
    fall, so the decline is then nothing). `transfers`: `neutral` takes moved members out of both sides,
    `receiver` leaves them in and lets the giver name them as a cause. `causes`: what accepted objective
    losses do to this side. `base`: which members are counted.
    """

    KIND: ClassVar[str] = "change"
    side: str
    base: str
    basis: str
    transfers: str
    causes: str
    step: int
    points: Fraction
    rounding: str

    def inputs(self) -> tuple[Input, ...]:
        """Return the figures in the fixed order: now, before, in, out, lost; or the admissions alone."""
        if self.basis == "joined":
            return (Input("membership.joined"),)
        return (
            Input(self.base),
            Input(self.base, back=1),
            Input("membership.transferred-in", optional=True),
            Input("membership.transferred-out", optional=True),
            Input("membership.lost-objectively", optional=True),
        )

    def denominator(self) -> int:
        """Return what the chosen rounding leaves of the points' denominator."""
        if self.rounding == "exact":
            return (self.points / self.step).denominator
        return (self.points / 2 if self.rounding == "average" else self.points).denominator

    def evaluator(self, scale: int, *, worst: bool = False) -> Evaluate:
        """Return the function; both years are needed, a missing transfer or loss means none."""
        each, step, rounding = exact(self.points * scale), self.step, self.rounding
        measure = self._joined if self.basis == "joined" else self._net

        def evaluate(values: Sequence[Value]) -> Worked | None:
            measured = measure(values)
            if measured is None:
                return None
            change, causes, persons = measured
            units = units_of(persons, step, rounding)
            return exact(units * each), (change, causes, persons, units)

        return evaluate

    def _joined(self, values: Sequence[Value]) -> tuple[int, int, int] | None:
        joined = values[0]
        if joined is None:
            return None
        return joined, 0, joined if self.side == "growth" else 0

    def _net(self, values: Sequence[Value]) -> tuple[int, int, int] | None:
        now, before, moved_in, moved_out, lost = values
        if now is None or before is None:
            return None
        change, causes = now - before, lost or 0
        if self.transfers == "neutral":
            change += (moved_out or 0) - (moved_in or 0)
        else:
            causes += moved_out or 0
        if self.side == "growth":
            used = causes if self.causes == "adjust" else 0
            return change, used, max(0, change + used)
        if self.causes == "ignore":
            return change, 0, max(0, -change)
        if self.causes == "cancel":
            return change, causes, 0 if causes else max(0, -change)
        return change, causes, max(0, -change - causes)

    def numbers_used(self) -> dict[str, Fraction]:
        """Return the step and the points of one step."""
        return {"step": Fraction(self.step), "points": self.points}

    def write(self, atoms: Sequence[str], language: str, worked: Worked | None, scale: int) -> str:
        """Return the difference, what is taken off, the tens in it and the points."""
        each = weight(self.points, language)
        tail = f"÷ {self.step} ({ROUNDING_WORDS[self.rounding][language]}) × {each}"
        if self.basis == "joined":
            start = atoms[0] if self.side == "growth" else "0"
        else:
            start = f"{atoms[0]} − {atoms[1]}"
            if self.transfers == "neutral":
                start += f" − {atoms[2]} + {atoms[3]}"
            if self.side == "decline":
                start = f"−({start})"
            causes = [atoms[4]] if self.transfers == "neutral" else [atoms[4], atoms[3]]
            if self.causes in ("relieve", "adjust"):
                sign = " + " if self.causes == "adjust" else " − "
                start += "".join(f"{sign}{atom}" for atom in causes)
            start = f"max(0; {start})"
            if self.causes == "cancel":
                start += f" [{' + '.join(causes)} > 0 → 0]"
        if worked is None:
            return f"{start} {tail}"
        units, (_, _, persons, steps) = worked
        quotient, counted = Fraction(persons, self.step), pretty(persons, language)
        arrow = "" if quotient == steps else f" → {pretty(steps, language)}"
        found = "" if start == counted else f"{start} = {counted}; "
        product = f"{pretty(steps, language)} × {each} = {of_units(units, scale, language)}"
        return f"{found}{counted} ÷ {self.step} = {pretty(quotient, language)}{arrow}; {product}"

    def sentence(self, name: str, values: Sequence[Value], worked: Worked, scale: int, language: str) -> str:
        """Return how the membership changed, what excuses it, and what that gives."""
        units, (change, causes, persons, steps) = worked
        filled = {
            "name": name,
            "change": pretty(change, language) if change <= 0 else f"+{pretty(change, language)}",
            "causes": pretty(causes, language),
            "persons": pretty(persons, language),
            "step": self.step,
            "steps": pretty(steps, language),
            "how": ROUNDING_WORDS[self.rounding][language],
            "each": points_word(self.points, language),
            "points": points_word(Fraction(units) / scale, language),
        }
        opening = (JOINED if self.basis == "joined" else NET)[language]
        excuse = CAUSE_WORDS[self.side][language] if causes else ""
        ending = (NOTHING if persons == 0 else COUNTED)[language]
        return (opening + excuse + ending).format(**filled)

    def excel(self, cells: Sequence[str], scale: int, *, language: str, worst: bool = False) -> str:
        """Return the same difference, relief and whole steps in the sheet."""
        if self.basis == "joined":
            persons = cells[0] if self.side == "growth" else "0"
            nothing = f"ISBLANK({cells[0]})"
        else:
            persons = self._excel_net(cells)
            nothing = f"OR(ISBLANK({cells[0]}),ISBLANK({cells[1]}))"
        number, in_a_step = steps(persons, self.step, self.rounding)
        return f'IF({nothing},"",{number}*{int(self.points * scale / in_a_step)})'

    def _excel_net(self, cells: Sequence[str]) -> str:
        now, before, moved_in, moved_out, lost = cells
        change, causes = f"{now}-{before}", lost
        if self.transfers == "neutral":
            change += f"-{moved_in}+{moved_out}"
        else:
            causes += f"+{moved_out}"
        if self.side == "growth":
            return f"MAX(0,{change}{'+' + causes if self.causes == 'adjust' else ''})"
        if self.causes == "cancel":
            return f"IF({causes}>0,0,MAX(0,-({change})))"
        return f"MAX(0,-({change}){'-(' + causes + ')' if self.causes == 'relieve' else ''})"


NET = Text(
    kk="{name}: бір жылда мүшелер санының өзгерісі {change}",
    ru="{name}: за год число членов изменилось на {change}",
    en="{name}: over the year the number of members changed by {change}",
)
JOINED = Text(
    kk="{name}: жыл ішінде кіргендер {change}",
    ru="{name}: за год вступило {change}",
    en="{name}: people who joined in the year {change}",
)
CAUSE_WORDS = {
    "decline": Text(
        kk=", оның {causes} адамы қабылданған объективті себеппен түсіндіріледі",
        ru=", из них {causes} объясняются принятыми объективными причинами",
        en=", of which {causes} are explained by accepted objective causes",
    ),
    "growth": Text(
        kk=", оған объективті себеппен шыққан {causes} адам қосылады",
        ru=", к этому добавлены {causes} выбывших по объективным причинам",
        en=", to which {causes} lost for objective causes are added back",
    ),
}
NOTHING = Text(
    kk="; есептелетін адам жоқ, {points}.",
    ru="; учитывать некого, {points}.",
    en="; there is nobody to count, {points}.",
)
COUNTED = Text(
    kk="; есептелетіні {persons} адам, мұнда {step} адамнан {steps} топ бар ({how}). "
    "Әр топқа {each}, барлығы {points}.",
    ru="; учитывается {persons} чел., групп по {step} — {steps} ({how}). "
    "За каждую группу {each}, всего {points}.",
    en="; {persons} persons count, {steps} groups of {step} ({how}). {each} for each group, {points} in all.",
)


def parse(params: Mapping[str, Any]) -> Change:
    """Return the formula of its eight parameters; wrong ones are refused."""
    names = ("side", "base", "basis", "transfers", "causes", "step", "points", "rounding")
    given = take(params, dict.fromkeys(names, ...))
    side = one_of(given["side"], "side", SIDES)
    step = number(given["step"], "step")
    if step.denominator != 1 or step < 1:
        raise WrongFormula("step is not a whole number above zero")
    return Change(
        side=side,
        base=one_of(given["base"], "base", BASES),
        basis=one_of(given["basis"], "basis", ("net", "joined")),
        transfers=one_of(given["transfers"], "transfers", ("neutral", "receiver")),
        causes=one_of(given["causes"], "causes", CAUSES[side]),
        step=int(step),
        points=number(given["points"], "points"),
        rounding=one_of(given["rounding"], "rounding", ROUNDINGS),
    )
