"""The page of a survey for whoever answers: no sign-in, one answer, and later the published results.

The page asks nobody's session. The one cookie it sets holds a token drawn by chance for this survey, by which
the same browser is known to have answered; the answer itself is kept without it.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.backends.utils import csrf_input_lazy
from django.views.decorators.http import require_http_methods, require_safe

from esep.audit import clock
from esep.core.problems import Problem, Refused
from esep.organisations.queries import on
from esep.pages.parts.address import href
from esep.pages.parts.answer import write
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.pages.surveys import finding as find
from esep.pages.surveys.seen import choices, seen
from esep.people.policy import PUBLIC
from esep.surveys import queries
from esep.surveys.answering import Proof, answer, answered, takes
from esep.surveys.models import Survey, Target
from esep.surveys.spelling import read
from esep.surveys.states import RIGHT

HALF_A_YEAR = 60 * 60 * 24 * 180
PREFIX = "q"
"""What the field of a question begins with: `q3`."""


@require_http_methods(["GET", "HEAD", "POST"])
@door(PUBLIC)
def show(request: HttpRequest, lang: str, link: str) -> HttpResponse:
    """Show the questions and take an answer; when the survey is over, say so or show what was published."""
    target = queries.of_link(link)
    if target is None:
        return not_found(request)
    proof = _proof(request, target.survey)
    if request.method == "POST":
        return _taken(request, lang, target, proof)
    if not takes(target.survey, clock.today()):
        return _over(request, lang, target)
    if target.survey.way == "link" and proof.token and answered(target.survey, proof):
        return _page(request, lang, target, "surveys/answered.html")
    return _asked(request, lang, target, proof)


@require_safe
@door(PUBLIC)
def done(request: HttpRequest, lang: str, link: str) -> HttpResponse:
    """Thank whoever has answered."""
    target = queries.of_link(link)
    if target is None:
        return not_found(request)
    return _page(request, lang, target, "surveys/done.html")


@require_safe
@door(RIGHT, of=find.survey_)
def preview(request: HttpRequest, lang: str, *, it: Survey, **_segments: object) -> HttpResponse:
    """Show a survey to those who draw it up, as it will be seen; nothing is sent from here."""
    target = Target(survey=it, organisation=it.organisation, link="preview")
    return _page(request, lang, target, "surveys/answer.html", preview=True, **_questions(it, lang))


def _taken(request: HttpRequest, lang: str, target: Target, proof: Proof) -> HttpResponse:
    """Keep the answer and thank, or show the page again with all that is wrong and all that was typed."""
    given = {
        key.removeprefix(PREFIX): request.POST.getlist(key) for key in request.POST if key.startswith(PREFIX)
    }
    try:
        answer(target, given, proof, today=clock.today())
    except Refused as why:
        if not takes(target.survey, clock.today()):
            return _over(request, lang, target, status=409)
        return _asked(request, lang, target, proof, why.problems)
    return HttpResponseRedirect(href(lang, "s", target.link, "done"), status=303)


def _asked(
    request: HttpRequest, lang: str, target: Target, proof: Proof, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the questions; a browser that comes first gets its token."""
    page = _page(
        request,
        lang,
        target,
        "surveys/answer.html",
        status=409 if problems else 200,
        problems=problems,
        **_questions(target.survey, lang, request.POST),
        code=proof.code,
        wrong={row for problem in problems for row in problem.rows},
    )
    if target.survey.way == "link" and not proof.token:
        page.set_signed_cookie(
            _cookie(target.survey),
            secrets.token_urlsafe(16),
            max_age=HALF_A_YEAR,
            httponly=True,
            samesite="Lax",
            secure=settings.SECURE_COOKIES,
        )
    return page


def _questions(survey: Survey, lang: str, typed: QueryDict | None = None) -> dict[str, Any]:
    """Return the questions with their choices, and what was typed at each."""
    questions = tuple(enumerate(read(survey.content).questions, 1))
    return {
        "asked": [(number, one, choices(one, lang)) for number, one in questions],
        "typed": {number: typed.getlist(f"{PREFIX}{number}") if typed else [] for number, _ in questions},
    }


def _over(request: HttpRequest, lang: str, target: Target, status: int = 200) -> HttpResponse:
    """Return what is left of a survey that is over: its published results, or that they are to come."""
    survey = target.survey
    if survey.state != "published":
        return _page(request, lang, target, "surveys/over.html", status=status)
    found = queries.results(survey)
    assert found is not None  # noqa: S101  # it is published
    content = read(survey.content)
    return _page(
        request,
        lang,
        target,
        "surveys/published.html",
        status=status,
        seen=seen(survey, content, found, lang),
    )


def _page(
    request: HttpRequest,
    lang: str,
    target: Target,
    template: str,
    *,
    status: int = 200,
    problems: Sequence[Problem] = (),
    **values: Any,
) -> HttpResponse:
    content = read(target.survey.content)
    known = {one.id: one for one in on(clock.today(), [target.organisation, target.survey.organisation])}
    html = write(
        request,
        template,
        language=lang,
        name="survey",
        seeded=settings.DEMO,
        survey=target.survey,
        content=content,
        organisation=known[target.organisation_id].name,
        holder=known[target.survey.organisation_id].name,
        problems=problems,
        preview=values.pop("preview", False),
        csrf_input=csrf_input_lazy(request),
        **values,
    )
    page = HttpResponse(html, status=status)
    page["Cache-Control"] = "no-store"
    page["Referrer-Policy"] = "no-referrer"
    return page


def _proof(request: HttpRequest, survey: Survey) -> Proof:
    """Return what shows that nobody answers twice: the code typed or printed, or this browser's token."""
    if survey.way == "codes":
        return Proof(code=request.POST.get("code", request.GET.get("code", ""))[:40])
    return Proof(token=request.get_signed_cookie(_cookie(survey), default="") or "")


def _cookie(survey: Survey) -> str:
    return f"survey-{survey.pk}"
