"""Opens a campaign: the deadline is shown as an instant in words, under every rule, before it is set."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.core.deadline import RULES
from esep.core.names import Text
from esep.core.period import Period
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.organisations import queries as organisations
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.staff.campaigns import saying
from esep.people.acting import Acting
from esep.reports import listing
from esep.reports.campaigns import due_at, open_campaign
from esep.reports.departments import DEPARTMENTS, of_form
from esep.reports.models import Campaign

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Typed:
    """The form of a new campaign as it was typed; nothing of it is lost when it is refused."""

    form: str = ""
    period: str = ""
    day: str = ""
    hour: str = "18:00"
    rule: str = RULES[0]
    holidays: str = ""
    disciplined: bool = True
    everybody: bool = True
    chosen: tuple[str, ...] = ()

    @classmethod
    def of(cls, request: HttpRequest) -> Typed:
        """Return what a request carries; a first visit asks for last year, of all organisations."""
        sent = request.POST if request.method == "POST" else request.GET
        if "day" not in sent:
            return cls(form=sent.get("form", ""), period=str(clock.today().year - 1))
        return cls(
            form=sent.get("form", ""),
            period=sent.get("period", "").strip(),
            day=sent.get("day", "").strip(),
            hour=sent.get("hour", "").strip(),
            rule=sent.get("rule", ""),
            holidays=sent.get("holidays", "").strip(),
            disciplined=sent.get("disciplined") == "on",
            everybody=sent.get("whom") != "chosen",
            chosen=tuple(sent.getlist("organisation")),
        )

    def deadline(self) -> tuple[date, time, tuple[date, ...]]:
        """Return day, hour and the holidays that were named; all that cannot be read is refused at once."""
        problems: list[Problem] = []
        day = attempt(self.day, date.fromisoformat, NO_DAY, problems)
        hour = attempt(self.hour, time.fromisoformat, NO_HOUR, problems)
        typed = self.holidays.replace(",", " ").split()
        holidays = [attempt(one, date.fromisoformat, NO_DAY, problems) for one in typed]
        if problems or day is None or hour is None:
            raise Refused(problems)
        return day, hour, tuple(one for one in holidays if one is not None)

    def instants(self) -> tuple[tuple[str, datetime], ...]:
        """Return what each rule of reading A07 makes of the deadline; nothing while it cannot be read."""
        try:
            day, hour, holidays = self.deadline()
        except Refused:
            return ()
        return tuple((rule, due_at(day, hour, rule=rule, beyond=holidays)) for rule in RULES)


def attempt(
    text: str, reader: Callable[[str], Read], wording: tuple[Text, Text], problems: list[Problem]
) -> Read | None:
    """Return what `reader` makes of `text`; what it cannot read is added to `problems`."""
    try:
        return reader(text)
    except ValueError:
        problems.append(Problem(wording[0].format(text=text or "–"), wording[1], rule="campaign-deadline"))
        return None


@require_http_methods(["GET", "HEAD", "POST"])
@door("campaign.open")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the form of a new campaign, or open it."""
    typed = Typed.of(request)
    if request.method != "POST":
        return form_of(request, lang, acting, typed)
    try:
        campaign = opened(request, acting, typed)
    except Refused as refused:
        return form_of(request, lang, acting, typed, refused.problems)
    tell(request, lang, saying("done.opened"))
    return HttpResponseRedirect(href(lang, "staff", "campaigns", str(campaign.pk)), status=303)


def opened(request: HttpRequest, acting: Acting, typed: Typed) -> Campaign:
    """Open the campaign as it was typed, and return it."""
    problems: list[Problem] = []
    period = attempt(typed.period, Period.of, NO_PERIOD, problems)
    try:
        day, hour, holidays = typed.deadline()
    except Refused as refused:
        raise Refused([*problems, *refused.problems]) from None
    if period is None:
        raise Refused(problems)
    members = organisations.members(clock.today())
    slugs = [one.slug for one in members if typed.everybody or one.slug in typed.chosen]
    return open_campaign(
        typed.form,
        period,
        listing.organisations(slugs),
        day=day,
        hour=hour,
        rule=typed.rule,
        holidays=holidays,
        disciplined=typed.disciplined,
        by=acting,
        at=clock.now(),
        once=request.POST.get("once", ""),
    )


def form_of(
    request: HttpRequest, lang: str, acting: Acting, typed: Typed, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the form; only the instants when they alone were asked for."""
    only = request.headers.get("HX-Target") == "instants"
    return show_page(
        request,
        "staff/campaign-instants.html" if only else "staff/campaign-open.html",
        lang=lang,
        name="campaigns",
        acting=acting,
        status=422 if problems else 200,
        problems=problems,
        typed=typed,
        instants=typed.instants(),
        rules=RULES,
        forms=[form for form in library().forms.values() if form.rated == "organisation"],
        departments=DEPARTMENTS,
        of_form=of_form,
        members=organisations.members(clock.today()),
        token=request.POST.get("once") or secrets.token_urlsafe(16),
    )


NO_DAY = (
    Text("Күн түсініксіз: {text}.", "День непонятен: {text}.", "The day is unclear: {text}."),
    Text("Былай жазыңыз: 2028-01-31.", "Пишите так: 2028-01-31.", "Write it as 2028-01-31."),
)
NO_HOUR = (
    Text("Сағат түсініксіз: {text}.", "Час непонятен: {text}.", "The hour is unclear: {text}."),
    Text("Былай жазыңыз: 18:00.", "Пишите так: 18:00.", "Write it as 18:00."),
)
NO_PERIOD = (
    Text("Кезең түсініксіз: {text}.", "Период непонятен: {text}.", "The period is unclear: {text}."),
    Text(
        "Жылды 2027, жартыжылдықты 2027-H1 деп жазыңыз.",
        "Пишите год как 2027, полугодие как 2027-H1.",
        "Write a year as 2027, a half-year as 2027-H1.",
    ),
)
