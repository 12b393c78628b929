"""The window in a browser: no faults of accessibility, nothing wider than the screen, keys, focus."""

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

PAGES = {
    "home": "/kk/",
    "board": "/kk/board/",
    "point-page": "/kk/point/turkistan/economic-effect/",
    "row": "/kk/point/karaganda/1.3/",
    "readings-page": "/kk/readings/?reading=B03:ignore",
    "organisation": "/kk/organisation/akmola/",
    "wrong": "/kk/organisation/nowhere/",
}
README = ("board",)
"""Pages whose pictures the README shows; the others come from the tests below."""

LOOKED_AT = "board"
REST = [name for name in PAGES if name != LOOKED_AT]
"""The page with most on it is looked at in every run, the rest in the long one, with every other page."""

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
    page.goto(PAGES[name])
    page.evaluate("document.fonts.ready")
    shown = screen == "desk"
    picture(page, name if shown else f"{name}-{screen}-light", readme=shown and name in README)
    assert faults_by_day_and_night(page) == {"light": [], "dark": []}
    picture(page, f"{name}-{screen}-dark")
    wide, screen_width = page.evaluate(WIDTHS)
    assert wide <= screen_width


@pytest.mark.long
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    "address", ["", "board/", "point/karaganda/1.3/", "readings/", "organisation/akmola/"]
)
def test_the_other_languages_fit_a_phone_too(look: Look, faults: Faults, language: str, address: str) -> None:
    page = look(**STILL, **SCREENS["phone"])
    page.goto(f"/{language}/{address}")
    wide, screen_width = page.evaluate(WIDTHS)
    assert wide <= screen_width
    assert faults(page) == []


def test_a_figure_opens_its_trace_beside_the_board(page: Page, faults: Faults, picture: Picture) -> None:
    page.goto("/kk/board/")
    page.locator('.board a[href="/kk/point/turkistan/3.5/"]').click()
    trace = page.locator("#trace")
    expect(trace.locator("h2")).to_contain_text("Құқықтық қызметтің экономикалық әсері")
    expect(trace.locator("h2")).to_be_focused()
    expect(page).to_have_url(re.compile("/kk/board/$"))
    picture(page, "point", readme=True)
    assert faults(page) == []


def test_escape_closes_the_trace_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/kk/board/")
    figure = page.locator('.board a[href="/kk/point/akmola/1.5/"]')
    figure.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#trace h2")).to_be_focused()
    expect(figure).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#trace article")).to_have_count(0)
    expect(figure).to_be_focused()
    expect(figure).not_to_have_attribute("aria-current", "true")


