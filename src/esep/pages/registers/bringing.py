"""Brings many entries of a register in a workbook: the template taken away, filled in, and brought back."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.registers import Register
from esep.organisations.models import Kind, Organisation
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.registers import finding as find
from esep.pages.registers.adding import CHOOSE, NO_ORGANISATION
from esep.pages.registers.index import NAME
from esep.pages.registers.typing import choices
from esep.papers.register_lines import read_lines, template
from esep.papers.workbook import MEDIA_TYPE
from esep.people.acting import Acting
from esep.people.policy import STAFF, Resource, allows
from esep.registers.bringing import add_many

LARGEST = 4 * 1024 * 1024
SHOWN = 50
"""So many things that are wrong are named at once; the rest are only counted."""


@require_safe
@door("register.write", of=find.brought)
def lines(request: HttpRequest, lang: str, *, it: Register, **_segments: object) -> HttpResponse:
    """Hand over the empty workbook."""
    del request
    answer = HttpResponse(template(it, lang), content_type=MEDIA_TYPE)
    answer["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"{it.id}-{lang}.xlsx"
    )
    answer["Cache-Control"] = "no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@door("register.write", of=find.brought)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Register, **_segments: object
) -> HttpResponse:
    """Show how it is done, or take the workbook."""
    if request.method != "POST":
        return _form(request, lang, acting, it)
    whose = Organisation.objects.filter(slug=request.POST.get("organisation", "")).first()
    file = request.FILES.get("file")
    problems = []
    if whose is None or not allows(acting, "register.write", Resource(whose.path)):
        problems.append(Problem(NO_ORGANISATION, CHOOSE, rule="no-organisation", rows=("organisation",)))
    if file is None or (file.size or 0) > LARGEST:
        problems.append(Problem(NO_FILE, BRING, rule="no-file", rows=("file",)))
    if problems or whose is None or file is None:
        return _form(request, lang, acting, it, problems)
    try:
        found = [(one.line, one.typed) for one in read_lines(file.read(), it)]
        made = add_many(it, whose, found, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return _form(request, lang, acting, it, why.problems)
    said = Text.each(lambda code: words(NAME, code).say("said.brought", count=len(made)))
    desk.tell(request, lang, said)
    return HttpResponseRedirect(href(lang, "registers", it.id), status=303)


def _form(
    request: HttpRequest, lang: str, acting: Acting, register: Register, problems: Sequence[Problem] = ()
) -> HttpResponse:
    mine = choices(acting, register)
    own = mine[0].slug if mine and mine[0].kind == Kind.MEMBER and not acting.holds(*STAFF) else ""
    return desk.show(
        request,
        "registers/bring.html",
        lang=lang,
        name=NAME,
        acting=acting,
        status=409 if problems else 200,
        problems=problems[:SHOWN],
        more=len(problems) - SHOWN,
        register=register,
        organisations=mine,
        asked=request.POST.get("organisation") or own,
        token=secrets.token_urlsafe(16),
    )


NO_FILE = Text(
    "Файл таңдалмаған немесе тым үлкен.",
    "Файл не выбран или слишком велик.",
    "No file is chosen, or it is too large.",
)
BRING = Text("Толтырылған үлгіні таңдаңыз.", "Выберите заполненный шаблон.", "Choose the filled template.")
