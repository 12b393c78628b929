"""The page of a round for those who run it: its road, the next step, and everything that hangs on it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.contests import queries, rounds
from esep.contests.commission import orders_waiting
from esep.contests.conflicts import ties_of
from esep.contests.lacking import lacking
from esep.contests.models import Application, Handed, Member, Round
from esep.contests.outcome import latest
from esep.contests.quorum import quorum
from esep.contests.ranking import ties, winners
from esep.contests.seats import judges, members
from esep.contests.states import APPLICATION, ROUND
from esep.contests.titles import titles
from esep.core.deadline import RULES
from esep.core.law import Reading
from esep.core.names import Text
from esep.core.problems import Problem
from esep.decisions import queries as decisions
from esep.decisions import wording as decided
from esep.decisions.models import Decision, Kind
from esep.organisations.queries import on
from esep.pages.contest import staff_finding as find
from esep.pages.contest.entrant_times import due, left
from esep.pages.contest.staff_papers import offered
from esep.pages.contest.staff_road import Step, steps, stops
from esep.pages.parts import desk, sights
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.publication.models import Publication


@dataclass(frozen=True, slots=True)
class Line:
    """An application that was handed in: whose, from where, its state, and how much of it is lacking."""

    it: Application
    organisation: str
    state_words: str
    lacking: int
    place: int | None
    total: str


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat of the commission with the applications that its member keeps out of, and why."""

    it: Member
    out: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """A decision about the round: its kind in words, its state, and whether it waits to be carried out."""

    it: Decision
    kind: Text
    state: str
    waits: bool


@require_safe
@door("round.see", of=find.round_, shows=sights.round_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Round, **_segments: object) -> HttpResponse:
    """Show the round."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Round, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page; `problems` say why a step was refused, and what was typed stays."""
    now, contest, of = clock.now(), queries.contest_of(it), queries.resource(it)
    every = tuple(queries.handed_in(it))
    road = steps(it, acting, lang, now)
    outcome = latest(it)
    (holder,) = on(clock.today(), [it.organisation])
    return desk.show(
        request,
        "contest/staff-round.html",
        lang=lang,
        name="contests-staff",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        typed=request.POST,
        round=it,
        title=contest.name,
        holder=holder,
        state_words=ROUND[it.state],
        due=due(it.due_at),
        left=left(it.due_at, now) if it.state == "open" else None,
        conclude_by=due(it.conclude_by),
        stops=stops(it.state),
        steps=road,
        next=next((one for one in road if one.where == "here"), None),
        also=also(it, acting, road),
        call=proposed_call(it),
        lines=lines(it, every, lang),
        drafts=queries.applications(it).filter(state="draft").count(),
        withdrawn=queries.applications(it).filter(state="withdrawn").count(),
        seated=seated(it, every, lang),
        quorum=quorum(it),
        judging=len(judges(it)),
        acts=acts(it),
        readings=readings(it),
        sittings=tuple(it.sittings.prefetch_related("items").order_by("date", "id")),
        outcome=outcome,
        ties=ties(it) if outcome else (),
        won={one.application: one.place for one in winners(it)} if outcome else {},
        names={one.pk: one.name for one in every},
        titles=titles(it),
        papers=offered(it),
        publication=Publication.objects.filter(round=it).first(),
        corrected_by=Round.objects.filter(corrects=it).first(),
        count_year=it.conclude_by.year,
        may_run=allows(acting, "round.run", of),
        may_decide=allows(acting, "round.decide", of),
        may_read_decisions=allows(acting, "decision.see"),
        may_open=allows(acting, "application.see", of),
        room=any(one.department == of.round for one in acting.grants if of.round),
        here=href(lang, "contests", "staff", str(it.pk)),
        today=clock.today().isoformat(),
        token=secrets.token_urlsafe(16),
    )


def also(it: Round, acting: Acting, road: Sequence[Step]) -> tuple[str, ...]:
    """Return the steps beside the road that the reader may take now: rework, correct."""
    del road
    if not allows(acting, "round.run", queries.resource(it)):
        return ()
    return tuple(verb for verb in ("rework", "correct") if not lacking(it, verb, at=clock.now()))


def proposed_call(it: Round) -> Mapping[str, str]:
    """Return words to begin the call of a planned round with; the deadline is the one now in force."""
    if it.state != "planned":
        return {}
    contest = queries.contest_of(it)
    limit, _ = rounds.terms(contest, it.year, queries.option_of(it, rounds.TIME_LIMIT) or RULES[0])
    return {
        code: words("contests-staff", code).say(
            "call_words", title=contest.name[code], year=it.year, due=due(limit)[code]
        )
        for code in ("kk", "ru", "en")
    }


def lines(it: Round, every: tuple[Application, ...], lang: str) -> list[Line]:
    """Return the applications for the list, in a constant number of queries."""
    lacks = {
        (one.application_id, one.number): len(one.lacking)
        for one in Handed.objects.filter(application__in=every).only("application_id", "number", "lacking")
    }
    known = list({one.organisation_id: one.organisation for one in every if one.organisation}.values())
    names = {one.id: one.short[lang] for one in on(clock.today(), known)} if known else {}
    outcome = latest(it)
    standing = {one["entrant"]: one for one in outcome.result["standings"]} if outcome else {}
    found = []
    for one in every:
        stands = standing.get(f"a{one.pk}")
        found.append(
            Line(
                it=one,
                organisation=names.get(one.organisation_id or 0, ""),
                state_words=APPLICATION[one.state][lang],
                lacking=lacks.get((one.pk, one.number), 0),
                place=stands["place"] if stands else None,
                total=stands["total"] if stands else "",
            )
        )
    return found


def seated(it: Round, every: tuple[Application, ...], lang: str) -> list[Seated]:
    """Return the commission with the applications from which each member keeps out."""
    there = members(it)
    out = ties_of(every, there)
    return [
        Seated(one, tuple((a.name, out[a.pk][one.pk][lang]) for a in every if one.pk in out[a.pk]))
        for one in there
    ]


def acts(it: Round) -> tuple[Act, ...]:
    """Return the decisions about a round, the latest first, each with its state."""
    every = decisions.about(*queries.abouts(it))
    replaced = {one.replaces_id for one in every if one.replaces_id and one.confirmed_at}
    waiting = {one.pk for one in orders_waiting(it)}
    if it.state == "concluded" and not it.titles.exists():
        waiting |= {one.pk for one in every if one.kind == Kind.AWARDS}
    found = []
    for one in every:
        state = "waiting" if one.confirmed_at is None else "replaced" if one.pk in replaced else "in-force"
        state = "withdrawn" if one.withdrawn_at else state
        found.append(Act(one, decided.KINDS[one.kind], state, state == "in-force" and one.pk in waiting))
    return tuple(found)


def readings(it: Round) -> tuple[tuple[Reading, Text, bool], ...]:
    """Return the readings that leave a choice: the option in force, and whether a body decided it."""
    found = []
    for one in queries.regulation_of(it).readings:
        chosen = one.decision.option if one.decision else one.default
        option = one.option(chosen.partition(":")[0])
        if len(one.options) > 1 and option is not None:
            found.append((one, option.says, one.decision is not None))
    return tuple(found)
