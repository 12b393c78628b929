"""Saving while typing: one cell, a pasted block, a second writer, and what a save costs."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.pages.member.conftest import Desk
from tests.people import Office
from tests.reports import walk

from esep.audit.models import Event
from esep.reports.models import Cell, Report

AS_DATA = {"Accept": "application/json"}


@pytest.fixture
def report(office: Office) -> Report:
    return walk.open_form_7(office)


def send(client: Client, report: Report, *cells: tuple[str, str, int], lang: str = "kk", na: str = "") -> Any:
    sent = {
        "row": [row for row, _, _ in cells],
        "text": [text for _, text, _ in cells],
        "version": [str(version) for _, _, version in cells],
        "na": [na for _ in cells],
    }
    return client.post(f"/{lang}/work/report/{report.pk}/cell/", sent, headers=AS_DATA)


def test_a_cell_is_saved_and_the_form_tells_how_it_stands(at_desk: Desk, report: Report) -> None:
    told = send(at_desk("aigul"), report, ("18", "729 570 375", 0)).json()
    (cell,) = told["cells"]
    assert (cell["text"], cell["version"], cell["state"], cell["words"]) == (
        "729\u00a0570\u00a0375",
        1,
        "saved",
        "сақталды 10:00",
    )
    assert (told["points"]["18"], told["lacking"]) == (["3\u00a0650"], ["18"])
    assert told["progress"]["words"] == "1/28 толтырылды, қате: 0, құжаты жоқ: 1"


def test_a_save_is_far_below_ten_kilobytes(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    answer = send(client, report, ("4", "7", 0), ("4.1", "9", 0), ("5", "3", 0), ("14", "20", 0))
    assert len(answer.content) < 6_000


def test_what_is_no_number_is_kept_as_typed_with_its_problem(at_desk: Desk, report: Report) -> None:
    told = send(at_desk("aigul"), report, ("4", "абв", 0)).json()
    assert (told["cells"][0]["text"], told["cells"][0]["state"]) == ("абв", "wrong")
    assert [one["words"] for one in told["problems"]["4"]] == [
        "Сан емес: «абв». Тек цифрлармен жазыңыз, мысалы 1234."
    ]
    assert Cell.objects.get(report=report, row="4").text == "абв"


def test_a_ratio_names_both_sides_and_the_rows_it_speaks_of(at_desk: Desk, report: Report) -> None:
    told = send(at_desk("aigul"), report, ("4", "100", 0), ("4.1", "40", 0), lang="ru").json()
    (one,) = told["problems"]["4"]
    assert (one["severity"], one["rows"]) == ("error", ["4.1", "4.2", "4.3", "4.4"])
    assert ("100" in one["words"], "40" in one["words"]) == (True, True)


def test_the_second_writer_does_not_win_silently(at_desk: Desk, report: Report) -> None:
    send(at_desk("aigul"), report, ("1", "52", 0))
    told = send(at_desk("chair"), report, ("1", "55", 0)).json()["cells"][0]
    assert told["conflict"] == {
        "text": "52",
        "na": False,
        "version": 1,
        "by": "Айгүл Омарова",
        "at": "10:00",
        "words": "сақталды 10:00",
    }
    assert Cell.objects.get(report=report, row="1").value == "52"
    chosen = send(at_desk("chair"), report, ("1", "55", 1)).json()["cells"][0]
    assert (chosen["text"], chosen["version"]) == ("55", 2)


def test_a_save_sent_twice_over_a_bad_line_is_one_save(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    first, again = (send(client, report, ("1", "3", 0)).json()["cells"][0] for _ in range(2))
    assert (first["version"], again["version"], again["conflict"]) == (1, 1, None)


def test_a_block_is_one_event(at_desk: Desk, report: Report) -> None:
    before = Event.objects.count()
    send(at_desk("aigul"), report, ("4.1", "40", 0), ("4.2", "30", 0), ("4.3", "20", 0), ("4.4", "10", 0))
    assert (Cell.objects.filter(report=report).count(), Event.objects.count() - before) == (4, 1)


def test_none_is_not_nought_and_not_empty(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    none = send(client, report, ("15", "", 0), na="1").json()["cells"][0]
    nought = send(client, report, ("16", "0", 0)).json()["cells"][0]
    empty = send(client, report, ("16", "", 1)).json()["cells"][0]
    assert [(one["na"], one["text"], one["state"]) for one in (none, nought, empty)] == [
        (True, "", "saved"),
        (False, "0", "saved"),
        (False, "", "empty"),
    ]


@pytest.mark.parametrize("row", ["1.provision", "99", "", "1\x00"])
def test_a_row_that_nobody_asks_for_is_refused(at_desk: Desk, report: Report, row: str) -> None:
    answer = send(at_desk("aigul"), report, (row, "1", 0))
    assert (answer.status_code, "refused" in answer.json()) == (409, True)


def test_a_stranger_is_told_to_sign_in_and_a_foreigner_that_there_is_nothing(
    at_desk: Desk, report: Report
) -> None:
    assert send(at_desk("stranger"), report, ("1", "3", 0)).status_code == 401
    assert send(at_desk("aktobe-reporter"), report, ("1", "3", 0)).status_code == 404
    assert send(at_desk("bolat"), report, ("1", "3", 0)).status_code == 404
    assert not Cell.objects.filter(report=report).exists()


def test_a_submitted_report_takes_no_more_cells(office: Office, at_desk: Desk, report: Report) -> None:
    walk.submitted(office, report)
    answer = send(at_desk("aigul"), report, ("1", "9", 1))
    assert (answer.status_code, "тапсырылды" in answer.json()["refused"]) == (409, True)


def test_a_save_asks_the_database_as_often_for_one_cell_as_for_many(at_desk: Desk, report: Report) -> None:
    client = at_desk("aigul")
    send(client, report, ("1", "3", 0))
    counts = []
    for cells in ([("2", "1", 0)], [("3", "1", 0)]):
        with CaptureQueriesContext(connection) as asked:
            send(client, report, *cells)
        counts.append(len(asked))
    assert counts[0] == counts[1] < 40


def test_a_page_that_outlived_its_sign_in_gets_a_fresh_token(at_desk: Desk, report: Report) -> None:
    address = f"/kk/work/report/{report.pk}/cells/"
    assert list(at_desk("aigul").get(address).json()) == ["token"]
    assert at_desk("stranger").get(address, headers={"HX-Request": "true"}).status_code == 401
