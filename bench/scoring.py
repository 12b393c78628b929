"""(a) Twenty organisations scored with all traces and places, against the same arithmetic written by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import partial
from time import process_time
from typing import Any

from bench import bare
from bench.pairs import Spread, by_turns, timed
from esep.core.names import Text
from esep.core.readings import choose
from esep.core.scoring import Plan, Result, prepare, score
from esep.core.trace import sentence
from esep.demo import office
from esep.library import library

PAIRS, TIMES = 41, 20
AT_MOST = 5
"""Times a bare loop."""


def plan() -> Plan:
    """Return the annual evaluation of the demonstration year under the default readings."""
    regulation = library().regulation("annual-evaluation", "2026-02-20")
    return prepare(regulation, choose(regulation), year=office.YEAR)


def plain_dicts() -> list[dict[str, Any]]:
    """Return the same figures as the bare loop takes them."""
    return [_plain(subject) for subject in office.figures().subjects]


def _plain(subject: str) -> dict[str, Any]:
    return {
        (fact if year == office.YEAR else f"{fact}@last-year"): _decimal(value)
        for (fact, year), value in office.figures().of(subject).items()
    }


def _decimal(value: Any) -> Any:
    if isinstance(value, bool | tuple):
        return value
    return Decimal(Fraction(value).numerator) / Fraction(value).denominator


def agree(result: Result, sheet: bare.Sheet) -> bool:
    """Return whether both found the same points of lines, rows, blocks and totals, and the same places."""
    for at, subject in enumerate(office.figures().subjects):
        one = result.of(subject)
        exact = [
            *(None if line.worked is None else line.points for line in one.lines),
            *(None if row.no_data else row.points for row in (*one.rows.values(), *one.blocks.values())),
            one.total,
        ]
        places = [*(row.place for row in (*one.rows.values(), *one.blocks.values())), one.place]
        rival = [*sheet.lines[at], *sheet.rows[at], *sheet.blocks[at], sheet.totals[at]]
        if exact != [None if points is None else Fraction(points) for points in rival]:
            return False
        if places != [*sheet.row_places[at], *sheet.block_places[at], sheet.places[at]]:
            return False
    return True


def say_everything(result: Result) -> list[Text]:
    """Return the sentence of every line of every subject, each in three languages."""
    catalogue = library().facts
    return [sentence(line, catalogue) for one in result.subjects for line in one.lines]


def main() -> str:
    """Measure and return the lines of the report."""
    ready, figures, dicts = plan(), office.figures(), plain_dicts()
    result = score(ready, figures)
    assert agree(result, bare.evaluate(dicts)), "the two do not compute the same"
    pairs = by_turns(
        partial(score, ready, figures),
        partial(bare.evaluate, dicts),
        pairs=PAIRS,
        times=TIMES,
        clock=process_time,
    )
    words = Spread([timed(partial(say_everything, result), clock=process_time) for _ in range(5)])
    said = len(say_everything(result))
    return "\n".join(
        [
            f"(a) 20 organisations, 34 lines, 24 rankings: target at most {AT_MOST} times a bare loop",
            f"    Esep with traces        {pairs.first.written(' ms', 1000)}",
            f"    bare Decimal loop       {pairs.second.written(' ms', 1000)}",
            f"    times the bare loop     {pairs.ratio.written()}",
            f"    {said} sentences in 3 languages, when asked: {words.written(' ms', 1000)}",
        ]
    )
