"""The national reports, the newest first, and the beginning of a new one."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.problems import Problem, Refused
from esep.national.actions import begin
from esep.national.models import NationalReport
from esep.national.states import STATES
from esep.national.wording import period_words
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import RIGHTS

YEARS_BACK = 2


@require_safe
@door("national.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show every report with its state."""
    return page(request, lang, acting)


@require_POST
@door("national.write")
def new(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Begin a report and lead to it."""
    typed = request.POST
    try:
        made = begin(typed.get("period", ""), by=acting, at=clock.now(), once=typed.get("once", ""))
    except Refused as why:
        return page(request, lang, acting, why.problems)
    return HttpResponseRedirect(href(lang, "national", str(made.pk)), status=303)


def page(request: HttpRequest, lang: str, acting: Acting, problems: Sequence[Problem] = ()) -> HttpResponse:
    """Return the list."""
    rows = [(one, period_words(one.period), STATES[one.state]) for one in NationalReport.objects.all()]
    begun = {one.period for one, _, _ in rows}
    offered = [(one, period_words(one)) for one in periods(clock.today().year) if one not in begun]
    return desk.show(
        request,
        "national/index.html",
        lang=lang,
        name="monitoring-national",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        rows=rows,
        offered=offered,
        may_write=acting.holds(*RIGHTS["national.write"].roles),
        token=secrets.token_urlsafe(16),
    )


def periods(year: int) -> list[str]:
    """Return the periods that a report may now be begun on, the latest first."""
    found = []
    for one in range(year - 1, year - 1 - YEARS_BACK, -1):
        found += [str(one), f"{one}-H2", f"{one}-H1"]
    return found
