"""The closed set of formula kinds; one file a kind, knowing its points, its words and its sheet formula."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from esep.core.formulas import (
    absence,
    change,
    contests,
    once,
    per_step,
    per_unit,
    presence,
    ratio,
    reports,
    threshold,
)
from esep.core.formulas.shape import Formula, Input, Value, Worked, WrongFormula

KINDS: dict[str, Callable[[Mapping[str, Any]], Formula]] = {
    "per-unit": per_unit.parse,
    "per-step": per_step.parse,
    "once": once.parse,
    "absence": absence.parse,
    "presence": presence.parse,
    "change": change.parse,
    "reports": reports.parse,
    "contests": contests.parse,
    "ratio": ratio.parse,
    "threshold": threshold.parse,
}
"""Every kind by its name in the law data."""

__all__ = ["KINDS", "Formula", "Input", "Value", "Worked", "WrongFormula", "formula_of"]


def formula_of(params: Mapping[str, Any]) -> Formula:
    """Return the formula of a `formula = { kind = …, … }` table; an unknown kind or parameter is refused."""
    kind = params.get("kind")
    if kind not in KINDS:
        raise WrongFormula(f"kind {kind!r} is not one of {', '.join(KINDS)}")
    return KINDS[str(kind)](params)
