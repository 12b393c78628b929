"""The register of readings of a year: what each option would do to its points and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from esep.assessments import wording
from esep.assessments.calculating import decided, figures_of, plan_of
from esep.assessments.models import Assessment, Calculation
from esep.assessments.queries import latest
from esep.audit.models import Event
from esep.core.facts import Figures
from esep.core.law import CHOOSABLE, Reading
from esep.core.problems import Problem, Refused
from esep.core.scoring import Plan
from esep.core.sensitivity import Effect, Swing, swings
from esep.decisions.models import Decision


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading with the option in force, who chose it, the decision that settled it and every other effect.

    `computable` is False for readings of who, when and how figures are counted: they have no effects here.
    `turns` are the words of the options that change who stands on a prize place.
    """

    reading: Reading
    chosen: str
    chosen_by: str
    decision: Decision | None
    computable: bool
    effects: tuple[Effect, ...]
    turns: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Return whether nobody has decided it: the default counts."""
        return self.chosen_by == "default"


def register(assessment: Assessment) -> tuple[Weighed, ...]:
    """Return every reading of the edition, weightiest first, for the last calculation of the year.

    Refused while the year is not computed. The effects of one calculation are worked out once a process.
    """
    calculation = latest(assessment)
    if calculation is None:
        raise Refused([Problem(wording.NO_CALCULATION, wording.COMPUTE, rule="no-calculation")])
    plan = plan_of(assessment)
    found = _swings(_Asked(assessment, calculation, plan))
    acts = decided(assessment)
    prizes = int(plan.ranking["prizes"])
    weighed = [_weighed(plan, swing.reading, swing.effects, acts, prizes) for swing in found]
    others = [reading for reading in plan.regulation.readings if reading.stage not in CHOOSABLE]
    return (*weighed, *(_weighed(plan, reading, (), acts, prizes) for reading in others))


def turning(assessment: Assessment) -> tuple[Weighed, ...]:
    """Return the open readings of which some option changes a prize place."""
    return tuple(one for one in register(assessment) if one.open and one.turns)


def _weighed(
    plan: Plan, reading: Reading, effects: tuple[Effect, ...], acts: Mapping[str, Decision], prizes: int
) -> Weighed:
    chosen = plan.choices.of(reading.id)
    return Weighed(
        chosen.reading,
        chosen.words,
        chosen.by,
        acts.get(reading.id),
        reading.stage in CHOOSABLE,
        effects,
        tuple(effect.words for effect in effects if turns(effect, prizes)),
    )


def turns(effect: Effect, prizes: int) -> bool:
    """Return whether an option moves anyone to, from or between the first `prizes` places."""
    return any(move.place[0] != move.place[1] and min(move.place) <= prizes for move in effect.moves)


class _Asked:
    """A question whose answer is kept: equal when law, choices, figures and result are the same."""

    def __init__(self, assessment: Assessment, calculation: Calculation, plan: Plan) -> None:
        chain = Event.objects.filter(seq=calculation.facts_to).values_list("hash", flat=True).first()
        self.key = (calculation.digest, calculation.law, chain, tuple(c.words for c in plan.choices))
        self.assessment, self.calculation, self.plan = assessment, calculation, plan

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.key == other.key

    def figures(self) -> Figures:
        """Return the figures that the calculation rests on."""
        return figures_of(self.assessment, self.calculation.facts_to)


@lru_cache(maxsize=16)
def _swings(asked: _Asked) -> tuple[Swing, ...]:
    return swings(asked.plan, asked.figures())
