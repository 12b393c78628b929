"""The addresses of the window, written in one place: language, segments, and the state in the query."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

Query = tuple[tuple[str, str], ...]


def href(language: str, *segments: str, query: Query = ()) -> str:
    """Return the address of a page, `/kk/board/?reading=B03:ignore`."""
    return f"{_path(language, *segments)}{search(query)}"


@lru_cache(maxsize=4096)
def _path(*segments: str) -> str:
    return "/" + "".join(f"{quote(segment)}/" for segment in segments)


def search(query: Query) -> str:
    """Return `?name=value&…`, or nothing for an empty query; `:` and `=` of a reading stay readable."""
    if not query:
        return ""
    return "?" + "&".join(f"{quote(name)}={quote(value, safe=':')}" for name, value in query)


def in_language(path: str, language: str, query: Query) -> str:
    """Return the address of the same page and state in another language."""
    _, _, rest = path.lstrip("/").partition("/")
    return f"/{language}/{rest}{search(query)}"
