"""Which rows decide the rating, and how little would change its podium."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from esep.core.facts import Figures, Value
from esep.core.quantity import Exact
from esep.core.ranking import places
from esep.core.scoring import Line, Plan, Result, score_lines, sum_rows

FURTHEST = 10**13
"""The largest change of a figure that is looked at."""


def shares(result: Result) -> dict[str, Fraction] | None:
    """Return each printed row's share in the spread of totals, by covariance with the total; they sum to 1.

    None when all totals are equal, because then nothing is spread.
    """
    count = len(result.subjects)
    if count < 2:
        return None
    totals = [scored.total for scored in result.subjects]
    mean = sum(totals, Fraction(0)) / count
    spread = sum(((total - mean) ** 2 for total in totals), Fraction(0))
    if spread == 0:
        return None
    return {
        number: sum((s.rows[number].points * (s.total - mean) for s in result.subjects), Fraction(0)) / spread
        for number, _, _ in result.plan.rows
    }


@dataclass(frozen=True, slots=True)
class Turn:
    """The smallest whole change of one figure of one subject that changes the podium."""

    subject: str
    fact: str
    year: int
    before: Exact
    after: Exact
    podium: tuple[tuple[str, ...], ...]

    @property
    def change(self) -> Exact:
        """Return the new value less the old one."""
        return self.after - self.before


def smallest_turn(plan: Plan, result: Result, figures: Figures) -> Turn | None:
    """Return the smallest whole change of a counted figure that changes who stands on the podium, or None.

    Figures that are reported count; flags and contest results are not amounts and are left out. Among equal
    changes the earlier subject in the rating comes first. Only when the total decides the places.
    """
    if plan.ranking["by"] == "sum_of_places" or not result.subjects:
        return None
    search = _Search(plan, result)
    best: Turn | None = None
    for position, scored in enumerate(result.subjects):
        known = dict(figures.of(scored.subject))
        for key in dict.fromkeys(key for rule in plan.rules for key in rule.keys):
            value = known.get(key)
            if isinstance(value, bool) or not isinstance(value, int | Fraction):
                continue
            limit = FURTHEST if best is None else abs(int(best.change)) - 1
            found = search.nearest(position, known, key, value, limit)
            if found is not None:
                best = Turn(
                    scored.subject,
                    key[0],
                    key[1],
                    value,
                    found,
                    search.podium_with(position, known, key, found),
                )
                if abs(best.change) == 1:
                    return best
    return best


class _Search:
    """Looks for the nearest value of a figure that turns the podium, the other subjects standing still."""

    def __init__(self, plan: Plan, result: Result) -> None:
        self.plan = plan
        self.names = [scored.subject for scored in result.subjects]
        self.totals: list[Exact] = [scored.units for scored in result.subjects]
        self.now = self._podium(self.totals)

    def nearest(
        self,
        position: int,
        known: dict[tuple[str, int], Value],
        key: tuple[str, int],
        value: Exact,
        limit: int,
    ) -> Exact | None:
        """Return the nearest value within `limit` that turns the podium, None when there is none."""
        up = self._first(position, known, key, value, 1, limit)
        down = self._first(position, known, key, value, -1, min(limit, int(value)))
        known[key] = value
        if up is None or (down is not None and down < up):
            return None if down is None else value - down
        return value + up

    def podium_with(
        self, position: int, known: dict[tuple[str, int], Value], key: tuple[str, int], value: Exact
    ) -> tuple[tuple[str, ...], ...]:
        """Return the podium when the figure has `value`."""
        before = known[key]
        podium = self._tried(position, known, key, value)
        known[key] = before
        return podium

    def _first(
        self,
        position: int,
        known: dict[tuple[str, int], Value],
        key: tuple[str, int],
        value: Exact,
        way: int,
        limit: int,
    ) -> int | None:
        """Return the smallest step in one direction that turns the podium: halving, the near half first.

        A half is left out when the lines, each at its best and each at its worst, leave the podium alone: a
        line moves one way as a figure does, and the podium stands for one unbroken span of totals. The last
        step is tried by itself, because a figure of 0 may leave a line without data.
        """

        def lines_at(step: int) -> list[Line]:
            known[key] = value + way * step
            return score_lines(self.plan, known)

        def search(near: int, at_near: list[Line], far: int, at_far: list[Line]) -> int | None:
            if not self._may_turn(position, at_near, at_far):
                return None
            if near == far:
                return near
            middle = (near + far) // 2
            found = search(near, at_near, middle, lines_at(middle))
            return found or search(middle + 1, lines_at(middle + 1), far, at_far)

        found = search(1, lines_at(1), limit - 1, lines_at(limit - 1)) if limit > 1 else None
        if (
            found is None
            and limit >= 1
            and self._tried(position, known, key, value + way * limit) != self.now
        ):
            return limit
        return found

    def _may_turn(self, position: int, near: list[Line], far: list[Line]) -> bool:
        """Return whether a total between the lowest and the highest of these lines can turn the podium."""
        pairs = list(zip(near, far, strict=True))
        for bound in (min, max):
            rows = sum_rows(self.plan, [bound(pair, key=lambda line: line.units) for pair in pairs])
            totals = list(self.totals)
            totals[position] = sum(units for units in rows if units is not None)
            if self._podium(totals) != self.now:
                return True
        return False

    def _tried(
        self, position: int, known: dict[tuple[str, int], Value], key: tuple[str, int], value: Exact
    ) -> tuple[tuple[str, ...], ...]:
        known[key] = value
        rows = sum_rows(self.plan, score_lines(self.plan, known))
        totals = list(self.totals)
        totals[position] = sum(units for units in rows if units is not None)
        return self._podium(totals)

    def _podium(self, totals: list[Exact]) -> tuple[tuple[str, ...], ...]:
        ranking: Mapping[str, object] = self.plan.ranking
        found = places(totals, ties=str(ranking["ties"]), lowest_first=ranking["order"] == "asc_wins")
        return tuple(
            tuple(name for name, at in zip(self.names, found, strict=True) if at == place)
            for place in range(1, int(self.plan.ranking["prizes"]) + 1)
        )
