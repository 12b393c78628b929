"""The verbs of a national report on its road: begun, checked, frozen, issued, corrected."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from esep.audit.record import again
from esep.core.canonical import composed, digest
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.national import wording as says
from esep.national.examining import Examined, examine, frozen_rows
from esep.national.laying import copy, lay
from esep.national.models import NationalReport
from esep.national.steps import about, move, of_event, ready, tell
from esep.national.template import NewSection, sections_for
from esep.people.acting import Acting
from esep.people.policy import demand
from esep.rows import add

TITLE = Text(
    "Кәсіподақтың жұмысы туралы ақпарат: {period}",
    "Информация о работе профсоюза: {period}",
    "Report on the union's work: {period}",
)


@transaction.atomic
def begin(
    period: str,
    *,
    title: Text | None = None,
    sections: Iterable[NewSection] | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> NationalReport:
    """Begin the report on a half-year or a year, by default with the sections of the template."""
    done = again(once, by.id)
    if done:
        return of_event(done.object)
    demand(by, "national.write")
    of = _period(period, at)
    known = NationalReport.objects.filter(period=str(of)).order_by("-version").first()
    if known:
        said = says.TAKEN.format(period=str(of), version=known.version)
        raise Refused([Problem(said, says.GO_THERE, rule="national-taken")])
    called = title or TITLE.format(period=says.period_words(str(of)))
    one = NationalReport.objects.create(
        period=str(of), title_kk=called.kk, title_ru=called.ru, begun_by=by.id, begun_at=at
    )
    lay(one, sections_for(of) if sections is None else sections, by=by, at=at)
    tell(one, "begin", {"period": one.period, "title": one.title_kk}, by=by, at=at, once=once)
    return one


@transaction.atomic
def check(report: NationalReport, spite: str = "", *, by: Acting, at: datetime, once: str = "") -> Examined:
    """Call a report ready: without an error, and with a reason when the checks still warn of something."""
    one = ready(report, "check", by=by)
    if again(once, by.id):
        return examine(one)
    seen = examine(one)
    found = standing_in_the_way(seen, spite)
    if found:
        raise Refused(found)
    told = composed(spite.strip()) if seen.count("warning") else ""
    move(one, "check", {"spite": told, "checked_at": at}, by=by, at=at, once=once)
    return seen


def standing_in_the_way(seen: Examined, spite: str) -> list[Problem]:
    """Return what keeps a report from being called ready."""
    if not any(section.blocks for section in seen.sections):
        return [Problem(says.NOTHING_IN_IT, says.WRITE_FIRST, rule="national-nothing")]
    errors, warnings = seen.count("error"), seen.count("warning")
    if errors:
        return [Problem(says.ERRORS_LEFT.format(count=errors), says.ERRORS_TODO, rule="national-errors")]
    if warnings and not spite.strip():
        said = says.WARNINGS_LEFT.format(count=warnings)
        return [Problem(said, says.WARNINGS_TODO, rule="national-warnings")]
    return []


@transaction.atomic
def freeze(report: NationalReport, *, by: Acting, at: datetime, once: str = "") -> NationalReport:
    """Keep what every reference says now; from here on the report reads these numbers and no others."""
    if again(once, by.id):
        return NationalReport.objects.get(pk=report.pk)
    one = ready(report, "freeze", by=by)
    seen = examine(one)
    found = [p for p in standing_in_the_way(seen, one.spite or "-") if p.rule != "national-warnings"]
    if found:
        raise Refused(found)
    rows = frozen_rows(seen, one, one.freezes + 1)
    add(rows)
    kept = digest(composed([[row.reference, row.answer] for row in rows]))
    changes = {
        "freezes": one.freezes + 1,
        "frozen_at": at,
        "frozen_seq": max((row.seq for row in rows), default=0),
        "digest": kept,
    }
    return move(
        one, "freeze", changes, by=by, at=at, once=once, body={"digest": kept, "references": len(rows)}
    )


@transaction.atomic
def issue(report: NationalReport, *, by: Acting, at: datetime, once: str = "") -> NationalReport:
    """Issue a frozen report; refused, with which they are, when figures behind it changed meanwhile."""
    if again(once, by.id):
        return NationalReport.objects.get(pk=report.pk)
    one = ready(report, "issue", by=by)
    changed = examine(one).changed
    if changed:
        raise Refused(
            [Problem(says.STALE.format(count=len(changed)), says.STALE_TODO, rule="national-stale")]
        )
    return move(one, "issue", {"issued_at": at}, by=by, at=at, once=once)


@transaction.atomic
def rework(
    report: NationalReport, reason: str, *, by: Acting, at: datetime, once: str = ""
) -> NationalReport:
    """Take a checked or frozen report back to be written on; what was frozen stays as it was kept."""
    if again(once, by.id):
        return NationalReport.objects.get(pk=report.pk)
    one = ready(report, "rework", by=by)
    _demand_reason(reason)
    changes = {"checked_at": None, "frozen_at": None, "spite": ""}
    return move(one, "rework", changes, by=by, at=at, once=once, body={"reason": composed(reason.strip())})


@transaction.atomic
def correct(
    report: NationalReport, reason: str, *, by: Acting, at: datetime, once: str = ""
) -> NationalReport:
    """Begin the next version of an issued report with the same sections; the issued one stays as it is."""
    if again(once, by.id):
        return NationalReport.objects.get(corrects=report)
    one = ready(report, "correct", by=by)
    _demand_reason(reason)
    if NationalReport.objects.filter(corrects=one).exists():
        said = says.CORRECTED_ALREADY.format(version=one.version + 1)
        raise Refused([Problem(said, says.GO_THERE, rule="national-corrected")])
    new = NationalReport.objects.create(
        period=one.period,
        version=one.version + 1,
        title_kk=one.title_kk,
        title_ru=one.title_ru,
        corrects=one,
        reason=composed(reason.strip()),
        begun_by=by.id,
        begun_at=at,
    )
    copy(one, new, by=by, at=at)
    tell(new, "correct", {"corrects": about(one), "reason": new.reason}, by=by, at=at, once=once)
    return new


def _period(text: str, at: datetime) -> Period:
    try:
        of = Period.of(text.strip())
    except ValueError:
        said = says.NO_PERIOD.format(period=text)
        raise Refused([Problem(said, says.PERIOD_TODO, rule="national-period")]) from None
    if of.kind not in ("year", "half-year"):
        said = says.NO_PERIOD.format(period=text)
        raise Refused([Problem(said, says.PERIOD_TODO, rule="national-period")])
    if of.first() > at.date():
        raise Refused([Problem(says.AHEAD.format(period=text), says.PERIOD_TODO, rule="national-ahead")])
    return of


def _demand_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused([Problem(says.NO_REASON, says.GIVE_REASON, rule="no-reason")])
