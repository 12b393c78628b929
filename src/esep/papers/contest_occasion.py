"""What the papers of a round of a contest are made from: who applied with what, the sheets, the minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from esep.core.contest import Contest
from esep.core.names import Text
from esep.core.quantity import Exact
from esep.core.scoring import Scored
from esep.papers.occasion import ASTANA, UNION, Decided

Quantity = Exact | bool | None
"""A figure of a row: a number, a yes or no, or None where nothing was given."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A row of a sheet: what was claimed, what was accepted, and the reason where they differ."""

    claimed: Quantity
    accepted: Quantity
    reason: str = ""


@dataclass(frozen=True, slots=True)
class JudgedSheet:
    """A sealed sheet: its rows by number, its points by the core, who signed it and on which day.

    `member` is whose own sheet it is, "" for the commission's agreed one.
    """

    key: str
    rows: Mapping[str, Accepted]
    scored: Scored
    signers: tuple[str, ...]
    day: date
    member: str = ""


@dataclass(frozen=True, slots=True)
class Entrant:
    """Somebody's application as it was handed in last; what is not known is "" or None: a line to write on.

    `claims` are the figures by row of the contest's form, `materials` the titles by row.
    """

    key: str
    name: str
    organisation: Text | None
    contact: str
    day: date | None
    claims: Mapping[str, Quantity]
    materials: Mapping[str, tuple[str, ...]]
    certified_by: str = ""
    certified_on: date | None = None
    sheets: tuple[JudgedSheet, ...] = ()
    place: int | None = None
    total: Exact | None = None


@dataclass(frozen=True, slots=True)
class Judge:
    """A seat on the commission: `chair`, `member` or `secretary`, the name and the post."""

    seat: str
    name: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the minutes: its words and the votes for, against and abstained."""

    kind: str
    words: Text
    votes: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Minutes:
    """A sitting: number, day, town, who was present of whom, what was resolved, whether the chair signed.

    `kept_out` names, by entrant, who took no part in judging that entrant and why.
    """

    protocol: str
    day: date
    town: str
    present: tuple[Judge, ...]
    commission: tuple[Judge, ...]
    items: tuple[Item, ...]
    kept_out: tuple[tuple[str, str, Text], ...] = ()
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Won:
    """A title: whose, the place, the number of the diploma and the award in whole tenge (0: none)."""

    entrant: str
    place: int
    diploma: str
    amount: int


@dataclass(frozen=True, slots=True)
class ContestOccasion:
    """A round of a contest, ready to be written down.

    `awarded` is the decision on the awards, `head` who signs for the holder; `concluded` says that places
    stand; `fingerprint` is a SHA-256 in hex of the outcome or of the bundle.
    """

    contest: Contest
    year: int
    fingerprint: str
    day: date
    entrants: tuple[Entrant, ...]
    commission: tuple[Judge, ...] = ()
    sittings: tuple[Minutes, ...] = ()
    won: tuple[Won, ...] = ()
    awarded: Decided | None = None
    concluded: bool = False
    version: int = 1
    invented: bool = False
    holder: Text = UNION
    town: Text = ASTANA
    head: str = ""

    def entrant(self, key: str) -> Entrant:
        """Return an entrant by the key; an unknown one is a KeyError."""
        for one in self.entrants:
            if one.key == key:
                return one
        raise KeyError(key)

    def named(self, seat: str) -> str:
        """Return who holds a seat, "" when nobody does."""
        return next((one.name for one in self.commission if one.seat == seat), "")
