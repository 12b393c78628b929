"""The trace of a point: at the side of the board, and as a page of its own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.demo import office
from esep.pages.parts import tracing
from esep.pages.parts.address import href
from esep.pages.parts.answer import fragment, kept, write
from esep.pages.parts.results import REGULATION
from esep.pages.parts.state import State, of_request


@require_safe
def show(request: HttpRequest, lang: str, slug: str, criterion: str) -> HttpResponse:
    """Show the trace of a printed row or of one of its lines; only the panel when the board asks for it."""
    state = State(of_request(request).options)
    return kept(request, (state,), lambda: render(request, lang, slug, criterion, state))


def render(request: HttpRequest, lang: str, slug: str, criterion: str, state: State) -> str:
    """Return the panel or the page."""
    traced = tracing.traced(slug, criterion, state.options)
    numbers = list(tracing.rows())
    at = numbers.index(traced.row.number)
    panel = fragment(request) == "trace"
    return write(
        request,
        "public/point_trace.html" if panel else "public/point.html",
        language=lang,
        name="point",
        seeded=True,
        query=state.query,
        state=state,
        panel=panel,
        year=office.YEAR,
        traced=traced,
        law=href(lang, "law", *REGULATION) + f"#row-{traced.row.number}",
        before=numbers[at - 1] if at else None,
        after=numbers[at + 1] if at + 1 < len(numbers) else None,
        rows=tracing.rows(),
    )
