"""Reminds of deadlines 14, 7 and 1 days before and a day after, and tells of returns; everything once."""

from __future__ import annotations

from datetime import datetime


def remind(at: datetime) -> int:
    """Tell everybody what is to be told at `at` and has not been told, and return how many notices were made."""
    raise NotImplementedError
