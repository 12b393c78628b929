"""What pages may ask of many reports: what is owed, the matrix of a year, the queue of the staff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet

from esep.audit.clock import day_of
from esep.core.deadline import late
from esep.core.forms import Form
from esep.core.names import Text
from esep.core.period import Period
from esep.forms.queries import Asked as AskedForm
from esep.forms.queries import forms_of
from esep.organisations.queries import Known, on
from esep.people.acting import Acting
from esep.people.policy import allows
from esep.reports.content import read
from esep.reports.models import Campaign, Report, Version
from esep.reports.resource import place, resources
from esep.reports.review import Elsewhere, Review, Seen, review
from esep.reports.rows import asked_of, must_answer

__all__ = [
    "Asked",
    "Box",
    "Elsewhere",
    "Matrix",
    "Owed",
    "Review",
    "Seen",
    "Waiting",
    "matrix",
    "owed",
    "queue",
    "review",
]


@dataclass(frozen=True, slots=True)
class Owed:
    """A report that an organisation owes: until when, how far it is, and whether it is late.

    `late`: handed in first after the deadline, or not handed in although it has passed. `remarks` are those
    not settled yet.
    """

    report: int
    form: str
    title: Text
    department: str
    period: Period
    organisation: int
    state: str
    due_at: datetime
    mend_by: datetime | None
    number: int
    answered: int
    asked: int
    remarks: int
    late: bool
    extended: bool
    disciplined: bool
    first_submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Box:
    """One field of the matrix: the report of an organisation in a campaign.

    `late`: handed in first after the deadline; `overdue`: the deadline passed and nothing was handed in.
    """

    report: int
    state: str
    number: int
    due_at: datetime
    submitted_at: datetime | None
    late: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A column of the matrix: a campaign."""

    campaign: int
    form: str
    title: Text
    department: str
    period: Period
    due_at: datetime
    closed: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Organisations × campaigns of a year; `boxes` by (organisation, campaign), none where nothing is asked.

    `counts` are the reports by state, and `overdue` and `late` beside them.
    """

    organisations: tuple[Known, ...]
    columns: tuple[Asked, ...]
    boxes: Mapping[tuple[int, int], Box]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A submitted report in the queue of the staff: whose, since when, and what stands out in it.

    `justified` counts its warnings, `without_evidence` its rows without their paper; `mine_to_check` says
    that the reader may accept it: a second factor, no entry of their own, no tie.
    """

    report: int
    version: int
    number: int
    form: str
    title: Text
    department: str
    period: Period
    organisation: Known
    submitted_at: datetime
    age_days: int
    late: bool
    justified: int
    without_evidence: int
    mine_to_check: bool


def owed(path: str, at: datetime) -> tuple[Owed, ...]:
    """Return what the organisations under `path` owe or have handed in, the nearest deadline first."""
    answered = Q(cells__value__isnull=False) | Q(cells__not_applicable=True)
    open_remark = Q(remarks__settled_at__isnull=True, remarks__answers__isnull=True)
    rows = _with_places(Report.objects.filter(organisation__path__startswith=path)).annotate(
        answered=Count("cells", filter=answered, distinct=True),
        open_remarks=Count("remarks", filter=open_remark & Q(remarks__isnull=False), distinct=True),
    )
    reports = list(rows.order_by("due_at", "campaign__form", "organisation"))
    forms = forms_of(asked_of(report) for report in reports)
    return tuple(_owed(report, forms, at) for report in reports)


