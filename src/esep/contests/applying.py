"""Applying to a round: an application begun, and the words in which it presents itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.audit.record import again
from esep.contests import wording_applying as says
from esep.contests.drafts import locked, not_open, tell
from esep.contests.models import Application, Member, Round
from esep.contests.queries import contest_of
from esep.contests.register import organisations_of
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation
from esep.organisations.queries import on
from esep.people.acting import Acting
from esep.people.models import Person
from esep.people.policy import Resource, demand
from esep.reports.entry import sound

SHOWN = ("name", "materials")
"""What a person may let be published: the name, and the materials without personal data."""

LIMITS = {"name": 120, "email": 254, "phone": 32, "note": 50_000}
"""The words of an application, and how many characters each may have."""


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
    problems = list(not_open(one))
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
    tell(made, "start", body, by=by, at=at, once=once)
    return made


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
    one = locked(application, "enter", by=by)
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
        tell(one, "describe", body, by=by, at=at, once=once)
    return one
