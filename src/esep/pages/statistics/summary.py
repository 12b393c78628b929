"""The summary of a campaign: rows by organisations, faults first, who is missing, each row followed down."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.library import library
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.statistics import summary_finding as find
from esep.pages.statistics import summary_table as table
from esep.pages.statistics.summary_finding import RowOf
from esep.pages.statistics.summary_papers import WRITERS
from esep.pages.statistics.summary_words import standing
from esep.people.acting import Acting
from esep.people.policy import Resource, allows
from esep.reports.models import Campaign
from esep.statistics.consolidated import Summary, of_campaign
from esep.statistics.rows import documents_of

NAME = "monitoring-summary"


@require_safe
@door("monitoring.see", of=find.campaign)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Campaign) -> HttpResponse:  # noqa: ARG001  # the door found it by the number
    """Show the whole table: all organisations to the staff, to a region its own beside the sums."""
    summary = of_campaign(it, clock.now())
    shown = table.in_view(summary, acting)
    return desk.show(
        request,
        "statistics/summary.html",
        lang=lang,
        name=NAME,
        acting=acting,
        summary=summary,
        shown=shown,
        standing=standing,
        lines=table.lines(summary, shown),
        faults=table.faults(summary, shown),
        ratios=table.ratios(summary),
        missing=[summary.standings[slug] for slug in summary.table.missing],
        reads=reads(acting, summary),
        staff=allows(acting, "staff.see", Resource(department=it.department)),
        formats=tuple(WRITERS),
    )


@require_safe
@door("monitoring.see", of=find.row)
def row(request: HttpRequest, lang: str, number: int, row: str, *, acting: Acting, it: RowOf) -> HttpResponse:  # noqa: ARG001  # the door found it by them
    """Show one row by organisations: figure, part of the whole, a period ago, its report and documents."""
    summary = of_campaign(it.campaign, clock.now())
    pieces = table.pieces(summary, it.row.number, table.in_view(summary, acting))
    return desk.show(
        request,
        "statistics/summary-row.html",
        lang=lang,
        name=NAME,
        acting=acting,
        summary=summary,
        asked=it.row,
        unit=library().facts.units.get(it.row.unit, it.row.unit),
        total=summary.table.totals[it.row.number],
        pieces=pieces,
        standing=standing,
        documents=documents_of([one.standing.report for one in pieces], it.row.number),
        reads=reads(acting, summary),
        staff=allows(acting, "staff.see", Resource(department=it.campaign.department)),
    )


def reads(acting: Acting, summary: Summary) -> frozenset[int]:
    """Return the reports that the reader may open."""
    return frozenset(
        one.report
        for one in summary.standings.values()
        if allows(acting, "report.see", Resource(one.organisation.path, summary.campaign.department))
    )
