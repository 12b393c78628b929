"""Readers at their desks, as the staff's pages have them."""

from __future__ import annotations

from tests.pages.staff.conftest import at_desk

__all__ = ["at_desk"]
