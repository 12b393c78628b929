"""The small forms of an entry: correct it, move it on, withdraw it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.registers import Field, Move, Register
from esep.evidence.models import Holding
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import closed, door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.registers import finding as find
from esep.pages.registers.adding import fields_of, wrong_by_field
from esep.pages.registers.index import NAME
from esep.pages.registers.showing import Cell, cell, title
from esep.pages.registers.typing import brought, filled, names_members, typed
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import why_not
from esep.registers.actions import correct, move, withdraw
from esep.registers.keeping import resource
from esep.registers.models import Entry

FORMS = ["GET", "HEAD", "POST"]


@require_http_methods(FORMS)
@door("register.write", of=find.an_entry)
def correcting(
    request: HttpRequest, lang: str, *, acting: Acting, it: find.About, **_segments: object
) -> HttpResponse:
    """Show the form of all fields, or correct the entry."""
    register, entry = it
    shut = _shut(request, acting, register, entry, "correct")
    if shut is not None:
        return shut
    return _form(request, lang, acting, register, entry, "correct", None, fields_of(register, entry.values))


@require_http_methods(FORMS)
@door("register.write", of=find.move)
def moving(
    request: HttpRequest, lang: str, *, acting: Acting, it: tuple[Register, Entry, Move], **_segments: object
) -> HttpResponse:
    """Show what a move asks for, or make it."""
    register, entry, declared = it
    shut = _shut(request, acting, register, entry, declared.verb)
    if shut is not None:
        return shut
    fields = [register.field(name) for name in declared.asks]
    return _form(request, lang, acting, register, entry, "move", declared, fields)


@require_http_methods(FORMS)
@door("register.write", of=find.an_entry)
def withdrawing(
    request: HttpRequest, lang: str, *, acting: Acting, it: find.About, **_segments: object
) -> HttpResponse:
    """Ask why, or withdraw the entry."""
    register, entry = it
    shut = _shut(request, acting, register, entry, "withdraw")
    if shut is not None:
        return shut
    return _form(request, lang, acting, register, entry, "withdraw", None, ())


def _shut(
    request: HttpRequest, acting: Acting, register: Register, entry: Entry, verb: str
) -> HttpResponse | None:
    """Return why somebody may not do `verb`, None when they may: some verbs are only for those who judge."""
    reason = why_not(acting, register.road().right(verb), resource(entry))
    if reason == "":
        return None
    return not_found(request) if reason == "role" else closed(request, reason)


def _form(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    register: Register,
    entry: Entry,
    act: str,
    declared: Move | None,
    fields: Sequence[Field],
) -> HttpResponse:
    shows = {"register": register, "entry": entry, "act": act, "move": declared, "fields": fields}
    if request.method != "POST":
        return _shown(request, lang, acting, shows, {**filled(entry.values, fields), "reason": ""})
    told = typed(request, fields, names_members(fields))
    files = brought(request, entry.organisation, acting)
    reason = request.POST.get("reason", "")[:2000]
    try:
        _done(request, acting, entry, act, declared, told, files.papers, reason)
    except Refused as why:
        problems = [*why.problems, *files.problems]
        return _shown(request, lang, acting, shows, {**told, "reason": reason}, problems, files.papers)
    said = act if not files.problems else "added_without"
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say(f"said.{said}")))
    return HttpResponseRedirect(href(lang, "registers", register.id, str(entry.pk)), status=303)


def _done(
    request: HttpRequest,
    acting: Acting,
    entry: Entry,
    act: str,
    declared: Move | None,
    told: Mapping[str, str],
    papers: Sequence[Holding],
    reason: str,
) -> None:
    at, once = clock.now(), request.POST.get("once", "")
    version = whole(request.POST.get("version"))
    if act == "withdraw":
        withdraw(entry, reason, by=acting, at=at, once=once)
    elif declared is None:
        correct(entry, told, version=version, documents=papers, by=acting, at=at, once=once)
    else:
        move(
            entry,
            declared.verb,
            told,
            reason=reason,
            version=version,
            documents=papers,
            by=acting,
            at=at,
            once=once,
        )


def _shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    shows: Mapping[str, Any],
    told: Mapping[str, str],
    problems: Sequence[Problem] = (),
    kept: Sequence[Holding] = (),
) -> HttpResponse:
    """Return the form; its version is that of now, as what stands in the entry now is said with it."""
    entry: Entry = shows["entry"]
    if problems:
        entry.refresh_from_db(fields=["values", "state", "version"])
    return desk.show(
        request,
        "registers/form.html",
        lang=lang,
        name=NAME,
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        filled=told,
        wrong=wrong_by_field(problems),
        organisations=(),
        members=names_members(shows["fields"]),
        kept=kept,
        title=title(shows["register"], entry.values),
        version=entry.version,
        token=secrets.token_urlsafe(16),
        meanwhile=_meanwhile(entry, shows, told) if _changed(problems) else None,
        **shows,
    )


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What somebody else did to an entry after the form was opened: who, when, what stands there now."""

    who: str
    at: datetime
    cells: Mapping[str, Cell]


def _changed(problems: Sequence[Problem]) -> bool:
    return any(one.rule == "register-changed" for one in problems)


def _meanwhile(entry: Entry, shows: Mapping[str, Any], told: Mapping[str, str]) -> Meanwhile:
    last = entry.versions.order_by("-number")[0]
    members = {one.slug: one.name for one in names_members(shows["fields"])}
    cells = {
        field.id: cell(field, entry.values, members)
        for field in shows["fields"]
        if entry.values.get(field.id, "") != told.get(field.id, "").strip()
    }
    return Meanwhile(names_of({last.by}).get(last.by, last.by), last.at, cells)
