"""The occasion that the papers of a round are written from: applications, sheets, minutes, titles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from esep.contests.conflicts import ties_of
from esep.contests.heads import signing
from esep.contests.models import Application, Member, Round, Sheet, Sitting
from esep.contests.outcome import Counted, counted, entrant_of, latest, mean_counts, sealed_sheets, subject_of
from esep.contests.queries import abouts, contest_of, handed_in, last_handed
from esep.contests.ranking import winners
from esep.contests.seats import members
from esep.contests.titles import titles
from esep.core.contest import Contest
from esep.core.names import Text
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.facts.spelling import read_unit
from esep.organisations.models import Kind as Level
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.papers.contest_occasion import (
    Accepted,
    ContestOccasion,
    Entrant,
    Item,
    Judge,
    JudgedSheet,
    Minutes,
    Quantity,
    Won,
)
from esep.papers.occasion import UNION, Decided

NO_OUTCOME = "0" * 64


def occasion_of(
    round_: Round, *, day: date, invented: bool = False, only: Application | None = None
) -> ContestOccasion:
    """Return what the papers of a round are written from; with `only` of one application alone."""
    contest, outcome, now = contest_of(round_), latest(round_), counted(round_)
    concluded = round_.state in ("concluded", "published")
    there = [only] if only else list(handed_in(round_))
    awards = _awards(round_)
    return ContestOccasion(
        contest=contest,
        year=round_.year,
        fingerprint=outcome.digest if outcome else NO_OUTCOME,
        day=day,
        entrants=tuple(_entrants(round_, contest, there, now, concluded=concluded)),
        commission=tuple(judge(one) for one in members(round_)),
        sittings=tuple(minutes(one) for one in round_.sittings.order_by("date", "id")),
        won=tuple(_won(round_)) if only is None else (),
        awarded=_awarded(awards),
        concluded=concluded,
        version=round_.version,
        invented=invented,
        holder=UNION if round_.organisation.kind == Level.UNION else called(round_.organisation, round_),
        head=signing(round_, awards, day),
    )


def _entrants(
    round_: Round, contest: Contest, there: list[Application], now: Counted, *, concluded: bool
) -> Iterator[Entrant]:
    standing = {one.entrant: one for one in now.standings} if concluded else {}
    places = {one.application: one.place for one in winners(round_)} if concluded else {}
    mean = mean_counts(round_)
    day = local(round_.due_at)
    known = {one.pk: one.organisation for one in there if one.organisation}
    names = {one.id: one.name for one in on(day, set(known.values()))}
    sheets: dict[int, list[JudgedSheet]] = {}
    for sheet in sealed_sheets(round_):
        made = judged(sheet, contest, now, mean=mean)
        sheets.setdefault(sheet.application_id, []).append(made)
    for one in there:
        stands = standing.get(entrant_of(one))
        yield entrant(
            one,
            contest,
            organisation=names.get(one.organisation_id or 0),
            sheets=tuple(sheets.get(one.pk, ())),
            place=places.get(one.pk, stands.place) if stands else None,
            total=stands.total if stands else None,
        )


def entrant(one: Application, contest: Contest, **judged_by: Any) -> Entrant:
    """Return an application as it was handed in last; before that, with what it is called alone."""
    handed = last_handed(one)
    content = json.loads(handed.content) if handed else {}
    units = {row.number: row.unit for row in contest.form.rows}
    brought: dict[str, tuple[str, ...]] = {}
    for material in content.get("materials", ()):
        brought[material["row"]] = (*brought.get(material["row"], ()), material["title"] or material["link"])
    contacts = (content.get("email", one.email), content.get("phone", one.phone))
    return Entrant(
        key=str(one.pk),
        name=content.get("name", one.name),
        contact=", ".join(each for each in contacts if each),
        day=local(handed.at) if handed else None,
        claims={
            row["row"]: read_unit(row["value"], units[row["row"]])  # type: ignore[misc]  # no list in a form
            for row in content.get("rows", ())
        },
        materials=brought,
        certified_by=one.signed_name,
        certified_on=local(one.signed_at) if one.signed_at else None,
        **judged_by,
    )


def called(organisation: Organisation, round_: Round) -> Text:
    """Return what an organisation was called on the last day of applications."""
    (found,) = on(local(round_.due_at), Organisation.objects.filter(pk=organisation.pk))
    return found.name


def judged(sheet: Sheet, contest: Contest, now: Counted, *, mean: bool) -> JudgedSheet:
    """Return a sealed sheet with its points; one that is not sealed is a ValueError."""
    if sheet.sealed_at is None:
        raise ValueError(f"{sheet} is not sealed")
    content = json.loads(sheet.content)
    units = {row.number: row.unit for row in contest.form.rows}
    return JudgedSheet(
        key=subject_of(sheet),
        rows={one["row"]: _accepted(one, units[one["row"]]) for one in content["rows"]},
        scored=now.result.of(subject_of(sheet)),
        signers=tuple(content["signed"]),
        day=local(sheet.sealed_at),
        member=sheet.member.person.name if mean and sheet.member else "",
    )


def _accepted(row: Mapping[str, Any], unit: str) -> Accepted:
    claimed, accepted = (_quantity(row[name], unit) for name in ("claimed", "accepted"))
    return Accepted(claimed, accepted, row["reason"])


def _quantity(text: str | None, unit: str) -> Quantity:
    return None if text is None else read_unit(text, unit)  # type: ignore[return-value]  # no list in a form


def judge(member: Member) -> Judge:
    """Return a seat as papers name it."""
    return Judge(member.seat, member.person.name, member.post)


def minutes(sitting: Sitting) -> Minutes:
    """Return a sitting with who was kept out of what it resolved."""
    round_ = sitting.round
    present = {one.pk for one in sitting.present.all()}
    seated = members(round_, sitting.at)
    every = tuple(handed_in(round_))
    out = ties_of(every, seated)
    kept = [
        (member.person.name, one.name, out[one.pk][member.pk])
        for one in every
        for member in seated
        if member.pk in out[one.pk]
    ]
    return Minutes(
        protocol=sitting.protocol,
        day=sitting.date,
        town=sitting.place,
        present=tuple(judge(one) for one in seated if one.pk in present),
        commission=tuple(judge(one) for one in seated),
        items=tuple(
            Item(
                one.kind,
                Text(one.words_kk, one.words_ru, one.words_ru),
                (one.votes_for, one.votes_against, one.votes_abstained),
            )
            for one in sitting.items.order_by("number")
        ),
        kept_out=tuple(kept),
        signed=sitting.signed_at is not None,
    )


def _won(round_: Round) -> Iterator[Won]:
    for one in titles(round_):
        yield Won(str(one.application_id), one.place, one.diploma, one.amount)


def _awards(round_: Round) -> Decision | None:
    found: tuple[Decision, ...] = in_force(abouts(round_), Kind.AWARDS)
    return found[-1] if found else None


def _awarded(one: Decision | None) -> Decided | None:
    if one is None:
        return None
    return Decided(one.kind, Text(one.words_kk, one.words_ru, one.words_ru), one.protocol, one.item, one.date)


def local(instant: datetime) -> date:
    """Return the day of an instant where people are."""
    return instant.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
