"""What a member organisation holds against its previewed points, and the reasoned answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from esep.assessments import wording
from esep.assessments.calculating import edition_of
from esep.assessments.models import Assessment, Calculation, Objection, ObjectionEvidence
from esep.assessments.queries import about, objection_resource, of_subject, participants
from esep.assessments.showing import shown
from esep.assessments.states import move, right
from esep.audit.record import again, record
from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.evidence.models import Holding
from esep.organisations.models import Organisation
from esep.people.acting import Acting
from esep.people.policy import Resource, demand


@transaction.atomic
def raise_objection(
    assessment: Assessment,
    organisation: Organisation,
    criterion: str,
    text: str,
    documents: Iterable[Holding] = (),
    *,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Objection:
    """Raise an objection against a criterion (by its id) of the organisation's own preview."""
    done = again(once, by.id)
    if done is not None:
        return Objection.objects.get(pk=int(done.object.removeprefix("objection:")))
    demand(by, right("object"), Resource(organisation.path))
    one = Assessment.objects.select_for_update().get(pk=assessment.pk)
    move(one.state, "object")
    papers = tuple(documents)
    found = [*_wrong(one, organisation, criterion, at), *_of_words(text), *_foreign(organisation, papers)]
    if found:
        raise Refused(found)
    made = Objection.objects.create(
        assessment=one,
        organisation=organisation,
        criterion=criterion,
        text=composed(text.strip()),
        by=by.id,
        by_name=by.name,
        at=at,
    )
    ObjectionEvidence.objects.bulk_create(
        ObjectionEvidence(objection=made, holding=holding) for holding in papers
    )
    record(
        "objection.raise",
        by=by.actor("head", "deputy"),
        at=at,
        object=f"objection:{made.pk}",
        body={
            "assessment": about(one),
            "organisation": organisation.slug,
            "criterion": criterion,
            "text": made.text,
            "documents": sorted(holding.document_id for holding in papers),
        },
        once=once,
    )
    return made


@transaction.atomic
def answer_objection(
    objection: Objection, state: str, answer: str, *, by: Acting, at: datetime, once: str = ""
) -> Objection:
    """Answer an open objection: `state` is `accepted` or `rejected`, `answer` its reason.

    An accepted one is carried out by correcting the figure and computing again: the year asks for it.
    """
    if again(once, by.id):
        return Objection.objects.get(pk=objection.pk)
    one = (
        Objection.objects.select_for_update()
        .select_related("organisation", "assessment")
        .get(pk=objection.pk)
    )
    demand(by, right("answer"), objection_resource(one))
    move(one.assessment.state, "answer")
    found = list(_of_words(answer))
    if one.state != "open":
        found.append(Problem(wording.ANSWERED, wording.SEE_ANSWER, rule="answered"))
    if state not in ("accepted", "rejected"):
        found.append(Problem(wording.WRONG_ANSWER, wording.CHOOSE_ANSWER, rule="answer"))
    if found:
        raise Refused(found)
    one.state, one.answer = state, composed(answer.strip())
    one.answered_by, one.answered_at = by.id, at
    one.save(update_fields=["state", "answer", "answered_by", "answered_at"])
    record(
        "objection.answer",
        by=by.actor("officer", "secretary"),
        at=at,
        object=f"objection:{one.pk}",
        body={"state": state, "answer": one.answer},
        once=once,
    )
    return one


def changed_nothing(objection: Objection, calculations: Sequence[Calculation]) -> bool:
    """Return whether the cell stands in the last calculation as it stood when the objection was raised.

    `calculations` are those of the year, the first first.
    """
    shown_then = [one for one in calculations if one.at <= objection.at] or list(calculations[:1])
    return not shown_then or _cell(shown_then[-1], objection) == _cell(calculations[-1], objection)


def _cell(calculation: Calculation, objection: Objection) -> Any:
    of_organisation = of_subject(calculation, objection.organisation.slug) or {"criteria": []}
    for line in of_organisation["criteria"]:
        if line["id"] == objection.criterion:
            return line["points"], line["status"], line["trace"]["facts"], line["trace"]["formula"]
    return None


def _wrong(
    assessment: Assessment, organisation: Organisation, criterion: str, at: datetime
) -> Iterator[Problem]:
    if organisation not in participants(assessment):
        said = wording.NOT_RATED.format(name=organisation.slug)
        yield Problem(said, wording.CHOOSE_RATED, rule="not-rated")
    if criterion not in {one.id for one in edition_of(assessment).criteria()}:
        said = wording.UNKNOWN_CRITERION.format(name=criterion)
        yield Problem(said, wording.CHOOSE_CRITERION, rule="unknown-criterion")
    until = assessment.preview_until
    if until and at > until:
        yield Problem(wording.TOO_LATE.format(until=shown(until)), wording.ASK_STAFF, rule="too-late")


def _of_words(text: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(wording.NO_TEXT, wording.WRITE_TEXT, rule="no-text")


def _foreign(organisation: Organisation, papers: Iterable[Holding]) -> Iterator[Problem]:
    for holding in papers:
        if holding.organisation_id != organisation.pk:
            said = wording.FOREIGN_DOCUMENT.format(name=holding.name)
            yield Problem(said, wording.BRING_OWN, rule="foreign-document")
