"""Every route of the URLconf, flat, with the right that its door asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver

OPEN = frozenset(
    {
        "root",
        "robots",
        "home",
        "board",
        "point",
        "readings",
        "organisation",
        "law",
        "law-newest",
        "law-text",
        "contest",
        "contest-sheet",
        "report-2020",
        "downloads",
        "download",
        "coverage",
        "results",
        "results-page",
        "archive",
        "methodology",
        "over-the-years",
        "open-data",
    }
)
"""The window's pages that are for anybody and have no door: they show nothing of this office's work."""


@dataclass(frozen=True, slots=True)
class Route:
    """One route: its name, its pattern, its view, and what the door says, "" without one."""

    name: str
    pattern: str
    view: Callable[..., HttpResponse]
    policy: str


def routes() -> tuple[Route, ...]:
    """Return every route of the product."""
    return tuple(_flat(get_resolver().url_patterns, ""))


def guarded() -> tuple[Route, ...]:
    """Return the routes that ask for a right, beyond being signed in."""
    return tuple(route for route in routes() if route.policy not in ("", "public", "signed-in"))


def _flat(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[Route]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _flat(one.url_patterns, f"{before}{one.pattern}")
        else:
            policy = getattr(one.callback, "policy", "")
            yield Route(str(one.name or ""), f"{before}{one.pattern}", one.callback, policy)
