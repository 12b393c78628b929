"""Writes a paper as a Word document: the same bytes at every call, for whoever must still edit it."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor

from esep.papers.docx_drawings import draw, number_drawings
from esep.papers.docx_parts import LOCALES, Look, add_runs, element, field, set_borders, set_fonts
from esep.papers.docx_tables import add_table
from esep.papers.look import ACCENT, GOLD_INK, INK, SOFT
from esep.papers.paper import Block, Gap, Paper, Paragraph, Run, Signatures, Table, writable

LONGEST_TITLE = 255
"""A title in a document's properties holds so many characters."""

ZIPPED = (1980, 1, 1, 0, 0, 0)
STYLES = {"title": "Title", "heading": "Heading 1", "display": "Title"}
DASH = "–"
"""What stands before an item of a list inside an item."""

SIDES = {"centre": "center", "display": "center", "name": "center", "large": "center", "right": "right"}
SPACES = {
    "over": (0, 6),
    "title": (2, 6),
    "under": (0, 10),
    "heading": (14, 5),
    "text": (0, 6),
    "note": (0, 4),
    "item": (0, 5),
    "centre": (0, 3),
    "right": (0, 3),
    "display": (0, 0),
    "name": (0, 0),
    "large": (0, 4),
}
"""Points before and after a paragraph."""


def docx_bytes(paper: Paper) -> bytes:
    """Return the Word document of a paper."""
    document = Document()
    _set_up(document, paper)
    _frame(document, paper)
    for block in paper.blocks:
        _add(document, paper, block)
    _lay_as_new_programs_do(document)
    if paper.drawings:
        draw(document.paragraphs[0], paper.drawings)
    number_drawings(document)
    _say_who(document, paper)
    written = BytesIO()
    document.save(written)
    return _with_fixed_dates(written)


