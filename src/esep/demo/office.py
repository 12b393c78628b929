"""The demonstration office as accepted figures, for the window, its downloads and the tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from esep.core.facts import Figure, Figures
from esep.demo import draw
from esep.demo.register import Inspector, Organisation, inspectors, organisations, read

__all__ = [
    "CONTESTS",
    "YEAR",
    "figures",
    "inspector_figures",
    "inspector_rows",
    "inspectors",
    "organisations",
    "rows",
]

YEAR = 2025
"""The reporting year of the demonstration; membership is also known for the year before."""

CONTESTS = ("best-legal-inspector", "best-technical-inspector", "best-primary-organisation")
"""The official list of republican contests of the year."""

SITES = {"w": "website", "f": "facebook", "i": "instagram", "t": "telegram"}
"""The letters of `site` in the story, and the fact each one stands for."""

OF_INSPECTORS = {
    "legal.appeals": "",
    "legal.appeals-sent-to-inspectorate": "legal.appeals",
    "legal.appeals-with-inspectorate-result": "legal.appeals-sent-to-inspectorate",
    "legal.conciliation-participations": "",
    "legal.conciliation-claims-satisfied": "legal.conciliation-participations",
    "legal.conciliation-reinstated": "",
    "legal.court-participations": "",
    "legal.court-claims-satisfied": "legal.court-participations",
    "legal.court-reinstated": "",
    "legal.reception-persons": "",
    "legal.consultations-media": "",
    "legal.consultations-internet": "",
    "legal.media-publications": "",
    "legal.dismissals-prevented-by-negotiation": "",
    "legal.inspections": "",
    "legal.inspections-with-act": "legal.inspections",
    "legal.organisations-inspected": "legal.inspections",
    "legal.violations": "",
    "legal.representations": "legal.violations",
    "legal.economic-effect": "",
    "legal.money-returned": "legal.economic-effect",
    "legal.guidance-documents": "",
    "legal.individual-disputes": "",
    "legal.disputes-outside-commission-and-court": "legal.individual-disputes",
    "legal.collective-disputes": "",
}
"""What the contest counts of an inspector, and for a part the whole that it may not exceed."""

IN_TENGE = ("legal.economic-effect", "legal.money-returned")


@cache
def rows() -> tuple[Figure, ...]:
    """Return every figure of the twenty organisations, organisation by organisation."""
    story = read("story.toml")
    return tuple(
        row for organisation in organisations() for row in _year(organisation, story[organisation.slug])
    )


@cache
def figures() -> Figures:
    """Return the organisations' figures, gathered."""
    return Figures.of_rows(rows())


@cache
def inspector_rows() -> tuple[Figure, ...]:
    """Return every figure of the invented inspectors; together they stay within their organisations' own."""
    story = read("story.toml")
    return tuple(
        Figure(inspector.slug, YEAR, fact, "", value)
        for inspector in inspectors()
        for fact, value in _work(inspector, story[inspector.organisation])
    )


@cache
def inspector_figures() -> Figures:
    """Return the inspectors' figures, gathered."""
    return Figures.of_rows(inspector_rows())


def _year(organisation: Organisation, story: Mapping[str, Any]) -> Iterator[Figure]:
    """Yield one organisation's figures of both years, leaving out what its story calls missing."""
    slug = organisation.slug
    now = drawn(slug, members_at_end(story), story)
    die = draw.Die(f"{slug} {YEAR - 1}", story.get("before", {}))
    for fact, value in draw.membership_before(die, story["members"]["start"], now).items():
        yield Figure(slug, YEAR - 1, fact, "", value)
    missing = set(story.get("missing", ()))
    for fact, value in now.items():
        if fact not in missing:
            yield Figure(slug, YEAR, fact, "", value)
    for contest in CONTESTS:
        for place in story["contests"].get(contest, ["took-part"]):
            yield Figure(slug, YEAR, "contests.result", contest, place)


def members_at_end(story: Mapping[str, Any]) -> int:
    """Return the members on 31 December: those at the start, who came and who went."""
    moved = story["members"]
    return int(moved["start"] + moved["joined"] - moved["left"] + moved["in"] - moved["out"])


def drawn(slug: str, members: int, story: Mapping[str, Any], year: int = YEAR) -> draw.Drawn:
    """Return everything known of a year but the contests, by fact."""
    die = draw.Die(f"{slug} {year}", story["set"])
    moved = story["members"]
    lawyers = Fraction(story["lawyers"])
    return {
        **draw.membership(die, members),
        "membership.joined": moved["joined"],
        "membership.left": moved["left"],
        "membership.lost-objectively": moved["lost"],
        "membership.transferred-in": moved["in"],
        "membership.transferred-out": moved["out"],
        **{f"information.{name}": letter in story["site"] for letter, name in SITES.items()},
        "partnership.regional-agreement": bool(story.get("agreement", True)),
        **draw.partnership_and_money(die, members),
        "legal.staff-lawyers": lawyers.numerator if lawyers.denominator == 1 else lawyers,
        "legal.inspectors": int(lawyers),
        **draw.legal_work(die, members),
        **draw.safety(die),
    }


def _work(inspector: Inspector, story: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield one inspector's part of the organisation's work, rounded down; no part is above its whole."""
    of_all = drawn(inspector.organisation, members_at_end(story), story)
    die = draw.Die(f"{inspector.slug} {YEAR}", inspector.told)
    done: dict[str, int] = {}
    for fact, whole in OF_INSPECTORS.items():
        permille = inspector.money if fact in IN_TENGE else inspector.share
        mine = die.part(fact, int(of_all[fact]), permille * 85 // 100, permille * 115 // 100)
        done[fact] = min(mine, done[whole]) if whole else mine
        yield fact, done[fact]
