"""The pictures of a survey: its QR code as one path, and the address that the code leads to."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings

from esep.notices.checking import LOCAL
from esep.papers.survey_code import matrix
from esep.surveys.models import Target


def address(target: Target) -> str:
    """Return where a link leads, in full; its page offers the other languages."""
    return f"{settings.OFFICE_ADDRESS.rstrip('/')}/kk/s/{target.link}/"


def only_here() -> bool:
    """Return whether such an address opens on this machine alone, so that no telephone could follow it."""
    return settings.OFFICE_ADDRESS.startswith(LOCAL)


@lru_cache(maxsize=64)
def code(words: str) -> tuple[int, str]:
    """Return the QR code of `words`: its width in modules with the edge, and the path of the dark ones."""
    rows = matrix(words)
    edge = 2
    pieces = [
        f"M{x + edge} {y + edge}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    ]
    return len(rows) + 2 * edge, "".join(pieces)
