"""Who sits on the commission of a round, now or at an instant, and who of it judges."""

from __future__ import annotations

from datetime import datetime

from esep.contests.models import Member, Round, Seat
from esep.contests.queries import root_of

JUDGING = (Seat.CHAIR, Seat.MEMBER)
"""Who judges and votes; the secretary writes the minutes."""


def members(round_: Round, at: datetime | None = None) -> tuple[Member, ...]:
    """Return who sits on the commission now, or sat at an instant: the chair, the members, the secretary."""
    found = Member.objects.filter(round=root_of(round_)).select_related("person", "order")
    seated = [one for one in found if _sits(one, at)]
    order = {Seat.CHAIR.value: 0, Seat.MEMBER.value: 1, Seat.SECRETARY.value: 2}
    return tuple(sorted(seated, key=lambda one: (order[one.seat], one.pk)))


def _sits(member: Member, at: datetime | None) -> bool:
    if at is None:
        return member.until is None
    return member.since <= at and (member.until is None or member.until > at)


def judges(round_: Round, at: datetime | None = None) -> tuple[Member, ...]:
    """Return those of the commission who judge and vote."""
    return tuple(one for one in members(round_, at) if one.seat in JUDGING)
