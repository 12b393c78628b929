"""Tells the chair that a report is filled in and waits for the declaration, at the reporter's word."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.audit.clock import day_of
from esep.audit.record import done_before, record
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.notices import wording as says
from esep.notices.reminders import News, tell_all
from esep.people.acting import Acting
from esep.people.policy import HEADS, demand
from esep.reports.models import Report
from esep.reports.resource import place


@transaction.atomic
def tell_head(report: Report, *, by: Acting, at: datetime, once: str = "") -> int:
    """Tell the head and who acts for them, once a day and version, and return how many were told now.

    A report that is not open to be handed in is refused.
    """
    demand(by, "report.enter", place(report))
    if done_before(once) is not None:
        return 0
    if report.state not in ("open", "returned"):
        raise Refused([Problem(NOT_OPEN, LOOK, rule="not-open")])
    news = News(
        report,
        "ready",
        f"report:{report.pk} ready {report.number} {day_of(at)}",
        says.READY,
        {"name": by.name},
        roles=HEADS,
        path="/work/report/{report}/submit/",
    )
    made = tell_all((news,), at)
    about = f"report:{report.pk}"
    record("campaign.remind", by=by.actor(), at=at, object=about, body={"made": made}, once=once)
    return made


NOT_OPEN = Text(
    kk="Бұл есеп қазір тапсыруға ашық емес.",
    ru="Этот отчёт сейчас не открыт для сдачи.",
    en="This report is not open for handing in.",
)
LOOK = Text(
    kk="Бетті жаңартып, күйін көріңіз.",
    ru="Обновите страницу и посмотрите его состояние.",
    en="Reload the page to see where it stands.",
)
