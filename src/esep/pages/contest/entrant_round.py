"""The call of a round: what is asked, until when, by which clauses; and the beginning of an application."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests import of_people, queries
from esep.contests.applying import start
from esep.contests.drafts import TAKING
from esep.contests.models import Round
from esep.contests.register import organisations_of
from esep.contests.states import ROUND
from esep.core.contest import Contest
from esep.core.law import Deadline
from esep.core.problems import Problem, Refused
from esep.organisations import queries as organisations
from esep.organisations.models import Organisation
from esep.pages.contest.entrant_finding import round_
from esep.pages.contest.entrant_road import address, claims
from esep.pages.contest.entrant_times import due, left
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import ENTRANTS


@require_safe
@door("contests.see", of=round_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object) -> HttpResponse:
    """Show the call."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Round, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of the call; `problems` say why no application could be begun."""
    contest, at = queries.contest_of(it), clock.now()
    own = of_people.of_person(queries.root_of(it), acting.person)
    choices = registered(contest, acting)
    return desk.show(
        request,
        "contest/round.html",
        lang=lang,
        name="contests-round",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        round=it,
        call=it.call.get(lang) or it.call.get("kk", ""),
        call_lang=lang if it.call.get(lang) else "kk",
        title=contest.name,
        state_words=ROUND[it.state],
        due=due(it.due_at),
        left=left(it.due_at, at) if it.state == "open" else None,
        late=at >= it.due_at,
        asked=asked(contest, lang, it),
        law=href(lang, "law", it.regulation, it.edition),
        deadlines=[(one, law_of(one, it, lang)) for one in contest.regulation.deadlines],
        own=own,
        own_at=address(own, lang) if own else "",
        may=acting.holds(*ENTRANTS) and it.state in TAKING,
        choices=[(one.slug, one.name) for one in organisations.on(clock.today(), choices)],
        chosen=request.POST.get("organisation", ""),
        token=secrets.token_urlsafe(16),
    )


def asked(contest: Contest, lang: str, it: Round) -> dict[str, object]:
    """Return what an application of the contest is made of."""
    law = href(lang, "law", it.regulation, it.edition)
    return {
        "application": contest.application,
        "rows": len(contest.form.rows) if claims(contest) else 0,
        "criteria": () if claims(contest) else [row.name for row in contest.form.rows],
        "results": contest.results,
        "stamp": contest.stamp,
        "law": law,
    }


def law_of(deadline: Deadline, it: Round, lang: str) -> str:
    """Return the address of the clause of a deadline."""
    return f"{href(lang, 'law', it.regulation, it.edition)}#c-{deadline.clause}"


def registered(contest: Contest, acting: Acting) -> list[Organisation]:
    """Return the organisations that the reader stands in the contest's register for today."""
    if not contest.register:
        return []
    return list(organisations_of(acting.person, contest.register, clock.today()))


@require_POST
@door("application.start", of=round_)
def begin(request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object) -> HttpResponse:
    """Begin the application and lead to it; somebody of two organisations says for which."""
    asked_for = request.POST.get("organisation", "")
    chosen = next((one for one in registered(queries.contest_of(it), acting) if one.slug == asked_for), None)
    try:
        made = start(it, organisation=chosen, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    return HttpResponseRedirect(address(made, lang), status=303)
