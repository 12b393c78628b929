"""docs/coverage.md held to account: every clause has its line, and everything it names exists."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from tests.conftest import Ran
from tests.pages.seen import seen

from esep.core.names import LANGUAGES
from esep.library import library
from esep.pages.parts.menu import ROOMS
from esep.pages.public import coverage
from esep.pages.public.coverage import OF_WORK
from esep.pages.public.coverage_list import Document, documents, numbers_of, path, read

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

EDITIONS = [(name, edition) for name in library().ids() for edition in library().editions(name)]
DESK = ("/contests/", "/work/", "/preview/", "/organisations/", "/staff/", *(f"/{one}/" for one in ROOMS))
"""Pages of a person's work."""

EXAMPLES = {
    "/point/": "/point/zhambyl/3.5/",
    "/organisation/": "/organisation/zhambyl/",
    "/monitoring/summary/": "/monitoring/summary/1/",
}


def part(regulation: str, edition: str) -> Document:
    return next(one for one in documents() if (one.regulation, one.edition) == (regulation, edition))


def test_every_document_has_its_part() -> None:
    assert sorted((one.regulation, one.edition) for one in documents()) == sorted(EDITIONS)


@pytest.mark.parametrize(("regulation", "edition"), EDITIONS)
def test_every_clause_row_and_measure_has_exactly_one_line(regulation: str, edition: str) -> None:
    listed = [entry.clause for entry in part(regulation, edition).entries]
    wanted = list(numbers_of(regulation, edition))
    missing_annex = {"annex 1"} if edition == "2025-02-25" else set()
    assert sorted(listed) == sorted({*wanted, *missing_annex})


def test_every_measure_of_the_programme_is_listed() -> None:
    listed = {entry.clause for entry in part("membership-programme", "2025-07-03").entries}
    assert {f"R{number}" for number in range(1, 11)} <= listed
    assert {f"F{number}" for number in range(1, 9)} <= listed
    assert {"2.10", "3.6", "7.6", "8.3"} <= listed


def test_every_test_that_is_named_exists(checkout: Path) -> None:
    named = {test for one in documents() for entry in one.entries for test in entry.tests}
    assert [test for test in sorted(named) if not (checkout / test).is_file()] == []


def test_every_command_that_is_named_exists(esep: Callable[..., Ran]) -> None:
    known = esep("--help").stdout
    named = {command for one in documents() for entry in one.entries for command in entry.commands}
    assert [command for command in sorted(named) if command not in known] == []


def test_every_page_that_is_named_answers_or_asks_to_sign_in(client: Client) -> None:
    for page in sorted({page for one in documents() for entry in one.entries for page in entry.pages}):
        answer = client.get(f"/kk{EXAMPLES.get(page, page)}")
        if page.startswith(DESK):
            assert (answer.status_code, answer.headers["Location"].split("?")[0]) == (
                302,
                "/account/login/",
            ), page
        else:
            assert answer.status_code == 200, page


def test_a_working_office_is_not_led_to_pages_it_does_not_have(client: Client, settings: Settings) -> None:
    led = {page for page in seen(client.get("/kk/coverage/").content).links if page.startswith("/kk/")}
    assert {"/kk/board/", "/kk/results/"} <= led
    settings.EXPLORER = False
    page = coverage.render(client.get("/kk/coverage/").wsgi_request, "kk")
    found = {link.partition("#")[0] for link in seen(page.encode()).links if link.startswith("/kk/")}
    assert [link for link in sorted(found) if client.get(link).status_code == 404] == []


def test_what_is_done_names_a_page_a_command_or_a_test() -> None:
    silent = [
        (one.regulation, entry.clause)
        for one in documents()
        for entry in one.entries
        if entry.state == "here"
        and entry.clause != "acts"
        and not (entry.pages or entry.commands or entry.tests)
    ]
    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_every_clause_and_leads_to_its_words(client: Client, language: str) -> None:
    page = seen(client.get(f"/{language}/coverage/").content)
    for document in documents():
        address = f"/{language}/law/{document.regulation}/{document.edition}/"
        ids = seen(client.get(address).content).ids
        for one in coverage.shown(document):
            assert " ".join(one.name[language].split()) in page.text
            assert f"{address}#{one.anchor}" in page.links
            assert one.anchor in ids, (document.edition, one.entry.clause, one.anchor)


def test_the_page_counts_what_the_list_holds(client: Client) -> None:
    page = seen(client.get("/en/coverage/").content)
    entries = [entry for one in documents() for entry in one.entries]
    for state, word in (("here", "here"), ("partly", "partly"), ("later", "not yet"), ("text", "text")):
        assert f"{word} {sum(entry.state == state for entry in entries)}" in page.text


@pytest.mark.parametrize(
    "line",
    [
        "| 1.1 | done |  |  |  |  |",
        "| 1.1 | here |  |  |  | year |",
        "| 1.1 | later |  |  |  |  |",
        "| 1.1 | later |  |  |  | some day |",
        "| 1.1 | here |  |  |",
    ],
)
def test_a_line_that_says_nothing_certain_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"entry of the coverage list|stage to come"):
        read(f"## A document `annual-evaluation/2026-02-20`\n{line}")


def test_the_list_is_the_one_that_readers_of_the_docs_open(checkout: Path) -> None:
    assert path() == checkout / "docs" / "coverage.md"


def test_no_link_leads_a_reader_to_work_that_is_not_theirs(client: Client) -> None:
    page = client.get("/kk/coverage/").content.decode()
    led = set(re.findall(r'href="(/kk/[^"#?]*)', page))
    assert sorted(one for one in led if one.split("/")[2] in OF_WORK) == []
    assert [one for one in sorted(led) if client.get(one).status_code != 200] == []
