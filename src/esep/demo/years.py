"""The demonstration's later years, 2026 and 2027: each organisation's story goes on from the year before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Any

from esep.core.facts import Figure
from esep.demo import office
from esep.demo.register import organisations, read

LATER = (2026, 2027)
"""The years that go on from `office.YEAR`."""

PLACES = ("grand-prize", "first", "second", "third")
ABSENT = 3
"""How many organisations stay away from a contest."""

HABITS = (
    "trained-members",
    "trained-activists",
    "trained-chairs",
    "legal.economic-effect",
    "legal.consultations",
)
"""What the first year's story tells of an organisation and stays so."""

IMPROVED = {"": "t", "i": "t", "f": "i", "w": "f"}
"""Which page an organisation opens next, by the last letter of those it has."""


@cache
def rows(year: int) -> tuple[Figure, ...]:
    """Return every figure of the organisations in `year`: of `office.YEAR` as it stands there."""
    if year == office.YEAR:
        return tuple(row for row in office.rows() if row.year == year)
    return tuple(row for one in organisations() for row in _rows_of(one.slug, year))


@cache
def story(slug: str, year: int) -> Mapping[str, Any]:
    """Return the story of an organisation in `year`; nothing is ever missing in the later years."""
    if year == office.YEAR:
        found: Mapping[str, Any] = read("story.toml")[slug]
        return found
    before = story(slug, year - 1)
    chance = Random(f"{slug} {year} story")
    start = office.members_at_end(before)
    growing = chance.random() < 0.7  # seven organisations of ten grow
    joined = start * chance.randint(26, 40) // 1000
    left = start * (chance.randint(20, 26) if growing else chance.randint(33, 52)) // 1000
    return {
        "members": {
            "start": start,
            "joined": joined,
            "left": left,
            "lost": 0 if growing else (left - joined) * chance.randint(0, 6) // 10 if left > joined else 0,
            "in": 0,
            "out": 0,
        },
        "lawyers": before["lawyers"],
        "agreement": True,
        "site": _site(str(before["site"]), chance),
        "contests": {},
        "set": {key: value for key, value in before["set"].items() if key in HABITS} | _told(chance),
    }


def _site(had: str, chance: Random) -> str:
    """Return the pages an organisation has this year: those of last year, now and then one more."""
    opened = IMPROVED.get(had[-1:], "") if chance.random() < 0.3 else ""  # three of ten
    return had if opened in had else had + opened


def _told(chance: Random) -> dict[str, int]:
    """Return what the seed of the drawing does not decide: a late or a returned report here and there."""
    told = {"reports.late": 1} if chance.random() < 0.15 else {}  # about three of twenty
    if chance.random() < 0.2:  # four of twenty
        told["reports.returned-at-all"] = 1
    return told


@cache
def contests(year: int) -> Mapping[str, Mapping[str, str]]:
    """Return contest → organisation → place of a later year; who is not named took part without a place."""
    slugs = [one.slug for one in organisations()]
    told: dict[str, Mapping[str, str]] = {}
    for contest in office.CONTESTS:
        drawn = Random(f"{contest} {year}").sample(slugs, len(PLACES) + ABSENT)
        told[contest] = dict(zip(drawn, (*PLACES, *["absent"] * ABSENT), strict=True))
    return told


def _rows_of(slug: str, year: int) -> Iterator[Figure]:
    told = story(slug, year)
    for fact, value in office.drawn(slug, office.members_at_end(told), told, year).items():
        yield Figure(slug, year, fact, "", value)
    for contest, places in contests(year).items():
        yield Figure(slug, year, "contests.result", contest, places.get(slug, "took-part"))
