"""Writes the tables of a paper as WordprocessingML: spans, repeated heads, shades, upward words."""

from __future__ import annotations

from typing import Any

from docx.shared import Pt

from esep.papers.docx_drawings import TENTH, bar
from esep.papers.docx_parts import element, run_of
from esep.papers.look import ACCENT, GOLD_WASH, RULE, WASH
from esep.papers.paper import Cell, Column, Table

SHADES = {"wash": WASH, "gold": GOLD_WASH, "pale": "#F6F5F1"}
BAR_HEIGHT = 914
"""A bar is nearly as high as the words beside it: so many of Word's units for a tenth of a point."""

ALIGNS = {"left": "left", "center": "center", "right": "right", "justify": "both"}


def twips(tenths: int) -> int:
    """Return tenths of a millimetre as twentieths of a point."""
    return tenths * 1440 // 254


def add_table(document: Any, table: Table) -> None:
    """Add a table after what the document holds, and a little room after it."""
    made = element("tbl")
    made.append(_properties(table))
    columns = element("tblGrid")
    for column in table.columns:
        columns.append(element("gridCol", w=twips(column.width)))
    made.append(columns)
    covered: dict[int, tuple[int, Cell]] = {}
    for number, row in enumerate(table.rows):
        kept = number in table.bands or table.whole
        made.append(_row(table, row, number, covered, kept=kept))
    document.element.body.insert_element_before(made, "w:sectPr")
    after = document.add_paragraph()
    after.paragraph_format.space_before = after.paragraph_format.space_after = 0
    after.paragraph_format.line_spacing = Pt(7)
    after.paragraph_format.keep_with_next = table.whole


def _properties(table: Table) -> Any:
    properties = element("tblPr")
    properties.append(element("tblW", w=twips(sum(column.width for column in table.columns)), type="dxa"))
    if not table.quiet:
        borders = element("tblBorders")
        for edge in ("bottom", "insideH"):
            borders.append(element(edge, val="single", sz=4, space=0, color=RULE.lstrip("#")))
        properties.append(borders)
    properties.append(element("tblLayout", type="fixed"))
    tall = 40 if table.size >= 70 else 12
    margins = element("tblCellMar")
    for edge, width in (
        ("top", tall),
        ("left", twips(table.inset)),
        ("bottom", tall),
        ("right", twips(table.inset)),
    ):
        margins.append(element(edge, w=width, type="dxa"))
    properties.append(margins)
    properties.append(
        element("tblLook", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    )
    if table.says:
        properties.append(element("tblCaption", val=table.says))
    return properties


def _row(
    table: Table, row: tuple[Cell, ...], number: int, covered: dict[int, tuple[int, Cell]], *, kept: bool
) -> Any:
    """Return a row; `covered` holds, by column, how many rows a cell from above still reaches down.

    One that is `kept` stays on the page of what follows it.
    """
    made, properties = element("tr"), element("trPr")
    properties.append(element("cantSplit"))
    standing = max((cell.turned for cell in row if cell.down == 1), default=0)
    if standing:
        properties.append(element("trHeight", val=twips(standing), hRule="exact"))
    if number < table.heads:
        properties.append(element("tblHeader"))
    made.append(properties)
    cells, at = iter(row), 0
    last_head = number + 1 == table.heads
    while at < len(table.columns):
        left, above = covered.pop(at, (0, Cell()))
        if left:
            made.append(_cell(table, above, at, merge="continue", ruled=last_head, kept=kept))
            if left > 1:
                covered[at] = (left - 1, above)
            at += above.across
            continue
        cell = next(cells, Cell())
        merge = "restart" if cell.down > 1 else ""
        made.append(_cell(table, cell, at, merge=merge, ruled=last_head, kept=kept))
        if cell.down > 1:
            covered[at] = (cell.down - 1, cell)
        at += cell.across
    return made


def _cell(table: Table, cell: Cell, at: int, *, merge: str, ruled: bool, kept: bool) -> Any:
    spanned: tuple[Column, ...] = table.columns[at : at + cell.across]
    made, properties = element("tc"), element("tcPr")
    properties.append(element("tcW", w=twips(sum(column.width for column in spanned)), type="dxa"))
    if cell.across > 1:
        properties.append(element("gridSpan", val=cell.across))
    if merge:
        properties.append(element("vMerge", val=merge))
    if ruled:
        borders = element("tcBorders")
        borders.append(element("bottom", val="single", sz=8, space=0, color=ACCENT.lstrip("#")))
        properties.append(borders)
    if cell.shade:
        properties.append(element("shd", val="clear", color="auto", fill=SHADES[cell.shade].lstrip("#")))
    if cell.turned:
        properties.append(element("textDirection", val="btLr"))
    properties.append(element("vAlign", val="center" if table.middle or cell.turned else "top"))
    made.append(properties)
    side = cell.align or spanned[0].align
    made.append(_words(table, cell, side, empty=merge == "continue", kept=kept))
    return made


def _words(table: Table, cell: Cell, side: str, *, empty: bool, kept: bool) -> Any:
    paragraph, properties = element("p"), element("pPr")
    if kept:
        properties.append(element("keepNext"))
    properties.append(element("spacing", before=0, after=0, line=240, lineRule="auto"))
    properties.append(element("jc", val="left" if cell.turned else ALIGNS[side]))
    paragraph.append(properties)
    if empty:
        return paragraph
    if cell.bar:
        paragraph.append(bar(cell.bar * TENTH, table.size * BAR_HEIGHT))
        return paragraph
    for number, run in enumerate(cell.lines):
        if number:
            broken = element("r")
            broken.append(element("br"))
            paragraph.append(broken)
        paragraph.append(run_of(run, table.size))
    return paragraph
