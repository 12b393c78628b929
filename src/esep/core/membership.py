"""What figures of membership say: make-up, coverage and its bands, growth, balance, and dues a member."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from esep.core.quantity import Exact

TOTAL, WORKING, EMPLOYEES = "membership.total", "membership.working", "membership.employees"
JOINED, LEFT = "membership.joined", "membership.left"
ARRIVED, DEPARTED = "membership.transferred-in", "membership.transferred-out"
DUES = "finance.dues-collected"

PARTS = (
    WORKING,
    "membership.students",
    "membership.pensioners",
    "membership.women",
    "membership.youth",
)
"""The parts of the members whose share is shown; they overlap, so that they need not add up to the whole."""

BANDS: tuple[tuple[Fraction, Fraction], ...] = (
    (Fraction(91), Fraction(100)),
    (Fraction(78), Fraction(90)),
)
"""The bands of coverage, in per cent, that the report of 2020 prints (its line 53), the highest first."""

FAR = Fraction(2)
"""How many times the middle dues a member may be paid, or less than its part, before it is worth a look."""

Band = Literal["above", "in", "between", "below", "unknown"]


@dataclass(frozen=True, slots=True)
class Membership:
    """The figures of one subject in one period, by fact, and those of a year earlier.

    `split` says that the subject is not the one it was a year earlier: a change would compare two others.
    """

    subject: str
    now: Mapping[str, Exact]
    before: Mapping[str, Exact]
    split: bool = False

    def change(self, fact: str = TOTAL) -> Exact | None:
        """Return the change of a figure since a year earlier; None when either is missing or it was split."""
        now, before = self.now.get(fact), self.before.get(fact)
        return None if self.split or now is None or before is None else now - before

    def share(self, fact: str) -> Fraction | None:
        """Return a part of the members in per cent of them all."""
        return percent(self.now.get(fact), self.now.get(TOTAL))

    def coverage(self) -> Fraction | None:
        """Return the working members in per cent of the employees of the sector who are served."""
        return percent(self.now.get(WORKING), self.now.get(EMPLOYEES))

    def unbalanced(self) -> Exact | None:
        """Return how far this year's members are from last year's with all who came and went.

        0 is what it must be; None when a figure is missing (transfers may be) or the subject was split.
        """
        change, joined, left = self.change(), self.now.get(JOINED), self.now.get(LEFT)
        if change is None or joined is None or left is None:
            return None
        return change - (joined + self.now.get(ARRIVED, 0) - left - self.now.get(DEPARTED, 0))

    def dues_a_member(self) -> Fraction | None:
        """Return the dues of the year for each working member, in tenge."""
        dues, working = self.now.get(DUES), self.now.get(WORKING)
        return None if dues is None or not working else Fraction(dues) / Fraction(working)


@dataclass(frozen=True, slots=True)
class Banded:
    """A band of coverage: its edges in per cent (None beside the printed bands), and who lies in it."""

    kind: Band
    edges: tuple[Fraction | None, Fraction | None]
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grown:
    """Somebody who gained working members; `net` is the change of all members, which may be a loss."""

    subject: str
    working: Exact
    net: Exact

    @property
    def contradicts(self) -> bool:
        """Return whether the working members grew while all members fell (Zhambyl in the report of 2020)."""
        return self.net < 0


@dataclass(frozen=True, slots=True)
class Growth:
    """Who grew, the most first, and what the list adds up to against the change of the whole.

    `gained` sums the gains of `grown` in all members, `lost` what all others lost together; `uncompared` are
    those whose change is not known or compares two others.
    """

    grown: tuple[Grown, ...]
    gained: Exact
    lost: Exact
    uncompared: tuple[str, ...]


def percent(part: Exact | None, whole: Exact | None) -> Fraction | None:
    """Return `part` in per cent of `whole`, exactly; None when either is missing or the whole is 0."""
    return None if part is None or not whole else Fraction(part) * 100 / Fraction(whole)


def together(all_of: Sequence[Membership], subject: str) -> Membership:
    """Return the sum of all who have figures; a figure that one of them lacks has no sum.

    Like is compared with like: of whoever says nothing yet the year before does not count either. Whoever
    was split still adds up, for what left the one is in the other, so that the whole stays continuous.
    """
    told = [one for one in all_of if TOTAL in one.now or one.split]
    return Membership(subject, _sums([one.now for one in told]), _sums([one.before for one in told]))


def _sums(figures: Sequence[Mapping[str, Exact]]) -> dict[str, Exact]:
    """Return the sums of those figures that everybody has who has any; transfers may be missing."""
    have = [one for one in figures if TOTAL in one]
    facts = {fact for one in have for fact in one}
    full = {fact for fact in facts if fact in (ARRIVED, DEPARTED) or all(fact in one for one in have)}
    return {fact: sum((one.get(fact, 0) for one in have), Fraction()) for fact in sorted(full)}


def banded(all_of: Sequence[Membership]) -> tuple[Banded, ...]:
    """Return who lies in which band of coverage, the gaps between the printed bands named, the highest first.

    A band holds its edges. More than 100 per cent is `above`: members cannot outnumber those who work. Bands
    that are not printed are left out when nobody lies there; those without a figure come last.
    """
    kinds: list[tuple[Band, tuple[Fraction | None, Fraction | None]]] = [("above", (BANDS[0][1], None))]
    for band, following in pairwise((*BANDS, None)):
        if band is None:
            continue
        kinds.append(("in", band))
        kinds.append(("between", (following[1], band[0])) if following else ("below", (None, band[0])))
    kinds.append(("unknown", (None, None)))
    found = {place: [one.subject for one in all_of if _lies(one, *place)] for place in kinds}
    return tuple(
        Banded(kind, edges, tuple(found[kind, edges]))
        for kind, edges in kinds
        if kind == "in" or found[kind, edges]
    )


def _lies(one: Membership, kind: Band, edges: tuple[Fraction | None, Fraction | None]) -> bool:
    coverage = one.coverage()
    if coverage is None or kind == "unknown":
        return coverage is None and kind == "unknown"
    low, high = edges
    if kind == "in":
        return low is not None and high is not None and low <= coverage <= high
    return (low is None or coverage > low) and (high is None or coverage < high)


def growth(all_of: Sequence[Membership]) -> Growth:
    """Return the list of growth: by working members, or by all where these are not told apart."""
    grown, gained, lost, uncompared = [], Fraction(), Fraction(), []
    for one in all_of:
        net = one.change()
        if net is None:
            uncompared.append(one.subject)
            continue
        working = one.change(WORKING)
        gain = net if working is None else working
        if gain > 0:
            grown.append(Grown(one.subject, gain, net))
        gained, lost = gained + max(net, 0), lost + max(-net, 0)
    grown.sort(key=lambda one: (-one.working, one.subject))
    return Growth(tuple(grown), gained, lost, tuple(uncompared))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something of a subject that dues make worth a look; it may be true, so that it is a warning.

    `far`: dues a member are more than twice, or less than half, of the middle of all (`middle`); `apart`:
    members and dues moved in opposite ways since the year before.
    """

    subject: str
    kind: Literal["far", "apart"]
    dues: Fraction
    middle: Fraction


def doubts(all_of: Sequence[Membership]) -> tuple[Doubt, ...]:
    """Return whose members and dues do not go together: unions elsewhere were caught by their dues."""
    paid = {one.subject: dues for one in all_of if (dues := one.dues_a_member()) is not None}
    if len(paid) < 3:
        return ()
    middle = sorted(paid.values())[len(paid) // 2]
    found = []
    for one in all_of:
        dues = paid.get(one.subject)
        if dues is None:
            continue
        if dues > middle * FAR or dues * FAR < middle:
            found.append(Doubt(one.subject, "far", dues, middle))
        members, money = one.change(WORKING), one.change(DUES)
        if members is not None and money is not None and members * money < 0 and _much(one):
            found.append(Doubt(one.subject, "apart", dues, middle))
    return tuple(found)


def _much(one: Membership) -> bool:
    """Return whether working members moved by more than a hundredth: less says nothing against the dues."""
    before, change = one.before.get(WORKING), one.change(WORKING)
    return bool(before) and change is not None and abs(Fraction(change)) * 100 > Fraction(before or 0)
