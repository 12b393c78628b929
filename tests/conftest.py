"""What every test may ask for: the checkout, its commands as a person calls them, and repeatable chance."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker
    from pytest_django.fixtures import Settings
    from tests.people import Office

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or every child of a test would compile the product anew
OWN = f"esep-test-office-{os.getpid()}-"
"""How the office of this process is called: workers share none, for two would make its tables at once."""
if not Path(os.environ.get("ESEP_OFFICE", "")).name.startswith(OWN):
    os.environ["ESEP_OFFICE"] = tempfile.mkdtemp(prefix=OWN)
os.environ.setdefault("ESEP_EXPLORER", "1")
if "TABLES_OF_THE_TESTS" not in os.environ:  # the workers have it from who started them
    os.environ["TABLES_OF_THE_TESTS"] = tempfile.mkdtemp(prefix="esep-test-tables-")
    atexit.register(shutil.rmtree, os.environ["TABLES_OF_THE_TESTS"], ignore_errors=True)
IN_MEMORY = "file:memorydb_default?mode=memory&cache=shared"
CHECKOUT = Path(__file__).resolve().parents[1]
Ran = subprocess.CompletedProcess[str]
LONGEST = (
    "browser/test_one_year.py",
    "rights/test_access_matrix.py",
    "pages/test_demo_command.py",
    "build/test_bootstrap.py",
    "browser/test_window.py",
    "papers/test_libreoffice_agrees.py",
    "browser/test_published.py",
    "browser/test_walk.py",
    "browser/test_more_pages.py",
    "pages/test_every_page.py",
    "publication/test_second_scorer.py",
    "properties/test_recomputation.py",
    "publication/test_verify.py",
    "browser/test_entry.py",
    "browser/test_checking.py",
    "browser/test_year_pages.py",
    "browser/test_forms.py",
    "browser/test_sign_in.py",
    "publication/test_published_round.py",
    "pages/public/test_published.py",
    "papers/test_papers.py",
    "publication/test_publish.py",
)
"""The files whose tests take longest, the longest first."""

hypothesis_settings.register_profile("repeatable", deadline=None, derandomize=True, print_blob=True)
hypothesis_settings.load_profile("repeatable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first: a worker takes whole files, and the short ones fill up the end evenly."""
    turn = {CHECKOUT / "tests" / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: turn.get(item.path, len(turn)))
    gc.collect()
    gc.freeze()  # thousands of collected tests stand to the end: looking for rubbish among them finds none
    gc.set_threshold(20_000, 10, 50)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001  # the letters of tests stay in the house
    """Open the database of this worker in memory, with tables that are migrated once for all workers."""
    from django.conf import settings
    from django.db import connection
    from tests.tables import fill

    with django_db_blocker.unblock():
        settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = IN_MEMORY
        connection.close()
        connection.ensure_connection()
        fill(connection.connection)


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
