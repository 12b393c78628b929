"""The verbs of a plan: begun, filled with measures, put forward, returned, approved, opened again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from esep.audit.models import Payload
from esep.audit.record import again, record
from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.library.programme import programme
from esep.organisations.models import Kind, Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.programme import wording as says
from esep.programme.models import Plan, Planned
from esep.programme.planned import Typed, read
from esep.programme.reading import Reader
from esep.programme.states import OF_PLAN

LONGEST = 5
"""So many years a plan may cover at most."""

ROLES = ("officer", "secretary", "head", "deputy", "reporter")


def resource(plan: Plan) -> Resource:
    """Return a plan as the policy sees it: who wrote or put it forward does not approve it."""
    wrote = frozenset({plan.begun_by, plan.submitted_by} - {""})
    return Resource(plan.organisation.path, entered_by=wrote)


@transaction.atomic
def begin(
    organisation: Organisation, first: str, last: str, *, by: Acting, at: datetime, once: str = ""
) -> Plan:
    """Begin the plan of an organisation for the years `first` to `last`, as typed, and return it."""
    done = again(once, by.id)
    if done is not None:
        return Plan.objects.get(pk=int(done.object.removeprefix("plan:")))
    demand(by, "plan.write", Resource(organisation.path))
    problems = [*_not_its_level(organisation)]
    years = [_year(text, problems) for text in (first, last or first)]
    if all(years):
        problems += _of_years(organisation, *years)
    if problems:
        raise Refused(problems)
    made = Plan.objects.create(
        organisation=organisation,
        edition=programme().regulation.edition,
        first_year=years[0],
        last_year=years[1],
        begun_by=by.id,
        begun_at=at,
    )
    body = {"organisation": organisation.slug, "years": years, "edition": made.edition}
    tell(made, "begin", body, by=by, at=at, once=once)
    return made


def _not_its_level(organisation: Organisation) -> list[Problem]:
    if organisation.kind in (Kind.UNION, Kind.MEMBER):
        return []
    return [Problem(says.NOT_ITS_LEVEL, says.CHOOSE_ORGANISATION, rule="plan-level", rows=("organisation",))]


def _year(text: str, problems: list[Problem]) -> int:
    """Return the year, 0 with a problem for what is none."""
    tidy = text.strip()
    if tidy.isascii() and tidy.isdigit() and 2000 <= int(tidy[:5]) <= 2100:
        return int(tidy)
    said = says.NO_YEAR.format(text=tidy[:20])
    problems.append(Problem(said, says.GIVE_YEARS, rule="plan-year", rows=("first_year",)))
    return 0


def _of_years(organisation: Organisation, first: int, last: int) -> list[Problem]:
    """Return what is wrong with two years that can be read."""
    found, rows = [], ("first_year", "last_year")
    years = {"first": first, "last": last}
    if last < first:
        found.append(
            Problem(says.BACKWARDS.format(**years), says.GIVE_YEARS, rule="plan-backwards", rows=rows)
        )
    elif last - first >= LONGEST:
        found.append(Problem(says.TOO_LONG.format(**years), says.GIVE_YEARS, rule="plan-long", rows=rows))
    lowest, highest = min(first, last), max(first, last)
    there = Plan.objects.filter(
        organisation=organisation, first_year__lte=highest, last_year__gte=lowest
    ).order_by("first_year")
    for one in there:
        said = says.OVERLAPS.format(first=one.first_year, last=one.last_year)
        found.append(Problem(said, says.OPEN_THAT, rule="plan-overlaps", rows=rows))
    return found


@transaction.atomic
def put(plan: Plan, typed: Typed, *, number: int = 0, by: Acting, at: datetime, once: str = "") -> Planned:
    """Add a measure to a plan, or change the one with this `number`, and return it."""
    one = locked(plan, "put", by=by)
    done = again(once, by.id)
    if done is not None:
        said = Payload.objects.get(event=done).body or {}
        return Planned.objects.get(plan=one, number=said["number"])
    row, problems = read(typed, one)
    there = one.measures.filter(number=number).first() if number else None
    if number and (there is None or there.removed_at is not None):
        problems = (*problems, Problem(says.TAKEN_OFF, says.RELOAD, rule="taken-off"))
    if problems:
        raise Refused(problems)
    if there is None:
        last = one.measures.aggregate(last=Max("number"))["last"] or 0
        there = Planned(plan=one, number=last + 1)
    for name, value in {**row, "by": by.id, "at": at}.items():
        setattr(there, name, value)
    there.save()
    body = {name: _said(value) for name, value in row.items()} | {"number": there.number}
    tell(one, "put", body, by=by, at=at, once=once)
    return there


def _said(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@transaction.atomic
def take_off(planned: Planned, reason: str, *, by: Acting, at: datetime, once: str = "") -> Planned:
    """Take a measure off the plan with a reason; what was done for it stays in the log."""
    plan = locked(planned.plan, "put", by=by)
    one = Planned.objects.get(pk=planned.pk)
    if again(once, by.id):
        return one
    words = _reason(reason)
    if one.removed_at is not None:
        raise Refused([Problem(says.TAKEN_OFF, says.RELOAD, rule="taken-off")])
    one.removed_at, one.reason = at, words
    one.save(update_fields=["removed_at", "reason"])
    tell(plan, "remove", {"number": one.number, "reason": words}, by=by, at=at, once=once)
    return one


@transaction.atomic
def submit(plan: Plan, *, by: Acting, at: datetime, once: str = "") -> Plan:
    """Put a plan forward to be approved; one without a measure is refused."""
    if again(once, by.id):
        return Plan.objects.get(pk=plan.pk)
    one = locked(plan, "submit", by=by)
    if not one.measures.filter(removed_at=None).exists():
        raise Refused([Problem(says.EMPTY_PLAN, says.ADD_ONE, rule="empty-plan")])
    return _moved(one, "submit", {"submitted_by": by.id, "submitted_at": at}, by=by, at=at, once=once)


@transaction.atomic
def withdraw(plan: Plan, *, by: Acting, at: datetime, once: str = "") -> Plan:
    """Take a plan that was put forward back, to write in it again."""
    if again(once, by.id):
        return Plan.objects.get(pk=plan.pk)
    return _moved(locked(plan, "withdraw", by=by), "withdraw", {}, by=by, at=at, once=once)


@transaction.atomic
def give_back(plan: Plan, words: str, *, by: Acting, at: datetime, once: str = "") -> Plan:
    """Return a plan with the words that say what to mend."""
    if again(once, by.id):
        return Plan.objects.get(pk=plan.pk)
    one = locked(plan, "return", by=by)
    return _moved(one, "return", {"words": _reason(words)}, by=by, at=at, once=once)


@transaction.atomic
def approve(plan: Plan, *, by: Acting, at: datetime, once: str = "") -> Plan:
    """Approve a plan: from now on its measures are watched."""
    if again(once, by.id):
        return Plan.objects.get(pk=plan.pk)
    one = locked(plan, "approve", by=by)
    changes = {"words": "", "approved_by": by.id, "approved_at": at}
    return _moved(one, "approve", changes, by=by, at=at, once=once)


@transaction.atomic
def reopen(plan: Plan, words: str, *, by: Acting, at: datetime, once: str = "") -> Plan:
    """Give an approved plan back to its organisation with a reason, to be changed and approved again."""
    if again(once, by.id):
        return Plan.objects.get(pk=plan.pk)
    one = locked(plan, "reopen", by=by)
    return _moved(one, "reopen", {"words": _reason(words)}, by=by, at=at, once=once)


def _reason(words: str) -> str:
    """Return a reason tidied; none is refused."""
    reader = Reader()
    tidy = reader.words(words, "note")
    if not tidy:
        reader.wrong(says.NO_REASON, says.GIVE_REASON, "no-reason", "words")
    if reader.problems:
        raise Refused(reader.problems)
    return tidy


def locked(plan: Plan, verb: str, *, by: Acting) -> Plan:
    """Return the row as it stands now; refused without the right, and in a state without this step."""
    one = Plan.objects.select_for_update().select_related("organisation").get(pk=plan.pk)
    demand(by, OF_PLAN.right(verb), resource(one))
    OF_PLAN.move(one.state, verb)
    return one


def _moved(one: Plan, verb: str, changes: Mapping[str, Any], *, by: Acting, at: datetime, once: str) -> Plan:
    one.state = OF_PLAN.move(one.state, verb).after
    for name, value in changes.items():
        setattr(one, name, value)
    one.save(update_fields=["state", *changes])
    body = {"state": one.state} | ({"words": one.words} if one.words else {})
    tell(one, verb, body, by=by, at=at, once=once)
    return one


def tell(one: Plan, verb: str, body: Mapping[str, Any], *, by: Acting, at: datetime, once: str) -> None:
    """Record the one event of a step of a plan."""
    record(
        f"plan.{verb}",
        by=by.actor(*ROLES),
        at=at,
        object=f"plan:{one.pk}",
        body=composed(body),
        once=once,
    )
