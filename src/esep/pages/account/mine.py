"""My sign-in: the second factor, the password, the language, my ties, and where I am signed in."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.audit.viewed import of_thing
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation
from esep.pages.account import typed
from esep.pages.account.device import device
from esep.pages.account.frame import keep_language, page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.language import CHOSEN, of_request
from esep.people.acting import Acting
from esep.people.models import Person, Role, Tie
from esep.people.moving import declare_tie
from esep.people.naming import names_of
from esep.people.own_sign_in import sign_out_elsewhere, speak
from esep.people.policy import SIGNED_IN
from esep.people.queries import names_on, role_state
from esep.people.second_factor import has_second_factor, needs_second_factor
from esep.people.sessions import sign_ins

LAST_VIEWINGS = 10
"""So many of those who opened my page are named, the last first."""


@require_safe
@door(SIGNED_IN)
def mine(request: HttpRequest, *, acting: Acting) -> HttpResponse:
    """Show the page."""
    keep_language(request)
    return _page(request, acting)


def _page(request: HttpRequest, acting: Acting, problems: tuple[Problem, ...] = ()) -> HttpResponse:
    person = Person.objects.get(pk=acting.person)
    today = clock.today()
    roles = list(Role.objects.filter(person=person).select_related("organisation").order_by("-since", "-pk"))
    ties = list(Tie.objects.filter(person=person).select_related("organisation").order_by("-since"))
    everywhere = list(Organisation.objects.exclude(kind="district").order_by("order"))
    places = [*(role.organisation for role in roles), *(tie.organisation for tie in ties)]
    every = {one.pk: one for one in (*everywhere, *places)}
    names = names_on(today, list(every.values()))
    seen_by = of_thing(acting.id, LAST_VIEWINGS)
    open_now = sign_ins(person, here=request.session.session_key or "")
    values: dict[str, Any] = {
        "person": person,
        "roles": [(role, names[role.organisation_id], role_state(role, today)) for role in roles],
        "ties": [(tie, names[tie.organisation_id]) for tie in ties if tie.until is None or tie.until > today],
        "confirmed": has_second_factor(person),
        "demanded": needs_second_factor(person),
        "recovery": Authenticator.objects.filter(
            user=person, type=Authenticator.Type.RECOVERY_CODES
        ).exists(),
        "signed_in": [(device(one.device), one) for one in open_now],
        "organisations": [names[one.pk] for one in everywhere],
        "seen_by": seen_by,
        "seen_names": names_of(one.reader for one in seen_by),
        "codes": LANGUAGES,
        "typed": request.POST,
        "done": request.GET.get("done", ""),
    }
    return page(request, "account/mine.html", problems=problems, status=400 if problems else 200, **values)


@require_POST
@door(SIGNED_IN)
def language(request: HttpRequest, *, acting: Acting) -> HttpResponse:
    """Choose the language of my letters and pages."""
    wanted = request.POST.get("language", "")
    if wanted in LANGUAGES:
        speak(wanted, by=acting, at=clock.now())
        request.session[CHOSEN] = wanted
    return HttpResponseRedirect(reverse("account_mine"), status=303)


@require_POST
@door(SIGNED_IN)
def elsewhere(request: HttpRequest, *, acting: Acting) -> HttpResponse:
    """End every sign-in but this one."""
    person = Person.objects.get(pk=acting.person)
    sign_out_elsewhere(person, here=request.session.session_key or "", by=acting, at=clock.now())
    tell(request, of_request(request), ENDED)
    return _back(request)


@require_POST
@door(SIGNED_IN)
def tie(request: HttpRequest, *, acting: Acting) -> HttpResponse:
    """Declare a tie of mine to an organisation."""
    person = Person.objects.get(pk=acting.person)
    try:
        to = typed.organisation(request.POST)
        reason = request.POST.get("reason", "")
        declare_tie(person, to, reason, since=clock.today(), by=acting, at=clock.now())
    except Refused as refused:
        return _page(request, acting, refused.problems)
    tell(request, of_request(request), TIED)
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('account_mine')}?lang={of_request(request)}", status=303)


ENDED = Text(
    "Басқа құрылғылардағы кіру аяқталды.",
    "Вход на других устройствах завершён.",
    "You are signed out on every other device.",
)
TIED = Text("Байланыс мәлімделді.", "Связь заявлена.", "The tie is declared.")
