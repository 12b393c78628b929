"""What is taken as a document by its content, and what is refused whatever it calls itself."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from docx import Document
from tests.evidence.hostile import HOSTILE, docx, packed, png, relation

from esep.core.problems import Refused
from esep.evidence import wording
from esep.evidence.looking import Look, look, named
from esep.evidence.naming import clean


def of(folder: Path, name: str, body: bytes) -> Look:
    path = folder / "file"
    path.write_bytes(body)
    return look(path, name)


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(tmp_path: Path, what: str) -> None:
    name, body, rule = HOSTILE[what]
    with pytest.raises(Refused) as refused:
        of(tmp_path, name, body)
    (problem,) = refused.value.problems
    assert problem.rule == f"evidence-{rule}"
    assert all(name in problem.what[language] for language in ("kk", "ru", "en"))
    assert problem.todo.kk


def word() -> bytes:
    out = io.BytesIO()
    document = Document()
    document.add_paragraph("Сот шешімі")
    document.save(out)
    return out.getvalue()


def sheet() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    page = book.add_worksheet()
    page.write("A1", 5)
    page.write_formula("A2", "=A1*2")
    page.write_url("A3", "https://example.org/")
    book.close()
    return out.getvalue()


JPEG = b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x10\x00\x20\x03" + bytes(20)
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}
SOUND: dict[str, tuple[str, bytes, str]] = {
    "a pdf": ("a.pdf", b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n", "pdf"),
    "a photo": ("a.JPG", JPEG, "jpg"),
    "a picture": ("a.png", png(100, 50), "png"),
    "a photo of a telephone": ("a.heic", b"\x00\x00\x00\x18ftypheic" + bytes(20), "heic"),
    "a Word document": ("a.docx", word(), "docx"),
    "a sheet with formulas and a link": ("a.xlsx", sheet(), "xlsx"),
    "an OpenDocument text": ("a.odt", packed(ODT, stored=True), "odt"),
    "a text": ("a.txt", "Қаулы № 5, бөлім < 7".encode(), "txt"),
    "a text of Windows": ("a.txt", "Постановление".encode("cp1251"), "txt"),
    "a table": ("a.csv", "атауы;саны\nАқмола;5\n".encode(), "csv"),
}


@pytest.mark.parametrize("what", SOUND)
def test_a_document_is_taken_as_what_it_is(tmp_path: Path, what: str) -> None:
    name, body, kind = SOUND[what]
    seen = of(tmp_path, name, body)
    expected = (wording.NO_PREVIEW,) if kind == "heic" else ()
    assert (seen.kind, seen.remarks) == (kind, expected)


REMARKED = {
    "a pdf with a script": ("a.pdf", b"%PDF-1.7 /JavaScript (x) %%EOF", wording.SCRIPT),
    "a pdf cut short": ("a.pdf", b"%PDF-1.7 and no end", wording.CUT),
    "a pdf with a file": ("a.pdf", b"%PDF-1.7 /EmbeddedFile %%EOF", wording.FILES_INSIDE),
    "a sheet that links": ("a.docx", docx(relation("image", "https://example.org/a.png")), wording.LINKS),
    "a table with formulas": ("a.csv", b"name;sum\nx;=1+1\n", wording.FORMULAS),
    "a pdf called bat": ("a.bat", b"%PDF-1.7 %%EOF", wording.OTHER_ENDING),
}


@pytest.mark.parametrize("what", REMARKED)
def test_a_doubtful_document_is_taken_with_a_remark(tmp_path: Path, what: str) -> None:
    name, body, remark = REMARKED[what]
    assert of(tmp_path, name, body).remarks == (remark,)


def test_a_file_never_keeps_an_ending_that_is_not_its_own() -> None:
    assert [named("a.bat", "txt"), named("a.JPEG", "jpg"), named("акт", "pdf")] == [
        "a.bat.txt",
        "a.JPEG",
        "акт.pdf",
    ]


NAMES = {
    "../../etc/passwd": "passwd",
    "C:\\Users\\Aigul\\акт.pdf": "акт.pdf",
    "а\u202efdp.exe": "аfdp.exe",
    "a\x00b\n.pdf": "ab.pdf",
    "  .pdf": "pdf",
    "": "document",
    "...": "document",
    "И\u0306.pdf": "Й.pdf",
    "Қ" * 255 + ".pdf": "Қ" * 196 + ".pdf",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_one_line_of_visible_text(name: str) -> None:
    assert clean(name) == NAMES[name]
