"""The form away from the line: on paper, and as a workbook that is compared before it is applied."""

from __future__ import annotations

from html import unescape
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.pages.member.conftest import Desk
from tests.pages.seen import Seen
from tests.people import Office
from tests.reports import walk
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package carries no types

from esep.papers.form_book import BEFORE, FIRST, HEADS, UNIT, mark
from esep.reports.filled import filled
from esep.reports.models import Report


@pytest.fixture
def report(office: Office) -> Report:
    return walk.open_form_7(office)


def at(report: Report, rest: str) -> str:
    return f"/kk/work/report/{report.pk}/{rest}"


def book(
    report: Report,
    rows: dict[str, Any],
    first: str | None = None,
    *,
    before: dict[str, int] | None = None,
    moved: int = 0,
) -> SimpleUploadedFile:
    """Return a workbook as a person saves it: the mark of the form, headings, and rows with their answers.

    `before` is what was written over last period's figures; `moved` columns were put before the answers.
    """
    stream = BytesIO()
    with Workbook(stream) as made:
        sheet = made.add_worksheet()
        form = filled(report).form
        sheet.write_string(3, 0, mark(form, "2027", "akmola") if first is None else first)
        for column, head in enumerate(HEADS):
            sheet.write_string(FIRST - 1, column + (moved if column > UNIT else 0), head.kk)
        for line, (number, answer) in enumerate(rows.items(), FIRST):
            sheet.write_string(line, 0, number)
            sheet.write(line, 4 + moved, answer)
            if before and number in before:
                sheet.write(line, BEFORE, before[number])
    return SimpleUploadedFile("form.xlsx", stream.getvalue())


def test_the_template_comes_back_unchanged_as_nothing_to_change(
    office: Office, at_desk: Desk, report: Report
) -> None:
    walk.fill(report, office.as_("aigul"))
    client = at_desk("aigul")
    template = client.get(at(report, "template.xlsx"))
    assert template["Content-Disposition"] == 'attachment; filename="form-7-2027-akmola.xlsx"'
    sent = {"file": SimpleUploadedFile("form.xlsx", template.content)}
    page = unescape(client.post(at(report, "upload/"), sent).content.decode())
    assert "Кітаптағы жауаптар нысандағымен бірдей." in page


def test_a_workbook_is_compared_before_it_is_applied(office: Office, at_desk: Desk, report: Report) -> None:
    walk.change(report, office.as_("aigul"), {"1": "3"})
    client = at_desk("aigul")
    file = book(report, {"1": 4, "2": 2, "12": 455300000, "15": "Қолданылмайды", "16": "көп"})
    page = unescape(client.post(at(report, "upload/"), {"file": file}).content.decode())
    assert ("Өзгеретін жолдар: 5" in page, "Сан емес: «көп»." in page) == (True, True)
    assert dict(report.cells.values_list("row", "value")) == {"1": "3"}
    sent = {
        "row": ["1", "2", "12", "15"],
        "text": ["4", "2", "455300000", ""],
        "version": ["1", "0", "0", "0"],
        "na": ["", "", "", "1"],
        "once": "b" * 22,
    }
    assert client.post(at(report, "upload/apply/"), sent).status_code == 303
    cells = {cell.row: (cell.value, cell.not_applicable) for cell in report.cells.all()}
    assert cells == {
        "1": ("4", False),
        "2": ("2", False),
        "12": ("455300000", False),
        "15": (None, True),
    }


def test_formulas_unknown_and_missing_rows_are_told(at_desk: Desk, report: Report) -> None:
    file = book(report, {"4": "=SUM(E8:E11)", "4.1": 40, "77": 1})
    page = unescape(at_desk("aigul").post(at(report, "upload/"), {"file": file}).content.decode())
    told = ("№ 4 жолда формула тұр", "№ 77 деген жол жоқ", "Кітапта жоқ жолдар: 1, 2, 3, 4.2")
    assert [words in page for words in told] == [True] * 3
    assert "Өзгеретін жолдар: 1" in page


def test_a_workbook_whose_columns_moved_is_refused_whole(at_desk: Desk, report: Report) -> None:
    answer = at_desk("aigul").post(at(report, "upload/"), {"file": book(report, {"1": 4}, moved=1)})
    page = unescape(answer.content.decode())
    assert (answer.status_code, "Кітаптың бағандары орнында емес" in page) == (409, True)


def test_a_figure_written_over_last_periods_is_told_and_not_taken(at_desk: Desk, report: Report) -> None:
    file = book(report, {"4": None, "5": 12}, before={"4": 40})
    page = unescape(at_desk("aigul").post(at(report, "upload/"), {"file": file}).content.decode())
    told = ("№ 4 жол: «Өткен кезең» бағанында 40 тұр (өткен жылғысы: –).", "Өзгеретін жолдар: 1")
    assert [words in page for words in told] == [True] * 2


@pytest.mark.parametrize(
    "first", ["", "esep-form/1 form-7 2020 2027 aktobe", "esep-form/1 finance 2026 2027 akmola"]
)
def test_a_workbook_of_another_form_or_organisation_is_refused(
    at_desk: Desk, report: Report, first: str
) -> None:
    answer = at_desk("aigul").post(at(report, "upload/"), {"file": book(report, {"1": 4}, first)})
    assert answer.status_code == 409


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"not a book"])
def test_what_is_no_workbook_is_refused(at_desk: Desk, report: Report, content: bytes) -> None:
    sent = {"file": SimpleUploadedFile("form.xlsx", content)}
    assert at_desk("aigul").post(at(report, "upload/"), sent).status_code == 409


def test_the_form_is_printed_blank_and_filled_in(office: Office, at_desk: Desk, report: Report) -> None:
    walk.change(report, office.as_("aigul"), {"12": "455300000"})
    client = at_desk("aigul")
    whole, blank = (client.get(at(report, rest)).content.decode() for rest in ("print/", "print/?blank=1"))
    assert ("455\u00a0300\u00a0000" in whole, "455\u00a0300\u00a0000" in blank) == (True, False)
    assert all("(қолы)" in Seen(page).words for page in (whole, blank))
