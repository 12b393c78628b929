"""Why two totals differ: line by line, so that the differences sum exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from esep.core.scoring import Result


@dataclass(frozen=True, slots=True)
class Difference:
    """One subject in two results: totals, places, and the printed rows whose points differ.

    A place or total is None where the subject was not rated; its rows then count from or to nothing.
    """

    subject: str
    totals: tuple[Fraction | None, Fraction | None]
    places: tuple[int | None, int | None]
    rows: tuple[tuple[str, Fraction, Fraction], ...]

    @property
    def change(self) -> Fraction:
        """Return the second total less the first."""
        return (self.totals[1] or Fraction(0)) - (self.totals[0] or Fraction(0))


def differences(first: Result, second: Result) -> tuple[Difference, ...]:
    """Return every subject of either result with what makes its totals differ; rows sum to the change."""
    names = dict.fromkeys([s.subject for s in second.subjects] + [s.subject for s in first.subjects])
    one = {scored.subject: scored for scored in first.subjects}
    two = {scored.subject: scored for scored in second.subjects}
    found = []
    for subject in names:
        left, right = one.get(subject), two.get(subject)
        rows = []
        for number in dict.fromkeys([n for s in (left, right) if s for n in s.rows]):
            before = left.rows[number].points if left and number in left.rows else Fraction(0)
            after = right.rows[number].points if right and number in right.rows else Fraction(0)
            if before != after:
                rows.append((number, before, after))
        found.append(
            Difference(
                subject,
                (left.total if left else None, right.total if right else None),
                (left.place if left else None, right.place if right else None),
                tuple(rows),
            )
        )
    return tuple(found)
