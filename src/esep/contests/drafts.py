"""What all writing into an application does alike: its lock, the right, its state, and the one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from esep.audit.record import record
from esep.contests import wording
from esep.contests import wording_applying as says
from esep.contests.models import Application, Round
from esep.contests.queries import application_resource
from esep.contests.states import OF_APPLICATION, ROUND
from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting
from esep.people.policy import demand

TAKING = ("open", "examining")
"""In which states of a round applications still come in; after the deadline they are late ones."""


def not_open(round_: Round) -> Iterator[Problem]:
    """Yield that the round takes no applications now; after the deadline they are late ones."""
    if round_.state not in TAKING:
        said = says.NOT_TAKEN.format(state=ROUND[round_.state])
        yield Problem(said, wording.ASK_DEPARTMENT, rule="round-not-open")


def no_row(number: str) -> Problem:
    """Return that the contest asks no such row."""
    return Problem(wording.NO_ROW.format(row=number), wording.SEE_ROWS, rule="row-unknown", rows=(number,))


def locked(application: Application, verb: str, *, by: Acting) -> Application:
    """Return the row as it stands now; refused without the right, and where its state forbids the verb."""
    one = (
        Application.objects.select_for_update(of=("self",))
        .select_related("round__organisation", "organisation", "person")
        .get(pk=application.pk)
    )
    demand(by, "application.enter", application_resource(one))
    OF_APPLICATION.move(one.state, verb)
    problems = tuple(not_open(one.round))
    if problems:
        raise Refused(problems)
    return one


def tell(
    one: Application, verb: str, body: Mapping[str, object], *, by: Acting, at: datetime, once: str
) -> None:
    """Record the one event of what was done to an application."""
    record(
        f"application.{verb}",
        by=by.actor("inspector", "entrant"),
        at=at,
        object=f"application:{one.pk}",
        body=composed(body),
        version=one.number,
        once=once,
    )
