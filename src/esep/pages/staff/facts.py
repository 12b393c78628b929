"""The accepted figures: how far each organisation's year is, one organisation's figures, one figure's way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.assessments.provenance import tell
from esep.audit import clock
from esep.audit.models import Event
from esep.core.facts import Fact
from esep.core.names import Text
from esep.core.period import Period
from esep.evidence import copies
from esep.facts import listing
from esep.facts.models import AcceptedFact, Proposal
from esep.facts.proposing import waiting
from esep.facts.queries import figures, history
from esep.library import library
from esep.organisations import queries as organisations
from esep.organisations.models import Organisation
from esep.organisations.queries import Known
from esep.pages.parts import giving
from esep.pages.parts.desk import show
from esep.pages.parts.door import Found, door
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import Resource
from esep.reports import listing as reports


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation and a period: what the page of accepted figures is about."""

    organisation: Organisation
    period: Period


@dataclass(frozen=True, slots=True)
class Listed:
    """A figure of the catalogue and, when it has one, the version that counts."""

    fact: Fact
    stated: AcceptedFact | None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The figures that come from one form, or from no form."""

    title: Text | None
    listed: tuple[Listed, ...]

    @property
    def known(self) -> int:
        """Return how many of them have a value."""
        return sum(1 for one in self.listed if one.stated and one.stated.value is not None)


def asked() -> tuple[Fact, ...]:
    """Return the facts that are asked of an organisation."""
    return tuple(fact for fact in library().facts.values() if fact.subject != "inspector")


def asked_in(period: str) -> frozenset[str]:
    """Return the facts asked of an organisation in a period: of a half-year those of its forms, else all."""
    every = frozenset(fact.id for fact in asked())
    if Period.of(period).kind == "year":
        return every
    own = frozenset(row.fact for form in reports.forms_in(period) for row in form.rows if row.fact)
    return own or every


def place(_request: HttpRequest, slug: str, period: str) -> Found | None:
    """Return the organisation and period of an address, None when either is none."""
    organisation = organisations.by_slug(slug)
    try:
        found = Period.of(period)
    except ValueError:
        return None
    if organisation is None:
        return None
    return Found(Place(organisation, found), Resource(organisation.path))


def fact_of(_request: HttpRequest, number: int) -> Found | None:
    """Return the version of a figure with this number."""
    one = listing.fact(number)
    return None if one is None else Found(one, Resource(one.organisation.path))


def known_on(organisation: Organisation) -> Known:
    """Return the organisation as it is called today."""
    return organisations.on(clock.today(), [organisation])[0]


@require_safe
@door("staff.see")
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show how many figures of a period each organisation has."""
    periods = listing.periods()
    chosen = request.GET.get("period", "")
    whole = next((one for one in periods if Period.of(one).kind == "year"), str(clock.today().year - 1))
    period = chosen if chosen in periods else whole
    return show(
        request,
        "staff/facts.html",
        lang=lang,
        name="facts",
        acting=acting,
        period=period,
        periods=periods,
        members=organisations.members(clock.today()),
        counted=listing.counted(period),
        all=len(asked_in(period)),
        waiting=waits(),
        copies_wait=copies.count_waiting(),
    )


@dataclass(frozen=True, slots=True)
class Waits:
    """A first figure that waits to be confirmed, with its organisation, its name and who entered it."""

    it: Proposal
    who: Known
    name: Text
    by: str


def waits() -> tuple[Waits, ...]:
    """Return what waits for a second officer, in three queries."""
    found = waiting()
    if not found:
        return ()
    known = {one.slug: one for one in organisations.on(clock.today(), [one.organisation for one in found])}
    people = names_of(one.entered_by for one in found)
    return tuple(
        Waits(
            one,
            known[one.organisation.slug],
            library().facts[one.fact].name,
            people.get(one.entered_by, ""),
        )
        for one in found
    )


@require_safe
@door("staff.see", of=place)
def of_organisation(
    request: HttpRequest,
    lang: str,
    slug: str,  # noqa: ARG001  # the door found the organisation by it
    period: str,
    *,
    acting: Acting,
    it: Place,
) -> HttpResponse:
    """Show every figure of an organisation and period with its source, documents and person."""
    standing = listing.with_documents(it.organisation, period)
    missing = request.GET.get("only") == "missing"
    groups = grouped(standing, missing=missing)
    return show(
        request,
        "staff/facts-organisation.html",
        lang=lang,
        name="facts",
        acting=acting,
        who=known_on(it.organisation),
        period=period,
        groups=groups,
        missing=missing,
        names=names_of(one.by for one in standing.values()),
        known=sum(1 for one in standing.values() if one.value is not None),
        all=len(asked()),
    )


def grouped(standing: Mapping[tuple[str, str], AcceptedFact], *, missing: bool) -> tuple[Group, ...]:
    """Return the catalogue by form, each figure with the version that counts; only gaps when asked."""
    found: dict[str, list[Listed]] = {}
    by_fact: dict[str, list[AcceptedFact]] = {}
    for stated in standing.values():
        by_fact.setdefault(stated.fact, []).append(stated)
    for fact in asked():
        form = fact.source.name if fact.source.kind == "form" else ""
        of_fact = [Listed(fact, one, one.key) for one in by_fact.get(fact.id, ())] or [Listed(fact, None)]
        wanted = [one for one in of_fact if one.stated is None or one.stated.value is None]
        found.setdefault(form, []).extend(wanted if missing else of_fact)
    order = [*library().forms, ""]
    return tuple(
        Group(library().forms[form].title if form else None, tuple(found[form]))
        for form in order
        if found.get(form)
    )


@require_safe
@door("staff.see", of=fact_of)
def one(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the figure by it
    *,
    acting: Acting,
    it: AcceptedFact,
) -> HttpResponse:
    """Show the way of one figure: its versions, documents and people, and every point it supports."""
    versions = tell(reversed(history(it.organisation, it.period, it.fact, it.key)))
    seqs = [version.fact.event_seq for version in versions]
    return show(
        request,
        "staff/fact.html",
        lang=lang,
        name="facts",
        acting=acting,
        who=known_on(it.organisation),
        it=it,
        forms=library().forms,
        fact=library().facts[it.fact],
        unit=library().facts.units[library().facts[it.fact].unit],
        versions=versions,
        shown=next(version for version in versions if version.fact.pk == it.pk),
        newest=versions[0].fact,
        events=Event.objects.in_bulk(seqs),
        given=points_of(it),
        later=tuple(criterion for criterion, back in giving.uses(it.fact) if back),
    )


def points_of(it: AcceptedFact) -> tuple[giving.Given, ...]:
    """Return what every line of the annex that uses the figure gives its organisation today."""
    year = Period.of(it.period).year
    known = figures([it.organisation], [year, year - 1]).of(it.organisation.slug)
    return giving.given(year, known).get(it.fact, ())
