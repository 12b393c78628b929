"""Applying to a contest as an inspector does: figures saved as they are left, materials, paper, receipt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import CHECKOUT, DESK, PATIENCE, PHONE, _address

PDF = b"%PDF-1.4\n% an act\n%%EOF\n"


@dataclass(frozen=True, slots=True)
class Served:
    """An office that is served, the application begun in it, and the sessions of its people."""

    url: str
    application: int
    sessions: dict[str, str]

    @property
    def at(self) -> str:
        """Return the address of the application."""
        return f"/kk/contests/application/{self.application}/"


@pytest.fixture(scope="module")
def served_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office with an open round, served on a port of its own."""
    folder = tmp_path_factory.mktemp("contest")
    surroundings = {
        **os.environ,
        "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT}",
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(folder / "office"),
        "ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00",
    }
    (folder / "office").mkdir()
    plant = [sys.executable, str(CHECKOUT / "tests" / "browser" / "contest_office.py")]
    planted = subprocess.run(plant, env=surroundings, check=True, capture_output=True, encoding="utf-8")
    told: dict[str, Any] = json.loads(planted.stdout)
    said = folder / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield Served(_address(window, said), told["application"], told["sessions"])
    finally:
        window.terminate()
        window.wait(PATIENCE)


@pytest.fixture
def sit(browser: Browser, served_office: Served) -> Iterator[Callable[..., Page]]:
    """Return a function that sits a person down before a part of the application."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(key: str, part: str = "", **wishes: Any) -> Page:
        wanted = {"viewport": DESK, "locale": "kk-KZ", "timezone_id": "Asia/Almaty", **wishes}
        context = browser.new_context(base_url=served_office.url, **wanted)
        cookie = {"name": "sessionid", "value": served_office.sessions[key], "url": served_office.url}
        context.add_cookies([cookie])  # type: ignore[list-item]  # Playwright's own shape
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{served_office.at}{part}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


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
