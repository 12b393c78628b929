"""The root finds the reader's language; every wording stands in all three."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from esep.pages.parts.language import of_path, preferred
from esep.pages.parts.wording import read, words


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "kk"),
        ("kk-KZ,kk;q=0.9,ru;q=0.8", "kk"),
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("de,en;q=0.7,ru;q=0.9", "ru"),
        ("en-GB", "en"),
        ("de,fr", "kk"),
        ("en;q=0,ru;q=0.001", "ru"),
        ("en;q=0", "kk"),
        ("en;q=nonsense,ru;q=0.1", "ru"),
        ("RU", "ru"),
        (";;;,,,q=1", "kk"),
    ],
)
def test_the_root_takes_the_language_a_browser_wants_most(header: str, language: str) -> None:
    assert preferred(header) == language


def test_the_root_leads_to_the_language_and_keeps_the_query(client: Client) -> None:
    answer = client.get("/?reading=B03:ignore", headers={"Accept-Language": "ru"})
    assert (answer.status_code, answer["Location"]) == (302, "/ru/?reading=B03:ignore")
    assert answer["Vary"] == "Accept-Language"


def test_the_first_segment_of_an_address_is_its_language() -> None:
    assert [of_path(path) for path in ("/ru/board/", "/en", "/", "/de/board/")] == ["ru", "en", "kk", "kk"]


def test_a_wording_without_a_language_is_refused_with_every_gap_named(tmp_path: Path) -> None:
    (tmp_path / "page.toml").write_text(
        'title = { kk = "Бет", ru = "Страница" }\nplain = "text"\n'
        '[part]\nname = { kk = " ", ru = "a", en = "b", de = "c" }\n',
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="page") as refused:
        read(tmp_path)
    assert str(refused.value).split("; ") == [
        "page.toml: title has no en",
        "page.toml: plain is neither a wording nor a table",
        "page.toml: part: name has no kk",
        "page.toml: part: name knows no language de",
    ]


def test_a_wording_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"no wording 'nothing' in board\.toml"):
        words("board", "kk")["nothing"]
    with pytest.raises(KeyError):
        words("nothing", "kk")


def test_wordings_are_filled_in_by_name() -> None:
    assert words("board", "kk").say("legend.prize", prizes=3) == "жүлделі орын (1–3)"
