"""Who signs for whoever holds a round: named in the decision on the awards, else the head of that day."""

from __future__ import annotations

from datetime import date

from esep.contests.models import Round
from esep.decisions.models import Decision, Kind
from esep.organisations.models import Kind as Level
from esep.people.queries import head_of

MEETINGS = (Kind.AWARDS, Kind.APPROVAL)
"""Decisions that may say who chaired: the awards of a contest, the approval of a year of the evaluation."""


def signing(round_: Round, awards: Decision | None, day: date) -> str:
    """Return who signs the diplomas, "" when nobody is known: a line to write on is left.

    The decision on the awards may name the chair; else it is who headed the holder on the decision's day, and
    before a decision on `day`.
    """
    if awards is not None and awards.sets.get("chair"):
        return str(awards.sets["chair"])
    return head_of(round_.organisation, awards.date if awards else day)


def proposed(round_: Round, day: date) -> str:
    """Return whom to propose for a decision on awards: the head on the day, else the union's last chair."""
    headed = head_of(round_.organisation, day)
    if headed or round_.organisation.kind != Level.UNION:
        return headed
    named = Decision.objects.filter(kind__in=MEETINGS, sets__has_key="chair", confirmed_at__isnull=False)
    last = named.order_by("date", "id").last()
    return str(last.sets["chair"]) if last else ""
