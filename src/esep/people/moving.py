"""Leaving, moving, ending a role, declaring a tie: rights follow at once, what was done keeps its owner."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from esep.audit.record import Actor, record
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.actions import grant
from esep.people.invite import demand_right
from esep.people.models import Person, Role, RoleKind, Tie
from esep.people.policy import OFFICE, WHY, demand
from esep.people.sessions import end_sessions


@transaction.atomic
def end_role(role: Role, *, on: date, by: Acting, at: datetime, once: str = "") -> None:
    """Let a role end before the day `on`; a role that has not begun by then never begins."""
    demand_right(by, RoleKind(role.kind), role.organisation)
    _not_oneself(role.person, by)
    _end(role, on)
    body = {"role": str(role.pk), "kind": role.kind, "organisation": role.organisation.slug}
    body["until"] = on.isoformat()
    actor = by.actor("administrator", "head")
    record("role.end", by=actor, at=at, object=f"person:{role.person_id}", body=body, once=once)


@transaction.atomic
def leave(person: Person, reason: str, *, on: date, by: Acting, at: datetime, once: str = "") -> None:
    """Let a person leave: every role ends before the day `on`, every sign-in ends now, none begins again."""
    demand(by, "people.manage", OFFICE)
    _not_oneself(person, by)
    _reason_given(reason)
    for role in person.roles.filter(Q(until__isnull=True) | Q(until__gt=on)):
        _end(role, on)
    Person.objects.filter(pk=person.pk).update(is_active=False, left=at)
    end_sessions(person)
    body = {"reason": reason.strip(), "on": on.isoformat()}
    actor = by.actor("administrator")
    record("person.leave", by=actor, at=at, object=f"person:{person.pk}", body=body, once=once)


@transaction.atomic
def move(role: Role, to: Organisation, *, since: date, by: Acting, at: datetime, once: str = "") -> Role:
    """Let a person do the same at another organisation from the day `since`; return the new role."""
    demand(by, "people.manage", OFFICE)
    _not_oneself(role.person, by)
    _end(role, since)
    actor = by.actor("administrator")
    body = {"role": str(role.pk), "from": role.organisation.slug, "to": to.slug, "since": since.isoformat()}
    record("person.move", by=actor, at=at, object=f"person:{role.person_id}", body=body, once=once)
    kind = RoleKind(role.kind)
    return grant(role.person, kind, to, department=role.department, since=since, by=actor, at=at)


@transaction.atomic
def declare_tie(
    person: Person,
    organisation: Organisation,
    reason: str,
    *,
    since: date,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Tie:
    """Note that a person is tied to an organisation and does not check it; one's own anybody may declare."""
    if by.person != person.pk:
        demand(by, "people.manage", OFFICE)
    _reason_given(reason)
    made = Tie.objects.create(
        person=person, organisation=organisation, reason=reason.strip()[:255], since=since
    )
    body = {"organisation": organisation.slug, "reason": made.reason, "since": since.isoformat()}
    actor = Actor(by.id, "self") if by.person == person.pk else by.actor("administrator")
    record("tie.declare", by=actor, at=at, object=f"person:{person.pk}", body=body, once=once)
    return made


@transaction.atomic
def end_tie(tie: Tie, *, on: date, by: Acting, at: datetime, once: str = "") -> None:
    """Let a tie end before the day `on`; never one's own."""
    demand(by, "people.manage", OFFICE)
    _not_oneself(tie.person, by)
    Tie.objects.filter(pk=tie.pk).update(until=on)
    body = {"organisation": tie.organisation.slug, "until": on.isoformat()}
    actor = by.actor("administrator")
    record("tie.end", by=actor, at=at, object=f"person:{tie.person_id}", body=body, once=once)


def _end(role: Role, on: date) -> None:
    """Let the row end; one that has not begun ends on its first day, and so never holds."""
    until = max(on, role.since)
    if role.until is None or role.until > until:
        Role.objects.filter(pk=role.pk).update(until=until)


def _not_oneself(person: Person, by: Acting) -> None:
    if by.person == person.pk:
        raise Refused([Problem(ONESELF, WHY["four-eyes"][1], rule="policy-oneself")])


def _reason_given(reason: str) -> None:
    if not reason.strip():
        raise Refused([Problem(*NO_REASON, rule="reason-missing", rows=("reason",))])


ONESELF = Text(
    "Өз құқығыңызды өзіңіз өзгерте алмайсыз.",
    "Свои права изменить нельзя.",
    "You cannot change your own rights.",
)
NO_REASON = (
    Text("Себебі жазылмаған.", "Не указана причина.", "No reason is given."),
    Text(
        "Бір сөйлеммен жазыңыз: ол журналда қалады.",
        "Напишите одним предложением: это останется в журнале.",
        "Say it in one sentence: it stays in the audit trail.",
    ),
)
