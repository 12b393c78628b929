"""The rows of a report's form: which are asked of everybody, and the report as its actions lock it."""

from __future__ import annotations

from esep.core.forms import Form, FormRow
from esep.forms import queries as forms
from esep.reports.models import Report
from esep.rows import by_key


def form_of(report: Report) -> Form:
    """Return the form that the report fills in."""
    return forms.form_of(*asked_of(report))


def asked_of(report: Report) -> forms.Asked:
    """Return the form and edition of a report: that of its campaign, or handed in, the one it answered."""
    handed = report.state in ("submitted", "accepted")
    edition = report.edition if handed and report.edition else report.campaign.edition
    return report.campaign.form, edition


def must_answer(row: FormRow) -> bool:
    """Return whether everybody answers the row; one of the rows by region is only for whom it concerns."""
    return row.number.replace(".", "").isdigit()


def locked(report: Report) -> Report:
    """Read the report anew inside a transaction, and whether its campaign was closed, and hold it there.

    Its campaign and organisation are read when they were not known yet: a report never gets others.
    """
    now = by_key(Report, report.pk, "campaign", hold=True)
    if now is None:
        raise Report.DoesNotExist(report.pk)
    for field in Report._meta.concrete_fields:
        if getattr(report, field.attname) != getattr(now, field.attname):
            setattr(report, field.attname, getattr(now, field.attname))
    report.campaign.closed_at = now.campaign.closed_at
    return report
