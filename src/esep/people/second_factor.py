"""Who must confirm the sign-in by a code, and what is done when the device with the codes is lost."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from esep.audit.record import record
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.people.letters import Letter, write
from esep.people.models import Person, RoleKind
from esep.people.moving import NO_REASON
from esep.people.policy import OFFICE, demand
from esep.people.sessions import end_sessions

NEED_IT = (
    RoleKind.OFFICER,
    RoleKind.SECRETARY,
    RoleKind.ADMINISTRATOR,
    RoleKind.COMMISSION_CHAIR,
    RoleKind.COMMISSION_MEMBER,
)
"""Whose word changes a result: they accept, decide, publish or give rights."""


def needs_second_factor(person: Person) -> bool:
    """Return whether one of the person's roles, of any day, asks for a code at sign-in."""
    return person.roles.filter(kind__in=NEED_IT).exists()


def has_second_factor(person: Person) -> bool:
    """Return whether the person has set up a device that makes codes."""
    found = Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP)
    return bool(found.exists())


@transaction.atomic
def reset_second_factor(person: Person, reason: str, *, by: Acting, at: datetime, once: str = "") -> None:
    """Take away a lost device and its recovery codes and end every sign-in; the person is told by mail."""
    demand(by, "people.manage", OFFICE)
    if not reason.strip():
        raise Refused([Problem(*NO_REASON, rule="reason-missing", rows=("reason",))])
    Authenticator.objects.filter(user=person).delete()
    end_sessions(person)
    record(
        "person.factor-reset",
        by=by.actor("administrator"),
        at=at,
        object=f"person:{person.pk}",
        body={"reason": reason.strip()},
        once=once,
    )
    write(person.email, person.language, RESET, name=person.name)


RESET = Letter(
    Text(
        "Есеп: екінші фактор алынып тасталды",
        "Есеп: второй фактор снят",
        "Esep: your second factor was taken away",
    ),
    Text(
        "{name}, әкімші кіруіңіздің екінші факторын алып тастады, барлық құрылғыдағы кіру аяқталды.\n\n"
        "Келесі жолы құпиясөзбен кіріп, кодтарды қайта орнатыңыз. "
        "Мұны сұрамаған болсаңыз, әкімшіге дереу хабарлаңыз.",
        "{name}, администратор снял второй фактор вашего входа; вход на всех устройствах завершён.\n\n"
        "В следующий раз войдите с паролем и настройте коды заново. "
        "Если вы об этом не просили, сразу сообщите администратору.",
        "{name}, an administrator took away the second factor of your sign-in, and every sign-in ended.\n\n"
        "Next time sign in with your password and set up the codes again. "
        "If you did not ask for this, tell the administrator at once.",
    ),
)
