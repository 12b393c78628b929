"""The verbs of the one log: a measure carried out is entered, corrected, withdrawn and commended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.audit.record import again, record
from esep.core.problems import Problem, Refused
from esep.evidence.models import Holding
from esep.library.programme import programme
from esep.organisations.models import Organisation
from esep.papers.days import in_figures
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.programme import wording as says
from esep.programme import wording_log as told
from esep.programme.models import Commendation, Done, DoneEvidence, Planned, Withdrawal
from esep.programme.planning import ROLES
from esep.programme.reading import Reader


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of the form as a person typed them; `planned` names the only measure it counts for, or 0."""

    kind: str = ""
    title: str = ""
    place: str = ""
    day: str = ""
    participants: str = ""
    amount: str = ""
    result: str = ""
    clauses: tuple[str, ...] = ()
    planned: int = 0


def resource(done: Done) -> Resource:
    """Return an entry of the log as the policy sees it."""
    return Resource(done.organisation.path)


def read(
    typed: Typed, organisation: Organisation, at: datetime
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the fields of the row, and everything that is wrong with what was typed.

    Without a clause chosen it serves the first one of its kind.
    """
    reader, law = Reader(), programme()
    kind = law.kind(typed.kind)
    if kind is None:
        reader.wrong(told.UNKNOWN_KIND, told.CHOOSE_KIND, "unknown-kind", "kind")
    row: dict[str, Any] = {"kind": typed.kind, "planned": None}
    for field, what, todo in (
        ("title", told.NO_TITLE, told.GIVE_TITLE),
        ("place", told.NO_PLACE, told.GIVE_PLACE),
    ):
        row[field] = reader.words(getattr(typed, field), field)
        if not row[field]:
            reader.wrong(what, todo, f"no-{field}", field)
    row["day"] = day = _day(typed.day, reader, at)
    row["participants"] = reader.whole(typed.participants, "participants")
    amount = reader.whole(typed.amount, "amount")
    row["amount"] = amount if kind is not None and kind.amount is not None else None
    row["result"] = reader.words(typed.result, "result")
    for one in (one for one in typed.clauses if law.measure(one) is None):
        reader.wrong(
            says.UNKNOWN_CLAUSE.format(clause=one[:20]), says.CHOOSE_CLAUSE, "unknown-clause", "clauses"
        )
    chosen = typed.clauses or (kind.clauses[:1] if kind else ())
    row["clauses"] = [one.number for one in law.measures() if one.number in chosen]
    if typed.planned:
        row["planned"] = _planned(typed.planned, organisation, day, reader)
    elif not chosen and kind is not None:
        reader.wrong(told.NO_CLAUSE, says.CHOOSE_CLAUSE, "no-clause", "clauses")
    return row, tuple(reader.problems)


def _day(text: str, reader: Reader, at: datetime) -> date | None:
    day = reader.day(text, "day")
    today = at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    adopted = programme().regulation.acts[0].date
    if day is not None and day > today:
        reader.wrong(told.FUTURE.format(day=in_figures(day)), told.AFTERWARDS, "day-ahead", "day")
    elif day is not None and day < adopted:
        said = told.TOO_OLD.format(day=in_figures(day), adopted=in_figures(adopted))
        reader.wrong(said, told.CHECK_YEAR, "day-before-programme", "day")
    return day


def _planned(number: int, organisation: Organisation, day: date | None, reader: Reader) -> Planned | None:
    """Return the measure of an approved plan above or at the organisation, None with a problem."""
    there = Planned.objects.filter(pk=number, removed_at=None, plan__state="approved")
    one = there.select_related("plan__organisation").first()
    if one is None or not organisation.path.startswith(one.plan.organisation.path):
        reader.wrong(told.NOT_OF_PLAN, told.CHOOSE_PLANNED, "not-of-plan", "planned")
        return None
    if day is not None and not one.since <= day <= one.until:
        said = told.OUT_OF_ITS_DAYS.format(since=in_figures(one.since), until=in_figures(one.until))
        reader.wrong(said, told.CHOOSE_PLANNED, "out-of-its-days", "planned", "day")
    return one


@transaction.atomic
def log(
    organisation: Organisation,
    typed: Typed,
    holdings: Iterable[Holding] = (),
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Done:
    """Enter a measure carried out into the log and return it."""
    done = again(once, by.id)
    if done is not None:
        return Done.objects.get(pk=int(done.object.removeprefix("done:")))
    demand(by, "measure.log", Resource(organisation.path))
    row, problems = read(typed, organisation, at)
    if problems:
        raise Refused(problems)
    made = Done.objects.create(organisation=organisation, **row, by=by.id, at=at)
    papers = _prove(made, holdings)
    _tell(made, "log", _body(made, papers), by=by, at=at, once=once)
    return made


@transaction.atomic
def correct(
    done: Done,
    typed: Typed,
    reason: str,
    holdings: Iterable[Holding] = (),
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Done:
    """Enter a corrected version of an entry with a reason; the one before stays, and its documents go on."""
    again_ = again(once, by.id)
    if again_ is not None:
        return Done.objects.get(corrects=done)
    one, problems = _standing(done)
    demand(by, "measure.log", resource(one))
    row, wrong = read(typed, one.organisation, at)
    reader = Reader()
    words = reader.words(reason, "note")
    if not words:
        reader.wrong(says.NO_REASON, says.GIVE_REASON, "no-reason", "reason")
    if found := (*problems, *wrong, *reader.problems):
        raise Refused(found)
    made = Done.objects.create(
        organisation=one.organisation,
        root_id=one.root_id or one.pk,
        corrects=one,
        reason=words,
        **row,
        by=by.id,
        at=at,
    )
    kept = [each.holding for each in one.evidence.select_related("holding")]
    papers = _prove(made, (*kept, *holdings))
    body = _body(made, papers) | {"corrects": one.pk, "reason": words}
    _tell(made, "correct", body, by=by, at=at, once=once)
    return made


@transaction.atomic
def withdraw(done: Done, reason: str, *, by: Acting, at: datetime, once: str = "") -> Withdrawal:
    """Take an entry off the log with a reason; its row and its documents stay."""
    if again(once, by.id):
        return Withdrawal.objects.get(done=done)
    one, problems = _standing(done)
    demand(by, "measure.log", resource(one))
    reader = Reader()
    words = reader.words(reason, "note")
    if not words:
        reader.wrong(says.NO_REASON, says.GIVE_REASON, "no-reason", "reason")
    if found := (*problems, *reader.problems):
        raise Refused(found)
    made = Withdrawal.objects.create(done=one, reason=words, by=by.id, at=at)
    _tell(one, "withdraw", {"reason": words}, by=by, at=at, once=once)
    return made


@transaction.atomic
def commend(done: Done, words: str, *, by: Acting, at: datetime, once: str = "") -> Commendation:
    """Name an entry as best practice in words, and share it with every organisation (clauses 2.9, 3.6)."""
    if again(once, by.id):
        return Commendation.objects.filter(done=first_of(done)).latest("id")
    one, problems = _standing(done)
    demand(by, "measure.commend", resource(one))
    reader = Reader()
    said = reader.words(words, "note")
    if not said:
        reader.wrong(told.NO_WORDS, told.SAY_WORDS, "no-words", "words")
    if Commendation.objects.filter(done=first_of(one), ended_at=None).exists():
        reader.wrong(told.COMMENDED, says.RELOAD, "commended")
    if found := (*problems, *reader.problems):
        raise Refused(found)
    made = Commendation.objects.create(done=first_of(one), words=said, by=by.id, at=at)
    _tell(one, "commend", {"words": said}, by=by, at=at, once=once)
    return made


@transaction.atomic
def no_longer_commend(commendation: Commendation, *, by: Acting, at: datetime, once: str = "") -> None:
    """Take an entry out of the best practice."""
    one = (
        Commendation.objects.select_for_update().select_related("done__organisation").get(pk=commendation.pk)
    )
    demand(by, "measure.commend", resource(one.done))
    if again(once, by.id) or one.ended_at is not None:
        return
    one.ended_at = at
    one.save(update_fields=["ended_at"])
    _tell(one.done, "uncommend", {}, by=by, at=at, once=once)


def first_of(done: Done) -> Done:
    """Return the first version of an entry: whatever is said of it holds for all that follow."""
    return done.root or done


def _standing(done: Done) -> tuple[Done, list[Problem]]:
    """Return the row as it stands now, and why it can be neither corrected nor withdrawn."""
    one = Done.objects.select_related("organisation", "root").get(pk=done.pk)
    found = []
    if Done.objects.filter(corrects=one).exists():
        found.append(Problem(told.SUPERSEDED, told.OPEN_NEWEST, rule="superseded"))
    if Withdrawal.objects.filter(done=one).exists():
        found.append(Problem(told.WITHDRAWN, told.ENTER_ANEW, rule="withdrawn"))
    return one, found


def _prove(done: Done, holdings: Iterable[Holding]) -> list[str]:
    every = {one.pk: one for one in holdings}
    DoneEvidence.objects.bulk_create(DoneEvidence(done=done, holding=one) for one in every.values())
    return [one.document_id for one in every.values()]


def _body(done: Done, papers: list[str]) -> dict[str, Any]:
    return {
        "organisation": done.organisation.slug,
        "kind": done.kind,
        "clauses": done.clauses,
        "planned": done.planned_id or 0,
        "title": done.title,
        "place": done.place,
        "day": done.day.isoformat(),
        "participants": done.participants,
        "quantity": done.amount,
        "result": done.result,
        "documents": papers,
    }


def _tell(done: Done, verb: str, body: dict[str, Any], *, by: Acting, at: datetime, once: str) -> None:
    record(f"measure.{verb}", by=by.actor(*ROLES), at=at, object=f"done:{done.pk}", body=body, once=once)