def test_the_arrows_walk_the_figures_of_the_board(page: Page) -> None:
    page.goto("/kk/board/")
    rows = page.locator(".board tbody tr")
    second = rows.nth(0).locator("td a").nth(1)
    second.focus()
    page.keyboard.press("ArrowDown")
    expect(rows.nth(1).locator("td a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(rows.nth(1).locator("td a").nth(2)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    expect(second).to_be_focused()


def test_the_head_and_the_first_column_stay_in_view(page: Page) -> None:
    page.goto("/kk/board/")
    page.locator('.board a[href="/kk/point/akmola/1.5/"]').click()
    expect(page.locator("#trace h2")).to_be_visible()
    sheet = page.locator(".sheet")
    sheet.evaluate("sheet => sheet.scrollTo(300, 300)")
    corner = sheet.bounding_box()
    name = page.locator(".board tbody th").nth(12).bounding_box()
    head = page.locator(".board thead th.who").bounding_box()
    assert corner is not None
    assert name is not None
    assert head is not None
    assert abs(name["x"] - corner["x"]) <= 1
    assert abs(head["y"] - corner["y"]) <= 1


def test_on_a_phone_the_trace_is_a_sheet_that_a_tap_beside_it_closes(
    phone: Page, faults: Faults, picture: Picture
) -> None:
    phone.goto("/kk/board/")
    phone.locator("summary").nth(1).click()
    picture(phone, "cards-phone")
    phone.locator('.cards a[href="/kk/point/turkistan/3.5/"]').click()
    expect(phone.locator("#trace h2")).to_be_focused()
    picture(phone, "point-phone")
    assert faults(phone) == []
    assert phone.locator(".top").evaluate("part => part.inert") is True
    phone.mouse.click(180, 20)
    expect(phone.locator("#trace article")).to_have_count(0)
    assert phone.locator(".top").evaluate("part => part.inert") is False


def test_choosing_a_reading_moves_the_table_at_once(page: Page, faults: Faults, picture: Picture) -> None:
    page.goto("/kk/readings/")
    podium = page.locator(".ranking .prize a").all_text_contents()
    page.locator("#B03-ignore").check()
    expect(page).to_have_url(re.compile(r"\?reading=B03:ignore$"))
    assert page.locator(".ranking .prize a").all_text_contents() != podium
    expect(page.locator("#B03-ignore")).to_be_focused()
    expect(page.locator('#languages a[lang="ru"]')).to_have_attribute(
        "href", "/ru/readings/?reading=B03:ignore"
    )
    picture(page, "readings", readme=True)
    assert faults(page) == []
    page.locator("#B03-net_of_causes").check()
    expect(page).to_have_url(re.compile("/kk/readings/$"))
    assert page.locator(".ranking .prize a").all_text_contents() == podium


def test_options_that_belong_together_move_together(page: Page) -> None:
    page.goto("/kk/readings/")
    page.locator("#B07-per_report").check()
    expect(page.locator("#B08-per_report")).to_be_checked()
    page.locator("#B07-once").check()
    expect(page.locator("#B08-once_exclusive")).to_be_checked()


def test_a_threshold_can_be_typed(page: Page) -> None:
    page.goto("/kk/readings/")
    page.locator("#G01-ge_threshold").check()
    expect(page).to_have_url(re.compile("G01:ge_threshold:95$"))
    page.locator('input[name="value-G01"]').fill("50")
    page.locator('input[name="value-G01"]').press("Tab")
    expect(page).to_have_url(re.compile("G01:ge_threshold:50$"))


def test_a_reading_that_is_reloaded_or_shared_shows_the_same(page: Page) -> None:
    page.goto("/kk/readings/?reading=B03:ignore")
    expect(page.locator("#B03-ignore")).to_be_checked()
    page.reload()
    expect(page.locator("#B03-ignore")).to_be_checked()


def test_rows_do_not_glide_when_the_reader_asks_for_stillness(look: Look) -> None:
    page = look(**STILL)
    page.goto("/kk/readings/")
    page.locator("#B03-ignore").check()
    expect(page).to_have_url(re.compile("B03:ignore$"))
    assert page.evaluate("document.getAnimations().length") == 0


def test_the_theme_is_chosen_and_kept(page: Page) -> None:
    page.goto("/kk/")
    paper = "getComputedStyle(document.body.parentElement).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_text("Қараңғы", exact=True).click()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto("/kk/board/")
    assert page.evaluate(paper) == dark
    page.get_by_text("Жарық", exact=True).click()
    assert page.evaluate(paper) == light


def test_the_menu_opens_on_a_phone_and_escape_closes_it(phone: Page, faults: Faults) -> None:
    phone.goto("/kk/")
    menu = phone.get_by_role("navigation", name="Мәзір")
    expect(menu).to_be_hidden()
    phone.get_by_role("button", name="Мәзір").click()
    expect(menu.get_by_role("link", name="Рейтинг")).to_be_visible()
    assert faults(phone) == []
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()


def test_the_first_tab_leads_past_the_menu(page: Page) -> None:
    page.goto("/kk/board/")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Негізгі мазмұнға өту")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_everything_works_without_scripts(look: Look) -> None:
    page = look(java_script_enabled=False)
    page.goto("/kk/board/")
    page.locator('.board a[href="/kk/point/turkistan/3.5/"]').click()
    expect(page).to_have_url(re.compile("/kk/point/turkistan/3.5/$"))
    page.goto("/kk/readings/")
    page.locator("#B03-ignore").check()
    page.get_by_role("button", name="Таңдауды қолдану").first.click()
    expect(page).to_have_url(re.compile(r"/kk/readings/\?reading=B03:ignore$"))
    expect(page.locator("#B03-ignore")).to_be_checked()


def test_the_board_prints_on_two_pages(page: Page) -> None:
    page.goto("/kk/board/")
    printed = page.pdf(prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) <= 2


def test_nothing_is_fetched_from_elsewhere(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/kk/board/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(served)] == []


def test_letters_of_kazakh_and_the_tenge_sign_come_from_our_font(page: Page) -> None:
    page.goto("/kk/")
    page.wait_for_load_state("networkidle")
    faces = page.evaluate("document.fonts.load('16px Golos', 'ӘҒҚҢӨҰҮҺІ ₸ №').then(faces => faces.length)")
    assert faces == 4
