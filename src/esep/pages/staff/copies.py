"""Copies for the public that wait: seen beside their originals, released or refused by a second person."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence import copies, copying
from esep.evidence.copies import Standing
from esep.evidence.copy_states import LABELS
from esep.facts.queries import of_document
from esep.library import library
from esep.organisations import queries as organisations
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import Found, door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import why_not

LAST = 50
"""So many decided copies are listed."""


def find(_request: HttpRequest, copy: int) -> Found | None:
    """Return a copy as the door sees it: who looks need not be someone else."""
    found = copies.one(copy)
    return None if found is None else Found(found, copies.resource(found.it.original))


@require_safe
@door("staff.see")
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """List the copies that wait, and the last that were decided."""
    waiting, decided = copies.waiting(), copies.decided(LAST)
    every = (*waiting, *decided)
    unique = {one.it.original.organisation_id: one.it.original.organisation for one in every}
    return show_page(
        request,
        "staff/copies.html",
        lang=lang,
        name="copies",
        acting=acting,
        waiting=waiting,
        decided=decided,
        labels=LABELS,
        who={known.id: known for known in organisations.on(clock.today(), unique.values())},
        names=names_of({one.acts[-1].by for one in every}),
    )


@require_safe
@door("staff.see", of=find)
def one(request: HttpRequest, lang: str, copy: int, *, acting: Acting, it: Standing) -> HttpResponse:  # noqa: ARG001  # the door found it
    """Show a copy beside its original, and what rests on it."""
    return page(request, lang, it, acting)


@require_POST
@door("staff.see", of=find)
def judge(request: HttpRequest, lang: str, copy: int, *, acting: Acting, it: Standing) -> HttpResponse:
    """Release the copy, or refuse it with a sentence."""
    verb, reason = request.POST.get("verb", ""), request.POST.get("reason", "")
    once = request.POST.get("once", "")
    try:
        if verb == "release":
            copying.release(it.it, by=acting, at=clock.now(), once=once)
        else:
            copying.refuse(it.it, reason, by=acting, at=clock.now(), once=once)
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems, reason)
    said = "said_released" if verb == "release" else "said_refused"
    tell(request, lang, Text.each(lambda code: words("copies", code).say(said)))
    return HttpResponseRedirect(href(lang, "staff", "copies", str(copy)), status=303)


def page(
    request: HttpRequest,
    lang: str,
    it: Standing,
    acting: Acting,
    problems: Sequence[Problem] = (),
    reason: str = "",
) -> HttpResponse:
    """Return the page of a copy; `problems` say why it could not be decided."""
    original = it.it.original
    (who,) = organisations.on(clock.today(), [original.organisation])
    facts = library().facts
    return show_page(
        request,
        "staff/copy.html",
        lang=lang,
        name="copies",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=it,
        who=who,
        labels=LABELS,
        names=names_of(it.people),
        rests=[(one, facts[one.fact].name) for one in of_document(original.document_id)],
        why_not=why_not(acting, "copy.judge", copies.judged(it.it)),
        may_withdraw=why_not(acting, "copy.offer", copies.resource(original)) == "",
        reason=reason,
        most=copying.MOST_LETTERS,
        token=secrets.token_urlsafe(16),
    )
