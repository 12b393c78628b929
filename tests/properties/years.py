"""Any year of any organisations or inspectors, and any readings that do not contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Any

from hypothesis import strategies as st
from tests.reckoning import LAST_YEAR, YEAR, plan, regulation

from esep.core.facts import PLACES, Fact
from esep.core.law import CHOOSABLE
from esep.library import library

Facts = dict[str, Any]
Readings = dict[str, str]
EXCLUDE = {"B07": "B08", "B11": "B12"}
"""Readings with a mate that follows them; only one of the two is drawn."""

COUNTS = st.one_of(st.integers(0, 12), st.integers(0, 3000))
TENGE = st.one_of(
    st.integers(0, 400_000_000),
    st.builds(lambda steps, off: max(0, steps * 50_000 + off), st.integers(0, 4000), st.integers(-1, 1)),
    st.integers(10**14, 10**15),
)
CONTESTS = st.lists(
    st.tuples(st.sampled_from("абв"), st.sampled_from(PLACES)).map(list), min_size=1, max_size=5
)


@cache
def keys(name: str) -> tuple[str, ...]:
    """Return every figure that a line of the regulation asks for under any option, `@last-year` with it."""
    found: dict[str, None] = {}
    for readings in ({}, *single_options(name)):
        for rule in plan(name, **readings).rules:
            for fact, year in rule.keys:
                found[fact if year == YEAR else f"{fact}{LAST_YEAR}"] = None
    return tuple(found)


def single_options(name: str) -> Iterator[Readings]:
    """Yield every option of every reading that can be chosen, alone."""
    for reading in regulation(name).readings:
        if reading.stage in CHOOSABLE:
            for option in reading.options:
                yield {reading.id: f"{option.id}:98.5" if option.takes_value else option.id}


def value_of(fact: Fact) -> st.SearchStrategy[Any]:
    """Return any value that the fact may have."""
    if fact.kind == "flag":
        return st.booleans()
    if fact.kind == "list":
        return CONTESTS
    if fact.unit == "staff unit":
        return st.integers(0, 20).map(lambda halves: halves // 2 if halves % 2 == 0 else Fraction(halves, 2))
    return TENGE if fact.unit == "tenge" else COUNTS


@cache
def years(name: str) -> st.SearchStrategy[Facts]:
    """Return any year of one subject: any figures reported or missing, at least one of them."""
    facts = library().facts
    optional = {key: value_of(facts[key.removesuffix(LAST_YEAR)]) for key in keys(name)}
    return st.fixed_dictionaries({}, optional=optional).filter(bool)


@cache
def full_years(name: str) -> st.SearchStrategy[Facts]:
    """Return any year in which everything is reported."""
    facts = library().facts
    return st.fixed_dictionaries({key: value_of(facts[key.removesuffix(LAST_YEAR)]) for key in keys(name)})


def subjects(name: str, *, least: int = 1, most: int = 5) -> st.SearchStrategy[dict[str, Facts]]:
    """Return any years of a few subjects."""
    return st.dictionaries(st.sampled_from("АБВГДЕЖЗ"), years(name), min_size=least, max_size=most)


@cache
def readings(name: str) -> st.SearchStrategy[Readings]:
    """Return any choice of readings that does not contradict itself."""
    options = {
        reading.id: st.sampled_from([f"{o.id}:98.5" if o.takes_value else o.id for o in reading.options])
        for reading in regulation(name).readings
        if reading.stage in CHOOSABLE
    }
    chosen = st.fixed_dictionaries({}, optional=options)
    return chosen.map(lambda wanted: {k: v for k, v in wanted.items() if EXCLUDE_OF.get(k) not in wanted})


EXCLUDE_OF = {mate: reading for reading, mate in EXCLUDE.items()}
