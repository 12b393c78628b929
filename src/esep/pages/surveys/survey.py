"""The page of a survey for those who run it: the draft, the links while it is open, the results after it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.names import LANGUAGES
from esep.core.problems import Problem
from esep.core.survey import KINDS, LARGEST, MOST_QUESTIONS, SMALLEST
from esep.library.factors import factors
from esep.organisations.queries import Known, on
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.surveys import finding as find
from esep.pages.surveys.picture import address, code, only_here
from esep.pages.surveys.seen import seen
from esep.people.acting import Acting
from esep.surveys import queries
from esep.surveys.drafting import WAYS
from esep.surveys.models import Survey
from esep.surveys.running import lacking
from esep.surveys.spelling import Content, read
from esep.surveys.states import LABELS, RIGHT


@dataclass(frozen=True, slots=True)
class Link:
    """A link of an open survey: whose members it asks, where it leads, its code, and how many answered."""

    it: queries.Turnout
    organisation: Known
    address: str
    across: int
    path: str


@require_safe
@door(RIGHT, of=find.survey_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Survey, **_segments: object) -> HttpResponse:
    """Show the survey as its state asks."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Survey, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page; `problems` say why something was refused, and what was typed stays."""
    content = read(it.content)
    (holder,) = on(clock.today(), [it.organisation])
    if it.state == "draft":
        template, values = "surveys/draft.html", _draft(it, content, request.POST)
    elif it.state == "open":
        template, values = "surveys/open.html", _open(it)
    else:
        found = queries.results(it, whole(request.GET.get("cut")))
        assert found is not None  # noqa: S101  # it is closed
        template, values = "surveys/results.html", {"seen": seen(it, content, found, lang)}
    return desk.show(
        request,
        template,
        lang=lang,
        name="monitoring-surveys",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        typed=request.POST,
        survey=it,
        content=content,
        holder=holder,
        state=LABELS[it.state],
        factors=factors(),
        shared=words("survey", lang),
        here=href(lang, "surveys", str(it.pk)),
        today=clock.today().isoformat(),
        token=secrets.token_urlsafe(16),
        **values,
    )


def _draft(it: Survey, content: Content, typed: QueryDict) -> dict[str, Any]:
    """Return what the page of a draft shows beside its questions."""
    untranslated = [
        (code, sum(code in one.lacking() for one in _wordings(content))) for code in LANGUAGES[1:]
    ]
    return {
        "kinds": KINDS,
        "ways": WAYS,
        "most": MOST_QUESTIONS,
        "sizes": (SMALLEST, LARGEST),
        "lacking": tuple(lacking(it, clock.today())),
        "untranslated": [one for one in untranslated if one[1]],
        "askable": on(clock.today(), queries.askable(it)),
        "settings": _settings(it, content, typed),
    }


def _wordings(content: Content) -> list[Any]:
    intro = [content.intro] if content.intro.kk else []
    return [content.title, *intro, *(wording for one in content.questions for wording in one.wordings())]


def _settings(it: Survey, content: Content, typed: QueryDict) -> Mapping[str, Any]:
    """Return what the form of settings holds: what was typed when it was refused, else what stands."""
    if "version" in typed:
        return {**typed.dict(), "targets": typed.getlist("target")}
    named = {
        f"{name}_{code}": getattr(content, name).raw(code)
        for name in ("title", "intro")
        for code in LANGUAGES
    }
    return {
        **named,
        "version": it.version,
        "targets": list(it.targets.values_list("organisation__slug", flat=True)),
        "last_day": it.last_day.isoformat() if it.last_day else "",
        "least": it.least,
        "way": it.way,
    }


def _open(it: Survey) -> dict[str, Any]:
    """Return the links with how many have answered."""
    every = queries.turnout(it)
    known = {one.id: one for one in on(clock.today(), [one.target.organisation for one in every])}
    links = []
    for one in sorted(every, key=lambda one: one.target.organisation.order):
        where = address(one.target)
        links.append(Link(one, known[one.target.organisation_id], where, *code(where)))
    return {
        "links": links,
        "only_here": only_here(),
        "answers": sum(one.answers for one in every),
        "over": it.last_day is not None and it.last_day < clock.today(),
    }
