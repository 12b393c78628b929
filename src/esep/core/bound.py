"""Narrative text whose numbers are bound: what a reference asks for, and how it is written between braces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from esep.core import bound_wording as says
from esep.core.period import Period
from esep.core.problems import Problem

Kind = Literal["value", "share", "per", "sum", "change", "rise", "fall", "rate", "list", "count"]
"""What is made of figures: one as it is, a percentage, a quotient, a sum of years, the change since the year
before (signed; `rise` and `fall` without a sign, and only when it is one; `rate` in per cent), a list of
organisations with their figures, or how many stand in such a list."""

KINDS: tuple[Kind, ...] = get_args(Kind)
SELECTORS = ("rise", "fall", "top", "band")
"""Which organisations a list holds: those that rose, that fell, the largest, or those in a band of shares."""

PIECE = re.compile(r"\{([^{}]*)\}")
QUOTE = re.compile(r"quote:([^|]+)\|(.+)", re.DOTALL)
WRITTEN = re.compile(
    r"(?:(?P<kind>[a-z]+):)?(?P<names>[^@|=]+)@(?P<period>[^|=]+)(?:\|(?P<option>[^=]+))?(?:=(?P<printed>.+))?"
)
NAME = re.compile(r"(?P<figure>[a-z][a-z0-9.:-]*)(?:#(?P<subject>[a-z0-9-]+))?")
LONGEST, MOST_YEARS = 200, 60
"""A reference longer than this, or a sum of more years, is a slip of the keyboard."""
BAND = re.compile(r"([0-9]{1,3})\.\.([0-9]{1,3})")


@dataclass(frozen=True, slots=True)
class Named:
    """A figure by name, a fact (`membership.total`) or a row (`form-7:14.1`); of one subject or of all."""

    figure: str
    subject: str = ""

    def __str__(self) -> str:
        """Return the name as it is written."""
        return f"{self.figure}#{self.subject}" if self.subject else self.figure


@dataclass(frozen=True, slots=True)
class Reference:
    """What stands between braces: figures of one period or of several, and what is made of them.

    `places` are decimals, of a list how many it holds at most; `selector` which organisations it holds and
    `band` between which shares; `printed` is what an older print says there, to be compared and never used.
    """

    text: str
    kind: Kind
    names: tuple[Named, ...]
    periods: tuple[Period, ...]
    places: int | None = None
    selector: str = "top"
    band: tuple[int, int] | None = None
    printed: str = ""

    @property
    def period(self) -> Period:
        """Return the period it speaks of, of several the last."""
        return self.periods[-1]


@dataclass(frozen=True, slots=True)
class Quote:
    """A number that somebody else wrote, `{quote:40 000|who says so}`: printed as it stands."""

    text: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Something between braces that is no reference."""

    text: str
    problem: Problem


Piece = str | Reference | Quote | Unread
"""A piece of a narrative: plain words, or what stood between braces."""


def pieces(narrative: str) -> tuple[Piece, ...]:
    """Return the pieces of a narrative in their order; nothing of it is lost, whatever stands there."""
    found: list[Piece] = []
    at = 0
    for match in PIECE.finditer(narrative):
        if match.start() > at:
            found.append(narrative[at : match.start()])
        found.append(parse(match[1].strip()))
        at = match.end()
    if at < len(narrative):
        found.append(narrative[at:])
    return tuple(found)


def references(narrative: str) -> Iterator[Reference]:
    """Yield the references of a narrative that can be read."""
    yield from (one for one in pieces(narrative) if isinstance(one, Reference))


def parse(text: str) -> Reference | Quote | Unread:
    """Return what stands between braces; what cannot be read says how it is written."""
    quoted = QUOTE.fullmatch(text)
    if quoted:
        return Quote(text, quoted[1].strip(), quoted[2].strip())
    match = WRITTEN.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return Unread(text, says.unreadable(text))
    kind, written = _kind(match["kind"], match["names"])
    selector, written = _selector(kind, written)
    names = [NAME.fullmatch(one.strip()) for one in written.split("/")]
    periods = _periods(match["period"].strip())
    if None in names or len(names) != _how_many(kind, selector):
        return Unread(text, says.unreadable(text))
    if not periods or (len(periods) > 1 and kind != "sum"):
        return Unread(text, says.period(text, match["period"]))
    option = (match["option"] or "").strip()
    band = BAND.fullmatch(option)
    if bool(band) != (selector == "band") or (option and not band and not option.isdecimal()):
        return Unread(text, says.unreadable(text))
    return Reference(
        text,
        kind,
        tuple(Named(one["figure"], one["subject"] or "") for one in names if one),
        periods,
        int(option) if option and not band else None,
        selector,
        (int(band[1]), int(band[2])) if band else None,
        (match["printed"] or "").strip(),
    )


def _kind(before: str | None, names: str) -> tuple[Kind, str]:
    """Return the kind and the names; `form-7:14` is a name whose form looks like a kind and is none."""
    for kind in KINDS:
        if before == kind and kind != "value":
            return kind, names
    return "value", f"{before}:{names}" if before else names


def _selector(kind: Kind, names: str) -> tuple[str, str]:
    head, slash, rest = names.partition("/")
    if kind in ("list", "count") and slash and head in SELECTORS:
        return head, rest
    return "top", names


def _how_many(kind: Kind, selector: str) -> int:
    return 2 if kind in ("share", "per") or selector == "band" else 1


def _periods(written: str) -> tuple[Period, ...]:
    """Return the periods written: one, or the years from the first to the last; () when there are none."""
    first, dots, last = written.partition("..")
    try:
        if not dots:
            return (Period.of(first),)
        years = range(int(first), int(last) + 1)
        return tuple(Period.of(str(year)) for year in years) if len(years) <= MOST_YEARS else ()
    except ValueError:
        return ()
