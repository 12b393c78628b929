"""The pictures of a result as geometry in whole units: stacked bars, slopes of places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from esep.core.names import Text
from esep.pages.public.published.sealed import Sealed, Stood


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar, in thousandths of the width: its block, its start, its length, its points."""

    block: str
    start: int
    length: int
    points: Fraction


@dataclass(frozen=True, slots=True)
class Bar:
    """The blocks of one result laid end to end; those below zero lie left of `zero`."""

    key: str
    place: int
    total: Fraction
    zero: int
    segments: tuple[Segment, ...]


def bars(stood: Iterable[tuple[str, Stood]]) -> list[Bar]:
    """Return a bar for each (key, result), all on one scale."""
    rows = [(key, one, [points or Fraction(0) for points, _ in one.blocks.values()]) for key, one in stood]
    low = min((sum((p for p in points if p < 0), Fraction(0)) for _, _, points in rows), default=Fraction(0))
    high = max((sum((p for p in points if p > 0), Fraction(0)) for _, _, points in rows), default=Fraction(0))
    width = (high - low) or Fraction(1)

    def at(value: Fraction) -> int:
        return int((value - low) * 1000 / width)

    found = []
    for key, one, points in rows:
        left = right = Fraction(0)
        segments = []
        for block, value in zip(one.blocks, points, strict=True):
            if value < 0:
                segments.append(Segment(block, at(left + value), at(left) - at(left + value), value))
                left += value
            elif value > 0:
                segments.append(Segment(block, at(right), at(right + value) - at(right), value))
                right += value
        found.append(Bar(key, one.place, one.total, at(Fraction(0)), tuple(segments)))
    return found


STEP, TOP = 24, 40
"""Distance of two names, and where they begin."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How wide slopes are drawn, between which edges they run, and whether names stand on the left too."""

    width: int
    left: int
    right: int
    named: bool


WIDE, NARROW = Sheet(720, 210, 510, named=True), Sheet(360, 34, 196, named=False)
"""The sheet of a screen, and that of a telephone, which leaves the names on the left out."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A point of a slope: where it lies and which place it is."""

    x: int
    y: int
    place: int


@dataclass(frozen=True, slots=True)
class Slope:
    """The way of one organisation over the years; `moved` counts places gained since the year before."""

    slug: str
    name: Text
    stops: tuple[Stop, ...]
    moved: int
    prize: bool

    @property
    def line(self) -> str:
        """Return the points of the polyline."""
        return " ".join(f"{stop.x},{stop.y}" for stop in self.stops)


@dataclass(frozen=True, slots=True)
class Slopes:
    """All slopes: the years with the middle of their columns, the ways, how high it is, on which sheet."""

    years: tuple[tuple[int, int], ...]
    ways: tuple[Slope, ...]
    height: int
    sheet: Sheet


def slopes(
    years: Sequence[Sealed], names: Mapping[str, Text], prizes: int, on: Sheet = WIDE
) -> Slopes | None:
    """Return the movement of places over published years; None while there is only one to show."""
    if len(years) < 2:
        return None
    gap = (on.right - on.left) // (len(years) - 1)
    columns = {one.year: on.left + gap * at for at, one in enumerate(years)}
    heights = {
        (one.year, stood.slug): TOP + STEP * at
        for one in years
        for at, stood in enumerate(sorted(one.stood, key=lambda s: (s.place, s.slug)))
    }
    ways = []
    for stood in sorted(years[-1].stood, key=lambda s: (s.place, s.slug)):
        known = [(one, found) for one in years if (found := one.of(stood.slug))]
        stops = tuple(
            Stop(columns[one.year], heights[one.year, stood.slug], found.place) for one, found in known
        )
        moved = known[-2][1].place - stood.place if len(known) > 1 else 0
        ways.append(Slope(stood.slug, names[stood.slug], stops, moved, stood.place <= prizes))
    rows = max(len(one.stood) for one in years)
    return Slopes(tuple(columns.items()), tuple(ways), TOP + STEP * rows, on)
