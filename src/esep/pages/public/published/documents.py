"""Released copies of the documents behind a published result: a living list, and the bytes of each copy."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from esep.evidence import opening
from esep.library import library
from esep.pages.parts.answer import rendered, send, write
from esep.pages.parts.door import door
from esep.pages.parts.files import handed_over
from esep.pages.public.published.sealed import Sealed, read
from esep.people.policy import PUBLIC
from esep.publication.models import Publication
from esep.publication.opened import Opened, opened
from esep.publication.queries import latest

SHORT = 12
"""So many digits of a commitment name a document."""


@require_safe
@door(PUBLIC)
def index(request: HttpRequest, lang: str, year: int, slug: str) -> HttpResponse:
    """List the copies that stand released now, each with the figures that rest on its document."""
    publication, sealed = published(year, slug)
    facts = library().facts
    listed = [
        (one, [(fact, period, facts[fact].name) for period, fact, _ in dict.fromkeys(one.supports)])
        for one in opened(publication, slug)
    ]
    html = write(
        request,
        "public/published/documents.html",
        language=lang,
        name="results-documents",
        seeded=settings.DEMO,
        sealed=sealed,
        slug=slug,
        listed=listed,
        first_of=first_of([one for one, _ in listed]),
        short=SHORT,
    )
    return send(request, rendered(html))


@require_safe
@door(PUBLIC)
def file(request: HttpRequest, lang: str, year: int, slug: str, copy: int) -> HttpResponseBase:  # noqa: ARG001  # as the address is written
    """Hand over a released copy under a name that says nothing; any other is not there."""
    publication, _ = published(year, slug)
    found = next((one for one in opened(publication, slug) if one.number == copy), None)
    stream = opening.read(found.copy) if found is not None else None
    if found is None or stream is None:
        raise Http404
    return handed_over(found.copy, stream, f"{slug}-{found.commitment[:SHORT]}.{found.copy.document.kind}")


def published(year: int, slug: str) -> tuple[Publication, Sealed]:
    """Return the newest publication in which the organisation stood that year; without one 404."""
    publication = latest(year)
    if publication is None:
        raise Http404
    sealed = read(publication)
    if slug not in sealed.names:
        raise Http404
    return publication, sealed


def first_of(listed: list[Opened]) -> dict[str, int]:
    """Return for each figure the first copy that supports it: where a link to the figure leads."""
    found: dict[str, int] = {}
    for one in listed:
        for period, fact, _ in one.supports:
            found.setdefault(f"{fact}-{period}", one.number)
    return found
