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

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or every child of a test would compile the product anew
OWN = f"esep-test-office-{os.getpid()}-"
"""How the office of this process is called: workers share none, for two would make its tables at once."""
if not Path(os.environ.get("ESEP_OFFICE", "")).name.startswith(OWN):
    os.environ["ESEP_OFFICE"] = tempfile.mkdtemp(prefix=OWN)
os.environ.setdefault("ESEP_EXPLORER", "1")
CHECKOUT = Path(__file__).resolve().parents[1]
Ran = subprocess.CompletedProcess[str]
LONGEST = (
    "browser/test_one_year.py",
    "browser/test_year_pages.py",
    "browser/test_more_pages.py",
    "browser/test_window.py",
    "browser/test_published.py",
    "browser/test_entry.py",
    "browser/test_checking.py",
    "browser/test_sign_in.py",
    "browser/test_walk.py",
    "build/test_bootstrap.py",
    "pages/test_demo_command.py",
    "papers/test_libreoffice_agrees.py",
    "rights/test_access_matrix.py",
    "pages/test_every_page.py",
    "properties/test_recomputation.py",
    "papers/test_papers.py",
    "publication/test_second_scorer.py",
    "publication/test_publish.py",
    "publication/test_verify.py",
    "pages/public/test_published.py",
)
"""The files whose tests take longest, the longest first."""

hypothesis_settings.register_profile("repeatable", deadline=None, derandomize=True, print_blob=True)
hypothesis_settings.load_profile("repeatable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first: a worker takes whole files, and the short ones fill up the end evenly."""
    turn = {CHECKOUT / "tests" / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: turn.get(item.path, len(turn)))


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
