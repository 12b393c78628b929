"""Who of a commission is tied to an application and keeps out of it: computed, and declared (clause 2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from esep.audit.record import again, record
from esep.contests import wording
from esep.contests import wording_judging as says
from esep.contests.models import Application, Conflict, Member
from esep.contests.queries import application_resource
from esep.core.canonical import composed
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.organisations.models import Kind as Level
from esep.people.acting import Acting
from esep.people.models import Role, Tie
from esep.people.policy import ENTRANTS, REGION, demand

OWN_PERSON = Text("өзі қатысушы", "сам участвует", "takes part in it")
OWN_ORGANISATION = Text("өз ұйымынан", "из своей организации", "from the member's own organisation")
TIE = Text("байланысы бар: {reason}", "есть связь: {reason}", "has a tie: {reason}")
DECLARED = Text("өзі мәлімдеді: {reason}", "заявил сам: {reason}", "declared: {reason}")


def tied(application: Application, members: Iterable[Member]) -> Mapping[int, Text]:
    """Return member id → why that member keeps out of the application; see `ties_of`."""
    return ties_of([application], members)[application.pk]


def ties_of(
    applications: Iterable[Application], members: Iterable[Member]
) -> Mapping[int, Mapping[int, Text]]:
    """Return application id → member id → why that member keeps out of it, in three queries for all.

    A member's own application, one from the organisation the member works for or has a tie to, and one of
    which the member declared a conflict.
    """
    every, seated = tuple(applications), tuple(members)
    people = {"person__in": [one.person_id for one in seated]}
    roles = tuple(Role.objects.filter(**people, kind__in=(*REGION, *ENTRANTS)).select_related("organisation"))
    kin = tuple(Tie.objects.filter(**people).select_related("organisation"))
    declared = {
        (one.application_id, one.member_id): one.reason
        for one in Conflict.objects.filter(application__in=every, member__in=seated)
    }
    found: dict[int, Mapping[int, Text]] = {}
    for application in every:
        works = {role.person_id for role in roles if _near(application, role)}
        reasons = {tie.person_id: tie.reason for tie in kin if _near(application, tie)}
        out: dict[int, Text] = {}
        for one in seated:
            if one.person_id == application.person_id:
                out[one.pk] = OWN_PERSON
            elif one.person_id in works:
                out[one.pk] = OWN_ORGANISATION
            elif one.person_id in reasons:
                out[one.pk] = TIE.format(reason=reasons[one.person_id])
            elif (application.pk, one.pk) in declared:
                out[one.pk] = DECLARED.format(reason=declared[application.pk, one.pk])
        found[application.pk] = out
    return found


def _near(application: Application, held: Role | Tie) -> bool:
    """Return whether a role or tie was of the same organisation while the application was begun and due."""
    if application.organisation is None or held.organisation.kind == Level.UNION:
        return False
    path, of = application.organisation.path, held.organisation.path
    begun, due = application.started_at.date(), application.round.due_at.date()
    then = held.since <= due and (held.until is None or held.until > begun)
    return then and (path.startswith(of) or of.startswith(path))


def away(application: Application) -> frozenset[str]:
    """Return the persons (`person:12`) of the commission who keep out of an application."""
    members = tuple(Member.objects.filter(round=application.round_id))
    out = tied(application, members)
    return frozenset(f"person:{one.person_id}" for one in members if one.pk in out)


@transaction.atomic
def declare(application: Application, reason: str, *, by: Acting, at: datetime, once: str = "") -> Conflict:
    """Declare a conflict of interest of whoever acts with an application, and return it."""
    demand(by, "conflict.declare", application_resource(application))
    member = Member.objects.filter(round=application.round_id, person=by.person, until=None).first()
    said, problems = composed(reason.strip()), []
    if member is None:
        problems.append(Problem(says.NO_SEAT, wording.ASK_DEPARTMENT, rule="no-seat"))
    if not said:
        problems.append(Problem(wording.NO_REASON, wording.GIVE_REASON, rule="no-reason"))
    if problems or member is None:
        raise Refused(problems)
    there = Conflict.objects.filter(application=application, member=member).first()
    if there is not None or again(once, by.id):
        return there or Conflict.objects.filter(member=member).latest("id")
    made = Conflict.objects.create(application=application, member=member, reason=said, by=by.id, at=at)
    record(
        "application.conflict",
        by=by.actor("commission-chair", "commission-secretary", "commission-member"),
        at=at,
        object=f"application:{application.pk}",
        body={"member": member.pk, "reason": said},
        version=application.number,
        once=once,
    )
    return made
