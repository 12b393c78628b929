"""What anybody may see of membership and labour safety: years whose result is published, no small number."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.core import membership as core
from esep.core.period import Period
from esep.pages.parts.answer import kept, write
from esep.pages.parts.door import door
from esep.pages.statistics import drawing
from esep.pages.statistics.membership import changes_of, line_of, named
from esep.people.policy import PUBLIC
from esep.publication import queries
from esep.statistics import membership, safety


@require_safe
@door(PUBLIC)
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Show the page as it stands after the last publication."""
    return kept(request, (queries.mark(),), lambda: render(request, lang))


def render(request: HttpRequest, lang: str) -> str:
    """Return the page's HTML."""
    years = sorted({one.evaluated.year for one in queries.everything() if one.evaluated.regulation == ANNUAL})
    periods = [Period(year) for year in years]
    last = membership.table(periods[-1]) if periods else None
    wholes = [one for one in membership.over_the_years(None) if int(one.it.subject) in years]
    coverage = {slug: one.coverage() for slug, one in last.members.items()} if last else {}
    return write(
        request,
        "statistics/public.html",
        language=lang,
        name="statistics",
        seeded=settings.DEMO,
        table=last,
        safety_years=safety.years(periods) if periods else (),
        safety=safety,
        core=core,
        named=named,
        changes=changes_of(last) if last else (),
        tiles=drawing.tiles(last.organisations, coverage) if last else (),
        line=line_of(wholes),
        room=(drawing.WIDTH, drawing.HEIGHT),
    )


ANNUAL = "annual-evaluation"
"""The regulation whose publication opens the figures of a year."""
