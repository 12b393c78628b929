"""What every test of a page has: the database, open, and nothing kept of what another test published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from esep.pages.public.published.serving import SHELF

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def window(db: None, settings: Settings) -> None:  # noqa: ARG001  # the first page asks what was published
    """Let every page look into the database, explore, and forget what another test published."""
    settings.EXPLORER = True
    SHELF.forget()
