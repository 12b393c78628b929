"""A fresh office for one file of tests: planted by a program, served on a port of its own, all signed in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.conftest import CHECKOUT, DESK, PATIENCE, _address

NOW = "2028-01-28T10:00:00+05:00"


@dataclass(frozen=True, slots=True)
class Served:
    """An office that is served: its address and what the program that planted it told, sessions by key."""

    url: str
    told: Mapping[str, Any]


@contextmanager
def planted(folder: Path, program: str) -> Iterator[Served]:
    """Plant an office in the folder by a program of tests/browser, and serve it until it is done with."""
    office, said = folder / "office", folder / "log"
    surroundings = {
        **os.environ,
        "PYTHONPATH": f"{CHECKOUT / 'src'}:{CHECKOUT}",
        "DJANGO_SETTINGS_MODULE": "esep.settings",
        "ESEP_OFFICE": str(office),
        "ESEP_FROZEN_AT": NOW,
    }
    office.mkdir()
    plant = [sys.executable, str(CHECKOUT / "tests" / "browser" / program)]
    made = subprocess.run(plant, env=surroundings, check=True, capture_output=True, encoding="utf-8")
    command = [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "--threads", "4", "esep.wsgi"]
    with said.open("w") as log:
        window = subprocess.Popen([*command, "--no-control-socket"], stderr=log, stdout=log, env=surroundings)
    try:
        yield Served(_address(window, said), json.loads(made.stdout))
    finally:
        window.terminate()
        window.wait(PATIENCE)


@contextmanager
def seats(browser: Browser, office: Served, address: Callable[..., str]) -> Iterator[Callable[..., Page]]:
    """Yield a function that sits a person down before `address(*rest)`: `sit("aigul", 2027)`.

    A script error on any of the pages fails the test.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def sit(key: str, *rest: object, **wishes: Any) -> Page:
        wanted = {"viewport": DESK, "locale": "kk-KZ", "timezone_id": "Asia/Almaty", **wishes}
        context = browser.new_context(base_url=office.url, **wanted)
        cookie = {"name": "sessionid", "value": office.told["sessions"][key], "url": office.url}
        context.add_cookies([cookie])  # type: ignore[list-item]  # Playwright's own shape
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(address(*rest))
        return page

    yield sit
    for context in contexts:
        context.close()
    assert wrong == []
