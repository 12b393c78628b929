"""A decision is entered by one person and confirmed by another; confirmed, it is never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from esep.audit.record import again, record
from esep.core.canonical import composed
from esep.core.problems import Problem, Refused
from esep.decisions import wording
from esep.decisions.models import Decision
from esep.decisions.queries import resource, resource_of, state_of
from esep.decisions.shapes import problems
from esep.evidence.models import Holding
from esep.people.acting import Acting
from esep.people.policy import demand

DECIDING = ("officer", "secretary", "head", "deputy")
"""In which role somebody enters or confirms: of the staff, or leading a member organisation."""


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision as its protocol has it; `about` is the text id of what it concerns (`assessment:3`).

    `sets` has the shape of its kind (decisions.shapes); `votes` are for, against, abstained.
    """

    kind: str
    about: str
    body: str
    protocol: str
    item: str
    date: date
    words_kk: str
    words_ru: str
    sets: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    votes: tuple[int, int, int] | None = None
    document: Holding | None = None
    replaces: Decision | None = None


def wrong(new: NewDecision, *, at: datetime) -> tuple[Problem, ...]:
    """Return everything that is wrong with a decision before it is entered."""
    shaped = problems(
        new.kind,
        new.sets,
        body=new.body,
        reason=new.reason,
        votes=new.votes,
        document=new.document is not None,
    )
    return (*_of_the_act(new, at), *shaped, *_of_the_replaced(new))


def _of_the_act(new: NewDecision, at: datetime) -> Iterator[Problem]:
    if not new.protocol.strip():
        yield Problem(wording.NO_PROTOCOL, wording.GIVE_PROTOCOL, rule="decision-protocol")
    if new.date > at.astimezone(ZoneInfo(settings.TIME_ZONE)).date():
        said = wording.FUTURE.format(date=new.date.isoformat())
        yield Problem(said, wording.CHECK_DATE, rule="decision-date")
    if not (new.words_kk.strip() and new.words_ru.strip()):
        yield Problem(wording.NO_WORDS, wording.GIVE_WORDS, rule="decision-words")


def _of_the_replaced(new: NewDecision) -> Iterator[Problem]:
    old = new.replaces
    if old is None:
        return
    alike = old.kind == new.kind and old.about.partition(":")[0] == new.about.partition(":")[0]
    if not alike or old.confirmed_at is None:
        yield Problem(wording.OTHER_KIND, wording.CHOOSE_STANDING, rule="decision-replaces")
    elif state_of(old) == "replaced":
        yield Problem(wording.REPLACED, wording.CHOOSE_STANDING, rule="decision-replaces")


@transaction.atomic
def enter(new: NewDecision, *, by: Acting, at: datetime, once: str = "") -> Decision:
    """Enter a decision and return it; it counts when someone else has confirmed it."""
    done = again(once, by.id)
    if done is not None:
        return Decision.objects.get(pk=int(done.object.removeprefix("decision:")))
    demand(by, "decision.enter", resource_of(dict(new.sets)))
    return put(new, by=by, at=at, once=once)


def put(new: NewDecision, *, by: Acting, at: datetime, once: str) -> Decision:
    """Put a decision down and return it; the verb that calls it has asked the right, and is a transaction."""
    found = wrong(new, at=at)
    if found:
        raise Refused(found)
    favour, against, abstained = new.votes or (None, None, None)
    made = Decision.objects.create(
        kind=new.kind,
        about=new.about,
        body=new.body,
        protocol=new.protocol.strip(),
        item=new.item.strip(),
        date=new.date,
        words_kk=composed(new.words_kk.strip()),
        words_ru=composed(new.words_ru.strip()),
        reason=composed(new.reason.strip()),
        sets=composed(new.sets),
        votes_for=favour,
        votes_against=against,
        votes_abstained=abstained,
        document=new.document,
        replaces=new.replaces,
        entered_by=by.id,
        entered_at=at,
    )
    record(
        "decision.enter",
        by=by.actor(*DECIDING),
        at=at,
        object=f"decision:{made.pk}",
        body=as_body(made),
        once=once,
    )
    return made


@transaction.atomic
def confirm(decision: Decision, *, by: Acting, at: datetime, once: str = "") -> Decision:
    """Confirm a decision that someone else entered, and return it: from now on it counts."""
    if again(once, by.id):
        return Decision.objects.get(pk=decision.pk)
    demand(by, "decision.confirm", resource(decision))
    return settle(decision, by=by, at=at, once=once)


def settle(decision: Decision, *, by: Acting, at: datetime, once: str) -> Decision:
    """Confirm a decision; the verb that calls it has asked the right, and is a transaction."""
    one = _waiting(decision)
    if one.replaces is not None and state_of(one.replaces) == "replaced":
        raise Refused([Problem(wording.REPLACED, wording.CHOOSE_STANDING, rule="decision-replaces")])
    one.confirmed_by, one.confirmed_at = by.id, at
    one.save(update_fields=["confirmed_by", "confirmed_at"])
    record(
        "decision.confirm",
        by=by.actor(*DECIDING),
        at=at,
        object=f"decision:{one.pk}",
        body={"kind": one.kind, "about": one.about, "entered_by": one.entered_by},
        once=once,
    )
    return one


@transaction.atomic
def withdraw(decision: Decision, *, by: Acting, at: datetime, reason: str = "", once: str = "") -> Decision:
    """Withdraw a decision that was not confirmed yet, and return it."""
    if again(once, by.id):
        return Decision.objects.get(pk=decision.pk)
    demand(by, "decision.enter", resource_of(decision.sets))
    return take_back(decision, by=by, at=at, reason=reason, once=once)


def take_back(decision: Decision, *, by: Acting, at: datetime, reason: str, once: str) -> Decision:
    """Withdraw a decision; the verb that calls it has asked the right, and is a transaction."""
    one = _waiting(decision)
    one.withdrawn_at = at
    one.save(update_fields=["withdrawn_at"])
    record(
        "decision.withdraw",
        by=by.actor(*DECIDING),
        at=at,
        object=f"decision:{one.pk}",
        body={"reason": reason},
        once=once,
    )
    return one


def as_body(one: Decision) -> dict[str, Any]:
    """Return the decision as the chain keeps it."""
    return {
        "kind": one.kind,
        "about": one.about,
        "body": one.body,
        "protocol": one.protocol,
        "item": one.item,
        "date": one.date.isoformat(),
        "words": {"kk": one.words_kk, "ru": one.words_ru},
        "reason": one.reason,
        "sets": one.sets,
        "votes": [one.votes_for, one.votes_against, one.votes_abstained],
        "document": one.document.document_id if one.document else "",
        "replaces": one.replaces_id or 0,
    }


def _waiting(decision: Decision) -> Decision:
    """Return the row as it stands now, locked; one that is confirmed or withdrawn is refused."""
    one = Decision.objects.select_for_update().get(pk=decision.pk)
    if one.confirmed_at is not None or one.withdrawn_at is not None:
        raise Refused([Problem(wording.NOT_WAITING, wording.REPLACE_IT, rule="decision-not-waiting")])
    return one
