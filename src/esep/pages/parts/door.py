"""The door of every page: names its right, finds the thing it is about, and shows it only to whom it may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from esep.core.problems import Problem
from esep.pages.parts.language import of_request
from esep.pages.parts.sights import Sight, noted
from esep.pages.parts.who import acting_of
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import not_found, wrong
from esep.people.acting import Acting
from esep.people.policy import OFFICE, PUBLIC, SIGNED_IN, WHY, Resource, why_not

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Found:
    """What a page is about, and as what the policy sees it."""

    it: Any
    resource: Resource = OFFICE


Shows = Callable[[Acting, Any], Sight | None]
"""What personal data of others a page shows to who asks, by what it is about; None when of nobody else."""


def door(
    verb: str, of: Callable[..., Found | None] | None = None, *, shows: Shows | None = None
) -> Callable[[View], View]:
    """Return the decorator that lets only those who have `verb` on what `of(request, **segments)` finds.

    The page is called as `view(request, lang, …, acting=…, it=…)`, without `it` when there is no `of`. What
    is not there and what is not for the reader get the same answer; a stranger is led to the sign-in. What
    `shows` names is noted as a viewing once the page has been made.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **segments: Any) -> HttpResponseBase:
            if verb == PUBLIC:
                return view(request, **segments)
            acting = acting_of(request)
            if not acting.person:
                return sign_in(request)
            if verb == SIGNED_IN:
                return view(request, acting=acting, **segments)
            named = {name: value for name, value in segments.items() if name != "lang"}
            found = Found(None) if of is None else of(request, **named)
            reason = "role" if found is None else why_not(acting, verb, found.resource)
            if found is None or reason == "role":
                return not_found(request)
            if reason:
                return closed(request, reason)
            about = {} if of is None else {"it": found.it}
            answer = view(request, acting=acting, **about, **segments)
            if shows is not None and answer.status_code == 200:
                noted(request, acting, shows(acting, found.it))
            return answer

        guarded.policy = verb  # type: ignore[attr-defined]  # read by the test of all routes
        guarded.shows = shows is not None  # type: ignore[attr-defined]  # the same
        return guarded

    return guard


def closed(request: HttpRequest, reason: str) -> HttpResponse:
    """Return the page that says why a door stays shut; who lacks the code is shown where to set it up."""
    language = of_request(request)
    mine = (f"{reverse('account_mine')}?lang={language}", words("desk", language).say("me"))
    problem = Problem(*WHY[reason], rule=f"policy-{reason}")
    answer = wrong(request, [problem], 403, [mine] if reason == "factor" else ())
    answer["Cache-Control"] = "no-store"
    return answer


def declared(verb: str, view: View) -> View:
    """Return a view of a library behind the door of `verb`, which is PUBLIC or SIGNED_IN."""
    return door(verb)(view)


def sign_in(request: HttpRequest) -> HttpResponse:
    """Lead a stranger to the sign-in and back here; a background save is only told so, with 401."""
    language = of_request(request)
    if request.method not in ("GET", "HEAD") or request.headers.get("HX-Request") == "true":
        answer = HttpResponse(status=401)
        answer["Cache-Control"] = "no-store"
        return answer
    back = quote(request.get_full_path(), safe="/")
    return HttpResponseRedirect(f"{reverse('account_login')}?lang={language}&next={back}")
