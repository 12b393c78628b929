"""Why a total changed, drawn: each row a step from the sum before it to the sum after it, on one scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from esep.assessments.changes import Cause, Changed
from esep.core.names import Text
from esep.library import library
from esep.pages.parts.spelled import spelled
from esep.pages.parts.wording import words

WIDTH = 1000
"""Tenths of a per cent of the width of the drawing."""

EDGE = 30
"""What stays free on either side, in the same parts."""


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the drawing: where its bar starts and how long it is, and where the sum stands after it."""

    row: Changed
    start: int
    length: int
    end: int


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The whole drawing: both totals with where they stand, and the steps that lead from one to the other."""

    first: Fraction
    last: Fraction
    at_first: int
    at_last: int
    steps: tuple[Step, ...]

    @property
    def change(self) -> Fraction:
        """Return the second total less the first."""
        return self.last - self.first


def waterfall(first: Fraction, rows: Iterable[Changed]) -> Waterfall:
    """Return the drawing of `rows` from the total `first`, gains first, the largest losses last."""
    ordered = sorted((row for row in rows if row.change), key=lambda row: -row.change)
    sums = [first]
    for row in ordered:
        sums.append(sums[-1] + row.change)
    low, high = min(sums), max(sums)

    def at(value: Fraction) -> int:
        if high == low:
            return WIDTH // 2
        return EDGE + int((value - low) * (WIDTH - 2 * EDGE) / (high - low))

    steps = tuple(
        Step(row, min(at(start), at(end)), max(2, abs(at(end) - at(start))), at(end))
        for row, start, end in zip(ordered, sums, sums[1:], strict=False)
    )
    return Waterfall(first, sums[-1], at(sums[0]), at(sums[-1]), steps)


def causes_of(changed: Changed) -> list[Text]:
    """Return in words why the points of a line differ: which figure, which reading, another edition."""
    return [said for one in changed.causes for said in _said(one)]


def _said(one: Cause) -> list[Text]:
    if one.kind == "fact":
        fact = library().facts.get(one.name)
        if fact is not None and fact.kind == "list":
            return _contests(one)
        name = fact.name if fact else Text.same(one.name)
        return [FACT.format(name=name, year=one.year, before=_value(one.before), after=_value(one.after))]
    if one.kind == "reading":
        return [READING.format(name=one.name)]
    return [EDITION if one.kind == "edition" else ROUNDING]


def _contests(one: Cause) -> list[Text]:
    """Return the contests in which the place differs."""
    before, after = _places(one.before), _places(one.after)
    return [
        FACT.format(
            name=_contest(key),
            year=one.year,
            before=_value(before.get(key)),
            after=_value(after.get(key)),
        )
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key)
    ]


def _places(value: str | None) -> dict[str, str]:
    pairs = (pair.partition(": ") for pair in (value or "").split("; ") if pair)
    return {key: place for key, _, place in pairs}


def _contest(key: str) -> Text:
    """Return what a contest is called; one that has no name stands by its key."""
    known = key in words("parts", "kk").table("contest")
    return Text.each(lambda code: words("parts", code).say(f"contest.{key}")) if known else Text.same(key)


def _value(value: str | None) -> Text:
    return NO_DATA if value is None else Text.each(lambda code: spelled(value, code))


FACT = Text(
    "{name}, {year}: {before} → {after}",
    "{name}, {year}: {before} → {after}",
    "{name}, {year}: {before} → {after}",
)
READING = Text("{name} түсіндірмесі өзгерді", "изменилось толкование {name}", "the reading {name} changed")
EDITION = Text("ереженің басқа редакциясы", "другая редакция положения", "another edition of the regulation")
ROUNDING = Text("дөңгелектеу", "округление", "rounding")
NO_DATA = Text("дерек жоқ", "нет данных", "no data")
