"""Style sheets and scripts are handed over packed, and the same bytes come out."""

from __future__ import annotations

import gzip

from django.conf import settings
from django.test import Client

from esep.pages.parts.jinja import static

CSS = static("css/esep.css")


def body(client: Client, address: str, packed: str) -> tuple[bytes, str]:
    answer = client.get(address, headers={"Accept-Encoding": packed})
    return b"".join(answer), answer.get("Content-Encoding", "")


def test_a_style_sheet_is_packed_for_those_who_unpack() -> None:
    client = Client()
    plain, packed = body(client, CSS, ""), body(client, CSS, "gzip")
    assert (packed[1], plain[1]) == ("gzip", "")
    assert gzip.decompress(packed[0]) == plain[0]
    assert len(packed[0]) * 2 < len(plain[0])


def test_a_font_is_sent_as_it_is() -> None:
    assert body(Client(), "/static/fonts/golos-text-latin.woff2", "gzip")[1] == ""


def test_what_was_packed_is_kept_in_the_office_for_the_next_start() -> None:
    plain = body(Client(), CSS, "")[0]
    body(Client(), CSS, "gzip")
    kept = {gzip.decompress(file.read_bytes()) for file in (settings.OFFICE / "packed").iterdir()}
    assert plain in kept
    assert {file.suffix for file in (settings.OFFICE / "packed").iterdir()} == {".gz"}
