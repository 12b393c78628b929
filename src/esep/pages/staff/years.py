"""The years of evaluation: how far each has come on its road, and the opening of a new one."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.assessments import queries
from esep.assessments.completeness import TimeLimit, time_limit
from esep.assessments.models import Assessment
from esep.assessments.timeline import open_year
from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.parts import dates, timeline
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.timeline import Stop
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import why_not

REGULATION = "annual-evaluation"


@dataclass(frozen=True, slots=True)
class YearShown:
    """A year in the list: its road, the edition in words (None: not decided), its time limit."""

    it: Assessment
    stops: tuple[Stop, ...]
    label: Text
    edition: Text | None
    limit: TimeLimit


@require_http_methods(["GET", "HEAD", "POST"])
@door("year.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show every year in its last version; open a new one."""
    if request.method != "POST":
        return page(request, lang, acting)
    typed = request.POST.get("year", "").strip()
    once = request.POST.get("once", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) == 4):
        return page(request, lang, acting, [Problem(NO_YEAR, FOUR_DIGITS, rule="year")], typed)
    try:
        made = open_year(REGULATION, int(typed), by=acting, at=clock.now(), once=once)
    except Refused as refused:
        return page(request, lang, acting, refused.problems, typed)
    tell(request, lang, Text.each(lambda code: words("years", code).say("opened")))
    answer = HttpResponseRedirect(href(lang, "staff", "year", str(made.pk)))
    answer.status_code = 303
    return answer


def page(
    request: HttpRequest, lang: str, acting: Acting, problems: Sequence[Problem] = (), typed: str = ""
) -> HttpResponse:
    """Return the list; `problems` say why a year could not be opened, `typed` is what was asked for."""
    found = queries.years()
    proposed = found[0].year + 1 if found else clock.today().year - 1
    return show_page(
        request,
        "staff/years.html",
        lang=lang,
        name="years",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        years=[shown(one) for one in found],
        may_open=why_not(acting, "year.run") == "",
        typed=typed or str(proposed),
        token=secrets.token_urlsafe(16),
    )


def shown(one: Assessment) -> YearShown:
    """Return a year ready for the list."""
    stops = timeline.road(one.state)
    here = next(stop for stop in reversed(stops) if stop.where != "later")
    return YearShown(
        one,
        stops,
        here.label,
        dates.edition(one.edition) if one.edition else None,
        time_limit(one, clock.today()),
    )


NO_YEAR = Text(
    kk="Есепті жыл оқылмады.", ru="Отчётный год не прочитан.", en="The reporting year could not be read."
)
FOUR_DIGITS = Text(
    kk="Жылды төрт цифрмен жазыңыз, мысалы 2027.",
    ru="Запишите год четырьмя цифрами, например 2027.",
    en="Write the year in four digits, such as 2027.",
)
