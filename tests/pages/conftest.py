"""What every test of a page has: the database, open, and nothing kept of what another test published."""

from __future__ import annotations

import pytest

from esep.pages.public.published.serving import SHELF


@pytest.fixture(autouse=True)
def window(db: None) -> None:  # noqa: ARG001  # the first page asks what was published
    """Let every page look into the database, and forget what another test published."""
    SHELF.forget()
