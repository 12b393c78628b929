"""Finds what a page of whoever runs a contest is about: its round, a title, the register, a list."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.http import HttpRequest

from esep.contests import of_people, queries
from esep.contests.conflicts import away
from esep.contests.models import Application, Handed, Inspector, Listed, Material, Round, Title
from esep.decisions.models import Decision
from esep.pages.parts.door import Found
from esep.pages.parts.who import acting_of
from esep.people.acting import Acting
from esep.people.policy import HEADS, WATCHING, Resource


@dataclass(frozen=True, slots=True)
class OfRound:
    """An application as it was handed in last to a round."""

    round: Round
    application: Application
    handed: Handed


def runs(acting: Acting, resource: Resource) -> bool:
    """Return whether somebody of the staff, or a head of the holder, sees the running of what is `resource`.

    A seat on its commission alone does not lead here: the commission has its own room.
    """
    return any(
        grant.kind in (*WATCHING, *HEADS) and resource.path.startswith(grant.path) for grant in acting.grants
    )


def round_(request: HttpRequest, round: int, **_more: object) -> Found | None:  # noqa: A002  # the segment
    """Return a round in any state, for those who run it or watch."""
    found = Round.objects.select_related("organisation", "corrects__organisation").filter(pk=round).first()
    if found is None or not runs(acting_of(request), queries.resource(found)):
        return None
    return Found(found, queries.resource(found))


def application(request: HttpRequest, round: int, application: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return an application that the commission has before it; not for a member who keeps out of it."""
    return _application(request, round, application)


def _application(request: HttpRequest, round: int, number: int) -> Found | None:  # noqa: A002  # the same
    of = round_(request, round)
    found = None if of is None else queries.handed_in(of.it).filter(pk=number).first()
    handed = None if found is None else of_people.handed(found)
    if of is None or found is None or handed is None or acting_of(request).id in away(found):
        return None
    return Found(OfRound(of.it, found, handed), queries.application_resource(found))


def material(request: HttpRequest, round: int, application: int, material: int) -> Found | None:  # noqa: A002  # the same
    """Return a file of the version that was handed in last."""
    of = _application(request, round, application)
    if of is None:
        return None
    wanted = {one["id"] for one in json.loads(of.it.handed.content)["materials"]}
    held = Material.objects.filter(pk=material, pk__in=wanted, holding__isnull=False)
    there = held.select_related("holding__document", "holding__organisation").first()
    return None if there is None else Found(there, of.resource)


def decision(request: HttpRequest, round: int, decision: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return a round with a decision about it or about a version that it corrects."""
    of = round_(request, round)
    if of is None:
        return None
    known = Decision.objects.filter(pk=decision, about__in=queries.abouts(of.it))
    found = known.select_related("document__document", "document__organisation").first()
    return None if found is None else Found((of.it, found), of.resource)


def title(request: HttpRequest, round: int, title: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return a round with one of its titles."""
    of = round_(request, round)
    if of is None:
        return None
    found = Title.objects.filter(pk=title, round=of.it).first()
    return None if found is None else Found((of.it, found), of.resource)


def line(_request: HttpRequest, line: int, **_more: object) -> Found | None:
    """Return a line of the register of inspectors."""
    found = Inspector.objects.select_related("organisation", "person").filter(pk=line).first()
    return None if found is None else Found(found, Resource(found.organisation.path))


def listed(_request: HttpRequest, listed: int, **_more: object) -> Found | None:
    """Return a contest on the list of a year."""
    found = Listed.objects.select_related("round", "protocol").filter(pk=listed).first()
    return None if found is None else Found(found)


def a_list(_request: HttpRequest, decision: int, **_more: object) -> Found | None:
    """Return a decision on the list of contests of a year."""
    found = Decision.objects.filter(pk=decision, kind="contest-list").first()
    return None if found is None else Found(found)
