"""What becomes of an organisation in the middle of things: it is split, or it goes into another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    into: Sequence[NewOrganisation],
    *,
    since: date,
    basis: str,
    goes_on: bool,
    by: Actor,
    at: datetime,
    once: str = "",
) -> tuple[Organisation, ...]:
    """Found the organisations `into` out of `one` from a day on, by the act `basis`; return them.

    The old one `goes_on` with what is left, or is closed from that day. Reports that it owes stay its own:
    who existed in a period answers for it. Whoever calls has checked the right.
    """
    if done_before(once) is not None:
        return tuple(row.successor for row in Succession.objects.filter(predecessor=one, since=since))
    problems = [*_basis(basis), *_belongs(one, since), *_slugs(into)]
    if not into or (not goes_on and len(into) < 2):
        problems.append(Problem(says.SPLIT_INTO, says.SPLIT_INTO_TODO, rule="succession-into"))
    if problems:
        raise Refused(problems)
    made = tuple(add_member(new, one.parent, since=since) for new in into)
    if not goes_on:
        end_standing(one, Standing.CLOSED, since=since, reason=basis)
    body = {
        "since": since.isoformat(),
        "into": [new.slug for new in made],
        "goes_on": goes_on,
        "basis": basis,
    }
    event = record("organisation.split", by=by, at=at, object=f"organisation:{one.pk}", body=body, once=once)
    _remember([(one, new) for new in made], "split", since=since, basis=basis, event=event)
    return made


@transaction.atomic
def merge(
    ones: Sequence[Organisation],
    into: Organisation,
    *,
    since: date,
    basis: str,
    by: Actor,
    at: datetime,
    once: str = "",
) -> None:
    """Let `ones` go into another organisation from a day on, by the act `basis`: they are closed then."""
    if done_before(once) is not None:
        return
    problems = [*_basis(basis), *(problem for one in (*ones, into) for problem in _belongs(one, since))]
    if not ones or into in ones:
        problems.append(Problem(says.MERGE_INTO, says.MERGE_INTO_TODO, rule="succession-into"))
    if problems:
        raise Refused(problems)
    for one in ones:
        end_standing(one, Standing.CLOSED, since=since, reason=basis)
    body = {"since": since.isoformat(), "from": sorted(one.slug for one in ones), "basis": basis}
    event = record("organisation.merge", by=by, at=at, object=f"organisation:{into.pk}", body=body, once=once)
    _remember([(one, into) for one in ones], "merge", since=since, basis=basis, event=event)


def _remember(
    pairs: Sequence[tuple[Organisation, Organisation]], kind: str, *, since: date, basis: str, event: Event
) -> None:
    Succession.objects.bulk_create(
        Succession(predecessor=old, successor=new, kind=kind, since=since, basis=basis, event_seq=event.seq)
        for old, new in pairs
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


def _slugs(into: Sequence[NewOrganisation]) -> list[Problem]:
    names = [one.slug for one in into]
    taken = {*Organisation.objects.filter(slug__in=names).values_list("slug", flat=True)}
    twice = {name for name in names if names.count(name) > 1}
    return [
        Problem(says.SLUG_TAKEN.format(slug=name), says.SLUG_TAKEN_TODO, rule="succession-slug")
        for name in sorted(taken | twice)
    ]
