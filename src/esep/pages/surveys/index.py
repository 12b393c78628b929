"""The surveys that somebody may run, each with where it stands, and the form that begins one."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.survey import Worded
from esep.library.factors import factors
from esep.organisations.queries import on
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.surveys import queries
from esep.surveys.drafting import begin
from esep.surveys.models import Survey
from esep.surveys.spelling import read
from esep.surveys.states import LABELS, RIGHT


@dataclass(frozen=True, slots=True)
class Line:
    """A survey in the list: what it is called, whose it is, its state, and how many have answered."""

    it: Survey
    title: Text
    holder: Text
    state: Text
    questions: int
    answers: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a factor in a finished survey, where its answers are seen."""

    survey: int
    title: Text
    number: int
    says: Text


@require_safe
@door(RIGHT)
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the list."""
    return shown(request, lang, acting)


@require_POST
@door(RIGHT)
def begin_one(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Begin a survey and lead to its page; a refused form is shown again with what was typed."""
    typed = request.POST
    own = {one.slug: one for one in queries.holders(acting)}
    holder = own.get(typed.get("organisation", ""))
    if holder is None:
        return not_found(request)
    title = Worded(*(typed.get(f"title_{code}", "").strip() for code in ("kk", "ru", "en")))
    try:
        made = begin(holder, title, by=acting, at=clock.now(), once=typed.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("monitoring-surveys", code).say("told.begin")))
    return HttpResponseRedirect(href(lang, "surveys", str(made.pk)), status=303)


def shown(request: HttpRequest, lang: str, acting: Acting, problems: Sequence[Problem] = ()) -> HttpResponse:
    """Return the page; `problems` say why no survey was begun."""
    rows = list(queries.listed(acting))
    holders = queries.holders(acting)
    places = {one.pk: one for one in [*(row.organisation for row in rows), *holders]}
    known = {one.id: one for one in on(clock.today(), places.values())}
    return desk.show(
        request,
        "surveys/index.html",
        lang=lang,
        name="monitoring-surveys",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        typed=request.POST,
        lines=[
            Line(
                it=one,
                title=queries.title(one),
                holder=known[one.organisation_id].short,
                state=LABELS[one.state],
                questions=len(one.content["questions"]),
                answers=one.answers,  # type: ignore[attr-defined]  # counted by the query
            )
            for one in rows
        ],
        by_factor=_by_factor(rows),
        holders=[known[one.pk] for one in holders],
        token=secrets.token_urlsafe(16),
    )


def _by_factor(rows: Sequence[Survey]) -> tuple[tuple[Text, tuple[Asked, ...]], ...]:
    """Return each negative factor of the programme with the questions of finished surveys about it."""
    asked = [
        (one.factor, Asked(row.pk, queries.title(row), number, one.says.text))
        for row in rows
        if row.state in ("closed", "published")
        for number, one in enumerate(read(row.content).questions, 1)
    ]
    return tuple((name, tuple(it for of, it in asked if of == code)) for code, name in factors().items())
