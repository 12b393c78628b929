"""An organisation's page: its points among the others, what decided its place, what would raise it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.demo import office
from esep.pages.parts import comparing, raising, results
from esep.pages.parts.answer import kept, write
from esep.pages.parts.state import State, of_request

LISTED = 8
"""How many ways to gain are listed of each kind."""


@require_safe
def show(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
    """Show the page of one organisation under the readings that the address asks for."""
    state = State(of_request(request).options)
    return kept(request, (state,), lambda: render(request, lang, slug, state))


def render(request: HttpRequest, lang: str, slug: str, state: State) -> str:
    """Return the organisation page's HTML."""
    standing = results.standing(slug, state.options)
    above, below = comparing.gaps(standing, state.options)
    ways = raising.raises(standing, state.options)
    everyone = results.standings(state.options)
    at = everyone.index(standing)
    return write(
        request,
        "public/organisation.html",
        language=lang,
        name="organisation",
        seeded=True,
        query=state.query,
        state=state,
        year=office.YEAR,
        one=standing,
        rated=len(everyone),
        prizes=results.prizes(state.options),
        blocks=comparing.blocks(standing, state.options),
        above=above,
        below=below,
        mended=[way for way in ways if way.once][:LISTED],
        further=[way for way in ways if not way.once][:LISTED],
        before=everyone[at - 1] if at else None,
        after=everyone[at + 1] if at + 1 < len(everyone) else None,
    )
