"""Standings of a contest: each entrant by one agreed sheet, or by the exact mean of the members' sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.ranking import places
from esep.core.scoring import Result


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an entrant stands: the exact points, the place, and the points of every line.

    `sheets` are the subjects of the result whose mean this is; `lines` is {criterion: points}, None where
    no sheet had data.
    """

    entrant: str
    total: Fraction
    place: int
    lines: Mapping[str, Fraction | None]
    sheets: tuple[str, ...]


def standings(result: Result, sheets: Mapping[str, Sequence[str]]) -> tuple[Standing, ...]:
    """Return everybody of whom at least one sheet was scored, the first place first.

    `sheets` is {entrant: subjects of `result`}. Each sheet counts alike, so the mean of one is that one. Ties
    share a place as the plan's ranking says; whoever is equal stands in the order of `sheets`.
    """
    scored = {one.subject: one for one in result.subjects}
    found: list[tuple[str, Fraction, dict[str, Fraction | None], tuple[str, ...]]] = []
    for entrant, subjects in sheets.items():
        own = [scored[subject] for subject in subjects if subject in scored]
        if not own:
            continue
        lines: dict[str, Fraction | None] = {}
        for place, line in enumerate(own[0].lines):
            given = [one.lines[place] for one in own]
            known = any(each.worked is not None for each in given)
            lines[line.criterion.id] = mean([each.points for each in given]) if known else None
        total = mean([one.total for one in own])
        found.append((entrant, total, lines, tuple(one.subject for one in own)))
    placed = places([total for _, total, _, _ in found], ties=str(result.plan.ranking["ties"]))
    made = [
        Standing(entrant, total, place or 0, lines, own)
        for (entrant, total, lines, own), place in zip(found, placed, strict=True)
    ]
    return tuple(sorted(made, key=lambda one: one.place))


def mean(values: Sequence[Fraction]) -> Fraction:
    """Return the exact mean of at least one value."""
    return Fraction(sum(values)) / len(values)