def _set_up(document: Any, paper: Paper) -> None:
    section = document.sections[0]
    across, down = (Mm(297), Mm(210)) if paper.landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = across, down
    if paper.landscape:
        section.orientation = 1
    top, right, bottom, left = (Emu(Mm(margin) // 10) for margin in paper.margins)
    section.top_margin, section.right_margin = top, right
    section.bottom_margin, section.left_margin = bottom, left
    section.header_distance = section.footer_distance = Emu(Mm(paper.edge) // 10)
    names = ("Normal", "Title", "Heading 1", "Header", "Footer")
    for name in names:
        set_fonts(document.styles[name], paper)
    body = document.styles["Normal"]
    body.font.size = Emu(Pt(paper.size) // 10)
    body.element.get_or_add_pPr().append(element("spacing", line=259, lineRule="auto", before=0, after=0))
    _headings(document, paper)


def _lay_as_new_programs_do(document: Any) -> None:
    """Let a table begin at the margin with its edge, not with its words."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _headings(document: Any, paper: Paper) -> None:
    serif = paper.face == "serif"
    title, heading = document.styles["Title"], document.styles["Heading 1"]
    for style, colour in ((title, INK), (heading, INK if serif else ACCENT)):
        style.font.color.rgb = _rgb(colour)
        borders = style.element.pPr.find(qn("w:pBdr"))
        if borders is not None:
            style.element.pPr.remove(borders)


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(colour.lstrip("#"))


def _frame(document: Any, paper: Paper) -> None:
    """Write the mark over and the footing under every page."""
    section = document.sections[0]
    if paper.mark:
        over = section.header.paragraphs[0]
        over.alignment = 2 if paper.numbered else 1
        run = over.add_run(paper.mark)
        run.font.size, run.font.bold, run.font.color.rgb = Pt(8), True, _rgb(GOLD_INK)
    under = section.footer.paragraphs[0]
    for old in document.styles["Footer"].element.pPr.findall(qn("w:tabs")):
        document.styles["Footer"].element.pPr.remove(old)
    under.alignment = 0 if paper.numbered else 1
    under.paragraph_format.tab_stops.add_tab_stop(Emu(Mm(paper.width) // 10), 2)
    run = under.add_run(paper.footing + ("\t" if paper.numbered else ""))
    if paper.numbered:
        field(under, "PAGE")
        under.add_run(" / ")
        field(under, "NUMPAGES")
    for run in under.runs:  # the fields too
        run.font.size, run.font.color.rgb = Pt(8), _rgb(SOFT)


def _add(document: Any, paper: Paper, block: Block) -> None:
    if isinstance(block, Paragraph):
        _add_paragraph(document, paper, block)
    elif isinstance(block, Table):
        add_table(document, block)
    elif isinstance(block, Signatures):
        _add_signatures(document, paper, block)
    else:
        _add_gap(document, block)


def _add_paragraph(document: Any, paper: Paper, block: Paragraph) -> None:
    made = document.add_paragraph(style=STYLES.get(block.kind, "Normal"))
    before, after = SPACES[block.kind]
    shape = made.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.keep_with_next = block.keep or block.kind in ("heading", "title")
    side = SIDES.get(block.kind) or _side(paper, block)
    made.alignment = {"left": 0, "center": 1, "right": 2, "justify": 3}[side]
    if block.kind == "item":
        indent = Mm(16) if block.number == DASH else Mm(8)
        shape.left_indent, shape.first_line_indent = indent, Emu(-Mm(8))
        shape.tab_stops.add_tab_stop(indent)
        made.add_run(f"{block.number}\t")
    add_runs(made, block.runs, paper, _size_and_colour(block, paper))


def _side(paper: Paper, block: Paragraph) -> str:
    if paper.face != "serif" or block.to_write_on:
        return "left"
    return "center" if block.kind in ("over", "title", "under") else "justify"


def _size_and_colour(block: Paragraph, paper: Paper) -> Look:
    """Return what the kind of a paragraph asks of its runs: a size in per cent, a colour, weight."""
    asked: dict[str, Look] = {
        "note": {"percent": 86, "colour": SOFT},
        "under": {"colour": SOFT},
        "over": {"percent": 90} if paper.face == "serif" else {"percent": 90, "colour": SOFT},
        "display": {"percent": 480, "colour": ACCENT, "spaced": True},
        "name": {"percent": 210, "bold": True},
        "large": {"percent": 200},
        "title": {"percent": 125, "bold": True} if paper.face == "serif" else {"percent": 182},
        "heading": {"percent": 116, "bold": True},
    }
    return asked.get(block.kind, {})


def _add_gap(document: Any, gap: Gap) -> None:
    if gap.page:
        document.add_page_break()
        return
    made = document.add_paragraph()
    made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(0)
    made.paragraph_format.line_spacing = Emu(Mm(gap.height) // 10)


def _add_signatures(document: Any, paper: Paper, block: Signatures) -> None:
    """Write each line to sign as a row of a table without lines, but for the one to sign on."""
    widths = (min(paper.width - 940, 740 if paper.numbered else 360), 360, 40, 500)
    table = document.add_table(rows=0, cols=4)
    table.autofit = False
    table.alignment = 0 if paper.numbered else 1
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(Mm(width) // 10)
    for one in block.lines:
        cells = table.add_row().cells
        for cell, width in zip(cells, widths, strict=True):
            cell.vertical_alignment = 3  # at the bottom, where the line to sign on is
            cell.width = Emu(Mm(width) // 10)
        for cell, words in ((cells[0], one.office), (cells[3], one.name)):
            cell.paragraphs[0].paragraph_format.space_before = Pt(16)
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            add_runs(cell.paragraphs[0], (Run(words),), paper)
        for cell in (cells[1], *(() if one.name else (cells[3],))):
            set_borders(cell._tc, bottom=(6, INK))  # the library has no borders
    _add_gap(document, Gap(30))


def _say_who(document: Any, paper: Paper) -> None:
    at = datetime(paper.day.year, paper.day.month, paper.day.day, tzinfo=UTC)
    known = document.core_properties
    known.title = writable(paper.title)[:LONGEST_TITLE]
    known.author, known.last_modified_by = "Esep", "Esep"
    known.language = LOCALES[paper.language]
    known.created = known.modified = at.replace(tzinfo=None)
    known.comments, known.revision = "", 1


def _with_fixed_dates(written: BytesIO) -> bytes:
    """Return the same zip with one date for every file and without the template's picture."""
    fixed = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, ZIPPED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, source.read(name))
    return fixed.getvalue()
