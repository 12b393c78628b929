"""How a result is written as a JSON document: the same bytes on the command line and in a download."""

from __future__ import annotations

import json
from typing import Any

SPREAD = 4
"""How many levels of a JSON document are spread over lines; what lies deeper stands on one, written fast."""


def json_text(data: Any) -> str:
    """Return `data` as one JSON document with the letters as they are, ending with a new line."""
    return _laid_out(data) + "\n"


def _laid_out(data: Any, level: int = 1) -> str:
    if level > SPREAD or not data or not isinstance(data, dict | list):
        return json.dumps(data, ensure_ascii=False)
    lead, end = "\n" + " " * level, "\n" + " " * (level - 1)
    if isinstance(data, list):
        items = (_laid_out(item, level + 1) for item in data)
        return f"[{lead}{f',{lead}'.join(items)}{end}]"
    named = (f"{json.dumps(key, ensure_ascii=False)}: {_laid_out(data[key], level + 1)}" for key in data)
    return f"{{{lead}{f',{lead}'.join(named)}{end}}}"
