"""The report on the first half of 2020 rebuilt: its right shares, its faults, a number bound by a pick."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CHECKOUT, DESK, PATIENCE, PHONE, _address


@dataclass(frozen=True, slots=True)
class Served:
    """An office that is served, the number of its report, and the session of whoever writes it."""

    url: str
    report: int
    session: str


@pytest.fixture(scope="module")
def served_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office with the report of 2020, served on a port of its own."""
    folder = tmp_path_factory.mktemp("national")
    surroundings = {
        **os.environ,
        "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT}",
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(folder / "office"),
        "ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00",
    }
    (folder / "office").mkdir()
    plant = [sys.executable, str(CHECKOUT / "tests" / "browser" / "national_office.py")]
    planted = subprocess.run(plant, env=surroundings, check=True, capture_output=True, encoding="utf-8")
    told: dict[str, Any] = json.loads(planted.stdout)
    said = folder / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield Served(_address(window, said), told["report"], told["session"])
    finally:
        window.terminate()
        window.wait(PATIENCE)


@pytest.fixture
def page(browser: Browser, served_office: Served) -> Iterator[Page]:
    """Return the page of Saule, whose scripts go wrong nowhere."""
    wrong: list[str] = []
    wanted: dict[str, Any] = {"viewport": DESK, "locale": "kk-KZ", "timezone_id": "Asia/Almaty"}
    context = browser.new_context(base_url=served_office.url, **wanted)
    context.add_cookies([{"name": "sessionid", "value": served_office.session, "url": served_office.url}])
    opened = context.new_page()
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    context.close()
    assert wrong == []


def test_the_report_of_2020_is_rebuilt_with_its_right_shares_and_its_faults_flagged(
    page: Page, served_office: Served, faults: Callable[[Page], list[str]]
) -> None:
    page.goto("/kk/national/")
    page.get_by_role("link", name="2020 жылғы I жартыжылдық").click()
    expect(page.get_by_text("13,9\u00a0%", exact=True)).to_be_visible()
    expect(page.get_by_text("72,6\u00a0%", exact=True)).to_be_visible()
    listed = page.locator("ol.faults")
    for words in ("Басылымда 14,4", "Басылымда 69,6", "299", "11\u00a0059", "35\u00a0468", "−3\u00a0415"):
        expect(listed).to_contain_text(words)
    expect(page.locator("#remarks")).to_contain_text("53-жолда 20 ұйымның 16-сы ғана аталған")
    assert faults(page) == []
    page.get_by_role("button", name="Тексерілді деп белгілеу").click()
    expect(page.locator("#summary")).to_contain_text("Есепте әлі қате бар: 1.")
    page.get_by_role("link", name="Түзету: Кәсіподақ құрамы, 3").click()
    bound_by_a_pick(page)
    assert faults(page) == []
    page.get_by_role("button", name="Сақтау").click()
    expect(page.get_by_text("Бөлік сақталды.")).to_be_visible()
    expect(page.locator(".national-sheet")).to_contain_text("Жұмыс істейтіндер: 605\u00a0368")
    with page.expect_download() as handed:
        page.get_by_role("link", name="docx, қазақша").click()
    assert handed.value.suggested_filename == "national-report-2020-H1-v1.kk.docx"
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # Playwright's own shape
    page.goto(f"/kk/national/{served_office.report}/figures/")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert faults(page) == []


def bound_by_a_pick(page: Page) -> None:
    """Type words with a loose number, see it warned about, and put a picked figure in its place."""
    words = page.get_by_label("Қазақша мәтін")
    words.press("Control+End")
    words.press_sequentially(" Жұмыс істейтіндер: 605")
    expect(page.locator("#preview")).to_contain_text("Байланбаған сан: 605.")
    for _ in range(3):
        words.press("Backspace")
    page.get_by_label("Көрсеткіш", exact=True).select_option("membership.working")
    page.get_by_label("Кезең", exact=True).select_option("2019")
    page.get_by_role("button", name="Мәтінге қою").click()
    expect(words).to_have_value(re.compile(r"Жұмыс істейтіндер: \{membership\.working@2019\}$"))
    expect(page.locator("#preview")).to_contain_text("Жұмыс істейтіндер: 605\u00a0368")
