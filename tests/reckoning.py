"""Figures scored in tests as the commands score them: by the law of this checkout, no part replaced."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from esep.core.facts import Figure, Figures
from esep.core.law import Regulation
from esep.core.readings import choose
from esep.core.scoring import Line, Plan, Result, Scored, prepare, score
from esep.library import library

YEAR = 2025
LAST_YEAR = "@last-year"
WHO = "Ақмола облыстық ұйымы"
EVALUATION, CONTEST = "annual-evaluation", "legal-inspector-contest"
EDITIONS = {EVALUATION: "2026-02-20", CONTEST: "2025-12-25"}

Facts = Mapping[str, Any]
"""One subject's year: {fact: value}, `fact@last-year` for the year before; contests as [contest, place]."""


def regulation(name: str = EVALUATION) -> Regulation:
    """Return the edition whose points are known."""
    return library().regulation(name, EDITIONS[name])


@cache
def _plan(name: str, readings: tuple[tuple[str, str], ...]) -> Plan:
    return prepare(regulation(name), choose(regulation(name), dict(readings)), year=YEAR)


def plan(name: str = EVALUATION, **readings: str) -> Plan:
    """Return the plan of 2025 under the default readings but for `readings`."""
    return _plan(name, tuple(readings.items()))


def rows(subject: str, facts: Facts) -> Iterator[Figure]:
    """Yield the figures of one subject."""
    for name, value in facts.items():
        fact, year = name.removesuffix(LAST_YEAR), YEAR - name.endswith(LAST_YEAR)
        for key, single in value if isinstance(value, list) else [("", value)]:
            yield Figure(subject, year, fact, key, single)


def figures(subjects: Mapping[str, Facts]) -> Figures:
    """Return the gathered figures of several subjects."""
    return Figures.of_rows(row for subject, facts in subjects.items() for row in rows(subject, facts))


def result(subjects: Mapping[str, Facts], name: str = EVALUATION, **readings: str) -> Result:
    """Return the scored result of several subjects."""
    return score(plan(name, **readings), figures(subjects))


def scored(facts: Facts, name: str = EVALUATION, **readings: str) -> Scored:
    """Return the result of one subject alone."""
    return result({WHO: facts}, name, **readings).of(WHO)


def line(criterion: str, facts: Facts, name: str = EVALUATION, **readings: str) -> Line:
    """Return one scored line of one subject; a fact that rates it is added so that it is always rated."""
    rated = {"finance.late-reports": 0} if name == EVALUATION else {"legal.violations": 0}
    return scored(rated | dict(facts), name, **readings).line(criterion)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A year worked by hand: whose, its figures, and the points of its rows, lines, blocks and total."""

    subject: str
    facts: Facts
    rows: Mapping[str, str]
    lines: Mapping[str, str]
    blocks: Mapping[str, str]
    total: str


@cache
def scenario(name: str) -> Scenario:
    """Return one of E1, E2, E3, C1, C2, F1."""
    path = Path(__file__).parent / "data" / "scenarios.json"
    for kind in json.loads(path.read_text(encoding="utf-8")).values():
        if name in kind:
            one = kind[name]
            return Scenario(
                one["subject"],
                one["facts"],
                one["rows"],
                one.get("lines", {}),
                one.get("blocks", {}),
                one.get("total", ""),
            )
    raise KeyError(name)


def three() -> dict[str, Facts]:
    """Return the three organisations of the scenarios, «А», «Б» and «В»."""
    return {scenario(name).subject: scenario(name).facts for name in ("E1", "E2", "E3")}
