"""Campaigns: what is asked of whom by which instant, how far it is, who was reminded, extended or closed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.forms.queries import form_of, forms_named, made
from esep.notices.listing import Reminded, reminded
from esep.notices.reminders import news_of
from esep.organisations import queries as organisations
from esep.organisations.queries import Known
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import Found, door
from esep.pages.parts.wording import words
from esep.pages.staff.signs import SIGNS, Sign, days_between, sign_of
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import Resource, allows
from esep.reports import listing
from esep.reports.campaigns import close, extend
from esep.reports.departments import DEPARTMENTS
from esep.reports.models import Campaign, Report
from esep.statistics.consolidated import Summary, of_campaign

REMINDERS = (-14, -7, -1, 1)
"""Days beside the deadline on which those who have not handed in are reminded."""


def found(_request: HttpRequest, number: int, **_more: object) -> Found | None:
    """Return the campaign, as its department sees it."""
    campaign = listing.campaign(number)
    return None if campaign is None else Found(campaign, Resource(department=campaign.department))


@require_safe
@door("staff.see")
def index(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """List the campaigns, the newest deadline first, with how many reports stand where."""
    campaigns, now = listing.campaigns(), clock.now()
    return show_page(
        request,
        "staff/campaigns.html",
        lang=lang,
        name="campaigns",
        acting=acting,
        campaigns=campaigns,
        states=listing.states(),
        forms=forms_named(one.form for one in campaigns),
        departments=DEPARTMENTS,
        may=allows(acting, "campaign.open"),
        left={one.pk: days_between(now, one.due_at) for one in campaigns},
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One report of a campaign: whose, where it stands, until when, and whether it was extended."""

    report: Report
    organisation: Known
    sign: Sign
    reminded: tuple[Reminded, ...]


@require_safe
@door("staff.see", of=found)
def one(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the campaign by it
    *,
    acting: Acting,
    it: Campaign,
) -> HttpResponse:
    """Show one campaign with its reports, its reminders and the decisions on its deadline."""
    return page_of(request, lang, acting, it)


def page_of(
    request: HttpRequest, lang: str, acting: Acting, campaign: Campaign, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the page of a campaign with what stands in the way, if anything does."""
    now = clock.now()
    reports = listing.of_campaign(campaign)
    lines = lines_of(reports, now)
    decisions = deciding(campaign, reports)
    return show_page(
        request,
        "staff/campaign.html",
        lang=lang,
        name="campaigns",
        acting=acting,
        status=422 if problems else 200,
        problems=problems,
        campaign=campaign,
        form=form_of(campaign.form, campaign.edition),
        department=DEPARTMENTS[campaign.department],
        lines=lines,
        signs=[sign for sign in SIGNS if any(line.sign == sign for line in lines)],
        opened_by=names_of([campaign.opened_by]).get(campaign.opened_by, ""),
        left=days_between(now, campaign.due_at),
        coming=coming(campaign, now),
        may=allows(acting, "campaign.open", Resource(department=campaign.department)),
        decisions=[(one, waiting_for(one, reports)) for one in decisions],
        past=now > campaign.due_at,
        period=Period.of(campaign.period),
        coming_in=coming_in(campaign, now),
        lacking=sum(report.state == "open" for report in reports),
        token=secrets.token_urlsafe(16),
    )


def coming_in(campaign: Campaign, now: datetime) -> Summary | None:
    """Return what a form that the staff made holds so far; a standing form's own pages show it."""
    return of_campaign(campaign, now) if made(campaign.form) else None


def lines_of(reports: Sequence[Report], now: datetime) -> tuple[Line, ...]:
    """Return the reports of a campaign as the page lists them."""
    known = organisations.on(clock.today(), [report.organisation for report in reports])
    names = {one.id: one for one in known}
    told = reminded(report.pk for report in reports)
    return tuple(
        Line(
            report,
            names[report.organisation_id],
            sign_of(report.state, report.number, overdue=now > report.due_at),
            told.get(report.pk, ()),
        )
        for report in reports
    )


def coming(campaign: Campaign, now: datetime) -> int | None:
    """Return the day beside the deadline of the next reminder, None when there is none to come."""
    passed = days_between(campaign.due_at, now)
    return None if campaign.closed_at else next((day for day in REMINDERS if day > passed), None)


def deciding(campaign: Campaign, reports: Sequence[Report]) -> tuple[Decision, ...]:
    """Return the extensions that are in force about the campaign or one of its reports."""
    about = [f"campaign:{campaign.pk}", *(f"report:{report.pk}" for report in reports)]
    return in_force(about, Kind.EXTENSION)


def waiting_for(decision: Decision, reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports whose deadline a decision moves and that do not follow it yet."""
    named = decision.sets.get("organisations", [])
    due = datetime.fromisoformat(decision.sets["due_at"])
    return tuple(
        report
        for report in reports
        if decision.about in (f"campaign:{report.campaign_id}", f"report:{report.pk}")
        and (not named or report.organisation.slug in named)
        and report.due_at < due
    )


@require_POST
@door("campaign.open", of=found)
def follow(
    request: HttpRequest, lang: str, number: int, decision: int, *, acting: Acting, it: Campaign
) -> HttpResponse:
    """Put the deadlines later that a confirmed decision extends, and tell the organisations."""
    reports = listing.of_campaign(it)
    extending = next((one for one in deciding(it, reports) if one.pk == decision), None)
    moved = waiting_for(extending, reports) if extending else ()
    try:
        for report in moved:
            if extending is not None:
                due = datetime.fromisoformat(extending.sets["due_at"])
                extend(report, extending, due_at=due, by=acting, at=clock.now())
                news_of(report, clock.now())
    except Refused as refused:
        return page_of(request, lang, acting, it, refused.problems)
    tell(request, lang, saying("done.extended", n=len(moved)))
    return HttpResponseRedirect(href(lang, "staff", "campaigns", str(number)), status=303)


@require_POST
@door("campaign.open", of=found)
def shut(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Campaign) -> HttpResponse:
    """Close a campaign: nothing is handed in for the first time any more."""
    try:
        close(it, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page_of(request, lang, acting, it, refused.problems)
    tell(request, lang, saying("done.closed"))
    return HttpResponseRedirect(href(lang, "staff", "campaigns", str(number)), status=303)


def saying(key: str, **values: object) -> Text:
    """Return a sentence of this page in all languages."""
    return Text.each(lambda code: words("campaigns", code).say(key, **values))
