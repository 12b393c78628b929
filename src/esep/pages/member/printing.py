"""The form on paper: blank or filled in, with the lines for signatures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.pages.member import filling
from esep.pages.member.finding import report
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.reports.filled import filled
from esep.reports.models import Report


@require_safe
@door("report.see", of=report)
def show(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Show the form as it is printed; `?blank=1` leaves the answers out."""
    return desk.show(
        request,
        "member/print.html",
        lang=lang,
        name="work-print",
        acting=acting,
        sheet=filling.page(it, filled(it), lang, at=clock.now()),
        f=words("work-form", lang),
        e=words("entry", lang),
        blank=request.GET.get("blank") == "1",
    )
