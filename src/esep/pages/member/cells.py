"""Saving from the form while it is being filled in: one cell, a block of cells, and a fresh token."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.problems import Refused
from esep.pages.member.answering import now
from esep.pages.member.finding import report
from esep.pages.parts.door import door
from esep.pages.parts.saving import as_data, read, refused
from esep.people.acting import Acting
from esep.reports.entry import save_block
from esep.reports.models import Report
from esep.reports.rows import form_of


@require_POST
@door("report.enter", of=report)
def save(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Save the cells of the request as one action and tell how the form stands now."""
    try:
        typed = read(request, form_of(it))
        saved = save_block(it, typed, by=acting, at=clock.now())
    except Refused as why:
        return refused(why.problems, lang)
    return now(it, lang, saved)


@require_safe
@door("report.enter", of=report)
def token(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door hands all of them over
    """Give a page that outlived its sign-in a token that its next saves need."""
    return as_data({"token": get_token(request)})
