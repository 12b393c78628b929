"""An organisation over the published years, row by row, and why its last total is another than before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.law import Block, Row
from esep.core.names import Text
from esep.pages.public.published.sealed import Stood

Placed = tuple[Fraction | None, int | None]
"""Points and a place; None where the year has no data, or no such row."""


@dataclass(frozen=True, slots=True)
class OverYears:
    """A block, or a printed row of one, in each year; `change` is the last year less the one before."""

    number: str
    name: Text
    of_block: bool
    years: tuple[Placed, ...]
    change: Fraction | None


@dataclass(frozen=True, slots=True)
class Told:
    """The blocks with their rows, how the total changed, and what rounding of printed rows leaves over."""

    lines: tuple[OverYears, ...]
    change: Fraction | None
    rest: Fraction


def told(heads: Sequence[tuple[Block, tuple[Row, ...]]], stood: Sequence[Stood]) -> Told:
    """Return one organisation's years, the first first; the changes of the rows and the rest sum exactly."""
    lines = tuple(_lines(heads, stood))
    change = stood[-1].total - stood[-2].total if len(stood) > 1 else None
    rows = sum((one.change or Fraction(0) for one in lines if not one.of_block), Fraction(0))
    return Told(lines, change, Fraction(0) if change is None else change - rows)


def _lines(heads: Sequence[tuple[Block, tuple[Row, ...]]], stood: Sequence[Stood]) -> Iterator[OverYears]:
    for block, rows in heads:
        yield _line(block.number, block.name, [one.blocks.get(block.number, NOTHING) for one in stood], True)
        for row in rows:
            yield _line(row.number, row.name, [one.rows.get(row.number, NOTHING) for one in stood], False)


def _line(number: str, name: Text, years: Sequence[Placed], of_block: bool) -> OverYears:
    points = [found or Fraction(0) for found, _ in years]
    change = points[-1] - points[-2] if len(points) > 1 else None
    return OverYears(number, name, of_block, tuple(years), change)


NOTHING: Placed = (None, None)
