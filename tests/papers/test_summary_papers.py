"""The summary of a form in Word, PDF and Excel: as the union prints it, live sums, faults, who is missing."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO

from tests.core.test_consolidating import ASKED, Values, sheet

from esep.core.consolidating import consolidate
from esep.core.names import Text
from esep.library import library
from esep.papers.as_docx import docx_bytes
from esep.papers.as_pdf import pdf_bytes
from esep.papers.consolidated import Summed, paper
from esep.papers.consolidated_book import book
from esep.papers.paper import Table

A: Values = {
    "1": 25,
    "2": 25,
    "4": 10,
    "4.1": 10,
    "4.2": 0,
    "4.3": 0,
    "4.4": 0,
    "14": 17_059,
    "18": 729_570_375,
}
B: Values = {"1": 15, "2": 15, "4": 3, "4.1": 2, "4.2": 0, "4.3": 0, "4.4": 0, "14": 17_059, "18": 0}


def summed() -> Summed:
    """Return Form 7 of two who handed in and one who did not."""
    table = consolidate(library().forms["form-7"], {"a": sheet(A), "b": sheet(B)}, ASKED)
    return Summed(
        table=table,
        title=table.form.title,
        period=table.period.words(),
        earlier=None,
        names={one: Text.same(f"«{name.kk}» ұйымы") for one, name in ASKED.items()},
        states={one: Text.same("accepted") for one in ASKED},
        units=library().facts.units,
        day=date(2027, 8, 1),
        complete=False,
    )


def words_of(content: bytes, part: str) -> str:
    """Return the words of a part of a package."""
    text = zipfile.ZipFile(BytesIO(content)).read(part).decode()
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_the_form_is_printed_with_number_indicator_and_total() -> None:
    made = paper(summed(), "kk")
    (table,) = [one for one in made.blocks if isinstance(one, Table)]
    rows = [tuple(" ".join(run.words for run in cell.lines) for cell in row) for row in table.rows]
    assert rows[0] == ("№", "Көрсеткіштер", "Барлығы")
    assert rows[1] == ("1.", "Құқықтық қызметтің сандық құрамы (штаттық бірліктер)", "40")
    assert rows[5] == ("", "еңбекақы төлеуге қатысты", "12")
    assert rows[-1] == (
        "18.",
        "Құқықтық қызметтің экономикалық тиімділігі (тг.)",
        "729\N{NO-BREAK SPACE}570\N{NO-BREAK SPACE}375",
    )
    assert len(rows) == 29


def test_who_is_missing_and_what_is_wrong_are_printed_too() -> None:
    text = words_of(docx_bytes(paper(summed(), "kk")), "word/document.xml")
    assert "Есеп сұралған ұйымдар: 3. Жиынтыққа кіргені: 2." in text
    assert "«В» ұйымы" in text
    assert "«Б» ұйымы: № 4 жол («Анықталған еңбек заңнамасын бұзушылықтар»): 3." in text
    assert paper(summed(), "kk").mark == "ЖОБА"


def test_a_pdf_is_made_in_every_language() -> None:
    assert all(pdf_bytes(paper(summed(), language)).startswith(b"%PDF") for language in ("kk", "ru", "en"))


def test_the_workbook_has_live_sums_over_the_organisations() -> None:
    content = book(summed(), "en")
    assert "SUM(G6:I6)" in words_of(content, "xl/worksheets/sheet1.xml")
    assert "several organisations have the same number (17,059)" in words_of(content, "xl/sharedStrings.xml")
    assert book(summed(), "en") == content
