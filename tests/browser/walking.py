"""One office served to a browser while its clock is put forward, and the people who sit down before it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from tests.browser.conftest import CHECKOUT, DESK, PATIENCE, PHONE, _address

PHONES = {"chair"}
"""Who looks at everything on a phone."""


@dataclass
class Walk:
    """The office in `folder`, served with its clock at `now`; every person has a browser of their own."""

    browser: Browser
    folder: Path
    window: subprocess.Popen[bytes] | None = None
    url: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def surroundings(self, now: str) -> dict[str, str]:
        """Return the environment of the office at an instant."""
        return {
            **os.environ,
            "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT}",
            "DJANGO_SETTINGS_MODULE": "esep.settings",
            "ESEP_OFFICE": str(self.folder),
            "ESEP_DEMO": "1",
            "ESEP_FROZEN_AT": now,
        }

    def turn(self, now: str) -> None:
        """Put the clock to `now`: the server starts again, and everybody has to come in anew."""
        self.close()
        said = self.folder.parent / "log"
        command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
        with said.open("w") as log:
            self.window = subprocess.Popen(
                [*command, "--no-control-socket"], stderr=log, stdout=log, env=self.surroundings(now)
            )
        self.url = _address(self.window, said)

    def close(self) -> None:
        """End every browser and the server."""
        for page in self.pages.values():
            page.context.close()
        self.pages.clear()
        if self.window is not None:
            self.window.terminate()
            self.window.wait(PATIENCE)
            self.window = None

    def sit(self, key: str, address: str = "") -> Page:
        """Return the page of a person who came in with one click, at `address`; a stranger just looks."""
        page = self.pages.get(key) or self._arrive(key)
        if address:
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 200, f"{key} at {address}: {answer.status}"
        return page

    def _arrive(self, key: str) -> Page:
        on_phone: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
        wishes = on_phone if key in PHONES else {"viewport": DESK}
        context: BrowserContext = self.browser.new_context(
            base_url=self.url, locale="kk-KZ", timezone_id="Asia/Almaty", reduced_motion="reduce", **wishes
        )
        page = self.pages[key] = context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(f"{key}: {error}"))
        if key != "stranger":
            page.goto("/account/login/?lang=kk")
            page.locator(f"button[formaction*='/as/{key}/']").first.click()
            page.wait_for_load_state()
        return page


def told(page: Page) -> Locator:
    """Return what the window says was just done."""
    return page.locator(".told").first


def press(page: Page, name: str) -> None:
    """Press the button of the page that is called `name`, and wait for what comes."""
    page.locator("main").get_by_role("button", name=name, exact=True).first.click()
    page.wait_for_load_state()
    expect(page.locator("main .summary[role='alert']")).to_have_count(0)
