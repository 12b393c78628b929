"""Counts the reports due, late and returned of a year: the figures of row 1.2 (readings B07 to B10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Max

from esep.audit.record import record
from esep.core.deadline import late
from esep.core.period import Period
from esep.facts.actions import NewFact, Source, append
from esep.facts.models import AcceptedFact, SourceKind
from esep.facts.queries import stated
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.reports.models import Report

FINANCIAL = "finance"
"""The department whose late reports cost points under 5.1, and by the default of B10 there alone."""

COUNTED = ("reports.due", "reports.late", "reports.returned", "reports.returned-at-all")
LATE_FINANCIAL = "finance.late-reports"


def discipline(
    year: int, *, at: datetime | None = None, financial_too: bool = False
) -> Mapping[Organisation, Mapping[str, int]]:
    """Return organisation → fact → count of the campaigns of a year and its halves.

    A report is due once its deadline has passed `at` (None: all have) or it was handed in. It is late when
    it was first handed in after its deadline, or not at all; returned, when it was in time but the version
    that was accepted (or stands) was handed in after the deadline. `financial_too`: reading B10 is `both`.
    """
    reports = (
        Report.objects.filter(campaign__period__in=_periods(year), campaign__disciplined=True)
        .annotate(last=Max("versions__submitted_at"))
        .order_by("organisation__order")
        .values_list("organisation_id", *_Course._fields)
    )
    found: dict[int, dict[str, int]] = {}
    for organisation, *course in reports:
        counts = found.setdefault(organisation, dict.fromkeys((*COUNTED, LATE_FINANCIAL), 0))
        for fact in _counts_as(_Course(*course), at, financial_too=financial_too):
            counts[fact] += 1
    known = Organisation.objects.in_bulk(found)
    return {known[organisation]: counts for organisation, counts in found.items()}


@transaction.atomic
def append_discipline(
    year: int, organisations: Iterable[Organisation], *, by: Acting, at: datetime, financial_too: bool = False
) -> tuple[AcceptedFact, ...]:
    """Append the counts of a year as the system's facts, 0 where nothing was due; return the changed ones."""
    demand(by, "year.run")
    counted = discipline(year, at=at, financial_too=financial_too)
    asked, period = tuple(organisations), Period(year)
    facts = AcceptedFact.objects.filter(
        organisation__in=asked, period=str(period), fact__in=(*COUNTED, LATE_FINANCIAL)
    )
    stands = {(one.organisation, one.fact): one.value for one in stated(facts)}
    new = [
        NewFact(organisation, period, fact, count)
        for organisation in asked
        for fact, count in counted.get(organisation, dict.fromkeys((*COUNTED, LATE_FINANCIAL), 0)).items()
        if stands.get((organisation.pk, fact)) != str(count)
    ]
    body = {"facts": [[one.organisation.slug, one.fact, str(one.value)] for one in new]}
    actor = by.actor("officer", "secretary", "system")
    event = record("discipline.count", by=actor, at=at, object=f"year:{year}", body=body)
    return append(new, Source(SourceKind.SYSTEM, f"discipline:{year}"), actor=actor, at=at, event=event)


def _periods(year: int) -> tuple[str, ...]:
    return str(Period(year)), str(Period(year, 1)), str(Period(year, 2))


class _Course(NamedTuple):
    """What of a report decides under which facts it counts; `last` is when it was last handed in."""

    campaign__department: str
    state: str
    due_at: datetime
    first_submitted_at: datetime | None
    returns: int
    good_at: datetime | None
    last: datetime | None


def _counts_as(report: _Course, at: datetime | None, *, financial_too: bool) -> Iterator[str]:
    """Yield every fact under which a report counts once."""
    passed = at is None or late(at, report.due_at)
    if not passed and report.first_submitted_at is None:
        return
    is_late = report.first_submitted_at is None or late(report.first_submitted_at, report.due_at)
    financial = report.campaign__department == FINANCIAL
    if financial and is_late:
        yield LATE_FINANCIAL
    if financial and not financial_too:
        return
    yield "reports.due"
    if is_late:
        yield "reports.late"
    elif report.returns and _not_mended(report, passed=passed):
        yield "reports.returned"
    if report.returns:
        yield "reports.returned-at-all"


def _not_mended(report: _Course, *, passed: bool) -> bool:
    """Return whether a returned report was still defective when its deadline passed."""
    if report.good_at is not None:
        return late(report.good_at, report.due_at)
    if report.state == "submitted" and report.last is not None:
        return late(report.last, report.due_at)
    return passed
