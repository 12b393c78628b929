"""The frame of the sign-in's pages: allauth's views do the work, our templates and words say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem
from esep.pages.account.errors import problems_of
from esep.pages.account.going_back import safe
from esep.pages.parts.desk import show
from esep.pages.parts.language import CHOSEN, ENDONYMS, SHORT, of_request
from esep.pages.parts.who import acting_of
from esep.people.models import Person


def page(
    request: HttpRequest, template: str, *, form: Form | None = None, status: int = 200, **values: Any
) -> HttpResponse:
    """Return a page of the sign-in, with what is wrong in `form` beside its fields and in the summary.

    The template sees besides the values of every signed-in page: `form`, `wrong` (what is wrong, by field),
    `back` (where to go afterwards, "" for the usual place), and `bare`: htmx asked for the form alone.
    """
    lang = of_request(request)
    back = safe(request, request.POST.get("next", "") or request.GET.get("next", ""))
    problems = [*values.pop("problems", ()), *(problems_of(form) if form else ())]
    return show(
        request,
        template,
        lang=lang,
        name="account",
        acting=acting_of(request),
        status=status,
        problems=problems,
        form=form,
        wrong=by_field(problems),
        back=back,
        bare=request.headers.get("HX-Request") == "true",
        languages=languages(request, back),
        **values,
    )


def by_field(problems: list[Problem]) -> Mapping[str, Text]:
    """Return what is wrong with each field, the first thing of each."""
    return {problem.rows[0]: problem.what for problem in reversed(problems) if problem.rows}


def languages(request: HttpRequest, back: str) -> list[tuple[str, str, str, str]]:
    """Return the switch of languages of a page whose address names none."""
    kept = {"next": back} if back else {}
    return [
        (code, SHORT[code], ENDONYMS[code], f"{request.path}?{urlencode({'lang': code, **kept})}")
        for code in ENDONYMS
    ]


def keep_language(request: HttpRequest) -> None:
    """Remember the language asked for: the steps of a sign-in that follow do not carry it."""
    asked = request.GET.get("lang", "")
    if asked in LANGUAGES and request.session.get(CHOSEN) != asked:
        request.session[CHOSEN] = asked


class OurLook:
    """Mixed into a view of allauth: shows `look` instead of allauth's template."""

    look: ClassVar[str] = ""
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """End an idle sign-in first, and remember the language."""
        _ = acting_of(request).person
        keep_language(request)
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # mixed in
        return answer

    @property
    def person(self) -> Person:
        """Return whose sign-in it is; a stranger does not come this far."""
        found = self.request.user
        if not isinstance(found, Person):
            raise PermissionDenied
        return found

    def render_to_response(self, context: dict[str, Any], **_: Any) -> HttpResponse:
        """Return our page with the view's own `form` and what `shown` adds."""
        return page(self.request, self.look, form=context.get("form"), **self.shown(context))

    def shown(self, context: dict[str, Any]) -> dict[str, Any]:
        """Return what else the template sees, from allauth's `context`."""
        return {}
