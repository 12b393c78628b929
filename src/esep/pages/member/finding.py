"""Finds what a member's page is about, as the door sees it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from esep.core.forms import FormRow
from esep.pages.parts.door import Found
from esep.people.policy import Resource
from esep.reports import at_entry
from esep.reports.models import Report
from esep.reports.rows import form_of


@dataclass(frozen=True, slots=True)
class OfRow:
    """A row of a report that is asked of the organisation."""

    report: Report
    row: FormRow


def report(_request: HttpRequest, report: int, **_more: object) -> Found | None:
    """Return the report of an address, None when there is none."""
    found = at_entry.report(report)
    return None if found is None else Found(found, resource(found))


def row(_request: HttpRequest, report: int, row: str, **_more: object) -> Found | None:
    """Return the row of a report, None when the form asks for no such row."""
    found = at_entry.report(report)
    asked = None if found is None else form_of(found).by_number.get(row)
    if found is None or not isinstance(asked, FormRow):
        return None
    return Found(OfRow(found, asked), resource(found))


def resource(found: Report) -> Resource:
    """Return a report as far as seeing and filling in ask; who entered what matters only to its checker."""
    return Resource(found.organisation.path, found.campaign.department)
