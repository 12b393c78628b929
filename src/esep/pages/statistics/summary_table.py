"""What the page of a summary draws: rows under organisations, faults first, as far as its reader may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from esep.core.consolidating import Ratio, Total
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.quantity import Exact
from esep.library import library
from esep.people.acting import Acting
from esep.people.policy import WATCHING
from esep.statistics.consolidated import Standing, Summary


@dataclass(frozen=True, slots=True)
class Box:
    """What an organisation gave in a row: `kind` is figure, flag, empty (handed in without it) or none."""

    kind: str
    value: Exact | None
    wrong: bool
    otherwise: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the summary with the figures of the organisations in view."""

    number: str
    name: Text
    unit: Text
    inner: bool
    total: Total
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: whose it is (None: of the whole), what, and which report to open."""

    who: Text | None
    problem: Problem
    report: int | None


@dataclass(frozen=True, slots=True)
class Piece:
    """One organisation in one row: its figure, its part of the whole, and the length of its bar of 100."""

    standing: Standing
    value: Exact | None
    share: Exact | None
    before: Exact | None
    bar: Fraction
    otherwise: bool


def in_view(summary: Summary, acting: Acting) -> tuple[Standing, ...]:
    """Return the organisations whose own figures the reader may see: all of them, or the reader's own."""
    if acting.holds(*WATCHING):
        return tuple(summary.standings.values())
    homes = [grant.path for grant in acting.grants]
    return tuple(
        one
        for one in summary.standings.values()
        if any(
            one.organisation.path.startswith(home) or home.startswith(one.organisation.path) for home in homes
        )
    )


def lines(summary: Summary, shown: Iterable[Standing]) -> tuple[Line, ...]:
    """Return every row of the form with the figures of those `shown`."""
    slugs = [one.organisation.slug for one in shown]
    wrong = set(_wrong(summary))
    units = library().facts.units
    made = []
    for number, total in summary.table.totals.items():
        row = total.row
        boxes = tuple(_box(summary, total, slug, wrong=(slug, number) in wrong) for slug in slugs)
        unit = units.get(row.unit, Text.same(row.unit))
        made.append(Line(number, row.name, unit, row.parent is not None, total, boxes))
    return tuple(made)


def _box(summary: Summary, total: Total, slug: str, *, wrong: bool) -> Box:
    number = total.row.number
    otherwise = (slug, number) in summary.otherwise
    if slug in total.given:
        return Box("flag" if total.flags else "figure", total.given[slug], wrong, otherwise)
    return Box("empty" if slug in summary.table.parts else "none", None, wrong, otherwise)


def _wrong(summary: Summary) -> Iterator[tuple[str, str]]:
    """Yield (organisation, row) of every fault that one organisation can mend, and of copied figures."""
    for slug, problem in summary.table.faults():
        for row in problem.rows:
            yield slug, row
    for one in summary.table.alike:
        for slug in one.subjects:
            for row in one.rows:
                yield slug, row


def faults(summary: Summary, shown: Iterable[Standing]) -> tuple[Fault, ...]:
    """Return what is wrong with the whole and with those `shown`, errors first."""
    every = {one.organisation.slug: one for one in shown}
    alone = len(every) < len(summary.standings)
    found = []
    for slug, problem in summary.table.faults():
        one = every.get(slug)
        if one is not None:
            found.append(Fault(one.organisation.short, problem, one.report))
        elif slug == "" and not alone:
            found.append(Fault(None, problem, None))
    return tuple(found)


def ratios(summary: Summary) -> tuple[Ratio, ...]:
    """Return the shares that can be computed of anybody."""
    return tuple(one for one in summary.table.ratios.values() if one.value is not None)


def pieces(summary: Summary, number: str, shown: Iterable[Standing]) -> tuple[Piece, ...]:
    """Return one row by organisations, the largest figure first, those without one last."""
    total = summary.table.totals[number]
    most = max(total.given.values(), default=0)
    found = []
    for one in shown:
        slug = one.organisation.slug
        value = total.given.get(slug)
        part = summary.table.parts.get(slug)
        before = part.sheet.before.get(number) if part else None
        found.append(
            Piece(
                standing=one,
                value=value,
                share=None if total.flags else total.share(slug),
                before=None if isinstance(before, bool) else before,
                bar=Fraction(100 * value) / Fraction(most) if value and most else Fraction(),
                otherwise=(slug, number) in summary.otherwise,
            )
        )
    return tuple(sorted(found, key=lambda piece: (piece.value is None, -(piece.value or 0))))
