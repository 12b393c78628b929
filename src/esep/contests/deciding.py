"""Decisions about a round, by whoever holds it: entered by one person, confirmed by another (clause 3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from esep.audit.record import again
from esep.contests import wording as says
from esep.contests.models import Round
from esep.contests.queries import about, abouts, resource
from esep.core.problems import Problem, Refused
from esep.decisions import actions
from esep.decisions.actions import NewDecision
from esep.decisions.models import Decision, Kind
from esep.people.acting import Acting
from esep.people.policy import Resource, demand

KINDS = (Kind.COMMISSION, Kind.AWARDS, Kind.READING, Kind.RESOLUTION)
"""The kinds of decision that are taken about a round."""


@transaction.atomic
def decide(round_: Round, new: NewDecision, *, by: Acting, at: datetime, once: str = "") -> Decision:
    """Enter a decision about a round and return it; it counts when someone else has confirmed it.

    The staff enter those of every round, a head those of a round that their own organisation holds.
    """
    demand(by, "round.decide", resource(round_))
    done = again(once, by.id)
    if done is not None:
        return Decision.objects.get(pk=int(done.object.removeprefix("decision:")))
    problems = tuple(_foreign(round_, new))
    if problems:
        raise Refused(problems)
    return actions.put(new, by=by, at=at, once=once)


def _foreign(round_: Round, new: NewDecision) -> Iterator[Problem]:
    """Yield what reaches beyond the round: another thing or kind, or a decision of another one replaced."""
    beyond = new.replaces is not None and new.replaces.about not in abouts(round_)
    if new.about != about(round_) or new.kind not in KINDS or beyond:
        yield Problem(says.OTHER_ROUNDS_DECISION, says.GO_THERE, rule="decision-about")


@transaction.atomic
def confirm(round_: Round, decision: Decision, *, by: Acting, at: datetime, once: str = "") -> Decision:
    """Confirm a decision about a round that someone else entered, and return it: from now on it counts.

    Another head or deputy of the holder, or somebody of the staff: whoever entered it never confirms it.
    """
    demand(by, "round.confirm", resource_of(round_, decision))
    if again(once, by.id):
        return Decision.objects.get(pk=decision.pk)
    return actions.settle(decision, by=by, at=at, once=once)


@transaction.atomic
def withdraw(
    round_: Round, decision: Decision, *, by: Acting, at: datetime, reason: str = "", once: str = ""
) -> Decision:
    """Withdraw a decision about a round that was not confirmed yet, and return it."""
    demand(by, "round.decide", resource_of(round_, decision))
    if again(once, by.id):
        return Decision.objects.get(pk=decision.pk)
    return actions.take_back(decision, by=by, at=at, reason=reason, once=once)


def resource_of(round_: Round, decision: Decision) -> Resource:
    """Return a decision about a round as the policy sees it; one about anything else is a ValueError."""
    if decision.about not in abouts(round_):
        raise ValueError(f"{decision} is not about {round_}")
    return replace(resource(round_), entered_by=frozenset({decision.entered_by}))
