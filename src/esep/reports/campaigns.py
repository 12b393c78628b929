"""Asking a form of organisations by a deadline, extending it by a decision, and closing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from django.conf import settings
from django.db import transaction

from esep.audit.clock import day_of
from esep.audit.record import done_before, record
from esep.core.deadline import RULES, instant
from esep.core.forms import Form
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.decisions.models import Decision, Kind
from esep.forms.queries import newest
from esep.organisations.models import Organisation
from esep.organisations.queries import members
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.reports import wording_campaigns as says
from esep.reports.days_off import days_off
from esep.reports.departments import of_form
from esep.reports.models import Campaign, Report
from esep.reports.resource import place
from esep.reports.rows import locked


def due_at(day: date, hour: time, *, rule: str, beyond: Iterable[date] = ()) -> datetime:
    """Return the instant of a deadline in the office's zone, in UTC; `beyond` are holidays that move."""
    holidays = {*days_off(day.year), *days_off(day.year + 1), *beyond}
    return instant(day, hour, zone=settings.TIME_ZONE, rule=rule, holidays=holidays)


@transaction.atomic
def open_campaign(
    form: Form | str,
    period: Period,
    organisations: Iterable[Organisation],
    *,
    day: date,
    hour: time,
    rule: str = "inclusive_next_working",
    holidays: Iterable[date] = (),
    disciplined: bool = True,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Campaign:
    """Ask `form` of `organisations` for `period` and return the campaign, its reports open.

    `hour` 00:00 is the end of the day. `holidays` are those beyond the fixed ones. Unless `disciplined`, its
    deadline does not count under 1.2.
    """
    name, asked = form.id if isinstance(form, Form) else form, tuple(organisations)
    department = of_form(name)
    demand(by, "campaign.open", Resource(department=department))
    done = done_before(once)
    if done is not None:
        return Campaign.objects.get(pk=int(done.object.partition(":")[2]))
    known = form if isinstance(form, Form) else newest(name)
    problems = tuple(_not_to_be_asked(known, name, period, asked, rule))
    if problems or known is None:
        raise Refused(problems)
    due = due_at(day, hour, rule=rule, beyond=holidays)
    if due <= at:
        raise Refused([Problem(says.PAST, says.PAST_TODO, rule="campaign-past")])
    campaign = Campaign.objects.create(
        form=name,
        edition=known.edition,
        period=str(period),
        department=department,
        day=day,
        hour=hour,
        zone=settings.TIME_ZONE,
        rule=rule,
        due_at=due,
        disciplined=disciplined,
        opened_by=by.id,
        opened_at=at,
    )
    Report.objects.bulk_create(
        Report(campaign=campaign, organisation=organisation, due_at=due) for organisation in asked
    )
    body = {
        "form": name,
        "edition": campaign.edition,
        "period": str(period),
        "organisations": sorted(one.slug for one in asked),
        "due_at": due.isoformat(),
        "rule": rule,
        "disciplined": disciplined,
    }
    record(
        "campaign.open",
        by=by.actor("officer", "secretary"),
        at=at,
        object=f"campaign:{campaign.pk}",
        body=body,
        once=once,
    )
    return campaign


def ask_again(campaign: Campaign, *, by: Acting, at: datetime, once: str = "") -> Campaign:
    """Ask the same form of the same organisations for the next period, by a deadline as much later.

    By the newest edition of the form; of an organisation that is no more nothing is asked.
    """
    period = Period.of(campaign.period)
    following = period.next()
    there = {one.id for one in members(day_of(at))}
    asked = [report.organisation for report in campaign.reports.select_related("organisation")]
    return open_campaign(
        newest(campaign.form) or campaign.form,
        following,
        [one for one in asked if one.pk in there],
        day=campaign.day + (following.last() - period.last()),
        hour=campaign.hour,
        rule=campaign.rule,
        disciplined=campaign.disciplined,
        by=by,
        at=at,
        once=once,
    )


@transaction.atomic
def extend(
    report: Report, decision: Decision, *, due_at: datetime, by: Acting, at: datetime, once: str = ""
) -> Report:
    """Put the deadline of one report later by a confirmed decision, and return the report."""
    locked(report)
    demand(by, "campaign.open", place(report))
    if done_before(once) is not None:
        return report
    decision.refresh_from_db()
    problems = tuple(_not_extended(report, decision, due_at))
    if problems:
        raise Refused(problems)
    body = {
        "decision": f"decision:{decision.pk}",
        "before": report.due_at.astimezone(UTC).isoformat(),
        "due_at": due_at.astimezone(UTC).isoformat(),
    }
    report.due_at, report.extension = due_at, decision
    report.save(update_fields=["due_at", "extension"])
    actor = by.actor("officer", "secretary")
    record("report.extend", by=actor, at=at, object=f"report:{report.pk}", body=body, once=once)
    return report


@transaction.atomic
def close(campaign: Campaign, *, by: Acting, at: datetime, once: str = "") -> Campaign:
    """Take no first submissions any more, once nothing handed in waits for the staff; return the campaign."""
    campaign.refresh_from_db(from_queryset=Campaign.objects.select_for_update())
    demand(by, "campaign.open", Resource(department=campaign.department))
    if done_before(once) is not None or campaign.closed_at is not None:
        return campaign
    waiting = campaign.reports.filter(state="submitted").count()
    if waiting:
        raise Refused([Problem(says.WAITING.format(count=waiting), says.WAITING_TODO, rule="campaign-waits")])
    if at <= campaign.due_at:
        raise Refused([Problem(says.NOT_DUE, says.NOT_DUE_TODO, rule="campaign-not-due")])
    campaign.closed_at = at
    campaign.save(update_fields=["closed_at"])
    actor = by.actor("officer", "secretary")
    record("campaign.close", by=actor, at=at, object=f"campaign:{campaign.pk}", body={}, once=once)
    return campaign


def _not_to_be_asked(
    known: Form | None, form: str, period: Period, organisations: tuple[Organisation, ...], rule: str
) -> Iterator[Problem]:
    """Yield everything that forbids such a campaign."""
    if known is None:
        yield Problem(says.NO_FORM.format(form=form), says.NO_FORM_TODO, rule="campaign-form")
    elif period.kind not in known.periods:
        yield Problem(
            says.PERIOD.format(form=known.title, period=period), says.PERIOD_TODO, rule="campaign-period"
        )
    if not organisations:
        yield Problem(says.NOBODY, says.NOBODY_TODO, rule="campaign-nobody")
    if len({one.pk for one in organisations}) < len(organisations):
        yield Problem(says.TWICE, says.NOBODY_TODO, rule="campaign-twice")
    if rule not in RULES:
        yield Problem(says.RULE, says.RULE_TODO, rule="campaign-rule")
    if Campaign.objects.filter(form=form, period=str(period)).exists():
        yield Problem(says.ASKED.format(period=period), says.ASKED_TODO, rule="campaign-asked")


def _not_extended(report: Report, decision: Decision, due: datetime) -> Iterator[Problem]:
    """Yield everything that forbids the extension."""
    counts = decision.confirmed_at is not None and decision.withdrawn_at is None
    if decision.kind != Kind.EXTENSION or not counts:
        yield Problem(says.NO_DECISION, says.NO_DECISION_TODO, rule="extension-decision")
    about = {f"report:{report.pk}", f"campaign:{report.campaign_id}"}
    named = decision.sets.get("organisations", [])
    if decision.about not in about or (named and report.organisation.slug not in named):
        yield Problem(says.ANOTHER, says.NO_DECISION_TODO, rule="extension-about")
    said = decision.sets.get("due_at")
    if said is not None and datetime.fromisoformat(said) != due:
        yield Problem(says.OTHER_TIME, says.NO_DECISION_TODO, rule="extension-time")
    if due <= report.due_at:
        yield Problem(says.EARLIER, says.EARLIER_TODO, rule="extension-earlier")
