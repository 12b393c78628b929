"""Finds the year, the objection and the organisation that an address of the staff names."""

from __future__ import annotations

from django.http import HttpRequest

from esep.assessments import queries
from esep.assessments.models import Assessment, Objection
from esep.pages.parts.door import Found
from esep.people.policy import Resource
from esep.rows import by_key


def year(_request: HttpRequest, number: int, **_more: object) -> Found | None:
    """Return the year as the door sees it."""
    it = by_key(Assessment, number)
    return None if it is None else Found(it, queries.resource(it))


def objection(_request: HttpRequest, number: int, objection: int) -> Found | None:
    """Return an objection of the year; who looks need not be someone who may answer."""
    it = (
        Objection.objects.select_related("assessment", "organisation")
        .filter(pk=objection, assessment__pk=number)
        .first()
    )
    return None if it is None else Found(it, Resource("/"))
