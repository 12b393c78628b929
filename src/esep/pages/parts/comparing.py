"""An organisation among the others: its bars by block and row, and what parts it from its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.law import Block, Row
from esep.core.scoring import Placed
from esep.pages.parts import results
from esep.pages.parts.results import Options, Standing

SHOWN = 5
"""How many rows are named on each side of a gap."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure drawn among the others, in tenths of a per cent of the width; `zero` is where 0 lies."""

    zero: int
    start: int
    length: int
    median: int
    leader: int
    minus: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A row or a block of one organisation beside the median and the best of all."""

    number: str
    mine: Placed
    median: Fraction
    best: Fraction
    bar: Bar


@dataclass(frozen=True, slots=True)
class BlockCompared:
    """A block with its rows."""

    block: Block
    compared: Compared
    rows: tuple[tuple[Row, Compared], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How much more than a neighbour a row brings; below zero when it brings less."""

    row: Row
    mine: Placed
    theirs: Placed

    @property
    def points(self) -> Fraction:
        """Return my points less theirs."""
        return self.mine.points - self.theirs.points


@dataclass(frozen=True, slots=True)
class Gap:
    """What parts an organisation from a neighbour: the sum, and the rows that weigh most on both sides."""

    neighbour: Standing
    points: Fraction
    ahead: tuple[Difference, ...]
    behind: tuple[Difference, ...]


def blocks(standing: Standing, options: Options) -> list[BlockCompared]:
    """Return every block of `standing` with its rows, each compared with all organisations."""
    everyone = results.standings(options)
    found = []
    for block in results.blocks():
        of_block = [one.scored.blocks[block.number] for one in everyone]
        rows = tuple(
            (
                row,
                _compared(
                    row.number,
                    standing.scored.rows[row.number],
                    [o.scored.rows[row.number] for o in everyone],
                ),
            )
            for row in results.rows_of(block)
        )
        mine = standing.scored.blocks[block.number]
        found.append(BlockCompared(block, _compared(block.number, mine, of_block), rows))
    return found


def _compared(number: str, mine: Placed, everyone: Sequence[Placed]) -> Compared:
    known = sorted(placed.points for placed in everyone if not placed.no_data) or [Fraction(0)]
    middle = len(known) // 2
    median = known[middle] if len(known) % 2 else (known[middle - 1] + known[middle]) / 2
    low, high = min(known[0], Fraction(0)), max(known[-1], Fraction(0))

    def at(value: Fraction) -> int:
        return int((value - low) * 1000 / (high - low)) if high > low else 0

    start, end = sorted((at(Fraction(0)), at(mine.points)))
    bar = Bar(at(Fraction(0)), start, end - start, at(median), at(known[-1]), mine.points < 0)
    return Compared(number, mine, median, known[-1], bar)


def gaps(standing: Standing, options: Options) -> tuple[Gap | None, Gap | None]:
    """Return what parts `standing` from the nearest better place and from the nearest worse one."""
    everyone = sorted(results.standings(options), key=lambda one: one.place)
    above = [one for one in everyone if one.place < standing.place]
    below = [one for one in everyone if one.place > standing.place]
    return (
        _gap(standing, above[-1]) if above else None,
        _gap(standing, below[0]) if below else None,
    )


def _gap(standing: Standing, neighbour: Standing) -> Gap:
    mine, theirs = standing.scored.rows, neighbour.scored.rows
    rows = [row for block in results.blocks() for row in results.rows_of(block)]
    found = [Difference(row, mine[row.number], theirs[row.number]) for row in rows]
    ahead = sorted((d for d in found if d.points > 0), key=lambda d: -d.points)
    behind = sorted((d for d in found if d.points < 0), key=lambda d: d.points)
    total = standing.scored.total - neighbour.scored.total
    return Gap(neighbour, total, tuple(ahead[:SHOWN]), tuple(behind[:SHOWN]))
