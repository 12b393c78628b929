"""The page of a year: where it stands, the one next step with all that stands in its way, and its rooms."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_POST, require_safe

from esep.assessments.completeness import completeness, time_limit
from esep.assessments.models import Assessment, Calculation
from esep.assessments.queries import abouts
from esep.assessments.splits import of_calculation
from esep.audit import clock
from esep.core.comparing import Difference, differences
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import queries as decided
from esep.pages.parts import dates, timeline
from esep.pages.parts.address import href
from esep.pages.parts.calculated import Calculated, calculated, latest_of, year_before
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.sheet import Rated
from esep.pages.parts.wording import words
from esep.pages.staff import finding
from esep.pages.staff.decisions import shown as shown_decisions
from esep.pages.staff.paper_doors import PAPERS
from esep.pages.staff.stepping import steps, take
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import RIGHTS

FIRST = 5
"""How many organisations the page of the year names; the board has them all."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """One of the first organisations: place, points, and the change to the year before when it is known."""

    rated: Rated
    place: int
    prize: bool
    total: Fraction
    change: Fraction | None


@dataclass(frozen=True, slots=True)
class Room:
    """A page of the year: key of its words, address, note under it, whether it still asks for something."""

    key: str
    address: tuple[str, ...]
    note: str
    values: Mapping[str, object]
    asks: bool


@require_safe
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show where the year stands."""
    return page(request, lang, it, acting)


@require_POST
@door("year.see", of=finding.year)
def step(
    request: HttpRequest,
    lang: str,
    number: int,  # noqa: ARG001  # the door found the year by it
    verb: str,
    *,
    acting: Acting,
    it: Assessment,
) -> HttpResponse:
    """Take a step; what stands in its way is shown above the form with everything that was typed."""
    once = request.POST.get("once", "")
    try:
        led_to = take(it, verb, request.POST, by=acting, at=clock.now(), once=once)
    except Refused as refused:
        it.refresh_from_db()
        return page(request, lang, it, acting, refused.problems, request.POST, verb)
    tell(request, lang, Text.each(lambda code: words("years-year", code).say("done")))
    answer = HttpResponseRedirect(href(lang, "staff", "year", str(led_to.pk)))
    answer.status_code = 303
    return answer


def page(
    request: HttpRequest,
    lang: str,
    it: Assessment,
    acting: Acting,
    problems: Sequence[Problem] = (),
    typed: QueryDict | None = None,
    asked: str = "",
) -> HttpResponse:
    """Return the page of the year; `problems` say why the step `asked` was not taken."""
    now, calculation = clock.now(), latest_of(it)
    made = calculated(calculation) if calculation else None
    decisions = shown_decisions(decided.about(*abouts(it)))
    offered = steps(it, acting, at=now)
    return show_page(
        request,
        "staff/year.html",
        lang=lang,
        name="years-year",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=it,
        edition=dates.edition(it.edition) if it.edition else None,
        stops=timeline.road(it.state),
        next=offered[0],
        also=offered[1:],
        limit=time_limit(it, clock.today()),
        typed=typed or QueryDict(),
        asked=asked,
        k=words("decisions", lang),
        mends=lambda problem: mends(lang, acting, it, problem),
        until=proposed_until(now),
        token=secrets.token_urlsafe(16),
        made=made,
        podium=ahead(it, made) if made else (),
        marked=of_calculation(made.calculation) if made else (),
        calculations=calculations(it),
        corrected=corrected(it, made) if made else None,
        rooms=rooms(it, made),
        decisions=decisions,
        papers=PAPERS,
        days_to_ceremony=(it.ceremony_at - now).days if it.ceremony_at and it.ceremony_at > now else None,
        publication=getattr(it, "publication", None) if it.state == "published" else None,
        corrected_by=Assessment.objects.filter(corrects=it).first(),
    )


def mends(lang: str, acting: Acting, it: Assessment, problem: Problem) -> str:
    """Return the address where what stands in the way is mended; "" when it is nowhere for this person."""
    where = MENDED_IN.get(problem.rule, "")
    if where == "objections" and problem.rows:
        return href(lang, "staff", "year", str(it.pk), where, problem.rows[0])
    if where.startswith("decision:") and not acting.holds(*RIGHTS["decision.enter"].roles):
        return ""
    if where.startswith("decision:"):
        kind = where.partition(":")[2]
        query = (("kind", kind), ("about", f"assessment:{it.pk}"))
        return href(lang, "staff", "decisions", "enter", query=query)
    if where == "matrix":
        return href(lang, "staff", "matrix")
    return href(lang, "staff", "year", str(it.pk), where) if where else ""


