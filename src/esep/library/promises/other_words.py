"""Promise 1 outside the scored rows: forms, measures, factors, headings and acts quote the text too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from esep.core.problems import Problem
from esep.library.folding import folded
from esep.library.promises.edition import Edition
from esep.library.promises.words import COPY_THEM, NOT_THERE, WHOLE
from esep.library.toml import read

QUOTING = frozenset({"quote", "words", "heading", "headings", "head", "columns", "title"})
"""The fields of every file that carry official words; a title in three languages is ours, not quoted."""

LOOKED_AT = {"readings.toml": frozenset({"quote", "text"})}
"""Fields of a file that `words` has looked at already."""


def check(edition: Edition) -> Iterator[Problem]:
    """Return every quoting field whose words do not stand in the edition's text."""
    text = edition.spans.text
    for path in sorted(edition.folder.glob("*.toml")):
        seen = {"quote", "headings"} if path == edition.annex else LOOKED_AT.get(path.name, frozenset())
        quotes = (quote for name, quote in _quotes("", read(path)) if name not in seen)
        for quote in dict.fromkeys(quotes):
            if folded(quote) not in text:
                what = NOT_THERE.format(quote=quote[:80], where=WHOLE)
                yield edition.fault("law-words", path, (quote[:40],), what, COPY_THEM)


def _quotes(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not (key == "title" and isinstance(inner, dict)):
                yield from _quotes(key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _quotes(name, inner)
    elif isinstance(value, str) and name in QUOTING:
        yield name, value
