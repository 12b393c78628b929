"""The form of one measure of a plan: chosen from the programme's catalogue or one's own, added or changed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import fields

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from esep.audit import clock
from esep.core.problems import Problem, Refused
from esep.library import library
from esep.library.programme import programme
from esep.pages.parts.door import door
from esep.pages.programme import finding, frame
from esep.pages.programme.plan import back
from esep.pages.programme.telling import names
from esep.people.acting import Acting
from esep.programme import planning, queries
from esep.programme.models import Counts, Indicator, Plan, Planned
from esep.programme.planned import Typed, columns, facts

NAME = "monitoring-plan-edit"


@require_http_methods(["GET", "HEAD", "POST"])
@door("plan.write", of=finding.plan)
def add(request: HttpRequest, lang: str, *, acting: Acting, it: Plan, **_segments: object) -> HttpResponse:
    """Show the catalogue and the form of a new measure, or add it."""
    if request.method != "POST":
        return shown(request, lang, acting, it, proposed(it, request.GET.get("clause", "")))
    typed = typed_of(request)
    try:
        planning.put(it, typed, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        return shown(request, lang, acting, it, typed, problems=why.problems)
    return back(request, lang, it, "put")


@require_http_methods(["GET", "HEAD", "POST"])
@door("plan.write", of=finding.planned)
def change(
    request: HttpRequest, lang: str, *, acting: Acting, it: Planned, **_segments: object
) -> HttpResponse:
    """Show the form of a measure that stands on the plan, or change it."""
    if request.method != "POST":
        return shown(request, lang, acting, it.plan, as_typed(it), it)
    typed = typed_of(request)
    once = request.POST.get("once", "")
    try:
        planning.put(it.plan, typed, number=it.number, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it.plan, typed, it, why.problems)
    return back(request, lang, it.plan, "changed")


@require_POST
@door("plan.write", of=finding.planned)
def take_off(
    request: HttpRequest, lang: str, *, acting: Acting, it: Planned, **_segments: object
) -> HttpResponse:
    """Take the measure off the plan with a reason."""
    reason, once = request.POST.get("words", ""), request.POST.get("once", "")
    try:
        planning.take_off(it, reason, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it.plan, as_typed(it), it, why.problems)
    return back(request, lang, it.plan, "removed")


def typed_of(request: HttpRequest) -> Typed:
    """Return the form as it was typed."""
    return Typed(**{one.name: request.POST.get(one.name, "") for one in fields(Typed)})


def as_typed(it: Planned) -> Typed:
    """Return a measure as its form shows it."""
    return Typed(
        clause=it.clause,
        kind=it.kind,
        name=it.name,
        responsible=it.responsible,
        since=it.since.isoformat(),
        until=it.until.isoformat(),
        expected=it.expected,
        indicator=it.indicator,
        counts=it.counts or Counts.EVENTS.value,
        fact=it.fact,
        target=str(it.target),
    )


def proposed(plan: Plan, clause: str) -> Typed:
    """Return the form as it opens for a clause: the plan's days, and the kind that serves it first."""
    law = programme(plan.edition)
    found = law.measure(clause)
    first = next((one.id for one in law.kinds if clause in one.clauses), "")
    return Typed(
        clause=found.number if found else "",
        kind=first,
        since=f"{plan.first_year}-01-01",
        until=f"{plan.last_year}-12-31",
    )


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    plan: Plan,
    typed: Typed,
    it: Planned | None = None,
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the page of the form; `it` is the measure that is changed."""
    law = programme(plan.edition)
    there = queries.measures(plan)
    return frame.show(
        request,
        "programme/edit.html",
        lang=lang,
        name=NAME,
        acting=acting,
        problems=problems,
        plan=plan,
        who=names([plan.organisation], clock.today())[plan.organisation_id],
        it=it,
        typed=typed,
        law=law,
        measure=law.measure(typed.clause),
        chosen=it is not None or bool(problems) or "clause" in request.GET,
        there=[one.clause for one in there],
        facts=[library().facts[name] for name in facts()],
        columns=[(key, register.name, total.name) for key, (register, total) in columns().items()],
        indicators=Indicator.values,
        counts=Counts.values,
        wrong={name for one in problems for name in one.rows},
        token=secrets.token_urlsafe(16),
    )
