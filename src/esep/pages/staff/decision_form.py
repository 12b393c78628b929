"""The form of a decision: its kind and what it concerns first, then the fields that its shape asks for."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_http_methods

from esep.assessments.deciding import decide
from esep.assessments.models import Assessment
from esep.assessments.queries import years
from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.decisions import actions, queries, wording
from esep.decisions.models import Body, Decision, Kind
from esep.decisions.shapes import SHAPES
from esep.evidence.actions import bring
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.pages.parts.address import href
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.staff.deciding import names_on, newest
from esep.pages.staff.decision_offering import OF_A_CAMPAIGN, OF_A_YEAR, offered
from esep.pages.staff.decision_reading import read
from esep.people.acting import Acting
from esep.reports.models import Campaign


@require_http_methods(["GET", "HEAD", "POST"])
@door("decision.enter")
def show(request: HttpRequest, lang: str, *, acting: Acting) -> HttpResponse:
    """Show the form; enter the decision, and keep everything typed when it is refused."""
    if request.method != "POST":
        return elsewhere(lang, request.GET) or page(request, lang, acting, request.GET)
    typed = request.POST.copy()
    try:
        document = brought(request, typed, acting)
        new, problems = read(typed, document=document, replaces=replaced(typed))
        made = enter(new, problems, by=acting, once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, acting, typed, refused.problems)
    tell(request, lang, Text.each(lambda code: words("decisions", code).say("said_entered")))
    answer = HttpResponseRedirect(href(lang, "staff", "decisions", str(made.pk)))
    answer.status_code = 303
    return answer


def elsewhere(lang: str, asked: QueryDict) -> HttpResponse | None:
    """Lead to the form of a decision on a contest, which has its own; None for any other."""
    about, _, number = asked.get("about", "").partition(":")
    query = tuple((name, asked.get(name, "")) for name in ("replaces", "reading") if asked.get(name))
    kind = asked.get("kind", "")
    if about == "round" and whole(number) and kind in SHAPES:
        return HttpResponseRedirect(href(lang, "contests", "staff", number, "decide", kind, query=query))
    if about == "year" and whole(number):
        return HttpResponseRedirect(href(lang, "contests", "staff", "list", number, "decide", query=query))
    return None


def enter(new: actions.NewDecision, problems: Sequence[Problem], *, by: Acting, once: str) -> Decision:
    """Enter the decision, through the year it is about; what could not be read is refused with the rest."""
    if problems:
        raise Refused([*problems, *also_wrong(new)])
    year = year_of(new.about)
    if year is not None:
        return decide(year, new, by=by, at=clock.now(), once=once)
    return actions.enter(new, by=by, at=clock.now(), once=once)


def also_wrong(new: actions.NewDecision) -> tuple[Problem, ...]:
    """Return what else is wrong beside what could not be read, so that all problems come at once."""
    today = clock.today()
    found = actions.wrong(replace(new, date=min(new.date, today)), at=clock.now())
    return tuple(one for one in found if one.rule not in ("decision-date", "decision-votes"))


def brought(request: HttpRequest, typed: QueryDict, acting: Acting) -> Holding | None:
    """Return the document of the form: the file just brought, else the one kept from before."""
    union = Organisation.objects.get(slug="union")
    file = request.FILES.get("file")
    if file is not None and file.name:
        held = bring(file, file.name, organisation=union, by=acting, at=clock.now())
        typed["document"] = str(held.pk)
        return held
    return kept(typed)


def kept(typed: QueryDict) -> Holding | None:
    """Return the document that was brought with this form before, None when none was."""
    number = whole(typed.get("document"))
    return Holding.objects.filter(pk=number, organisation__slug="union").first()


def replaced(typed: QueryDict) -> Decision | None:
    """Return the decision that this one replaces, None when it replaces none."""
    return Decision.objects.filter(pk=whole(typed.get("replaces"))).first()


def year_of(about: str) -> Assessment | None:
    """Return the year that a decision is about, None when it is about something else."""
    kind, _, number = about.partition(":")
    return Assessment.objects.filter(pk=whole(number)).first() if kind == "assessment" else None


def page(
    request: HttpRequest, lang: str, acting: Acting, typed: QueryDict, problems: Sequence[Problem] = ()
) -> HttpResponse:
    """Return the form; without a kind, or without what it concerns, the first question alone."""
    kind, about = typed.get("kind", ""), typed.get("about", "")
    shape = SHAPES.get(kind)
    year, names = year_of(about), names_on(clock.today())
    in_force = queries.in_force(about, kind) if about and shape else ()
    return show_page(
        request,
        "staff/decision-enter.html",
        lang=lang,
        name="decisions-enter",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        typed=typed,
        kind=kind if shape else "",
        shape=shape,
        year=year,
        kinds=wording.KINDS,
        bodies={
            name: text
            for name, text in wording.BODIES.items()
            if not shape or not shape.bodies or name in shape.bodies
        },
        default_body=Body.EXECUTIVE_COMMITTEE,
        years=years(),
        campaigns=list(Campaign.objects.order_by("-due_at")) if kind in OF_A_CAMPAIGN else (),
        of_a_year=OF_A_YEAR,
        of_a_campaign=OF_A_CAMPAIGN,
        offer=offered(kind, year, names) if shape else {},
        proposed=proposed(kind, typed),
        in_force=in_force,
        document=kept(typed),
        today=clock.today().isoformat(),
        token=secrets.token_urlsafe(16),
    )


def proposed(kind: str, typed: QueryDict) -> tuple[str, str]:
    """Return words to begin with, Kazakh and Russian: the option of a reading as it is offered."""
    if kind not in (Kind.READING, Kind.EDITION):
        return "", ""
    reading = newest().reading(typed.get("reading", "") if kind == Kind.READING else "A01")
    option = reading.option(typed.get("option", "")) if reading else None
    if reading is None or option is None:
        return "", ""
    return f"{reading.question.kk} {option.says.kk}.", f"{reading.question.ru} {option.says.ru}."
