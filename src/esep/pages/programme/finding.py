"""Finds what a page of the programme is about: an organisation, its plan, a measure, an entry of the log."""

from __future__ import annotations

from django.http import HttpRequest

from esep.organisations.models import Kind, Organisation
from esep.organisations.queries import by_slug
from esep.pages.parts.door import Found
from esep.people.acting import Acting
from esep.people.policy import OFFICE, REGION, Resource
from esep.programme import doing, planning, queries
from esep.programme.models import Done, DoneEvidence, Plan, Planned


def own(acting: Acting) -> Organisation | None:
    """Return the member organisation that the reader works for, None for the staff."""
    paths = [grant.path for grant in acting.grants if grant.kind in REGION]
    if not paths:
        return None
    found = Organisation.objects.filter(kind=Kind.MEMBER)
    return next((one for one in found if paths[0].startswith(one.path)), None)


def organisation(_request: HttpRequest, slug: str, **_more: object) -> Found | None:
    """Return an organisation of the tree."""
    found = by_slug(slug)
    return None if found is None else Found(found, Resource(found.path))


def plan(_request: HttpRequest, plan: int, **_more: object) -> Found | None:
    """Return a plan with its organisation."""
    found = Plan.objects.select_related("organisation").filter(pk=plan).first()
    return None if found is None else Found(found, planning.resource(found))


def planned(_request: HttpRequest, planned: int, **_more: object) -> Found | None:
    """Return a measure that stands on a plan."""
    there = Planned.objects.select_related("plan__organisation").filter(pk=planned, removed_at=None)
    found = there.first()
    return None if found is None else Found(found, planning.resource(found.plan))


def _done(number: int) -> Done | None:
    there = Done.objects.select_related("organisation", "root", "planned__plan")
    return there.filter(pk=number).first()


def done(_request: HttpRequest, done: int, **_more: object) -> Found | None:
    """Return an entry of the log for its organisation and those who watch."""
    found = _done(done)
    return None if found is None else Found(found, doing.resource(found))


def shared(_request: HttpRequest, done: int, **_more: object) -> Found | None:
    """Return an entry of the log; one named as best practice is open to every organisation."""
    found = _done(done)
    if found is None:
        return None
    return Found(found, OFFICE if queries.commended([found]) else doing.resource(found))


def paper(_request: HttpRequest, done: int, holding: int) -> Found | None:
    """Return a document of an entry."""
    rows = DoneEvidence.objects.select_related("done__organisation", "holding__document")
    found = rows.filter(done=done, holding=holding).first()
    return None if found is None else Found(found.holding, doing.resource(found.done))
