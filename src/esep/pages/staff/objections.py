"""The objections of a year: what organisations hold against their points, and the reasoned answers."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from esep.assessments import queries
from esep.assessments.models import Assessment, Calculation, Objection
from esep.assessments.objections import answer_objection
from esep.assessments.provenance import provenance
from esep.audit import clock
from esep.core.law import Criterion
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.pages.parts import point_trace
from esep.pages.parts.address import href
from esep.pages.parts.calculated import Calculated, calculated, latest_of
from esep.pages.parts.desk import show as show_page
from esep.pages.parts.desk import tell
from esep.pages.parts.door import door
from esep.pages.parts.point_trace import TracedPoint
from esep.pages.parts.sheet import Rated
from esep.pages.parts.wording import words
from esep.pages.staff import finding
from esep.pages.staff.point import Links
from esep.people.acting import Acting
from esep.people.naming import names_of
from esep.people.policy import why_not

STATES = ("open", "accepted", "rejected")


@dataclass(frozen=True, slots=True)
class Shown:
    """An objection in the list: whose, against which line of the annex, in which state."""

    it: Objection
    rated: Rated | None
    criterion: Criterion | None


@require_safe
@door("year.see", of=finding.year)
def show(request: HttpRequest, lang: str, number: int, *, acting: Acting, it: Assessment) -> HttpResponse:  # noqa: ARG001  # the door hands all over
    """Show every objection of the year, the unanswered first."""
    calculation = latest_of(it)
    made = calculated(calculation) if calculation else None
    found = [shown(one, made) for one in queries.objections(it)]
    return show_page(
        request,
        "staff/year-objections.html",
        lang=lang,
        name="years-objections",
        acting=acting,
        it=it,
        objections=sorted(found, key=lambda one: STATES.index(one.it.state)),
    )


def shown(one: Objection, made: Calculated | None) -> Shown:
    """Return an objection ready for the list."""
    if made is None:
        return Shown(one, None, None)
    criteria = made.result.plan.regulation.criterion(one.criterion)
    return Shown(one, made.who.get(one.organisation.slug), criteria[0] if criteria else None)


@require_http_methods(["GET", "HEAD", "POST"])
@door("year.see", of=finding.objection)
def one(
    request: HttpRequest,
    lang: str,
    number: int,
    objection: int,
    *,
    acting: Acting,
    it: Objection,
) -> HttpResponse:
    """Show an objection beside the trace it is about; take the reasoned answer."""
    if request.method != "POST":
        return page(request, lang, it, acting)
    state, answer = request.POST.get("state", ""), request.POST.get("answer", "")
    try:
        answer_objection(it, state, answer, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as refused:
        return page(request, lang, it, acting, refused.problems, (state, answer))
    tell(request, lang, Text.each(lambda code: words("years-objections", code).say("done")))
    to = href(lang, "staff", "year", str(number), "objections", str(objection))
    response = HttpResponseRedirect(to)
    response.status_code = 303
    return response


def page(
    request: HttpRequest,
    lang: str,
    it: Objection,
    acting: Acting,
    problems: Sequence[Problem] = (),
    typed: tuple[str, str] = ("", ""),
) -> HttpResponse:
    """Return the page of an objection: the point as it stood and stands, its trace, the answer or a form."""
    calculation = latest_of(it.assessment)
    made = calculated(calculation) if calculation else None
    seen = shown(it, made)
    row = seen.criterion.number if seen.criterion else ""
    return show_page(
        request,
        "staff/year-objection.html",
        lang=lang,
        name="years-objections",
        acting=acting,
        problems=problems,
        status=409 if problems else 200,
        it=it.assessment,
        one=seen,
        documents=[one.holding for one in it.evidence.select_related("holding__document")],
        traced=trace(it, made, row),
        before=before(it),
        rated=seen.rated,
        year=it.assessment.year,
        earlier=None,
        panel=True,
        show_places=True,
        links=Links(lang, it.assessment, it.organisation.slug, row),
        t=words("trace", lang),
        typed=typed,
        why_not=why_not(acting, "objection.answer", queries.objection_resource(it)),
        answered_by=names_of([it.answered_by]).get(it.answered_by, ""),
        token=secrets.token_urlsafe(16),
    )


def trace(it: Objection, made: Calculated | None, row: str) -> TracedPoint | None:
    """Return the trace of the row as it stands now, None without a calculation."""
    if made is None or not row:
        return None
    papers = provenance(
        it.organisation,
        point_trace.facts_of(made.result.plan, row),
        upto=made.calculation.facts_to,
    )
    return point_trace.traced(made.result, it.organisation.slug, row, papers)


def before(it: Objection) -> tuple[Calculation, str] | None:
    """Return the calculation that was objected to with the points it gave, None when it stands still."""
    found = queries.calculations(it.assessment).filter(at__lte=it.at).last()
    if found is None or found == queries.latest(it.assessment):
        return None
    of_organisation = queries.of_subject(found, it.organisation.slug) or {"criteria": []}
    line = next((line for line in of_organisation["criteria"] if line["id"] == it.criterion), None)
    return None if line is None else (found, line["points"])
