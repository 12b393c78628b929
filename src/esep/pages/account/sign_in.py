"""Signing in and out, by allauth, in the product's look."""

from __future__ import annotations

from typing import Any

from allauth.account import views
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.views.decorators.http import require_GET, require_POST

from esep.demo.clicks import Click, clicks
from esep.pages.account.frame import OurLook
from esep.pages.parts.door import door
from esep.pages.parts.language import of_request
from esep.pages.parts.who import idle
from esep.people.models import Person
from esep.people.policy import PUBLIC


class SignIn(OurLook, views.LoginView):
    """The sign-in by address and password; the code follows where one is set up."""

    look = "account/login.html"

    def shown(self, context: dict[str, Any]) -> dict[str, Any]:
        """Add the demonstration's cards."""
        return {"cards": cards()}


def cards() -> tuple[Click, ...]:
    """Return the cards of the people that this office knows, none in a working office."""
    if not settings.DEMO:
        return ()
    known = set(
        Person.objects.filter(email__in=[click.email for click in clicks()]).values_list("email", flat=True)
    )
    return tuple(click for click in clicks() if click.email in known)


@require_POST
@door(PUBLIC)
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the sign-in on the server and open the public pages."""
    language = of_request(request)
    logout(request)
    return HttpResponseRedirect(f"/{language}/")


@require_GET
@door(PUBLIC)
def alive(request: HttpRequest) -> HttpResponse:
    """Say whether the sign-in still holds: 204 with a fresh `X-CSRFToken`, or 401; it prolongs nothing."""
    person = request.user
    holds = isinstance(person, Person) and person.is_active and not idle(request)
    answer = HttpResponse(status=204 if holds else 401)
    if holds:
        answer["X-CSRFToken"] = get_token(request)
    answer["Cache-Control"] = "no-store"
    return answer
