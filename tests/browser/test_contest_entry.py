"""Applying to a contest as an inspector does: figures saved as they are left, materials, paper, receipt."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PHONE
from tests.browser.served import Served, planted, seats

PDF = b"%PDF-1.4\n% an act\n%%EOF\n"


@pytest.fixture(scope="module")
def served_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office with an open round, served on a port of its own."""
    with planted(tmp_path_factory.mktemp("contest"), "contest_office.py") as office:
        yield office


@pytest.fixture
def sit(browser: Browser, served_office: Served) -> Iterator[Callable[..., Page]]:
    """Return a function that sits a person down before a part of the application."""
    at = f"/kk/contests/application/{served_office.told['application']}/"
    with seats(browser, served_office, lambda part="": f"{at}{part}") as sit_down:
        yield sit_down


def test_an_application_is_filled_in_proved_certified_and_handed_in(sit: Callable[..., Page]) -> None:
    page = sit("dauren", "about/")
    page.get_by_label("Түсініктеме хат", exact=True).fill("Үш мұғалім сот арқылы жұмысына қайта алынды.")
    page.get_by_role("button", name="Сақтап, әрі қарай өту").click()
    filled_in(page)
    proved(page)
    page.get_by_role("link", name="Қағаз түріне өту").click()
    expect(page.get_by_text("Барлық қаралған өтініштер:")).to_be_visible()
    certified_by(sit("chair", "paper/"))
    page.get_by_role("link", name="Тапсыруға өту").click()
    page.get_by_role("button", name="Тапсыру").click()
    expect(page.get_by_role("heading", name="Түбіртек")).to_be_visible()
    expect(page.get_by_text("Мерзімінде")).to_be_visible()


def filled_in(page: Page) -> None:
    """Type figures and leave them: each is saved in its row, and a part above its whole is told at once."""
    for row, text in (("1", "146"), ("2.2", "4"), ("2.2.1", "9")):
        page.locator(f"[id='c-{row}']").fill(text)
        page.locator(f"[id='c-{row}']").press("Enter")
    expect(page.locator("[id='row-2.2.1'] .state")).to_contain_text("сақталды")
    expect(page.locator("[id='row-1'] .give b")).to_have_text("29,2")
    expect(page.locator("[id='u-2.2']")).to_contain_text("Қате:")
    page.locator("[id='c-2.2.1']").fill("3")
    page.locator("[id='c-2.2.1']").press("Enter")
    expect(page.locator("[id='u-2.2']")).to_be_hidden()


def proved(page: Page) -> None:
    """Put a link and a file on a row from the panel at its side, and take one of them off."""
    page.locator("[id='c-1']").press("Control+Enter")
    side = page.locator("#side")
    side.get_by_label("Немесе сілтеме").fill("https://example.kz/maqala")
    side.get_by_label("Сілтеменің атауы").fill("Мақала")
    side.get_by_role("button", name="Сілтемені қосу").click()
    expect(page.locator("[id='row-1'] .proof")).to_contain_text("материал: 1")
    expect(side.get_by_role("link", name="Мақала")).to_be_visible()  # the panel was shown anew
    side.get_by_label("Файл немесе фото").set_input_files(
        {"name": "akt.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    side.get_by_role("button", name="Тіркеу").click()
    expect(page.locator("[id='row-1'] .proof")).to_contain_text("материал: 2")
    expect(side.get_by_role("link", name="akt.pdf")).to_be_visible()
    side.get_by_role("button", name="Алып тастау: Мақала").click()
    expect(page.locator("[id='row-1'] .proof")).to_contain_text("материал: 1")
    page.keyboard.press("Escape")
    expect(side).to_be_hidden()


def certified_by(chair: Page) -> None:
    """Let the chair read the paper and certify it."""
    chair.get_by_role("button", name="Куәландырамын").click()
    expect(chair.get_by_text("Төраға куәландырды").first).to_be_visible()


def test_the_figures_fit_a_phone_and_nothing_is_wider_than_its_window(sit: Callable[..., Page]) -> None:
    page = sit("dauren", "results/", viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    page.locator("[id='c-7']").fill("3")
    page.locator("[id='c-7']").blur()
    expect(page.locator("[id='row-7'] .state")).to_contain_text("сақталды")
