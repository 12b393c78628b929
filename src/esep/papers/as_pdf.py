"""Writes a paper as PDF/A and PDF/UA through typst: the same bytes at every call, without system fonts."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from esep.core.hyphens import unbroken
from esep.papers.drawing import Shape
from esep.papers.paper import Block, Cell, Gap, Paper, Paragraph, Run, Signatures, Table, writable

HERE = Path(__file__).parent

_one_at_a_time = Lock()


def pdf_bytes(paper: Paper) -> bytes:
    """Return the PDF of a paper."""
    data = json.dumps(_paper(paper), ensure_ascii=False, separators=(",", ":"))
    with _one_at_a_time:
        made = _compiler().compile(format="pdf", sys_inputs={"data": data}, pdf_standards=["a-2a", "ua-1"])
    if not isinstance(made, bytes):
        raise TypeError("typst wrote no single file")
    return made


@cache
def _compiler() -> typst.Compiler:
    """Return the compiler with our fonts only; its packages would come from a folder that does not exist."""
    nowhere = str(HERE / "no-packages")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])
    return typst.Compiler(
        str(HERE / "paper.typ"),
        root=str(HERE),
        font_paths=fonts,
        sys_inputs={"data": "{}"},
        package_path=nowhere,
        package_cache_path=nowhere,
    )


def _paper(paper: Paper) -> dict[str, Any]:
    return {
        "title": writable(paper.title),
        "lang": paper.language,
        "day": [paper.day.year, paper.day.month, paper.day.day],
        "face": paper.face,
        "size": paper.size,
        "landscape": paper.landscape,
        "margins": paper.margins,
        "edge": paper.edge,
        "across": paper.width,
        "footing": paper.footing,
        "pages": paper.numbered,
        "mark": paper.mark,
        "drawings": [_shape(shape) for shape in paper.drawings],
        "blocks": [_block(block) for block in paper.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {
            "is": block.kind,
            "r": [_run(run) for run in block.runs],
            "n": block.number,
            "keep": block.keep,
            "ragged": block.to_write_on,
        }
    if isinstance(block, Table):
        return {
            "is": "table",
            "columns": [(column.width, column.align) for column in block.columns],
            "rows": [[_cell(cell) for cell in row] for row in block.rows],
            "heads": block.heads,
            "size": block.size,
            "quiet": block.quiet,
            "middle": block.middle,
            "inset": block.inset,
            "bands": block.bands,
            "whole": block.whole,
        }
    if isinstance(block, Signatures):
        return {"is": "sign", "lines": [(writable(line.office), writable(line.name)) for line in block.lines]}
    return _gap(block)


def _gap(gap: Gap) -> dict[str, Any]:
    return {"is": "gap", "h": gap.height, "page": gap.page}


def _run(run: Run) -> str | tuple[str, str]:
    words = unbroken(writable(run.words))
    return words if run.tone == "plain" else (run.tone, words)


def _cell(cell: Cell) -> str | dict[str, Any]:
    """Return a cell with only what it differs in, so that a table of hundreds stays quick to read."""
    if cell == Cell(cell.lines) and len(cell.lines) == 1 and cell.lines[0].tone == "plain":
        return unbroken(writable(cell.lines[0].words))
    made: dict[str, Any] = {"l": [_run(run) for run in cell.lines]}
    differing = (
        ("x", cell.across, 1),
        ("y", cell.down, 1),
        ("a", cell.align, None),
        ("s", cell.shade, ""),
        ("h", cell.turned, 0),
        ("b", cell.bar, 0),
    )
    made.update((key, value) for key, value, usual in differing if value != usual)
    return made


def _shape(shape: Shape) -> dict[str, Any]:
    return {
        "start": shape.start,
        "pieces": [[*(piece.bend or ()), piece.end] for piece in shape.pieces],
        "fill": shape.fill,
        "stroke": shape.stroke,
        "width": shape.width,
    }
