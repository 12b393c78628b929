"""The verb that counts the places of a round and keeps them."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.assessments.calculating import law_digest
from esep.audit.record import again, record
from esep.contests.models import Outcome, Round
from esep.contests.outcome import as_data, counted, latest
from esep.contests.queries import about
from esep.contests.steps import ready
from esep.core.canonical import digest
from esep.people.acting import Acting


@transaction.atomic
def count(round_: Round, *, by: Acting, at: datetime, once: str = "") -> Outcome:
    """Count the places from the sealed sheets and keep them as the next outcome, which is returned."""
    if again(once, by.id):
        return round_.outcomes.order_by("number").last()  # type: ignore[return-value]  # this click made one
    one = ready(round_, "sit", by=by, at=at)
    now = counted(one)
    data = as_data(one, now)
    before = latest(one)
    made = Outcome(
        round=one,
        number=before.number + 1 if before else 1,
        choices={chosen.reading.id: chosen.words for chosen in now.result.plan.choices},
        law=law_digest(one.regulation, one.edition),
        digest=digest(data),
        by=by.id,
        at=at,
        result=data,
    )
    made.save(force_insert=True)
    record(
        "contest.compute",
        by=by.actor("commission-chair", "commission-secretary", "officer", "secretary"),
        at=at,
        object=about(one),
        body={"number": made.number, "digest": made.digest, "law": made.law, "choices": made.choices},
        version=one.version,
        once=once,
    )
    return made
