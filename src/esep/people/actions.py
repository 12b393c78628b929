"""Admitting people and giving them roles."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from esep.audit.record import Actor, record
from esep.organisations.models import Organisation
from esep.people.models import Person, Role, RoleKind


@transaction.atomic
def admit(email: str, name: str, *, language: str = "kk", by: Actor, at: datetime) -> Person:
    """Add a person who cannot sign in until a password is set, and return them."""
    person = Person.objects.create_user(email, name=name, language=language, joined=at)
    record("person.admit", by=by, at=at, object=f"person:{person.pk}", body={"name": name})
    return person


@transaction.atomic
def grant(
    person: Person,
    kind: RoleKind,
    organisation: Organisation,
    *,
    department: str = "",
    since: date,
    until: date | None = None,
    by: Actor,
    at: datetime,
) -> Role:
    """Give a person a role on an organisation and all below it, and return the role."""
    role = Role.objects.create(
        person=person, kind=kind, organisation=organisation, department=department, since=since, until=until
    )
    body = {
        "role": str(role.pk),
        "kind": kind.value,
        "organisation": organisation.slug,
        "department": department,
        "since": since.isoformat(),
        "until": until.isoformat() if until else "",
    }
    record("role.grant", by=by, at=at, object=f"person:{person.pk}", body=body)
    return role
