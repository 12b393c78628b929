"""What of the year's reports is still on its way: waiting to be accepted, or not due yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet

from esep.assessments import wording
from esep.assessments.models import Assessment
from esep.assessments.queries import participants
from esep.core.problems import Problem
from esep.reports.departments import DEPARTMENTS
from esep.reports.models import Report


def reports_of(assessment: Assessment) -> QuerySet[Report]:
    """Return the participants' reports for the year and its halves."""
    year = str(assessment.year)
    return Report.objects.filter(
        campaign__period__in=[year, f"{year}-H1", f"{year}-H2"], organisation__in=participants(assessment)
    ).select_related("campaign", "organisation")


def unfinished(assessment: Assessment, at: datetime) -> Iterator[Problem]:
    """Yield for each department how many reports wait for it, and how many are not due yet.

    A report that is overdue keeps nobody waiting: its cells stay without data, and the year says so.
    """
    waiting: dict[str, int] = {}
    awaited: dict[str, int] = {}
    for report in reports_of(assessment):
        department = report.campaign.department
        until = max(report.due_at, report.mend_by) if report.mend_by else report.due_at
        if report.state == "submitted":
            waiting[department] = waiting.get(department, 0) + 1
        elif report.state != "accepted" and until > at:
            awaited[department] = awaited.get(department, 0) + 1
    for department, name in DEPARTMENTS.items():
        if department in waiting:
            said = wording.WAITING_REPORTS.format(department=name, count=waiting[department])
            yield Problem(said, wording.ACCEPT_THEM, rule="reports-wait", rows=(department,))
        if department in awaited:
            said = wording.NOT_DUE_YET.format(department=name, count=awaited[department])
            yield Problem(said, wording.WAIT_FOR_DUE, rule="reports-not-due", rows=(department,))
