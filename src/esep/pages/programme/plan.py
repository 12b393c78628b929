"""A plan of measures: every measure with its progress, the road to its approval, and what is done with it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.progress import STANDINGS, counted
from esep.evidence.actions import bring
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.history import lines_of
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.programme import finding, frame
from esep.pages.programme.telling import names, row
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.programme import planning, queries
from esep.programme.counting import followed
from esep.programme.models import Plan, Planned
from esep.programme.reaching import reach
from esep.programme.states import OF_PLAN, PLAN

NAME = "monitoring-plan"

Step = Callable[..., Plan]
OF_HEADS: Mapping[str, Step] = {"submit": planning.submit, "withdraw": planning.withdraw}
OF_STAFF: Mapping[str, Step] = {
    "approve": planning.approve,
    "return": planning.give_back,
    "reopen": planning.reopen,
}
WORDED = ("return", "reopen")
"""The steps that ask for words."""


@require_safe
@door("monitoring.see", of=finding.plan)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Plan, **_segments: object) -> HttpResponse:
    """Show a plan."""
    return shown(request, lang, acting, it)


@require_POST
@door("plan.submit", of=finding.plan)
def hand_in(
    request: HttpRequest, lang: str, *, verb: str, acting: Acting, it: Plan, **_segments: object
) -> HttpResponse:
    """Put the plan forward, or take it back."""
    return _step(request, lang, acting, it, verb, OF_HEADS)


@require_POST
@door("plan.approve", of=finding.plan)
def judge(
    request: HttpRequest, lang: str, *, verb: str, acting: Acting, it: Plan, **_segments: object
) -> HttpResponse:
    """Approve the plan, return it, or open it again."""
    return _step(request, lang, acting, it, verb, OF_STAFF)


def _step(
    request: HttpRequest, lang: str, acting: Acting, it: Plan, verb: str, steps: Mapping[str, Step]
) -> HttpResponse:
    if verb not in steps:
        return not_found(request)
    said = [request.POST.get("words", "")] if verb in WORDED else []
    try:
        steps[verb](it, *said, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    return back(request, lang, it, verb)


def back(request: HttpRequest, lang: str, it: Plan, said: str) -> HttpResponse:
    """Lead to the plan and say there what was done."""
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say(f"told.{said}")))
    return HttpResponseRedirect(href(lang, "programme", "plan", str(it.pk)), status=303)


@require_POST
@door("plan.write", of=finding.planned)
def say_reached(
    request: HttpRequest, lang: str, *, acting: Acting, it: Planned, **_segments: object
) -> HttpResponse:
    """Write by hand what was reached of a measure, with a document."""
    file, now = request.FILES.get("file"), clock.now()
    amount, note = request.POST.get("amount", ""), request.POST.get("note", "")
    try:
        holding = None
        if file is not None and file.name:
            holding = bring(file, file.name, organisation=it.plan.organisation, by=acting, at=now)
        once = request.POST.get("once", "")
        reach(it, amount, note, holding=holding, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it.plan, why.problems)
    return back(request, lang, it.plan, "reach")


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Plan, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of a plan; `problems` say why something was not done."""
    it.refresh_from_db()
    today = clock.today()
    found = followed(queries.measures(it), today)
    called = names([it.organisation], today)
    resource = planning.resource(it)
    verbs = {step.verb for step in OF_PLAN.steps if step.before == it.state}
    may: dict[str, bool] = {
        verb: verb in verbs and allows(acting, OF_PLAN.right(verb), resource)
        for verb in ("put", "submit", "withdraw", "return", "approve", "reopen", "reach")
    }
    values: dict[str, Any] = {
        "it": it,
        "who": called[it.organisation_id],
        "state_words": PLAN[it.state],
        "road": [(state, words_, _where(state, it.state)) for state, words_ in ROAD.items()],
        "rows": [row(one, called) for one in found],
        "counts": [
            (name, STANDINGS[name], count)
            for name, count in counted(one.progress for one in found).items()
            if count
        ],
        "may": may,
        "why_not": acting.holds("officer", "secretary") and it.state == "submitted" and not may["approve"],
        "history_lines": lines_of([f"plan:{it.pk}"]),
        "typed": request.POST,
        "token": secrets.token_urlsafe(16),
    }
    return frame.show(
        request,
        "programme/plan.html",
        lang=lang,
        name=NAME,
        acting=acting,
        problems=problems,
        **values,
    )


ROAD = {state: label for state, label in PLAN.items() if state != "returned"}
"""The states of a plan that lead forward; a returned one stands at the first of them again."""


def _where(state: str, now: str) -> str:
    """Return where a stop of the road lies: passed, here, or still ahead."""
    order = list(ROAD)
    at = order.index("draft" if now == "returned" else now)
    number = order.index(state)
    if number == at:
        return "done" if at == len(order) - 1 else "here"
    return "done" if number < at else "later"
