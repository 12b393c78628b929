"""What measures, entries and targets are called on a page: names, units, standings, days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from esep.core.names import Text
from esep.core.progress import STANDINGS
from esep.core.quantity import Exact
from esep.organisations.models import Organisation
from esep.organisations.queries import Known, on
from esep.pages.parts import dates
from esep.programme.counting import Followed
from esep.programme.models import Done, Planned
from esep.programme.naming import kind_of, name_of, unit_of


def names(organisations: Iterable[Organisation], today: date) -> Mapping[int, Known]:
    """Return organisation (by its number) → as it is called today, in one query."""
    return {one.id: one for one in on(today, {one.pk: one for one in organisations}.values())}


@dataclass(frozen=True, slots=True)
class Row:
    """A planned measure on a page: whose, by which clause, how far, and where its entries are."""

    it: Planned
    who: Known
    name: Text
    standing: str
    standing_words: Text
    percent: int
    reached: Exact | None
    unit: Text
    days: str
    count: int
    said: str


def row(followed: Followed, called: Mapping[int, Known]) -> Row:
    """Return a measure as a page shows it."""
    one, progress = followed.planned, followed.progress
    return Row(
        it=one,
        who=called[one.plan.organisation_id],
        name=name_of(one),
        standing=progress.standing,
        standing_words=STANDINGS[progress.standing],
        percent=progress.percent,
        reached=progress.reached,
        unit=unit_of(one),
        days=f"{dates.brief(one.since)} – {dates.brief(one.until)}",
        count=len(followed.entries),
        said=followed.said.note if followed.said else "",
    )


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of the log on a page."""

    it: Done
    who: Known
    kind: Text
    clauses: tuple[str, ...]
    papers: int
    best: bool


def line(done: Done, called: Mapping[int, Known], best: Iterable[int] = ()) -> Line:
    """Return an entry as a page shows it; its documents have been read with it."""
    return Line(
        it=done,
        who=called[done.organisation_id],
        kind=kind_of(done.kind),
        clauses=tuple(done.clauses),
        papers=len(done.evidence.all()),
        best=done.pk in set(best),
    )


def lines(every: Iterable[Done], today: date, best: Iterable[int] = ()) -> list[Line]:
    """Return entries as a page shows them, in one query for the names."""
    found = list(every)
    called = names((one.organisation for one in found), today)
    return [line(one, called, best) for one in found]
