"""The reading room: an application beside its sheet, row by row claimed and accepted, with its points."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from esep.audit import clock
from esep.contests import of_people
from esep.contests.conflicts import declare, tied
from esep.contests.models import Handed, Mark, Material, Sheet
from esep.contests.outcome import mean_counts
from esep.contests.queries import application_resource, contest_of, last_handed
from esep.contests.questions import ask
from esep.contests.repeats import repeated
from esep.contests.seats import judges
from esep.contests.sheets import Marked, claims_of, mark, materials_of, may_read, seal, sheet_of
from esep.contests.states import APPLICATION
from esep.core.facts import Value
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.core.quantity import pretty
from esep.facts.spelling import read_unit
from esep.organisations.queries import on
from esep.pages.contest import commission_finding as find
from esep.pages.contest import entrant_points as points
from esep.pages.contest.commission_finding import Judged
from esep.pages.parts import desk, files, sights
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.spelled import spelled
from esep.pages.parts.wording import words
from esep.people.acting import Acting
from esep.people.policy import allows


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the sheet: what was claimed and accepted as people read it, its proof and its points.

    `counts` says whether it gives points under the readings in force.
    """

    number: str
    name: str
    unit: str
    claimed: str
    accepted: str
    reason: str
    materials: tuple[Mapping[str, Any], ...]
    points: str
    must: bool
    changed: bool
    counts: bool


@require_safe
@door("commission.see", of=find.judged, shows=sights.application)
def show(request: HttpRequest, lang: str, *, acting: Acting, it: Judged, **_segments: object) -> HttpResponse:
    """Show the application and the sheet."""
    return shown(request, lang, acting, it)


def shown(
    request: HttpRequest,
    lang: str,
    acting: Acting,
    it: Judged,
    problems: Sequence[Problem] = (),
    typed: Mapping[str, Marked] | None = None,
    said: str = "",
) -> HttpResponse:
    """Return the page; `typed` is what was refused, `said` a question or reason that was."""
    application, contest = it.application, contest_of(it.round)
    handed = last_handed(application)
    sheet = find.sheet_before(it)
    marks = {one.row: one for one in sheet.marks.all()} if sheet else {}
    resource = application_resource(application)
    open_ = it.round.state == "examining" and (sheet is None or sheet.sealed_at is None)
    writes = open_ and application.state == "admitted" and it.member.seat != "secretary"
    content = json.loads(handed.content) if handed else {}
    others = [
        one
        for one in Sheet.objects.filter(application=application, number=it.round.version)
        .select_related("member__person", "application")
        .exclude(pk=sheet.pk if sheet else 0)
        if may_read(one, acting)
    ]
    seated = judges(it.round)
    out = tied(application, seated)
    free = [one for one in seated if one.pk not in out]
    return desk.show(
        request,
        "contest/commission-reading.html",
        lang=lang,
        name="contests-reading",
        acting=acting,
        status=409 if problems else 200,
        problems=problems,
        round=it.round,
        application=application,
        title=contest.name[lang],
        organisation=on(clock.today(), [application.organisation])[0].name[lang]
        if application.organisation
        else "",
        state_words=APPLICATION[application.state][lang],
        content=content,
        handed=handed,
        rows=rows(it, handed, marks, lang, typed or {}),
        total=points_total(it, handed, marks, lang),
        note=materials_of(handed).get("note", ()) if handed else (),
        stamp=materials_of(handed).get("stamp", ()) if handed else (),
        members_mark=contest.marked_by == "members",
        highest=contest.regulation.extra.get("highest_mark", 100),
        mean=mean_counts(it.round),
        sheet=sheet,
        others=others,
        free=free,
        writes=writes and allows(acting, "sheet.mark", resource),
        seals=writes and allows(acting, "sheet.seal", resource),
        questions=of_people.questions(application),
        repeats=elsewhere(it),
        said=said,
        room=href(lang, "contests", "commission", str(it.round.pk)),
        here=href(lang, "contests", "commission", str(it.round.pk), "application", str(application.pk)),
        token=secrets.token_urlsafe(16),
    )


def rows(
    it: Judged, handed: Handed | None, marks: Mapping[str, Mark], lang: str, typed: Mapping[str, Marked]
) -> list[Row]:
    """Return the rows that the sheet may score, each with its claim and what is accepted now."""
    contest = contest_of(it.round)
    claims = claims_of(handed) if handed else {}
    there = materials_of(handed) if handed else {}
    given = points.by_row(it.round, points.lines(it.round, accepted_values(it, claims, marks)))
    found = []
    for row in contest.form.rows:
        claimed, one = claims.get(row.number), marks.get(row.number)
        if not contest.scored(row.number) or (row.number in contest.optional and claimed is None):
            continue
        accepted = one.accepted if one else claimed
        shown_text = spelled(accepted, lang) if accepted is not None else ""
        found.append(
            Row(
                number=row.number,
                name=row.name[lang],
                unit=contest.catalogue.units[row.unit][lang],
                claimed=spelled(claimed, lang) if claimed is not None else "—",
                accepted=typed[row.number].text if row.number in typed else shown_text,
                reason=typed[row.number].reason if row.number in typed else (one.reason if one else ""),
                materials=there.get(row.number, ()),
                points=points.shown(list(given.get(row.number, ())), lang),
                must=bool(contest.proved.get(row.number)),
                changed=one is not None and one.accepted != claimed,
                counts=row.number in given,
            )
        )
    return sorted(found, key=lambda row: not row.counts)


def elsewhere(it: Judged) -> Mapping[int, tuple[str, ...]]:
    """Return material → where else the same file or link stands: the row here, or whose application when."""
    found = repeated(it.application)
    return {
        number: tuple(
            one.row if one.application_id == it.application.pk else _of_another(one) for one in others
        )
        for number, others in found.items()
    }


