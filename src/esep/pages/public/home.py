"""The first page: the newest published result, what is being collected now, and the doors to the rest."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from esep.demo import office
from esep.pages.parts import results
from esep.pages.parts.answer import kept, write
from esep.pages.parts.results import REGULATION
from esep.pages.parts.road import STANDING, STATIONS
from esep.pages.parts.state import State, of_request
from esep.pages.parts.tiles import tiles
from esep.pages.parts.wording import words
from esep.pages.public.frozen import HOME
from esep.pages.public.published.collecting import Collecting, collecting
from esep.pages.public.published.serving import SHELF, part


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the newest result; before the first one the explorer, or what will be here."""
    frozen, now = part(lang, HOME), collecting()
    if frozen is None and settings.EXPLORER:
        state = State(of_request(request).options)
        return kept(request, (state,), lambda: render(request, lang, state))
    return kept(
        request, (SHELF.mark, settings.EXPLORER, frozen, now), lambda: published(request, lang, frozen, now)
    )


def published(request: HttpRequest, lang: str, frozen: str | None, now: tuple[Collecting, ...]) -> str:
    """Return the HTML of the first page of an office; `frozen` is what it published last, or None."""
    regulation = results.regulation()
    return write(
        request,
        "public/home-published.html",
        language=lang,
        name="home",
        seeded=settings.DEMO,
        frozen=None if frozen is None else Markup(frozen),  # noqa: S704  # our own page, escaped as it was made
        collecting=now,
        r=words("results", lang),
        c=words("published", lang),
        stations=STATIONS,
        standing=STANDING,
        law=REGULATION,
        open_readings=[r for r in regulation.readings if r.status == "open"],
        rows=sum(len(results.rows_of(block)) for block in results.blocks()),
    )


def render(request: HttpRequest, lang: str, state: State) -> str:
    """Return the HTML of the explorer's first page."""
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
        tiles=tiles(
            {one.organisation.slug: one.organisation.cell for one in standings},
            {one.organisation.slug: one.organisation.short for one in standings},
            {one.organisation.slug: one.place for one in standings},
            least_first=True,
        ),
        stations=STATIONS,
        standing=STANDING,
        law=REGULATION,
        open_readings=[r for r in regulation.readings if r.status == "open"],
        rows=sum(len(results.rows_of(block)) for block in results.blocks()),
    )
