"""Reminds of deadlines 14, 7 and 1 days before and a day after; tells of all else that is news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from esep.audit.clock import day_of
from esep.audit.record import SYSTEM, done_before, record
from esep.core.names import Text
from esep.core.period import Period
from esep.notices import wording as says
from esep.notices.actions import post, tell
from esep.notices.models import Notice
from esep.notices.of_contests import tell_of_contests
from esep.notices.of_copies import tell_of_copies
from esep.notices.of_registers import tell_of_registers
from esep.organisations.queries import on
from esep.people.acting import Acting
from esep.people.models import Person, Role
from esep.people.policy import REGION, Resource, demand
from esep.reports.correct import ASKED, REOPENED
from esep.reports.discipline import FINANCIAL
from esep.reports.models import Campaign, Remark, Report
from esep.reports.rows import form_of

BEFORE = (1, 7, 14)
"""How many days before a deadline people are reminded, the nearest first."""

AFTER = 1


@dataclass(frozen=True, slots=True)
class News:
    """Something to tell about a report: to the holders of `roles`, on which occasion, in which words."""

    report: Report
    kind: str
    occasion: str
    wording: tuple[Text, Text]
    fit: Mapping[str, object]
    roles: tuple[str, ...] = REGION
    path: str = "/work/report/{report}/"


def remind(at: datetime) -> int:
    """Tell everybody what is to be told at `at` and was not told yet, and return how many notices were made.

    Called again it tells nothing twice. After a pause only the nearest reminder of each deadline is sent.
    Letters that did not leave before are tried again.
    """
    with transaction.atomic():
        made = (
            tell_all(tuple(news(at)), at) + tell_of_contests(at) + tell_of_registers(at) + tell_of_copies(at)
        )
        if made:
            record("campaign.remind", by=SYSTEM, at=at, object="notices", body={"made": made})
    post(at)
    return made


@transaction.atomic
def remind_now(campaign: Campaign, *, by: Acting, at: datetime, once: str = "") -> int:
    """Tell everybody whose report is not handed in yet, once a day; return how many notices were made."""
    demand(by, "campaign.open", Resource(department=campaign.department))
    if done_before(once) is not None or campaign.closed_at is not None:
        return 0
    reports = campaign.reports.filter(state="open").select_related("campaign", "organisation")
    made = tell_all(tuple(_asked_for(report, at) for report in reports), at)
    actor = by.actor("officer", "secretary")
    about = f"campaign:{campaign.pk}"
    record("campaign.remind", by=actor, at=at, object=about, body={"made": made}, once=once)
    return made


def news_of(report: Report, at: datetime) -> int:
    """Tell at once what became of one report: a page calls this after a return, acceptance or extension."""
    return tell_all(tuple(_of_events([report], at)), at)


def news(at: datetime) -> Iterator[News]:
    """Yield everything that is worth telling of reports whose campaign is not closed, told or not."""
    reports = list(
        Report.objects.filter(campaign__closed_at__isnull=True).select_related("campaign", "organisation")
    )
    for report in reports:
        yield from _of_deadline(report, at)
    yield from _of_events(reports, at)


def tell_all(every: tuple[News, ...], at: datetime) -> int:
    """Tell each piece of news to everybody it concerns who was not told before; return how many were."""
    told = set(
        Notice.objects.filter(occasion__in={one.occasion for one in every}).values_list("person", "occasion")
    )
    concerned = _people(at)
    names = {one.id: one.name for one in on(day_of(at), {one.report.organisation for one in every})}
    made = 0
    for one in every:
        subject, text = _words(one, names[one.report.organisation_id])
        for person in concerned.of(one):
            if (person.pk, one.occasion) in told:
                continue
            path = one.path.format(report=one.report.pk)
            said = {
                "kind": one.kind,
                "occasion": one.occasion,
                "subject": subject,
                "text": text,
                "path": path,
            }
            made += tell(person, **said, at=at) is not None  # type: ignore[arg-type]  # as gathered above
    return made


def _of_deadline(report: Report, at: datetime) -> Iterator[News]:
    """Yield the reminder that fits the time left to hand a report in, or to mend a returned one."""
    if report.state == "open":
        due, name = report.due_at, "due"
    elif report.state == "returned" and (until := _mend_by(report, at)) is not None:
        due, name = until, "mend"
    else:
        return
    left = due - at
    stage = next((-days for days in BEFORE if timedelta(0) <= left <= timedelta(days=days)), None)
    if left <= -timedelta(days=AFTER):
        stage = AFTER
    if stage is None:
        return
    wording = says.MEND if name == "mend" else _overdue(report) if stage == AFTER else says.DUE
    occasion = f"report:{report.pk} {name} {_instant(due)} {stage:+d}"
    yield News(report, name, occasion, wording, _of_due(report, due, left))


def _mend_by(report: Report, at: datetime) -> datetime | None:
    """Return until when a returned report is awaited: the time given, else its own deadline, if not over."""
    own = report.due_at if report.accepted_at is None and at <= report.due_at else None
    return report.mend_by or own


def _asked_for(report: Report, at: datetime) -> News:
    """Return the reminder of the day for a report that is awaited."""
    left = report.due_at - at
    days = (day_of(at) - day_of(report.due_at)).days
    wording = _overdue(report) if left < timedelta(0) else says.DUE
    occasion = f"report:{report.pk} due {_instant(report.due_at)} {days:+d}"
    return News(report, "due", occasion, wording, _of_due(report, report.due_at, left))


def _of_due(report: Report, due: datetime, left: timedelta) -> Mapping[str, object]:
    """Return what a reminder says of a deadline, with the row of the annex under which lateness costs."""
    row = "5.1" if report.campaign.department == FINANCIAL else "1.2"
    return {"due": _shown(due), "days": max(0, left.days), "row": row}


def _overdue(report: Report) -> tuple[Text, Text]:
    return says.OVERDUE if report.campaign.disciplined else says.OVERDUE_HERE


def _of_events(reports: Iterable[Report], at: datetime) -> Iterator[News]:
    """Yield the returns, reopenings, acceptances, extensions and requests of reports."""
    every = {report.pk: report for report in reports}
    remarks: dict[int, list[Remark]] = {number: [] for number in every}
    for remark in Remark.objects.filter(report__in=every, answers__isnull=True).order_by("id"):
        remarks[remark.report_id].append(remark)
    for report in every.values():
        said = remarks[report.pk]
        name = f"report:{report.pk}"
        if report.state == "returned":
            open_again = [one for one in said if one.code == REOPENED and one.number == report.number]
            kind = "reopened" if open_again else "returned"
            count = sum(one.number == report.number and one.code != ASKED for one in said)
            until = _mend_by(report, at)
            returned = says.RETURNED if until else says.RETURNED_WHENEVER
            wording = says.REOPENED if open_again else returned
            fit = {"count": count, "due": _shown(until or at)}
            yield News(report, kind, f"{name} {kind} {report.number}", wording, fit)
        if report.state == "accepted":
            number = report.number
            yield News(report, "accepted", f"{name} accepted {number}", says.ACCEPTED, {"number": number})
        if report.extension_id is not None:
            due = {"due": _shown(report.due_at)}
            yield News(report, "extended", f"{name} due {_instant(report.due_at)}", says.EXTENDED, due)
        for one in said:
            if one.code == ASKED:
                reason = {"reason": one.text}
                yield News(
                    report,
                    "correction",
                    f"{name} correction {one.pk}",
                    says.CORRECTION,
                    reason,
                    roles=("officer",),
                    path="/staff/report/{report}/",
                )


@dataclass(frozen=True, slots=True)
class _Concerned:
    """Everybody with a role on the day."""

    roles: tuple[Role, ...]

    def of(self, one: News) -> tuple[Person, ...]:
        """Return whom the news concerns: their role reaches the organisation and the form's department."""
        path, department = one.report.organisation.path, one.report.campaign.department
        found = {
            role.person_id: role.person
            for role in self.roles
            if role.kind in one.roles
            and path.startswith(role.organisation.path)
            and role.department in ("", department)
        }
        return tuple(found.values())


