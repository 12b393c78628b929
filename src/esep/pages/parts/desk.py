"""How a signed-in page leaves: rendered for one person, never kept by anybody, with what was just said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem
from esep.notices.queries import unread
from esep.pages.parts.address import in_language
from esep.pages.parts.language import ENDONYMS, SHORT
from esep.pages.parts.wording import words
from esep.people.acting import Acting


def show(
    request: HttpRequest,
    template: str,
    *,
    lang: str,
    name: str,
    acting: Acting,
    status: int = 200,
    problems: Sequence[Problem] = (),
    **values: Any,
) -> HttpResponse:
    """Return the page `template`, whose words are those of the file `name`.

    The template extends `parts/desk.html` and sees `lang`, `w`, `p` (the words of all pages), `acting`,
    `now`, `problems`, `csrf_input` and `values`.
    """
    context = {
        "lang": lang,
        "name": name,
        "w": words(name, lang),
        "p": words("parts", lang),
        "d": words("desk", lang),
        "acting": acting,
        "now": clock.now(),
        "unread": 0 if request.headers.get("HX-Request") or not acting.person else unread(acting.person),
        "demo": settings.DEMO,
        "frozen": settings.FROZEN_AT,
        "problems": problems,
        "said_before": [str(message) for message in messages.get_messages(request)],
        "languages": [
            (code, SHORT[code], ENDONYMS[code], in_language(request.path, code, ())) for code in ENDONYMS
        ],
        **values,
    }
    answer = HttpResponse(render_to_string(template, context, request), status=status)
    answer["Cache-Control"] = "no-store"
    return answer


def tell(request: HttpRequest, lang: str, text: Text) -> None:
    """Say `text` on the next page that the person sees."""
    messages.success(request, text[lang])
