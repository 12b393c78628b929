"""How every page of the programme leaves: signed-in, knowing the words of the shared parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse

from esep.core.problems import Problem
from esep.pages.parts import desk
from esep.pages.parts.wording import words
from esep.people.acting import Acting


def show(
    request: HttpRequest,
    template: str,
    *,
    lang: str,
    name: str,
    acting: Acting,
    problems: Sequence[Problem] = (),
    **values: Any,
) -> HttpResponse:
    """Return the page `template`; with problems it answers 409."""
    return desk.show(
        request,
        template,
        lang=lang,
        name=name,
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        v=words("monitoring-parts", lang),
        **values,
    )
