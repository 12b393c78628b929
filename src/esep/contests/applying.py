"""Applying to a round: an application begun, filled in, described and backed with files and links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import IO
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.audit.record import again, done_before, record
from esep.contests import wording
from esep.contests import wording_applying as says
from esep.contests.models import Application, Claim, Material, Member, Round
from esep.contests.queries import application_resource, contest_of
from esep.contests.register import organisations_of
from esep.contests.states import OF_APPLICATION, ROUND
from esep.core.canonical import composed
from esep.core.contest import Contest
from esep.core.forms import FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.evidence.actions import hold
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.policy import Resource, demand
from esep.reports.cells import Kept
from esep.reports.entry import LONGEST, Saved, Typed, read_cell, sound

NOTE = "note"
STAMP = "stamp"
PARTS = (NOTE, STAMP)
"""What a material may stand on beside the rows: the explanatory note, and the page with the stamp."""

SHOWN = ("name", "materials")
"""What a person may let be published: the name, and the materials without personal data."""

LIMITS = {"name": 120, "email": 254, "phone": 32, "note": 50_000}
"""The words of an application, and how many characters each may have."""

TAKING = ("open", "examining")
"""In which states of a round applications still come in; after the deadline they are late ones."""


@transaction.atomic
def start(
    round_: Round,
    *,
    organisation: Organisation | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Application:
    """Begin the application of whoever acts and return it, the one there is when it was begun before.

    In a contest of a register the organisation is the one that the person stands in the register for today;
    of two, one must be chosen. A member of the round's commission is refused.
    """
    one = Round.objects.select_for_update().select_related("organisation").get(pk=round_.pk)
    there = Application.objects.filter(round=one, person=by.person).first()
    if there is not None:
        return there
    contest = contest_of(one)
    day = at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    problems = list(_not_open(one))
    if Member.objects.filter(round=one, person=by.person, until=None).exists():
        problems.append(Problem(says.ON_COMMISSION, says.LEAVE_COMMISSION, rule="on-commission"))
    chosen = None
    if contest.register:
        known = organisations_of(by.person, contest.register, day)
        known = tuple(x for x in known if x.path.startswith(one.organisation.path))
        problems += _of_register(known, organisation, day)
        fit = [x for x in known if organisation is None or x.pk == organisation.pk]
        chosen = fit[0] if fit else None
    demand(by, "application.start", Resource(chosen.path if chosen else "/", round=f"round:{one.pk}"))
    if problems:
        raise Refused(problems)
    person = Person.objects.get(pk=by.person)
    made = Application.objects.create(
        round=one,
        person=person,
        organisation=chosen,
        name=person.name,
        email=person.email,
        started_at=at,
    )
    body = {"round": one.pk, "organisation": chosen.slug if chosen else ""}
    _tell(made, "start", body, by=by, at=at, once=once)
    return made


def _not_open(round_: Round) -> Iterator[Problem]:
    if round_.state not in TAKING:
        said = says.NOT_TAKEN.format(state=ROUND[round_.state])
        yield Problem(said, wording.ASK_DEPARTMENT, rule="round-not-open")


def _of_register(known: tuple[Organisation, ...], asked: Organisation | None, day: date) -> Iterator[Problem]:
    if not known or (asked is not None and asked.pk not in {one.pk for one in known}):
        said = says.NOT_IN_REGISTER.format(day=day.strftime("%d.%m.%Y"))
        yield Problem(said, says.BE_REGISTERED, rule="not-registered")
    elif asked is None and len(known) > 1:
        called = on(day, known)
        names = Text.each(lambda code: ", ".join(one.short[code] for one in called))
        yield Problem(
            says.TWO_ORGANISATIONS.format(names=names),
            says.CHOOSE_ORGANISATION,
            rule="two-organisations",
            rows=tuple(one.slug for one in known),
        )


@transaction.atomic
def enter(
    application: Application, typed: Mapping[str, Typed], *, by: Acting, at: datetime, once: str = ""
) -> tuple[Saved, ...]:
    """Save figures as one action with one event and return what became of each, in the given order.

    As in a report: what is not understood is kept as it was typed, and a newer version is never overwritten.
    """
    one = _locked(application, "enter", by=by)
    rows = dict(_asked(contest_of(one.round), typed))
    there = {claim.row: claim for claim in one.claims.filter(row__in=rows)}
    repeated = done_before(once) is not None
    saved, changed = [], []
    for number, typing in typed.items():
        claim, tidy = there.get(number), sound(typing.text)
        value, problems = read_cell(tidy, rows[number], not_applicable=False)
        stands = claim.version if claim else 0
        if len(tidy) > LONGEST:
            saved.append(Saved(number, tidy, None, typing.version, problems))
        elif (claim.text if claim else "") == tidy:
            saved.append(Saved(number, tidy, value, stands, problems))
        elif repeated or stands != typing.version:
            conflict = None if claim is None else kept(claim)
            saved.append(Saved(number, tidy, None, typing.version, problems, conflict))
        else:
            fresh = claim or Claim(application=one, row=number)
            fresh.text, fresh.value, fresh.version = tidy, value, typing.version + 1
            fresh.by, fresh.at = by.id, at
            fresh.save()
            saved.append(Saved(number, tidy, value, fresh.version, problems))
            changed.append(fresh)
    if changed:
        cells = [{"row": c.row, "text": c.text, "value": c.value, "version": c.version} for c in changed]
        _tell(one, "enter", {"cells": cells}, by=by, at=at, once=once)
    return tuple(saved)


def _asked(contest: Contest, typed: Mapping[str, Typed]) -> Iterator[tuple[str, FormRow]]:
    """Yield the rows that are typed into; rows that the contest does not ask are refused, all at once."""
    unknown = []
    for number in typed:
        row = contest.form.by_number.get(number)
        if isinstance(row, FormRow):
            yield number, row
        else:
            unknown.append(_no_row(number))
    if unknown:
        raise Refused(unknown)


def _no_row(number: str) -> Problem:
    return Problem(wording.NO_ROW.format(row=number), wording.SEE_ROWS, rule="row-unknown", rows=(number,))


def kept(claim: Claim) -> Kept:
    """Return a figure of a draft as it stands, in the shape of a report's cell."""
    return Kept(
        row=claim.row,
        text=claim.text,
        value=claim.value,
        not_applicable=False,
        note="",
        version=claim.version,
        by=claim.by,
        by_name="",
        at=claim.at,
    )


