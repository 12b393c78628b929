"""The real figures of the report on the first half of 2020: its forms, its lists, and what is wrong there."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from esep.core.checks import check
from esep.core.facts import Figure, Figures
from esep.core.forms import Sheet
from esep.core.names import Text
from esep.core.problems import Problem
from esep.library import library
from esep.library.form_values import read_sheets

FOLDER = Path(__file__).parent
FORMS = ("membership-statistics", "form-7", "labour-monitoring", "labour-safety")
MEMBERS = ("membership.total", 703_070)
INSPECTIONS = ("legal.inspections", 1_191)
"""What the text says beside the forms: the members (line 15) and the inspections carried out (line 59)."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One form as it was printed, and every problem that its own checks find."""

    sheet: Sheet
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """An organisation of the list of growth: the members gained, and those it lost beside them."""

    name: Text
    gained: int
    lost: int


@dataclass(frozen=True, slots=True)
class Band:
    """The organisations whose coverage is said to lie between two percentages."""

    percent: tuple[int, int]
    organisations: tuple[Text, ...]


@cache
def examined(form: str, *told: tuple[str, int]) -> Examined:
    """Return the filled form with its problems; `told` are facts of the same year known from elsewhere."""
    known = library()
    path = FOLDER / f"{form}.csv"
    alone = read_sheets(path, known.forms[form], known.facts)[-1]
    figures = Figures.of_rows(
        Figure(alone.subject, alone.period.year, fact, "", value) for fact, value in told
    )
    sheet = read_sheets(path, known.forms[form], known.facts, figures)[-1]
    return Examined(sheet, check(sheet))


@cache
def growth() -> tuple[Growth, ...]:
    """Return the list of growth in the report's order."""
    return tuple(Growth(Text.of(row["name"]), row["value"], row.get("lost", 0)) for row in _lists()["growth"])


@cache
def bands() -> tuple[Band, ...]:
    """Return the bands of coverage in the report's order."""
    return tuple(
        Band((row["percent"][0], row["percent"][1]), tuple(Text.of(one) for one in row["organisations"]))
        for row in _lists()["band"]
    )


@cache
def _lists() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((FOLDER / "lists.toml").read_text(encoding="utf-8"))
