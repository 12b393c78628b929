"""The register of inspectors: who holds which certificate, for which organisation, from when until when."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from esep.audit.record import again, record
from esep.contests import wording
from esep.contests import wording_applying as says
from esep.contests.models import Inspector
from esep.core.problems import Problem, Refused
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.actions import grant
from esep.people.models import Person, RoleKind
from esep.people.policy import Resource, demand


@transaction.atomic
def certify(
    person: Person,
    kind: str,
    organisation: Organisation,
    *,
    certificate: str,
    since: date,
    until: date | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Inspector:
    """Enter a line of the register and return it; the person may then apply to contests of that register."""
    done = again(once, by.id)
    if done is not None:
        return Inspector.objects.get(pk=int(done.object.removeprefix("inspector:")))
    demand(by, "round.run", Resource(organisation.path))
    number, found = certificate.strip(), []
    if not number or Inspector.objects.filter(kind=kind, certificate=number).exists():
        said = says.CERTIFICATE_TWICE.format(certificate=number)
        found.append(Problem(said, says.SEE_REGISTER, rule="certificate"))
    if until is not None and until <= since:
        found.append(Problem(says.ENDS_FIRST, wording.CHECK_DAYS, rule="certificate-term"))
    if found:
        raise Refused(found)
    made = Inspector.objects.create(
        person=person, kind=kind, organisation=organisation, certificate=number, since=since, until=until
    )
    actor = by.actor("officer", "secretary", "head", "deputy")
    body = {
        "kind": kind,
        "person": f"person:{person.pk}",
        "organisation": organisation.slug,
        "certificate": number,
        "since": since.isoformat(),
        "until": until.isoformat() if until else "",
    }
    record("inspector.certify", by=actor, at=at, object=f"inspector:{made.pk}", body=body, once=once)
    grant(person, RoleKind.INSPECTOR, organisation, since=since, until=until, by=actor, at=at)
    return made


@transaction.atomic
def end(line: Inspector, until: date, *, by: Acting, at: datetime, once: str = "") -> Inspector:
    """End a line of the register on a day (the inspector left or moved), and the role with it."""
    if again(once, by.id):
        return Inspector.objects.get(pk=line.pk)
    one = Inspector.objects.select_for_update().select_related("organisation").get(pk=line.pk)
    demand(by, "round.run", Resource(one.organisation.path))
    if until <= one.since:
        raise Refused([Problem(says.ENDS_FIRST, wording.CHECK_DAYS, rule="certificate-term")])
    one.until = until
    one.save(update_fields=["until"])
    roles = one.person.roles.filter(kind=RoleKind.INSPECTOR, organisation=one.organisation, since=one.since)
    roles.update(until=until)
    actor = by.actor("officer", "secretary", "head", "deputy")
    body = {"until": until.isoformat()}
    record("inspector.end", by=actor, at=at, object=f"inspector:{one.pk}", body=body, once=once)
    return one


def registered(kind: str, day: date) -> tuple[Inspector, ...]:
    """Return the lines of the register of a kind that hold on a day, in the order of organisations."""
    found = Inspector.objects.filter(Q(until=None) | Q(until__gt=day), kind=kind, since__lte=day)
    return tuple(found.select_related("person", "organisation").order_by("organisation__order", "id"))


def organisations_of(person: int, kind: str, day: date) -> tuple[Organisation, ...]:
    """Return for which organisations a person stands in the register on a day."""
    lines = registered(kind, day)
    return tuple(dict.fromkeys(line.organisation for line in lines if line.person_id == person))
