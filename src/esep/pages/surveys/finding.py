"""Finds what a page of a survey is about, as the door sees it."""

from __future__ import annotations

from django.http import HttpRequest

from esep.pages.parts.door import Found
from esep.rows import by_key
from esep.surveys.models import Survey, Target
from esep.surveys.steps import resource


def survey_(_request: HttpRequest, survey: int, **_more: object) -> Found | None:
    """Return a survey; one that was dropped is not there."""
    one = by_key(Survey, survey, "organisation")
    return None if one is None or one.state == "dropped" else Found(one, resource(one))


def target_(request: HttpRequest, survey: int, target: int, **_more: object) -> Found | None:
    """Return the link of an organisation; a draft's does not lead anywhere yet."""
    of = survey_(request, survey)
    if of is None or of.it.state == "draft":
        return None
    found = Target.objects.select_related("organisation", "survey__organisation")
    one = found.filter(pk=target, survey=of.it).first()
    return None if one is None else Found(one, of.resource)
