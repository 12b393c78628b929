"""The review of one report: every row with last year, evidence, points and finding side by side."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from esep.audit import clock
from esep.core.period import Period
from esep.core.problems import Problem
from esep.organisations import queries as organisations
from esep.pages.parts import discipline
from esep.pages.parts.desk import show
from esep.pages.parts.door import Found, door
from esep.pages.staff import reviewing
from esep.pages.staff.signs import days_between, lasting, sign_of
from esep.people.acting import Acting
from esep.people.policy import WHY, why_not
from esep.reports import listing
from esep.reports.models import Report
from esep.reports.queries import queue
from esep.reports.resource import place, resource
from esep.reports.review import Review, review

CODES = (
    "figure",
    "no-evidence",
    "unreadable",
    "other-period",
    "contradicts",
    "counted-twice",
    "unit",
    "other",
)
"""The reasons of a remark; their words stand in the page's wording."""


def seen_by(_request: HttpRequest, number: int, **_more: object) -> Found | None:
    """Return the report for whoever may look at it."""
    report = listing.report(number)
    return None if report is None else Found(report, place(report))


def checked_by(_request: HttpRequest, number: int, **_more: object) -> Found | None:
    """Return the report for whoever acts on it: those who entered anything in it may not."""
    report = listing.report(number)
    return None if report is None else Found(report, resource(report))


@require_safe
@door("staff.see", of=seen_by)
def one(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the report by it
    *,
    acting: Acting,
    it: Report,
) -> HttpResponse:
    """Show the review; only the brief panel when the matrix asks for it."""
    return page_of(request, lang, acting, it)


def page_of(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    report: Report,
    *,
    problems: Sequence[Problem] = (),
    typed: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return the page of the review with what was typed and what stands in the way."""
    brief = request.headers.get("HX-Target") == "beside"
    template = "staff/review-brief.html" if brief else "staff/review.html"
    context = values(acting, report, lang)
    context |= {
        "typed": defaultdict(str, typed or {}),
        "untyped": defaultdict(str),
        "token": secrets.token_urlsafe(16),
        "following": None if brief else following(acting, report),
    }
    status = 422 if problems else 200
    return show(
        request,
        template,
        lang=lang,
        name="queue-review",
        acting=acting,
        status=status,
        problems=problems,
        **context,
    )


def values(acting: Acting, report: Report, lang: str) -> dict[str, Any]:
    """Return what both the page and its parts show of a report."""
    now = clock.now()
    reviewed = review(report)
    rows = reviewing.looked(reviewed)
    reason = why_not(acting, "report.review", resource(report))
    return {
        "report": report,
        "who": organisations.on(clock.today(), [report.organisation])[0],
        "period": Period.of(report.campaign.period),
        "form": reviewed.form,
        "version": reviewed.version,
        "before": reviewed.before,
        "rows": rows,
        "count": reviewing.counted(rows),
        "remarks": reviewing.thread(reviewed),
        "sign": sign_of(report.state, report.number, overdue=now > report.due_at),
        "age": days_between(reviewed.version.submitted_at, now) if reviewed.version else 0,
        "lateness": lateness(report, reviewed, lang),
        "effect": discipline.effect(report, now),
        "codes": CODES,
        "names_of_slugs": named(rows, lang),
        "may": report.state == "submitted" and not reason,
        "why": WHY[reason] if reason and reason != "role" else None,
        "may_answer": not why_not(acting, "report.return", resource(report)),
        "watching": reason == "role",
        "may_reopen": report.state == "accepted" and not why_not(acting, "fact.correct", resource(report)),
    }


def named(rows: Sequence[reviewing.Looked], lang: str) -> Mapping[str, str]:
    """Return slug → short name of the organisations that hold the same files."""
    slugs = {other.organisation for row in rows for other in row.seen.elsewhere}
    found = organisations.on(clock.today(), listing.organisations(slugs))
    return {one.slug: one.short[lang] for one in found}


@dataclass(frozen=True, slots=True)
class Lateness:
    """The instant of a first submission beside the deadline, and by how much it was missed."""

    due_at: datetime
    first_at: datetime
    by: str


def lateness(report: Report, reviewed: Review, lang: str) -> Lateness | None:
    """Return by how much the first submission was late, None when it was not or there is none."""
    first = report.first_submitted_at
    if first is None or reviewed.version is None or first <= report.due_at:
        return None
    return Lateness(report.due_at, first, lasting(report.due_at, first)[lang])


def following(acting: Acting, report: Report) -> int | None:
    """Return the number of the oldest other report that waits for this officer, None when none does."""
    waiting = queue(acting, clock.now())
    return next((one.report for one in waiting if one.mine_to_check and one.report != report.pk), None)
