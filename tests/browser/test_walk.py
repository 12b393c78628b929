"""The walk of a sceptical reader: regulation, point, trace, reading, moved podium, download, in Kazakh."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

LAW = "/kk/law/annual-evaluation/2026-02-20/"
SCREENS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
}


@pytest.mark.parametrize("screen", SCREENS)
def test_from_the_regulation_to_a_download_of_another_result(
    look: Callable[..., Page], faults: Callable[[Page], list[str]], picture: Callable[..., Path], screen: str
) -> None:
    page = look(reduced_motion="reduce", **SCREENS[screen])

    # The regulation: its own words, and beside row 3.5 who leads.
    page.goto(LAW)
    assert faults(page) == []
    row = page.locator('[id="row-3.5"]')
    expect(row).to_contain_text("қалдықты ортақтындыра отырып")
    row.scroll_into_view_if_needed()
    picture(page, f"law-{screen}" if screen == "phone" else "law", readme=screen == "desk")
    leader = row.locator('a[href*="/point/"]').first
    slug = re.search(r"/point/([a-z-]+)/", leader.get_attribute("href") or "")
    assert slug is not None
    leader.click()

    # The trace of that point: the words, the formula, the facts, the readings it rests on.
    expect(page).to_have_url(re.compile(f"/kk/point/{slug[1]}/"))
    expect(page.locator(".words")).to_contain_text("қалдықты ортақтындыра отырып")
    expect(page.locator(".formula")).to_contain_text("÷ 1 000 000")
    expect(page.locator(".facts")).to_contain_text("№7 нысан, 18-жол")
    expect(page.locator("#rests-D09")).to_contain_text("шешілмеген")
    assert faults(page) == []
    page.locator("#rests-D09 a").click()

    # The reading: another option is chosen and the podium moves.
    expect(page).to_have_url(re.compile("/kk/readings/#reading-D09$"))
    expect(page.locator("#D09-half_up")).to_be_checked()
    podium = page.locator(".ranking .prize a").all_text_contents()
    page.locator("#D09-pro_rata").check()
    expect(page).to_have_url(re.compile(r"reading=D09:pro_rata"))
    assert page.locator(".ranking .prize a").all_text_contents() != podium
    assert faults(page) == []

    # The download: the result under this very reading.
    page.locator(".standing").get_by_role("link", name="Осы нәтижені жүктеп алу").click()
    expect(page).to_have_url(re.compile(r"/kk/downloads/\?reading=D09:pro_rata$"))
    assert faults(page) == []
    with page.expect_download() as downloading:
        page.locator('a[href*="results.json"]').first.click()
    result = json.loads(downloading.value.path().read_text(encoding="utf-8"))
    chosen = {reading["id"]: reading["chosen"] for reading in result["readings"]}
    assert chosen["D09"] == "pro_rata"
    assert result["subjects"][0]["place"] == 1
