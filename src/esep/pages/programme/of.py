"""The programme in one organisation: its plans and how far they are, what it logged, what it can learn."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.progress import STANDINGS, Standing, counted, together
from esep.organisations.models import Kind, Organisation
from esep.organisations.queries import on
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.programme import finding, frame
from esep.pages.programme.telling import lines, names, row
from esep.people.acting import Acting
from esep.people.policy import Resource, allows
from esep.programme import planning, queries
from esep.programme.counting import Followed, followed
from esep.programme.models import Plan
from esep.programme.states import PLAN

NAME = "monitoring-organisation"
RECENT = 8


@dataclass(frozen=True, slots=True)
class Card:
    """A plan of the organisation: its state, how far all its measures are, and how many stand how."""

    it: Plan
    state_words: Text
    percent: int | None
    counts: tuple[tuple[Standing, Text, int], ...]
    total: int


@require_safe
@door("monitoring.see", of=finding.organisation)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Organisation, **_segments: object
) -> HttpResponse:
    """Show an organisation's own view."""
    return shown(request, lang, acting, it)


@require_POST
@door("plan.write", of=finding.organisation)
def begin(
    request: HttpRequest, lang: str, *, acting: Acting, it: Organisation, **_segments: object
) -> HttpResponse:
    """Begin a plan and lead to it; refused years are shown again."""
    first, last = request.POST.get("first_year", ""), request.POST.get("last_year", "")
    once = request.POST.get("once", "")
    try:
        made = planning.begin(it, first, last, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say("begun")))
    return HttpResponseRedirect(href(lang, "programme", "plan", str(made.pk), "add"), status=303)


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Organisation,
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the page of an organisation; `problems` say why no plan was begun."""
    today = clock.today()
    resource = Resource(it.path)
    plans = [one for one in queries.plans(it.path) if one.organisation_id == it.pk]
    every = {plan.pk: queries.measures(plan) for plan in plans}
    found = followed([one for measures in every.values() for one in measures], today)
    called = names([it], today)
    approved = {plan.pk for plan in plans if plan.state == "approved"}
    late = [
        one
        for one in found
        if one.planned.plan_id in approved and one.progress.standing in ("overdue", "at-risk")
    ]
    best = queries.best()
    return frame.show(
        request,
        "programme/of.html",
        lang=lang,
        name=NAME,
        acting=acting,
        problems=problems,
        it=on(today, [it])[0],
        year=today.year,
        cards=[card(plan, [one for one in found if one.planned.plan_id == plan.pk]) for plan in plans],
        late=[row(one, called) for one in late],
        recent=lines(queries.with_papers(queries.log(it.path))[:RECENT], today),
        best=[
            (one.words, entry)
            for (one, _), entry in zip(best, lines((done for _, done in best), today), strict=True)
        ][:3],
        may_plan=it.kind != Kind.DISTRICT and allows(acting, "plan.write", resource),
        may_log=allows(acting, "measure.log", resource),
        watches=allows(acting, "staff.see"),
        typed=request.POST,
        token=secrets.token_urlsafe(16),
    )


def card(plan: Plan, found: Sequence[Followed]) -> Card:
    """Return a plan as a card."""
    standing = [one.progress for one in found]
    part = together(standing)
    return Card(
        plan,
        PLAN[plan.state],
        None if part is None else int(part * 100),
        tuple((name, STANDINGS[name], count) for name, count in counted(standing).items() if count),
        len(found),
    )
