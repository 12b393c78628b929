"""Who of a commission is tied to an application and keeps out of it: computed, and declared (clause 2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction

from esep.audit.record import again, record
from esep.contests import wording as says
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
    """Return member id → why that member keeps out of the application, in three queries at most.

    A member's own application, one from the organisation the member works for or has a tie to, and one of
    which the member declared a conflict.
    """
    seated = tuple(members)
    found: dict[int, Text] = {}
    for one in seated:
        if one.person_id == application.person_id:
            found[one.pk] = OWN_PERSON
    if application.organisation is not None:
        found = {**_of_organisation(application, seated), **found}
    for conflict in Conflict.objects.filter(application=application, member__in=seated):
        found.setdefault(conflict.member_id, DECLARED.format(reason=conflict.reason))
    return found


def _of_organisation(application: Application, seated: tuple[Member, ...]) -> Mapping[int, Text]:
    path = application.organisation.path if application.organisation else ""
    begun, due = application.started_at.date(), application.round.due_at.date()
    here = {"person__in": [one.person_id for one in seated], "since__lte": due}
    roles = Role.objects.filter(**here, kind__in=(*REGION, *ENTRANTS)).select_related("organisation")
    ties = Tie.objects.filter(**here).select_related("organisation")
    works = {role.person_id for role in roles if _near(path, role, begun)}
    kin = {tie.person_id: tie.reason for tie in ties if _near(path, tie, begun)}
    found: dict[int, Text] = {}
    for one in seated:
        if one.person_id in works:
            found[one.pk] = OWN_ORGANISATION
        elif one.person_id in kin:
            found[one.pk] = TIE.format(reason=kin[one.person_id])
    return found


def _near(path: str, held: Role | Tie, begun: date) -> bool:
    """Return whether a role or tie, not over when the application was begun, is of the same organisation."""
    of = held.organisation
    same = path.startswith(of.path) or of.path.startswith(path)
    return of.kind != Level.UNION and same and (held.until is None or held.until > begun)


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
        problems.append(Problem(says.NO_SEAT, says.ASK_DEPARTMENT, rule="no-seat"))
    if not said:
        problems.append(Problem(says.NO_REASON, says.GIVE_REASON, rule="no-reason"))
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
