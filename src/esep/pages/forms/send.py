"""Sends a form: of which period, to whom, until when; a second period of it is asked with one click."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from esep.audit import clock
from esep.core.names import Text
from esep.core.period import Kind, Period
from esep.core.problems import Problem, Refused
from esep.forms.actions import RIGHT
from esep.forms.models import AdHoc
from esep.forms.queries import last_of, newest
from esep.organisations import queries as organisations
from esep.pages.forms import finding as find
from esep.pages.forms.build import saying
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.wrong import not_found
from esep.people.acting import Acting
from esep.reports import listing
from esep.reports.campaigns import open_campaign

BACK, AHEAD, GRACE = 6, 2, 3
"""How many periods before and after the present one are offered, and days until the deadline at first."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: nothing of it is lost when it is refused."""

    period: str
    day: str
    hour: str
    everybody: bool
    chosen: tuple[str, ...]
    disciplined: bool

    @classmethod
    def of(cls, request: HttpRequest, kind: Kind) -> Typed:
        """Return what a request carries; at first the last period that ended, of everybody, in three days."""
        sent = request.POST
        if "day" not in sent:
            today = clock.today()
            period = str(Period.around(today, kind).previous())
            return cls(period, str(today + timedelta(days=GRACE)), "18:00", True, (), False)
        return cls(
            period=sent.get("period", ""),
            day=sent.get("day", "").strip(),
            hour=sent.get("hour", "").strip(),
            everybody=sent.get("whom") != "chosen",
            chosen=tuple(sent.getlist("organisation")),
            disciplined=sent.get("disciplined") == "on",
        )

    def read(self) -> tuple[Period, date, time]:
        """Return period, day and hour; all that cannot be read is refused at once."""
        problems, found = [], []
        for text, reader, what in (
            (self.period, Period.of, NO_PERIOD),
            (self.day, date.fromisoformat, NO_DAY),
            (self.hour, time.fromisoformat, NO_HOUR),
        ):
            try:
                found.append(reader(text))
            except ValueError:
                problems.append(Problem(what.format(text=text or "–"), CHOOSE, rule="campaign-deadline"))
        if problems:
            raise Refused(problems)
        period, day, hour = found
        return period, day, hour  # type: ignore[return-value]  # in this order


@require_http_methods(["GET", "HEAD", "POST"])
@door(RIGHT, of=find.form_)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: AdHoc, **_segments: object) -> HttpResponse:
    """Show the form of sending, or send."""
    form = newest(it.slug)
    if form is None:
        return not_found(request)
    typed = Typed.of(request, form.periods[0])
    if request.method != "POST":
        return page_of(request, lang, acting, it, typed)
    members = organisations.members(clock.today())
    slugs = [one.slug for one in members if typed.everybody or one.slug in typed.chosen]
    try:
        period, day, hour = typed.read()
        campaign = open_campaign(
            form,
            period,
            listing.organisations(slugs),
            day=day,
            hour=hour,
            disciplined=typed.disciplined,
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as why:
        return page_of(request, lang, acting, it, typed, why.problems)
    desk.tell(request, lang, saying("told.sent", n=len(slugs)))
    return HttpResponseRedirect(href(lang, "staff", "campaigns", str(campaign.pk)), status=303)


def page_of(
    request: HttpRequest, lang: str, acting: Acting, it: AdHoc, typed: Typed, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the form of sending."""
    last = last_of(it)
    return desk.show(
        request,
        "forms/send.html",
        lang=lang,
        name="monitoring-forms",
        acting=acting,
        status=422 if problems else 200,
        problems=problems,
        form=it,
        last=last,
        typed=typed,
        periods=offered(last.sketch.period),
        members=organisations.members(clock.today()),
        token=request.POST.get("once") or secrets.token_urlsafe(16),
    )


def offered(kind: Kind) -> tuple[Period, ...]:
    """Return the periods near today, the latest first."""
    one = Period.around(clock.today(), kind)
    for _ in range(AHEAD):
        one = one.next()
    found = [one]
    for _ in range(AHEAD + BACK):
        found.append(found[-1].previous())
    return tuple(found)


NO_PERIOD = Text("Кезең түсініксіз: {text}.", "Период непонятен: {text}.", "The period is unclear: {text}.")
NO_DAY = Text("Күн түсініксіз: {text}.", "День непонятен: {text}.", "The day is unclear: {text}.")
NO_HOUR = Text("Сағат түсініксіз: {text}.", "Час непонятен: {text}.", "The hour is unclear: {text}.")
CHOOSE = Text("Тізімнен не күнтізбеден таңдаңыз.", "Выберите из списка или календаря.", "Choose it.")
