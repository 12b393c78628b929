"""The commission's room of a round: applications and their sheets, sittings, the outcome, the conclusion."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests import of_people, rounds
from esep.contests.conflicts import ties_of
from esep.contests.counting import count
from esep.contests.lacking import lacking
from esep.contests.models import Application, Member, Round, Sheet, Sitting
from esep.contests.outcome import latest, mean_counts
from esep.contests.queries import contest_of, handed_in
from esep.contests.queries import resource as resource_of
from esep.contests.quorum import quorum
from esep.contests.ranking import ties, winners
from esep.contests.seats import judges, members
from esep.contests.sittings import sign
from esep.contests.states import APPLICATION, ROUND
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.queries import on
from esep.pages.contest import commission_finding as find
from esep.pages.contest.entrant_times import due
from esep.pages.parts import desk, sights
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import allows


@dataclass(frozen=True, slots=True)
class Line:
    """An application in the list: whose, from where, its state, why the reader keeps out, and its sheets."""

    it: Application
    organisation: str
    state_words: str
    tied: str
    sealed: int
    asked: int
    own: str
    place: int | None
    total: str
    href: str


@dataclass(frozen=True, slots=True)
class Seated:
    """A member of the commission and from which applications that member keeps out."""

    it: Member
    out: tuple[tuple[str, str], ...]


@require_safe
@door("commission.see", of=find.round_, shows=sights.round_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object) -> HttpResponse:
    """Show the room."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Round, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page; `problems` are those of a step that was refused."""
    at = clock.now()
    every = tuple(handed_in(it))
    seated = members(it)
    out = ties_of(every, seated)
    resource = resource_of(it)
    outcome = latest(it)
    return desk.show(
        request,
        "contest/commission-room.html",
        lang=lang,
        name="contests-commission",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        round=it,
        title=contest_of(it).name[lang],
        state_words=ROUND[it.state][lang],
        conclude_by=due(it.conclude_by)[lang],
        lines=lines(it, every, out, acting, lang),
        seated=[
            Seated(one, tuple((a.name, out[a.pk][one.pk][lang]) for a in every if one.pk in out[a.pk]))
            for one in seated
        ],
        quorum=quorum(it),
        judging=len(judges(it)),
        mean=mean_counts(it),
        sittings=tuple(it.sittings.prefetch_related("items").order_by("date", "id")),
        outcome=outcome,
        ties=ties(it) if outcome else (),
        won={one.application: one.place for one in winners(it)} if outcome else {},
        names={one.pk: one.name for one in every},
        lacking=lacking(it, "conclude", at=at) if it.state == "examining" else (),
        may_write=allows(acting, "commission.write", resource) and it.state == "examining",
        may_conclude=allows(acting, "commission.conclude", resource) and it.state == "examining",
        here=href(lang, "contests", "commission", str(it.pk)),
        token=secrets.token_urlsafe(16),
    )


def lines(
    it: Round,
    every: tuple[Application, ...],
    out: Mapping[int, Mapping[int, Text]],
    acting: Acting,
    lang: str,
) -> list[Line]:
    """Return the applications for the list, in a constant number of queries."""
    seat = find.seat_of(it, acting)
    mean = mean_counts(it)
    sheets: dict[int, list[Sheet]] = {}
    for sheet in Sheet.objects.filter(application__in=every, number=it.version):
        if (sheet.member_id is not None) == mean:
            sheets.setdefault(sheet.application_id, []).append(sheet)
    known = list({one.organisation_id: one.organisation for one in every if one.organisation}.values())
    names = {one.id: one.short[lang] for one in on(clock.today(), known)}
    asked = of_people.unanswered([one.pk for one in every])
    outcome = latest(it)
    standing = {one["entrant"]: one for one in outcome.result["standings"]} if outcome else {}
    found = []
    for one in every:
        own = [x for x in sheets.get(one.pk, ()) if not mean or (seat is not None and x.member_id == seat.pk)]
        stands = standing.get(f"a{one.pk}")
        found.append(
            Line(
                it=one,
                organisation=names.get(one.organisation_id or 0, ""),
                state_words=APPLICATION[one.state][lang],
                tied=out[one.pk][seat.pk][lang] if seat is not None and seat.pk in out[one.pk] else "",
                sealed=sum(x.sealed_at is not None for x in sheets.get(one.pk, ())),
                asked=asked.get(one.pk, 0),
                own="sealed" if any(x.sealed_at for x in own) else "begun" if own else "none",
                place=stands["place"] if stands else None,
                total=stands["total"] if stands else "",
                href=href(lang, "contests", "commission", str(it.pk), "application", str(one.pk)),
            )
        )
    return found


@require_POST
@door("commission.write", of=find.round_)
def compute(
    request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object
) -> HttpResponse:
    """Count the places from the sealed sheets."""
    return _step(
        request, lang, acting, it, "counted", lambda once: count(it, by=acting, at=clock.now(), once=once)
    )


@require_POST
@door("commission.conclude", of=find.round_)
def conclude(
    request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object
) -> HttpResponse:
    """Conclude the commission's work."""
    return _step(
        request,
        lang,
        acting,
        it,
        "concluded",
        lambda once: rounds.conclude(it, by=acting, at=clock.now(), once=once),
    )


@require_POST
@door("commission.conclude", of=find.sitting)
def sign_minutes(
    request: HttpRequest, lang: str, *, acting: Acting, it: Sitting, **_segments: object
) -> HttpResponse:
    """Sign the minutes of a sitting as the chair."""
    of = it.round
    return _step(
        request, lang, acting, of, "signed", lambda once: sign(it, by=acting, at=clock.now(), once=once)
    )


def _step(
    request: HttpRequest, lang: str, acting: Acting, it: Round, said: str, do: Callable[[str], object]
) -> HttpResponse:
    """Take a step and lead back to the room; a refused one is shown there with its reasons."""
    try:
        do(request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-commission", code).say(f"told.{said}")))
    return HttpResponseRedirect(href(lang, "contests", "commission", str(it.pk)), status=303)
