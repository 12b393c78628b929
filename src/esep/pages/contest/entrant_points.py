"""The points that the figures of an application would give if the commission accepted all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from esep.contests.models import Round
from esep.contests.outcome import plan_of
from esep.contests.queries import contest_of
from esep.core.facts import Known, Value
from esep.core.quantity import pretty
from esep.core.scoring import Line, score_lines
from esep.core.trace import sentence
from esep.pages.parts.address import href
from esep.pages.parts.entry_values import Gives


@dataclass(frozen=True, slots=True)
class Explained:
    """What one line of the sheet makes of a figure: its number, address, points and a sentence."""

    number: str
    href: str
    points: str
    sentence: str


def lines(round_: Round, values: Mapping[str, Value]) -> tuple[Line, ...]:
    """Return every scored line with what the figures of the rows give it."""
    contest = contest_of(round_)
    rows = {row.number: row.fact for row in contest.form.rows if row.fact}
    known: Known = {(rows[row], round_.year): value for row, value in values.items() if row in rows}
    return tuple(score_lines(plan_of(round_), known))


def by_row(round_: Round, of: tuple[Line, ...]) -> Mapping[str, tuple[Line, ...]]:
    """Return row → the lines that count its figure."""
    rows = {row.fact: row.number for row in contest_of(round_).form.rows if row.fact}
    found: dict[str, tuple[Line, ...]] = {}
    for line in of:
        for fact, _ in dict.fromkeys(line.rule.keys):
            if row := rows.get(fact):
                found[row] = (*found.get(row, ()), line)
    return found


def gives(round_: Round, of_row: tuple[Line, ...], lang: str) -> Gives:
    """Return the lines of a row as number, address and points, those of one number together."""
    by_number: dict[str, list[Line]] = {}
    for line in of_row:
        by_number.setdefault(line.criterion.number, []).append(line)
    return tuple((n, clause(round_, n, lang), shown(found, lang)) for n, found in by_number.items())


def explained(round_: Round, of_row: tuple[Line, ...], lang: str) -> tuple[Explained, ...]:
    """Return what each line makes of a figure, with its sentence."""
    catalogue = contest_of(round_).catalogue
    return tuple(
        Explained(
            line.criterion.number,
            clause(round_, line.criterion.number, lang),
            shown([line], lang),
            sentence(line, catalogue)[lang],
        )
        for line in of_row
    )


def total(of: tuple[Line, ...]) -> Fraction:
    """Return the sum of all points that the figures give."""
    return sum((line.points for line in of if line.worked is not None), Fraction(0))


def shown(of: list[Line], lang: str) -> str:
    """Return the points of lines together, a dash when nothing can be counted yet."""
    known = [line.points for line in of if line.worked is not None]
    return pretty(sum(known, Fraction(0)), lang, 2) if known else "—"


def clause(round_: Round, number: str, lang: str) -> str:
    """Return the address of a line of the sheet in the text of the regulation."""
    return f"{href(lang, 'law', round_.regulation, round_.edition)}#row-{number}"
