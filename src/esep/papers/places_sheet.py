"""The sheet of places: who stands where in the total, in every block and in every printed row."""

from __future__ import annotations

from esep.core.scoring import Scored
from esep.papers import look, wording
from esep.papers.book import Book, Sheet, area, here
from esep.papers.content import Content
from esep.papers.heading import (
    across_pages,
    height_of,
    new_sheet,
    page_breaks,
    set_pages,
    width_for,
    width_of_names,
)
from esep.papers.layout import HEAD, NAME, PLACE, TOTAL, PlaceColumns
from esep.papers.points_sheet import Points


def write_places(sheet: Sheet, content: Content, points: Points, columns: PlaceColumns) -> None:
    """Write the places into `sheet`; they rank the whole units of `points`, so that no fraction can tie."""
    wide = max(width_for(name, bold=False) for name in _names(content))
    widths = [width_of_names(content), 8, 13] + [wide] * (columns.last - TOTAL)
    _heads(sheet, content, columns, widths)
    for place, scored in enumerate(content.result.subjects):
        _subject(sheet, content, points, columns, place=place, scored=scored)
    last = HEAD + content.size - 1
    prizes = content.plan.ranking.get("prizes", 3)
    cell = here(HEAD, PLACE)
    sheet.when(area(HEAD, NAME, last, PLACE), f"AND(ISNUMBER(${cell}),${cell}<={prizes})", look.IS_PRIZE)
    first = min(columns.blocks.values())
    cell, ranked = here(HEAD, first), area(HEAD, first, last, first, fixed=True)
    shown = area(HEAD, first, last, columns.last)
    sheet.when(shown, f"AND({cell}=1,COUNTIF({ranked},1)<={prizes})", look.IS_FIRST)
    sheet.when(shown, f'{cell}=""', look.IS_NOTHING)
    sheet.text(last + 2, NAME, content.say(wording.PLACES_LEGEND), look.NOTE)
    for column, width in enumerate(widths):
        sheet.widths(column, column, width)
    sheet.freeze(HEAD, TOTAL + 1)
    sheet.trust(area(HEAD, PLACE, last, columns.last))
    set_pages(sheet, content, widths, frozen=TOTAL + 1)


def new_places(book: Book, content: Content) -> Sheet:
    """Return the sheet, still empty; the points refer to it before it is written."""
    return new_sheet(book, content, wording.PLACES)


def _names(content: Content) -> list[str]:
    regulation = content.plan.regulation
    rows = [content.say(row.name) for row in regulation.rows() if row.criteria]
    return rows + [content.say(block.name) for block in regulation.blocks]


def _heads(sheet: Sheet, content: Content, columns: PlaceColumns, widths: list[float]) -> None:
    regulation = content.plan.regulation
    sheet.height(2, 26)
    sheet.height(4, height_of(((f"1.1.1 {name}", widths[-1] - 1) for name in _names(content)), size=8) - 15)
    rated = content.say(wording.RATED[regulation.rated])
    sheet.down(2, HEAD - 1, NAME, rated, look.HEAD_ROW)
    sheet.down(2, HEAD - 1, PLACE, content.say(wording.PLACE), look.HEAD_ROW | look.CENTRED)
    sheet.down(2, HEAD - 1, TOTAL, content.say(wording.TOTAL), look.HEAD_ROW | look.RIGHT)
    if columns.sum_of_places is not None:
        head = look.HEAD_ROW | look.CENTRED
        sheet.down(2, HEAD - 1, columns.sum_of_places, content.say(wording.SUM_OF_PLACES), head)
    blocks = {block.number: content.say(block.name) for block in regulation.blocks}
    rows = {row.number: content.say(row.name) for row in regulation.rows()}
    at = list(columns.blocks.values())
    sheet.across(2, at[0], at[-1], content.say(wording.BLOCKS), look.HEAD_BLOCK)
    for block, column in columns.blocks.items():
        sheet.down(3, 4, column, f"{block}. {blocks[block]}", look.HEAD_ROW | look.CENTRED)
    pages = page_breaks(widths, frozen=TOTAL + 1)
    for block, start, end in content.plan.blocks:
        first, *_, last = [columns.rows[row] for row, _, _ in content.plan.rows[start:end]] * 2
        title = f"{block}. {blocks[block]}"
        across_pages(sheet, 2, first, last, words=title, style=look.HEAD_BLOCK, pages=pages)
    for row, column in columns.rows.items():
        sheet.down(3, 4, column, f"{row} {rows[row]}", look.HEAD_LINE | look.CENTRED)


def _subject(
    sheet: Sheet, content: Content, points: Points, columns: PlaceColumns, *, place: int, scored: Scored
) -> None:
    row, plan = HEAD + place, content.plan
    dense = plan.ranking["ties"] == "shared_dense"
    whole = {"num_format": look.number_format(content.language, gap="")}
    placed = look.CELL | look.CENTRED | whole
    sheet.text(row, NAME, content.called(scored.subject), look.NAME | {"bold": True})
    decided, of_all = points.unit(place, TOTAL), points.units(TOTAL)
    shape = {"num_format": look.number_format(content.language, points.columns.decimals)}
    sheet.formula(row, TOTAL, f"{decided}/{plan.scale}", look.CELL | shape, scored.total)
    upwards = plan.ranking["order"] == "asc_wins"
    if columns.sum_of_places is not None:
        ranked = area(row, min(columns.rows.values()), row, columns.last)
        silent = f"({len(columns.rows)}-COUNT({ranked}))*{content.size}"
        formula = f"SUM({ranked})+{silent}"
        sheet.formula(row, columns.sum_of_places, formula, placed, scored.sum_of_places)
        decided = here(row, columns.sum_of_places)
        of_all = area(HEAD, columns.sum_of_places, HEAD + content.size - 1, columns.sum_of_places, fixed=True)
        upwards = True
    formula = place_formula(decided, of_all, dense=dense, lowest_first=upwards)
    sheet.formula(row, PLACE, formula, look.STRONG | look.CENTRED | whole, scored.place)
    for number, column in columns.blocks.items():
        at = points.columns.blocks[number]
        formula = place_formula(points.unit(place, at), points.units(at), dense=dense)
        sheet.formula(row, column, formula, placed | {"bold": True}, scored.blocks[number].place)
    for number, column in columns.rows.items():
        at = points.columns.rows[number]
        formula = place_formula(points.unit(place, at), points.units(at), dense=dense)
        sheet.formula(row, column, formula, placed, scored.rows[number].place)


def place_formula(unit: str, units: str, *, dense: bool, lowest_first: bool = False) -> str:
    """Return the formula of the place of `unit` among `units`; "" for a cell without data.

    With `dense` the place after a shared one is not skipped: each value before it counts once, as the sum of
    equal parts, which is rounded to the whole number it is.
    """
    if dense:
        before = f"({units}{'<' if lowest_first else '>'}{unit})"
        ranked = f"1+ROUND(SUMPRODUCT(ISNUMBER({units})*{before}/COUNTIF({units},{units})),0)"
    else:
        ranked = f"RANK({unit},{units},{1 if lowest_first else 0})"
    return f'IF(ISNUMBER({unit}),{ranked},"")'
