"""Signing in as people do it: one click in the demonstration, and for real with a password and a code."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import struct
import subprocess
import sys
import time
from base64 import b32decode
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import CHECKOUT, DESK, PHONE, _address
from tests.tables import lay

PASSWORD = "qyzyl-alma-terek-2028"
PLANT = f"""
import django
django.setup()
from esep.demo.planted.beginning import admit_people, plant_tree
people = admit_people(plant_tree())
people["bolat"].set_password("{PASSWORD}")
people["bolat"].save()
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a demonstration that has only its tree and people, and Bolat a password."""
    folder = tmp_path_factory.mktemp("sign-in")
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(CHECKOUT / "src"),
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(folder / "office"),
        "ESEP_DEMO": "1",
        "ESEP_FROZEN_AT": "2028-01-28T10:00:00+05:00",
    }
    lay(folder / "office")
    subprocess.run([sys.executable, "-c", PLANT], env=surroundings, check=True)
    said: Path = folder / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield _address(window, said)
    finally:
        window.terminate()
        window.wait(30)


def code(key: str) -> str:
    """Return what the device shows now for the key: RFC 6238, written here once more."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(b32decode(key + "=" * (-len(key) % 8)), counter, hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def enter_as(page: Page, name: str) -> None:
    """Click the card of a person."""
    page.goto("/account/login/?lang=kk")
    page.get_by_role("button", name=name).click()


def test_one_click_enters_as_the_administrator_and_another_changes_the_person(page: Page) -> None:
    enter_as(page, "Дана")
    expect(page.get_by_role("heading", level=1)).to_have_text("Адамдар")
    expect(page.locator(".whoami")).to_contain_text("Дана Тоқтарова")
    page.get_by_role("button", name="Адамды ауыстыру").click()
    page.get_by_role("button", name="Бөгде адам: тек ашық беттер").click()
    expect(page).to_have_url(re.compile("/kk/$"))


def test_an_officer_signs_in_with_a_password_sets_up_codes_and_signs_in_with_one(page: Page) -> None:
    page.goto("/account/login/?lang=kk&next=/kk/organisations/")
    page.get_by_label("Пошта мекенжайы").fill("bolat@union.example")
    page.get_by_role("textbox", name="Құпиясөз").fill("қате құпиясөз")
    page.get_by_role("button", name="Кіру", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Пошта немесе құпиясөз дұрыс емес.")
    page.get_by_role("textbox", name="Құпиясөз").fill(PASSWORD)
    page.get_by_role("button", name="Кіру", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Екінші факторды орнату")
    expect(page.locator(".qr svg")).to_be_visible()
    key = page.locator(".key").inner_text().replace(" ", "")
    page.get_by_label("Қолданба көрсеткен кодты жазыңыз").fill(code(key))
    page.get_by_role("button", name="Орнату").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Қосалқы кодтар")
    recovery = page.locator(".recovery li").first.inner_text()
    page.get_by_role("button", name="Шығу").click()
    page.goto("/account/login/?lang=kk")
    page.get_by_label("Пошта мекенжайы").fill("bolat@union.example")
    page.get_by_role("textbox", name="Құпиясөз").fill(PASSWORD)
    page.get_by_role("button", name="Кіру", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Екінші фактор")
    page.get_by_label("Код", exact=True).fill(recovery)
    page.get_by_role("button", name="Кіру", exact=True).click()
    expect(page.locator(".whoami")).to_contain_text("Болат Қасымов")
    page.goto("/account/mine/?lang=kk")
    expect(page.get_by_text("Орнатылған: кіргенде құпиясөзден кейін код сұралады.")).to_be_visible()


def test_a_chair_invites_a_reporter_who_finds_an_open_invitation_in_the_list(page: Page) -> None:
    enter_as(page, "Марат")
    page.goto("/kk/people/invite/")
    page.get_by_label("Аты-жөні").fill("Дина Серікова")
    page.get_by_label("Пошта мекенжайы").fill("dina@akmola.example")
    page.get_by_label("Ұйым").select_option("akmola")
    page.get_by_role("button", name="Шақыру жіберу").click()
    expect(page.get_by_role("status")).to_contain_text("dina@akmola.example")
    expect(page.locator(".invitations")).to_contain_text("күтілуде")


PAGES = (
    "/account/login/?lang=kk",
    "/account/forgotten/?lang=kk",
    "/account/mine/?lang=kk",
    "/account/factor/set-up/?lang=kk",
    "/kk/people/",
    "/kk/people/1/",
    "/kk/people/invite/",
    "/kk/organisations/",
    "/kk/organisations/akmola/",
    "/kk/audit/",
)


@pytest.mark.long
@pytest.mark.parametrize("width", [DESK, PHONE], ids=["1280", "360"])
def test_no_page_of_people_and_sign_in_has_a_fault(
    look: Callable[..., Page],
    faults_by_day_and_night: Callable[[Page], dict[str, list[str]]],
    width: dict[str, int],
) -> None:
    page = look(viewport=width)
    found: dict[str, dict[str, list[str]]] = {}
    for address in PAGES[:2]:
        page.goto(address)
        found[address] = faults_by_day_and_night(page)
    enter_as(page, "Дана")
    for address in PAGES[2:]:
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found[address] = faults_by_day_and_night(page) | ({"screen": [f"{wide} px"]} if wide > 0 else {})
    assert [(address, wrong) for address, wrong in found.items() if any(wrong.values())] == []
