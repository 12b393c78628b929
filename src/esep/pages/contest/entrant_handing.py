"""Handing an application in: what is lacking, what contradicts, and the receipt afterwards."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from esep.audit import clock
from esep.contests import of_people
from esep.contests.completeness import completeness
from esep.contests.handing import receipt_text, submit
from esep.contests.models import Application, Handed
from esep.contests.states import APPLICATION
from esep.core.problems import Problem, Refused
from esep.pages.contest import entrant_filling as filling
from esep.pages.contest import entrant_head as head
from esep.pages.contest.entrant_application import where
from esep.pages.contest.entrant_finding import application as find
from esep.pages.contest.entrant_finding import may_enter
from esep.pages.contest.entrant_road import address
from esep.pages.parts import desk, sights
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting


@require_http_methods(["GET", "HEAD", "POST"])
@door("application.enter", of=find)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Show what is lacking; a POST hands the application in and leads to its receipt."""
    if request.method != "POST":
        return shown(request, lang, acting, it)
    try:
        submit(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    return HttpResponseRedirect(address(it, lang, "receipt"), status=303)


def shown(
    request: HttpRequest, lang: str, acting: Acting, it: Application, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page; `problems` say why it could not be handed in."""
    seen = filling.seen(it, open_=may_enter(acting, it))
    items = completeness(it, seen.materials)
    found = [one for of_row in filling.problems(seen, lang).items() for one in told(it, lang, *of_row)]
    values: dict[str, Any] = {
        "application": it,
        "must": [(one, where(it, one, lang)) for one in items if one.obligatory and not one.done],
        "may_lack": [(one, where(it, one, lang)) for one in items if not one.obligatory and not one.done],
        "done": sum(one.done for one in items),
        "of": len(items),
        "errors": [one for one in found if one["severity"] == "error"],
        "warnings": [one for one in found if one["severity"] == "warning"],
        "token": secrets.token_urlsafe(16),
    }
    return desk.show(
        request,
        "contest/submit.html",
        lang=lang,
        name="contests-submit",
        acting=acting,
        status=409 if problems else 200,
        problems=[replace(one, rows=()) for one in problems],
        **values,
        **head.values(it, seen.contest, lang, "submit", acting),
    )


def told(it: Application, lang: str, row: str, found: Sequence[Any]) -> list[dict[str, Any]]:
    """Return the faults of a row with the addresses of the rows that they speak of."""
    at = address(it, lang, "results")
    return [
        {
            "severity": one.severity,
            "words": one.words,
            "rows": [(other, f"{at}#row-{other}") for other in (row, *one.rows) if other],
        }
        for one in found
    ]


@require_safe
@door("application.see", of=find, shows=sights.application)
def receipt(
    request: HttpRequest, lang: str, *, acting: Acting, it: Application, **_segments: object
) -> HttpResponse:
    """Show the receipt of the last version, or of the one that is asked for."""
    version = wanted(request, it)
    if version is None:
        return not_found(request)
    return desk.show(
        request,
        "contest/receipt.html",
        lang=lang,
        name="contests-receipt",
        acting=acting,
        application=it,
        version=version,
        at=address(it, lang),
        title=head.contest_of(it.round).name,
        organisation=head.called(it),
        state=APPLICATION[it.state],
        text=receipt_text(version),
    )


@require_safe
@door("application.see", of=find, shows=sights.application)
def receipt_as_text(request: HttpRequest, *, it: Application, **_segments: object) -> HttpResponse:
    """Hand the signed receipt over as a text file."""
    version = wanted(request, it)
    if version is None:
        return not_found(request)
    answer = HttpResponse(receipt_text(version), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="application-{it.pk}-{version.number}.txt"'
    answer["Cache-Control"] = "no-store"
    return answer


def wanted(request: HttpRequest, it: Application) -> Handed | None:
    """Return the version that an address asks for, by default the last; None when there is none."""
    number = request.GET.get("version", "")
    return of_people.handed(it, int(number) if number.isdecimal() and len(number) < 9 else 0)
