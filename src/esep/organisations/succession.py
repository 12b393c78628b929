"""What becomes of an organisation in the middle of things: it is split, or it goes into another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from esep.audit.models import Event
from esep.audit.record import Actor, done_before, record
from esep.core.problems import Problem, Refused
from esep.organisations import wording as says
from esep.organisations.actions import NewOrganisation, add_member, end_standing
from esep.organisations.models import Organisation, Standing, Succession


@dataclass(frozen=True, slots=True)
class Succeeded:
    """On which day members of one organisation went to another, how, and by which act."""

    kind: str
    since: date
    predecessor: str
    successor: str
    basis: str


def between(after: date, until: date, *, upto: int | None = None) -> Mapping[int, tuple[Succeeded, ...]]:
    """Return what happened after one day up to another, by the number of each organisation concerned.

    With `upto`, only what the log held after the event of that number.
    """
    found: dict[int, list[Succeeded]] = defaultdict(list)
    rows = Succession.objects.filter(since__gt=after, since__lte=until)
    if upto is not None:
        rows = rows.filter(event_seq__lte=upto)
    for row in rows.select_related("predecessor", "successor").order_by("since", "id"):
        one = Succeeded(row.kind, row.since, row.predecessor.slug, row.successor.slug, row.basis)
        found[row.predecessor_id].append(one)
        found[row.successor_id].append(one)
    return {number: tuple(happened) for number, happened in found.items()}


def succeeded(one: Organisation) -> tuple[Succeeded, ...]:
    """Return whatever one organisation came from and went into, the oldest first."""
    return between(date.min, date.max).get(one.pk, ())


@transaction.atomic
def split(
    one: Organisation,
    new: NewOrganisation,
    *,
    since: date,
    basis: str,
    by: Actor,
    at: datetime,
    once: str = "",
) -> Organisation:
    """Found `new` out of an organisation, which goes on, from a day on by the act `basis`; return it.

    Reports that the old one owes stay its own: who existed in a period answers for it. Whoever calls has
    checked the right and that the name is free.
    """
    done = done_before(once)
    if done is not None:
        return Succession.objects.select_related("successor").get(event_seq=done.seq).successor
    problems = [*_basis(basis), *_belongs(one, since)]
    if problems:
        raise Refused(problems)
    made = add_member(new, one.parent, since=since)
    body = {"since": since.isoformat(), "into": [made.slug], "basis": basis}
    event = record("organisation.split", by=by, at=at, object=f"organisation:{one.pk}", body=body, once=once)
    _remember(one, made, "split", since=since, basis=basis, event=event)
    return made


@transaction.atomic
def merge(
    one: Organisation,
    into: Organisation,
    *,
    since: date,
    basis: str,
    by: Actor,
    at: datetime,
    once: str = "",
) -> None:
    """Let an organisation go into another from a day on, by the act `basis`: it is closed then."""
    if done_before(once) is not None:
        return
    problems = [*_basis(basis), *_belongs(one, since), *_belongs(into, since)]
    if into == one:
        problems.append(Problem(says.MERGE_INTO, says.MERGE_INTO_TODO, rule="succession-into"))
    if problems:
        raise Refused(problems)
    end_standing(one, Standing.CLOSED, since=since, reason=basis)
    body = {"since": since.isoformat(), "from": [one.slug], "basis": basis}
    event = record("organisation.merge", by=by, at=at, object=f"organisation:{into.pk}", body=body, once=once)
    _remember(one, into, "merge", since=since, basis=basis, event=event)


def _remember(
    old: Organisation, new: Organisation, kind: str, *, since: date, basis: str, event: Event
) -> None:
    Succession.objects.create(
        predecessor=old, successor=new, kind=kind, since=since, basis=basis, event_seq=event.seq
    )


def _basis(basis: str) -> list[Problem]:
    if basis.strip():
        return []
    return [Problem(says.NO_BASIS, says.NO_BASIS_TODO, rule="succession-basis")]


def _belongs(one: Organisation, since: date) -> list[Problem]:
    """Return what is wrong with a change of an organisation on that day: it must belong to the union then."""
    standing = one.statuses.filter(since__lt=since, until__isnull=True).last()
    if standing is not None and standing.standing in (Standing.MEMBER, Standing.BRANCH):
        return []
    words = says.NOT_MEMBER.format(slug=one.slug, day=since.isoformat())
    return [Problem(words, says.NOT_MEMBER_TODO, rule="succession-member")]