def matrix(period_year: int, at: datetime) -> Matrix:
    """Return where every organisation stands in every campaign of a year and its parts, in four queries."""
    of_year = Q(period=str(period_year)) | Q(period__startswith=f"{period_year}-")
    campaigns = list(Campaign.objects.filter(of_year).order_by("due_at", "form", "period"))
    reports = list(
        Report.objects.filter(campaign__in=campaigns)
        .select_related("organisation")
        .annotate(last=Max("versions__submitted_at"))
    )
    asked = {report.organisation_id: report.organisation for report in reports}
    forms = forms_of((one.form, one.edition) for one in campaigns)
    boxes = {(report.organisation_id, report.campaign_id): _box(report, at) for report in reports}
    counts = Counter(box.state for box in boxes.values())
    counts["overdue"] = sum(box.overdue for box in boxes.values())
    counts["late"] = sum(box.late for box in boxes.values())
    return Matrix(
        organisations=on(day_of(at), asked.values()),
        columns=tuple(_column(campaign, forms) for campaign in campaigns),
        boxes=boxes,
        counts=counts,
    )


def queue(acting: Acting, at: datetime) -> tuple[Waiting, ...]:
    """Return the submitted reports that `acting` may see as staff, the oldest first, in six queries."""
    rows = Version.objects.filter(report__state="submitted", number=F("report__number"))
    versions = [
        version
        for version in rows.select_related("report__campaign", "report__organisation").order_by(
            "submitted_at"
        )
        if allows(acting, "staff.see", place(version.report))
    ]
    reports = [version.report for version in versions]
    known = {one.id: one for one in on(day_of(at), {report.organisation for report in reports})}
    checked = resources(reports)
    forms = forms_of(asked_of(report) for report in reports)
    return tuple(
        _waiting(version, known[version.report.organisation_id], checked, forms, acting, at)
        for version in versions
    )


def _with_places(rows: QuerySet[Report]) -> QuerySet[Report]:
    return rows.select_related("campaign", "organisation")


def _is_late(report: Report, at: datetime) -> bool:
    return late(report.first_submitted_at or at, report.due_at)


def _owed(report: Any, forms: Mapping[AskedForm, Form], at: datetime) -> Owed:
    form = forms[asked_of(report)]
    rows = sum(must_answer(row) for row in form.rows)
    return Owed(
        report=report.pk,
        form=form.id,
        title=form.title,
        department=report.campaign.department,
        period=Period.of(report.campaign.period),
        organisation=report.organisation_id,
        state=report.state,
        due_at=report.due_at,
        mend_by=report.mend_by,
        number=report.number,
        answered=min(report.answered, rows),
        asked=rows,
        remarks=report.open_remarks,
        late=_is_late(report, at),
        extended=report.extension_id is not None,
        disciplined=report.campaign.disciplined,
        first_submitted_at=report.first_submitted_at,
    )


def _box(report: Any, at: datetime) -> Box:
    submitted = report.first_submitted_at is not None
    return Box(
        report=report.pk,
        state=report.state,
        number=report.number,
        due_at=report.due_at,
        submitted_at=report.last,
        late=submitted and _is_late(report, at),
        overdue=not submitted and _is_late(report, at),
    )


def _column(campaign: Campaign, forms: Mapping[AskedForm, Form]) -> Asked:
    return Asked(
        campaign=campaign.pk,
        form=campaign.form,
        title=forms[campaign.form, campaign.edition].title,
        department=campaign.department,
        period=Period.of(campaign.period),
        due_at=campaign.due_at,
        closed=campaign.closed_at is not None,
    )


def _waiting(
    version: Version,
    organisation: Known,
    checked: Mapping[int, Any],
    forms: Mapping[AskedForm, Form],
    acting: Acting,
    at: datetime,
) -> Waiting:
    report, content = version.report, read(version)
    return Waiting(
        report=report.pk,
        version=version.pk,
        number=version.number,
        form=report.campaign.form,
        title=forms[asked_of(report)].title,
        department=report.campaign.department,
        period=Period.of(report.campaign.period),
        organisation=organisation,
        submitted_at=version.submitted_at,
        age_days=(at - version.submitted_at).days,
        late=_is_late(report, at),
        justified=len(content.justified),
        without_evidence=len(content.without_evidence),
        mine_to_check=allows(acting, "report.accept", checked[report.pk]),
    )
