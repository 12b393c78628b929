"""A document with a number like an individual's is taken with a warning; one beyond the quota is not."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types
from docx import Document
from tests.people import NOW

from esep.core.problems import Refused
from esep.evidence import wording
from esep.evidence.actions import bring
from esep.evidence.looking import look
from esep.evidence.models import Holding
from esep.evidence.queries import personal, used

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

INVENTED = "900101300017"
"""Nobody's: it only keeps the rule of the last digit."""


def written(*runs: str) -> bytes:
    """Return a Word document whose one paragraph is split into runs."""
    out, document = io.BytesIO(), Document()
    paragraph = document.add_paragraph()
    for run in runs:
        paragraph.add_run(run)
    document.save(out)
    return out.getvalue()


def booked(*cells: object) -> bytes:
    """Return a workbook with one row."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    page = book.add_worksheet()
    for column, cell in enumerate(cells):
        page.write(0, column, cell)
    book.close()
    return out.getvalue()


SEEN = {
    "a text": ("a.txt", f"ЖСН {INVENTED}, Алматы".encode(), True),
    "a list": ("a.csv", f"name;iin\nA;{INVENTED}\n".encode(), True),
    "words split in runs": ("a.docx", written("ЖСН 900101", "300017"), True),
    "a cell of words": ("a.xlsx", booked("A", INVENTED), True),
    "a cell of a number": ("a.xlsx", booked("A", int(INVENTED)), True),
    "two cells side by side": ("a.xlsx", booked(900101, 300017), False),
    "twelve other digits": ("a.txt", b"account 900101300018", False),
    "no day of birth": ("a.txt", b"sum 999999300017", False),
    "more digits": ("a.txt", f"{INVENTED}5".encode(), False),
}


@pytest.mark.parametrize("what", SEEN)
def test_a_number_like_an_individuals_is_warned_of(tmp_path: Path, what: str) -> None:
    name, body, warned = SEEN[what]
    path = tmp_path / "file"
    path.write_bytes(body)
    assert (wording.PERSONAL in look(path, name).remarks) is warned


def brought(office: Office, body: bytes, slug: str = "akmola") -> Holding:
    """Return a text in the hands of an organisation."""
    key = "aigul" if slug == "akmola" else "bolat"
    return bring(io.BytesIO(body), "a.txt", organisation=office.tree[slug], by=office.as_(key), at=NOW)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Settings) -> None:
    settings.OFFICE = tmp_path


def test_the_warning_stays_with_the_document(office: Office) -> None:
    assert personal(brought(office, INVENTED.encode()).document)
    assert not personal(brought(office, b"nothing").document)


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
