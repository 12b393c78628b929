"""How a result is written as a JSON document: the same bytes on the command line and in a download."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

SPREAD = 4
"""How many levels of a JSON document are spread over lines; what lies deeper stands on one, written fast."""


def json_text(data: Any) -> str:
    """Return `data` as one JSON document with the letters as they are, ending with a new line."""
    return "".join(json_pieces(data)) + "\n"


def json_pieces(data: Any, level: int = 1) -> Iterator[str]:
    """Yield the same document, but for the last new line, in pieces: all of it at once may be very long."""
    if level > SPREAD or not data or not isinstance(data, dict | list):
        yield json.dumps(data, ensure_ascii=False)
        return
    opening, closing = "{}" if isinstance(data, dict) else "[]"
    between = opening
    for item in data:
        yield f"{between}\n{' ' * level}"
        between = ","
        if isinstance(data, dict):
            yield f"{json.dumps(item, ensure_ascii=False)}: "
        yield from json_pieces(data[item] if isinstance(data, dict) else item, level + 1)
    yield f"\n{' ' * (level - 1)}{closing}"