@transaction.atomic
def describe(
    application: Application,
    words: Mapping[str, str],
    shown: tuple[str, ...] | None = None,
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Application:
    """Save the words of an application: `name`, `email`, `phone`, `note`, and what may be published."""
    if again(once, by.id):
        return Application.objects.get(pk=application.pk)
    one = _locked(application, "enter", by=by)
    said = {key: sound(text).strip() for key, text in words.items() if key in LIMITS}
    problems = [
        Problem(says.TOO_LONG.format(count=limit), says.SHORTEN, rule="too-long", rows=(name,))
        for name, limit in LIMITS.items()
        if len(said.get(name, "")) > limit
    ]
    if said.get("name") == "":
        problems.append(Problem(says.NO_NAME, says.WRITE_IT, rule="no-name", rows=("name",)))
    if problems:
        raise Refused(problems)
    for name, text in said.items():
        setattr(one, name, text)
    changed = list(said)
    if shown is not None:
        one.shown = [word for word in SHOWN if word in shown]
        changed.append("shown")
    if changed:
        one.save(update_fields=changed)
        body = {"words": sorted(said), "shown": one.shown}
        _tell(one, "describe", body, by=by, at=at, once=once)
    return one


@transaction.atomic
def attach(
    application: Application,
    row: str,
    *,
    title: str = "",
    holding: Holding | None = None,
    link: str = "",
    by: Acting,
    at: datetime,
    once: str = "",
) -> Material:
    """Put a file or a link on a row, on the note or as the stamped page, and return it; twice is once."""
    one = _locked(application, "enter", by=by)
    done = again(once, by.id)
    if done is not None:
        return Material.objects.filter(application=one, at=done.at).latest("id")
    link, problems = link.strip(), []
    if row not in PARTS and not isinstance(contest_of(one.round).form.by_number.get(row), FormRow):
        problems.append(_no_row(row))
    if holding is None and not link:
        problems.append(Problem(says.NEITHER, says.BRING_ONE, rule="material-empty"))
    if link and not _is_link(link):
        problems.append(Problem(says.BAD_LINK.format(link=link[:80]), says.GIVE_LINK, rule="material-link"))
    if problems:
        raise Refused(problems)
    named = sound(title).strip() or (holding.name if holding else link)
    same = one.materials.filter(row=row, holding=holding, link=link, removed_at=None).first()
    if same is not None:
        return same
    made = Material.objects.create(
        application=one, row=row, title=named[:255], holding=holding, link=link, by=by.id, at=at
    )
    body = {"row": row, "title": made.title, "sha256": holding.document_id if holding else "", "link": link}
    _tell(one, "attach", body, by=by, at=at, once=once)
    return made


def _is_link(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and len(link) <= 1024


def bring(application: Application, stream: IO[bytes], name: str, *, by: Acting, at: datetime) -> Holding:
    """Keep a file of an application and return its holding; it is opened through the application alone.

    Whoever holds the contest has it, so that nobody of the person's own organisation meets it elsewhere.
    A file is looked into as every document is: too large, with a macro, a bomb or of an unknown kind, it is
    refused with a sentence.
    """
    demand(by, "application.enter", application_resource(application))
    return hold(stream, name, organisation=application.round.organisation, by=by, at=at)


@transaction.atomic
def detach(material: Material, *, by: Acting, at: datetime, once: str = "") -> Material:
    """Take a file or a link off the draft; it stays in what was handed in."""
    one = _locked(material.application, "enter", by=by)
    material.refresh_from_db(fields=["removed_at"])
    if material.removed_at is not None or again(once, by.id):
        return material
    material.removed_at = at
    material.save(update_fields=["removed_at"])
    _tell(one, "detach", {"row": material.row, "title": material.title}, by=by, at=at, once=once)
    return material


@transaction.atomic
def add_public_copy(
    material: Material, holding: Holding, *, by: Acting, at: datetime, once: str = ""
) -> Material:
    """Put beside a file the copy without personal data that may be published, and return the material."""
    one = _locked(material.application, "enter", by=by)
    if again(once, by.id):
        return Material.objects.get(pk=material.pk)
    material.public_copy = holding
    material.save(update_fields=["public_copy"])
    body = {"row": material.row, "sha256": holding.document_id}
    _tell(one, "public-copy", body, by=by, at=at, once=once)
    return material


def _locked(application: Application, verb: str, *, by: Acting) -> Application:
    """Return the row as it stands now; refused without the right, and where its state forbids the verb."""
    one = (
        Application.objects.select_for_update(of=("self",))
        .select_related("round__organisation", "organisation", "person")
        .get(pk=application.pk)
    )
    demand(by, "application.enter", application_resource(one))
    OF_APPLICATION.move(one.state, verb)
    problems = tuple(_not_open(one.round))
    if problems:
        raise Refused(problems)
    return one


def _tell(
    one: Application, verb: str, body: Mapping[str, object], *, by: Acting, at: datetime, once: str
) -> None:
    record(
        f"application.{verb}",
        by=by.actor("inspector", "entrant"),
        at=at,
        object=f"application:{one.pk}",
        body=composed(body),
        version=one.number,
        once=once,
    )
