"""Opening a new office: its organisations, and a first administrator who is invited by nobody else."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from esep.audit.record import SYSTEM, record
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations import register
from esep.organisations.models import Kind, Organisation
from esep.people.actions import admit
from esep.people.invite import HOLDS, NewInvitation, hash_of, wrong_with
from esep.people.models import Invitation, Person, Role, RoleKind


@transaction.atomic
def open_office(email: str, name: str, *, language: str = "kk", at: datetime) -> str:
    """Return the link by which the first administrator sets a password; it opens once, within seven days.

    Called again before the link was used, it makes another link. Refused once an administrator works here,
    for then an administrator invites.
    """
    if Role.objects.filter(kind=RoleKind.ADMINISTRATOR, person__is_active=True).exists():
        raise Refused([Problem(*OPEN_ALREADY, rule="office-open")])
    day = timezone.localdate(at)
    union = Organisation.objects.filter(kind=Kind.UNION).first()
    if union is None:
        union = register.plant(since=day, by=SYSTEM, at=at)[0]
    new = NewInvitation(email, name, RoleKind.ADMINISTRATOR, union, day, language=language)
    if problems := wrong_with(new):
        raise Refused(problems)
    person = _first(new, at)
    token = secrets.token_urlsafe(16)
    made = Invitation.objects.create(
        email=person.email,
        name=person.name,
        kind=new.kind,
        organisation=union,
        since=day,
        language=language,
        token_hash=hash_of(token),
        made_by=person,
        made_at=at,
        expires_at=at + HOLDS,
    )
    body = {"kind": new.kind.value, "organisation": union.slug, "name": made.name}
    record("invitation.make", by=SYSTEM, at=at, object=f"invitation:{made.pk}", body=body)
    return f"{settings.OFFICE_ADDRESS}/account/invitation/{token}/?lang={language}"


def _first(new: NewInvitation, at: datetime) -> Person:
    """Return the person to be invited; nobody can sign in as them before the link was used."""
    email = new.email.strip().lower()
    known = Person.objects.filter(email=email).first()
    if known is not None:
        return known
    person = admit(email, " ".join(new.name.split()), language=new.language, by=SYSTEM, at=at)
    person.is_active = False
    person.save(update_fields=["is_active"])
    return person


OPEN_ALREADY = (
    Text(
        "Бұл кеңсенің әкімшісі бар.",
        "В этом офисе уже есть администратор.",
        "This office has an administrator already.",
    ),
    Text(
        "Жаңа адамды сол әкімші жүйенің «Адамдар» бетінде шақырады.",
        "Новых людей он приглашает на странице «Люди».",
        "That administrator invites people, on the page “People”.",
    ),
)
