"""The figures of the year, as Annex 2 asks them: saved row by row, or whole by one button without scripts."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.middleware.csrf import get_token
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from esep.audit import clock
from esep.contests.entering import enter
from esep.contests.models import Application
from esep.contests.queries import application_resource
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.contest import entrant_filling as filling
from esep.pages.contest import entrant_head as head
from esep.pages.contest.entrant_answering import now
from esep.pages.contest.entrant_finding import application as find
from esep.pages.contest.entrant_finding import may_enter
from esep.pages.contest.entrant_road import address
from esep.pages.parts import desk, sights
from esep.pages.parts.door import door
from esep.pages.parts.entry_values import Line
from esep.pages.parts.entry_words import for_scripts
from esep.pages.parts.saving import as_data, read, refused
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports.entry import Saved, Typed


@require_http_methods(["GET", "HEAD", "POST"])
@door("application.see", of=find, shows=sights.application)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Show the figures; a POST saves every field that was changed and comes back here."""
    if request.method != "POST":
        return shown(request, lang, acting, it)
    try:
        saved = save(it, request.POST, acting)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems, request.POST)
    clashes = [conflict(one) for one in saved if one.conflict]
    if clashes:
        return shown(request, lang, acting, it, clashes)
    desk.tell(request, lang, SAVED)
    return HttpResponseRedirect(address(it, lang, "results"), status=303)


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Application,
    problems: Sequence[Problem] = (),
    typed: QueryDict | None = None,
) -> HttpResponse:
    """Return the page, with what was typed when it could not be saved."""
    seen = filling.seen(it, open_=may_enter(acting, it))
    rows = filling.rows(seen, lang)
    for row in rows if typed else ():
        row.text = typed.get(f"c-{row.number}", row.text) if typed else row.text
    values: dict[str, Any] = {
        "entries": entries(seen, rows, lang),
        "versions": filling.versions(rows),
        "progress": filling.progress(seen, lang),
        "open": seen.open,
        "words": for_scripts(lang),
        "e": words("entry", lang),
        "results": seen.contest.results,
        "columns": columns(seen, lang),
        "scored": bool(seen.scored),
        "token": secrets.token_urlsafe(16),
    }
    return desk.show(
        request,
        "contest/results.html",
        lang=lang,
        name="contests-results",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        **head.values(it, seen.contest, lang, "results", acting),
        **values,
    )


def entries(seen: filling.Seen, rows: Sequence[Line], lang: str) -> list[tuple[str, Any]]:
    """Return the rows as the annex orders them, then what only the sheet scores."""
    annex, of_number = seen.contest.results, {row.number: row for row in rows}
    found: list[tuple[str, Any]] = []
    for printed in annex.rows if annex else ():
        if not printed.rows:
            named = printed.quote if lang == "kk" else printed.name[lang]
            found.append(("heading", {"number": printed.number, "words": named}))
        found += [("row", of_number.pop(number)) for number in printed.rows]
    if annex and of_number:
        found.append(("between", None))
    return [*found, *(("row", row) for row in of_number.values())]


def columns(seen: filling.Seen, lang: str) -> tuple[str, str, str]:
    """Return the heads of the first columns: as the annex prints them, translated for other readers."""
    printed = seen.contest.results.columns if seen.contest.results else ()
    told = words("contests-results", lang).table("column")
    own = (told.say("number"), told.say("name"), told.say("now"))
    return (printed[0], printed[1], printed[2]) if lang == "kk" and len(printed) == len(own) else own


def save(it: Application, sent: QueryDict, by: Acting) -> tuple[Saved, ...]:
    """Save the fields that differ from what stands, over the versions that the page knew."""
    demand(by, "application.enter", application_resource(it))
    known = dict(pair.split(":", 1) for pair in sent.get("versions", "").split() if ":" in pair)
    seen = filling.seen(it, open_=True)
    typed: dict[str, Typed] = {}
    for row in seen.contest.form.rows:
        text, version = sent.get(f"c-{row.number}"), known.get(row.number, "0")
        claim = seen.claims.get(row.number)
        before = ("",) if claim is None else (claim.text, claim.value, filling.asked(row, seen, "kk").text)
        if text is None or not version.isdecimal() or text.strip() in before:
            continue
        typed[row.number] = Typed(text.strip(), int(version))
    if not typed:
        return ()
    return enter(it, typed, by=by, at=clock.now(), once=sent.get("once", ""))


def conflict(saved: Saved) -> Problem:
    """Return that the row was changed elsewhere first: that figure stands, ours is named."""
    other = saved.conflict
    empty = Text("бос", "пусто", "empty")
    theirs = other.text if other is not None else ""
    what = CONFLICT.format(row=saved.row, theirs=theirs or empty, mine=saved.text or empty)
    return Problem(what, CONFLICT_TODO, rule="conflict", rows=(saved.row,))


@require_POST
@door("application.enter", of=find)
def cell(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Save the cells of the request as one action and tell how the rows stand now."""
    try:
        typed = read(request, head.contest_of(it.round).form)
        saved = enter(it, typed, by=acting, at=clock.now())
    except Refused as why:
        return refused(why.problems, lang)
    return now(it, lang, acting, saved)


@require_safe
@door("application.enter", of=find)
def token(request: HttpRequest, **_segments: object) -> HttpResponse:
    """Give a page that outlived its sign-in a token that its next saves need."""
    return as_data({"token": get_token(request)})


SAVED = Text("Сақталды.", "Сохранено.", "Saved.")
CONFLICT = Text(
    kk="№ {row} жол басқа терезеде өзгертілген, қазіргі мәні: {theirs}. Сіз жазғаныңыз: {mine}.",
    ru="Строка {row} изменена в другом окне, сейчас там: {theirs}. Вы написали: {mine}.",
    en="Row {row} was changed in another window; it now says {theirs}. You wrote {mine}.",
)
CONFLICT_TODO = Text(
    kk="Сіздің мәніңіз дұрыс болса, оны осы жолға қайта жазып сақтаңыз.",
    ru="Если верно ваше значение, впишите его снова и сохраните.",
    en="If yours is right, write it into the row again and save.",
)
