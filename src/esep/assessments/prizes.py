"""Prize places, ties, leaders of blocks, the payment list and the numbers of diplomas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from esep.assessments.models import Assessment, Prize
from esep.core.names import Text
from esep.people.acting import Acting


@dataclass(frozen=True, slots=True)
class Tie:
    """Organisations (slugs) that share a prize place by points; `decided` is `share`, `order` or ""."""

    place: int
    organisations: tuple[str, ...]
    decided: str


@dataclass(frozen=True, slots=True)
class Leader:
    """The organisation (slug) outside the prize places with the most points in a block."""

    block: str
    name: Text
    organisation: str
    points: Fraction
    place: int


@dataclass(frozen=True, slots=True)
class Payment:
    """A line of the payment list: to whom, for what, how many tenge, the diploma, and when it was paid."""

    organisation: str
    name: Text
    place: int | None
    block: str
    amount: int
    diploma: str
    paid_on: date | None


def ties(assessment: Assessment) -> tuple[Tie, ...]:
    """Return the ties that touch a prize place of the last calculation."""
    raise NotImplementedError


def winners(assessment: Assessment) -> tuple[tuple[int, str], ...]:
    """Return (place, slug) of everyone on a prize place of the last calculation, ties decided."""
    raise NotImplementedError


def leaders(assessment: Assessment) -> tuple[Leader, ...]:
    """Return who may be proposed for the prizes of clause 5.2: the best of each block outside the prizes."""
    raise NotImplementedError


def award(assessment: Assessment, *, by: Acting, at: datetime, once: str = "") -> tuple[Prize, ...]:
    """Award what the confirmed decisions of kinds `prizes` and `block-prizes` say, with numbered diplomas."""
    raise NotImplementedError


def payment_list(assessment: Assessment) -> tuple[Payment, ...]:
    """Return the payment list: prize places first, then blocks."""
    raise NotImplementedError


def pay(prize: Prize, day: date, *, by: Acting, at: datetime, once: str = "") -> Prize:
    """Record the day on which a prize was paid."""
    raise NotImplementedError
