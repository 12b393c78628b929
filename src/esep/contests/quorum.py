"""How many judges an item of the minutes needs: more than half of those who are not kept out of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from esep.contests.conflicts import ties_of
from esep.contests.models import Member, Round, Seat
from esep.contests.resolving import NewItem, about_applications, applications_of
from esep.contests.seats import judges


@dataclass(frozen=True, slots=True)
class Turnout:
    """Of the judges not kept out of an item: how many there are, and how many of these are present."""

    free: int
    present: int

    @property
    def needed(self) -> int:
        """Return how many must be present; where all are kept out nobody can resolve it."""
        return needed(self.free)

    @property
    def reached(self) -> bool:
        """Return whether the item can be resolved."""
        return self.present >= self.needed


def needed(judging: int) -> int:
    """Return how many of so many judges are more than half."""
    return judging // 2 + 1


def quorum(round_: Round) -> int:
    """Return how many judges must be present for what concerns no single application (implicit in 3.9)."""
    return needed(len(judges(round_)))


def turnout(item: NewItem, seated: Sequence[Member], present: Iterable[Member]) -> Turnout:
    """Return the turnout for an item: a judge tied to any application that it names counts nowhere in it."""
    judging = [member for member in seated if member.seat != Seat.SECRETARY]
    ties = ties_of(applications_of(about_applications(item)), judging)
    out = {number for kept in ties.values() for number in kept}
    free = {member.pk for member in judging} - out
    return Turnout(len(free), len(free & {member.pk for member in present}))
