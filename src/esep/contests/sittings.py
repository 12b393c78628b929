"""Sittings of the commission (clause 3.9): minutes with a quorum, items, votes and the chair's signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.audit.record import again, record
from esep.contests import wording
from esep.contests import wording_sitting as says
from esep.contests.models import Application, Member, Resolved, Round, Seat, Sitting
from esep.contests.queries import about
from esep.contests.quorum import Turnout, turnout
from esep.contests.resolving import NewItem, shaped
from esep.contests.seats import judges
from esep.contests.states import OF_APPLICATION
from esep.contests.steps import ready
from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.people.acting import Acting


@transaction.atomic
def sit(
    round_: Round,
    protocol: str,
    day: date,
    present: Sequence[Member],
    items: Sequence[NewItem],
    *,
    place: str = "",
    by: Acting,
    at: datetime,
    once: str = "",
) -> Sitting:
    """Write the minutes of a sitting and return them; they count once the chair has signed them.

    Refused where an item has no quorum of those who are not kept out of it, more votes than these are
    present, a majority that is none, or sets what is not of its kind; everything at once.
    """
    one = ready(round_, "sit", by=by, at=at)
    if again(once, by.id):
        return one.sittings.get(protocol=protocol.strip())
    number, seated = protocol.strip(), judges(one)
    problems = [*_unsound(one, number, day, present, at)]
    if not items:
        problems.append(Problem(says.NO_ITEMS, says.WRITE_ITEMS, rule="no-items"))
    for position, item in enumerate(items, 1):
        found = (*shaped(one, item), *_votes(turnout(item, seated, present), item.votes))
        problems += [
            Problem(says.OF_ITEM.format(number=position, what=p.what), p.todo, rule=p.rule) for p in found
        ]
    if problems:
        raise Refused(problems)
    made = Sitting.objects.create(
        round=one, protocol=number, date=day, place=composed(place.strip()), by=by.id, at=at
    )
    made.present.set(present)
    for position, item in enumerate(items, 1):
        favour, against, abstained = item.votes
        Resolved.objects.create(
            sitting=made,
            number=position,
            kind=item.kind,
            sets=composed(dict(item.sets)),
            words_kk=composed(item.words_kk.strip()),
            words_ru=composed(item.words_ru.strip()),
            votes_for=favour,
            votes_against=against,
            votes_abstained=abstained,
        )
    _tell(one, "sit", _body(made), by=by, at=at, once=once)
    return made


@transaction.atomic
def sign(sitting: Sitting, *, by: Acting, at: datetime, once: str = "") -> Sitting:
    """Sign the minutes as the chair and return them: what they resolve is carried out and stands."""
    one = Sitting.objects.select_for_update(of=("self",)).select_related("round").get(pk=sitting.pk)
    round_ = ready(one.round, "sign", by=by, at=at)
    if again(once, by.id) or one.signed_at is not None:
        return one
    problems: list[Problem] = []
    for item in one.items.order_by("number"):
        if item.kind in ("admit", "refuse"):
            problems += _carried(item)
    if problems:
        raise Refused(problems)
    one.signed_by, one.signed_at = by.id, at
    one.save(update_fields=["signed_by", "signed_at"])
    _tell(round_, "sign", {"sitting": one.pk, "protocol": one.protocol}, by=by, at=at, once=once)
    return one


def _carried(item: Resolved) -> Iterator[Problem]:
    """Admit or refuse the applications of an item; one that is past that is named."""
    for application in Application.objects.select_for_update().filter(pk__in=item.sets["applications"]):
        try:
            application.state = OF_APPLICATION.move(application.state, item.kind).after
        except Refused as refused:
            yield from refused.problems
            continue
        application.save(update_fields=["state"])


def _unsound(
    one: Round, protocol: str, day: date, present: Sequence[Member], at: datetime
) -> Iterator[Problem]:
    if not protocol:
        yield Problem(says.NO_NUMBER, says.GIVE_NUMBER, rule="no-protocol")
    elif one.sittings.filter(protocol=protocol).exists():
        yield Problem(says.NUMBER_TWICE.format(number=protocol), says.GIVE_NUMBER, rule="protocol-twice")
    if day > at.astimezone(ZoneInfo(settings.TIME_ZONE)).date():
        yield Problem(says.SITTING_AHEAD, wording.CHECK_DAYS, rule="sitting-ahead")
    seated = {member.pk for member in judges(one)}
    here = {member.pk for member in present if member.seat != Seat.SECRETARY}
    if here - seated:
        yield Problem(says.FOREIGN_PRESENT, wording.SEE_COMMISSION, rule="foreign-present")


def _votes(of: Turnout, votes: tuple[int, int, int]) -> Iterator[Problem]:
    if not of.reached:
        said = says.NO_QUORUM.format(present=of.present, of=of.free, quorum=of.needed)
        yield Problem(said, says.CALL_AGAIN if of.free else says.REPLACE_ALL, rule="no-quorum")
    if sum(votes) > of.present or min(votes) < 0:
        said = says.TOO_MANY_VOTES.format(votes=sum(votes), may=of.present)
        yield Problem(said, says.COUNT_VOTES, rule="too-many-votes")
    elif votes[0] * 2 <= sum(votes):
        said = says.NO_MAJORITY.format(favour=votes[0], of=sum(votes))
        yield Problem(said, says.VOTE_AGAIN, rule="no-majority")


def _body(made: Sitting) -> dict[str, Any]:
    return {
        "sitting": made.pk,
        "protocol": made.protocol,
        "date": made.date.isoformat(),
        "present": sorted(made.present.values_list("pk", flat=True)),
        "items": [
            {
                "kind": one.kind,
                "sets": one.sets,
                "words": {"kk": one.words_kk, "ru": one.words_ru},
                "votes": [one.votes_for, one.votes_against, one.votes_abstained],
            }
            for one in made.items.order_by("number")
        ],
    }


def _tell(one: Round, verb: str, body: dict[str, Any], *, by: Acting, at: datetime, once: str) -> None:
    record(
        f"contest.{verb}",
        by=by.actor("commission-chair", "commission-secretary"),
        at=at,
        object=about(one),
        body=composed(body),
        version=one.version,
        once=once,
    )
