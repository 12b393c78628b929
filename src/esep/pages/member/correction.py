"""Asking that an accepted report be opened again, with the reason; the chair asks, the staff open it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.notices.reminders import news_of
from esep.pages.member.filling import address, period_words
from esep.pages.member.finding import report, resource
from esep.pages.parts import desk
from esep.pages.parts.door import door
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.reports import at_entry
from esep.reports.correct import ASKED, ask_correction
from esep.reports.models import Remark, Report
from esep.reports.rows import form_of


@require_http_methods(["GET", "HEAD", "POST"])
@door("work.see", of=report)
def show(request: HttpRequest, lang: str, report: int, *, acting: Acting, it: Report) -> HttpResponse:  # noqa: ARG001  # the door found the report by it
    """Show the requests for a correction so far; a POST of the chair adds one."""
    problems: Sequence[Problem] = ()
    typed = {"row": request.GET.get("row", ""), "reason": ""}
    if request.method == "POST":
        typed = {name: request.POST.get(name, "") for name in typed}
        try:
            ask_correction(
                it,
                typed["reason"],
                row=typed["row"],
                by=acting,
                at=clock.now(),
                once=request.POST.get("once", ""),
            )
        except Refused as why:
            problems = why.problems
        else:
            news_of(it, clock.now())
            desk.tell(request, lang, SENT)
            return HttpResponseRedirect(f"{address(it, lang)}correction/", status=303)
    return desk.show(
        request,
        "member/correction.html",
        lang=lang,
        name="work-correction",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        at=address(it, lang),
        form=form_of(it),
        period=period_words(it.campaign.period, lang),
        accepted=it.state == "accepted",
        asked=asked_and_answered(at_entry.remarks(it)),
        may=allows(acting, "correction.ask", resource(it)),
        typed=typed,
        token=secrets.token_urlsafe(16),
    )


def asked_and_answered(remarks: Sequence[Remark]) -> list[tuple[Remark, list[Remark]]]:
    """Return every request so far with what was answered to it."""
    return [
        (one, [other for other in remarks if other.answers_id == one.pk])
        for one in remarks
        if one.code == ASKED
    ]


SENT = Text(
    kk="Сұрау жіберілді: Орталық Комитет қызметкері шешеді.",
    ru="Просьба отправлена: решит сотрудник Центрального Комитета.",
    en="The request was sent: an officer of the Central Committee decides.",
)
