"""Judges an execution by three aspects (evaluation 3.5), and shows how each organisation carries out."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from esep.audit import clock
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.registers import WITHDRAWN, Register, day_in
from esep.organisations.queries import Known, members
from esep.pages.parts import desk
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.whole import whole
from esep.pages.parts.wording import words
from esep.pages.registers import finding as find
from esep.pages.registers.adding import wrong_by_field
from esep.pages.registers.index import NAME
from esep.pages.registers.showing import anchor, cell, names_on, title
from esep.pages.registers.totals import year_asked
from esep.people.acting import Acting
from esep.registers.judging import Judgement, judge, judgements_of, overview, timely
from esep.registers.models import Entry, Mark
from esep.registers.queries import in_reach, member_of, reach


@dataclass(frozen=True, slots=True)
class Carried:
    """An organisation: its tasks of the year, how many were judged, and aspect → how many of each mark."""

    who: Known
    tasks: int
    waiting: int
    judged: int
    marks: tuple[tuple[int, int, int], ...]


@require_safe
@door("monitoring.see", of=find.judged)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: Register, **_segments: object
) -> HttpResponse:
    """Show the overview of a year by the day on which the tasks were due."""
    today, paths = clock.today(), reach(acting)
    year = year_asked(request, today)
    every = in_reach(paths).filter(register=it.id).exclude(state=WITHDRAWN.id)
    entries = [one for one in every if (day := day_in(one.values, it.since)) and day.year == year]
    own = [one for one in members(today) if any(one.path.startswith(path) for path in paths)]
    return desk.show(
        request,
        "registers/judged.html",
        lang=lang,
        name=NAME,
        acting=acting,
        register=it,
        anchor=anchor,
        year=year,
        rows=carried(it, entries, own),
        marks=Mark.values,
        any=bool(entries),
    )


def carried(register: Register, entries: Sequence[Entry], own: Sequence[Known]) -> list[Carried]:
    """Return the organisations with how they carried out, in one query."""
    by_slug = overview(list(entries))
    of = {one.path: one.slug for one in own}
    tasks: dict[str, list[Entry]] = {}
    for one in entries:
        tasks.setdefault(member_of(one.organisation.path, of), []).append(one)
    nothing = dict.fromkeys(Mark.values, 0)
    return [
        Carried(
            who=one,
            tasks=len(tasks.get(one.slug, ())),
            waiting=sum(1 for each in tasks.get(one.slug, ()) if each.state == register.start),
            judged=sum(1 for each in tasks.get(one.slug, ()) if each.state == "judged"),
            marks=tuple(
                _three(by_slug.get(one.slug, {}).get(aspect.id, nothing)) for aspect in register.aspects
            ),
        )
        for one in own
    ]


def _three(marks: Mapping[str, int]) -> tuple[int, int, int]:
    return marks["met"], marks["partly"], marks["not"]


@require_http_methods(["GET", "HEAD", "POST"])
@door("register.judge", of=find.to_judge)
def judging(
    request: HttpRequest, lang: str, *, acting: Acting, it: find.About, **_segments: object
) -> HttpResponse:
    """Show the three judgements, or give them."""
    register, entry = it
    if request.method != "POST":
        return form(request, lang, acting, register, entry, _standing(entry))
    given = {
        one.id: Judgement(
            request.POST.get(f"mark-{one.id}", ""), request.POST.get(f"reason-{one.id}", "")[:2000]
        )
        for one in register.aspects
    }
    version = whole(request.POST.get("version"))
    try:
        judge(
            entry,
            given,
            version=version,
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as why:
        return form(request, lang, acting, register, entry, given, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words(NAME, code).say("said.judge")))
    return HttpResponseRedirect(href(lang, "registers", register.id, str(entry.pk)), status=303)


def _standing(entry: Entry) -> dict[str, Judgement]:
    """Return the judgements that stand, else what the dates suggest of timeliness."""
    there = judgements_of([entry.pk]).get(entry.pk, {})
    suggested = {"timeliness": Judgement(timely(entry), "")}
    return suggested | {name: Judgement(one.mark, one.reason) for name, one in there.items()}


def form(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    register: Register,
    entry: Entry,
    given: Mapping[str, Judgement],
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    """Return the form of the judgements beside what the organisation reported."""
    if problems:
        entry.refresh_from_db(fields=["values", "state", "version"])
    known = names_on(clock.today(), [entry.organisation])
    return desk.show(
        request,
        "registers/judge.html",
        lang=lang,
        name=NAME,
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        register=register,
        entry=entry,
        title=title(register, entry.values),
        whose=known[entry.organisation.pk].name,
        cells=[cell(field, entry.values, {}) for field in register.fields],
        given={one.id: given.get(one.id, Judgement("", "")) for one in register.aspects},
        wrong=wrong_by_field(problems),
        marks=Mark.values,
        version=entry.version,
        token=secrets.token_urlsafe(16),
    )
