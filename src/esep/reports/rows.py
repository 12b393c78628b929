"""The rows of a report's form: which are asked of everybody, and the report as its actions lock it."""

from __future__ import annotations

from esep.core.forms import Form, FormRow
from esep.library import library
from esep.reports.models import Report


def form_of(report: Report) -> Form:
    """Return the form that the report fills in."""
    return library().forms[report.campaign.form]


def must_answer(row: FormRow) -> bool:
    """Return whether everybody answers the row; one of the rows by region is only for whom it concerns."""
    return row.number.replace(".", "").isdigit()


def locked(report: Report) -> Report:
    """Read the report anew inside a transaction, with its campaign and organisation, and hold it there."""
    rows = Report.objects.select_for_update(of=("self",)).select_related("campaign", "organisation")
    report.refresh_from_db(from_queryset=rows)
    return report
