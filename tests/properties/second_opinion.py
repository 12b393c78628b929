"""Points computed again from the JSON of a trace alone: kind, parameters, figures; nothing of the engine."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Any

Trace = dict[str, Any]
Formula = dict[str, Any]
Figures = list[dict[str, Any]]
Points = Fraction | None
PLACES = ["grand-prize", "first", "second", "third", "took-part", "absent"]


def points(trace: Trace, *, silence_is_worst: bool = False) -> Points:
    """Return the points of a trace, None where its figures do not suffice."""
    formula = trace["formula"]
    found = KINDS[formula["kind"]](formula, trace["facts"])
    return worst(formula) if found is None and silence_is_worst else found


def worst(formula: Formula) -> Points:
    """Return what silence is taken for; most lines stay without data."""
    if formula["kind"] == "absence":
        return Fraction(0)
    if formula["kind"] != "presence" or formula.get("worst") is None:
        return None
    return number(formula, "points") if formula["worst"] == formula.get("is", True) else Fraction(0)


def number(formula: Formula, name: str) -> Fraction:
    """Return a parameter as a number."""
    return Fraction(formula[name])


def figure(facts: Figures, name: str, *, earlier: bool = False) -> Fraction | None:
    """Return a figure of the latest year in the trace, or of the one before."""
    of_it = sorted((fact["period"], fact["value"]) for fact in facts if fact["fact"] == name)
    value = of_it[0 if earlier else -1][1]
    return None if value is None else Fraction(value)


def counted(formula: Formula, facts: Figures) -> Fraction | None:
    """Return the sum of what is counted less what is taken off; an explicit zero of the whole settles it."""
    added = [figure(facts, name) for name in formula["count"]]
    taken = [figure(facts, name) for name in formula.get("less", [])]
    whole = formula.get("zero_if_zero")
    if whole and figure(facts, whole) == 0:
        added, taken = [each or Fraction(0) for each in added], [each or Fraction(0) for each in taken]
    total = Fraction(0)
    for sign, values in ((1, added), (-1, taken)):
        for value in values:
            if value is None:
                return None
            total += sign * value
    return max(Fraction(0), total)


def rounded(steps: Fraction, rounding: str) -> Fraction:
    """Return the steps with their remainder treated as the rounding says."""
    half = Fraction(1, 2)
    by_name = {
        "floor": Fraction(floor(steps)),
        "half_up": Fraction(floor(steps + half)),
        "up": Fraction(ceil(steps)),
        "exact": steps,
        "average": Fraction(floor(steps) + ceil(steps)) * half,
        "points_half_up": steps,
    }
    return by_name[rounding]


def per_unit(formula: Formula, facts: Figures) -> Points:
    """Count times points."""
    count = counted(formula, facts)
    return None if count is None else count * number(formula, "points")


def per_step(formula: Formula, facts: Figures) -> Points:
    """Steps times points."""
    amount = counted(formula, facts)
    if amount is None:
        return None
    found = rounded(amount / number(formula, "step"), formula["rounding"]) * number(formula, "points")
    return rounded(found, "half_up") if formula["rounding"] == "points_half_up" else found


def once(formula: Formula, facts: Figures) -> Points:
    """The points when enough is counted."""
    count = counted(formula, facts)
    if count is None:
        return None
    return number(formula, "points") if count >= Fraction(formula.get("at_least", 1)) else Fraction(0)


def absence(formula: Formula, facts: Figures) -> Points:
    """The points when nothing is counted."""
    count = counted(formula, facts)
    if count is None:
        return None
    return number(formula, "points") if count == 0 else Fraction(0)


def presence(formula: Formula, facts: Figures) -> Points:
    """The points for the wanted answer."""
    (fact,) = facts
    if fact["value"] is None:
        return None
    wanted = "yes" if formula.get("is", True) else "no"
    return number(formula, "points") if fact["value"] == wanted else Fraction(0)


def change(formula: Formula, facts: Figures) -> Points:
    """The persons who came or went over the year, by tens."""
    if formula["basis"] == "joined":
        joined = figure(facts, "membership.joined")
        if joined is None:
            return None
        persons = joined if formula["side"] == "growth" else Fraction(0)
    else:
        now, before = figure(facts, formula["base"]), figure(facts, formula["base"], earlier=True)
        if now is None or before is None:
            return None
        moved_in, moved_out, lost = (
            figure(facts, f"membership.{name}") or Fraction(0)
            for name in ("transferred-in", "transferred-out", "lost-objectively")
        )
        persons = _persons(formula, now - before, moved_in, moved_out, lost)
    return rounded(persons / number(formula, "step"), formula["rounding"]) * number(formula, "points")


def _persons(
    formula: Formula, net: Fraction, moved_in: Fraction, moved_out: Fraction, lost: Fraction
) -> Fraction:
    neutral = formula["transfers"] == "neutral"
    net = net - moved_in + moved_out if neutral else net
    excused = lost if neutral else lost + moved_out
    loss = net if formula["side"] == "growth" else -net
    if formula["causes"] == "adjust":
        loss += excused
    elif formula["causes"] == "relieve":
        loss -= excused
    elif formula["causes"] == "cancel" and excused > 0:
        loss = Fraction(0)
    return max(Fraction(0), loss)


def reports(formula: Formula, facts: Figures) -> Points:
    """The points of good or late reports."""
    due, late, returned = (Fraction(fact["value"]) if fact["value"] is not None else None for fact in facts)
    if due is None or late is None or returned is None:
        return None
    if due == 0:
        return Fraction(0)
    if formula["returned_as"] == "late":
        late, returned = late + returned, Fraction(0)
    these = max(Fraction(0), due - late - returned) if formula["counts"] == "good" else late
    times = {"each": these, "any": Fraction(these > 0), "all": Fraction(these == due)}[formula["mode"]]
    return times * number(formula, "points")


def contests(formula: Formula, facts: Figures) -> Points:
    """How often the place was taken, or contests were missed."""
    if not facts[0]["value"]:
        return None
    rows = [(row["key"], row["value"]) for row in facts[0]["value"]]
    best = {key: min((place for of, place in rows if of == key), key=PLACES.index) for key, _ in rows}
    place = formula["place"]
    if place == "absent":
        missed = list(best.values()).count("absent")
        unit = formula["unit"]
        times = missed if unit == "each" else missed > 0 if unit == "any" else missed == len(best)
    elif formula["scope"] == "best-of-year":
        times = min(best.values(), key=PLACES.index) == place
    elif "every-place" in formula["scope"] or formula["several"] == "sum":
        times = [taken for _, taken in rows].count(place)
    else:
        times = list(best.values()).count(place)
    return int(times) * number(formula, "points")


def ratio(formula: Formula, facts: Figures) -> Points:
    """Size and staff, by the letter or by the title."""
    size, staff = figure(facts, formula["of"]), figure(facts, formula["times"])
    if size is None or staff is None:
        return None
    if formula["form"] == "times":
        return size / number(formula, "per") * staff
    return staff / (size / number(formula, "per")) if size else None


def threshold(formula: Formula, facts: Figures) -> Points:
    """The points when enough of the plan is reached."""
    reached, planned = figure(facts, formula["reached"]), figure(facts, formula["of"])
    if reached is None or planned is None:
        return None
    return number(formula, "points") if reached * 100 >= planned * number(formula, "percent") else Fraction(0)


KINDS: dict[str, Callable[[Formula, Figures], Points]] = {
    "per-unit": per_unit,
    "per-step": per_step,
    "once": once,
    "absence": absence,
    "presence": presence,
    "change": change,
    "reports": reports,
    "contests": contests,
    "ratio": ratio,
    "threshold": threshold,
}
