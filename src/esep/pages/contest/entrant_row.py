"""One row of an application: what it gives, its files and links, and what the commission asks of it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from esep.contests import of_people
from esep.pages.contest import entrant_filling as filling
from esep.pages.contest import entrant_points as points
from esep.pages.contest.entrant_finding import OfRow, may_enter, row
from esep.pages.contest.entrant_road import address
from esep.pages.parts import desk, sights
from esep.pages.parts.answer import fragment
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting


@require_safe
@door("application.see", of=row, shows=sights.application)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: OfRow, **_segments: object) -> HttpResponse:
    """Show the row as a page, or as the panel beside the figures."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: OfRow, *, status: int = 200, **more: Any
) -> HttpResponse:
    """Return the page of a row; `more` are its problems and what was typed when something was refused."""
    values = about(lang, acting, it)
    if fragment(request) == "side":
        context = {"lang": lang, "w": words("contests-row", lang), "csrf_token": "", **values}
        panel = HttpResponse(render_to_string("contest/row_panel.html", context, request))
        panel["Cache-Control"] = "no-store"
        return panel
    return desk.show(
        request,
        "contest/row.html",
        lang=lang,
        name="contests-row",
        acting=acting,
        status=status,
        **values,
        **more,
    )


def about(lang: str, acting: Acting, it: OfRow) -> Mapping[str, Any]:
    """Return all that is shown of a row."""
    seen = filling.seen(it.application, open_=may_enter(acting, it.application))
    found: dict[str, Any] = {
        "at": address(it.application, lang),
        "number": it.number,
        "line": None,
        "problems_of_row": (),
        "gives": (),
        "kinds": (),
        "documents": seen.materials.get(it.number, ()),
        "questions": of_people.questions(it.application, it.number),
        "shown": it.application.shown,
        "open": seen.open,
        "token": secrets.token_urlsafe(16),
        "typed_title": "",
        "typed_link": "",
    }
    if it.row is not None:
        of_row = points.by_row(it.application.round, seen.scored).get(it.number, ())
        found |= {
            "line": filling.asked(it.row, seen, lang),
            "problems_of_row": filling.problems(seen, lang).get(it.number, ()),
            "gives": points.explained(it.application.round, of_row, lang),
            "kinds": seen.contest.proved.get(it.number, ()),
        }
    return found


def back(lang: str, it: OfRow) -> HttpResponse:
    """Lead back to the row after an action, from a place beside the rows to the page of the words."""
    part = ("row", it.number) if it.row is not None else ("about",)
    return HttpResponseRedirect(f"{address(it.application, lang, *part)}", status=303)
