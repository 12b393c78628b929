"""What figures give: the lines of the annex that use a fact, and the points of one organisation's figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from esep.core.facts import Known
from esep.core.law import Criterion, Regulation
from esep.core.names import Text
from esep.core.readings import choose
from esep.core.scoring import Line, Plan, prepare, score_lines
from esep.core.trace import sentence
from esep.library import library

REGULATION = "annual-evaluation"


@dataclass(frozen=True, slots=True)
class Given:
    """What one line of the annex makes of a figure; `points` None when another figure is still missing."""

    line: Line

    @property
    def criterion(self) -> Criterion:
        """Return the line of the annex."""
        return self.line.criterion

    @property
    def points(self) -> Fraction | None:
        """Return the exact points, None without data."""
        return self.line.points if self.line.worked is not None else None

    @property
    def sentence(self) -> Text:
        """Return how the points come about."""
        return sentence(self.line, library().facts)


@cache
def regulation() -> Regulation:
    """Return the newest edition of the evaluation regulation that has points."""
    editions = [library().regulation(REGULATION, name) for name in library().editions(REGULATION)]
    return [edition for edition in editions if edition.no_points is None][-1]


@lru_cache(maxsize=32)
def plan(year: int) -> Plan:
    """Return that edition made ready for a reporting year, every open reading at its default."""
    return prepare(regulation(), choose(regulation(), {}), year=year)


def given(year: int, known: Known) -> Mapping[str, tuple[Given, ...]]:
    """Return, for every fact of `year` that the annex uses, what each line that uses it gives for `known`."""
    found: dict[str, list[Given]] = {}
    for line in score_lines(plan(year), known):
        for fact, of_year in dict.fromkeys(line.rule.keys):
            if of_year == year:
                found.setdefault(fact, []).append(Given(line))
    return {fact: tuple(lines) for fact, lines in found.items()}


@cache
def uses(fact: str) -> tuple[tuple[Criterion, int], ...]:
    """Return the lines of the annex that use `fact`, and how many years back each looks for it."""
    year = 2000
    return tuple(
        (rule.criterion, year - of_year)
        for rule in plan(year).rules
        for name, of_year in dict.fromkeys(rule.keys)
        if name == fact
    )
