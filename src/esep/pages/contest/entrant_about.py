"""Annex 1 and what goes with it: who applies, the note, the stamped page, what may be published."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.contests.applying import SHOWN, describe
from esep.contests.bringing import NOTE, STAMP
from esep.contests.models import Application
from esep.contests.queries import contest_of, materials, permits
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.contest import entrant_head as head
from esep.pages.contest.entrant_finding import application as find
from esep.pages.contest.entrant_road import address, parts
from esep.pages.parts import desk, sights
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting

WORDS = ("name", "email", "phone", "note")


@require_http_methods(["GET", "HEAD", "POST"])
@door("application.see", of=find, shows=sights.application)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Show the words of the application; a POST saves them and comes back here."""
    if request.method != "POST":
        return shown(request, lang, acting, it, typed(it))
    sent = {name: request.POST.get(name, "") for name in WORDS}
    allowed = tuple(word for word in SHOWN if word in request.POST.getlist("shown"))
    try:
        describe(it, sent, allowed, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, {**sent, "shown": allowed}, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-about", code).say("saved")))
    onward = parts(contest_of(it.round))[1] if "onward" in request.POST else "about"
    return HttpResponseRedirect(address(it, lang, onward), status=303)


def typed(it: Application) -> Mapping[str, object]:
    """Return the words as they stand."""
    return {**{name: getattr(it, name) for name in WORDS}, "shown": it.shown}


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Application,
    fields: Mapping[str, object],
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the page with `fields` in it."""
    contest, brought = contest_of(it.round), materials(it)
    return desk.show(
        request,
        "contest/about.html",
        lang=lang,
        name="contests-about",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        application=it,
        contest=contest,
        fields=fields,
        choices=SHOWN,
        of_note=brought.get(NOTE, ()),
        of_stamp=brought.get(STAMP, ()),
        signs_here=permits(it.round, "chair-signs-here"),
        token=secrets.token_urlsafe(16),
        **head.values(it, contest, lang, "about", acting),
    )