MENDED_IN: Mapping[str, str] = {
    "no-edition": "edition",
    "no-annex": "edition",
    "unfit-decision": "register",
    "open-objection": "objections",
    "not-carried-out": "objections",
    "preview-goes-on": "decision:resolution",
    "no-data": "facts",
    "open-reading": "register",
    "undecided-tie": "prizes",
    "no-prizes": "prizes",
    "no-block-prizes": "prizes",
    "wrong-winners": "prizes",
    "awarded-twice": "prizes",
    "not-awarded": "prizes",
    "no-ceremony": "decision:ceremony",
    "reports-wait": "matrix",
    "reports-not-due": "matrix",
}
"""Where each rule of assessments.lacking is mended: a room of the year, or a decision to enter."""


def proposed_until(now: datetime) -> tuple[str, str]:
    """Return the day and hour that are proposed for the end of a preview: a week from now, 18:00."""
    local = now.astimezone(ZoneInfo(settings.TIME_ZONE)) + timedelta(days=7)
    return local.date().isoformat(), "18:00"


def ahead(it: Assessment, made: Calculated) -> list[Ahead]:
    """Return the first organisations of the calculation, in places."""
    earlier = year_before(it)
    totals = (
        {one.subject: one.total for one in calculated(earlier).result.subjects} if earlier is not None else {}
    )
    prizes = int(made.result.plan.ranking["prizes"])
    ordered = sorted(
        (one for one in made.result.subjects if one.subject in made.who),
        key=lambda one: (one.place, made.who[one.subject].order),
    )
    return [
        Ahead(
            made.who[one.subject],
            one.place,
            one.place <= prizes,
            one.total,
            one.total - totals[one.subject] if one.subject in totals else None,
        )
        for one in ordered
        if one.place <= max(FIRST, prizes)
    ]


def corrected(it: Assessment, made: Calculated) -> list[tuple[Rated, Difference]] | None:
    """Return whose total or place differs from the version it corrects; None when it corrects none."""
    first = latest_of(it.corrects) if it.corrects else None
    if first is None:
        return None
    found = differences(calculated(first).result, made.result)
    return [
        (made.who[one.subject], one)
        for one in found
        if one.subject in made.who and (one.change or one.places[0] != one.places[1])
    ]


def calculations(it: Assessment) -> list[tuple[Calculation, str]]:
    """Return the calculations of the year, the last first, with who made each."""
    found = list(it.calculations.order_by("-number").defer("result"))
    names = names_of(one.by for one in found)
    return [(one, names.get(one.by, "")) for one in found]


def rooms(it: Assessment, made: Calculated | None) -> list[Room]:
    """Return the pages of the year with what each says in one line, in the order of the road."""
    here = ("staff", "year", str(it.pk))
    count, blocks = it.participants.count(), completeness(it).blocks if it.edition else ()
    have, of = sum(part.known for part in blocks), sum(part.wanted for part in blocks)
    answered = list(it.objections.values_list("state", flat=True))
    waiting = answered.count("open")
    open_readings = sum(one.by == "default" for one in made.result.plan.choices) if made else 0
    settled = sum(one.by == "decision" for one in made.result.plan.choices) if made else 0
    return [
        Room("edition", (*here, "edition"), "edition" if it.edition else "edition_open", {}, not it.edition),
        Room(
            "participants",
            (*here, "participants"),
            "participants" if count else "participants_open",
            {"count": count},
            not count,
        ),
        Room("facts", (*here, "facts"), "facts", {"have": have, "of": of}, have < of),
        *(
            [Room("running", (*here, "running"), "running", {}, asks=False)]
            if it.state in ("planned", "collecting")
            else []
        ),
        Room("board", (*here, "board"), "board", {"count": it.calculations.count()}, asks=False),
        Room(
            "register",
            (*here, "register"),
            "register",
            {"open": open_readings, "settled": settled},
            asks=False,
        ),
        Room(
            "objections",
            (*here, "objections"),
            "objections",
            {"open": waiting, "count": len(answered)},
            waiting > 0,
        ),
        Room("prizes", (*here, "prizes"), "prizes", {"count": it.prizes.count()}, asks=False),
    ]
