"""Adds an entry to a register: one form, on which everything that is wrong is said at once."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.registers import Field, Register, Values
from esep.evidence.models import Holding
from esep.organisations.models import Kind, Organisation
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.registers import finding as find
from esep.pages.registers.index import NAME
from esep.pages.registers.typing import brought, choices, names_members, typed
from esep.people.acting import Acting
from esep.people.policy import STAFF, Resource, allows
from esep.registers.actions import add, examine


def fields_of(register: Register, values: Values) -> tuple[Field, ...]:
    """Return the fields that a form asks for: without those that a later step gives and that are empty."""
    return tuple(one for one in register.fields if not one.later or values.get(one.id))


@require_http_methods(["GET", "HEAD", "POST"])
@door("register.write", of=find.typed)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Register, **_segments: object
) -> HttpResponse:
    """Show the form, or add the entry."""
    if request.method != "POST":
        return form(request, lang, acting, it, {"organisation": request.GET.get("organisation", "")})
    fields = fields_of(it, {})
    told = typed(request, fields, names_members(fields))
    slug = request.POST.get("organisation", "")
    whose = Organisation.objects.filter(slug=slug).first()
    if whose is None or not allows(acting, "register.write", Resource(whose.path)):
        problem = Problem(NO_ORGANISATION, CHOOSE, rule="no-organisation", rows=("organisation",))
        problems = [problem, *examine(it, told, at=clock.now())]
        return form(request, lang, acting, it, {**told, "organisation": slug}, problems)
    files = brought(request, whose, acting)
    try:
        made = add(
            it,
            whose,
            told,
            documents=files.papers,
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as why:
        problems = [*why.problems, *files.problems]
        return form(request, lang, acting, it, {**told, "organisation": slug}, problems, files.papers)
    said = "added" if not files.problems else "added_without"
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say(f"said.{said}")))
    return HttpResponseRedirect(href(lang, "registers", it.id, str(made.pk)), status=303)


def form(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    register: Register,
    filled: Mapping[str, str],
    problems: Sequence[Problem] = (),
    kept: Sequence[Holding] = (),
) -> HttpResponse:
    """Return the form; `problems` say why it was not taken, and nothing that was typed is lost."""
    fields = fields_of(register, {})
    mine = choices(acting, register)
    if mine and mine[0].kind == Kind.MEMBER and not acting.holds(*STAFF):
        filled = {"organisation": mine[0].slug, **{name: text for name, text in filled.items() if text}}
    return desk.show(
        request,
        "registers/form.html",
        lang=lang,
        name=NAME,
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        register=register,
        entry=None,
        act="add",
        move=None,
        fields=fields,
        filled=filled,
        wrong=wrong_by_field(problems),
        organisations=mine,
        members=names_members(fields),
        kept=kept,
        title=None,
        meanwhile=None,
        version=0,
        token=secrets.token_urlsafe(16),
    )


def wrong_by_field(problems: Sequence[Problem]) -> dict[str, Problem]:
    """Return field → the first thing that is wrong with it."""
    found: dict[str, Problem] = {}
    for one in problems:
        for row in one.rows:
            found.setdefault(row, one)
    return found


NO_ORGANISATION = Text("Ұйым таңдалмаған.", "Организация не выбрана.", "No organisation is chosen.")
CHOOSE = Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose from the list.")
