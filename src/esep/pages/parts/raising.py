"""What would raise an organisation: one change of one fact at a time, scored again in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from esep.core.facts import Value
from esep.core.formulas.contests import PLACE_WORDS
from esep.core.formulas.presence import YES_NO
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.ranking import places
from esep.core.scoring import Plan, Rule, score_lines, sum_rows
from esep.demo import office
from esep.library import library
from esep.pages.parts import results
from esep.pages.parts.results import Options, Standing
from esep.pages.parts.tracing import units

Key = tuple[str, int]
Known = Mapping[Key, Value]

NOT_AN_EFFORT = frozenset(
    {
        "membership.lost-objectively",
        "membership.transferred-in",
        "membership.transferred-out",
        "reports.due",
        "finance.dues-planned",
    }
)
"""Figures that nobody improves by working better: they are given, or decided elsewhere."""


@dataclass(frozen=True, slots=True)
class Raise:
    """One change: the fact, its value before and after in words, the points it brings, the place it leads to.

    `once` tells a fault mended or a thing that is there or not from one more unit; `needed` is how many such
    units overtake the neighbour above, None when that cannot be said.
    """

    fact: Text
    unit: Text
    before: Text
    after: Text
    points: Fraction
    place: int
    once: bool
    step: int = 1
    needed: int | None = None


def raises(standing: Standing, options: Options) -> list[Raise]:
    """Return every change that brings points, the most first; a fact appears once."""
    plan = results.plan(options)
    known = office.figures().of(standing.scored.subject)
    best: dict[str, Raise] = {}
    for fact, changed, once, step in _changes(plan, known):
        gained = total(plan, changed) - standing.scored.total
        if gained <= 0 or (fact in best and best[fact].points >= gained):
            continue
        key = (fact, office.YEAR)
        needed = None if once else _needed(standing, options, known, key, step)
        best[fact] = Raise(
            library().facts[fact].name,
            units().get(library().facts[fact].unit, Text.same("")),
            shown(known.get(key)),
            shown(changed[key]),
            gained,
            place_of(standing, options, standing.scored.total + gained),
            once,
            step,
            needed,
        )
    return sorted(best.values(), key=lambda one: -one.points)


def total(plan: Plan, known: Known) -> Fraction:
    """Return the exact sum of points of one organisation's figures."""
    rows = sum_rows(plan, score_lines(plan, known))
    return Fraction(sum(units for units in rows if units is not None)) / plan.scale


def place_of(standing: Standing, options: Options, points: Fraction) -> int:
    """Return the place that `points` would give `standing`, all others as they are.

    It stays the place it is when the readings do not give the better place to the higher total.
    """
    plan = results.plan(options)
    if not _higher_is_better(plan):
        return standing.place
    others = [one for one in results.standings(options) if one.organisation != standing.organisation]
    totals = [points, *(one.scored.total for one in others)]
    return places(totals, ties=str(plan.ranking["ties"]))[0] or standing.place


def _higher_is_better(plan: Plan) -> bool:
    """Return whether a higher total leads to a better place: not by the sum of places, nor lowest first."""
    by, order = str(plan.ranking["by"]), str(plan.ranking["order"])
    return by != "sum_of_places" and order != "asc_wins"


def _changes(plan: Plan, known: Known) -> Iterator[tuple[str, dict[Key, Value], bool, int]]:
    for rule in plan.rules:
        for key in rule.keys:
            fact, year = key
            if year != plan.year or fact in NOT_AN_EFFORT:
                continue
            for value, once, step in _values(rule, key, known):
                yield fact, _with(known, key, value), once, step


def _values(rule: Rule, key: Key, known: Known) -> Iterator[tuple[Value, bool, int]]:
    """Yield the values worth trying for an input: the other answer, nil, the plan, one more step."""
    value, kind = known.get(key), library().facts[key[0]].kind
    if kind == "flag":
        yield not value, True, 1
    elif kind == "list":
        if isinstance(value, tuple) and any(place == "absent" for _, place in value):
            yield tuple((name, "took-part" if place == "absent" else place) for name, place in value), True, 1
    elif value is None:
        yield 0, True, 1
    elif not isinstance(value, tuple):
        planned = known.get((str(rule.params.get("of")), key[1]))
        if rule.formula.KIND == "threshold" and isinstance(planned, int) and planned > value:
            yield planned, True, 1
        if value:
            yield 0, True, 1
        step = int(rule.params.get("step", 1))
        yield value + step, False, step


def _with(known: Known, key: Key, value: Value) -> dict[Key, Value]:
    """Return the figures with one changed; what is part of a whole that becomes nil becomes nil too."""
    changed = {**known, key: value}
    if value == 0 and not isinstance(value, bool):
        for relation in library().facts.relations:
            if relation.whole == key[0]:
                changed.update({(part, key[1]): 0 for part in relation.parts if known.get((part, key[1]))})
    return changed


def _needed(standing: Standing, options: Options, known: Known, key: Key, step: int) -> int | None:
    """Return how many more units of a fact overtake the neighbour above; None when that cannot be said."""
    above = [
        one.scored.total for one in results.standings(options) if one.scored.total > standing.scored.total
    ]
    value = known.get(key)
    plan = results.plan(options)
    if not _higher_is_better(plan) or not above or value is None or isinstance(value, bool | tuple):
        return None
    low, high, goal = 0, 1, min(above)
    while total(plan, {**known, key: value + high * step}) <= goal:
        low, high = high, high * 2
        if high > MANY:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        if total(plan, {**known, key: value + middle * step}) > goal:
            high = middle
        else:
            low = middle
    return high * step


MANY = 4096
"""More steps than this are no advice."""


def shown(value: Value | None) -> Text:
    """Return a figure in words: yes or no, places of the contests, a number, or that it was not reported."""
    if value is None:
        return NOT_REPORTED
    if isinstance(value, bool):
        return YES_NO[value]
    if isinstance(value, tuple):
        return Text.each(lambda code: ", ".join(PLACE_WORDS[place][code] for _, place in value))
    return Text.each(lambda code: pretty(value, code))


NOT_REPORTED = Text(kk="тапсырылмаған", ru="не сдано", en="not reported")
