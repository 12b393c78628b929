"""A measure of a plan as it was typed, and what it means: everything wrong with it at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from esep.core.problems import Problem
from esep.core.registers import Register, Total
from esep.library import library
from esep.library.programme import programme
from esep.papers.days import in_figures
from esep.programme import wording as says
from esep.programme import wording_log
from esep.programme.models import Counts, Indicator, Plan
from esep.programme.reading import Reader


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of the form as a person typed them; `clause` "" is a measure of one's own."""

    clause: str = ""
    kind: str = ""
    name: str = ""
    responsible: str = ""
    since: str = ""
    until: str = ""
    expected: str = ""
    indicator: str = Indicator.LOG.value
    counts: str = Counts.EVENTS.value
    fact: str = ""
    target: str = ""


def facts() -> dict[str, str]:
    """Return the figures that may measure a plan: those of organisations that are numbers, by id."""
    found = library().facts.values()
    return {one.id: one.kind for one in found if one.kind in ("stock", "flow") and one.subject != "inspector"}


def columns() -> dict[str, tuple[Register, Total]]:
    """Return the columns of registers that may measure a plan, by `register/column`: numbers, no shares."""
    return {
        f"{register.id}/{total.id}": (register, total)
        for register in library().registers.values()
        for total in register.totals
        if total.kind != "percent"
    }


def read(typed: Typed, plan: Plan) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the fields of the row, and everything that is wrong with what was typed."""
    reader = Reader()
    law = programme(plan.edition)
    name = reader.words(typed.name, "name")
    if typed.clause and law.measure(typed.clause) is None:
        said = says.UNKNOWN_CLAUSE.format(clause=typed.clause[:20])
        reader.wrong(said, says.CHOOSE_CLAUSE, "unknown-clause", "clause")
    elif not typed.clause and not name:
        reader.wrong(says.NO_NAME, says.CHOOSE_CLAUSE, "no-name", "name")
    if typed.kind and law.kind(typed.kind) is None:
        reader.wrong(wording_log.UNKNOWN_KIND, wording_log.CHOOSE_KIND, "unknown-kind", "kind")
    responsible = reader.words(typed.responsible, "responsible")
    if not responsible:
        reader.wrong(says.NO_RESPONSIBLE, says.NAME_ONE, "no-responsible", "responsible")
    row = {
        "clause": typed.clause,
        "kind": typed.kind,
        "name": name,
        "responsible": responsible,
        **_days(typed, plan, reader),
    }
    expected = reader.words(typed.expected, "expected")
    if not expected:
        reader.wrong(says.NO_EXPECTED, says.SAY_WHAT, "no-expected", "expected")
    row |= {"expected": expected, **_indicator(typed, plan, reader)}
    return row, tuple(reader.problems)


def _days(typed: Typed, plan: Plan, reader: Reader) -> dict[str, Any]:
    since, until = reader.day(typed.since, "since"), reader.day(typed.until, "until")
    if since and until:
        if until < since:
            said = says.ENDS_FIRST.format(since=in_figures(since), until=in_figures(until))
            reader.wrong(said, says.SWAP_DAYS, "ends-first", "since", "until")
        if min(since, until).year < plan.first_year or max(since, until).year > plan.last_year:
            said = says.OUTSIDE.format(first=plan.first_year, last=plan.last_year)
            reader.wrong(said, says.WITHIN, "outside-plan", "since", "until")
    return {"since": since, "until": until}


def _indicator(typed: Typed, plan: Plan, reader: Reader) -> dict[str, Any]:
    """Return where the figure comes from and the number to reach."""
    counts, fact = "", ""
    if typed.indicator not in Indicator.values:
        reader.wrong(says.NO_INDICATOR, says.CHOOSE_INDICATOR, "no-indicator", "indicator")
    elif typed.indicator == Indicator.LOG:
        counts = typed.counts
        kind = programme(plan.edition).kind(typed.kind)
        if counts not in Counts.values or (counts == Counts.AMOUNT and (kind is None or kind.amount is None)):
            reader.wrong(says.NO_AMOUNT, says.CHOOSE_COUNT, "no-amount", "counts")
    elif typed.indicator in (Indicator.FACT, Indicator.REGISTER):
        fact = typed.fact
        if fact not in (facts() if typed.indicator == Indicator.FACT else columns()):
            reader.wrong(says.NO_FACT.format(fact=fact[:40]), says.CHOOSE_FACT, "no-fact", "fact")
    before = len(reader.problems)
    target = reader.whole(typed.target, "target")
    if not target and len(reader.problems) == before:
        reader.wrong(says.NO_TARGET, says.GIVE_TARGET, "no-target", "target")
    return {"indicator": typed.indicator, "counts": counts, "fact": fact, "target": target}
