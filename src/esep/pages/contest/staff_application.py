"""One application for those who run a round: as it was handed in, what was accepted of it, its history."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from esep.audit.history import Told, history_of
from esep.contests import of_people, queries
from esep.contests.completeness import completeness_of
from esep.contests.models import Application, Handed, Material, Round, Sheet
from esep.contests.outcome import latest
from esep.contests.ranking import winners
from esep.contests.repeats import repeated
from esep.contests.sheets import claims_of, materials_of, may_read
from esep.contests.states import APPLICATION
from esep.core.names import Text
from esep.pages.contest import staff_finding as find
from esep.pages.contest.entrant_files import offered, written
from esep.pages.contest.entrant_head import called
from esep.pages.contest.staff_papers import CLOSED
from esep.pages.parts import desk, files, sights
from esep.pages.parts.address import href
from esep.pages.parts.door import door
from esep.pages.parts.history import lines
from esep.pages.parts.spelled import spelled
from esep.people.acting import Acting
from esep.people.policy import allows

TOLD = ("start", "submit", "withdraw", "sign", "ask", "answer", "conflict")
"""What of an application's history is told: its draft is the business of whoever applies."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a sealed sheet accepts of a row, whose it is ("" of the whole commission), and the reason."""

    whose: str
    figure: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was handed in: its claim, its files and links, and what sealed sheets accept of it."""

    number: str
    name: str
    unit: str
    claimed: str
    materials: tuple[Mapping[str, Any], ...]
    accepted: tuple[Accepted, ...]
    less: bool


@require_safe
@door("application.see", of=find.application, shows=sights.application)
def show(
    request: HttpRequest, lang: str, *, acting: Acting, it: find.OfRound, **_segments: object
) -> HttpResponse:
    """Show the application; nothing is written here."""
    application, handed = it.application, it.handed
    contest, content = queries.contest_of(it.round), json.loads(handed.content)
    there, sheets = materials_of(handed), readable(it, acting)
    outcome = latest(it.round) if it.round.state in CLOSED else None
    standings = outcome.result["standings"] if outcome else ()
    stands = next((one for one in standings if one["entrant"] == f"a{application.pk}"), None)
    won = {one.application: one.place for one in winners(it.round)} if outcome else {}
    return desk.show(
        request,
        "contest/staff-application.html",
        lang=lang,
        name="contests-staff-application",
        acting=acting,
        round=it.round,
        application=application,
        handed=handed,
        content=content,
        title=contest.name,
        organisation=called(application),
        state_words=APPLICATION[application.state],
        fields=contest.application.fields if contest.application else (),
        rows=rows(it.round, handed, sheets, lang),
        members_mark=contest.marked_by == "members",
        sheets=sheets,
        stands=stands,
        place=won.get(application.pk, stands["place"]) if stands else None,
        beside=[*there.get("note", ()), *there.get("stamp", ())],
        elsewhere=elsewhere(application),
        items=completeness_of(handed),
        questions=of_people.questions(application),
        versions=tuple(application.handed.order_by("-number")),
        resolved=resolved(it),
        annexes=offered(contest),
        history=lines(told(application)),
        audits=allows(acting, "audit.see"),
        here=address(it.round, application, lang),
        back=href(lang, "contests", "staff", str(it.round.pk)),
    )


def address(round_: Round, application: Application, lang: str) -> str:
    """Return where the page of an application stands."""
    return href(lang, "contests", "staff", str(round_.pk), "application", str(application.pk))


def readable(it: find.OfRound, acting: Acting) -> tuple[Sheet, ...]:
    """Return the sealed sheets that the reader may see; members' own ones when they sway nobody any more."""
    found = Sheet.objects.filter(
        application=it.application, number=it.round.version, sealed_at__isnull=False
    ).select_related("member__person", "application__round__organisation", "application__organisation")
    over = it.round.state in CLOSED
    return tuple(one for one in found.order_by("id") if (over or not one.member_id) and may_read(one, acting))


def rows(round_: Round, handed: Handed, sheets: Sequence[Sheet], lang: str) -> list[Row]:
    """Return the rows of the form in their order; those that stayed empty and may are left out."""
    contest, claims, there = queries.contest_of(round_), claims_of(handed), materials_of(handed)
    accepted: dict[str, tuple[Accepted, ...]] = {}
    for sheet in sheets:
        whose = sheet.member.person.name if sheet.member else ""
        for one in json.loads(sheet.content)["rows"]:
            figure = spelled(one["accepted"], lang) if one["accepted"] is not None else "—"
            made = Accepted(whose, figure, one["reason"])
            accepted[one["row"]] = (*accepted.get(one["row"], ()), made)
    found = []
    for row in contest.form.rows:
        claimed = claims.get(row.number)
        if row.number in contest.optional and claimed is None:
            continue
        said = spelled(claimed, lang) if claimed is not None else "—"
        of_row = accepted.get(row.number, ())
        found.append(
            Row(
                number=row.number,
                name=row.name[lang],
                unit=contest.catalogue.units[row.unit][lang],
                claimed=said,
                materials=there.get(row.number, ()),
                accepted=of_row,
                less=claimed is not None and any(one.figure != said for one in of_row),
            )
        )
    return found


def elsewhere(application: Application) -> Mapping[int, tuple[str, ...]]:
    """Return material → where else the same file or link stands: a row here, or whose application when."""
    return {
        number: tuple(
            one.row
            if one.application_id == application.pk
            else f"{one.application.name}, {one.application.round.year}: {one.row}"
            for one in others
        )
        for number, others in repeated(application).items()
    }


def resolved(it: find.OfRound) -> list[tuple[str, Text, str]]:
    """Return what signed or written minutes resolved about the application: kind, words, protocol."""
    found = []
    for sitting in it.round.sittings.prefetch_related("items").order_by("date", "id"):
        for item in sitting.items.all():
            named = item.sets.get("applications") or item.sets.get("entrants") or ()
            if it.application.pk in named:
                words = Text(item.words_kk, item.words_ru, item.words_ru)
                found.append((item.kind, words, sitting.protocol))
    return found


def told(application: Application) -> tuple[Told, ...]:
    """Return the history of an application without the work on its draft, the newest first."""
    verbs = {f"application.{verb}" for verb in TOLD} | {"sheet.seal"}
    return tuple(one for one in history_of([f"application:{application.pk}"]) if one.action in verbs)


@require_safe
@door("application.see", of=find.application, shows=sights.application)
def annex(
    request: HttpRequest, lang: str, *, name: str, form: str, it: find.OfRound, **_segments: object
) -> HttpResponse:
    """Return an annex of the application as a file, as it was handed in last."""
    return written(request, lang, it.application, name, form)


@require_safe
@door("application.see", of=find.material)
def download(request: HttpRequest, *, it: Material, **_segments: object) -> HttpResponseBase:
    """Hand a file of the application over."""
    assert it.holding is not None  # noqa: S101  # only files are found here
    return files.hand_over(request, it.holding)
