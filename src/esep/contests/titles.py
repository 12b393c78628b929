"""Titles, numbered diplomas and the payment list of a round (clause 4.3)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from esep.audit.record import again, record
from esep.contests import wording as says
from esep.contests.models import Round, Title
from esep.contests.queries import about, abouts
from esep.contests.ranking import winners
from esep.contests.steps import ready
from esep.core.problems import Problem, Refused
from esep.decisions.models import Decision, Kind
from esep.decisions.queries import in_force
from esep.people.acting import Acting


@transaction.atomic
def award(
    round_: Round, decision: Decision, *, by: Acting, at: datetime, once: str = ""
) -> tuple[Title, ...]:
    """Give the winners their titles with numbered diplomas and the sums that a decision sets for each place.

    A decision of kind `awards` names a sum for every place that was won; places not won have none.
    """
    if again(once, by.id):
        return titles(round_)
    one = ready(round_, "award", by=by, at=at)
    won = winners(one)
    sums = {line["place"]: line["amount"] for line in decision.sets.get("awards", ())}
    problems = []
    if decision not in in_force(abouts(one), Kind.AWARDS):
        problems.append(Problem(says.NOT_AWARDS, says.ENTER_AWARDS, rule="not-awards"))
    if one.titles.exists():
        problems.append(Problem(says.AWARDED_ALREADY, says.CORRECT_IT, rule="awarded"))
    absent = sorted({winner.place for winner in won} - set(sums))
    if absent:
        said = says.NO_SUM.format(places=", ".join(map(str, absent)))
        problems.append(Problem(said, says.ENTER_AWARDS, rule="no-sum"))
    if problems:
        raise Refused(problems)
    version = f"-{one.version}" if one.version > 1 else ""
    made = [
        Title.objects.create(
            round=one,
            application_id=winner.application,
            place=winner.place,
            diploma=f"{one.year}-{one.pk}{version}/{number:02d}",
            amount=sums[winner.place],
        )
        for number, winner in enumerate(won, 1)
    ]
    body = {
        "decision": decision.pk,
        "titles": [
            {"application": t.application_id, "place": t.place, "diploma": t.diploma, "amount": t.amount}
            for t in made
        ],
    }
    _tell(one, "award", body, by=by, at=at, once=once)
    return titles(one)


@transaction.atomic
def pay(title: Title, day: date, *, by: Acting, at: datetime, once: str = "") -> Title:
    """Note the day on which an award was paid, once, and return the title."""
    one = Title.objects.select_for_update().get(pk=title.pk)
    round_ = ready(one.round, "pay", by=by, at=at)
    if again(once, by.id):
        return one
    if one.paid_on is not None:
        raise Refused([Problem(says.PAID_ALREADY, says.CHECK_DAYS, rule="paid")])
    one.paid_on = day
    one.save(update_fields=["paid_on"])
    _tell(round_, "pay", {"diploma": one.diploma, "day": day.isoformat()}, by=by, at=at, once=once)
    return one


def titles(round_: Round) -> tuple[Title, ...]:
    """Return the titles of a round, the first place first, with the applications."""
    found = Title.objects.filter(round=round_).select_related("application__organisation")
    return tuple(found.order_by("place", "id"))


def _tell(one: Round, verb: str, body: dict[str, object], *, by: Acting, at: datetime, once: str) -> None:
    record(
        f"contest.{verb}",
        by=by.actor("officer", "secretary", "head", "deputy"),
        at=at,
        object=about(one),
        body=body,
        version=one.version,
        once=once,
    )
