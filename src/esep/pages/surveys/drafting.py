"""Draws up a survey in the browser: its settings, and one question after another."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_http_methods, require_POST

from esep.audit import clock
from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.core.survey import KINDS, SurveyKind, SurveyQuestion, Worded
from esep.library.factors import factors
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.surveys import finding as find
from esep.pages.surveys.survey import shown
from esep.people.acting import Acting
from esep.surveys.drafting import Draft, change
from esep.surveys.models import Survey
from esep.surveys.spelling import Content, read
from esep.surveys.states import RIGHT


@require_POST
@door(RIGHT, of=find.survey_)
def settings(
    request: HttpRequest, lang: str, *, acting: Acting, it: Survey, **_segments: object
) -> HttpResponse:
    """Keep the title, whom the survey asks, until when and how."""
    typed = request.POST
    content = replace(read(it.content), title=_worded(typed, "title"), intro=_worded(typed, "intro"))
    draft = Draft(
        content=content,
        targets=tuple(typed.getlist("target")),
        last_day=_day(typed.get("last_day", "")),
        least=whole(typed.get("least")),
        way=typed.get("way", ""),
    )
    try:
        version = whole(typed.get("version"))
        change(it, draft, version, by=acting, at=clock.now(), once=typed.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    return _back(request, lang, it, "settings")


@require_http_methods(["GET", "HEAD", "POST"])
@door(RIGHT, of=find.survey_)
def question(
    request: HttpRequest, lang: str, *, number: int, acting: Acting, it: Survey, **_segments: object
) -> HttpResponse:
    """Show the form of a question, 0 a new one, or keep what was typed in it."""
    content = read(it.content)
    if it.state != "draft" or number > len(content.questions):
        return not_found(request)
    stands = content.questions[number - 1] if number else None
    if request.method != "POST":
        kind = request.GET.get("kind", "")
        values = _values(stands or SurveyQuestion(next((k for k in KINDS if k == kind), "one"), Worded("")))
        return _form(request, lang, acting, it, number, values)
    new = _question(request.POST)
    every = list(content.questions)
    every[number - 1 if number else len(every) :] = [new, *(every[number:] if number else ())]
    try:
        _keep(it, replace(content, questions=tuple(every)), request.POST, acting)
    except Refused as why:
        return _form(request, lang, acting, it, number, _typed(request.POST), why.problems)
    return _back(request, lang, it, "question")


@require_POST
@door(RIGHT, of=find.survey_)
def arrange(
    request: HttpRequest,
    lang: str,
    *,
    number: int,
    verb: str,
    acting: Acting,
    it: Survey,
    **_segments: object,
) -> HttpResponse:
    """Move a question up, or take it out."""
    content = read(it.content)
    every = list(content.questions)
    if verb not in ("up", "remove") or not 1 <= number <= len(every):
        return not_found(request)
    one = every.pop(number - 1)
    if verb == "up":
        every.insert(max(number - 2, 0), one)
    try:
        _keep(it, replace(content, questions=tuple(every)), request.POST, acting)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    return _back(request, lang, it, verb)


def _keep(it: Survey, content: Content, typed: QueryDict, by: Acting) -> None:
    """Keep new content with the settings as they stand."""
    draft = Draft(
        content=content,
        targets=tuple(it.targets.values_list("organisation__slug", flat=True)),
        last_day=it.last_day,
        least=it.least,
        way=it.way,
    )
    change(it, draft, whole(typed.get("seen")), by=by, at=clock.now(), once=typed.get("once", ""))


def _form(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Survey,
    number: int,
    values: Mapping[str, Any],
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    return desk.show(
        request,
        "surveys/question.html",
        lang=lang,
        name="monitoring-surveys",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        survey=it,
        content=read(it.content),
        number=number,
        values=values,
        kinds=KINDS,
        factors=factors(),
        seen=request.POST.get("seen", it.version),
        back=href(lang, "surveys", str(it.pk)),
        token=secrets.token_urlsafe(16),
    )


def _values(one: SurveyQuestion) -> Mapping[str, Any]:
    """Return a question as the fields of its form: options are lines."""
    made: dict[str, Any] = {"kind": one.kind, "factor": one.factor, "needed": one.needed}
    for code in LANGUAGES:
        made[f"says_{code}"] = one.says.raw(code)
        made[f"options_{code}"] = "\n".join(option.raw(code) for option in one.options).rstrip()
    return made


def _typed(typed: QueryDict) -> Mapping[str, Any]:
    names = ["kind", "factor", *(f"{name}_{code}" for name in ("says", "options") for code in LANGUAGES)]
    return {**{name: typed.get(name, "") for name in names}, "needed": bool(typed.get("needed"))}


def _question(typed: QueryDict) -> SurveyQuestion:
    """Return the question that was typed; the options of the three languages belong together by line."""
    kind: SurveyKind = next((one for one in KINDS if one == typed.get("kind")), "one")
    lines = [
        [line.strip() for line in typed.get(f"options_{code}", "").rstrip().splitlines()]
        for code in LANGUAGES
    ]
    options = tuple(
        Worded(*(word or "" for word in row)) for row in zip_longest(*lines, fillvalue="") if any(row)
    )
    return SurveyQuestion(
        kind=kind,
        says=_worded(typed, "says"),
        options=() if kind == "text" else options,
        factor=typed.get("factor", ""),
        needed=bool(typed.get("needed")),
    )


def _worded(typed: QueryDict, name: str) -> Worded:
    return Worded(*(typed.get(f"{name}_{code}", "").strip() for code in LANGUAGES))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _back(request: HttpRequest, lang: str, it: Survey, said: str) -> HttpResponse:
    desk.tell(request, lang, Text.each(lambda code: words("monitoring-surveys", code).say(f"told.{said}")))
    return HttpResponseRedirect(href(lang, "surveys", str(it.pk)), status=303)
