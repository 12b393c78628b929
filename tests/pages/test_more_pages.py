"""The documents, contest, report, downloads and coverage keep the promises that every page keeps."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.pages.test_every_page import foreign, look

from esep.core.names import LANGUAGES
from esep.library import library

LAW = tuple(f"law/{name}/{edition}/" for name in library().ids() for edition in library().editions(name))
SEEDED = (
    "law/annual-evaluation/2026-02-20/",
    "law/annual-evaluation/2026-02-20/?reading=B03:ignore",
    "law/legal-inspector-contest/2025-12-25/",
    "contest/",
    "contest/synakova/",
    "downloads/",
    "downloads/?reading=B03:ignore",
)
QUOTED = {
    *("http://edu-tradeunion.kz/", "kz/", "Python"),
    *("Барлығы", "Ұстаз", "Әділет", "қалдықты", "ортақтындыра", "отырып"),
}
"""An address in the official text, a name, and Kazakh words that a Russian or English sentence quotes."""

PAGES = (*dict.fromkeys((*LAW, *SEEDED)), "law/", "report-2020/", "coverage/")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_speaks_the_language_of_its_address(client: Client, language: str, page: str) -> None:
    shown = look(client, language, page)
    assert shown.language == language
    assert shown.title.strip()
    assert [word for word in foreign(shown) if word not in QUOTED] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_leads_to_itself_in_the_other_languages(client: Client, page: str) -> None:
    links = look(client, "kk", page).links
    assert [f"/{language}/{page}" in links for language in LANGUAGES] == [True, True, True]


@pytest.mark.parametrize("page", PAGES)
def test_invented_figures_are_marked_where_they_are_shown_and_real_ones_are_not(
    client: Client, page: str
) -> None:
    marked = "Көрсетілім: сандар ойдан алынған." in look(client, "kk", page).text
    assert marked == (page in SEEDED)


@pytest.mark.parametrize("page", PAGES)
def test_no_id_stands_twice_on_a_page(client: Client, page: str) -> None:
    ids = look(client, "kk", page).ids
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_inside_the_window_leads_somewhere(client: Client, page: str) -> None:
    links = {link.partition("#")[0] for link in look(client, "kk", page).links}
    inside = sorted(link for link in links if link.startswith("/"))
    assert [link for link in inside if client.get(link).status_code not in (200, 302)] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_part_of_this_page_finds_it(client: Client, page: str) -> None:
    shown = look(client, "kk", page)
    parts = {link[1:] for link in shown.links if link.startswith("#")}
    assert sorted(parts - set(shown.ids)) == []
