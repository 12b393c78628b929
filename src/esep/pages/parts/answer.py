"""How a page leaves: rendered once for each state, kept as bytes, and sent with a mark of its content."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from esep.pages.parts.address import Query, in_language
from esep.pages.parts.keeping import Keeper
from esep.pages.parts.language import ENDONYMS, SHORT
from esep.pages.parts.wording import words

KEPT = 256
"""How many rendered pages a worker keeps; the least recently asked for goes first."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as it goes over the wire, plain and packed, and the mark of its content."""

    plain: bytes
    packed: bytes
    etag: str


KEEPER: Keeper[tuple[object, ...], Rendered] = Keeper(KEPT)


def rendered(html: str) -> Rendered:
    """Return `html` as bytes, plain and packed, under the mark of its content."""
    plain = html.encode()
    mark = hashlib.sha256(plain).hexdigest()[:20]
    return Rendered(plain, gzip.compress(plain, 6, mtime=0), f'W/"{mark}"')


def write(
    request: HttpRequest,
    template: str,
    *,
    language: str,
    name: str,
    seeded: bool,
    query: Query = (),
    **values: Any,
) -> str:
    """Return the HTML of `template` for the page `name`, whose words are those of the file of that name.

    `seeded` says that the page shows figures of the demonstration, which puts the ribbon on it; `query` is
    the state that the language switch must keep. The template sees `lang`, `w` (the page's words), `p` (the
    words of all pages), and `values`.
    """
    context = {
        "lang": language,
        "name": name,
        "w": words(name, language),
        "p": words("parts", language),
        "seeded": seeded,
        "query": query,
        "languages": [
            (code, SHORT[code], ENDONYMS[code], in_language(request.path, code, query)) for code in ENDONYMS
        ],
        **values,
    }
    return render_to_string(template, context)


def kept(request: HttpRequest, state: tuple[object, ...], make: Callable[[], str]) -> HttpResponse:
    """Return the answer for `state` of this address, made by `make` only when it is not kept already."""
    key = (request.path, fragment(request), *state)
    return send(request, KEEPER.get(key) or KEEPER.keep(key, rendered(make())))


def send(request: HttpRequest, page: Rendered, status: int = 200) -> HttpResponse:
    """Return `page` packed when the reader unpacks, or 304 when the reader has it already."""
    if status == 200 and page.etag in request.headers.get("If-None-Match", ""):
        response = HttpResponse(status=304)
    elif "gzip" in request.headers.get("Accept-Encoding", ""):
        response = HttpResponse(page.packed, status=status)
        response["Content-Encoding"] = "gzip"
    else:
        response = HttpResponse(page.plain, status=status)
    response["ETag"] = page.etag
    response["Cache-Control"] = "public, no-cache"
    response["Vary"] = "Accept-Encoding, HX-Request, HX-Target"
    return response


def fragment(request: HttpRequest) -> str:
    """Return the id of the part that htmx wants to swap, or nothing when a whole page is wanted."""
    if (
        request.headers.get("HX-Request") != "true"
        or request.headers.get("HX-History-Restore-Request") == "true"
    ):
        return ""
    return request.headers.get("HX-Target", "")
