"""A report as the policy sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from esep.people.policy import Resource
from esep.reports.models import Attachment, Cell, Report, Version


def resource(report: Report) -> Resource:
    """Return the part of the tree, the department, and who entered, attached or submitted, in one query."""
    wrote = report.cells.order_by().values_list("by", flat=True)
    brought = report.attachments.order_by().values_list("by", flat=True)
    declared = report.versions.order_by().values_list("declared_by", flat=True)
    entered = frozenset(wrote.union(brought, declared))
    return Resource(report.organisation.path, report.campaign.department, entered)


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
