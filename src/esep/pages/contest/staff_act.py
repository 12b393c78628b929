"""One decision about a round: what it says, who entered it, and the buttons that confirm or withdraw it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests import deciding, queries
from esep.contests.models import Round
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import wording
from esep.decisions.models import Decision
from esep.decisions.queries import state_of
from esep.pages.contest import staff_finding as find
from esep.pages.parts import desk, files
from esep.pages.parts.address import href
from esep.pages.parts.contest_acts import said
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import allows, why_not

NAME = "contests-act"


@require_safe
@door("round.see", of=find.decision)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: tuple[Round, Decision], **_segments: object
) -> HttpResponse:
    """Show the decision."""
    return shown(request, lang, acting, *it)


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    of: Round,
    it: Decision,
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the page; `problems` say why it could not be confirmed or withdrawn."""
    resource = deciding.resource_of(of, it)
    names = names_of({it.entered_by, it.confirmed_by})
    return desk.show(
        request,
        "contest/staff-act.html",
        lang=lang,
        name=NAME,
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        it=it,
        kind=wording.KINDS[it.kind],
        body=wording.BODIES[it.body],
        sets=said(it),
        state=state_of(it),
        entered_by=names.get(it.entered_by, ""),
        confirmed_by=names.get(it.confirmed_by, ""),
        title=queries.contest_of(of).name,
        round=of,
        why_not_confirm=why_not(acting, "round.confirm", resource),
        may_decide=allows(acting, "round.decide", resource),
        back=href(lang, "contests", "staff", str(of.pk)),
        here=address(of, it, lang),
        token=secrets.token_urlsafe(16),
    )


def address(of: Round, it: Decision, lang: str) -> str:
    """Return where the page of a decision stands."""
    return href(lang, "contests", "staff", str(of.pk), "decision", str(it.pk))


@require_POST
@door("round.see", of=find.decision)
def confirm(
    request: HttpRequest, lang: str, *, acting: Acting, it: tuple[Round, Decision], **_segments: object
) -> HttpResponse:
    """Confirm a decision that someone else entered."""
    once = request.POST.get("once", "")
    return _done(
        request,
        lang,
        acting,
        it,
        "confirmed_now",
        lambda: deciding.confirm(*it, by=acting, at=clock.now(), once=once),
    )


@require_POST
@door("round.see", of=find.decision)
def withdraw(
    request: HttpRequest, lang: str, *, acting: Acting, it: tuple[Round, Decision], **_segments: object
) -> HttpResponse:
    """Withdraw a decision that waits."""
    reason, once = request.POST.get("reason", ""), request.POST.get("once", "")
    return _done(
        request,
        lang,
        acting,
        it,
        "withdrawn_now",
        lambda: deciding.withdraw(*it, by=acting, at=clock.now(), reason=reason, once=once),
    )


def _done(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: tuple[Round, Decision],
    told: str,
    do: Callable[[], Decision],
) -> HttpResponse:
    """Do it and lead to the decision; refused, its page says why."""
    try:
        do()
    except Refused as why:
        return shown(request, lang, acting, *it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say(told)))
    return HttpResponseRedirect(address(*it, lang), status=303)


@require_safe
@door("round.see", of=find.decision)
def document(request: HttpRequest, *, it: tuple[Round, Decision], **_segments: object) -> HttpResponseBase:
    """Hand the order or protocol over; a decision without one has none."""
    held = it[1].document
    return not_found(request) if held is None else files.hand_over(request, held)
