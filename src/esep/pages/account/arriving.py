"""Where a person arrives: the first page that their roles lead to, and in a demonstration with one click."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from esep.demo.clicks import clicks
from esep.pages.account.going_back import safe
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.language import of_request
from esep.pages.parts.menu import desk_menu
from esep.pages.parts.who import FACTOR, begin
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.policy import PUBLIC, SIGNED_IN
from esep.people.second_factor import needs_second_factor

STRANGER = "stranger"
"""The card of nobody: signs out and opens the public pages."""


@require_GET
@door(SIGNED_IN)
def desk(request: HttpRequest, lang: str, *, acting: Acting, **_: Any) -> HttpResponse:  # noqa: ARG001
    """Lead to the first page of the person's menu; without a role, to their sign-in."""
    entries = desk_menu(acting)
    if not entries:
        return HttpResponseRedirect(f"{reverse('account_mine')}?lang={lang}")
    return HttpResponseRedirect(href(lang, *entries[0][1]))


@require_POST
@door(PUBLIC)
def enter_as(request: HttpRequest, key: str) -> HttpResponse:
    """Sign in as one of the demonstration's people, with the second factor where their role asks for it."""
    language = of_request(request)
    card = next((click for click in clicks() if click.key == key), None)
    person = Person.objects.filter(email=card.email, is_active=True).first() if card else None
    if not settings.DEMO or (person is None and key != STRANGER):
        return not_found(request)
    logout(request)
    if person is None:
        return HttpResponseRedirect(href(language))
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    begin(request)
    if needs_second_factor(person):
        request.session[FACTOR] = True
    return HttpResponseRedirect(safe(request, request.POST.get("next", "")) or href(language, "desk"))
