"""Years that nobody lived: random figures, some missing, some extreme, under random readings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from esep.core.facts import PLACES, STAFF_UNIT, Fact, Figure, Figures
from esep.core.law import CHOOSABLE, Regulation
from esep.core.names import LANGUAGES
from esep.core.problems import Refused
from esep.core.readings import choose
from esep.core.scoring import Plan, Result, prepare, score
from esep.library import library
from esep.papers.content import Content
from esep.papers.fitting import LARGEST, refuse_what_does_not_fit
from esep.papers.workbook import workbook_bytes

REGULATIONS = (("annual-evaluation", "2026-02-20"), ("legal-inspector-contest", "2025-12-25"))
WITHOUT_A_UNIT = {("D01", "provision")}
"""Readings that a workbook refuses."""

NASTY = ("=1+1", "+7 701", "-", "@SUM(A1)", "{=1}", "'", '"', "<b>&amp;", "1E5", "_x000D_", "ИӘ", " ", "#N/A")
"""Names that a spreadsheet could take for something else."""

STEPS = (10, 100, 5_000, 100_000, 1_000_000, 100_000_000)
PERCENTS = ("100", "98", "99.5", "33.3333", "120", "7", "999.9999")


@dataclass(frozen=True, slots=True)
class Year:
    """A random year that fits into a workbook: what was calculated, and the workbook of it."""

    seed: int
    plan: Plan
    figures: Figures
    result: Result
    language: str
    book: bytes


def random_year(seed: int) -> Year:
    """Return the year of a seed, always the same one; every subject of it fits into a workbook."""
    chance = Random(seed)  # noqa: S311 - repeatable on purpose
    lib = library()
    regulation = lib.regulation(*REGULATIONS[seed % len(REGULATIONS)])
    plan = prepare(regulation, choose(regulation, _readings(regulation, chance)), year=2025)
    language = chance.choice(LANGUAGES)
    figures = Figures.of_rows(_rows(plan, chance))
    result = score(plan, figures)
    return Year(
        seed, plan, figures, result, language, workbook_bytes(plan, figures, result, lib.facts, language)
    )


def _readings(regulation: Regulation, chance: Random) -> dict[str, str]:
    """Return random readings, each kept only when it goes together with those before it."""
    wanted: dict[str, str] = {}
    often = chance.choice((0.1, 0.4, 0.8))
    for reading in regulation.readings:
        if reading.stage not in CHOOSABLE or chance.random() > often:
            continue
        options = [o for o in reading.options if (reading.id, o.id) not in WITHOUT_A_UNIT]
        option = chance.choice(options)
        words = f"{option.id}:{chance.choice(PERCENTS)}" if option.takes_value else option.id
        try:
            choose(regulation, wanted | {reading.id: words})
        except Refused:
            continue
        wanted[reading.id] = words
    return wanted


def _rows(plan: Plan, chance: Random) -> Iterator[Figure]:
    """Yield the figures of some subjects; now and then two have the same, so that they tie."""
    silent, reach = chance.choice((0.0, 0.05, 0.3, 0.7)), chance.choice((2, 4, 6, 9))
    before: list[Figure] = []
    for number in range(chance.randint(2, 18)):
        subject = chance.choice(NASTY) + f" {number}" if chance.random() < 0.3 else f"Ұйым {number}"
        if before and chance.random() < 0.25:
            before = [Figure(subject, row.year, row.fact, row.key, row.value) for row in before]
        else:
            before = _subject(plan, chance, subject, silent, reach)
        yield from before


def _subject(plan: Plan, chance: Random, subject: str, silent: float, reach: int) -> list[Figure]:
    """Return one subject's figures, of fewer digits than `reach` if they must; one may be stretched."""
    rows: list[Figure] = []
    facts = library().facts
    asked = sorted({key for rule in plan.rules for key in rule.keys})
    known = [key for key in asked if chance.random() >= silent] or [(plan.rules[0].keys[0][0], plan.year)]
    for digits in range(reach, 0, -1):
        rows = [
            Figure(subject, year, fact, key, value)
            for fact, year in known
            for key, value in _values(facts[fact], chance, digits)
        ]
        if _fits(plan, rows):
            break
    counts = [at for at, row in enumerate(rows) if type(row.value) is int]
    if counts and chance.random() < 0.7:
        at = chance.choice(counts)
        for value in _extremes(chance):
            row = rows[at]
            stretched = [*rows[:at], Figure(subject, row.year, row.fact, row.key, value), *rows[at + 1 :]]
            if _fits(plan, stretched):
                return stretched
    return rows


def _fits(plan: Plan, rows: list[Figure]) -> bool:
    """Return whether a workbook can hold the figures of one subject, or nobody would be rated."""
    figures = Figures.of_rows(rows)
    content = Content(plan, figures, score(plan, figures), library().facts, "en")
    try:
        refuse_what_does_not_fit(content)
    except Refused:
        return not content.size
    return True


def _extremes(chance: Random) -> Iterator[int]:
    """Yield ever smaller numbers from the largest that a workbook takes, at and beside steps and halves."""
    for digits in range(15, 3, -1):
        step = chance.choice(STEPS)
        size = 10**digits
        for near in (size, size - step // 2, size // 2 - step, size // 3 // step * step + step // 2):
            for beside in chance.sample((-2, -1, 0, 1), 4):
                if 0 <= near + beside <= LARGEST:
                    yield near + beside


def _values(fact: Fact, chance: Random, reach: int) -> Iterator[tuple[str, int | Fraction | bool | str]]:
    if fact.kind == "list":
        for contest in range(chance.randint(1, 4)):
            for _ in range(chance.randint(1, 3)):
                yield f"={contest}", chance.choice(PLACES)
    elif fact.kind == "flag":
        yield "", chance.random() < 0.5
    elif fact.unit == STAFF_UNIT:
        yield "", Fraction(chance.randint(0, 40), 2)
    else:
        yield "", _count(chance, reach)


def _count(chance: Random, reach: int) -> int:
    """Return a number of up to `reach` digits, gladly at or beside a step, half a step or zero."""
    kind = chance.random()
    if kind < 0.1:
        return 0
    size: int = 10 ** chance.randint(1, reach)
    if kind < 0.5:
        step = chance.choice([step for step in STEPS if step <= size])
        edge = max(1, size // step) * step - chance.choice((0, 0, step // 2, step))
        return max(0, edge + chance.choice((-1, 0, 0, 1)))
    return chance.randint(0, size)
