"""What every open reading would change: whose points, whose place."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from esep.core.facts import Figures
from esep.core.law import CHOOSABLE, Option, Reading
from esep.core.readings import choose
from esep.core.scoring import Plan, Result, prepare, score


@dataclass(frozen=True, slots=True)
class Move:
    """One subject under another option: its total and place before and after."""

    subject: str
    total: tuple[Fraction, Fraction]
    place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Effect:
    """One option of a reading and everyone it moves; `words` is the option as tried, with its value."""

    option: Option
    words: str
    moves: tuple[Move, ...]

    @property
    def places_moved(self) -> int:
        """Return how many subjects change their place."""
        return sum(move.place[0] != move.place[1] for move in self.moves)

    @property
    def points_moved(self) -> int:
        """Return how many subjects change their points."""
        return sum(move.total[0] != move.total[1] for move in self.moves)


@dataclass(frozen=True, slots=True)
class Swing:
    """An open reading with the effect of every option other than the one in force."""

    reading: Reading
    chosen: str
    effects: tuple[Effect, ...]

    @property
    def idle(self) -> bool:
        """Return whether no option changes anything with these figures."""
        return not any(effect.moves for effect in self.effects)

    @property
    def weight(self) -> tuple[int, int]:
        """Return the most places and the most points that one of its options moves."""
        most_places = max((effect.places_moved for effect in self.effects), default=0)
        return most_places, max((effect.points_moved for effect in self.effects), default=0)


TRIED_VALUE = "95"
"""The value tried for an option that takes one, when the question is only whether it matters."""


def swings(plan: Plan, figures: Figures) -> tuple[Swing, ...]:
    """Return every reading that a calculation may choose, the weightiest first and the idle ones last.

    Each option is tried alone beside the choices of `plan`; options that belong together go together.
    """
    base = score(plan, figures)
    found = [
        Swing(chosen.reading, chosen.words, _effects(plan, base, figures, chosen.reading))
        for chosen in plan.choices
        if chosen.reading.stage in CHOOSABLE
    ]
    return tuple(sorted(found, key=lambda swing: (swing.idle, [-n for n in swing.weight], swing.reading.id)))


def _effects(plan: Plan, base: Result, figures: Figures, reading: Reading) -> tuple[Effect, ...]:
    effects = []
    chosen = plan.choices.of(reading.id)
    for option in reading.options:
        if option.id == chosen.option.id:
            continue
        words = f"{option.id}:{TRIED_VALUE}" if option.takes_value else option.id
        effects.append(Effect(option, words, moves(base, with_reading(plan, figures, reading.id, words))))
    return tuple(effects)


def with_reading(plan: Plan, figures: Figures, reading_id: str, words: str) -> Result:
    """Return the result of the same question with one reading taken otherwise.

    Other choices of the plan stay, but for those that the new option contradicts; one that only followed
    along goes back with the one it followed.
    """
    regulation = plan.regulation
    followed = {chosen.reading.id for chosen in plan.choices if chosen.by == "linked"}
    wanted = {name: option for name, option in plan.choices.differing().items() if name not in followed}
    wanted[reading_id] = words
    option = regulation.reading(reading_id)
    picked = option.option(words.partition(":")[0]) if option else None
    for mate in () if picked is None else picked.requires:
        wanted.pop(mate, None)
    for chosen in plan.choices:
        if chosen.option.requires.get(reading_id, words) != words:
            wanted.pop(chosen.reading.id, None)
    return score(prepare(regulation, choose(regulation, wanted), year=plan.year), figures)


def moves(before: Result, after: Result) -> tuple[Move, ...]:
    """Return the subjects whose total or place differs, in the printed order of `after`."""
    earlier = {scored.subject: scored for scored in before.subjects}
    return tuple(
        Move(one.subject, (earlier[one.subject].total, one.total), (earlier[one.subject].place, one.place))
        for one in after.subjects
        if one.subject in earlier
        and (earlier[one.subject].total, earlier[one.subject].place) != (one.total, one.place)
    )
