"""Checking as Bolat does: the matrix, the queue, a review by the keyboard alone, a return, an acceptance."""

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
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import CHECKOUT, DESK, PATIENCE, PHONE, _address, arrive

Sit = Callable[..., Page]
Faults = Callable[[Page], list[str]]
ByScheme = Callable[[Page], dict[str, list[str]]]
SCREENS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": DESK},
    "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
}


@dataclass(frozen=True, slots=True)
class Served:
    """An office that is served, its reports by form and organisation, and the sessions of its officers."""

    url: str
    reports: dict[str, int]
    sessions: dict[str, str]

    def review(self, name: str) -> str:
        """Return the address of the review of `form organisation`."""
        return f"/kk/staff/report/{self.reports[name]}/"


@pytest.fixture(scope="module")
def checking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a fresh office with reports in every state, served on a port of its own."""
    tmp_path = tmp_path_factory.mktemp("checking")
    surroundings = {
        **os.environ,
        "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT}",
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(tmp_path / "office"),
        "ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00",
    }
    (tmp_path / "office").mkdir()
    plant = [sys.executable, str(CHECKOUT / "tests" / "browser" / "checking_office.py")]
    planted = subprocess.run(plant, env=surroundings, check=True, capture_output=True, encoding="utf-8")
    told: dict[str, Any] = json.loads(planted.stdout)
    said = tmp_path / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield Served(_address(window, said), told["reports"], told["sessions"])
    finally:
        window.terminate()
        window.wait(PATIENCE)


@pytest.fixture
def sit(browser: Browser, checking: Served) -> Iterator[Sit]:
    """Return a function that sits an officer down before a page: `sit("bolat", "/kk/staff/queue/")`."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(key: str, address: str, **wishes: Any) -> Page:
        wanted = {"viewport": DESK, "locale": "kk-KZ", "timezone_id": "Asia/Almaty", **wishes}
        context = browser.new_context(base_url=checking.url, **wanted)
        cookie = {"name": "sessionid", "value": checking.sessions[key], "url": checking.url}
        context.add_cookies([cookie])  # type: ignore[list-item]  # Playwright's own shape
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        arrive(page, address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def row(page: Page, number: str) -> Any:
    return page.locator(f"[id='row-{number}']")


def addresses(served: Served) -> dict[str, str]:
    """Return every page of checking by a name."""
    return {
        "matrix": "/kk/staff/matrix/",
        "matrix-filtered": "/kk/staff/matrix/?state=waiting&department=legal",
        "queue": "/kk/staff/queue/",
        "review": served.review("form-7 abay"),
        "review-returned": served.review("labour-safety akmola"),
        "review-draft": served.review("finance atyrau"),
        "campaigns": "/kk/staff/campaigns/",
        "campaign": "/kk/staff/campaigns/2/",
        "campaign-open": "/kk/staff/campaigns/open/?day=2028-02-26&hour=18:00&rule=inclusive",
        "facts": "/kk/staff/facts/",
        "facts-of": "/kk/staff/facts/akmola/2026/",
        "facts-enter": "/kk/staff/facts/akmola/2027/enter/?fact=membership.total",
        "fact": "/kk/staff/fact/1/",
    }


@pytest.mark.long
@pytest.mark.parametrize("screen", SCREENS)
def test_every_page_of_checking_has_no_faults_and_fits_its_screen(
    sit: Sit, checking: Served, faults_by_day_and_night: ByScheme, screen: str
) -> None:
    wrong = []
    pages = addresses(checking)
    page = sit("saule", "/kk/staff/matrix/", reduced_motion="reduce", **SCREENS[screen])
    for name, address in pages.items():
        arrive(page, address)
        page.evaluate("document.fonts.ready")
        for scheme, found in faults_by_day_and_night(page).items():
            wrong += [f"{name}, {scheme}: {fault}" for fault in found]
        wide, width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        if wide > width:
            wrong.append(f"{name}: {wide} pixels wide on {width}")
    assert wrong == []


def test_arrows_walk_the_matrix_and_a_report_opens_beside_it(sit: Sit, faults: Faults) -> None:
    page = sit("bolat", "/kk/staff/matrix/")
    first = page.locator(".matrix tbody tr").nth(0).locator("td a").nth(0)
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    here = page.locator(".matrix tbody tr").nth(1).locator("td a").nth(1)
    expect(here).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#beside h2")).to_be_focused()
    expect(page.locator("#beside")).to_contain_text("Ақмола")
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("#beside article")).to_have_count(0)
    expect(here).to_be_focused()


