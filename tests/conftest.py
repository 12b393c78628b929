"""What every test may ask for: the checkout, its commands as a person calls them, and repeatable chance."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings
    from tests.people import Office

os.environ.setdefault("ESEP_OFFICE", tempfile.mkdtemp(prefix="esep-test-office-"))
os.environ.setdefault("ESEP_EXPLORER", "1")
CHECKOUT = Path(__file__).resolve().parents[1]
Ran = subprocess.CompletedProcess[str]

hypothesis_settings.register_profile("repeatable", deadline=None, derandomize=True, print_blob=True)
hypothesis_settings.load_profile("repeatable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all tests that start LibreOffice in one worker: two at once would fight for the two cores."""
    for item in items:
        if item.get_closest_marker("libreoffice"):
            item.add_marker(pytest.mark.xdist_group("libreoffice"))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the root of the checkout."""
    return CHECKOUT


@pytest.fixture(scope="session")
def esep() -> Callable[..., Ran]:
    """Return a function that runs `./esep` with arguments and returns its exit status and what it printed."""

    def run(*arguments: str | Path, **options: object) -> Ran:
        command = [CHECKOUT / "esep", *arguments]
        return subprocess.run(  # type: ignore[call-overload, no-any-return]  # options are subprocess's own
            command, capture_output=True, encoding="utf-8", check=False, timeout=600, **options
        )

    return run


@pytest.fixture
def office(db: None, settings: Settings) -> Office:  # noqa: ARG001  # the database must be open
    """Return a small office with its tree and people, the clock standing at `tests.people.NOW`."""
    from tests.people import NOW
    from tests.standing import standing_office

    settings.FROZEN_AT = NOW
    return standing_office()
