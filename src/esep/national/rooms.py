"""Figures that other rooms count: columns of registers, and the log of the programme's measures by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from esep.core.bound import Reference
from esep.core.bound_answers import Backed, Meaning
from esep.core.names import Text
from esep.core.period import Period
from esep.core.register_totals import Line, totalled, totals
from esep.core.registers import Register, Total
from esep.library import library
from esep.library.programme import programme
from esep.national.campaigns import Counted
from esep.organisations.queries import Known
from esep.programme.counting import Entry, entries
from esep.programme.models import Counts
from esep.registers.queries import lines, of_register

REGISTER, LOG = "register", "log"
"""How the names begin: `register.agreements.collective`, `log.seminar`, `log.seminar.participants`."""


COMPARED = ("change", "rise", "fall", "rate")


@cache
def meanings() -> Mapping[str, Meaning]:
    """Return every column of a register and every count of the log with what it counts."""
    found: dict[str, Meaning] = {}
    for register in library().registers.values():
        for column in register.totals:
            if column.kind != "percent":
                called = _beside(register.name, column.name)
                unit = column.unit or Text.same("")
                found[f"{REGISTER}.{register.id}.{column.id}"] = (
                    Meaning(called, unit, "stock") if column.within == "end" else Meaning(called, unit)
                )
    for one in programme().kinds:
        found[f"{LOG}.{one.id}"] = Meaning(one.name, CASES)
        found[f"{LOG}.{one.id}.participants"] = Meaning(_beside(one.name, PEOPLE), PEOPLE)
        if one.amount:
            found[f"{LOG}.{one.id}.amount"] = Meaning(_beside(one.name, one.amount), one.amount)
    return found


def counted(asked: Iterable[Reference], members: Iterable[Known]) -> Iterator[Counted]:
    """Yield the figures of registers and of the log that references ask for, a query for each of them.

    A register or a period of the log in which nobody wrote anything has no figure, which is not a nought.
    """
    of = {one.path: one.slug for one in members}
    chosen = sorted(_wanted(asked), key=lambda pair: (pair[0], str(pair[1])))
    registers = {figure.split(".")[1] for figure, _ in chosen if figure.startswith(f"{REGISTER}.")}
    held = {one: lines(of_register(one), of) for one in sorted(registers)}
    periods = {period for figure, period in chosen if figure.startswith(f"{LOG}.")}
    done = {one: entries("/", one.first(), one.last()) for one in sorted(periods)}
    for figure, period in chosen:
        _, second, *rest = figure.split(".")
        if figure.startswith(f"{LOG}."):
            made = _of_log(figure, second, rest, period, done[period], of)
        else:
            register = library().registers[second]
            column = next(one for one in register.totals if one.id == rest[0])
            made = _of_register(figure, register, column, period, held[second])
        if made is not None:
            yield made


def _wanted(asked: Iterable[Reference]) -> Iterator[tuple[str, Period]]:
    """Yield each figure of these rooms with each of its periods, once; of a change the year before too."""
    found: dict[tuple[str, Period], None] = {}
    for one in asked:
        compared = one.kind in COMPARED or one.selector in COMPARED
        for name in one.names:
            if name.figure in meanings():
                for period in one.periods:
                    found[name.figure, period] = None
                    if compared:
                        found[name.figure, period.year_before()] = None
    yield from found


def _of_register(
    figure: str, register: Register, column: Total, period: Period, held: list[Line]
) -> Counted | None:
    """Return a column of a year; of a shorter period only what stands on its last day."""
    if not held or (period.kind != "year" and column.within != "end"):
        return None
    whole = totalled(register, held, period.year, period.last())[column.id]
    each = totals(register, held, period.year, period.last())
    parts = {slug: Backed(row[column.id] or 0) for slug, row in each.items() if slug}
    return Counted((figure, str(period)), meanings()[figure], Backed(whole or 0), parts)


def _of_log(
    figure: str, kind: str, rest: list[str], period: Period, done: tuple[Entry, ...], of: Mapping[str, str]
) -> Counted | None:
    if not done:
        return None
    counts = rest[0] if rest else Counts.EVENTS
    parts: dict[str, int] = {}
    whole = 0
    for one in done:
        if one.kind == kind:
            whole += one.adds(counts)
            slug = of.get("/".join(one.path.split("/")[:3]) + "/", "")
            if slug:
                parts[slug] = parts.get(slug, 0) + one.adds(counts)
    each = {slug: Backed(value) for slug, value in parts.items()}
    return Counted((figure, str(period)), meanings()[figure], Backed(whole), each)


def _beside(name: Text, what: Text) -> Text:
    return Text.each(lambda code: f"{name[code]}: {what[code]}")


CASES = Text("рет", "раз", "times")
PEOPLE = Text("қатысушылар", "участники", "participants")
