"""The union's targets of a year: set by a resolution that one person enters and another confirms."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import actions as decisions
from esep.decisions.actions import NewDecision
from esep.decisions.models import Body, Decision, Kind
from esep.decisions.queries import resource as of_decision
from esep.decisions.wording import BODIES
from esep.library import library
from esep.library.programme import programme
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import Found, door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.programme import frame
from esep.pages.programme.overview import aims, members
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.programme import targets
from esep.programme.models import Counts
from esep.programme.planned import facts
from esep.programme.reading import Reader
from esep.programme.targets import Typed

NAME = "monitoring-targets"


def decision(_request: HttpRequest, decision: int, **_more: object) -> Found | None:
    """Return a resolution about the programme."""
    found = Decision.objects.filter(pk=decision, about=targets.about()).first()
    return None if found is None else Found(found, of_decision(found))


@require_http_methods(["GET", "HEAD"])
@door("monitoring.see")
def show(request: HttpRequest, lang: str, year: int, *, acting: Acting) -> HttpResponse:
    """Show the targets of a year and how far they are."""
    return shown(request, lang, acting, year)


@require_POST
@door("target.set")
def put(request: HttpRequest, lang: str, year: int, *, acting: Acting) -> HttpResponse:
    """Enter a target with the resolution that sets it."""
    typed = Typed(**{one.name: request.POST.get(one.name, "") for one in fields(Typed)})
    once = request.POST.get("once", "")
    try:
        _set(request, typed, acting, once)
    except Refused as why:
        return shown(request, lang, acting, year, why.problems)
    return _back(request, lang, whole(typed.year) or year, "set")


@transaction.atomic
def _set(request: HttpRequest, typed: Typed, acting: Acting, once: str) -> None:
    """Enter both or neither: everything wrong with the one and with the other is refused at once."""
    now = clock.now()
    chosen = Decision.objects.filter(pk=whole(request.POST.get("decision")), about=targets.about()).first()
    if chosen is not None:
        targets.set_target(typed, chosen, by=acting, at=now, once=once)
        return
    _, reader = targets.read(typed)
    dated = Reader()
    day = dated.day(request.POST.get("date", ""), "day")
    new = NewDecision(
        kind=Kind.RESOLUTION,
        about=targets.about(),
        body=request.POST.get("body", ""),
        protocol=request.POST.get("protocol", ""),
        item=request.POST.get("item", ""),
        date=day or clock.today(),
        words_kk=request.POST.get("words_kk", ""),
        words_ru=request.POST.get("words_ru", ""),
    )
    found = [*reader.problems, *dated.problems, *decisions.wrong(new, at=now)]
    if found:
        raise Refused(found)
    made = decisions.enter(new, by=acting, at=now, once=f"{once}-act" if once else "")
    targets.set_target(typed, made, by=acting, at=now, once=once)


@require_POST
@door("decision.confirm", of=decision)
def confirm(
    request: HttpRequest, lang: str, *, acting: Acting, it: Decision, year: int, **_segments: object
) -> HttpResponse:
    """Confirm the resolution of another person: its targets count from now on."""
    try:
        decisions.confirm(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, year, why.problems)
    return _back(request, lang, year, "confirmed")


def _back(request: HttpRequest, lang: str, year: int, said: str) -> HttpResponse:
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say(f"told.{said}")))
    return HttpResponseRedirect(href(lang, "programme", "targets", str(year)), status=303)


def shown(
    request: HttpRequest, lang: str, acting: Acting, year: int, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page; `problems` say why no target was set."""
    law = programme()
    today: date = clock.today()
    acts = Decision.objects.filter(about=targets.about(), withdrawn_at=None).order_by("-id")
    found = aims(year, members(today))
    confirms = {
        one.it.target.decision_id
        for one in found
        if one.it.target.decision.confirmed_at is None
        and allows(acting, "decision.confirm", of_decision(one.it.target.decision))
    }
    return frame.show(
        request,
        "programme/targets.html",
        lang=lang,
        name=NAME,
        acting=acting,
        problems=problems,
        year=year,
        today=today.isoformat(),
        found=found,
        confirms=confirms,
        acts=acts,
        clauses=(*law.targets, *law.goals),
        kinds=law.kinds,
        counts=Counts.values,
        facts=[library().facts[name] for name in facts()],
        bodies=[(one.value, BODIES[one.value]) for one in (Body.EXECUTIVE_COMMITTEE, Body.CENTRAL_COMMITTEE)],
        may=allows(acting, "target.set"),
        typed=request.POST,
        wrong={name for one in problems for name in one.rows},
        token=secrets.token_urlsafe(16),
    )
