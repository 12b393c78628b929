"""The operational rating of a year (clause 3.1): where everybody stands now by the accepted figures alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.models import Assessment
from esep.assessments.running import Running, running
from esep.audit import clock
from esep.core.problems import Refused
from esep.organisations.queries import on
from esep.pages.parts import dates
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.door import door
from esep.pages.parts.running import Counted, counted
from esep.pages.parts.sheet import Asked, Rated, Sheet, heads, sheet
from esep.pages.staff import finding
from esep.people.acting import Acting


@require_safe
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show the board of the figures accepted so far; an edition without points is refused in words."""
    today = clock.today()
    found: Running | None = None
    refused: Refused | None = None
    try:
        found = running(it.regulation, it.year, on=today)
    except Refused as why:
        refused = why
    who = _rated(found) if found else {}
    return show_page(
        request,
        "staff/year-running.html",
        lang=lang,
        name="years-running",
        acting=acting,
        it=it,
        problems=refused.problems if refused else (),
        found=found,
        edition=dates.edition(found.edition) if found else None,
        sheet=_sheet(lang, it, found, who) if found else None,
        counted=_lacking(found, who) if found else (),
    )


def _rated(found: Running) -> Mapping[str, Rated]:
    known = on(clock.today(), found.rated)
    return {one.slug: Rated(one.slug, one.name, one.short, one.order, None) for one in known}


def _sheet(lang: str, it: Assessment, found: Running, who: Mapping[str, Rated]) -> Sheet:
    """Return the board without prizes; a cell leads to its organisation's figures: no calculation is kept."""
    year = str(it.year)
    asked = Asked(
        lang,
        "points",
        lambda slug, _: href(lang, "staff", "facts", slug, year),
        lambda slug: href(lang, "staff", "facts", slug, year),
    )
    made = sheet(found.result, who, None, asked)
    return replace(made, prizes=0, rows=tuple(replace(row, prize=False) for row in made.rows))


def _lacking(found: Running, who: Mapping[str, Rated]) -> tuple[tuple[Rated, Counted], ...]:
    """Return the organisations that lack data in some row, with how many rows have them."""
    counts = {one.subject: counted(one) for one in found.result.subjects}
    rows = sum(len(of_block) for _, of_block in heads(found.result.plan.regulation))
    every = [(one, counts.get(one.slug, Counted(0, rows))) for one in who.values()]
    return tuple(pair for pair in sorted(every, key=lambda pair: pair[0].order) if pair[1].known < rows)
