"""What is visited of membership, safety and the public figures, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any


def figures(see: Callable[..., Any]) -> Iterator[Any]:
    """Yield the pages of figures, of the staff, of a region and of a stranger."""
    yield see("monitoring-membership", "bolat")
    yield see("monitoring-membership", "bolat", query="?period=2026&map=growth")
    yield see("monitoring-membership-of", "aigul", "akmola")
    yield see("monitoring-safety", "bolat")
    yield see("statistics", "stranger")
