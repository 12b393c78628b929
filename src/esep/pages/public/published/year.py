"""A published year as its pages show it: podium, ties, acts, prizes, what a correction changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from itertools import groupby
from typing import Any

from esep.assessments.queries import participants
from esep.core.law import CHOOSABLE, Block, Row
from esep.core.names import Text
from esep.core.readings import Chosen
from esep.core.sealing.shapes import SealedPrize, Sealing
from esep.decisions.shapes import CAUSES
from esep.organisations.queries import Known, on
from esep.pages.parts.calculated import MEMBERS
from esep.pages.parts.sheet import Rated, heads
from esep.pages.public.published.sealed import Act, Sealed, Stood, read
from esep.publication.frozen import Bundle
from esep.publication.models import Publication
from esep.publication.queries import everything


@dataclass(frozen=True, slots=True)
class Year:
    """What the pages of one publication are made of, in no language yet.

    `now` is this version as it was sealed, `before` the version it corrects, `every` the last published
    version of each year, the first first, `known` the rated organisations as the register names them.
    """

    publication: Publication
    values: Sealing
    now: Sealed
    before: Sealed | None
    every: tuple[Sealed, ...]
    known: Mapping[str, Known]

    @property
    def year(self) -> int:
        """Return the reporting year."""
        return self.now.year

    @property
    def years(self) -> tuple[Sealed, ...]:
        """Return the last published versions up to this year."""
        return tuple(one for one in self.every if one.year <= self.year)

    @property
    def newest(self) -> bool:
        """Return whether no later year is published."""
        return self.every[-1].year == self.year

    @property
    def path(self) -> str:
        """Return where this version stands for ever, after the language."""
        return f"results/{self.year}/v{self.now.version}/"

    @property
    def heads(self) -> tuple[tuple[Block, tuple[Row, ...]], ...]:
        """Return the blocks of the annex with their scored rows."""
        return heads(self.values.result.plan.regulation)

    @property
    def prize_places(self) -> int:
        """Return how many places carry a prize."""
        return int(self.values.result.plan.ranking["prizes"])

    @property
    def order(self) -> tuple[Stood, ...]:
        """Return the organisations by place, those who share one in the order of every list."""
        return tuple(sorted(self.now.stood, key=lambda one: (one.place, self.known[one.slug].order)))

    @property
    def short(self) -> Mapping[str, Text]:
        """Return the short names by slug."""
        return {slug: one.short for slug, one in self.known.items()}

    @property
    def who(self) -> Mapping[str, Rated]:
        """Return the organisations as a board names them."""
        return {slug: self._rated(one) for slug, one in self.known.items()}

    def _rated(self, one: Known) -> Rated:
        members = self.values.figures.of(one.slug).get((MEMBERS, self.year))
        whole = members if isinstance(members, int) and not isinstance(members, bool) else None
        return Rated(one.slug, one.name, one.short, one.order, whole)


def year_of(publication: Publication, bundle: Bundle) -> Year:
    """Return what the pages of this publication are made of."""
    assessment = publication.evaluated
    named = on(date(assessment.year, 12, 31), participants(assessment))
    others = [read(one) for one in everything() if one.evaluated.regulation == assessment.regulation]
    return Year(
        publication=publication,
        values=bundle.values,
        now=read(publication),
        before=read(publication.previous) if publication.previous else None,
        every=tuple(sorted(others, key=lambda one: one.year)),
        known={one.slug: one for one in named},
    )


def podium(year: Year) -> tuple[Stood, ...]:
    """Return those on the prize places; ties can make them more than there are places."""
    return tuple(one for one in year.order if one.place <= year.prize_places)


def ties(year: Year) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return every place that more than one organisation shares."""
    shared = groupby(year.order, key=lambda one: one.place)
    found = ((place, tuple(one.slug for one in of_place)) for place, of_place in shared)
    return tuple((place, slugs) for place, slugs in found if len(slugs) > 1)


def amounts(year: Year) -> Mapping[str, int]:
    """Return the prize of a place of the rating by organisation, in whole tenge."""
    return {one.organisation: one.amount for one in year.values.prizes if not one.block}


