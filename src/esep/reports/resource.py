"""A report as the policy sees it."""

from __future__ import annotations

from esep.people.policy import Resource
from esep.reports.models import Report


def resource(report: Report) -> Resource:
    """Return the part of the tree, the department, and all who entered, attached or submitted."""
    entered = {
        *report.cells.values_list("by", flat=True),
        *report.attachments.values_list("by", flat=True),
        *report.versions.values_list("declared_by", flat=True),
    }
    return Resource(report.organisation.path, report.campaign.department, frozenset(entered))


def place(report: Report) -> Resource:
    """Return the same without who entered: for verbs that do not ask for a second person."""
    return Resource(report.organisation.path, report.campaign.department)
