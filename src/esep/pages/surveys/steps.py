"""The steps of a survey: opened, prolonged, closed, published, dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found
from esep.pages.surveys import finding as find
from esep.pages.surveys.survey import shown
from esep.people.acting import Acting
from esep.surveys import running
from esep.surveys import wording as says
from esep.surveys.drafting import drop
from esep.surveys.models import Survey
from esep.surveys.states import RIGHT

Do = Callable[[Survey, QueryDict, Acting], Survey]


def _plain(verb: Callable[..., Survey]) -> Do:
    return lambda it, typed, by: verb(it, by=by, at=clock.now(), once=typed.get("once", ""))


def _extend(it: Survey, typed: QueryDict, by: Acting) -> Survey:
    try:
        day = date.fromisoformat(typed.get("day", ""))
    except ValueError:
        raise Refused([Problem(says.NO_LAST_DAY, says.GIVE_LAST_DAY, rule="survey-day")]) from None
    return running.extend(it, day, by=by, at=clock.now(), once=typed.get("once", ""))


STEPS: Mapping[str, Do] = {
    "open": _plain(running.open_survey),
    "extend": _extend,
    "close": _plain(running.close),
    "publish": _plain(running.publish),
    "drop": _plain(drop),
}
"""The steps by the last segment of their address."""


@require_POST
@door(RIGHT, of=find.survey_)
def step(
    request: HttpRequest, lang: str, *, verb: str, acting: Acting, it: Survey, **_segments: object
) -> HttpResponse:
    """Take a step and lead back to the survey; a refused one is shown there with its reasons."""
    do = STEPS.get(verb)
    if do is None:
        return not_found(request)
    try:
        then = do(it, request.POST, acting)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("monitoring-surveys", code).say(f"told.{verb}")))
    there = () if then.state == "dropped" else (str(then.pk),)
    return HttpResponseRedirect(href(lang, "surveys", *there), status=303)
