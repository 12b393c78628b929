"""The commission of a round is named and replaced by orders of the chair (clause 3.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.audit.record import again
from esep.contests import wording
from esep.contests import wording_judging as says
from esep.contests.models import Application, Member, Round, Seat
from esep.contests.queries import about, abouts, root_of
from esep.contests.seats import JUDGING, members
from esep.contests.steps import moved, ready
from esep.core.problems import Problem, Refused
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.people.acting import Acting
from esep.people.actions import grant
from esep.people.models import Person, Role, RoleKind

ROLES: Mapping[str, RoleKind] = {
    Seat.CHAIR: RoleKind.COMMISSION_CHAIR,
    Seat.SECRETARY: RoleKind.COMMISSION_SECRETARY,
    Seat.MEMBER: RoleKind.COMMISSION_MEMBER,
}

FEWEST = 3
"""With fewer who judge there is no commission: a majority of two is both."""


@transaction.atomic
def name(round_: Round, order: Decision, *, by: Acting, at: datetime, once: str = "") -> tuple[Member, ...]:
    """Seat and unseat whom a confirmed order of the chair names, and return the commission as it now is.

    Whoever applied to the round, or sits on it already, is refused; what an unseated member judged stays.
    """
    root = root_of(round_)
    if again(once, by.id):
        return members(root)
    one = ready(round_, "name", by=by, at=at)
    problems = list(_unfit(one, root, order))
    if problems:
        raise Refused(problems)
    day = at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    actor = by.actor("officer", "secretary", "head", "deputy")
    for member in Member.objects.filter(pk__in=order.sets.get("ends", ())):
        member.until, member.ended_by = at, order
        member.save(update_fields=["until", "ended_by"])
        held = Role.objects.filter(person=member.person_id, department=about(root), until=None)
        held.update(until=day)
    for line in order.sets["members"]:
        person = Person.objects.get(pk=line["person"])
        Member.objects.create(
            round=root, person=person, seat=line["seat"], post=line["post"], order=order, since=at
        )
        kind, seat = ROLES[line["seat"]], about(root)
        grant(person, kind, root.organisation, department=seat, since=day, by=actor, at=at)
    body = {"order": order.pk, **order.sets}
    moved(one, "name", {}, by=by, at=at, once=once, body=body)
    return members(root)


def orders_waiting(round_: Round) -> tuple[Decision, ...]:
    """Return the confirmed orders about a commission that have not been carried out yet."""
    done = set(Member.objects.filter(round=root_of(round_)).values_list("order", flat=True))
    done |= set(Member.objects.filter(round=root_of(round_)).values_list("ended_by", flat=True))
    return tuple(one for one in in_force(abouts(round_), Kind.COMMISSION) if one.pk not in done)


def _unfit(one: Round, root: Round, order: Decision) -> Iterator[Problem]:
    """Yield everything that forbids carrying out the order."""
    if order not in in_force(abouts(one), Kind.COMMISSION):
        yield Problem(says.NOT_THIS_ORDER, says.CHOOSE_ORDER, rule="not-this-order")
        return
    if order not in orders_waiting(one):
        yield Problem(says.ORDER_DONE, says.CHOOSE_ORDER, rule="order-done")
    lines: list[dict[str, Any]] = order.sets["members"]
    ends = set(order.sets.get("ends", ()))
    known = {member.pk: member for member in members(root)}
    if ends - set(known):
        yield Problem(says.NOT_SEATED, wording.SEE_COMMISSION, rule="not-seated")
    staying = [member for pk, member in known.items() if pk not in ends]
    people = {person.pk: person for person in Person.objects.filter(pk__in=[x["person"] for x in lines])}
    applied = set(
        Application.objects.filter(round=root, person__in=people)
        .exclude(state="withdrawn")
        .values_list("person", flat=True)
    )
    for line in lines:
        person = people.get(line["person"])
        if person is None or not person.is_active:
            yield Problem(says.NOBODY.format(person=line["person"]), says.SEE_PEOPLE, rule="nobody")
        elif person.pk in applied:
            yield Problem(
                says.JUDGE_APPLIED.format(name=person.name), says.NAME_ANOTHER, rule="judge-applied"
            )
        elif any(member.person_id == person.pk for member in staying):
            yield Problem(says.SEATED_ALREADY.format(name=person.name), wording.SEE_COMMISSION, rule="seated")
    yield from _balance([line["seat"] for line in lines] + [member.seat for member in staying])


def _balance(seats: list[str]) -> Iterator[Problem]:
    if seats.count(Seat.CHAIR) != 1:
        yield Problem(says.ONE_CHAIR.format(count=seats.count(Seat.CHAIR)), says.NAME_ONE, rule="one-chair")
    if sum(seat in JUDGING for seat in seats) < FEWEST:
        yield Problem(says.TOO_FEW.format(fewest=FEWEST), says.NAME_MORE, rule="too-few-judges")
