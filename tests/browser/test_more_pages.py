"""The documents, contest, report, downloads and coverage in a browser: no faults, no overflow, paper too."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Look = Callable[..., Page]
Faults = Callable[[Page], list[str]]
ByScheme = Callable[[Page], dict[str, list[str]]]
Picture = Callable[..., Path]

EVALUATION = "law/annual-evaluation/2026-02-20/"
PAGES = {
    "law": "law/",
    "regulation": EVALUATION,
    "regulation-of-2025": "law/annual-evaluation/2025-02-25/",
    "contest-regulation": "law/legal-inspector-contest/2025-12-25/",
    "programme": "law/membership-programme/2025-07-03/",
    "report": "law/activity-report/2020-h1/",
    "contest": "contest/",
    "sheet": "contest/synakova/",
    "report-2020": "report-2020/",
    "downloads": "downloads/?reading=B03:ignore",
    "coverage": "coverage/",
    "missing": "organisaton/zhambil/",
}
LOOKED_AT = "regulation"
REST = [name for name in PAGES if name != LOOKED_AT]
"""The longest page is looked at in every run, the rest in the long one, with every other page."""

SCREENS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
}
WIDTHS = "[document.documentElement.scrollWidth, window.innerWidth]"
STILL: dict[str, Any] = {"reduced_motion": "reduce"}


@pytest.mark.parametrize("screen", ["phone", pytest.param("desk", marks=pytest.mark.long)])
@pytest.mark.parametrize("name", [LOOKED_AT, *(pytest.param(one, marks=pytest.mark.long) for one in REST)])
def test_a_page_has_no_faults_and_fits_its_screen(
    look: Look, faults_by_day_and_night: ByScheme, picture: Picture, name: str, screen: str
) -> None:
    page = look(**STILL, **SCREENS[screen])
    page.goto(f"/kk/{PAGES[name]}")
    picture(page, f"{name}-{screen}-light", readme=(name, screen) == ("report-2020", "desk"))
    assert faults_by_day_and_night(page) == {"light": [], "dark": []}
    picture(page, f"{name}-{screen}-dark")
    wide, screen_width = page.evaluate(WIDTHS)
    assert wide <= screen_width


@pytest.mark.long
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_the_other_languages_fit_a_phone_too(look: Look, language: str, name: str) -> None:
    page = look(**STILL, **SCREENS["phone"])
    page.goto(f"/{language}/{PAGES[name]}")
    wide, screen_width = page.evaluate(WIDTHS)
    assert wide <= screen_width


def test_a_clause_that_is_pointed_at_is_seen_and_lit(page: Page) -> None:
    page.goto(f"/kk/{EVALUATION}#c-4.3")
    clause = page.locator('[id="c-4.3"]')
    expect(clause).to_be_in_viewport()
    lit, plain = (
        page.locator(f'[id="{name}"]').evaluate("node => getComputedStyle(node).backgroundColor")
        for name in ("c-4.3", "c-4.4")
    )
    assert lit != plain


def test_the_margin_stands_beside_the_printed_table_on_a_desk_and_under_it_on_a_phone(look: Look) -> None:
    for screen, beside in (("desk", True), ("phone", False)):
        page = look(**STILL, **SCREENS[screen])
        page.goto(f"/kk/{EVALUATION}")
        row = page.locator('[id="row-2.3"]')
        words, margin = row.locator(".annex-words").bounding_box(), row.locator(".margin").bounding_box()
        assert words is not None
        assert margin is not None
        assert (margin["x"] > words["x"] + words["width"]) == beside


def test_a_row_of_the_sheet_opens_by_the_keyboard_to_tell_how_it_came_about(page: Page) -> None:
    page.goto("/kk/contest/synakova/")
    row = page.locator('[id="line-economic-effect"]')
    expect(row.get_by_text("100 000")).not_to_have_count(0)
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(row.locator(".numbers-line")).to_contain_text("÷ 100 000")
    expect(row.locator(".reading-mark").first).to_be_visible()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_sheet_prints_on_one_or_two_pages(look: Look, language: str) -> None:
    page = look()
    page.goto(f"/{language}/contest/bolzhamova/")
    page.locator("summary").first.click()
    printed = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2


def test_the_pages_need_no_script(look: Look) -> None:
    page = look(java_script_enabled=False)
    for name in ("regulation", "contest", "report-2020", "downloads"):
        page.goto(f"/kk/{PAGES[name]}")
        expect(page.locator("h1")).to_be_visible()
    page.goto(f"/kk/{EVALUATION}")
    page.locator('[id="row-1.4"] a[href*="/point/"]').click()
    expect(page).to_have_url(re.compile("/kk/point/karaganda/site-materials/"))


def test_a_wrong_address_leads_to_the_right_one_in_a_click(page: Page) -> None:
    page.goto("/kk/reports-2020/")
    page.get_by_role("link", name="2020 жылғы есеп").last.click()
    expect(page).to_have_url(re.compile("/kk/report-2020/$"))
