"""How far a planned measure has come: from what was reached, its target and its days; nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from esep.core.names import Text
from esep.core.quantity import Exact

Standing = Literal["ahead", "running", "at-risk", "overdue", "done"]
"""Not begun yet; under way; likely to miss its day; past its day and not reached; reached."""

STANDINGS: Mapping[Standing, Text] = {
    "ahead": Text("әлі басталған жоқ", "ещё не началось", "not begun yet"),
    "running": Text("орындалуда", "выполняется", "under way"),
    "at-risk": Text("артта қалу қаупі бар", "есть риск не успеть", "at risk"),
    "overdue": Text("мерзімі өтті", "просрочено", "overdue"),
    "done": Text("орындалды", "выполнено", "done"),
}
"""What each standing is called."""

NEAR = 30
"""So many days before its last one a measure that has not reached its target is at risk."""

ENOUGH = Fraction(3, 4)
"""Of what the time passed asks for, so much must be there, or the measure is at risk."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a measure is to reach (a whole number above 0), from its first day to its last one inclusive."""

    target: int
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a measure is: `reached` of its `target`, the part of it and of its time (0 to 1), standing.

    `reached` None is no figure at all, which is not zero: it counts as nothing reached, and is marked.
    """

    target: int
    reached: Exact | None
    part: Fraction
    time: Fraction
    standing: Standing

    @property
    def percent(self) -> int:
        """Return the part reached in whole percent, rounded down: 100 means all of it."""
        return int(self.part * 100)


def progress(aim: Aim, reached: Exact | None, today: date) -> Progress:
    """Return how far the measure is on the day `today`; a target below 1 or a last day too early is refused.

    At risk: less than three quarters of what the time passed asks for (in whole units), or fewer than
    thirty days left, and the target not reached. Without any figure only the days count.
    """
    if aim.target < 1 or aim.until < aim.since:
        raise ValueError(aim)
    there = Fraction(reached or 0)
    part = min(Fraction(1), max(Fraction(0), there / aim.target))
    time = passed(aim.since, aim.until, today)
    standing = _standing(aim, there, time, today, known=reached is not None)
    return Progress(aim.target, reached, part, time, standing)


def passed(since: date, until: date, today: date) -> Fraction:
    """Return what part of the days from `since` to `until` has passed before `today` begins, 0 to 1."""
    days, gone = (until - since).days + 1, (today - since).days
    return Fraction(min(days, max(0, gone)), days)


def _standing(aim: Aim, there: Fraction, time: Fraction, today: date, *, known: bool) -> Standing:
    if there >= aim.target:
        return "done"
    if today > aim.until:
        return "overdue"
    if today < aim.since:
        return "ahead"
    behind = known and there < int(aim.target * time) * ENOUGH
    return "at-risk" if behind or (aim.until - today).days < NEAR else "running"


def together(every: Iterable[Progress]) -> Fraction | None:
    """Return the mean of the parts reached, each measure alike; None when there is no measure."""
    parts = [one.part for one in every]
    return sum(parts, Fraction(0)) / len(parts) if parts else None


def counted(every: Iterable[Progress]) -> Mapping[Standing, int]:
    """Return how many measures stand how, every standing named."""
    found = [one.standing for one in every]
    return {standing: found.count(standing) for standing in STANDINGS}
