"""Who asks: the person of the session as an Acting, found once a request and only when a page wants it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from esep.audit import clock
from esep.people.acting import NOBODY, Acting, acting
from esep.people.models import Person

FACTOR = "esep-second-factor"
"""The key of the session that says the sign-in was confirmed by a code."""


class Who:
    """Puts `request.acting` on every request; the database is asked only when a page looks at it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        request.acting = SimpleLazyObject(lambda: find(request))  # type: ignore[attr-defined]  # ours
        return self.get_response(request)


def find(request: HttpRequest) -> Acting:
    """Return the Acting of the session's person today; NOBODY for a stranger or one who has left."""
    person = request.user
    if not isinstance(person, Person) or not person.is_active:
        return NOBODY
    return acting(person, on=clock.today(), second_factor=bool(request.session.get(FACTOR)))


def acting_of(request: HttpRequest) -> Acting:
    """Return who asks."""
    found: Acting = request.acting  # type: ignore[attr-defined]  # put there by Who
    return found
