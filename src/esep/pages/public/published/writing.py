"""Writes a public page down: the words of its language, the same addresses in the other two, no request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from esep.pages.parts.language import ENDONYMS, SHORT
from esep.pages.parts.wording import words
from esep.publication.frozen import Frozen

HTML = "text/html; charset=utf-8"

HERE = "@here@/"
"""Stands for the page's own path until it is known under which addresses the page is kept."""

SLOT = "<!--overtaken-->"
"""Where a page says that a newer version stands; filled in by the publication of that version."""


def draw(template: str, *, lang: str, name: str, **values: Any) -> str:
    """Return the HTML of a page whose words are those of the file `name`, with HERE for its own path."""
    context = {
        "lang": lang,
        "name": name,
        "w": words(name, lang),
        "p": words("parts", lang),
        "seeded": settings.DEMO,
        "query": (),
        "languages": [(code, SHORT[code], ENDONYMS[code], f"/{code}/{HERE}") for code in ENDONYMS],
        **values,
    }
    return render_to_string(f"public/published/{template}", context)


def under(language: str, html: str, *paths: str) -> Iterator[Frozen]:
    """Yield a page under each of its addresses, each leading to itself in the other languages."""
    for path in paths:
        yield Frozen(language, path, HTML, html.replace(HERE, path).encode())