def _people(at: datetime) -> _Concerned:
    day: date = day_of(at)
    holds = Q(until__isnull=True) | Q(until__gt=day)
    roles = Role.objects.filter(holds, since__lte=day, person__is_active=True, kind__in=(*REGION, "officer"))
    return _Concerned(tuple(roles.select_related("person", "organisation").order_by("person", "id")))


def _words(one: News, organisation: Text) -> tuple[Text, Text]:
    about = {
        "organisation": organisation,
        "form": form_of(one.report).title,
        "period": _period(Period.of(one.report.campaign.period)),
    }
    subject, text = one.wording
    return subject.format(**about), text.format(about=says.ABOUT.format(**about), **one.fit)


def _period(period: Period) -> Text:
    if period.kind not in ("year", "half-year"):
        return period.words()
    if not period.half:
        return Text(f"{period.year} жыл", f"{period.year} год", str(period.year))
    half = "I" * period.half
    return Text(
        f"{period.year} жылғы {half} жартыжылдық",
        f"{half} полугодие {period.year} года",
        f"half-year {half} of {period.year}",
    )


def _shown(at: datetime) -> str:
    return at.astimezone(ZoneInfo(settings.TIME_ZONE)).strftime("%d.%m.%Y, %H:%M")


def _instant(at: datetime) -> str:
    return at.astimezone(ZoneInfo("UTC")).strftime("%Y%m%dT%H%MZ")
