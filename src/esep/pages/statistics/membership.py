"""Membership of a period in a table, on the map, by bands and growth; an organisation over the years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core import membership as core
from esep.core.membership import Membership
from esep.core.names import Text
from esep.core.period import Period
from esep.library import library
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.organisations.succession import Succeeded
from esep.pages.parts import desk
from esep.pages.parts.door import Found, door
from esep.pages.statistics import drawing
from esep.pages.statistics.opened import opened
from esep.people.acting import Acting
from esep.people.policy import Resource
from esep.statistics import membership

MAPS = ("coverage", "growth", "women", "youth", "students")
"""What the map may show, by the key of its words."""


@dataclass(frozen=True, slots=True)
class Change:
    """Who became what in the course of a comparison, with the names of that day."""

    it: Succeeded
    predecessor: Text
    successor: Text


def named(fact: str) -> Text:
    """Return what a fact is called."""
    return library().facts[fact].name


def chosen(request: HttpRequest, periods: tuple[Period, ...]) -> Period:
    """Return the period that was asked for, else the newest whole year, else the year before today's."""
    asked = request.GET.get("period", "")
    years = [one for one in periods if one.kind == "year"]
    default = (years or periods or (Period(clock.today().year - 1),))[0]
    return next((one for one in periods if str(one) == asked), default)


@require_safe
@door("monitoring.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the membership of a period: the whole, the map, the bands, who grew, what is worth a look."""
    periods = membership.periods()
    period = chosen(request, periods)
    table = membership.table(period)
    which = request.GET.get("map", MAPS[0])
    which = which if which in MAPS else MAPS[0]
    short = {one.slug: one.short for one in table.organisations}
    every = list(table.members.values())
    years = membership.over_the_years(None)
    inner = opened(acting, table.organisations)
    return desk.show(
        request,
        "statistics/membership.html",
        lang=lang,
        name="monitoring-membership",
        acting=acting,
        periods=periods,
        period=period,
        table=table,
        whole=table.whole,
        core=core,
        parts=core.PARTS,
        named=named,
        which=which,
        maps=MAPS,
        tiles=drawing.tiles(
            table.organisations, {slug: measure(which, one) for slug, one in table.members.items()}
        ),
        bands=core.banded([one for one in every if core.TOTAL in one.now]),
        growth=core.growth(every),
        doubts=[found for found in core.doubts(every) if found.subject in inner],
        unbalanced=[one for one in every if one.unbalanced() and one.subject in inner],
        changes=changes_of(table),
        short=short,
        line=line_of(years),
        partial=[one.it.subject for one in years if one.partial],
        room=(drawing.WIDTH, drawing.HEIGHT),
    )


def line_of(years: Sequence[membership.Year]) -> tuple[drawing.Dot, ...]:
    """Return the line of all members over the years that are complete."""
    return drawing.line([(one.it.subject, one.it.now.get(core.TOTAL)) for one in years if not one.partial])


def measure(which: str, one: Membership) -> Fraction | None:
    """Return the figure of an organisation that the map shows, in per cent."""
    if which == "coverage":
        return one.coverage()
    if which == "growth":
        return core.percent(one.change(), one.before.get(core.TOTAL))
    return one.share(f"membership.{which}")


def changes_of(table: membership.Table) -> tuple[Change, ...]:
    """Return who was split or merged since a year earlier, each once."""
    names = {one.slug: one.name for one in table.organisations}
    every = dict.fromkeys(one for happened in table.changed.values() for one in happened)
    return tuple(
        Change(
            one,
            names.get(one.predecessor, _bare(one.predecessor)),
            names.get(one.successor, _bare(one.successor)),
        )
        for one in every
    )


def _bare(slug: str) -> Text:
    return Text(slug, slug, slug)


def find(_request: HttpRequest, slug: str) -> Found | None:
    """Return a member organisation; whoever sees the monitoring sees the numbers of all of them."""
    one = Organisation.objects.filter(slug=slug, kind="member").first()
    return Found(one, Resource()) if one else None


@require_safe
@door("monitoring.see", of=find)
def one(request: HttpRequest, lang: str, slug: str, *, acting: Acting, it: Organisation) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show one organisation over the years."""
    told = membership.over_the_years(it)
    years = tuple(one.it for one in told)
    (known,) = on(clock.today(), [it])
    return desk.show(
        request,
        "statistics/membership-one.html",
        lang=lang,
        name="monitoring-membership",
        acting=acting,
        who=known,
        years=years,
        rows=_rows(years, inner=it.slug in opened(acting, [known])),
        core=core,
        named=named,
        line=line_of(told),
        room=(drawing.WIDTH, drawing.HEIGHT),
    )


def _rows(years: tuple[Membership, ...], *, inner: bool) -> Mapping[str, tuple[Fraction | None, ...]]:
    """Return fact → its figures over the years, of those facts that have any; dues are `inner`."""
    facts = [fact for fact in membership.FACTS if inner or fact != core.DUES]
    found = {fact: tuple(_figure(one, fact) for one in years) for fact in facts}
    return {fact: row for fact, row in found.items() if any(value is not None for value in row)}


def _figure(one: Membership, fact: str) -> Fraction | None:
    value = one.now.get(fact)
    return None if value is None else Fraction(value)
