"""The headings over the points: blocks, their printed rows and lines, and how wide each column is."""

from __future__ import annotations

from dataclasses import dataclass

from esep.core.law import Block, Criterion, Row
from esep.papers import look, wording
from esep.papers.book import Sheet
from esep.papers.content import Content
from esep.papers.heading import across_pages, page_breaks, width_for, width_of_names
from esep.papers.layout import HEAD, NAME, PLACE, TOTAL, Column, PointColumns

NARROWEST = 11.5


@dataclass(frozen=True, slots=True)
class PointHeads:
    """The headings of the columns of points, from the names in the regulation."""

    content: Content
    columns: PointColumns

    @property
    def starts(self) -> set[int]:
        """Return the columns before which a printed page may end: a block's, or a printed row's within it."""
        after_a_block = {column + 1 for column in self.columns.blocks.values()}
        return {*self.columns.blocks.values(), *self.columns.rows.values()} - after_a_block

    def widths(self, largest: dict[int, int]) -> list[float]:
        """Return the widths of all columns; `largest` holds the most characters of a number in each."""
        widths = [width_of_names(self.content), 8, max(NARROWEST, largest[TOTAL] + 3)]
        for at, column in enumerate(self.columns.columns, TOTAL + 1):
            widths.append(max(NARROWEST, largest[at] + 2.5, width_for(self.words(column), bold=True)))
        return widths

    def words(self, column: Column) -> str:
        """Return the heading of a column: the line, the printed row that it is alone in, or a sum."""
        if column.kind != "line":
            return self.content.say(wording.IN_BLOCK if column.kind == "block" else wording.IN_ROW)
        criterion = self._criteria()[column.key]
        if self.stands_alone(column):
            return f"{criterion.number} {self.content.say(self._rows()[criterion.number].name)}"
        return self.content.say(criterion.name)

    def stands_alone(self, column: Column) -> bool:
        """Return whether a line's column is a whole printed row."""
        return column.kind == "line" and self.columns.lines[column.key] in self.columns.rows.values()

    def write(self, sheet: Sheet, widths: list[float]) -> None:
        """Write the three rows of headings."""
        for below, height in ((2, 26), (3, 26), (4, 54)):
            sheet.height(below, height)
        say, plan = self.content.say, self.content.plan
        sheet.down(2, HEAD - 1, NAME, say(wording.RATED[plan.regulation.rated]), look.HEAD_ROW)
        sheet.down(2, HEAD - 1, PLACE, say(wording.PLACE), look.HEAD_ROW | look.CENTRED)
        sheet.down(2, HEAD - 1, TOTAL, say(wording.TOTAL), look.HEAD_ROW | look.RIGHT)
        pages = page_breaks(widths, frozen=TOTAL + 1, between=self.starts)
        for number, start, end in plan.blocks:
            spans = plan.rows[start:end]
            last = self.columns.lines[plan.rules[spans[-1][2] - 1].criterion.id]
            title = f"{number}. {say(self._blocks()[number].name)}"
            first = self.columns.blocks[number]
            across_pages(sheet, 2, first, last, words=title, style=look.HEAD_BLOCK, pages=pages)
            for row, _, after in spans:
                first, last = self.columns.rows[row], self.columns.lines[plan.rules[after - 1].criterion.id]
                if first != last:
                    title = f"{row} {say(self._rows()[row].name)}"
                    sheet.across(3, first, last, title, look.HEAD_ROW | look.BEGINS)
        for at, column in enumerate(self.columns.columns, TOTAL + 1):
            self._leaf(sheet, at, column)

    def _leaf(self, sheet: Sheet, at: int, column: Column) -> None:
        words = self.words(column)
        if column.kind == "block":
            sheet.down(3, 4, at, words, look.HEAD_BLOCK | look.RIGHT | {"font_size": 8})
        elif self.stands_alone(column):
            sheet.down(3, 4, at, words, look.HEAD_ROW | look.RIGHT | look.BEGINS)
        elif column.kind == "row":
            sheet.text(4, at, words, look.HEAD_ROW | look.RIGHT | look.BEGINS)
        else:
            sheet.text(4, at, words, look.HEAD_LINE | look.RIGHT)

    def _blocks(self) -> dict[str, Block]:
        return {block.number: block for block in self.content.plan.regulation.blocks}

    def _rows(self) -> dict[str, Row]:
        return {row.number: row for row in self.content.plan.regulation.rows()}

    def _criteria(self) -> dict[str, Criterion]:
        return {criterion.id: criterion for criterion in self.content.plan.regulation.criteria()}
