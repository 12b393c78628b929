"""The first page: what this is, who leads, where everybody stands on the map, the road, and the doors."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.demo import office
from esep.pages.parts import results
from esep.pages.parts.answer import kept, write
from esep.pages.parts.results import REGULATION
from esep.pages.parts.road import STANDING, STATIONS
from esep.pages.parts.state import State, of_request
from esep.pages.parts.tiles import tiles


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the home page under the readings that the address asks for."""
    state = State(of_request(request).options)
    return kept(request, (state,), lambda: render(request, lang, state))


def render(request: HttpRequest, lang: str, state: State) -> str:
    """Return the home page's HTML."""
    standings = results.standings(state.options)
    regulation = results.regulation()
    return write(
        request,
        "public/home.html",
        language=lang,
        name="home",
        seeded=True,
        query=state.query,
        state=state,
        year=office.YEAR,
        podium=results.podium(state.options),
        prizes=results.prizes(state.options),
        tiles=tiles(standings),
        stations=STATIONS,
        standing=STANDING,
        law=REGULATION,
        open_readings=[r for r in regulation.readings if r.status == "open"],
        rows=sum(len(results.rows_of(block)) for block in results.blocks()),
    )
