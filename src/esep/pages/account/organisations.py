"""The organisations: what each is called and is to the union, on every day; adding, renaming, closing."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation, Standing, Status
from esep.organisations.queries import Known
from esep.organisations.succession import succeeded
from esep.pages.account import typed
from esep.pages.account.frame import by_field
from esep.pages.parts.address import href
from esep.pages.parts.desk import show, tell
from esep.pages.parts.door import Found, door
from esep.pages.parts.history import lines_of
from esep.people import tree
from esep.people.acting import Acting
from esep.people.policy import Resource, allows
from esep.people.queries import names_on, organisations_seen


@require_safe
@door("people.see")
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the tree as it is today."""
    today = clock.today()
    seen = organisations_seen(acting, "people.see")
    names = names_on(today, seen)
    standing = {
        status.organisation_id: status.standing
        for status in Status.objects.filter(
            organisation__in=[one.pk for one in seen], since__lte=today
        ).order_by("since")
    }
    below: dict[int, list[Organisation]] = {}
    for one in seen:
        below.setdefault(one.parent_id or 0, []).append(one)
    tops = [one for one in seen if one.kind != "district" or len(seen) == 1]
    return show(
        request,
        "account/organisations.html",
        lang=lang,
        name="organisations",
        acting=acting,
        tops=[(names[one.pk], standing.get(one.pk, ""), one, _districts(one, below, names)) for one in tops],
    )


def _districts(
    one: Organisation, below: Mapping[int, list[Organisation]], names: Mapping[int, Known]
) -> list[Known]:
    """Return the districts of an organisation, as they are called."""
    return [names[child.pk] for child in below.get(one.pk, ()) if child.kind == "district"]


def find(_request: HttpRequest, slug: str) -> Found | None:
    """Return an organisation as the door sees it."""
    one = Organisation.objects.select_related("parent").filter(slug=slug).first()
    return Found(one, Resource(one.path)) if one else None


@require_safe
@door("people.see", of=find)
def one(request: HttpRequest, lang: str, slug: str, *, acting: Acting, it: Organisation) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show one organisation: its names and standing with their dates, what stands below it, its history."""
    return page(request, lang, it, acting)


def page(
    request: HttpRequest, lang: str, it: Organisation, acting: Acting, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the organisation's page, with what was wrong in one of its forms."""
    today = clock.today()
    children = list(it.children.order_by("order"))
    names = names_on(today, [it, *children, *([it.parent] if it.parent else [])])
    return show(
        request,
        "account/organisation.html",
        lang=lang,
        name="organisations-one",
        acting=acting,
        problems=problems,
        wrong=by_field(list(problems)),
        status=400 if problems else 200,
        it=it,
        known=names[it.pk],
        parent=names[it.parent_id] if it.parent_id else None,
        children=[names[child.pk] for child in children],
        names=list(it.names.order_by("-since")),
        statuses=list(it.statuses.order_by("-since")),
        standings=list(Standing),
        manages=allows(acting, "people.manage"),
        may_add=it.kind in tree.BELOW,
        others=_others(it, today),
        successions=succeeded(it),
        today=today,
        typed=request.POST,
        history=lines_of([f"organisation:{it.pk}"]),
        token=secrets.token_urlsafe(16),
    )


def _others(it: Organisation, today: date) -> list[Known]:
    """Return the organisations of its level that it could go into; the union has none."""
    if it.parent_id is None:
        return []
    beside = Organisation.objects.filter(parent=it.parent_id, kind=it.kind).exclude(pk=it.pk)
    return sorted(names_on(today, list(beside)).values(), key=lambda one: one.order)


def _done(
    request: HttpRequest,
    lang: str,
    it: Organisation,
    acting: Acting,
    act: Callable[[str], object],
    said: Text,
) -> HttpResponse:
    """Do what was asked with the token of the page, and show the organisation again."""
    try:
        act(request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems)
    tell(request, lang, said)
    return HttpResponseRedirect(href(lang, "organisations", it.slug), status=303)


@require_POST
@door("people.manage", of=find)
def rename(request: HttpRequest, lang: str, slug: str, *, acting: Acting, it: Organisation) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Give it another name from a day on."""

    def act(once: str) -> None:
        form = request.POST
        name, short, day = typed.text_of(form, "name"), typed.text_of(form, "short"), typed.day(form, "since")
        tree.rename_organisation(it, name, short, since=day, by=acting, at=clock.now(), once=once)

    return _done(request, lang, it, acting, act, RENAMED)


@require_POST
@door("people.manage", of=find)
def standing(request: HttpRequest, lang: str, slug: str, *, acting: Acting, it: Organisation) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Change what it is to the union from a day on."""

    def act(once: str) -> None:
        form = request.POST
        kind = form.get("standing", "")
        if kind not in Standing.values:
            raise Refused([Problem(*CHOOSE, rule="form-choice", rows=("standing",))])
        reason, day = form.get("reason", ""), typed.day(form, "since")
        tree.change_organisation_standing(
            it, Standing(kind), reason, since=day, by=acting, at=clock.now(), once=once
        )

    return _done(request, lang, it, acting, act, CHANGED)


@require_POST
@door("people.manage", of=find)
def add(request: HttpRequest, lang: str, slug: str, *, acting: Acting, it: Organisation) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Add an organisation below it."""

    def act(once: str) -> None:
        form = request.POST
        name, short, day = typed.text_of(form, "name"), typed.text_of(form, "short"), typed.day(form, "since")
        sign = form.get("slug", "").strip()
        tree.add_organisation(it, sign, name, short, since=day, by=acting, at=clock.now(), once=once)

    return _done(request, lang, it, acting, act, ADDED)


@require_POST
@door("people.manage", of=find)
def split(request: HttpRequest, lang: str, slug: str, *, acting: Acting, it: Organisation) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Found a new organisation out of it from a day on, by a named act."""

    def act(once: str) -> None:
        form = request.POST
        name, short, day = typed.text_of(form, "name"), typed.text_of(form, "short"), typed.day(form, "since")
        sign, basis = form.get("slug", "").strip(), form.get("basis", "")
        tree.split_organisation(it, sign, name, short, basis, since=day, by=acting, at=clock.now(), once=once)

    return _done(request, lang, it, acting, act, SPLIT)


@require_POST
@door("people.manage", of=find)
def merge(request: HttpRequest, lang: str, slug: str, *, acting: Acting, it: Organisation) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Let it go into another organisation from a day on, by a named act."""

    def act(once: str) -> None:
        form = request.POST
        into, day = typed.organisation(form), typed.day(form, "since")
        tree.merge_organisation(
            it, into, form.get("basis", ""), since=day, by=acting, at=clock.now(), once=once
        )

    return _done(request, lang, it, acting, act, MERGED)


CHOOSE = (
    Text("Мәртебе таңдалмаған.", "Статус не выбран.", "No standing is chosen."),
    Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose one from the list."),
)
RENAMED = Text("Жаңа атау жазылды.", "Новое название записано.", "The new name is kept.")
CHANGED = Text("Мәртебе өзгерді.", "Статус изменён.", "The standing is changed.")
SPLIT = Text("Жаңа ұйым бөлініп шықты.", "Новая организация выделена.", "The new organisation is split off.")
MERGED = Text("Ұйым қосылды.", "Организация присоединена.", "The organisation is merged.")
ADDED = Text("Ұйым қосылды.", "Организация добавлена.", "The organisation was added.")
