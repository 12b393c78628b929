"""The queue: what waits to be checked, corrections asked for, many clean reports accepted in one act."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.notices.reminders import news_of
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.wording import words
from esep.pages.staff.clean import Judged, judged
from esep.people.acting import Acting
from esep.reports import listing
from esep.reports.accept import accept_many
from esep.reports.correction_queue import asked_corrections
from esep.reports.departments import DEPARTMENTS
from esep.reports.queries import Waiting, queue


@require_safe
@door("staff.see")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show what waits, of all departments or of one."""
    return page_of(request, lang, acting)


def page_of(
    request: HttpRequest, lang: str, acting: Acting, *, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the queue with what stands in the way, if anything does."""
    department = request.GET.get("department", "")
    wanted = department if department in DEPARTMENTS else ""
    waiting = tuple(one for one in queue(acting, clock.now()) if wanted in ("", one.department))
    return show_page(
        request,
        "staff/queue.html",
        lang=lang,
        name="queue",
        acting=acting,
        status=422 if problems else 200,
        problems=problems,
        waiting=waiting,
        judged=judged(waiting),
        asked=[one for one in asked_corrections(acting, clock.now()) if wanted in ("", one.department)],
        departments=DEPARTMENTS,
        department=wanted,
        ticked=set(request.POST.getlist("report")),
    )


def chosen(request: HttpRequest, acting: Acting) -> tuple[tuple[Waiting, ...], tuple[Judged, ...]]:
    """Return the ticked reports that wait for this officer, and of them those nothing speaks against."""
    ticked = set(request.POST.getlist("report"))
    waiting = tuple(
        one for one in queue(acting, clock.now()) if one.mine_to_check and str(one.report) in ticked
    )
    found = judged(waiting)
    return waiting, tuple(one for each in waiting if (one := found[each.report]).clean)


@require_POST
@door("report.accept")
def confirm(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Name the ticked reports that nothing speaks against, and ask once more before they are accepted."""
    _, found = chosen(request, acting)
    if not found:
        return page_of(request, lang, acting, problems=[Problem(*NONE_TICKED, rule="none-ticked")])
    return show_page(
        request,
        "staff/queue-confirm.html",
        lang=lang,
        name="queue",
        acting=acting,
        found=found,
        token=secrets.token_urlsafe(16),
    )


@require_POST
@door("report.accept")
def accept(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Accept the named reports as claimed, all in one act or none."""
    waiting, found = chosen(request, acting)
    numbers = [one.waiting.report for one in found]
    try:
        if len(found) < len(waiting):
            raise Refused([Problem(*NO_LONGER_CLEAN, rule="no-longer-clean")])  # noqa: TRY301  # shown alike
        reports = listing.reports(numbers)
        made = accept_many(reports, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page_of(request, lang, acting, problems=refused.problems)
    for report in reports:
        news_of(report, clock.now())
    if numbers:
        said = Text.each(lambda code: words("queue", code).say("done", reports=len(numbers), n=len(made)))
        tell(request, lang, said)
    return HttpResponseRedirect(href(lang, "staff", "queue"), status=303)


NONE_TICKED = (
    Text(
        "Таңдалған есептердің ішінде бірден қабылдауға болатыны жоқ.",
        "Среди отмеченных нет отчётов, которые можно принять сразу.",
        "None of the ticked reports can be accepted at once.",
    ),
    Text(
        "Белгілеңіз немесе есепті ашып, жолдарын қараңыз.",
        "Отметьте отчёты или откройте отчёт и посмотрите строки.",
        "Tick reports, or open one and look at its rows.",
    ),
)
NO_LONGER_CLEAN = (
    Text(
        "Таңдалған есептердің бірі арада өзгерді.",
        "Один из отмеченных отчётов тем временем изменился.",
        "One of the ticked reports changed meanwhile.",
    ),
    Text(
        "Ештеңе қабылданған жоқ: тізімді қайта қараңыз.",
        "Ничего не принято: посмотрите список ещё раз.",
        "Nothing was accepted: look at the list again.",
    ),
)
