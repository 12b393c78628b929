"""Short cuts along the road for tests: a report opened, filled in, submitted, accepted, by its people."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO

from tests.people import NOW, Office

from esep.core.period import Period
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.facts.models import AcceptedFact
from esep.library import library
from esep.people.acting import Acting
from esep.reports.accept import Finding, accept
from esep.reports.campaigns import open_campaign
from esep.reports.entry import Saved, Typed, save_block
from esep.reports.models import Campaign, Cell, Report, Version
from esep.reports.submit import submit

DUE_DAY = date(2028, 2, 15)
"""A Tuesday after the day of the tests."""

FORM_7: Mapping[str, str] = {
    "1": "3",
    "2": "2",
    "3": "120",
    "4": "100",
    "4.1": "40",
    "4.2": "30",
    "4.3": "20",
    "4.4": "10",
    "5": "50",
    "5.1": "45",
    "12": "5000000",
    "18": "7000000",
}
"""A sound Form 7 of a region; every row that is not named is 0."""


def open_form(
    office: Office,
    form: str = "form-7",
    *,
    period: str = "2027",
    day: date = DUE_DAY,
    hour: time = time(18),
    slugs: tuple[str, ...] = ("akmola", "aktobe"),
    at: datetime = NOW,
) -> Campaign:
    """Return a campaign that Bolat opened."""
    organisations = [office.tree[slug] for slug in slugs]
    by = office.as_("bolat")
    return open_campaign(form, Period.of(period), organisations, day=day, hour=hour, by=by, at=at)


def open_form_7(office: Office, *, period: str = "2027", at: datetime = NOW) -> Report:
    """Return the report of Akmola in a campaign of Form 7."""
    return report_of(open_form(office, period=period, at=at))


def report_of(campaign: Campaign, slug: str = "akmola") -> Report:
    """Return the report of an organisation in a campaign."""
    reports = Report.objects.select_related("campaign", "organisation")
    return reports.get(campaign=campaign, organisation__slug=slug)


def typed(report: Report, values: Mapping[str, str]) -> dict[str, Typed]:
    """Return `values` as typed over what stands in the database."""
    versions = dict(Cell.objects.filter(report=report).values_list("row", "version"))
    return {row: Typed(text, versions.get(row, 0)) for row, text in values.items()}


def fill(
    report: Report, by: Acting, values: Mapping[str, str] | None = None, *, at: datetime = NOW
) -> tuple[Saved, ...]:
    """Type `values` (by default a whole sound form) into the report; rows that are not named become 0."""
    form = library().forms[report.campaign.form]
    sound = FORM_7 if form.id == "form-7" else {}
    rows = [row for row in form.rows if row.number.replace(".", "").isdigit()]
    noughts = {row.number: "no" if row.unit == "yes/no" else "0" for row in rows}
    return save_block(report, typed(report, {**noughts, **sound, **(values or {})}), by=by, at=at)


def change(report: Report, by: Acting, values: Mapping[str, str], *, at: datetime = NOW) -> tuple[Saved, ...]:
    """Type only `values`."""
    return save_block(report, typed(report, values), by=by, at=at)


def submitted(
    office: Office,
    report: Report | None = None,
    values: Mapping[str, str] | None = None,
    *,
    at: datetime = NOW + timedelta(hours=1),
) -> Version:
    """Return the version that the chair of Akmola submitted of what Aigul filled in."""
    own = open_form_7(office) if report is None else report
    if own.organisation.slug == "akmola":
        entering, heading = office.as_("aigul"), office.as_("chair")
    else:
        entering = office.as_(f"{own.organisation.slug}-reporter")
        heading = office.as_(f"{own.organisation.slug}-chair")
    fill(own, entering, values, at=at)
    return submit(own, declared=True, by=heading, at=at, once=secrets.token_urlsafe(16))


def accepted(
    office: Office,
    version: Version | None = None,
    findings: Mapping[str, Finding] | None = None,
    *,
    by: str = "bolat",
    at: datetime = NOW + timedelta(hours=2),
) -> tuple[AcceptedFact, ...]:
    """Return the figures that an officer accepted of a version (by default of a new Form 7 of Akmola)."""
    report = (submitted(office) if version is None else version).report
    return accept(report, findings=findings or {}, by=office.as_(by), at=at)


def a_document(
    office: Office, text: str = "act", *, name: str = "act.pdf", slug: str = "akmola", by: str = "aigul"
) -> Holding:
    """Return a small pdf in the hands of an organisation; another `text` makes other bytes."""
    pdf = BytesIO(f"%PDF-1.4\n% {text}\n%%EOF\n".encode())
    return bring(pdf, name, organisation=office.tree[slug], by=office.as_(by), at=NOW)
