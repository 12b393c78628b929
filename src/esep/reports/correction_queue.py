"""The corrections that regions ask for and that the staff neither opened nor answered yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from esep.audit.clock import day_of
from esep.core.names import Text
from esep.core.period import Period
from esep.forms.queries import forms_of
from esep.organisations.queries import Known, on
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.reports.correct import ASKED
from esep.reports.models import Remark
from esep.reports.resource import place
from esep.reports.rows import asked_of


@dataclass(frozen=True, slots=True)
class AskedCorrection:
    """A request of a region: of which report and row, by whom and why, and how long it waits."""

    report: int
    row: str
    title: Text
    department: str
    period: Period
    organisation: Known
    reason: str
    by_name: str
    at: datetime
    age_days: int


def asked_corrections(acting: Acting, at: datetime) -> tuple[AskedCorrection, ...]:
    """Return the open requests that `acting` may see as staff, the oldest first, in three queries."""
    rows = Remark.objects.filter(
        code=ASKED, settled_at__isnull=True, replies__isnull=True, report__state="accepted"
    )
    asked = [
        one
        for one in rows.select_related("report__campaign", "report__organisation").order_by("at", "id")
        if allows(acting, "staff.see", place(one.report))
    ]
    known = {one.id: one for one in on(day_of(at), {one.report.organisation for one in asked})}
    forms = forms_of(asked_of(one.report) for one in asked)
    return tuple(
        AskedCorrection(
            report=one.report_id,
            row=one.row,
            title=forms[asked_of(one.report)].title,
            department=one.report.campaign.department,
            period=Period.of(one.report.campaign.period),
            organisation=known[one.report.organisation_id],
            reason=one.text,
            by_name=one.by_name,
            at=one.at,
            age_days=(day_of(at) - day_of(one.at)).days,
        )
        for one in asked
    )
