"""An application as a whole: where it stands, what is lacking, what the commission asks, its versions."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests import of_people
from esep.contests.completeness import Item, completeness
from esep.contests.handing import withdraw
from esep.contests.models import Application, Question
from esep.contests.queries import application_resource, contest_of, materials
from esep.contests.questions import answer
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.contest import entrant_head as head
from esep.pages.contest.entrant_finding import application as find
from esep.pages.contest.entrant_finding import question as find_question
from esep.pages.contest.entrant_road import address
from esep.pages.parts import desk, sights
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import allows


@require_safe
@door("application.see", of=find, shows=sights.application)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Show where the application stands."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Application,
    problems: tuple[Problem, ...] | list[Problem] = (),
    typed: str = "",
) -> HttpResponse:
    """Return the page; `typed` is an answer that was refused."""
    contest = contest_of(it.round)
    brought = materials(it)
    questions = of_people.questions(it)
    return desk.show(
        request,
        "contest/application.html",
        lang=lang,
        name="contests-application",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        application=it,
        items=[(one, where(it, one, lang)) for one in completeness(it, brought)],
        materials=sum(len(of_row) for of_row in brought.values()),
        waiting=[one for one in questions if one.answered_at is None],
        answered=[one for one in questions if one.answered_at is not None],
        versions=list(it.handed.order_by("-number")),
        may_answer=allows(acting, "question.answer", application_resource(it)),
        may_sign=contest.stamp and allows(acting, "application.sign", application_resource(it)),
        typed=typed,
        won=of_people.title(it),
        published=href(lang, "results", "contests", it.round.regulation, str(it.round.year))
        if it.round.state == "published"
        else "",
        token=secrets.token_urlsafe(16),
        **head.values(it, contest, lang, "", acting),
    )


def where(it: Application, item: Item, lang: str) -> str:
    """Return where an item of the list is brought."""
    kind, _, row = item.key.partition(":")
    if row:
        return address(it, lang, "row", row)
    return address(it, lang, "results" if kind == "results" else "about")


@require_POST
@door("application.enter", of=find)
def take_back(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Withdraw the application and lead to it."""
    try:
        withdraw(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-application", code).say("withdrawn")))
    return HttpResponseRedirect(address(it, lang), status=303)


@require_POST
@door("question.answer", of=find_question)
def reply(
    request: HttpRequest, lang: str, *, acting: Acting, it: Question, **_segments: object
) -> HttpResponse:
    """Answer a question of the commission."""
    text = request.POST.get("text", "")
    try:
        answer(it, text, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it.application, why.problems, text)
    desk.tell(request, lang, Text.each(lambda code: words("contests-application", code).say("replied")))
    return HttpResponseRedirect(f"{address(it.application, lang)}#questions", status=303)
