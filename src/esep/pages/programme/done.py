"""An entry of the log: what it says and shows, its versions; corrected, withdrawn, commended."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence.models import Holding
from esep.library.programme import programme
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.files import hand_over
from esep.pages.parts.history import lines_of
from esep.pages.parts.wording import words
from esep.pages.programme import finding, frame
from esep.pages.programme.log import brought, entered, form, typed_of, with_files
from esep.pages.programme.telling import names
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.programme import doing, queries
from esep.programme.doing import Typed
from esep.programme.models import Done, Planned, Withdrawal
from esep.programme.naming import kind_of, name_of

NAME = "monitoring-done"


@require_safe
@door("monitoring.see", of=finding.shared)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Done, **_segments: object) -> HttpResponse:
    """Show an entry."""
    return shown(request, lang, acting, it)


@require_http_methods(["GET", "HEAD", "POST"])
@door("measure.log", of=finding.done)
def correct(
    request: HttpRequest, lang: str, *, acting: Acting, it: Done, **_segments: object
) -> HttpResponse:
    """Show the form of an entry with what it says, or enter the corrected version."""
    if request.method != "POST":
        return form(request, lang, acting, it.organisation, as_typed(it), done=it)
    typed, reason = typed_of(request), request.POST.get("reason", "")
    holdings, problems = brought(request, it.organisation, acting)
    try:
        with_files(typed, it.organisation, problems)
        once = request.POST.get("once", "")
        made = doing.correct(it, typed, reason, holdings, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return form(request, lang, acting, it.organisation, typed, why.problems, holdings=holdings, done=it)
    return entered(request, lang, made, "corrected")


@require_POST
@door("measure.log", of=finding.done)
def withdraw(
    request: HttpRequest, lang: str, *, acting: Acting, it: Done, **_segments: object
) -> HttpResponse:
    """Take the entry off the log with a reason."""
    reason, once = request.POST.get("words", ""), request.POST.get("once", "")
    try:
        doing.withdraw(it, reason, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    return _back(request, lang, it, "withdrawn")


@require_POST
@door("measure.commend", of=finding.done)
def commend(
    request: HttpRequest, lang: str, *, acting: Acting, it: Done, **_segments: object
) -> HttpResponse:
    """Name the entry as best practice, or take it out again."""
    once, there = request.POST.get("once", ""), queries.commended([it]).get(it.pk)
    try:
        if request.POST.get("end") and there is not None:
            doing.no_longer_commend(there, by=acting, at=clock.now(), once=once)
            return _back(request, lang, it, "uncommended")
        doing.commend(it, request.POST.get("words", ""), by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    return _back(request, lang, it, "commended")


@require_safe
@door("monitoring.see", of=finding.paper)
def paper(
    request: HttpRequest, lang: str, *, acting: Acting, it: Holding, **_segments: object
) -> HttpResponseBase:
    """Hand over a document of the entry."""
    del lang, acting
    return hand_over(request, it)


def _back(request: HttpRequest, lang: str, it: Done, said: str) -> HttpResponse:
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say(f"told.{said}")))
    return HttpResponseRedirect(href(lang, "programme", "log", str(it.pk)), status=303)


def as_typed(it: Done) -> Typed:
    """Return an entry as its form shows it."""
    return Typed(
        kind=it.kind,
        title=it.title,
        place=it.place,
        day=it.day.isoformat(),
        participants="" if it.participants is None else str(it.participants),
        amount="" if it.amount is None else str(it.amount),
        result=it.result,
        clauses=tuple(it.clauses),
        planned=it.planned_id or 0,
    )


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Done, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of an entry; `problems` say why something was not done."""
    law, resource = programme(), doing.resource(it)
    versions = queries.versions(it)
    last = versions[-1]
    withdrawal = Withdrawal.objects.filter(done=last).first()
    stands = last.pk == it.pk and withdrawal is None
    counting = Planned.objects.select_related("plan").filter(done=it).first()
    return frame.show(
        request,
        "programme/done.html",
        lang=lang,
        name=NAME,
        acting=acting,
        problems=problems,
        it=it,
        who=names([it.organisation], clock.today())[it.organisation_id],
        kind=kind_of(it.kind),
        of_kind=law.kind(it.kind),
        clauses=[one for one in law.measures() if one.number in it.clauses],
        planned=counting,
        planned_name=name_of(counting) if counting else None,
        papers=[one.holding for one in it.evidence.select_related("holding__document")],
        opens=allows(acting, "monitoring.see", resource),
        versions=versions,
        withdrawal=withdrawal,
        stands=stands,
        best=queries.commended([it]).get(it.pk),
        may_log=stands and allows(acting, "measure.log", resource),
        may_commend=stands and allows(acting, "measure.commend", resource),
        history_lines=lines_of([f"done:{one.pk}" for one in versions]),
        typed=request.POST,
        token=secrets.token_urlsafe(16),
    )
