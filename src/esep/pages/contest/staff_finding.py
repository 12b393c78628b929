"""Finds what a page of whoever runs a contest is about: its round, a title, the register, a list."""

from __future__ import annotations

from django.http import HttpRequest

from esep.contests import queries
from esep.contests.models import Inspector, Listed, Round, Title
from esep.decisions.models import Decision
from esep.pages.parts.door import Found
from esep.pages.parts.who import acting_of
from esep.people.acting import Acting
from esep.people.policy import HEADS, WATCHING, Resource


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


def decision(request: HttpRequest, round: int, decision: int, **_more: object) -> Found | None:  # noqa: A002  # the same
    """Return a round with a decision about it or about a version that it corrects."""
    of = round_(request, round)
    if of is None:
        return None
    found = Decision.objects.filter(pk=decision, about__in=queries.abouts(of.it)).first()
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
