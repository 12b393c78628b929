"""Tells whom a contest concerns of its call, of the days left to apply, and of the commission's questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from esep.audit.clock import day_of
from esep.contests.models import Application, Question, Round
from esep.contests.queries import contest_of
from esep.contests.register import registered
from esep.contests.rounds import title_of
from esep.contests.showing import shown
from esep.core.names import Text
from esep.notices import wording_contests as says
from esep.notices.actions import tell
from esep.notices.models import Notice
from esep.people.models import Person, Role, RoleKind

BEFORE = (1, 7, 14)
"""How many days before the deadline people are reminded, the nearest first."""


@dataclass(frozen=True, slots=True)
class ContestNews:
    """Something to tell of a contest: to whom, on which occasion, in which words, and where it leads."""

    people: tuple[Person, ...]
    kind: str
    occasion: str
    subject: Text
    text: Text
    path: str


def tell_of_contests(at: datetime) -> int:
    """Tell everybody what is to be told of the open rounds and was not told yet; return how many were."""
    every = tuple(contest_news(at))
    told = set(
        Notice.objects.filter(occasion__in={one.occasion for one in every}).values_list("person", "occasion")
    )
    made = 0
    for one in every:
        for person in one.people:
            if (person.pk, one.occasion) in told:
                continue
            notice = tell(
                person,
                kind=one.kind,
                occasion=one.occasion,
                subject=one.subject,
                text=one.text,
                path=one.path,
                at=at,
            )
            made += notice is not None
    return made


def contest_news(at: datetime) -> Iterator[ContestNews]:
    """Yield everything that is worth telling of rounds under way, told or not."""
    for round_ in Round.objects.filter(state="open").select_related("organisation"):
        may_apply = _may_apply(round_, at)
        yield _call(round_, may_apply)
        yield from _days_left(round_, may_apply, at)
    waiting = Question.objects.filter(answered_at=None, application__round__state__in=("open", "examining"))
    for question in waiting.select_related("application__person", "application__round"):
        application = question.application
        yield ContestNews(
            people=(application.person,),
            kind="question",
            occasion=f"question:{question.pk}",
            subject=says.QUESTION[0].format(contest=title_of(application.round)),
            text=says.QUESTION[1].format(contest=title_of(application.round)),
            path=f"/contests/application/{application.pk}/",
        )


def _call(round_: Round, people: tuple[Person, ...]) -> ContestNews:
    about = {"contest": title_of(round_), "due": shown(round_.due_at)}
    return ContestNews(
        people=people,
        kind="call",
        occasion=f"round:{round_.pk} call",
        subject=says.CALL[0].format(**about),
        text=says.CALL[1].format(**about),
        path=f"/contests/round/{round_.pk}/",
    )


def _days_left(round_: Round, people: tuple[Person, ...], at: datetime) -> Iterator[ContestNews]:
    """Yield the reminder that fits the time left, to those who have not handed in."""
    left = round_.due_at - at
    stage = next((days for days in BEFORE if timedelta(0) <= left <= timedelta(days=days)), None)
    if stage is None:
        return
    done = set(Application.objects.filter(round=round_, state="submitted").values_list("person", flat=True))
    about = {"contest": title_of(round_), "due": shown(round_.due_at), "days": left.days}
    yield ContestNews(
        people=tuple(person for person in people if person.pk not in done),
        kind="apply",
        occasion=f"round:{round_.pk} due {stage:+d}",
        subject=says.APPLY[0].format(**about),
        text=says.APPLY[1].format(**about),
        path=f"/contests/round/{round_.pk}/",
    )


def _may_apply(round_: Round, at: datetime) -> tuple[Person, ...]:
    """Return who may apply to a round: its register's inspectors below its holder, or the entrants."""
    day, contest, path = day_of(at), contest_of(round_), round_.organisation.path
    if contest.register:
        lines = registered(contest.register, day)
        found = {line.person_id: line.person for line in lines if line.organisation.path.startswith(path)}
    else:
        holds = Q(until=None) | Q(until__gt=day)
        roles = Role.objects.filter(holds, kind=RoleKind.ENTRANT, since__lte=day).select_related("person")
        found = {role.person_id: role.person for role in roles.order_by("person")}
    return tuple(person for person in found.values() if person.is_active)
