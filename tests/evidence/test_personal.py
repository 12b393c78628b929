"""A document with what looks like an individual's number is taken, and whoever brings it is told where."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typst
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from docx import Document
from tests.evidence.hostile import packed
from tests.people import NOW

from esep.core.problems import Refused
from esep.evidence import reading, wording
from esep.evidence.actions import bring
from esep.evidence.looking import look
from esep.evidence.models import Document as Kept
from esep.evidence.models import Holding
from esep.evidence.queries import personal, used

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

INVENTED = "900101300017"
"""Nobody's: it only keeps the rule of the last digit."""

OTHER = "850615450012"
BORN_IN_2005 = "050101500010"


def written(*runs: str) -> bytes:
    """Return a Word document whose one paragraph is split into runs."""
    out, document = io.BytesIO(), Document()
    paragraph = document.add_paragraph()
    for run in runs:
        paragraph.add_run(run)
    document.save(out)
    return out.getvalue()


def booked(*cells: object, **sheets: Sequence[object]) -> bytes:
    """Return a workbook with one row on its first sheet, and one on each that is named."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    for name, row in {"Тізім": cells, **sheets}.items():
        page = book.add_worksheet(name)
        for column, cell in enumerate(row):
            page.write(0, column, cell)
    book.close()
    return out.getvalue()


def printed(*pages: str) -> bytes:
    """Return a PDF with a text layer, a page for each text."""
    source = "\n#pagebreak()\n".join(pages)
    return bytes(typst.compile(source.encode(), ignore_system_fonts=True))


def opened(text: str) -> bytes:
    """Return an OpenDocument text of one paragraph."""
    content = f"<office:document-content><text:p>{text}</text:p></office:document-content>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


SEEN = {
    "a text": ("a.txt", f"ЖСН {INVENTED}, Алматы".encode(), True),
    "a list": ("a.csv", f"name;iin\nA;{INVENTED}\n".encode(), True),
    "words split in runs": ("a.docx", written("ЖСН 900101", "300017"), True),
    "an open document": ("a.odt", opened(f"ИИН {INVENTED}"), True),
    "a cell of words": ("a.xlsx", booked("A", INVENTED), True),
    "a cell of a number": ("a.xlsx", booked("A", int(INVENTED)), True),
    "a cell that lost its first zero": ("a.xlsx", booked("A", int(BORN_IN_2005)), True),
    "two cells side by side": ("a.xlsx", booked(900101, 300017), False),
    "a page": ("a.pdf", printed("Бұйрық", f"ИИН {INVENTED}"), True),
    "boxes of a form": ("a.pdf", printed(" ".join(INVENTED)), True),
    "the two halves of a number": ("a.txt", "ИИН: 900101 300017".encode(), True),
    "two numbers of six digits": ("a.txt", b"900101 300017", False),
    "an identity card": ("a.txt", "Удостоверение личности № 034567890 выдано МВД РК".encode(), True),
    "a rule about identity cards": ("a.txt", "жеке куәлікті көрсету керек".encode(), False),
    "twelve other digits": ("a.txt", b"account 900101300018", False),
    "no day of birth": ("a.txt", b"sum 999999300017", False),
    "more digits": ("a.txt", f"{INVENTED}5".encode(), False),
    "a telephone as a number": ("a.xlsx", booked(77011234567), False),
}


@pytest.mark.parametrize("what", SEEN)
def test_a_number_like_an_individuals_is_warned_of(tmp_path: Path, what: str) -> None:
    name, body, warned = SEEN[what]
    path = tmp_path / "file"
    path.write_bytes(body)
    assert (look(path, name).personal is not None) is warned


def said(folder: Path, name: str, body: bytes, language: str = "en") -> str:
    path = folder / "file"
    path.write_bytes(body)
    warned = look(path, name).personal
    assert warned is not None
    return warned[language]


def test_the_pages_are_named_with_the_law_and_what_to_do(tmp_path: Path) -> None:
    body = printed("1", f"{INVENTED}, {OTHER}", "3", f"again {INVENTED}")
    told = f"The document holds numbers like an IIN: 2 (pages: 2, 4). {wording.LAW.en} {wording.COVER.en}"
    assert said(tmp_path, "a.pdf", body) == told
    kazakh = f"Құжатта ЖСН-ге ұқсас сандар бар: 2 (беттері: 2, 4). {wording.LAW.kk} {wording.COVER.kk}"
    assert said(tmp_path, "a.pdf", body, "kk") == kazakh


def test_the_sheets_are_named(tmp_path: Path) -> None:
    body = booked("A", Адамдар=["B", INVENTED], Жалақы=[1, 2])
    assert said(tmp_path, "a.xlsx", body).startswith(
        "The document holds numbers like an IIN: 1 (sheets: «Адамдар»). "
    )


def test_of_a_card_its_own_law_is_named(tmp_path: Path) -> None:
    body = printed("Жеке куәлік", "Жеке куәлік № 034567890")
    assert said(tmp_path, "a.pdf", body) == (
        "The document seems to hold an identity card or its number (pages: 2). "
        f"{wording.LAW_OF_CARDS.en} {wording.COVER.en}"
    )


def test_of_many_pages_the_first_eight_are_named(tmp_path: Path) -> None:
    body = printed(*[INVENTED] * 10)
    assert "(pages: 1, 2, 3, 4, 5, 6, 7, 8, …)" in said(tmp_path, "a.pdf", body)


def test_no_more_pages_are_read_than_the_limit_and_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(printed("first", "second", "third"))
    words = reading.of_pdf(path, most=2)
    assert ([place.name for place in words.places], words.whole) == (["1", "2"], False)
    assert reading.of_pdf(path, most=3).whole


def test_what_takes_too_long_is_read_as_far_as_the_time_allows(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(endless())
    words = reading.of_pdf(path, seconds=1)
    assert (words.places[:1], words.whole) == ((), False)


def endless() -> bytes:
    """Return a small PDF whose one page writes some words four hundred thousand times."""
    packed_stream = zlib.compress(b"BT /F 9 Tf (words of a page) Tj ET\n" * 400_000, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n" % len(packed_stream) + packed_stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + one + b"endobj\n"
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    out += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


BROKEN = {
    "nothing but a head": b"%PDF-1.7\n/Font\n%%EOF",
    "a table that leads astray": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Font 1 0 R>>endobj\n"
    b"xref\n0 1\nstartxref\n9999\n%%EOF",
    "pages that hold themselves": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9/Font 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_pdf_is_taken_without_a_warning(tmp_path: Path, what: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(BROKEN[what])
    seen = look(path, "a.pdf")
    assert (seen.kind, seen.personal) == ("pdf", None)


def brought(office: Office, body: bytes, slug: str = "akmola", name: str = "a.txt") -> Holding:
    """Return a document in the hands of an organisation."""
    key = "aigul" if slug == "akmola" else "bolat"
    return bring(io.BytesIO(body), name, organisation=office.tree[slug], by=office.as_(key), at=NOW)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def test_the_warning_stays_with_the_document(office: Office) -> None:
    assert personal(brought(office, INVENTED.encode()).document)
    assert personal(brought(office, printed(INVENTED), name="a.pdf").document)
    assert not personal(brought(office, b"nothing").document)


def test_the_warning_of_before_pages_were_named_is_still_known() -> None:
    assert personal(Kept(remarks=[wording.CUT.as_dict(), wording.PERSONAL.as_dict()]))
    assert not personal(Kept(remarks=[wording.CUT.as_dict()]))


def test_an_organisation_beyond_its_quota_brings_nothing_more(
    office: Office, settings: Settings, tmp_path: Path
) -> None:
    settings.EVIDENCE_QUOTA = 2 * 2**20
    first = brought(office, b"a" * 2**20 + b"a")
    assert brought(office, b"a" * 2**20 + b"a").pk == first.pk
    with pytest.raises(Refused) as refused:
        brought(office, b"b" * 2**20)
    (problem,) = refused.value.problems
    assert problem.rule == "evidence-quota"
    assert "2 MiB for documents, 2 of them are used" in problem.what.en
    assert used(office.tree["akmola"].pk) == 2**20 + 1
    kept = [path for path in (tmp_path / "documents").rglob("*") if path.is_file()]
    assert len(kept) == 1
    assert brought(office, b"b" * 2**20, "union").pk