def test_a_review_is_done_by_the_keyboard_alone_and_returned(sit: Sit, checking: Served) -> None:
    page = sit("bolat", checking.review("form-7 akmola"))
    page.keyboard.press("j")
    expect(row(page, "1")).to_be_focused()
    page.keyboard.press("a")
    expect(row(page, "1").locator(".verdict-word")).to_have_text("қабылданды")
    expect(row(page, "2")).to_be_focused()
    expect(page.locator("#counter")).to_contain_text("1 / 28")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("j")
    expect(row(page, "3")).to_be_focused()
    page.keyboard.press("r")
    expect(page.locator("[id='code-3']")).to_be_focused()
    page.locator("[id='code-3']").select_option("figure")
    page.keyboard.press("Tab")
    page.keyboard.type("Актіде 118 тұр.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(row(page, "3").locator(".verdict-word")).to_have_text("ескерту бар")
    expect(row(page, "3")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator("[id='accepted-4']")).to_be_focused()
    page.keyboard.type("90")
    page.keyboard.press("Tab")
    page.keyboard.type("Он жазбаның актісі жоқ.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(row(page, "4").locator(".verdict-word")).to_have_text("өзгертілді")
    expect(page.locator("#counter")).to_contain_text("3 / 28")
    page.keyboard.press("j")
    page.keyboard.press("u")
    expect(page.locator("[id='unproved-4.1']")).to_be_focused()
    page.keyboard.type("Актісі келмеді.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(row(page, "4.1").locator(".verdict-word")).to_have_text("расталмаған")
    expect(page.locator("#counter")).to_contain_text("4 / 28")
    page.reload()
    expect(row(page, "3")).to_contain_text("Актіде 118 тұр.")
    expect(row(page, "4")).to_contain_text("90")
    page.locator("#until-day").fill("2028-02-03")
    page.get_by_role("button", name="Есепті қайтару").click()
    expect(page.locator(".told")).to_contain_text("Ақмола: есеп қайтарылды, ескерту саны – 1.")
    page.goto(checking.review("form-7 akmola"))
    expect(page.locator("main")).to_contain_text("Есеп қайтарылды; түзетіліп келуі күтіледі.")
    expect(page.locator("main")).to_contain_text("03.02.2028 18:00")


def test_a_remark_without_a_reason_stays_open_with_what_was_typed(sit: Sit, checking: Served) -> None:
    page = sit("bolat", checking.review("form-7 aktobe"))
    page.evaluate("document.querySelectorAll('[required]').forEach(one => one.required = false)")
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.locator("[id='words-1']").fill("Қай құжат?")
    row(page, "1").get_by_role("button", name="Ескертуді сақтау").click()
    expect(row(page, "1").locator(".wrong")).to_contain_text("Ескертудің себебі таңдалмаған.")
    expect(page.locator("[id='words-1']")).to_have_value("Қай құжат?")
    expect(page.locator("[id='code-1']")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[id='words-1']")).to_be_hidden()


def test_clean_reports_are_ticked_named_and_accepted(sit: Sit) -> None:
    page = sit("bolat", "/kk/staff/queue/")
    before = page.locator(".queue tbody tr").count()
    page.locator("[data-tick-all]").click()
    ticked = page.locator(".queue input:checked").count()
    assert ticked > 0
    page.get_by_role("button", name="Белгіленгендерді қабылдау").click()
    expect(page.locator(".to-accept li")).to_have_count(ticked)
    page.get_by_role("button", name=re.compile("^Иә")).click()
    expect(page.locator(".told")).to_contain_text(f"Қабылданған есеп – {ticked}")
    expect(page.locator(".queue tbody tr")).to_have_count(before - ticked)


def test_the_instant_follows_what_is_typed(sit: Sit) -> None:
    page = sit("bolat", "/kk/staff/campaigns/open/")
    expect(page.locator("#instants")).to_contain_text("Күн мен сағатты жазыңыз.")
    page.locator("#day").fill("2028-02-26")
    expect(page.locator("#instants .chosen")).to_contain_text("2028 жылғы 28 ақпан, 18:00")
    page.get_by_label("сол күн кіреді, демалыс болса да").check()
    expect(page.locator("#instants .chosen")).to_contain_text("2028 жылғы 26 ақпан, 18:00")


def test_who_looks_on_sees_everything_and_presses_nothing(sit: Sit, checking: Served) -> None:
    page = sit("auditor", checking.review("form-7 abay"))
    expect(page.locator("[data-row]")).to_have_count(28)
    expect(page.locator("main")).to_contain_text("Сіз қарап отырсыз")
    expect(page.locator("main form")).to_have_count(0)
