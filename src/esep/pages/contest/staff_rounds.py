"""The rounds of all contests for those who run them: where each stands, and the form that plans one."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests import queries, rounds
from esep.contests.models import Application, Listed, Member, Round, Title
from esep.contests.states import ROUND
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.organisations.models import Kind, Organisation
from esep.organisations.queries import Known, on
from esep.pages.contest.entrant_index import called
from esep.pages.contest.entrant_times import due, left
from esep.pages.contest.staff_finding import runs
from esep.pages.contest.staff_road import next_of, stops
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.timeline import Stop
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import Resource, allows

BEFORE_COMMISSION = ("submitted", "admitted", "refused")
"""The states of an application that was handed in and not taken back."""


@dataclass(frozen=True, slots=True)
class Row:
    """A round in the list: what it is called, whose it is, where it stands, what comes next, and by when."""

    it: Round
    title: str
    holder: str
    state_words: str
    stops: tuple[Stop, ...]
    next: str
    due: str
    left: str
    conclude_by: str
    applications: int
    href: str


@require_safe
@door("round.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the list."""
    return shown(request, lang, acting)


@require_POST
@door("round.run")
def plan(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Plan a round and lead to its page; a refused form is shown again with what was typed."""
    slug = request.POST.get("organisation", "")
    holder = Organisation.objects.filter(slug=slug).first() if slug else None
    once = request.POST.get("once", "")
    try:
        made = rounds.plan(
            request.POST.get("regulation", ""),
            whole(request.POST.get("year")),
            organisation=holder,
            by=acting,
            at=clock.now(),
            once=once,
        )
    except Refused as why:
        return shown(request, lang, acting, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-staff", code).say("told.plan")))
    return HttpResponseRedirect(href(lang, "contests", "staff", str(made.pk)), status=303)


def shown(request: HttpRequest, lang: str, acting: Acting, problems: Sequence[Problem] = ()) -> HttpResponse:
    """Return the page; `problems` say why no round could be planned."""
    today = clock.today()
    return desk.show(
        request,
        "contest/staff-rounds.html",
        lang=lang,
        name="contests-staff",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        rows=rows(acting, lang),
        contests=[(one, newest(one)) for one in library().contests()],
        holders=holders(acting),
        typed=request.POST,
        year=str(today.year - 1),
        this_year=str(today.year),
        watches=allows(acting, "staff.see"),
        token=secrets.token_urlsafe(16),
    )


def newest(regulation: str) -> Text:
    """Return what the newest edition of a contest calls it."""
    return library().contest(regulation, library().editions(regulation)[-1]).name


def holders(acting: Acting) -> list[Known]:
    """Return the organisations for which the reader may plan a round, the union first."""
    levels = (Kind.UNION, Kind.MEMBER)
    every = Organisation.objects.filter(kind__in=levels)
    mine = [one for one in every if allows(acting, "round.run", Resource(one.path))]
    return sorted(on(clock.today(), mine), key=lambda one: (one.kind != Kind.UNION, one.order))


def rows(acting: Acting, lang: str) -> list[Row]:
    """Return the last version of every round that the reader runs or watches; constant queries."""
    found = [one for one in queries.rounds() if runs(acting, queries.resource(one))]
    names, now = called([one.organisation for one in found]), clock.now()
    key = ("round__regulation", "round__year", "round__organisation")
    handed = Application.objects.filter(state__in=BEFORE_COMMISSION).values_list(*key)
    counts = {tuple(one[:3]): one[3] for one in handed.annotate(count=Count("id")).order_by()}
    seated = {tuple(one) for one in Member.objects.filter(until=None).values_list(*key)}
    titled = set(Title.objects.values_list("round", flat=True))
    counted = set(Listed.objects.filter(counted_at__isnull=False).values_list("round", flat=True))
    made = []
    for one in found:
        of = (one.regulation, one.year, one.organisation_id)
        made.append(
            Row(
                it=one,
                title=queries.contest_of(one).name[lang],
                holder=names[one.organisation_id][lang],
                state_words=ROUND[one.state][lang],
                stops=stops(one.state),
                next=next_of(
                    one.state, seated=of in seated, titled=one.pk in titled, counted=one.pk in counted
                ),
                due=due(one.due_at)[lang],
                left=left(one.due_at, now)[lang] if one.state == "open" else "",
                conclude_by=due(one.conclude_by)[lang],
                applications=counts.get(of, 0),
                href=href(lang, "contests", "staff", str(one.pk)),
            )
        )
    return made
