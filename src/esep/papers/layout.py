"""Where everything stands in a workbook: the columns of the facts, the points and the places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from esep.core.formulas.contests import FACT as CONTESTS
from esep.core.scoring import Plan, Rule

NAME, PLACE, TOTAL = 0, 1, 2
"""The first columns of the points and the places: who, the place and the points in all."""

HEAD = 5
"""So many rows stand above the figures of a sheet: title, what it is, and three rows of headings."""

Key = tuple[str, int]
"""A figure that is looked up: fact and year."""


@dataclass(frozen=True, slots=True)
class FactColumns:
    """The columns of the facts: figures by (fact, year), counted contests by line, the lists in words."""

    figures: Mapping[Key, int]
    counted: Mapping[str, int]
    lists: Mapping[Key, int]

    @property
    def last(self) -> int:
        """Return the last column."""
        return max((*self.figures.values(), *self.counted.values(), *self.lists.values()))

    def of(self, rule: Rule) -> list[int]:
        """Return the columns of a rule's inputs, in their order."""
        if rule.criterion.id in self.counted:
            return [self.counted[rule.criterion.id]]
        return [self.figures[key] for key in rule.keys]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of points: the sum of a block, the sum of a printed row, or a scored line.

    A printed row of one line, whose points are not rounded, is the column of that line.
    """

    kind: Literal["block", "row", "line"]
    key: str
    parts: tuple[int, ...]
    decimals: int


@dataclass(frozen=True, slots=True)
class PointColumns:
    """The columns of the points from `TOTAL` + 1 on, and where blocks, rows and lines stand among them."""

    columns: tuple[Column, ...]
    blocks: Mapping[str, int]
    rows: Mapping[str, int]
    lines: Mapping[str, int]
    decimals: int

    @property
    def last(self) -> int:
        """Return the last column."""
        return TOTAL + len(self.columns)


@dataclass(frozen=True, slots=True)
class PlaceColumns:
    """The columns of the places: the sum of places when it decides, the blocks, then the printed rows."""

    sum_of_places: int | None
    blocks: Mapping[str, int]
    rows: Mapping[str, int]

    @property
    def last(self) -> int:
        """Return the last column."""
        return max(self.rows.values())


def fact_columns(plan: Plan) -> FactColumns:
    """Return a column for every figure looked up, for contests one a line, and last the lists in words."""
    figures: dict[Key, int] = {}
    counted: dict[str, int] = {}
    column = NAME
    for rule in plan.rules:
        for key in rule.keys:
            if key[0] == CONTESTS:
                counted[rule.criterion.id] = column = column + 1
            elif key not in figures:
                figures[key] = column = column + 1
    listed = dict.fromkeys(key for rule in plan.rules for key in rule.keys if key[0] == CONTESTS)
    return FactColumns(figures, counted, {key: column + 1 + i for i, key in enumerate(listed)})


def point_columns(plan: Plan) -> PointColumns:
    """Return the columns in the annex's order: a block before its rows, a row before its lines."""
    columns: list[Column] = []
    blocks: dict[str, int] = {}
    rows: dict[str, int] = {}
    lines: dict[str, int] = {}
    whole = [decimals_of(rule) for rule in plan.rules]
    unit = unit_of_rounding(plan)

    def add(kind: Literal["block", "row", "line"], key: str, parts: tuple[int, ...], decimals: int) -> int:
        columns.append(Column(kind, key, parts, decimals))
        return TOTAL + len(columns)

    for block, first_row, after_row in plan.blocks:
        blocks[block] = add("block", block, (), 0)
        for row, first, after in plan.rows[first_row:after_row]:
            summed = after - first > 1 or unit is not None
            if summed:
                start = TOTAL + len(columns) + 2
                parts = tuple(range(start, start + after - first))
                most = max(whole[first:after]) if unit is None else rounded_decimals(plan)
                rows[row] = add("row", row, parts, most)
            for rule, decimals in zip(plan.rules[first:after], whole[first:after], strict=True):
                lines[rule.criterion.id] = add("line", rule.criterion.id, (), decimals)
            if not summed:
                rows[row] = lines[plan.rules[first].criterion.id]
        of_block = tuple(rows[row] for row, _, _ in plan.rows[first_row:after_row])
        most = max(columns[column - TOTAL - 1].decimals for column in of_block)
        columns[blocks[block] - TOTAL - 1] = Column("block", block, of_block, most)
    return PointColumns(tuple(columns), blocks, rows, lines, max(column.decimals for column in columns))


def place_columns(plan: Plan) -> PlaceColumns:
    """Return the columns of the places."""
    column = TOTAL
    by_places = plan.ranking["by"] == "sum_of_places"
    if by_places:
        column += 1
    blocks = {block: column + 1 + i for i, (block, _, _) in enumerate(plan.blocks)}
    column += len(blocks)
    rows = {row: column + 1 + i for i, (row, _, _) in enumerate(plan.rows)}
    return PlaceColumns(TOTAL + 1 if by_places else None, blocks, rows)


def unit_of_rounding(plan: Plan) -> int | None:
    """Return the units that a printed row's points are rounded to, None when they stay exact."""
    parts = {"round2": 100, "round0": 1}.get(str(plan.ranking.get("precision")))
    return None if parts is None else plan.scale // parts


def rounded_decimals(plan: Plan) -> int:
    """Return how many decimals a rounded row can have."""
    return 2 if plan.ranking.get("precision") == "round2" else 0


def decimals_of(rule: Rule) -> int:
    """Return how many decimals the points of a line can have, at most four."""
    denominator = rule.formula.denominator() or 1
    return next((places for places in range(4) if 10**places % denominator == 0), 4)
