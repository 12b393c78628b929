"""What could raise the points of an organisation: one change of a figure at a time, and what is empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from esep.core.facts import Known, Value
from esep.core.names import Text
from esep.core.scoring import Line, Plan, Rule, score_lines
from esep.library import library
from esep.pages.parts.raising import shown, total
from esep.pages.parts.tracing import units

MENDED_AT_NAUGHT = frozenset(
    {"partnership.organisations-without-agreement", "finance.unmet-transfers"},
)
"""Figures that cost points while there are any, and that an organisation can bring to none itself."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One change that gives points, all else as it is: the row, the figure now and then, the gain."""

    row: str
    fact: Text
    unit: Text
    now: Text
    then: Text
    gain: Fraction


@dataclass(frozen=True, slots=True)
class Empty:
    """The rows of the annex that await a figure of a form, and what they gave the year before."""

    rows: tuple[str, ...]
    before: Fraction | None


def hints(plan: Plan, known: Known) -> list[Hint]:
    """Return every plain change that gives points, the greatest gain first; a fact stands once."""
    base = total(plan, known)
    found: dict[str, Hint] = {}
    for rule, fact, value in _changes(plan, known):
        gain = total(plan, {**known, (fact, plan.year): value}) - base
        if gain > 0 and fact not in found:
            found[fact] = _hint(rule, fact, known[fact, plan.year], value, gain)
    return sorted(found.values(), key=lambda one: (-one.gain, one.row))


def _changes(plan: Plan, known: Known) -> Iterator[tuple[Rule, str, Value]]:
    """Yield the changes worth naming: what is not there is made, what is wrong mended, a plan met."""
    for rule in plan.rules:
        for fact, year in rule.keys:
            value = known.get((fact, year))
            if year != plan.year or value is None:
                continue
            if value is False:
                yield rule, fact, True
            elif fact in MENDED_AT_NAUGHT and value:
                yield rule, fact, 0
            elif rule.formula.KIND == "threshold":
                planned = known.get((str(rule.params.get("of")), year))
                if isinstance(planned, int) and isinstance(value, int) and planned > value:
                    yield rule, fact, planned


def _hint(rule: Rule, fact: str, now: Value, then: Value, gain: Fraction) -> Hint:
    known = library().facts[fact]
    unit = Text.same("") if isinstance(now, bool) else units().get(known.unit, Text.same(""))
    return Hint(rule.criterion.number, known.name, unit, shown(now), shown(then), gain)


def empty(plan: Plan, known: Known, before: Plan, known_before: Known) -> Empty:
    """Return the rows that a form of ours would fill and has not, with the points of the year before."""
    then = {line.criterion.id: line for line in score_lines(before, known_before)}
    asked = {fact for form in library().forms.values() for fact in form.by_fact}
    waiting = [line for line in score_lines(plan, known) if line.worked is None and _asked(line, asked)]
    earlier = [line for one in waiting if (line := then.get(one.criterion.id)) and line.worked is not None]
    return Empty(
        tuple(dict.fromkeys(line.criterion.number for line in waiting)), _sum(earlier) if earlier else None
    )


def _asked(line: Line, asked: Iterable[str]) -> bool:
    return any(fact in asked for fact, _ in line.rule.keys)


def _sum(lines: Iterable[Line]) -> Fraction:
    return sum((line.points for line in lines), Fraction(0))
