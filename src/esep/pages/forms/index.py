"""The forms that the staff made for an occasion, and the beginning of a new one: empty or copied."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.period import KINDS
from esep.core.problems import Problem, Refused
from esep.forms.actions import RIGHT, begin
from esep.forms.queries import last_of, listed, made
from esep.forms.sketch import Sketch, copied, known_kind
from esep.library import library
from esep.pages.forms.typing import worded
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import Resource, allows
from esep.reports import listing
from esep.reports.departments import DEPARTMENTS


@require_safe
@door(RIGHT)
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the list."""
    return shown(request, lang, acting)


@require_POST
@door(RIGHT)
def begin_one(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Begin a form and lead to its builder; a refused one is shown again with what was typed."""
    typed = request.POST
    sketch = Sketch(
        worded(typed, "title"), worded(typed, "origin"), known_kind(typed.get("period", "")) or "week"
    )
    source = typed.get("source", "")
    own = made(source)
    if own is not None:
        sketch = _filled(sketch, last_of(own).sketch)
    elif source in library().forms:
        sketch = _filled(sketch, copied(library().forms[source], sketch.period))
    department = typed.get("department", "")
    try:
        form = begin(
            sketch,
            department=department if department in DEPARTMENTS else "organisational",
            by=acting,
            at=clock.now(),
            once=typed.get("once", ""),
        )
    except Refused as why:
        return shown(request, lang, acting, why.problems)
    return HttpResponseRedirect(href(lang, "forms", form.slug, "edit"), status=303)


def shown(request: HttpRequest, lang: str, acting: Acting, problems: Sequence[Problem] = ()) -> HttpResponse:
    """Return the page; `problems` say why no form was begun."""
    campaigns = listing.campaigns()
    mine = [key for key in DEPARTMENTS if allows(acting, RIGHT, Resource(department=key))]
    return desk.show(
        request,
        "forms/index.html",
        lang=lang,
        name="monitoring-forms",
        acting=acting,
        status=422 if problems else 200,
        problems=problems,
        typed=request.POST,
        lines=[(one, [sent for sent in campaigns if sent.form == one.form.slug]) for one in listed()],
        departments=DEPARTMENTS,
        mine=mine,
        kinds=KINDS,
        library=[form for form in library().forms.values() if form.rated == "organisation"],
        token=secrets.token_urlsafe(16),
    )


def _filled(sketch: Sketch, source: Sketch) -> Sketch:
    """Return the new form with the rows of another."""
    return Sketch(sketch.title, sketch.origin, sketch.period, source.rows)
