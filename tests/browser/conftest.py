"""The window as a reader meets it: served for real, looked at with Debian's Chromium, judged by axe."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from tests.tables import lay

from debian import BROWSERS

CHECKOUT = Path(__file__).resolve().parents[2]
PICTURES = CHECKOUT / "build" / "pictures"
README_PICTURES = CHECKOUT / "docs" / "pictures"
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
PATIENCE = 120
"""Seconds the window may take until it answers."""
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
)
"""Chromium speaks to nobody but the window, and its colours are the same everywhere."""
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that another scheme can break; contrast is judged once for each look."""
ALL_BUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
COME_TO_REST = "Promise.allSettled(document.getAnimations().map(one => one.finished))"
JUDGED = (Path(__file__).parent / "judged.js").read_text("utf-8")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the demonstration window, served as `./esep demo` serves it, without a slash."""
    folder = tmp_path_factory.mktemp("window")
    said = folder / "log"
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    own = {"PYTHONPATH": str(CHECKOUT / "src"), "ESEP_OFFICE": str(folder / "office"), "ESEP_DEMO": "1"}
    surroundings = {**os.environ, **own}
    lay(folder / "office")
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield _address(window, said)
    finally:
        window.terminate()
        window.wait(PATIENCE)


def _address(window: subprocess.Popen[bytes], said: Path) -> str:
    """Return the address at which `window` answers; raise with all it `said` when it does not."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and window.poll() is None:
        if found := re.search(r"Listening at: (http://\S+)", said.read_text()):
            try:
                with urlopen(found[1], timeout=PATIENCE):
                    return found[1]
            except (URLError, ConnectionError):
                pass
        time.sleep(0.05)
    pytest.fail(f"the window does not answer; it said:\n{said.read_text()}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium; its sandbox is off only for the superuser, for whom it cannot work.

    It ends with the file: while Playwright waits for it, Django lets no other test near a database.
    """
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail("no Chromium on PATH; ./esep test installs it")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=found, chromium_sandbox=os.geteuid() != 0, args=list(QUIET)
        )
        yield chromium
        chromium.close()


@pytest.fixture
def look(browser: Browser, served: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a fresh reader's page: `look(viewport=PHONE, color_scheme="dark")`.

    Addresses are those of the window (`page.goto("/kk/")`). A script error or a breach of the content policy
    on any page fails the test.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            wrong.append(message.text)

    def open_page(**wishes: object) -> Page:
        reader = {"viewport": DESK, "locale": "kk-KZ", "timezone_id": "Asia/Almaty", **wishes}
        context = browser.new_context(base_url=served, **reader)  # type: ignore[arg-type]  # Playwright's own
        contexts.append(context)
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(look: Callable[..., Page]) -> Page:
    """Return a page on a desk, 1280 pixels wide."""
    return look()


@pytest.fixture
def phone(look: Callable[..., Page]) -> Page:
    """Return a page on a phone, 360 pixels wide, touched by a finger."""
    return look(viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.fixture
def faults() -> Callable[[Page], list[str]]:
    """Return a function that lists the faults axe finds on a page as it stands, one readable line each."""
    return lambda page: [*judged(page, ALL_BUT_CONTRAST), *judged(page, COLOURS)]


@pytest.fixture
def faults_by_day_and_night() -> Callable[[Page], dict[str, list[str]]]:
    """Return a function that lists a page's faults by scheme; without light only its colours are another."""

    def found(page: Page) -> dict[str, list[str]]:
        page.emulate_media(color_scheme="light")
        light = [*judged(page, ALL_BUT_CONTRAST), *judged(page, COLOURS)]
        page.emulate_media(color_scheme="dark")
        return {"light": light, "dark": judged(page, COLOURS)}

    return found


def arrive(page: Page, address: str) -> None:
    """Go to `address` and make sure that its own page is shown, not the sign-in or what is missing."""
    answer = page.goto(address)
    assert answer is not None
    assert (answer.status, answer.request.redirected_from) == (200, None), page.url


def judged(page: Page, wishes: Mapping[str, Any]) -> list[str]:
    """Return what axe says against a page under these wishes, once its colours have come to rest."""
    page.evaluate(COME_TO_REST)
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate(JUDGED, {"resultTypes": ["violations"], **wishes})
    return [
        f"{violation['id']}: {violation['help']} — {' '.join(map(str, node['target']))}"
        for violation in violations
        for node in violation["nodes"]
    ]


@pytest.fixture
def picture() -> Callable[..., Path]:
    """Return a function that keeps a picture of a page: `picture(page, "board", readme=True)`.

    It goes to build/pictures; one meant for the README also to docs/pictures when ESEP_PICTURES=1.
    """

    def keep(page: Page, name: str, *, readme: bool = False, whole: bool = False) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        kept = PICTURES / f"{name}.png"
        page.evaluate(COME_TO_REST)
        page.screenshot(path=kept, full_page=whole, animations="disabled")
        if readme and os.environ.get("ESEP_PICTURES") == "1":
            README_PICTURES.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(kept, README_PICTURES / kept.name)
        return kept

    return keep
