"""The methodology of an edition, made from the law: every line with its words, its formula, its readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.core.formulas.shape import Formula
from esep.core.law import CHOOSABLE, Block, Row
from esep.core.names import Text
from esep.core.readings import Chosen
from esep.core.scoring import Rule
from esep.pages.public.law_short import short
from esep.pages.public.published.year import Settled, Year, left_open, settled


@dataclass(frozen=True, slots=True)
class Counted:
    """How one line is counted: the formula with the names of its figures, in short, and its readings."""

    rule: Rule
    formula: Text
    short: Text
    figures: tuple[Text, ...]
    readings: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A printed row and how its lines are counted."""

    row: Row
    lines: tuple[Counted, ...]


def rows(year: Year) -> tuple[tuple[Block, tuple[CountedRow, ...]], ...]:
    """Return every block of the edition with its rows as they were counted in this year."""
    by_number: dict[str, list[Rule]] = {}
    for rule in year.values.result.plan.rules:
        by_number.setdefault(rule.criterion.number, []).append(rule)
    return tuple(
        (
            block,
            tuple(
                CountedRow(row, tuple(_counted(rule, year) for rule in by_number[row.number]))
                for row in of_block
            ),
        )
        for block, of_block in year.heads
    )


def _counted(rule: Rule, year: Year) -> Counted:
    catalogue, formula = year.values.catalogue, rule.formula
    facts = tuple(dict.fromkeys(rule.keys))
    return Counted(
        rule,
        Text.each(lambda code: _written(formula, rule, code, {f: catalogue[f].name for f, _ in facts})),
        short(rule.params),
        tuple(catalogue[fact].name for fact in dict.fromkeys(fact for fact, _ in facts)),
        tuple(year.values.result.plan.choices.of(name) for name in rule.readings),
    )


def _written(formula: Formula, rule: Rule, language: str, names: Mapping[str, Text]) -> str:
    latest = max(year for _, year in rule.keys)
    atoms = [
        names[fact][language] if year == latest else BEFORE[language].format(name=names[fact][language])
        for fact, year in rule.keys
    ]
    return formula.write(atoms, language, None, rule.scale)


def open_questions(year: Year) -> tuple[Settled, ...]:
    """Return every reading that nobody has settled, those that change something first."""
    told = left_open(year)
    known = {one.chosen.reading.id for one in (*told, *settled(year))}
    rest = (
        Settled(one, None)
        for one in year.values.result.plan.choices
        if one.reading.id not in known and one.reading.stage in CHOOSABLE and one.by != "decision"
    )
    return (*told, *rest)


BEFORE = Text("{name} (алдыңғы жыл)", "{name} (прошлый год)", "{name} (the year before)")
