"""Every formula of a workbook gives the engine's whole number, however carelessly a spreadsheet divides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests import sheet
from tests.reckoning import CONTEST, EVALUATION, YEAR, regulation

from esep.core.facts import PLACES, STAFF_UNIT
from esep.core.formulas.presence import YES_NO
from esep.core.law import CHOOSABLE
from esep.core.readings import choose
from esep.core.scoring import Plan, Rule, prepare
from esep.library import library
from esep.papers.fitting import LARGEST

SNAPS = Fraction(1, 2**48)
"""So near below a whole number LibreOffice's INT takes a quotient for that number."""


def careless(value: Any) -> int:
    """Return what LibreOffice's INT gives."""
    exact = Fraction(value or 0)
    above = floor(exact) + 1
    return above if above - exact <= abs(exact) * SNAPS else floor(exact)


def careful(value: Any) -> int:
    """Return what INT gives in a program that divides and compares doubles as they are."""
    return floor(Fraction(value or 0))


def plans() -> dict[str, Plan]:
    """Return both regulations under their defaults, and under every single option that has whole units."""
    made = {}
    for name in (EVALUATION, CONTEST):
        of = regulation(name)
        options = [(r, o) for r in of.readings if r.stage in CHOOSABLE for o in r.options]
        for reading, option in options:
            words = f"{option.id}:98.5" if option.takes_value else option.id
            plan = prepare(of, choose(of, {reading.id: words}), year=YEAR)
            if plan.whole:
                made[f"{name} {reading.id}={words}"] = plan
    return made


PLANS = plans()
STEPS = (1, 5, 10, 5_000, 100_000, 1_000_000, 100_000_000)


@st.composite
def amounts(draw: st.DrawFn) -> int:
    """Draw a figure: small, or large and near a step, half a step or the largest that a workbook takes."""
    if draw(st.booleans()):
        return draw(st.integers(0, 2_000))
    step, digits = draw(st.sampled_from(STEPS)), draw(st.integers(3, 15))
    near: int = 10**digits // draw(st.sampled_from((1, 2, 3))) // step * step + draw(
        st.sampled_from((0, step // 2))
    )
    return min(LARGEST, max(0, near + draw(st.integers(-3, 3))))


def values(rule: Rule) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a strategy of the values of a rule's inputs, None for what was not reported."""
    catalogue = library().facts
    drawn: list[st.SearchStrategy[Any]] = []
    for fact, _ in rule.keys:
        kind = catalogue[fact]
        if kind.kind == "flag":
            one: st.SearchStrategy[Any] = st.booleans()
        elif kind.kind == "list":
            contest = st.tuples(st.sampled_from(("a", "b", "c")), st.sampled_from(PLACES))
            one = st.lists(contest, min_size=1, max_size=5).map(tuple)
        elif kind.unit == STAFF_UNIT:
            one = st.integers(0, 60).map(lambda halves: Fraction(halves, 2))
        else:
            one = amounts()
        drawn.append(st.none() | one)
    return st.tuples(*drawn)


def numbers(known: Iterable[Any]) -> list[int]:
    """Return the whole numbers among some values."""
    return [value for value in known if type(value) is int]


def size(units: int | Fraction | None) -> Fraction:
    """Return how large points in units are, 0 for none."""
    return abs(Fraction(units or 0))


def cells_of(rule: Rule, known: tuple[Any, ...], language: str) -> Mapping[str, Any]:
    """Return the cells of the facts as the workbook fills them."""
    filled: dict[str, Any] = {}
    for at, value in enumerate(known):
        if isinstance(value, bool):
            filled[f"A{at}"] = YES_NO[value][language]
        elif isinstance(value, tuple):
            worked = rule.evaluate(known)
            filled[f"A{at}"] = None if worked is None else worked[1]
        else:
            filled[f"A{at}"] = value
    return filled


@pytest.mark.parametrize("whole", [careful, careless])
@settings(max_examples=400)
@given(data=st.data())
def test_any_formula_gives_the_whole_number_of_the_engine(
    whole: Callable[[Any], int], data: st.DataObject
) -> None:
    plan = PLANS[data.draw(st.sampled_from(sorted(PLANS)))]
    rule = data.draw(st.sampled_from(plan.rules))
    known = data.draw(values(rule))
    language = data.draw(st.sampled_from(("kk", "ru", "en")))
    worked = rule.evaluate(known)
    units = None if worked is None else worked[0]
    assume(sum(numbers(known)) <= LARGEST and size(units) <= LARGEST)
    cells = cells_of(rule, known, language)
    worst = plan.ranking["missing"] == "worst"
    formula = rule.formula.excel(list(cells), plan.scale, language=language, worst=worst)
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(sheet.FUNCTIONS, "INT", whole)
        shown = sheet.calculated(formula, cells)
    assert shown == ("" if units is None else units)


@settings(max_examples=200)
@given(data=st.data())
def test_no_step_of_a_formula_outgrows_the_figures_and_the_points(data: st.DataObject) -> None:
    plan = PLANS[data.draw(st.sampled_from(sorted(PLANS)))]
    rule = data.draw(st.sampled_from([rule for rule in plan.rules if rule.formula.KIND != "threshold"]))
    known = data.draw(values(rule))
    worked = rule.evaluate(known)
    assume(worked is not None)
    cells = cells_of(rule, known, "en")
    most = max(Fraction(sum(numbers(cells.values()))), size(worked and worked[0]))
    seen = [Fraction(1)]

    def watched(operator: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
        def watch(left: Any, right: Any) -> Any:
            value = operator(left, right)
            if not isinstance(value, bool):
                seen.append(abs(Fraction(value)))
            return value

        return watch

    with pytest.MonkeyPatch.context() as patched:
        for sign, operator in list(sheet.OPERATORS.items()):
            patched.setitem(sheet.OPERATORS, sign, watched(operator))
        sheet.calculated(rule.formula.excel(list(cells), plan.scale, language="en"), cells)
    constants = 10**9  # a step of the law, times two, and the units of one unit
    assert max(seen) <= most + constants


def test_every_option_but_the_provision_has_whole_units() -> None:
    of = regulation(EVALUATION)
    with_units = {name.partition(" ")[2] for name in PLANS if name.startswith(EVALUATION)}
    options = {
        f"{r.id}={o.id}" + (":98.5" if o.takes_value else "")
        for r in of.readings
        if r.stage in CHOOSABLE
        for o in r.options
    }
    assert options - with_units == {"D01=provision"}


def test_the_careless_division_is_the_one_that_was_measured() -> None:
    assert careless(Fraction(499_999_999_999_999, 5_000)) == 100_000_000_000
    assert careless(Fraction(99_999, 5_000)) == 19
