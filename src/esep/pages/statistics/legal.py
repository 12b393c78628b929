"""The legal service: Form 7 of a half or a year, its provision by the norm, and its themes over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.forms import Form
from esep.core.names import Text
from esep.core.period import Period
from esep.core.provision import NORM, Provision
from esep.core.quantity import Exact
from esep.organisations.queries import Known
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.parts.tiles import Tile
from esep.pages.statistics import drawing
from esep.pages.statistics import summary_table as table
from esep.people.acting import Acting
from esep.people.policy import WATCHING
from esep.reports import listing
from esep.reports.models import Campaign
from esep.statistics import legal
from esep.statistics.consolidated import Summary, of_campaign
from esep.statistics.legal import Then

NAME = "monitoring-legal"
LONGEST = 1000
"""The length of the longest bar in the units of its drawing."""
FULL = 100
"""The length of a bar of provision where the norm is met."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a bar: the row, its figure, its per cent of the whole, where it begins and how long it is."""

    row: str
    name: Text
    value: Exact
    share: Fraction
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A period of a theme: the sum of its parts, and the parts side by side."""

    period: Period
    whole: Exact
    slices: tuple[Slice, ...]
    organisations: int


@dataclass(frozen=True, slots=True)
class Served:
    """An organisation and its provision; `bar` is its length of 100, where 100 is the norm met."""

    organisation: Known
    it: Provision
    bar: int


@require_safe
@door("monitoring.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show a period of Form 7, the newest of which anything was handed in unless another is asked for."""
    campaigns = legal.campaigns()
    campaign = chosen(request.GET.get("period", ""), campaigns)
    summary = of_campaign(campaign, clock.now()) if campaign else None
    then = legal.over_time(summary.period.kind if summary else "year")
    form, full = legal.form(), legal.complete(then)
    return desk.show(
        request,
        "statistics/legal.html",
        lang=lang,
        name=NAME,
        acting=acting,
        campaigns=[(one, Period.of(one.period)) for one in campaigns],
        campaign=campaign,
        summary=summary,
        form=form,
        norm=NORM,
        whole=legal.provision(summary) if summary else None,
        served=served(summary, acting) if summary else (),
        tiles=tiles(summary) if summary and acting.holds(*WATCHING) else (),
        themes=[(key, bars(rows, then, form)) for key, rows in legal.THEMES.items()],
        lines=[(form.by_number[row].name, dots) for row in legal.LINES if len(dots := line(row, full)) > 1],
        partial=[one.period.words()[lang] for one in then if one not in full],
        room=(drawing.WIDTH, drawing.HEIGHT),
    )


def chosen(asked: str, campaigns: Sequence[Campaign]) -> Campaign | None:
    """Return the campaign of the period asked for, else the newest in which anybody handed in."""
    states = listing.states() if campaigns else {}
    begun = [one for one in campaigns if {"submitted", "accepted"} & states.get(one.pk, {}).keys()]
    named = [one for one in campaigns if one.period == asked]
    return next(iter((*named, *begun, *campaigns)), None)


def served(summary: Summary, acting: Acting) -> tuple[Served, ...]:
    """Return the provision of the organisations whose figures the reader may see, the least first."""
    known = legal.by_organisation(summary)
    found = [
        Served(one.organisation, it, min(FULL, int(it.percent or 0)))
        for one in table.in_view(summary, acting)
        if (it := known.get(one.organisation.slug)) is not None
    ]
    return tuple(sorted(found, key=lambda one: one.it.percent or 0))


def tiles(summary: Summary) -> list[Tile]:
    """Return the map of provision."""
    values = {slug: Fraction(it.percent or 0) for slug, it in legal.by_organisation(summary).items()}
    return drawing.tiles([one.organisation for one in summary.standings.values()], values)


def bars(rows: Sequence[str], periods: Sequence[Then], form: Form) -> tuple[Bar, ...]:
    """Return a bar for each period in which any of the rows was given, all on one scale."""
    sums = [sum(one.rows.get(row, 0) for row in rows) for one in periods]
    most = max(sums, default=0)
    return tuple(
        Bar(one.period, whole, slices(rows, one, form, whole, most), max(one.given.get(r, 0) for r in rows))
        for one, whole in zip(periods, sums, strict=True)
        if whole
    )


def slices(rows: Sequence[str], then: Then, form: Form, whole: Exact, most: Exact) -> tuple[Slice, ...]:
    """Return the parts of a bar from the left to the right."""
    found, start = [], 0
    for row in rows:
        value = then.rows.get(row, 0)
        length = round(Fraction(value * LONGEST) / Fraction(most))
        share = Fraction(value * 100) / Fraction(whole)
        found.append(Slice(row, form.by_number[row].name, value, share, start, length))
        start += length
    return tuple(found)


def line(row: str, periods: Sequence[Then]) -> tuple[drawing.Dot, ...]:
    """Return a row over the periods as the dots of a line."""
    return drawing.line([(str(one.period), one.rows.get(row)) for one in periods])
