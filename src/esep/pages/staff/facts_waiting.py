"""A first figure that waits for its second officer: shown whole, confirmed or withdrawn."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.facts import proposing
from esep.facts.models import Proposal
from esep.library import library
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import Found, door
from esep.pages.parts.wording import words
from esep.pages.staff.facts import known_on
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import Resource, why_not


def find(_request: HttpRequest, number: int) -> Found | None:
    """Return a figure that was proposed; who looks need not be someone else."""
    one = Proposal.objects.select_related("organisation", "made").filter(pk=number).first()
    return None if one is None else Found(one, Resource(one.organisation.path))


@require_safe
@door("staff.see", of=find)
def one(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Proposal) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show a figure that was proposed, with its source and documents."""
    return page(request, lang, it, acting)


def page(
    request: HttpRequest, lang: str, it: Proposal, acting: Acting, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page; `problems` say why it could not be confirmed or withdrawn."""
    fact = library().facts[it.fact]
    return show_page(
        request,
        "staff/facts-waiting.html",
        lang=lang,
        name="facts",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        who=known_on(it.organisation),
        it=it,
        fact=fact,
        unit=library().facts.units[fact.unit],
        documents=tuple(it.documents.select_related("document")),
        entered_by=names_of([it.entered_by]).get(it.entered_by, ""),
        why_not_confirm=why_not(acting, "fact.correct", proposing.resource(it)),
        may_withdraw=why_not(acting, "fact.enter", Resource(it.organisation.path)) == "",
        token=secrets.token_urlsafe(16),
    )


@require_POST
@door("staff.see", of=find)
def confirm(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Proposal) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Let the figure count."""
    try:
        made = proposing.confirm(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    tell(request, lang, Text.each(lambda code: words("facts", code).say("waiting.said_confirmed")))
    return HttpResponseRedirect(href(lang, "staff", "fact", str(made.pk)), status=303)


@require_POST
@door("staff.see", of=find)
def withdraw(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Proposal) -> HttpResponse:
    """Withdraw the figure."""
    reason = request.POST.get("reason", "")
    try:
        proposing.withdraw(it, by=acting, at=clock.now(), reason=reason, once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    tell(request, lang, Text.each(lambda code: words("facts", code).say("waiting.said_withdrawn")))
    return HttpResponseRedirect(href(lang, "staff", "facts", "waiting", str(number)), status=303)
