"""What is monitored beside the yearly evaluation: one page that leads to each of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import is_valid_path
from django.views.decorators.http import require_safe

from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import RIGHTS

ROOMS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("membership", "monitoring.see", ("monitoring", "membership")),
    ("legal", "monitoring.see", ("monitoring", "legal")),
    ("safety", "monitoring.see", ("monitoring", "safety")),
    ("forms", "form.build", ("forms",)),
    ("programme", "monitoring.see", ("programme",)),
    ("registers", "monitoring.see", ("registers",)),
    ("surveys", "survey.run", ("surveys",)),
    ("national", "national.see", ("national",)),
)
"""The key of the words, the right that the page asks for, and its address after the language."""


@require_safe
@door("monitoring.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Lead the reader to whatever of it they may see."""
    rooms = [
        (key, href(lang, *address))
        for key, right, address in ROOMS
        if acting.holds(*RIGHTS[right].roles) and is_valid_path(href(lang, *address))
    ]
    return desk.show(request, "statistics/hub.html", lang=lang, name="monitoring", acting=acting, rooms=rooms)
