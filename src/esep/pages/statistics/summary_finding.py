"""Finds what the pages of a summary are about."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from esep.core.forms import FormRow
from esep.pages.parts.door import Found
from esep.reports import listing
from esep.reports.models import Campaign, Report
from esep.reports.rows import form_of


@dataclass(frozen=True, slots=True)
class RowOf:
    """One row of a campaign."""

    campaign: Campaign
    row: FormRow


def campaign(_request: HttpRequest, number: int, **_more: object) -> Found | None:
    """Return the campaign; its sums are of the whole office."""
    found = listing.campaign(number)
    return None if found is None else Found(found)


def row(_request: HttpRequest, number: int, row: str) -> Found | None:
    """Return a row that a campaign asks for."""
    found = listing.campaign(number)
    if found is None:
        return None
    asked = form_of(Report(campaign=found)).by_number.get(row)
    return Found(RowOf(found, asked)) if isinstance(asked, FormRow) else None
