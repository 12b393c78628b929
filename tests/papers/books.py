"""Workbooks made in tests and read back by another library than the one that wrote them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from python_calamine import CalamineWorkbook
from tests.reckoning import EVALUATION, Facts, figures, plan

from esep.core.facts import Figures
from esep.core.names import Text
from esep.core.scoring import Plan, score
from esep.library import library
from esep.papers.workbook import workbook_bytes

Cells = list[list[Any]]


def book(
    subjects: Mapping[str, Facts], name: str = EVALUATION, *, language: str = "en", **readings: str
) -> bytes:
    """Return the workbook of some subjects."""
    return book_of(plan(name, **readings), figures(subjects), language)


def book_of(made: Plan, given: Figures, language: str = "en", **more: Any) -> bytes:
    """Return the workbook of a plan and figures."""
    return workbook_bytes(made, given, score(made, given), library().facts, language, **more)


def sheet(content: bytes, name: Text, language: str = "en") -> Cells:
    """Return the cells of a sheet from its first, as whoever does not calculate sees them."""
    opened = CalamineWorkbook.from_filelike(io.BytesIO(content))
    cells: Cells = opened.get_sheet_by_name(name[language]).to_python(skip_empty_area=False)
    return cells


def part(content: bytes, name: str) -> str:
    """Return one file inside the workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.read(name).decode()


def worded(cells: Cells) -> list[str]:
    """Return all words of a sheet."""
    return [cell for row in cells for cell in row if isinstance(cell, str) and cell]
