"""Serves what was frozen: the bytes of the newest publication that has the page, kept in memory, unsigned."""

from __future__ import annotations

import re
import time
from threading import Lock

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from esep.pages.parts.answer import Rendered, kept, write
from esep.pages.parts.keeping import Keeper
from esep.pages.public.published.writing import HTML
from esep.publication import queries, store
from esep.publication.models import Publication

FRESH = 1_000_000_000
"""For so many nanoseconds a worker believes that nothing was published since it last asked."""

KEPT = 256
"""How many pages a worker keeps, plain and packed; the least recently asked for goes first."""

FOR_EVER = "public, max-age=31536000, immutable"
VERSIONED = re.compile(r"(?:results|data)/(\d{4})/v(\d+)/(.*)")
OF_ROUND = re.compile(r"results/contests/.+/v(\d+)/([^/]+\.zip)")
INDEX = "results/contests/"
FILE = re.compile(r"data/(\d{4})/([^/]+\.[a-z]+)")


class Shelf:
    """The pages a worker keeps, all of the same state of the site: `mark` moves with each publication."""

    def __init__(self) -> None:
        """Begin empty, to ask at the first request."""
        self.mark, self.asked = -1, 0
        self.pages: Keeper[tuple[str, str], tuple[Rendered, str]] = Keeper(KEPT)
        self.shown: Keeper[str, tuple[Rendered, str]] = Keeper(KEPT)
        self.lock = Lock()

    def number(self) -> int:
        """Return the mark of the site, asked for at most once a second; when it moved, all is dropped."""
        now = time.monotonic_ns()
        if self.mark < 0 or now - self.asked > FRESH:
            mark = queries.mark()
            with self.lock:
                if mark != self.mark:
                    self.pages.forget()
                    self.shown.forget()
                self.mark, self.asked = mark, now
        return self.mark

    def page(self, language: str, path: str) -> tuple[Rendered, str] | None:
        """Return the bytes of a page and their media type, None when no publication has it."""
        self.number()
        key = (language, path)
        if kept := self.pages.get(key):
            return kept
        found = queries.page(language, path)
        if found is None:
            return None
        bytes_of = Rendered(bytes(found.plain), bytes(found.packed), f'W/"{found.etag}"')
        return self.pages.keep(key, (bytes_of, found.media))

    def again(self, address: str) -> tuple[Rendered, str] | None:
        """Return what was shown under an address before, None when it must be looked for."""
        if self.shown.get(address) is None:
            return None
        self.number()
        return self.shown.get(address)

    def forget(self) -> None:
        """Drop all, so that the next request asks anew."""
        with self.lock:
            self.mark, self.asked = -1, 0
            self.pages.forget()
            self.shown.forget()


SHELF = Shelf()


@require_safe
def show(request: HttpRequest, lang: str, **_parts: str) -> HttpResponse:
    """Show the page or file that stands under this address; what nobody published is not there."""
    path = request.path[len(lang) + 2 :]
    found = SHELF.page(lang, path)
    if found is not None:
        return send(request, *SHELF.shown.keep(request.path, found))
    if path in EMPTY and SHELF.number() == 0:
        return kept(request, ("nothing",), lambda: nothing(request, lang, EMPTY[path]))
    found = SHELF.page("", path)
    if found is not None:
        answer = send(request, *found)
        answer["Cache-Control"] = FOR_EVER
        if not path.endswith(".json"):
            answer["Content-Disposition"] = f'attachment; filename="{path.rpartition("/")[2]}"'
        return answer
    return elsewhere(request, lang, path)


def elsewhere(request: HttpRequest, lang: str, path: str) -> HttpResponse:
    """Return a sealed bundle, or lead from an address that names a version to where it stands now."""
    if versioned := VERSIONED.fullmatch(path):
        year, version, rest = int(versioned[1]), int(versioned[2]), versioned[3]
        published = queries.versions(year)
        bundle = next((one for one in published if one.name == rest), None)
        if bundle is not None and bundle.evaluated.version == version:
            return sealed(request, bundle)
        plain = path.replace(f"/v{version}/", "/", 1)
        newest = published[-1].evaluated.version if published else 0
        if version == newest and SHELF.page(lang, plain):
            return HttpResponseRedirect(f"/{lang}/{plain}")
    if of_round := OF_ROUND.fullmatch(path):
        bundle = queries.by_name(of_round[2])
        if bundle is not None and bundle.round is not None:
            return sealed(request, bundle)
    if path == INDEX:
        return kept(request, ("nothing",), lambda: nothing(request, lang, "contest-results"))
    if file := FILE.fullmatch(path):
        newest_of = queries.latest(int(file[1]))
        if newest_of is not None:
            there = f"data/{file[1]}/v{newest_of.evaluated.version}/{file[2]}"
            if file[2] == newest_of.name or SHELF.page("", there):
                return HttpResponseRedirect(f"/{lang}/{there}")
    raise Http404(path)


def sealed(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Return the bundle as it was sealed; bytes that changed since are never handed out."""
    etag = f'"{publication.sha256}"'
    if etag in request.headers.get("If-None-Match", ""):
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(store.bytes_of(publication), content_type="application/zip")
        answer["Content-Disposition"] = f'attachment; filename="{publication.name}"'
    answer["ETag"] = etag
    answer["Cache-Control"] = FOR_EVER
    return answer


def send(request: HttpRequest, page: Rendered, media: str) -> HttpResponse:
    """Return the bytes packed when the reader unpacks, or 304 when the reader has them already."""
    if page.etag in request.headers.get("If-None-Match", ""):
        answer = HttpResponse(status=304)
    elif "gzip" in request.headers.get("Accept-Encoding", ""):
        answer = HttpResponse(page.packed, content_type=media)
        answer["Content-Encoding"] = "gzip"
    else:
        answer = HttpResponse(page.plain, content_type=media)
    answer["ETag"] = page.etag
    answer["Cache-Control"] = "public, no-cache"
    answer["Vary"] = "Accept-Encoding"
    return answer


EMPTY = {"results/": "results", "archive/": "archive"}
"""The pages that say what will stand there while nothing is published."""


def nothing(request: HttpRequest, lang: str, name: str) -> str:
    """Return the page of an office that has published nothing yet."""
    return write(request, "public/published/nothing.html", language=lang, name=name, seeded=False)


def part(lang: str, path: str) -> str | None:
    """Return a frozen piece of HTML that another page shows, None when no publication has it."""
    found = SHELF.page(lang, path)
    return found[0].plain.decode() if found is not None and found[1] == HTML else None
