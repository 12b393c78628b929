"""Inviting people into roles: by a letter whose link holds seven days and opens once."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q

from esep.audit.record import Actor, record
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation
from esep.people import invite_wording as words
from esep.people.acting import Acting
from esep.people.actions import admit, grant
from esep.people.letters import write
from esep.people.models import Invitation, Person, RoleKind
from esep.people.policy import OFFICE, Resource, demand

HOLDS = timedelta(days=7)
"""How long the link of an invitation opens."""

HEADS_MAY = (RoleKind.REPORTER, RoleKind.DEPUTY)
"""Whom a head may invite, and whose role a head may end, in the own organisation."""


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """Who is invited into which role, from when until the day before `until` (a deputy always has both)."""

    email: str
    name: str
    kind: RoleKind
    organisation: Organisation
    since: date
    until: date | None = None
    department: str = ""
    language: str = "kk"


@transaction.atomic
def invite(new: NewInvitation, *, by: Acting, at: datetime, once: str = "") -> Invitation:
    """Send an invitation; only the hash of its token is kept, and the letter speaks their language."""
    demand_right(by, new.kind, new.organisation)
    if problems := wrong_with(new):
        raise Refused(problems)
    token = secrets.token_urlsafe(16)
    made = Invitation.objects.create(
        email=new.email.strip().lower(),
        name=" ".join(new.name.split()),
        kind=new.kind,
        organisation=new.organisation,
        department=new.department,
        since=new.since,
        until=new.until,
        language=new.language,
        token_hash=hash_of(token),
        made_by_id=by.person,
        made_at=at,
        expires_at=at + HOLDS,
    )
    record(
        "invitation.make",
        by=by.actor("administrator", "head"),
        at=at,
        object=f"invitation:{made.pk}",
        body={"kind": new.kind.value, "organisation": new.organisation.slug, "name": made.name},
        once=once,
    )
    link = f"{settings.OFFICE_ADDRESS}/account/invitation/{token}/?lang={new.language}"
    write(made.email, made.language, words.LETTER, name=made.name, by=by.name, link=link)
    return made


@transaction.atomic
def withdraw_invitation(one: Invitation, *, by: Acting, at: datetime, once: str = "") -> None:
    """Let an open invitation open nothing any more."""
    demand_right(by, RoleKind(one.kind), one.organisation)
    one = Invitation.objects.select_for_update().get(pk=one.pk)
    if one.accepted_at or one.withdrawn_at:
        raise Refused([Problem(*words.VOID, rule="invitation-void")])
    one.withdrawn_at = at
    one.save(update_fields=["withdrawn_at"])
    actor = by.actor("administrator", "head")
    record("invitation.withdraw", by=actor, at=at, object=f"invitation:{one.pk}", body={}, once=once)


def open_invitation(token: str, at: datetime) -> Invitation | None:
    """Return the invitation that `token` opens now; None for one used, withdrawn, expired or never made."""
    holds = Q(accepted_at__isnull=True, withdrawn_at__isnull=True, expires_at__gt=at)
    return Invitation.objects.select_related("organisation").filter(holds, token_hash=hash_of(token)).first()


def invited_already(one: Invitation) -> Person | None:
    """Return the person who works here under the invited address, who accepts by signing in."""
    return Person.objects.filter(email=one.email, is_active=True).first()


@transaction.atomic
def accept_invitation(token: str, *, password: str, by: Acting, at: datetime) -> Person:
    """Give the invited person the role, with `password` for one who is new; return the person.

    Whoever works here already under that address must be the one who is signed in.
    """
    found = Invitation.objects.select_for_update().filter(token_hash=hash_of(token)).first()
    if found is None or open_invitation(token, at) is None:
        raise Refused([Problem(*words.VOID, rule="invitation-void")])
    known = invited_already(found)
    if known is not None and known.pk != by.person:
        raise Refused([Problem(*words.SIGN_IN_FIRST, rule="invitation-sign-in")])
    person = known or _enter(found, password, at)
    found.accepted_at = at
    found.save(update_fields=["accepted_at"])
    actor = Actor(f"person:{person.pk}", "self")
    grant(
        person,
        RoleKind(found.kind),
        found.organisation,
        department=found.department,
        since=found.since,
        until=found.until,
        by=actor,
        at=at,
    )
    record("invitation.accept", by=actor, at=at, object=f"invitation:{found.pk}", body={})
    return person


def demand_right(by: Acting, kind: RoleKind, organisation: Organisation) -> None:
    """Refuse who may not give or end such a role there: a head only some roles, an administrator any."""
    demand(by, "people.invite", Resource(organisation.path))
    heads = any(grant.kind == "head" and organisation.path.startswith(grant.path) for grant in by.grants)
    if not heads or kind not in HEADS_MAY:
        demand(by, "people.manage", OFFICE)


def hash_of(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _enter(found: Invitation, password: str, at: datetime) -> Person:
    """Return the new person, or the one who left and comes back, with the password set."""
    person = Person.objects.filter(email=found.email).first()
    if person is None:
        by = Actor("system", "system", on_behalf=f"person:{found.made_by_id}")
        person = admit(found.email, found.name, language=found.language, by=by, at=at)
    person.is_active, person.left = True, None
    person.set_password(password)
    person.save(update_fields=["is_active", "left", "password"])
    return person


def wrong_with(new: NewInvitation) -> list[Problem]:
    """Return everything that is wrong with an invitation."""
    problems = []
    try:
        validate_email(new.email.strip())
    except ValidationError:
        problems.append(Problem(*words.NO_EMAIL, rule="invitation-email", rows=("email",)))
    if not new.name.strip():
        problems.append(Problem(*words.NO_NAME, rule="invitation-name", rows=("name",)))
    if new.kind == RoleKind.DEPUTY and new.until is None:
        problems.append(Problem(*words.NO_END, rule="invitation-until", rows=("until",)))
    if new.until is not None and new.until <= new.since:
        problems.append(Problem(*words.BACKWARDS, rule="invitation-dates", rows=("until",)))
    if new.department and new.kind != RoleKind.OFFICER:
        problems.append(Problem(*words.NO_DEPARTMENT, rule="invitation-department", rows=("department",)))
    return problems
