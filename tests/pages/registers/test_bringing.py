"""Many entries from a workbook: all or nothing, every mistake named by its line."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import CalamineWorkbook
from tests.people import NOW
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package carries no types

from esep.library import library
from esep.papers.register_lines import FIRST, MARK, columns, template
from esep.registers.models import Entry

if TYPE_CHECKING:
    from django.test import Client
    from tests.pages.registers.conftest import Desk

BRING = "/kk/registers/agreements/bring/"
WORDS = {
    "name": "№ 1 мектеп",
    "kind": "Ұжымдық шарт",
    "since": NOW.replace(year=2027, tzinfo=None),
    "until": "31.08.2029",
    "covered": 86,
    "cost": "4 600 000",
    "above": "еңбекақы; сауықтыру",
    "members": "да",
}


def book(*rows: dict[str, Any], mark: str = f"{MARK} agreements") -> SimpleUploadedFile:
    """Return the template with rows filled in, as a spreadsheet program saves it."""
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True}) as writing:
        sheet, day = writing.add_worksheet(), writing.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_string(2, 0, mark)
        for column, field in enumerate(columns(library().registers["agreements"])):
            sheet.write_string(FIRST - 1, column, field.id)
            for row, typed in enumerate(rows, FIRST):
                value = typed.get(field.id, "")
                if field.id == "since" and not isinstance(value, str):
                    sheet.write_datetime(row, column, value, day)
                else:
                    sheet.write(row, column, value)
    return SimpleUploadedFile("lines.xlsx", made.getvalue())


def bring(client: Client, file: SimpleUploadedFile, once: str = "a") -> tuple[int, str]:
    answer = client.post(BRING, {"organisation": "akmola", "file": file, "once": once})
    return answer.status_code, answer.content.decode()


def test_the_template_asks_for_the_fields_of_a_new_entry_in_the_readers_language(at_desk: Desk) -> None:
    sent = at_desk("aigul").get("/ru/registers/agreements/lines.xlsx")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(sent.content)).get_sheet_by_index(0).to_python()
    assert rows[4][0] == "Стороны или название *"
    assert rows[5][:3] == ["name", "kind", "signed"]
    assert sent.content == template(library().registers["agreements"], "ru")


def test_lines_become_entries_and_a_second_click_adds_none(at_desk: Desk) -> None:
    aigul = at_desk("aigul")
    for _ in range(2):
        assert bring(aigul, book(WORDS, {**WORDS, "name": "№ 2 мектеп"}))[0] == 303
    first, second = Entry.objects.order_by("number")
    assert (first.values["kind"], first.values["above"], first.values["members"]) == (
        "collective",
        "pay health",
        "yes",
    )
    assert (first.values["since"], first.values["cost"]) == ("2027-01-28", "4600000")
    assert (second.values["name"], second.organisation.slug) == ("№ 2 мектеп", "akmola")


def test_one_wrong_line_adds_nothing_and_each_mistake_names_its_line(at_desk: Desk) -> None:
    status, page = bring(
        at_desk("aigul"), book(WORDS, {**WORDS, "kind": "ай", "until": "", "covered": "көп"})
    )
    assert (status, Entry.objects.count()) == (409, 0)
    assert page.count("8-жол:") == 3


def test_another_book_a_formula_and_no_book_are_refused(at_desk: Desk) -> None:
    aigul = at_desk("aigul")
    for file in (
        book(WORDS, mark=f"{MARK} wages"),
        book({**WORDS, "cost": "=1+1"}),
        book(),
        SimpleUploadedFile("lines.xlsx", b"no book"),
    ):
        assert (bring(aigul, file)[0], Entry.objects.count()) == (409, 0)
