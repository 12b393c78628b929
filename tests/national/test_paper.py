"""The national report as a Word document and as PDF: its bound numbers, its pictures, what is quoted."""

from __future__ import annotations

import io
from datetime import date

import pytest
from docx import Document
from tests.national.test_report_of_2020 import rebuilt_report
from tests.people import Office

from esep.national.examining import examine
from esep.national.paper import printable
from esep.papers.as_docx import docx_bytes
from esep.papers.as_pdf import pdf_bytes
from esep.papers.national import paper
from esep.papers.paper import Paper, Table

DAY = date(2028, 1, 28)


@pytest.fixture
def papers(office: Office) -> dict[str, Paper]:
    """Return the report of 2020 as papers by language."""
    seen = examine(rebuilt_report(office))
    return {code: paper(printable(seen, code, day=DAY), code) for code in ("kk", "ru")}


def test_the_paper_prints_the_computed_shares_and_marks_what_is_quoted(papers: dict[str, Paper]) -> None:
    document = Document(io.BytesIO(docx_bytes(papers["kk"])))
    words = [one.text for one in document.paragraphs]
    assert [one for one in words if "13,9\u00a0%" in one and "72,6\u00a0%" in one] != []
    assert "1)\t40 мыңнан астам: ақпараттың 8-жолы" in words
    assert "ЖОБА" in document.sections[0].header.paragraphs[0].text


def test_form_7_is_printed_in_its_own_words(papers: dict[str, Paper]) -> None:
    tables = [one for one in papers["kk"].blocks if isinstance(one, Table) and one.heads]
    assert [cell.lines[0].words for cell in tables[1].rows[1]] == [
        "1",
        "Құқықтық қызметтің сандық құрамы (штаттық бірліктер)",
        "40",
    ]


def test_a_picture_draws_its_longest_bar_over_its_whole_width_and_the_others_to_scale(
    papers: dict[str, Paper],
) -> None:
    pictures = [one for one in papers["ru"].blocks if isinstance(one, Table) and not one.heads]
    safety = pictures[-1]
    assert [(row[1].bar, row[2].lines[0].words) for row in safety.rows] == [
        (614, "60"),
        (450, "44"),
        (860, "84"),
        (122, "12"),
    ]


def test_both_writers_write_the_same_bytes_twice(papers: dict[str, Paper]) -> None:
    for one in papers.values():
        assert pdf_bytes(one) == pdf_bytes(one)
        assert docx_bytes(one) == docx_bytes(one)
