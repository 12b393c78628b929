"""The list of contests of a year of the evaluation: whether absence costs, and what each contest gave."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from esep.audit import clock
from esep.contests import queries
from esep.contests.listing import count_in, enlist, is_republican, listed, year_of
from esep.contests.models import Listed, Round
from esep.contests.rounds import title_of
from esep.core.facts import PLACES
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import queries as decisions
from esep.decisions.models import Decision, Kind
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.organisations.queries import members
from esep.pages.contest import staff_finding as find
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import allows

NAME = "contests-staff-list"


@dataclass(frozen=True, slots=True)
class Choice:
    """A published round that may be counted in, and the year of the evaluation that it belongs to."""

    it: Round
    title: Text
    year: int


@require_safe
@door("staff.see")
def show(request: HttpRequest, lang: str, *, year: int, acting: Acting) -> HttpResponse:
    """Show the list of a year."""
    return shown(request, lang, acting, year)


@require_POST
@door("contest.list", of=find.a_list)
def take(
    request: HttpRequest, lang: str, *, acting: Acting, it: Decision, **_segments: object
) -> HttpResponse:
    """Take the list from a confirmed decision."""
    year = int(it.sets.get("year", 0))
    try:
        enlist(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, year, why.problems)
    return _back(request, lang, year, "enlisted")


@require_POST
@door("contest.list", of=find.listed)
def count(
    request: HttpRequest, lang: str, *, acting: Acting, it: Listed, **_segments: object
) -> HttpResponse:
    """Count a published round in for a contest of the list."""
    round_ = Round.objects.filter(pk=whole(request.POST.get("round"))).first()
    if round_ is None:
        return shown(request, lang, acting, it.year, [Problem(NO_ROUND, CHOOSE, rule="no-round")])
    try:
        count_in(it, round_=round_, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it.year, why.problems)
    return _back(request, lang, it.year, "counted")


@require_http_methods(["GET", "HEAD", "POST"])
@door("contest.list", of=find.listed)
def elsewhere(
    request: HttpRequest, lang: str, *, acting: Acting, it: Listed, **_segments: object
) -> HttpResponse:
    """Show the form of a contest run elsewhere, or enter its places with the protocol."""
    if request.method != "POST":
        return form(request, lang, acting, it)
    known = members(clock.today())
    places = {one.slug: tuple(request.POST.get(f"place-{one.slug}", "").split()) for one in known}
    protocol = None
    try:
        protocol = brought(request, acting)
        count_in(
            it,
            places={slug: given for slug, given in places.items() if given},
            protocol=protocol,
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as why:
        return form(request, lang, acting, it, why.problems, protocol)
    return _back(request, lang, it.year, "counted")


def brought(request: HttpRequest, acting: Acting) -> Holding | None:
    """Return the protocol of the form: the file just brought, else the one kept from before."""
    union, file = queries.union(), request.FILES.get("file")
    if file is not None and file.name:
        return bring(file, file.name, organisation=union, by=acting, at=clock.now())
    return Holding.objects.filter(pk=whole(request.POST.get("document")), organisation=union).first()


def _back(request: HttpRequest, lang: str, year: int, said: str) -> HttpResponse:
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say(said)))
    return HttpResponseRedirect(href(lang, "contests", "staff", "list", str(year)), status=303)


def shown(
    request: HttpRequest, lang: str, acting: Acting, year: int, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of a year; `problems` say why something was not done."""
    there = listed(year)
    keys = {one.key for one in there}
    orders = decisions.in_force(f"year:{year}", Kind.CONTEST_LIST)
    return desk.show(
        request,
        "contest/staff-list.html",
        lang=lang,
        name=NAME,
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        year=year,
        there=[(one, Text(one.name_kk, one.name_ru, one.name_en)) for one in there],
        orders=[one for one in orders if {x["key"] for x in one.sets["contests"]} - keys],
        waiting=[
            one
            for one in decisions.about(f"year:{year}")
            if one.confirmed_at is None and one.withdrawn_at is None
        ],
        choices=choices(),
        may=allows(acting, "contest.list"),
        token=secrets.token_urlsafe(16),
    )


def choices() -> list[Choice]:
    """Return the published rounds of the union with the year in which reading B14 counts each by default."""
    held = [one for one in queries.rounds() if one.state == "published" and is_republican(one)]
    return [Choice(one, title_of(one), year_of(one, "concluded_in_year")) for one in held]


def form(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Listed,
    problems: Sequence[Problem] = (),
    document: Holding | None = None,
) -> HttpResponse:
    """Return the form of the places of a contest run elsewhere."""
    return desk.show(
        request,
        "contest/staff-elsewhere.html",
        lang=lang,
        name=NAME,
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        it=it,
        title=Text(it.name_kk, it.name_ru, it.name_en),
        members=members(clock.today()),
        places=PLACES[:-1],
        typed=request.POST,
        document=document,
        token=secrets.token_urlsafe(16),
    )


NO_ROUND = Text("Байқау таңдалмаған.", "Конкурс не выбран.", "No round is chosen.")
CHOOSE = Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose from the list.")
