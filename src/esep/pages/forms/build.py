"""The builder of a form: rows, units, parts and checks are typed, and the form stands beside as asked."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from esep.audit import clock
from esep.core.names import Text
from esep.core.period import KINDS
from esep.core.problems import Problem, Refused
from esep.forms.actions import RIGHT, change
from esep.forms.lacking import lacking
from esep.forms.models import AdHoc
from esep.forms.queries import last_of
from esep.forms.sketch import Sketch
from esep.library import library
from esep.library.breakdowns import breakdowns
from esep.pages.forms import finding as find
from esep.pages.forms.typing import DEPTH, acted, sketch_of
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.reports.publishing import answered


@require_http_methods(["GET", "HEAD", "POST"])
@door(RIGHT, of=find.form_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: AdHoc, **_segments: object) -> HttpResponse:
    """Show the builder, or keep what was typed and do what the pressed button says."""
    last = last_of(it)
    if request.method != "POST":
        return builder(request, lang, acting, it, last.sketch, last.last.version)
    version = whole(request.POST.get("version"))
    typed = sketch_of(request.POST)
    sketch, row = acted(typed, request.POST, numbers_stand=last.published > 0)
    try:
        change(it, sketch, version, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return builder(request, lang, acting, it, typed, version, why.problems)
    if request.POST.get("act") == "done":
        desk.tell(request, lang, saying("told.kept"))
        return HttpResponseRedirect(href(lang, "forms", it.slug), status=303)
    at = f"#at-{row}" if row else "#rows" if request.POST.get("act") else ""
    return HttpResponseRedirect(href(lang, "forms", it.slug, "edit") + at, status=303)


@require_POST
@door(RIGHT, of=find.form_)
def preview(
    request: HttpRequest, lang: str, *, acting: Acting, it: AdHoc, **_segments: object
) -> HttpResponse:
    """Show how the form would stand before whoever fills it in, as it is typed and not yet kept."""
    sketch = sketch_of(request.POST)
    return desk.show(
        request,
        "forms/preview.html",
        lang=lang,
        name="monitoring-forms",
        acting=acting,
        **seen(it, sketch),
    )


def builder(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: AdHoc,
    sketch: Sketch,
    version: int,
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the builder with a form as it was typed."""
    return desk.show(
        request,
        "forms/edit.html",
        lang=lang,
        name="monitoring-forms",
        acting=acting,
        status=422 if problems else 200,
        problems=problems,
        version=version,
        kinds=KINDS,
        breakdowns=breakdowns(),
        answered=answered(it.slug),
        deepest=DEPTH,
        token=secrets.token_urlsafe(16),
        **seen(it, sketch),
    )


def seen(it: AdHoc, sketch: Sketch) -> dict[str, Any]:
    """Return what the preview shows."""
    return {"form": it, "sketch": sketch, "units": library().facts.units, "lacks": lacking(sketch)}


def saying(key: str, **values: object) -> Text:
    """Return a sentence of these pages in all languages."""
    return Text.each(lambda code: words("monitoring-forms", code).say(key, **values))
