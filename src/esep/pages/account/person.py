"""One person: roles with their dates, ties, the sign-in, the history, and what may be changed of them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation
from esep.pages.account import typed
from esep.pages.account.frame import by_field
from esep.pages.parts import sights
from esep.pages.parts.address import href
from esep.pages.parts.desk import show, tell
from esep.pages.parts.door import Found, door
from esep.pages.parts.history import lines_of
from esep.people import moving
from esep.people.acting import Acting
from esep.people.invite import HEADS_MAY
from esep.people.models import Person, Role, Tie
from esep.people.policy import Resource, allows
from esep.people.queries import names_on, path_of, role_state
from esep.people.second_factor import has_second_factor, needs_second_factor, reset_second_factor


def find(_request: HttpRequest, person: int) -> Found | None:
    """Return a person as the door sees them: they belong to the place where they work or worked last."""
    one = Person.objects.filter(pk=person).first()
    return Found(one, Resource(path_of(one))) if one else None


def find_role(_request: HttpRequest, role: int) -> Found | None:
    """Return a role as the door sees it: it belongs to its organisation."""
    one = Role.objects.select_related("organisation", "person").filter(pk=role).first()
    return Found(one, Resource(one.organisation.path)) if one else None


def find_tie(_request: HttpRequest, tie: int) -> Found | None:
    """Return a tie as the door sees it: it belongs to whom it ties."""
    one = Tie.objects.select_related("organisation", "person").filter(pk=tie).first()
    return Found(one, Resource(path_of(one.person))) if one else None


@require_safe
@door("people.see", of=find, shows=sights.person)
def one(request: HttpRequest, lang: str, person: int, *, acting: Acting, it: Person) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show the person."""
    return page(request, lang, it, acting)


def page(
    request: HttpRequest, lang: str, it: Person, acting: Acting, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the person's page, with what was wrong in one of its forms."""
    today = clock.today()
    roles = list(it.roles.select_related("organisation").order_by("-since", "-pk"))
    ties = list(it.ties.select_related("organisation").order_by("-since"))
    manages = allows(acting, "people.manage")
    everywhere = list(Organisation.objects.order_by("order")) if manages else []
    places = [*(role.organisation for role in roles), *(tie.organisation for tie in ties)]
    named = {one.pk: one for one in places}
    names = names_on(today, everywhere or list(named.values()))
    return show(
        request,
        "account/person.html",
        lang=lang,
        name="people-one",
        acting=acting,
        problems=problems,
        wrong=by_field(list(problems)),
        status=400 if problems else 200,
        it=it,
        roles=[(role, names[role.organisation_id], role_state(role, today)) for role in roles],
        ties=[(tie, names[tie.organisation_id], tie.until is None or tie.until > today) for tie in ties],
        confirmed=has_second_factor(it),
        demanded=needs_second_factor(it),
        manages=manages and acting.person != it.pk,
        ends={role.pk for role in roles if manages or role.kind in HEADS_MAY}
        if acting.person != it.pk
        else set(),
        organisations=[names[one.pk] for one in everywhere],
        today=today,
        typed=request.POST,
        history=lines_of([f"person:{it.pk}"]),
        token=secrets.token_urlsafe(16),
    )


def _done(
    request: HttpRequest, lang: str, person: Person, acting: Acting, act: Callable[[str], object], said: Text
) -> HttpResponse:
    """Do what was asked with the token of the page, and show the person again."""
    try:
        act(request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, person, acting, refused.problems)
    tell(request, lang, said)
    return HttpResponseRedirect(href(lang, "people", str(person.pk)), status=303)


@require_POST
@door("people.invite", of=find_role)
def end_role(request: HttpRequest, lang: str, role: int, *, acting: Acting, it: Role) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """End a role from a day on."""

    def act(once: str) -> None:
        day = typed.day(request.POST, "on")
        moving.end_role(it, on=day, by=acting, at=clock.now(), once=once)

    return _done(request, lang, it.person, acting, act, ENDED)


@require_POST
@door("people.manage", of=find_role)
def move(request: HttpRequest, lang: str, role: int, *, acting: Acting, it: Role) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Let the person do the same elsewhere from a day on."""

    def act(once: str) -> None:
        to, day = typed.organisation(request.POST), typed.day(request.POST, "since")
        moving.move(it, to, since=day, by=acting, at=clock.now(), once=once)

    return _done(request, lang, it.person, acting, act, MOVED)


@require_POST
@door("people.manage", of=find)
def leave(request: HttpRequest, lang: str, person: int, *, acting: Acting, it: Person) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Let the person leave."""

    def act(once: str) -> None:
        reason, day = request.POST.get("reason", ""), typed.day(request.POST, "on")
        moving.leave(it, reason, on=day, by=acting, at=clock.now(), once=once)

    return _done(request, lang, it, acting, act, LEFT)


@require_POST
@door("people.manage", of=find)
def reset_factor(request: HttpRequest, lang: str, person: int, *, acting: Acting, it: Person) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Take a lost second factor away."""

    def act(once: str) -> None:
        reset_second_factor(it, request.POST.get("reason", ""), by=acting, at=clock.now(), once=once)

    return _done(request, lang, it, acting, act, RESET)


@require_POST
@door("people.manage", of=find)
def tie(request: HttpRequest, lang: str, person: int, *, acting: Acting, it: Person) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Note a tie of the person."""

    def act(once: str) -> None:
        to, reason = typed.organisation(request.POST), request.POST.get("reason", "")
        moving.declare_tie(it, to, reason, since=clock.today(), by=acting, at=clock.now(), once=once)

    return _done(request, lang, it, acting, act, TIED)


@require_POST
@door("people.manage", of=find_tie)
def end_tie(request: HttpRequest, lang: str, tie: int, *, acting: Acting, it: Tie) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """End a tie today."""

    def act(once: str) -> None:
        moving.end_tie(it, on=clock.today(), by=acting, at=clock.now(), once=once)

    return _done(request, lang, it.person, acting, act, UNTIED)


ENDED = Text("Рөл аяқталды.", "Роль завершена.", "The role ends.")
MOVED = Text("Адам басқа ұйымға ауысты.", "Человек переведён.", "The person moves.")
LEFT = Text(
    "Адам кетті: рөлдері аяқталды, кіруі жабылды.",
    "Человек ушёл: роли завершены, вход закрыт.",
    "The person left: roles end, the sign-in is closed.",
)
RESET = Text(
    "Екінші фактор алынып тасталды, адамға хат жіберілді.",
    "Второй фактор снят, человеку отправлено письмо.",
    "The second factor was taken away; the person was told by mail.",
)
TIED = Text("Байланыс мәлімделді.", "Связь заявлена.", "The tie is declared.")
UNTIED = Text("Байланыс аяқталды.", "Связь завершена.", "The tie ended.")
