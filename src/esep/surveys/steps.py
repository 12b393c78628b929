"""What every verb of a survey begins and ends with: the row as it stands, the right, the event."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from esep.audit.record import Actor, record
from esep.people.acting import Acting
from esep.people.policy import RIGHTS, Resource, demand
from esep.rows import by_key
from esep.surveys.models import Survey
from esep.surveys.states import OF_SURVEY, RIGHT


def resource(survey: Survey) -> Resource:
    """Return a survey as the policy sees it: it belongs to the organisation that holds it."""
    return Resource(survey.organisation.path)


def about(survey: Survey) -> str:
    """Return the text id of a survey in the chain: `survey:3`."""
    return f"survey:{survey.pk}"


def of_event(subject: str) -> Survey:
    """Return the survey that an event is about."""
    return Survey.objects.select_related("organisation").get(pk=int(subject.partition(":")[2]))


def actor(by: Acting) -> Actor:
    """Return the person as the chain knows them, in the role by which they run surveys."""
    return by.actor(*RIGHTS[RIGHT].roles)


def ready(survey: Survey, verb: str, *, by: Acting) -> Survey:
    """Return the row as it stands now, held, when its state has the step and the person the right."""
    one = by_key(Survey, survey.pk, "organisation", hold=True)
    assert one is not None  # noqa: S101  # rows of surveys are never deleted
    demand(by, OF_SURVEY.right(verb), resource(one))
    OF_SURVEY.move(one.state, verb)
    return one


def move(
    survey: Survey,
    verb: str,
    changes: Mapping[str, Any],
    body: Mapping[str, Any],
    *,
    by: Acting,
    at: datetime,
    once: str,
) -> Survey:
    """Take the step, keep `changes`, and record the event with `body`."""
    survey.state = OF_SURVEY.move(survey.state, verb).after
    for name, value in changes.items():
        setattr(survey, name, value)
    survey.save(update_fields=["state", *changes])
    record(
        f"survey.{verb}",
        by=actor(by),
        at=at,
        object=about(survey),
        version=survey.version,
        body=body,
        once=once,
    )
    return survey
