"""The pages of a year in a real browser: no fault, nothing wider than the screen, the trace at the side."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import CHECKOUT, DESK, PATIENCE, PHONE, _address, arrive

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Served:
    """An office that is served: its address, its year in preview, an objection, a decision, the sessions."""

    url: str
    year: int
    objection: int
    decision: int
    sessions: dict[str, str]

    def address(self, path: str) -> str:
        """Return the Kazakh address of a page; `{year}` and its kin are filled in."""
        return "/kk/" + path.format(year=self.year, objection=self.objection, decision=self.decision)


@pytest.fixture(scope="module")
def served_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office with a year in preview, served on a port of its own."""
    folder = tmp_path_factory.mktemp("year")
    surroundings = {
        **os.environ,
        "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT}",
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(folder / "office"),
        "ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00",
    }
    (folder / "office").mkdir()
    plant = [sys.executable, str(CHECKOUT / "tests" / "browser" / "year_office.py")]
    planted = subprocess.run(plant, env=surroundings, check=True, capture_output=True, encoding="utf-8")
    told: dict[str, Any] = json.loads(planted.stdout)
    said = folder / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield Served(_address(window, said), **told)
    finally:
        window.terminate()
        window.wait(PATIENCE)


@pytest.fixture
def sit(browser: Browser, served_year: Served) -> Iterator[Callable[..., Page]]:
    """Return a function that sits a person down before a page: `sit("bolat", "staff/years/")`."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(key: str, path: str, **wishes: Any) -> Page:
        wanted = {"viewport": DESK, "locale": "kk-KZ", "timezone_id": "Asia/Almaty", **wishes}
        context = browser.new_context(base_url=served_year.url, **wanted)
        cookie = {"name": "sessionid", "value": served_year.sessions[key], "url": served_year.url}
        context.add_cookies([cookie])  # type: ignore[list-item]  # Playwright's own shape
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        arrive(page, served_year.address(path))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


PAGES = (
    ("bolat", "staff/years/"),
    ("bolat", "staff/year/{year}/"),
    ("bolat", "staff/year/{year}/edition/"),
    ("bolat", "staff/year/{year}/participants/"),
    ("bolat", "staff/year/{year}/facts/"),
    ("bolat", "staff/year/{year}/board/"),
    ("bolat", "staff/year/{year}/point/akmola/1.5/"),
    ("bolat", "staff/year/{year}/changes/akmola/"),
    ("bolat", "staff/year/{year}/register/"),
    ("bolat", "staff/year/{year}/objections/"),
    ("bolat", "staff/year/{year}/objections/{objection}/"),
    ("bolat", "staff/year/{year}/prizes/"),
    ("secretary", "staff/decisions/"),
    ("secretary", "staff/decisions/{decision}/"),
    ("secretary", "staff/decisions/enter/"),
    ("secretary", "staff/decisions/enter/?kind=waiver&about=assessment:{year}"),
    ("secretary", "staff/decisions/enter/?kind=block-prizes&about=assessment:{year}"),
    ("chair", "preview/"),
    ("chair", "preview/{year}/point/3.4/"),
    ("chair", "preview/{year}/object/1.5/"),
    ("chair", "preview/{year}/objection/{objection}/"),
)


@pytest.mark.long
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_no_page_of_a_year_has_a_fault_or_is_wider_than_its_screen(
    sit: Callable[..., Page],
    faults_by_day_and_night: Callable[[Page], dict[str, list[str]]],
    viewport: dict[str, int],
) -> None:
    found = {}
    for key, path in PAGES:
        page = sit(key, path, viewport=viewport)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found[path] = faults_by_day_and_night(page) | ({"screen": [f"{wider} px wider"]} if wider else {})
        page.context.close()
    assert {path: wrong for path, wrong in found.items() if any(wrong.values())} == {}


def test_a_figure_of_the_board_opens_its_trace_at_the_side_and_the_paper_is_the_second_click(
    sit: Callable[..., Page], picture: Callable[..., Path]
) -> None:
    page = sit("bolat", "staff/year/{year}/board/")
    figure = page.locator(".board a[href$='/point/akmola/3.4/']")
    figure.click()
    trace = page.locator("#trace article")
    expect(trace).to_be_visible()
    expect(page.locator("#trace .trace-title")).to_be_focused()
    expect(trace).to_contain_text("61 × 2 = 122")
    picture(page, "year-board")
    page.keyboard.press("Escape")
    expect(trace).to_have_count(0)
    expect(figure).to_be_focused()


def test_the_board_is_walked_by_arrow_keys(sit: Callable[..., Page]) -> None:
    page = sit("bolat", "staff/year/{year}/board/")
    page.locator(".board a[href$='/point/akmola/3.4/']").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".board a[href$='/point/akmola/3.5/']")).to_be_focused()


def test_a_year_prints_without_its_buttons(sit: Callable[..., Page]) -> None:
    page = sit("bolat", "staff/year/{year}/register/")
    page.emulate_media(media="print")
    expect(page.get_by_text("Осылай шешу").first).to_be_hidden()
    expect(page.locator("#reading-D09")).to_be_visible()
