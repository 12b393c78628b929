"""(d) A two-page paper as PDF, against bare typst: the same words as literal markup in a file."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from time import process_time

import typst

from bench.pairs import Spread, timed
from esep.core.readings import choose
from esep.core.scoring import prepare, score
from esep.demo import office
from esep.library import library
from esep.papers.as_pdf import HERE, pdf_bytes
from esep.papers.explanatory_note import paper
from esep.papers.occasion import Named, Occasion
from esep.papers.paper import Block, Cell, Paper, Paragraph, Run, Table

AT_MOST = "1.3"
"""Times the seconds of bare typst."""

PAIRS = 25

BARE = """#set document(title: "{title}", date: datetime(year: 2026, month: 2, day: 20))
#set page(paper: "a4", margin: (top: 18mm, right: 17mm, bottom: 18mm, left: 20mm), numbering: "1 / 1")
#set text(font: "Libertinus Serif", size: 11.5pt, lang: "kk")
#set table(stroke: none, inset: (x: 1.1mm, y: 0.46em))
#set par(justify: true)
#show table: set text(size: 9pt)
#show table: set par(justify: false, leading: 0.48em)
"""


def note() -> Paper:
    """Return the explanatory note of the demonstration year, compared with itself: two pages."""
    regulation = library().regulation("annual-evaluation", "2026-02-20")
    plan = prepare(regulation, choose(regulation), year=office.YEAR)
    result = score(plan, office.figures())
    names = {one.slug: Named(one.name, one.short) for one in office.organisations()}
    occasion = Occasion(
        result, office.figures(), library().facts, names, "0" * 64, date(2026, 2, 20), before=result
    )
    return paper(occasion, "kk")


def renewed(made: Paper, number: int) -> Paper:
    """Return the paper with a number after its words, so that nothing laid out before is used again."""

    def run(one: Run) -> Run:
        return replace(one, words=f"{one.words} {number}")

    def block(one: Block) -> Block:
        if isinstance(one, Paragraph):
            return replace(one, runs=tuple(map(run, one.runs)))
        if isinstance(one, Table):
            return replace(one, rows=tuple(tuple(cell(each) for each in row) for row in one.rows))
        return one

    def cell(one: Cell) -> Cell:
        return replace(one, lines=tuple(map(run, one.lines)))

    return replace(made, blocks=tuple(map(block, made.blocks)))


def literal(made: Paper) -> str:
    """Return the same words as typst's own markup, as a person would type them."""
    return BARE.format(title=made.title) + "\n\n".join(map(_block, made.blocks))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        words = "".join(map(_run, block.runs))
        return {"title": f"= {words}", "heading": f"== {words}"}.get(block.kind, words)
    if isinstance(block, Table):
        columns = ", ".join(f"{column.width / 10}mm" for column in block.columns)
        sides = ", ".join(column.align for column in block.columns)
        rows = ["".join(f"{_cell(cell)}, " for cell in row) for row in block.rows]
        heads, body = "".join(rows[: block.heads]), "\n".join(rows[block.heads :])
        return f"#table(columns: ({columns}), align: ({sides}), table.header({heads}),\n{body})"
    return ""


def _cell(cell: Cell) -> str:
    words = " \\ ".join(map(_run, cell.lines))
    return f"[{words}]" if cell.across == 1 else f"table.cell(colspan: {cell.across})[{words}]"


def _run(run: Run) -> str:
    escaped = "".join(f"\\{letter}" if letter in "\\#*_$@<>[]`~" else letter for letter in run.words)
    return f"*{escaped}*" if run.tone in ("strong", "gold", "accent") else escaped


def bare_pdf(path: Path, compiler: typst.Compiler, made: str) -> bytes:
    """Return the PDF of the literal markup, to the same standards."""
    path.write_text(made, encoding="utf-8")
    found = compiler.compile(str(path), format="pdf", pdf_standards=["a-2a", "ua-1"])
    assert isinstance(found, bytes)
    return found


def main() -> str:
    """Measure and return the lines of the report."""
    made = note()
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "bare.typ"
        path.write_text("", encoding="utf-8")
        compiler = typst.Compiler(str(path), root=name, font_paths=fonts)
        for number in range(PAIRS + 1):
            new = renewed(made, number)
            ours.append(timed(partial(pdf_bytes, new), clock=process_time))
            theirs.append(timed(partial(bare_pdf, path, compiler, literal(new)), clock=process_time))
    ratio = Spread([a / b for a, b in zip(ours[1:], theirs[1:], strict=True)])
    return (
        f"(d) a two-page paper as PDF: {ratio.written()} times the time of bare typst, target at most "
        f"{AT_MOST}; {Spread(ours[1:]).written(' ms', 1000, 0)} against "
        f"{Spread(theirs[1:]).written(' ms', 1000, 0)} of processor time"
    )
