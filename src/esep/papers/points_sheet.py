"""The sheet of points: live formulas in whole units, and above them the points, which only divide."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.quantity import Exact, pretty
from esep.core.scoring import Line, Placed, Scored
from esep.papers import look, wording
from esep.papers.book import Book, Number, Sheet, area, here
from esep.papers.content import Content
from esep.papers.heading import new_sheet, set_pages
from esep.papers.layout import (
    HEAD,
    NAME,
    PLACE,
    TOTAL,
    Column,
    FactColumns,
    PointColumns,
    unit_of_rounding,
)
from esep.papers.points_heads import PointHeads

SHOWN = HEAD + 1
"""The first row of the shown points; the band that names them stands above."""


class Points:
    """The sheet of points being written; `units` says where another sheet finds the whole units."""

    def __init__(
        self, book: Book, content: Content, facts: Sheet, *, inputs: FactColumns, columns: PointColumns
    ) -> None:
        """Begin the sheet; `inputs` say where its figures stand in the sheet of `facts`."""
        self.content, self.facts, self.inputs, self.columns = content, facts, inputs, columns
        self.sheet = new_sheet(book, content, wording.POINTS)
        self.first = SHOWN + content.size + 2
        self.at = dict(enumerate(columns.columns, TOTAL + 1))
        self.rules = {rule.criterion.id: rule for rule in content.plan.rules}

    def units(self, column: int) -> str:
        """Return the address of all subjects' units in a column, for a formula of another sheet."""
        last = self.first + self.content.size - 1
        return self.sheet.prefix + area(self.first, column, last, column, fixed=True)

    def unit(self, place: int, column: int) -> str:
        """Return the address of one subject's units in a column, for a formula of another sheet."""
        return self.sheet.cell(self.first + place, column)

    def write(self, places: Sheet) -> None:
        """Write headings, shown points and units; `places` is the sheet that the places come from."""
        sheet, heads = self.sheet, PointHeads(self.content, self.columns)
        self._band(HEAD, wording.IN_POINTS)
        sheet.text(SHOWN + self.content.size, NAME, self.content.say(wording.LEGEND), look.NOTE)
        self._band(self.first - 1, wording.IN_UNITS)
        largest = dict.fromkeys(range(TOTAL, self.columns.last + 1), 0)
        for place, scored in enumerate(self.content.result.subjects):
            units = self._units_of(scored)
            largest = {at: max(most, len(pretty(units[at] or 0, "en"))) for at, most in largest.items()}
            self._write_units(place, scored.subject, units)
            self._write_shown(place, scored, units, places)
        widths = heads.widths(largest)
        heads.write(sheet, widths)
        for at, width in enumerate(widths):
            folds = at > TOTAL and self.at[at].kind == "line" and not heads.stands_alone(self.at[at])
            sheet.widths(at, at, width, level=1 if folds else 0)
        self._colours()
        sheet.freeze(HEAD, TOTAL + 1)
        sheet.trust(area(SHOWN, PLACE, self.first + self.content.size - 1, self.columns.last))
        sheet.fold_leftwards()
        sheet.open_here()
        pages = (self.first - 1,)
        set_pages(sheet, self.content, widths, frozen=TOTAL + 1, between=heads.starts, rows=pages)

    def _band(self, row: int, words: Text) -> None:
        scale = Text.each(lambda language: pretty(self.content.plan.scale, language))
        for column in range(NAME + 1, self.columns.last + 1):
            self.sheet.nothing(row, column, look.BAND)
        self.sheet.text(row, NAME, self.content.say(words, scale=scale), look.BAND)
        self.sheet.height(row, 24)

    def _units_of(self, scored: Scored) -> dict[int, Exact | None]:
        """Return what the columns hold for a subject in whole units, None where there are no data."""
        lines: dict[str, Line] = {line.criterion.id: line for line in scored.lines}
        units: dict[int, Exact | None] = {TOTAL: scored.units}
        for at, column in self.at.items():
            if column.kind == "line":
                units[at] = None if lines[column.key].worked is None else lines[column.key].units
            else:
                placed = (scored.blocks if column.kind == "block" else scored.rows)[column.key]
                units[at] = None if placed.no_data else placed.units
        return units

    def _write_units(self, place: int, subject: str, units: dict[int, Exact | None]) -> None:
        """Write one subject's formulas: lines from facts, rows from lines, blocks from rows, the total."""
        row, sheet = self.first + place, self.sheet
        sheet.text(row, NAME, self.content.called(subject), look.NAME)
        sheet.nothing(row, PLACE, look.NAME)
        shape = {"num_format": look.number_format(self.content.language)}
        blocks = ",".join(here(row, column) for column in self.columns.blocks.values())
        sheet.formula(row, TOTAL, f"SUM({blocks})", look.STRONG | shape, units[TOTAL])
        for at, column in self.at.items():
            formula = self._line(place, column.key) if column.kind == "line" else self._sum(row, column)
            sheet.formula(row, at, formula, self._style(column, at) | shape, units[at])

    def _line(self, place: int, criterion: str) -> str:
        rule, plan = self.rules[criterion], self.content.plan
        cells = [self.facts.cell(HEAD + place, column) for column in self.inputs.of(rule)]
        worst = plan.ranking.get("missing") == "worst"
        return rule.formula.excel(cells, plan.scale, language=self.content.language, worst=worst)

    def _sum(self, row: int, column: Column) -> str:
        """Return the sum of the parts that have data, "" when none has; a row is rounded when so read."""
        unit = None
        cells = ",".join(here(row, part) for part in column.parts)
        if column.kind == "row":
            cells = area(row, column.parts[0], row, column.parts[-1])
            unit = unit_of_rounding(self.content.plan)
        summed = f"SUM({cells})" if unit is None else f"ROUND(SUM({cells})/{unit},0)*{unit}"
        return f'IF(COUNT({cells})=0,"",{summed})'

    def _write_shown(self, place: int, scored: Scored, units: dict[int, Exact | None], places: Sheet) -> None:
        row, sheet = SHOWN + place, self.sheet
        sheet.text(row, NAME, self.content.called(scored.subject), look.NAME | {"bold": True})
        shape = {"num_format": look.number_format(self.content.language, gap="")}
        where = places.cell(HEAD + place, PLACE)
        sheet.formula(row, PLACE, where, look.STRONG | look.CENTRED | shape, scored.place)
        self._divided(place, TOTAL, look.STRONG, decimals=self.columns.decimals, units=units[TOTAL])
        for at, column in self.at.items():
            style = self._style(column, at)
            self._divided(place, at, style, decimals=column.decimals, units=units[at])

    def _divided(self, place: int, at: int, style: look.Style, *, decimals: int, units: Exact | None) -> None:
        """Write a shown cell: units divided by the scale."""
        scale, unit = self.content.plan.scale, here(self.first + place, at)
        points: Number | None = None if units is None else Placed(units, scale, None).points
        shape = {"num_format": look.number_format(self.content.language, decimals)}
        formula = f'IF(ISNUMBER({unit}),{unit}/{scale},"")'
        self.sheet.formula(SHOWN + place, at, formula, style | shape, points)

    def _style(self, column: Column, at: int) -> look.Style:
        if at in self.columns.rows.values():
            return look.STRONG | look.BEGINS
        return look.TINTED if column.kind == "block" else look.CELL

    def _colours(self) -> None:
        """Mark prize places, what is missing or zero and what takes points away; shade the rows a little."""
        last, prizes = SHOWN + self.content.size - 1, self.content.plan.ranking.get("prizes", 3)
        place, cell = here(SHOWN, PLACE), here(SHOWN, TOTAL)
        prize = f"AND(ISNUMBER(${place}),${place}<={prizes})"
        self.sheet.when(area(SHOWN, NAME, last, PLACE), prize, look.IS_PRIZE)
        shown = area(SHOWN, TOTAL, last, self.columns.last)
        self.sheet.when(shown, f'OR({cell}="",{cell}=0)', look.IS_NOTHING)
        self.sheet.when(shown, f"AND(ISNUMBER({cell}),{cell}<0)", look.IS_LESS)
        for at in self.columns.rows.values():
            self.sheet.heat(area(SHOWN, at, last, at), look.HEAT)