def _of_another(one: Material) -> str:
    return f"{one.application.name}, {one.application.round.year}: {one.row}"


def accepted_values(it: Judged, claims: Mapping[str, str], marks: Mapping[str, Mark]) -> Mapping[str, Value]:
    """Return row → what is accepted as the sheet stands: what was claimed where nobody marked yet."""
    found: dict[str, Value] = {}
    for row in contest_of(it.round).form.rows:
        text = marks[row.number].accepted if row.number in marks else claims.get(row.number)
        if text is not None and isinstance(row, FormRow):
            found[row.number] = read_unit(text, row.unit)
    return found


def points_total(it: Judged, handed: Handed | None, marks: Mapping[str, Mark], lang: str) -> str:
    """Return the sum of points as the sheet stands."""
    of = points.lines(it.round, accepted_values(it, claims_of(handed) if handed else {}, marks))
    return pretty(points.total(of), lang, 2)


@require_POST
@door("sheet.mark", of=find.judged)
def save(request: HttpRequest, lang: str, *, acting: Acting, it: Judged, **_segments: object) -> HttpResponse:
    """Save what is accepted of the rows that were sent; asked in the background, answer with the points."""
    typed = typed_of(request, it, lang)
    background = request.headers.get("X-Requested-With") == "fetch"
    try:
        if typed:
            own = it.member if mean_counts(it.round) else None
            sheet = sheet_of(it.application, it.round, own, by=acting)
            mark(sheet, it.round, typed, by=acting, at=clock.now(), once=request.POST.get("once", ""))
    except Refused as why:
        if background:
            found = [{"what": p.what[lang], "todo": p.todo[lang], "rows": list(p.rows)} for p in why.problems]
            return JsonResponse({"problems": found}, status=409)
        return shown(request, lang, acting, it, why.problems, typed)
    if background:
        return standing(it, lang)
    desk.tell(request, lang, Text.each(lambda code: words("contests-reading", code).say("saved")))
    return HttpResponseRedirect(_here(it, lang), status=303)


def typed_of(request: HttpRequest, it: Judged, lang: str) -> dict[str, Marked]:
    """Return the rows whose text or reason is not what stands now."""
    handed = last_handed(it.application)
    sheet = find.sheet_before(it)
    marks = {one.row: one for one in sheet.marks.all()} if sheet else {}
    found = {}
    for row in rows(it, handed, marks, lang, {}):
        text = request.POST.get(f"accepted-{row.number}")
        reason = request.POST.get(f"reason-{row.number}", "").strip()
        if text is not None and (text.strip() != row.accepted or reason != row.reason):
            found[row.number] = Marked(text.strip(), reason)
    return found


def standing(it: Judged, lang: str) -> JsonResponse:
    """Return row → points and the sum, as the sheet stands."""
    handed, sheet = last_handed(it.application), find.sheet_before(it)
    marks = {one.row: one for one in sheet.marks.all()} if sheet else {}
    now = rows(it, handed, marks, lang, {})
    return JsonResponse(
        {
            "points": {row.number: row.points for row in now},
            "accepted": {row.number: row.accepted for row in now},
            "total": points_total(it, handed, marks, lang),
            "problems": [],
        }
    )


@require_POST
@door("sheet.seal", of=find.judged)
def close(
    request: HttpRequest, lang: str, *, acting: Acting, it: Judged, **_segments: object
) -> HttpResponse:
    """Seal the sheet with those who sign it."""
    mean = mean_counts(it.round)
    signing = request.POST.getlist("signer")
    signers = tuple(one for one in judges(it.round) if str(one.pk) in signing)
    try:
        sheet = sheet_of(it.application, it.round, it.member if mean else None, by=acting)
        once = request.POST.get("once", "")
        seal(sheet, it.round, signers=() if mean else signers, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-reading", code).say("sealed_told")))
    return HttpResponseRedirect(_here(it, lang), status=303)


@require_POST
@door("question.ask", of=find.judged)
def question(
    request: HttpRequest, lang: str, *, acting: Acting, it: Judged, **_segments: object
) -> HttpResponse:
    """Ask whoever applied about a row or the whole."""
    text = request.POST.get("text", "")
    try:
        row, once = request.POST.get("row", ""), request.POST.get("once", "")
        ask(it.application, row, text, by=acting, at=clock.now(), once=once)
    except Refused as why:
        return shown(request, lang, acting, it, why.problems, said=text)
    return HttpResponseRedirect(f"{_here(it, lang)}#questions", status=303)


@require_POST
@door("conflict.declare", of=find.tied)
def conflict(
    request: HttpRequest, lang: str, *, acting: Acting, it: Judged, **_segments: object
) -> HttpResponse:
    """Declare a conflict of interest: from then on the application is kept from the reader."""
    try:
        declare(
            it.application,
            request.POST.get("reason", ""),
            by=acting,
            at=clock.now(),
            once=request.POST.get("once", ""),
        )
    except Refused as why:
        return shown(request, lang, acting, it, why.problems)
    desk.tell(request, lang, Text.each(lambda code: words("contests-reading", code).say("declared")))
    return HttpResponseRedirect(href(lang, "contests", "commission", str(it.round.pk)), status=303)


@require_safe
@door("commission.see", of=find.material)
def download(request: HttpRequest, *, it: Material, **_segments: object) -> HttpResponseBase:
    """Hand a file of the application over."""
    assert it.holding is not None  # noqa: S101  # only files are found here
    return files.hand_over(request, it.holding)


def _here(it: Judged, lang: str) -> str:
    return href(lang, "contests", "commission", str(it.round.pk), "application", str(it.application.pk))
