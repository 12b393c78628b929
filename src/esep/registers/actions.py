"""What people do with entries: add, correct, move along their states, withdraw; each leaves a version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from esep.audit.clock import day_of
from esep.audit.record import again
from esep.core.problems import Problem, Refused
from esep.core.register_watch import check, lacks
from esep.core.registers import WITHDRAWN, WRITE, Register
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource, demand
from esep.registers import wording as says
from esep.registers.keeping import (
    foreign,
    held,
    keep_version,
    may_hold,
    next_number,
    others,
    prove,
    register_of,
    resource,
    tell,
)
from esep.registers.models import Entry
from esep.registers.reading import read, told
from esep.registers.spreading import call_back, spread


@transaction.atomic
def add(
    register: Register,
    organisation: Organisation,
    typed: Mapping[str, str],
    *,
    documents: Iterable[Holding] = (),
    by: Acting,
    at: datetime,
    once: str = "",
) -> Entry:
    """Add an entry from what was typed, field → text, and return it; everything wrong is refused at once."""
    done = again(once, by.id)
    made_before = _made_by(done.seq, register) if done is not None else None
    if made_before is not None:
        return made_before
    demand(by, WRITE, Resource(organisation.path))
    papers = tuple(documents)
    values, problems = read(register, typed)
    if not register.typed:
        problems.append(Problem(says.NOT_TYPED, says.SEE_SOURCE, rule="register-not-typed"))
    if not may_hold(register, organisation):
        problems.append(Problem(says.NOT_ITS, says.OTHER_ORGANISATION, rule="register-not-its"))
    problems += foreign(papers, organisation)
    problems = _all(register, values, problems, at=at, beside=others(register, organisation))
    if problems:
        raise Refused(problems)
    made = Entry.objects.create(
        register=register.id,
        number=next_number(register.id),
        organisation=organisation,
        state=register.start,
        by=by.id,
        at=at,
        changed_at=at,
        values=told(values),
    )
    event = tell(made, "add", {}, by=by, at=at, once=once, more=_papers(papers))
    keep_version(made, "add", event, by=by, at=at)
    prove(made, papers, by=by, at=at)
    spread(made, event, by=by, at=at)
    return made


def _made_by(event: int, register: Register) -> Entry | None:
    return Entry.objects.filter(versions__event_seq=event, versions__number=1, register=register.id).first()


def examine(register: Register, typed: Mapping[str, str], *, at: datetime) -> list[Problem]:
    """Return what is wrong with a new entry of whom is not known yet; nothing is kept."""
    values, problems = read(register, typed)
    return _all(register, values, problems, at=at, beside=[])


@transaction.atomic
def correct(
    entry: Entry,
    typed: Mapping[str, str],
    *,
    version: int | None = None,
    documents: Iterable[Holding] = (),
    by: Acting,
    at: datetime,
    once: str = "",
) -> Entry:
    """Correct the fields that were typed and return the entry; the versions before stay readable.

    `version` is the one that the person saw: another in the database is never overwritten unseen.
    """
    if again(once, by.id):
        return Entry.objects.get(pk=entry.pk)
    register, papers = register_of(entry), tuple(documents)
    demand(by, register.road().right("correct"), resource(entry))
    one = held(entry, version)
    register.road().move(one.state, "correct")
    read_, problems = read(register, typed, [name.id for name in register.fields if name.id in typed])
    values = {**one.values, **read_}
    problems += foreign(papers, one.organisation)
    beside = others(register, one.organisation, one.pk) if one.state in register.standing else []
    problems = _all(register, values, problems, at=at, beside=beside)
    if problems:
        raise Refused(problems)
    before, one.values = one.values, told(values)
    _keep(one, "correct", before, papers, by=by, at=at, once=once)
    return one


@transaction.atomic
def move(
    entry: Entry,
    verb: str,
    typed: Mapping[str, str],
    *,
    reason: str = "",
    version: int | None = None,
    documents: Iterable[Holding] = (),
    by: Acting,
    at: datetime,
    once: str = "",
) -> Entry:
    """Move an entry along its states by a declared verb, with the fields that it asks for, and return it."""
    if again(once, by.id):
        return Entry.objects.get(pk=entry.pk)
    register, papers = register_of(entry), tuple(documents)
    declared = register.move(verb)
    demand(by, WRITE if declared is None else declared.right, resource(entry))
    one = held(entry, version)
    after = register.road().move(one.state, verb).after
    asked = () if declared is None else declared.asks
    read_, problems = read(register, typed, [name for name in asked if name in typed])
    values = {**one.values, **read_}
    if declared is not None:
        problems += [lacks(register.field(name)) for name in declared.needs if not values.get(name)]
        problems += _reason(reason) if declared.reason else []
    problems += foreign(papers, one.organisation)
    beside = others(register, one.organisation, one.pk) if after in register.standing else []
    problems = _all(register, values, problems, at=at, beside=beside)
    if problems:
        raise Refused(problems)
    before, one.values, one.state = one.values, told(values), after
    _keep(one, verb, before, papers, by=by, at=at, once=once, reason=reason.strip())
    return one


@transaction.atomic
def withdraw(entry: Entry, reason: str, *, by: Acting, at: datetime, once: str = "") -> Entry:
    """Withdraw an entry that was made by mistake, with a reason; it stays readable and counts nowhere."""
    if again(once, by.id):
        return Entry.objects.get(pk=entry.pk)
    road = register_of(entry).road()
    demand(by, road.right("withdraw"), resource(entry))
    one = held(entry)
    after = road.move(one.state, "withdraw").after
    problems = _reason(reason)
    if problems:
        raise Refused(problems)
    one.state = after
    _keep(one, "withdraw", one.values, (), by=by, at=at, once=once, reason=reason.strip())
    return one


def _keep(
    one: Entry,
    verb: str,
    before: Mapping[str, str],
    papers: tuple[Holding, ...],
    *,
    by: Acting,
    at: datetime,
    once: str,
    reason: str = "",
) -> None:
    """Save an entry after an act, with its version, its event, its documents and what it spreads."""
    one.version += 1
    one.changed_at = at
    one.save(update_fields=["values", "state", "version", "changed_at"])
    more = {"verb": verb, **_papers(papers), **({"reason": reason} if reason else {})}
    known = verb if verb in ("correct", "withdraw") else "move"
    event = tell(one, known, before, by=by, at=at, once=once, more=more)
    keep_version(one, verb, event, by=by, at=at, reason=reason)
    prove(one, papers, by=by, at=at)
    if one.state == WITHDRAWN.id:
        call_back(one, event, by=by, at=at, reason=reason)
    else:
        spread(one, event, by=by, at=at)


def _all(
    register: Register,
    values: Mapping[str, str],
    problems: list[Problem],
    *,
    at: datetime,
    beside: list[Mapping[str, str]],
) -> list[Problem]:
    """Return the problems of reading and those of the values that could be read, each field once."""
    unclear = {row for one in problems for row in one.rows}
    readable = {name: value for name, value in values.items() if value and name not in unclear}
    found = check(register, readable, day_of(at), beside)
    return [*problems, *(one for one in found if not unclear & set(one.rows))]


def _reason(reason: str) -> list[Problem]:
    return [] if reason.strip() else [Problem(says.NO_REASON, says.GIVE_REASON, rule="no-reason")]


def _papers(papers: tuple[Holding, ...]) -> dict[str, list[str]]:
    return {"documents": [one.document_id for one in papers]} if papers else {}
