"""A programme as values: its directions, what it asks to be done, and the kinds of what is carried out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from esep.core.law import Clause, Regulation
from esep.core.names import Text


@dataclass(frozen=True, slots=True)
class Measure:
    """What the programme asks to be done: its number, the direction it stands under, the official words.

    `own` says that the number is ours: the recommended measures are printed without one.
    """

    number: str
    direction: str
    recommended: bool
    own: bool
    quote: str
    name: Text


@dataclass(frozen=True, slots=True)
class MeasureKind:
    """A kind of what is carried out, the clauses that it serves first, and what is counted beside people."""

    id: str
    clauses: tuple[str, ...]
    name: Text
    amount: Text | None = None


@dataclass(frozen=True, slots=True)
class Direction:
    """A main direction of work: the number and the name of its section, and its measures in order."""

    number: str
    name: Text
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """One edition of the programme with its goals, directions, target results and kinds."""

    regulation: Regulation
    goals: tuple[Clause, ...]
    directions: tuple[Direction, ...]
    targets: tuple[Clause, ...]
    kinds: tuple[MeasureKind, ...]

    def measures(self) -> Iterator[Measure]:
        """Return every measure in the programme's order."""
        return (one for direction in self.directions for one in direction.measures)

    def measure(self, number: str) -> Measure | None:
        """Return the measure with this number, or None."""
        return next((one for one in self.measures() if one.number == number), None)

    def direction_of(self, number: str) -> str:
        """Return the direction that a measure stands under, "" when the programme does not know it."""
        found = self.measure(number)
        return found.direction if found else ""

    def kind(self, name: str) -> MeasureKind | None:
        """Return the kind with this id, or None."""
        return next((one for one in self.kinds if one.id == name), None)
