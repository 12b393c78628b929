"""Who asks: the person of the session as an Acting, found once a request and only when a page wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from esep.audit import clock
from esep.people.acting import NOBODY, Acting, acting
from esep.people.models import Person
from esep.people.sessions import DEVICE

FACTOR = "esep-second-factor"
"""The key of the session that says the sign-in was confirmed by a code."""

SEEN = "esep-seen"
"""The key of the session that says when its person last asked for anything."""

IDLE = timedelta(minutes=30)
"""After so long without a request a sign-in ends; what was typed stays in the page and in the drafts."""

RENEWED = timedelta(minutes=1)
"""How old the note of the last request may grow: not every request writes to the database."""


class Who:
    """Puts `request.acting()` on every request; the database is asked only when a page wants to know."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        request.acting = cache(lambda: find(request))  # type: ignore[attr-defined]  # ours
        return self.get_response(request)


def find(request: HttpRequest) -> Acting:
    """Return the Acting of the session's person today; NOBODY for a stranger or one who has left."""
    person = request.user
    if not isinstance(person, Person):
        return NOBODY
    if not person.is_active or idle(request):
        logout(request)
        return NOBODY
    renew(request)
    return acting(person, on=clock.today(), second_factor=bool(request.session.get(FACTOR)))


def acting_of(request: HttpRequest) -> Acting:
    """Return who asks; a request that allauth held back and resumes has not passed through Who."""
    ask: Callable[[], Acting] | None = getattr(request, "acting", None)
    return find(request) if ask is None else ask()


def begin(request: HttpRequest) -> None:
    """Note in a new sign-in when it began and with what browser; it is confirmed by no code yet."""
    now = clock.now().isoformat()
    request.session[SEEN] = now
    request.session[DEVICE] = (request.headers.get("User-Agent", "")[:200], now)
    request.session.pop(FACTOR, None)


def idle(request: HttpRequest) -> bool:
    """Return whether the person of the session has asked for nothing for half an hour."""
    seen: str = request.session.get(SEEN, "")
    return bool(seen) and clock.now() - datetime.fromisoformat(seen) > IDLE


def renew(request: HttpRequest) -> None:
    """Note that the person is at work now, once a minute at most."""
    seen: str = request.session.get(SEEN, "")
    if not seen or clock.now() - datetime.fromisoformat(seen) >= RENEWED:
        request.session[SEEN] = clock.now().isoformat()
