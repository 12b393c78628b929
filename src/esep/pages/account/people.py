"""Who works here: people by organisation, the invitations, and inviting somebody."""

from __future__ import annotations

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.pages.account import typed
from esep.pages.account.frame import by_field
from esep.pages.parts import sights
from esep.pages.parts.address import href
from esep.pages.parts.desk import show, tell
from esep.pages.parts.door import Found, door
from esep.people.acting import Acting
from esep.people.invite import HEADS_MAY, NewInvitation, invite, withdraw_invitation
from esep.people.models import Invitation, RoleKind
from esep.people.policy import Resource, allows
from esep.people.queries import names_on, organisations_seen, places
from esep.reports.departments import DEPARTMENTS


@require_safe
@door("people.see", shows=sights.people)
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show who works where, with the roles that are over folded away."""
    found = places(acting, clock.now(), clock.today())
    return show(
        request,
        "account/people.html",
        lang=lang,
        name="people",
        acting=acting,
        places=[place for place in found if place.held or place.invited],
        may_invite=allows(acting, "people.invite"),
        token=secrets.token_urlsafe(16),
    )


@door("people.invite")
def inviting(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the form of an invitation and send it."""
    if request.method == "POST":
        try:
            made = invite(
                _typed(request, acting), by=acting, at=clock.now(), once=request.POST.get("once", "")
            )
        except Refused as refused:
            return _form(request, lang, acting, list(refused.problems))
        tell(request, lang, SENT.format(address=made.email))
        return HttpResponseRedirect(href(lang, "people"), status=303)
    return _form(request, lang, acting, [])


def find_invitation(_request: HttpRequest, invitation: int) -> Found | None:
    """Return an invitation as the door sees it: it belongs to its organisation."""
    one = Invitation.objects.select_related("organisation").filter(pk=invitation).first()
    return Found(one, Resource(one.organisation.path)) if one else None


@require_POST
@door("people.invite", of=find_invitation)
def withdraw(
    request: HttpRequest,
    lang: str,
    invitation: int,  # noqa: ARG001  # the door hands all over
    *,
    acting: Acting,
    it: Invitation,
) -> HttpResponse:
    """Withdraw an open invitation."""
    withdraw_invitation(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    tell(request, lang, WITHDRAWN)
    return HttpResponseRedirect(href(lang, "people"), status=303)


def _form(request: HttpRequest, lang: str, acting: Acting, problems: list[Problem]) -> HttpResponse:
    today = clock.today()
    seen = organisations_seen(acting, "people.invite")
    names = names_on(today, seen)
    manages = allows(acting, "people.manage")
    asked: dict[str, Any] = {field: request.POST.get(field, "") for field in FIELDS}
    return show(
        request,
        "account/invite.html",
        lang=lang,
        name="people-invite",
        acting=acting,
        problems=problems,
        wrong=by_field(problems),
        typed=asked | {"since": asked["since"] or today.isoformat(), "language": asked["language"] or lang},
        kinds=list(RoleKind) if manages else list(HEADS_MAY),
        organisations=[names[one.pk] for one in seen],
        departments=DEPARTMENTS if manages else {},
        token=secrets.token_urlsafe(16),
        status=400 if problems else 200,
    )


FIELDS = ("email", "name", "kind", "organisation", "since", "until", "department", "language")


def _typed(request: HttpRequest, acting: Acting) -> NewInvitation:
    """Return what was typed; a kind, an organisation or a language that is not offered is refused."""
    form = request.POST
    organisation = next(
        (one for one in organisations_seen(acting, "people.invite") if one.slug == form.get("organisation")),
        None,
    )
    kind = form.get("kind", "")
    if organisation is None or kind not in RoleKind.values:
        field = "organisation" if organisation is None else "kind"
        raise Refused([Problem(*CHOOSE, rule="form-choice", rows=(field,))])
    language = form.get("language", "kk")
    return NewInvitation(
        email=form.get("email", ""),
        name=form.get("name", "")[:120],
        kind=RoleKind(kind),
        organisation=organisation,
        since=typed.day(form, "since"),
        until=typed.optional_day(form, "until"),
        department=form.get("department", "")[:32],
        language=language if language in LANGUAGES else "kk",
    )


SENT = Text(
    "Шақыру жіберілді: {address}. Сілтеме жеті күн жарайды.",
    "Приглашение отправлено: {address}. Ссылка действует семь дней.",
    "The invitation was sent to {address}. Its link holds seven days.",
)
WITHDRAWN = Text("Шақыру қайтарып алынды.", "Приглашение отозвано.", "The invitation was withdrawn.")
CHOOSE = (
    Text("Тізімнен таңдалмаған.", "Не выбрано из списка.", "Nothing is chosen from the list."),
    Text("Біреуін таңдаңыз.", "Выберите вариант.", "Choose one."),
)
