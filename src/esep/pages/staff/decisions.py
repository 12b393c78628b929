"""The register of decisions: what bodies decided, what waits for a second person, and each act whole."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import actions, queries, wording
from esep.decisions.models import Decision
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import Found, door
from esep.pages.parts.wording import words
from esep.pages.staff.deciding import Said, abouts, names_on, sets_of
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import why_not


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision as a page shows it: its kind and body in words, what it is about, sets, and its state."""

    it: Decision
    kind: Text
    body: Text
    about: Text
    about_address: tuple[str, ...]
    sets: tuple[Said, ...]
    state: str
    entered_by: str
    confirmed_by: str


def shown(decisions: Sequence[Decision]) -> tuple[Shown, ...]:
    """Return decisions ready to be shown, in a constant number of queries."""
    replaced = set(
        Decision.objects.filter(replaces__in=decisions, confirmed_at__isnull=False).values_list(
            "replaces_id", flat=True
        )
    )
    names, things = names_on(clock.today()), abouts(decisions)
    persons = names_of(_persons(decisions))
    return tuple(
        Shown(
            one,
            wording.KINDS[one.kind],
            wording.BODIES[one.body],
            *things.get(one.about, (Text.same(one.about), ())),
            tuple(sets_of(one, names)),
            state(one, replaced),
            persons.get(one.entered_by, ""),
            persons.get(one.confirmed_by, ""),
        )
        for one in decisions
    )


def _persons(decisions: Iterable[Decision]) -> set[str]:
    return {name for one in decisions for name in (one.entered_by, one.confirmed_by) if name}


def state(decision: Decision, replaced: set[int]) -> str:
    """Return the state of a decision, when it is known which are replaced."""
    if decision.confirmed_at is None:
        return "withdrawn" if decision.withdrawn_at else "waiting"
    return "replaced" if decision.pk in replaced else "in-force"


@require_safe
@door("decision.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the register, what waits first."""
    everything = shown(tuple(Decision.objects.select_related("replaces", "document").order_by("-id")))
    return show_page(
        request,
        "staff/decisions.html",
        lang=lang,
        name="decisions",
        acting=acting,
        waiting=[one for one in everything if one.state == "waiting"],
        everything=[one for one in everything if one.state != "waiting"],
        may_enter=why_not(acting, "decision.enter") == "",
    )


def find(_request: HttpRequest, number: int) -> Found | None:
    """Return a decision as the door sees it: who looks need not be someone else."""
    one = Decision.objects.select_related("replaces", "document__document").filter(pk=number).first()
    return None if one is None else Found(one)


@require_safe
@door("decision.see", of=find)
def one(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Decision) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show one decision whole."""
    return page(request, lang, it, acting)


def page(
    request: HttpRequest, lang: str, it: Decision, acting: Acting, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of a decision; `problems` say why it could not be confirmed or withdrawn."""
    return show_page(
        request,
        "staff/decision.html",
        lang=lang,
        name="decisions",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        one=shown((it,))[0],
        why_not_confirm=why_not(acting, "decision.confirm", queries.resource(it)),
        may_enter=why_not(acting, "decision.enter", queries.resource(it)) in ("", "four-eyes"),
        token=secrets.token_urlsafe(16),
    )


@require_POST
@door("decision.see", of=find)
def confirm(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Decision) -> HttpResponse:
    """Confirm a decision that someone else entered."""
    try:
        actions.confirm(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    return _back(request, lang, number, "said_confirmed")


@require_POST
@door("decision.see", of=find)
def withdraw(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Decision) -> HttpResponse:
    """Withdraw a decision that waits."""
    reason = request.POST.get("reason", "")
    try:
        actions.withdraw(it, by=acting, at=clock.now(), reason=reason, once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    return _back(request, lang, number, "said_withdrawn")


def _back(request: HttpRequest, lang: str, number: int, said: str) -> HttpResponse:
    tell(request, lang, Text.each(lambda code: words("decisions", code).say(said)))
    answer = HttpResponseRedirect(href(lang, "staff", "decisions", str(number)))
    answer.status_code = 303
    return answer
