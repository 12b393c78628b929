"""The sign-ins of a person that are still open, and how to end them on the server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from esep.people.models import Person

DEVICE = "esep-device"
"""The key of the session that says with what browser and when the sign-in began."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """One open sign-in: its key, the browser's own words, since when, and whether it is the reader's."""

    key: str
    device: str
    since: datetime | None
    here: bool


def sign_ins(person: Person, *, here: str = "") -> tuple[SignIn, ...]:
    """Return the person's open sign-ins, the newest first; `here` is the key of the reader's own."""
    found = [_sign_in(session, kept, here) for session, kept in _open(person)]
    return tuple(sorted(found, key=lambda one: one.since or datetime.min.replace(tzinfo=UTC), reverse=True))


def end_sessions(person: Person, *, but: str = "") -> int:
    """End the person's sign-ins on every device, all but the session `but`, and return how many."""
    keys = [session.session_key for session, _ in _open(person) if session.session_key != but]
    Session.objects.filter(session_key__in=keys).delete()
    return len(keys)


def _open(person: Person) -> Iterator[tuple[Session, dict[str, Any]]]:
    """Yield the sessions of the person: Django keeps no list of them by person, and they are few."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()):
        kept = session.get_decoded()
        if kept.get(SESSION_KEY) == str(person.pk):
            yield session, kept


def _sign_in(session: Session, kept: dict[str, Any], here: str) -> SignIn:
    device, since = kept.get(DEVICE) or ("", "")
    return SignIn(
        session.session_key,
        device,
        datetime.fromisoformat(since) if since else None,
        session.session_key == here,
    )
