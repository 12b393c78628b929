"""The public pages of a published and corrected year in a browser: no faults, any screen, two sheets."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CHECKOUT, DESK, PATIENCE, PHONE, _address

Faults = Callable[[Page], dict[str, list[str]]]

PAGES = (
    "",
    "results/2025/",
    "results/2025/v1/",
    "results/2025/akmola/",
    "over-the-years/akmola/",
    "methodology/2026-02-20/",
    "archive/",
    "data/2025/",
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of an office that works, has published a year, and shows no invented figure."""
    folder = tmp_path_factory.mktemp("published")
    paths = os.pathsep.join((str(CHECKOUT / "src"), str(CHECKOUT)))
    own = {"ESEP_OFFICE": str(folder / "office"), "ESEP_EXPLORER": "0", "ESEP_DEMO": "0", "PYTHONPATH": paths}
    frozen = {"ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00", "DJANGO_SETTINGS_MODULE": "esep.settings"}
    surroundings = {**os.environ, **own, **frozen}
    plant = [sys.executable, str(CHECKOUT / "tests" / "browser" / "published_office.py")]
    subprocess.run(plant, env=surroundings, check=True)
    said = folder / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield _address(window, said)
    finally:
        window.terminate()
        window.wait(PATIENCE)


@pytest.fixture(scope="module")
def stranger(browser: Browser, office: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a stranger's page on a screen of this size."""
    contexts = []

    def open_page(viewport: dict[str, int]) -> Page:
        wishes: dict[str, Any] = {"viewport": viewport, "locale": "kk-KZ"}
        contexts.append(browser.new_context(base_url=office, **wishes))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.long
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_a_published_page_has_no_faults_and_fits_its_screen(
    stranger: Callable[..., Page], faults_by_day_and_night: Faults, viewport: dict[str, int]
) -> None:
    page = stranger(viewport)
    wrong = {}
    for address in PAGES:
        page.goto(f"/kk/{address}")
        wide, screen = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        wrong[address] = faults_by_day_and_night(page) | ({"screen": ["wider"]} if wide > screen else {})
    assert wrong == {address: {"light": [], "dark": []} for address in PAGES}
    assert page.context.cookies() == []


def test_a_figure_of_the_table_opens_its_row(stranger: Callable[..., Page]) -> None:
    page = stranger(DESK)
    page.goto("/kk/results/2025/")
    page.locator('.board a[href$="/akmola/#row-3.3"]').click()
    expect(page.locator('[id="row-3.3"] .numbers').first).to_be_visible()


def test_the_result_is_printed_on_two_pages(stranger: Callable[..., Page]) -> None:
    page = stranger(DESK)
    counts = {}
    for address in ("results/2025/v1/", "results/2025/akmola/", "archive/"):
        page.goto(f"/kk/{address}")
        paper = page.pdf(prefer_css_page_size=True)
        counts[address] = len(re.findall(rb"/Type\s*/Page[^s]", paper))
    assert max(counts.values()) <= 2, counts


def test_the_first_page_shows_the_newest_result_and_why_it_was_corrected(
    stranger: Callable[..., Page],
) -> None:
    page = stranger(PHONE)
    page.goto("/")
    expect(page.get_by_role("heading", name="2025 жылдың қорытындысы")).to_be_visible()
    expect(page.get_by_text("Кеңес саны түзетілді")).to_be_visible()
