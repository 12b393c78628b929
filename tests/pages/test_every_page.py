"""Every page speaks the language of its address, marks invented figures, and leads to its other languages."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from tests.pages.seen import Seen, seen

from esep.core.names import LANGUAGES

PAGES = (
    "",
    "board/",
    "board/?view=places",
    "board/?view=per-thousand",
    "board/?reading=B03:ignore&reading=G01:ge_threshold:98",
    "point/akmola/1.1/",
    "point/akmola/1.3/",
    "point/akmola/telegram/",
    "point/mangystau/4.1/",
    "point/turkistan/economic-effect/?reading=D09:floor",
    "readings/",
    "readings/?reading=B07:per_report&reading=B08:per_report",
    "organisation/akmola/",
    "organisation/ulytau/?reading=B03:ignore",
)
NAMES = {"Facebook", "Instagram", "Telegram", "Қаз", "Рус", "Eng", "Esep", "Жетісу", "Ұлытау", "max(0"}
"""Words that read alike in every language: names of services, languages, oblasts, and of a function."""

CODE = re.compile(r"^[A-Z]\d\d$|^[IVX]+$|^/|^\d")
"""Codes of readings, Roman numbers, addresses and figures belong to no language."""

KAZAKH_LETTERS = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
CYRILLIC = re.compile("[а-яА-ЯёЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]")
LATIN = re.compile("[A-Za-z]{2,}")


def look(client: Client, language: str, page: str) -> Seen:
    answer = client.get(f"/{language}/{page}")
    assert answer.status_code == 200
    return seen(answer.content)


def foreign(page: Seen) -> list[str]:
    """Return the words that cannot belong to the page's language."""
    strange = {"kk": LATIN, "ru": re.compile(f"{LATIN.pattern}|{KAZAKH_LETTERS.pattern}"), "en": CYRILLIC}
    bare = [word.strip("«»“”.,;:()!?…") for word in page.words]
    return [w for w in bare if strange[page.language].search(w) and w not in NAMES and not CODE.match(w)]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_speaks_the_language_of_its_address(client: Client, language: str, page: str) -> None:
    shown = look(client, language, page)
    assert shown.language == language
    assert shown.title.strip()
    assert foreign(shown) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_leads_to_itself_in_the_other_languages(client: Client, page: str) -> None:
    links = look(client, "kk", page).links
    assert [f"/{language}/{page}" in links for language in LANGUAGES] == [True, True, True]


@pytest.mark.parametrize("page", PAGES)
def test_invented_figures_are_marked_on_every_page_that_shows_them(client: Client, page: str) -> None:
    assert "Көрсетілім: сандар ойдан алынған." in look(client, "kk", page).text
    assert "Демонстрация: цифры вымышлены." in look(client, "ru", page).text
    assert "Demonstration: invented figures." in look(client, "en", page).text


@pytest.mark.parametrize("page", PAGES)
def test_every_link_inside_the_window_leads_somewhere(client: Client, page: str) -> None:
    links = {link.partition("#")[0] for link in look(client, "kk", page).links}
    inside = sorted(link for link in links if link.startswith("/"))
    broken = [link for link in inside if client.get(link).status_code not in (200, 302)]
    assert broken == []


@pytest.mark.parametrize("page", PAGES)
def test_an_id_names_one_part_of_a_page(client: Client, page: str) -> None:
    ids = look(client, "kk", page).ids
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("page", PAGES)
def test_no_figure_shows_a_minus_that_is_a_hyphen_or_an_exponent(client: Client, page: str) -> None:
    assert [word for word in look(client, "kk", page).words if re.match(r"^-\d|^\d+[eE][+-]?\d", word)] == []
