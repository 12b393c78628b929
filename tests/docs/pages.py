"""The documentation as its tests read it: pages, fenced blocks, links and the words outside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page: its language (`console`, `toml`, …) and its text."""

    page: str
    language: str
    text: str


@cache
def pages() -> tuple[str, ...]:
    """Return every page of the documentation, as a path from the root of the checkout."""
    found = [*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md")]
    return tuple(sorted(path.relative_to(CHECKOUT).as_posix() for path in found))


@cache
def text(page: str) -> str:
    """Return the whole page."""
    return (CHECKOUT / page).read_text(encoding="utf-8")


def everything() -> str:
    """Return all pages but the changelog, which speaks of the past."""
    return "\n".join(text(page) for page in pages() if page != "CHANGELOG.md")


def blocks(language: str) -> Iterator[Block]:
    """Yield the fenced blocks of one language on every page."""
    for page in pages():
        for found in FENCE.finditer(text(page)):
            if found[1] == language:
                yield Block(page, found[1], found[2])


@cache
def prose(page: str) -> str:
    """Return a page without its fenced blocks."""
    return FENCE.sub("", text(page))


def links(page: str) -> list[str]:
    """Return where the links and pictures of a page lead, addresses of the web left out."""
    return [to for to in LINK.findall(prose(page)) if not re.match(r"[a-z]+:", to)]


def headings(page: str) -> list[str]:
    """Return the headings of a page, without their marks."""
    return re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)


def anchor(heading: str) -> str:
    """Return the fragment by which a heading is reached."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
