"""What stands in the margin of a scored line: its formula in short, who leads, how the points spread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from esep.core.names import Text
from esep.core.scoring import Line, Scored
from esep.pages.public.law_short import short

WIDTH = 128
"""How wide the strip of dots is drawn, in its own units."""

NAMED = 2
"""How many holders of the best figure are named; more are counted."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone who holds the best figure of a line: the short name, and where the link leads."""

    name: Text
    subject: str


@dataclass(frozen=True, slots=True)
class Margin:
    """The live figures of one scored line.

    `best` is the figure furthest from nothing on the line's own side: the highest of a bonus, the lowest of a
    penalty; `dots` are the positions of all figures on the strip, `ends` its lowest and highest figure.
    """

    criterion: str
    formula: Text
    best: Fraction
    holders: tuple[Holder, ...]
    count: int
    others: int
    no_data: int
    ends: tuple[Fraction, Fraction]
    dots: tuple[int, ...]
    zero: int | None
    lead: int
    readings: tuple[str, ...]


def margin(criterion: str, scored: Sequence[Scored], names: dict[str, Text]) -> Margin:
    """Return the margin of the line `criterion` over all `scored` subjects; `names` are their short names."""
    lines = {one.subject: one.line(criterion) for one in scored}
    with_data = {subject: line for subject, line in lines.items() if line.status == "scored"}
    rule = next(iter(lines.values())).rule
    points = {subject: line.points for subject, line in with_data.items()}
    best = _best(rule.params, points)
    holders = [subject for subject, value in points.items() if value == best and best != 0]
    low, high = min((*points.values(), Fraction(0))), max((*points.values(), Fraction(0)))
    return Margin(
        criterion=criterion,
        formula=short(rule.params),
        best=best,
        holders=tuple(Holder(names[subject], subject) for subject in holders[:NAMED]),
        count=len(holders),
        others=len(points) - len(holders),
        no_data=len(lines) - len(with_data),
        ends=(low, high),
        dots=tuple(sorted({_at(value, low, high) for value in points.values()})),
        zero=_at(Fraction(0), low, high) if low < 0 < high else None,
        lead=_at(best, low, high),
        readings=_readings(lines.values()),
    )


def _best(params: Mapping[str, Any], points: Mapping[str, Fraction]) -> Fraction:
    penalty = Fraction(params.get("points", 1)) < 0
    pick = min if penalty else max
    return pick(points.values(), default=Fraction(0))


def _at(value: Fraction, low: Fraction, high: Fraction) -> int:
    return WIDTH if low == high else int((value - low) * WIDTH / (high - low))


def _readings(lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for line in lines for name in line.rule.readings))
