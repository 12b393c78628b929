"""A report as the policy sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import connection

from esep.people.policy import Resource
from esep.reports.models import Attachment, Cell, Report, Version


def resource(report: Report) -> Resource:
    """Return the part of the tree, the department, and who entered, attached or submitted, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(ENTERED, [report.pk] * 3)
        entered = frozenset(one for (one,) in cursor.fetchall())
    return Resource(report.organisation.path, report.campaign.department, entered)


ENTERED = """
    SELECT "by" FROM reports_cell WHERE report_id = %s
    UNION SELECT "by" FROM reports_attachment WHERE report_id = %s
    UNION SELECT declared_by FROM reports_version WHERE report_id = %s
"""
"""Written out, as every verb of a checker asks it, and composing it took longer."""


def place(report: Report) -> Resource:
    """Return the same without who entered: for verbs that do not ask for a second person."""
    return Resource(report.organisation.path, report.campaign.department)


def resources(reports: Iterable[Report]) -> Mapping[int, Resource]:
    """Return report → what `resource` would say of it, for all of them in three queries."""
    every = {report.pk: report for report in reports}
    entered: dict[int, set[str]] = {number: set() for number in every}
    for model, who in ((Cell, "by"), (Attachment, "by"), (Version, "declared_by")):
        for number, one in model.objects.filter(report__in=every).values_list("report", who).distinct():
            entered[number].add(one)
    return {
        number: Resource(report.organisation.path, report.campaign.department, frozenset(entered[number]))
        for number, report in every.items()
    }
