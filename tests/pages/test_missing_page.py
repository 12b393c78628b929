"""An address that nothing answers to offers the nearest that exist, in the reader's language."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.pages.seen import seen

from esep.pages.public.missing import near


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("/kk/bord/", "/kk/board/"),
        ("/ru/reports-2020/", "/ru/report-2020/"),
        ("/en/law/annual-evaluation/2026-02-2/", "/en/law/annual-evaluation/2026-02-20/"),
        ("/kk/organization/akmola/", "/kk/organisation/akmola/"),
        ("/en/Contest/Synakova", "/en/contest/synakova/"),
        ("/downloads/fact.csv", "/kk/downloads/facts.csv"),
    ],
)
def test_the_nearest_address_is_offered_first(asked: str, meant: str) -> None:
    assert near(asked)[0][0] == meant


def test_every_address_that_is_offered_answers(client: Client) -> None:
    for asked in ("/kk/bord/", "/ru/organisaton/zhambil/", "/en/law/anual-evaluation/"):
        for address, _ in near(asked):
            assert client.get(address).status_code == 200, address


def test_nothing_alike_offers_only_the_main_doors(client: Client) -> None:
    answer = client.get("/en/zzzzzzzzzzzzzzzzzz/")
    page = seen(answer.content)
    assert answer.status_code == 404
    assert near("/en/zzzzzzzzzzzzzzzzzz/") == []
    assert {"/en/", "/en/board/", "/en/law/"} <= set(page.links)


def test_the_page_says_what_was_asked_in_the_language_of_the_address(client: Client) -> None:
    page = seen(client.get("/ru/organisaton/zhambil/").content)
    assert page.language == "ru"
    assert "/ru/organisaton/zhambil/" in page.text
    assert "Жамбылская областная организация" in page.text
