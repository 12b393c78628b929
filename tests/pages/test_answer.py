"""How pages are sent: strict headers, kept bytes, a mark of their content, packed for who unpacks."""

from __future__ import annotations

import gzip

from django.conf import settings
from django.test import Client

from esep.pages.parts import answer


def test_a_page_loads_nothing_from_elsewhere(client: Client) -> None:
    policy = client.get("/kk/")["Content-Security-Policy"]
    assert sorted(policy.split("; ")) == [
        "base-uri 'none'",
        "default-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    ]


def test_a_page_sets_no_cookie_and_cannot_be_framed(client: Client) -> None:
    page = client.get("/kk/board/")
    assert not page.cookies
    assert page["X-Frame-Options"] == "DENY"
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page["Referrer-Policy"] == "same-origin"


def test_a_page_is_sent_again_only_when_it_changed(client: Client) -> None:
    first = client.get("/kk/board/")
    again = client.get("/kk/board/", headers={"If-None-Match": first["ETag"]})
    other = client.get("/kk/board/?reading=B03:ignore", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, other.status_code) == (304, b"", 200)


def test_a_page_is_packed_for_who_unpacks(client: Client) -> None:
    plain = client.get("/kk/board/")
    packed = client.get("/kk/board/", headers={"Accept-Encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) * 5 < len(plain.content)


def test_the_board_fits_in_twenty_five_kilobytes_on_the_wire(client: Client) -> None:
    assert len(client.get("/kk/board/", headers={"Accept-Encoding": "gzip"}).content) < 25_000


def test_equal_states_are_rendered_once(client: Client) -> None:
    one = client.get("/kk/board/?reading=B02:half_up&reading=B03:ignore")
    kept = len(answer.KEEPER)
    two = client.get("/kk/board/?reading=B03:ignore&reading=e1_1.partial_tens:half_up")
    assert two.content == one.content
    assert len(answer.KEEPER) == kept


def test_only_so_many_pages_are_kept(client: Client) -> None:
    for percent in range(1, 40):
        client.get(f"/kk/point/akmola/5.1/?reading=G01:ge_threshold:{percent}")
    assert len(answer.KEEPER) <= answer.KEPT


def test_the_trace_for_the_panel_and_its_page_are_kept_apart(client: Client) -> None:
    panel = client.get("/kk/point/akmola/3.5/", headers={"HX-Request": "true", "HX-Target": "trace"})
    page = client.get("/kk/point/akmola/3.5/")
    assert panel.content.startswith(b'<article class="traced">')
    assert page.content.startswith(b"<!doctype html>")
    assert "HX-Request" in page["Vary"]


def test_going_back_gets_a_whole_page_and_not_a_part(client: Client) -> None:
    back = {"HX-Request": "true", "HX-Target": "trace", "HX-History-Restore-Request": "true"}
    assert client.get("/kk/point/akmola/3.5/", headers=back).content.startswith(b"<!doctype html>")


def test_fonts_cover_tenge_and_every_kazakh_letter() -> None:
    style = (settings.STATICFILES_DIRS[0] / "css" / "esep.css").read_text(encoding="utf-8")
    for subset in ("cyrillic-ext", "cyrillic", "latin-ext", "latin"):
        assert f"../fonts/golos-text-{subset}.woff2" in style
        assert (settings.STATICFILES_DIRS[0] / "fonts" / f"golos-text-{subset}.woff2").exists()
    ranges = [
        (int(low, 16), int(high or low, 16))
        for part in style.split("unicode-range:")[1:]
        for item in part.split(";")[0].split(",")
        for low, _, high in [item.strip().removeprefix("U+").partition("-")]
    ]
    assert [c for c in "₸№−«»ӘәҒғҚқҢңӨөҰұҮүҺһІі" if not any(a <= ord(c) <= b for a, b in ranges)] == []
    assert (
        (settings.STATICFILES_DIRS[0] / "fonts" / "OFL.txt")
        .read_text(encoding="utf-8")
        .count("SIL OPEN FONT")
    )


def test_static_files_are_marked_by_their_content_and_kept(client: Client) -> None:
    page = client.get("/kk/").content.decode()
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    assert "?v=" in address
    sent = client.get(address)
    sent.close()
    assert "max-age=31536000" in sent["Cache-Control"]