def block_prizes(year: Year) -> tuple[tuple[Block, tuple[SealedPrize, ...]], ...]:
    """Return the prizes of the blocks' leaders, block by block; a block without one is left out."""
    order = {slug: one.order for slug, one in year.known.items()}
    found = []
    for block, _ in year.heads:
        prizes = [one for one in year.values.prizes if one.block == block.number]
        prizes.sort(key=lambda one: order[one.organisation])
        if prizes:
            found.append((block, tuple(prizes)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Settled:
    """A reading in force, the words it is about, and the act that settled it or left it open."""

    chosen: Chosen
    act: Act | None


def settled(year: Year) -> tuple[Settled, ...]:
    """Return the readings that a body settled for this year."""
    acts = {one.sets["reading"]: one for one in year.now.acts if one.kind == "reading"}
    chosen = year.values.result.plan.choices
    return tuple(Settled(one, acts[one.reading.id]) for one in chosen if one.reading.id in acts)


def left_open(year: Year) -> tuple[Settled, ...]:
    """Return the readings that change something and that a decision left open: their default counted."""
    acts = {name: one for one in year.now.acts if one.kind == "open-reading" for name in one.sets["readings"]}
    chosen = year.values.result.plan.choices
    return tuple(Settled(one, acts[one.reading.id]) for one in chosen if one.reading.id in acts)


def idle(year: Year) -> int:
    """Return how many open readings changed nothing this year, so that nobody was asked."""
    told = {one.chosen.reading.id for one in (*settled(year), *left_open(year))}
    return sum(
        1
        for one in year.values.result.plan.choices
        if one.reading.stage in CHOOSABLE and one.reading.id not in told and one.by != "decision"
    )


@dataclass(frozen=True, slots=True)
class Waiver:
    """A waiver: of whom, for how many persons, for which cause, by which act."""

    slug: str
    persons: int
    cause: Text
    act: Act


def waivers(year: Year) -> tuple[Waiver, ...]:
    """Return the waivers in force; one of nobody withdraws what it replaced and is left out."""
    return tuple(
        Waiver(one.sets["organisation"], int(one.sets["persons"]), CAUSES[one.sets["cause"]], one)
        for one in year.now.acts
        if one.kind == "waiver" and one.sets["persons"] != "0"
    )


def without_data(year: Year) -> tuple[tuple[str, tuple[Text, ...], Act], ...]:
    """Return the cells that a decision left without data: by organisation, the names of its lines."""
    names = {one.id: one.name for one in year.values.result.plan.regulation.criteria()}
    found = []
    for act in (one for one in year.now.acts if one.kind == "incomplete"):
        cells: list[dict[str, Any]] = list(act.sets["cells"])
        for slug in dict.fromkeys(cell["organisation"] for cell in cells):
            of_slug = (cell["criterion"] for cell in cells if cell["organisation"] == slug)
            found.append((slug, tuple(names[one] for one in of_slug), act))
    return tuple(found)


def announced(year: Year) -> datetime | None:
    """Return when the result was announced, None when no act says it."""
    act = year.now.act("ceremony")
    return datetime.fromisoformat(act.sets["at"]) if act else None


@dataclass(frozen=True, slots=True)
class Changed:
    """What a correction changed for one organisation: place, total, and each printed row that differs."""

    slug: str
    places: tuple[int | None, int]
    totals: tuple[Fraction, Fraction]
    rows: tuple[tuple[str, Fraction | None, Fraction | None], ...]


def changed(year: Year) -> tuple[Changed, ...]:
    """Return every organisation that the correction touched, by its new place; () for a first version."""
    before = year.before
    return () if before is None else tuple(_changed(before, year.order))


def _changed(before: Sealed, order: tuple[Stood, ...]) -> Iterator[Changed]:
    for now in order:
        was = before.of(now.slug)
        old = was.rows if was else {}
        rows = tuple(
            (number, old.get(number, (None, None))[0], points)
            for number, (points, _) in now.rows.items()
            if old.get(number, (None, None))[0] != points
        )
        total = was.total if was else Fraction(0)
        if rows or was is None or was.place != now.place or total != now.total:
            yield Changed(now.slug, (was.place if was else None, now.place), (total, now.total), rows)
