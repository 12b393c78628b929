"""Why a total changed: criterion by criterion between two calculations, summing exactly, with the causes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from esep.assessments.models import Calculation
from esep.core.names import Text
from esep.decisions.models import Decision
from esep.facts.models import AcceptedFact


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the points of a criterion differ.

    `fact`: a figure, `before` and `after` in its canonical spelling (None: no data), `version` what counts
    after; `reading`: another option of reading `name`, `decision` what settled it; `edition`: other words.
    """

    kind: Literal["fact", "reading", "edition", "rounding"]
    name: str
    year: int = 0
    before: str | None = None
    after: str | None = None
    version: AcceptedFact | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """One criterion whose points differ; criterion "" is what rounding of printed rows leaves over."""

    criterion: str
    number: str
    name: Text
    before: Fraction
    after: Fraction
    causes: tuple[Cause, ...]

    @property
    def change(self) -> Fraction:
        """Return the points after less the points before."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Changes:
    """One organisation in two calculations; None where it was not rated. The items sum to `change`."""

    subject: str
    totals: tuple[Fraction | None, Fraction | None]
    places: tuple[int | None, int | None]
    items: tuple[Changed, ...]

    @property
    def change(self) -> Fraction:
        """Return the second total less the first."""
        return (self.totals[1] or Fraction(0)) - (self.totals[0] or Fraction(0))


def changes(before: Calculation, after: Calculation, slug: str) -> Changes:
    """Return why the organisation's total differs between two calculations, of one year or of two."""
    raise NotImplementedError
