"""Labour safety: the years side by side, one year by organisation, and the same for the public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.contests.register import registered
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.statistics import drawing
from esep.pages.statistics.membership import named
from esep.pages.statistics.opened import opened
from esep.people.acting import Acting
from esep.statistics import safety


def _last(years: Sequence[safety.Safety]) -> safety.Safety | None:
    """Return the last year of which everybody told, else the last."""
    return next((one for one in reversed(years) if not one.lacking), years[-1] if years else None)


FOUR = 4
"""Over how many years the report of 2020 adds accidents up (its line 243)."""


TECHNICAL = "technical"
"""The kind of the register of inspectors that holds those for labour protection."""


@require_safe
@door("monitoring.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show accidents, people hurt, days and payments over the years, and the chosen year by organisation."""
    years = safety.years()
    asked = request.GET.get("period", "")
    chosen = next((one for one in years if str(one.period) == asked), _last(years))
    last = years[-FOUR:]
    inner = opened(acting, chosen.organisations) if chosen else frozenset()
    return desk.show(
        request,
        "statistics/safety.html",
        lang=lang,
        name="monitoring-safety",
        acting=acting,
        years=years,
        chosen=chosen,
        last=last,
        facts=safety.FACTS,
        severities=safety.SEVERITIES,
        safety=safety,
        named=named,
        inner=inner,
        inspectors=Counter(one.organisation.slug for one in registered(TECHNICAL, clock.today())),
        line=drawing.line(
            [
                (str(one.period), one.sums.get(safety.VICTIMS))
                for one in years
                if one.shown(safety.ALL, safety.VICTIMS, inner) != "hidden"
            ]
        ),
        room=(drawing.WIDTH, drawing.HEIGHT),
    )
