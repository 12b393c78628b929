"""Every page that a route names, as somebody who may see it: no fault of axe, no script error, no overflow.

Each page is opened once; then its window changes from desk to phone and its scheme from light to dark. All
rules are asked at each width, one of them light and one dark; at the other two combinations those rules that
width and colours decide.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, ViewportSize
from tests.browser.conftest import (
    ALL_BUT_CONTRAST,
    CHECKOUT,
    COLOURS,
    DESK,
    PATIENCE,
    PHONE,
    _address,
    judged,
)
from tests.rights.routes import routes
from tests.rights.samples import SAMPLES

pytestmark = pytest.mark.long
Picture = Callable[..., Path]

NOW = "2028-01-28T10:00:00+05:00"
ACTS = "an act: it takes a form and leads to a page"
LEADS = "it shows nothing itself and leads to a page"
FILE = "a file or an answer to a script, no page"
NO_PAGES = {
    "root": LEADS,
    "law-newest": LEADS,
    "desk": LEADS,
    "mfa_index": LEADS,
    "robots": FILE,
    "download": FILE,
    "work-receipt-text": FILE,
    "work-template": FILE,
    "work-cells": FILE,
    "work-document": FILE,
    "staff_file": FILE,
    "results-document": FILE,
    "viewings-file": FILE,
    "year_paper": FILE,
    "preview_score_card": FILE,
    "account_alive": FILE,
    "contests-annex": FILE,
    "contests-cells": FILE,
    "contests-material": FILE,
    "contests-receipt-text": FILE,
    "contests-paper-of-round": FILE,
    "contests-staff-annex": FILE,
    "contests-act-document": FILE,
    "contests-staff-material": FILE,
    "commission-material": FILE,
    "commission-minutes": FILE,
    "commission-sheet": FILE,
    "monitoring-national-paper": FILE,
    "monitoring-done-file": FILE,
    "monitoring-review-file": FILE,
    "monitoring-review-of-file": FILE,
    "monitoring-membership-table": FILE,
    "monitoring-safety-table": FILE,
    "monitoring-registers-book": FILE,
    "monitoring-summary-paper": FILE,
    "monitoring-registers-file": FILE,
    "monitoring-registers-lines": FILE,
    "monitoring-survey-counts": FILE,
    "monitoring-survey-poster": FILE,
    "notices-read": ACTS,
    "account_logout": ACTS,
    "account_enter_as": ACTS,
    "account_language": ACTS,
    "account_elsewhere": ACTS,
    "account_tie": ACTS,
}
"""The routes without a page of their own, besides the guarded ones that only take a form."""

SIZES = {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}}
"""The rules of axe whose answer can change with the width of the window, besides those of colours."""

EVERY_RULE = {"rules": {**ALL_BUT_CONTRAST["rules"], "target-size": {"enabled": True}}}

SCREENS: tuple[tuple[ViewportSize, str, tuple[dict[str, Any], ...]], ...] = (
    (ViewportSize(width=DESK["width"], height=DESK["height"]), "light", (EVERY_RULE, COLOURS)),
    (ViewportSize(width=DESK["width"], height=DESK["height"]), "dark", (COLOURS,)),
    (ViewportSize(width=PHONE["width"], height=PHONE["height"]), "light", (SIZES, COLOURS)),
    (ViewportSize(width=PHONE["width"], height=PHONE["height"]), "dark", (EVERY_RULE, COLOURS)),
)
"""Width, scheme, and what axe is asked."""


SHOWN = {
    ("results-page", 1): "results",
    ("work-form", 1): "form",
    ("staff_report", 2): "review",
    ("year", 1): "year",
}
"""Which visit to a route the README shows, and what its picture is called."""


@dataclass
class Visitors:
    """The people before their browsers, one window each, at the served office."""

    browser: Browser
    url: str
    visits: Sequence[Sequence[str]]
    sessions: dict[str, str]
    pages: dict[str, Page] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def page(self, who: str) -> Page:
        """Return the window of a person; script errors and breaches of the content policy are noted."""
        if who not in self.pages:
            context: BrowserContext = self.browser.new_context(
                base_url=self.url, locale="kk-KZ", timezone_id="Asia/Almaty", reduced_motion="reduce"
            )
            if who in self.sessions:
                cookie = {"name": "sessionid", "value": self.sessions[who], "url": self.url}
                context.add_cookies([cookie])  # type: ignore[list-item]  # Playwright's own shape
            self.pages[who] = page = context.new_page()
            page.on("pageerror", lambda error: self.wrong.append(f"script error: {error}"))
            page.on("console", self._heard)
        return self.pages[who]

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type == "error" and not said.text.startswith("Failed to load resource"):
            self.wrong.append(f"console: {said.text}")


@pytest.fixture(scope="module")
def visitors(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitors]:
    """Return everybody at the planted demonstration office, which is served."""
    folder = tmp_path_factory.mktemp("every-page")
    surroundings = {
        **os.environ,
        "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT}",
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(folder / "office"),
        "ESEP_DEMO": "1",
        "ESEP_FROZEN_AT": NOW,
    }
    (folder / "office").mkdir()
    plant = [sys.executable, "-X", "utf8", "-m", "esep.demo.planted", "en"]
    subprocess.run(plant, env=surroundings, check=True, stdout=subprocess.DEVNULL)
    ask = [sys.executable, "-X", "utf8", str(CHECKOUT / "tests" / "browser" / "visiting_office.py")]
    answered = subprocess.run(ask, env=surroundings, check=True, capture_output=True, encoding="utf-8")
    said = folder / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        everybody = Visitors(browser, _address(window, said), **json.loads(answered.stdout))
        yield everybody
        for page in everybody.pages.values():
            page.context.close()
    finally:
        window.terminate()
        window.wait(PATIENCE)


def test_every_route_is_visited_or_has_no_page(visitors: Visitors) -> None:
    visited = {route for route, *_ in visitors.visits}
    named = {route.name for route in routes()}
    acts = {name for name, sample in SAMPLES.items() if sample.method == "post"}
    assert named - visited - set(NO_PAGES) - acts == set(), "add a visit in tests/browser/visiting_office.py"
    assert visited & (set(NO_PAGES) | acts) == set()
    assert set(NO_PAGES) - named == set()


def test_no_page_has_a_fault_at_any_width_in_any_scheme(visitors: Visitors, picture: Picture) -> None:
    found: dict[str, list[str]] = {}
    visited: Counter[str] = Counter()
    for route, who, address, act in visitors.visits:
        faults = opened(visitors, who, address, act)
        visited[route] += 1
        if name := SHOWN.get((route, visited[route])):
            picture(visitors.page(who), name, readme=True)
        faults += looked_at(visitors.page(who))
        faults += visitors.wrong
        visitors.wrong.clear()
        if faults:
            found[f"{who} at {address} {act}".strip()] = faults
    assert found == {}


def opened(visitors: Visitors, who: str, address: str, act: str) -> list[str]:
    """Open the page and do there what is to be done; return what is wrong with the answer."""
    page = visitors.page(who)
    page.set_viewport_size(ViewportSize(width=DESK["width"], height=DESK["height"]))
    page.emulate_media(color_scheme="light")
    answer = page.goto(address)
    wrong = answered(answer, address, act)
    if act in DOING:
        DOING[act](page, visitors)
    page.evaluate("document.fonts.ready")
    return wrong


def answered(answer: Response | None, address: str, act: str) -> list[str]:
    """Return what is wrong with an answer: another status than 200, or another page than was asked for."""
    assert answer is not None
    expected = 404 if act == "missing" else 200
    wrong = [] if answer.status == expected else [f"the answer is {answer.status}"]
    led = act != "led" and not answer.url.endswith(address)
    return [*wrong, *([f"led to {answer.url}"] if led else [])]


def looked_at(page: Page) -> list[str]:
    """Return the faults of the open page on every screen."""
    found: dict[str, None] = {}
    for viewport, scheme, asked in SCREENS:
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # light or dark
        for fault in [*(one for wishes in asked for one in judged(page, wishes)), *overflow(page)]:
            found[f"{viewport['width']} {scheme}: {fault}"] = None
    return list(found)


def overflow(page: Page) -> list[str]:
    """Return by how much the page is wider than its window."""
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{wider} px wider than the window"] if wider > 0 else []


def refuse(page: Page, _visitors: Visitors) -> None:
    """Send the page's own form empty, as a person does who was in a hurry; the refusal is looked at."""
    form = page.locator("main form[method='post']").last
    with page.expect_navigation():
        form.evaluate("one => { one.noValidate = true; one.submit(); }")


def clash(page: Page, visitors: Visitors) -> None:
    """Let the chair write into the cell that this person is about to write into."""
    other = visitors.page("chair")
    other.goto(page.url)
    for one, text in ((other, "61"), (page, "62")):
        one.locator("[id='c-1']").fill(text)
        one.locator("[id='c-1']").press("Enter")
        one.locator("[id='row-1'] .state-saved, [id='u-1'] .clash").first.wait_for()


def upload(page: Page, _visitors: Visitors) -> None:
    """Bring the form's own template back, so that the page of differences is looked at."""
    template = page.context.request.get(page.url.replace("/upload/", "/template.xlsx"))
    file = {"name": "form.xlsx", "mimeType": "application/vnd.ms-excel", "buffer": template.body()}
    page.locator("input[type='file']").set_input_files(file)  # type: ignore[arg-type]  # Playwright's own shape
    with page.expect_navigation():
        page.locator("form[enctype] button[type='submit']").click()


DOING: dict[str, Callable[[Page, Visitors], None]] = {"refused": refuse, "clash": clash, "upload": upload}
