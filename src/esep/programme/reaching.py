"""Saying by hand what was reached of a measure that nothing counts by itself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from esep.audit.record import again
from esep.core.problems import Refused
from esep.evidence.models import Holding
from esep.people.acting import Acting
from esep.programme import wording as says
from esep.programme.models import Indicator, Planned, Reached
from esep.programme.planning import locked, tell
from esep.programme.reading import Reader


@transaction.atomic
def reach(
    planned: Planned,
    amount: str,
    note: str,
    *,
    holding: Holding | None = None,
    by: Acting,
    at: datetime,
    once: str = "",
) -> Reached:
    """Say by hand what was reached of a measure that nothing counts by itself, with a note and a document."""
    plan = locked(planned.plan, "reach", by=by)
    one = Planned.objects.get(pk=planned.pk)
    if again(once, by.id):
        return Reached.objects.filter(planned=one, by=by.id).latest("id")
    reader = Reader()
    if one.removed_at is not None:
        reader.wrong(says.TAKEN_OFF, says.RELOAD, "taken-off")
    if one.indicator != Indicator.HAND:
        reader.wrong(says.COUNTS_ITSELF, says.LOG_IT, "counts-itself")
    said, words = reader.whole(amount, "amount"), reader.words(note, "note")
    if said is None and not reader.problems:
        reader.wrong(
            says.NOT_A_NUMBER.format(field=says.FIELDS["amount"], text=""),
            says.GIVE_NUMBER,
            "no-amount",
            "amount",
        )
    if not words:
        reader.wrong(says.NO_REASON, says.SAY_WHAT, "no-note", "note")
    if said is None or reader.problems:
        raise Refused(reader.problems)
    made = Reached.objects.create(planned=one, amount=said, note=words, holding=holding, by=by.id, at=at)
    body = {"number": one.number, "quantity": made.amount, "note": words}
    body |= {"document": holding.document_id if holding else ""}
    tell(plan, "reach", body, by=by, at=at, once=once)
    return made
