"""The steps that those who run a round take: announce, close, rework, publish, correct, seat, award, pay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_POST

from esep.audit import clock
from esep.contests import commission, rounds
from esep.contests import titles as titling
from esep.contests.models import Round, Title
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.decisions.models import Decision, Kind
from esep.pages.contest import staff_finding as find
from esep.pages.contest.staff_round import shown
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.publication.publish import publish_round

Do = Callable[[Round, QueryDict, Acting], Round]


def _announce(it: Round, typed: QueryDict, by: Acting) -> Round:
    call = {code: typed.get(f"call_{code}", "") for code in LANGUAGES}
    return rounds.announce(it, call, by=by, at=clock.now(), once=typed.get("once", ""))


def _close(it: Round, typed: QueryDict, by: Acting) -> Round:
    return rounds.close(it, by=by, at=clock.now(), once=typed.get("once", ""))


def _rework(it: Round, typed: QueryDict, by: Acting) -> Round:
    return rounds.rework(it, typed.get("reason", ""), by=by, at=clock.now(), once=typed.get("once", ""))


def _correct(it: Round, typed: QueryDict, by: Acting) -> Round:
    return rounds.correct(it, typed.get("reason", ""), by=by, at=clock.now(), once=typed.get("once", ""))


STEPS: Mapping[str, Do] = {
    "announce": _announce,
    "close": _close,
    "rework": _rework,
    "correct": _correct,
}
"""The steps of a round by the last segment of their address."""


@require_POST
@door("round.run", of=find.round_)
def step(
    request: HttpRequest, lang: str, *, verb: str, acting: Acting, it: Round, **_segments: object
) -> HttpResponse:
    """Take a step and lead back to the round, a correction to its new version."""
    do = STEPS.get(verb)
    if do is None:
        return not_found(request)
    return _taken(request, lang, acting, it, verb, lambda: do(it, request.POST, acting))


@require_POST
@door("round.publish", of=find.round_)
def publish(
    request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object
) -> HttpResponse:
    """Publish the round with its sealed bundle."""

    def do() -> Round:
        publish_round(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
        return it

    return _taken(request, lang, acting, it, "publish", do)


@require_POST
@door("round.run", of=find.decision)
def carry_out(
    request: HttpRequest, lang: str, *, acting: Acting, it: tuple[Round, Decision], **_segments: object
) -> HttpResponse:
    """Carry out a confirmed decision: seat the commission it names, or give the titles it pays for."""
    of, decision = it
    acts = {Kind.COMMISSION: commission.name, Kind.AWARDS: titling.award}
    act = acts.get(Kind(decision.kind))
    if act is None:
        return not_found(request)

    def do() -> Round:
        act(of, decision, by=acting, at=clock.now(), once=request.POST.get("once", ""))
        return of

    return _taken(request, lang, acting, of, "name" if decision.kind == Kind.COMMISSION else "award", do)


@require_POST
@door("round.run", of=find.title)
def pay(
    request: HttpRequest, lang: str, *, acting: Acting, it: tuple[Round, Title], **_segments: object
) -> HttpResponse:
    """Note the day on which an award was paid."""
    of, title = it
    try:
        day = date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        return shown(request, lang, acting, of, [Problem(NO_DAY, GIVE_DAY, rule="no-day")])

    def do() -> Round:
        titling.pay(title, day, by=acting, at=clock.now(), once=request.POST.get("once", ""))
        return of

    return _taken(request, lang, acting, of, "pay", do)


def _taken(
    request: HttpRequest, lang: str, acting: Acting, it: Round, said: str, do: Callable[[], Round]
) -> HttpResponse:
    """Take a step and lead to the round; a refused one is shown there with its reasons."""
    try:
        then = do()
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-staff", code).say(f"told.{said}")))
    return HttpResponseRedirect(href(lang, "contests", "staff", str(then.pk)), status=303)


NO_DAY = Text("Төленген күн жазылмаған.", "Не указан день выплаты.", "The day of payment is not given.")
GIVE_DAY = Text("Күнін таңдаңыз.", "Выберите день.", "Choose the day.")
