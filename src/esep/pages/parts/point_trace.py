"""The trace of a point of a result: clause, formula, figures, and the way from each figure to the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.assessments.provenance import Provenance
from esep.core.formulas.contests import PLACE_WORDS
from esep.core.law import Block, Row
from esep.core.names import Text
from esep.core.readings import Chosen
from esep.core.scoring import Line, Placed, Plan, Result, Scored
from esep.core.trace import Trace, TraceFact, explain
from esep.library import library
from esep.pages.parts.sheet import heads
from esep.pages.parts.wording import words

Papers = Mapping[tuple[str, int], tuple[Provenance, ...]]
"""Where each (fact, year) of one organisation comes from."""


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """A figure of the trace with its unit, the form that asks for it, and all that it rests on."""

    fact: TraceFact
    unit: Text
    source: Text
    papers: tuple[Provenance, ...]

    def results(self) -> list[tuple[str, Text]]:
        """Return (contest, place in words) of a list of contests; nothing for a single figure."""
        value = self.fact.value
        return [(key, PLACE_WORDS[place]) for key, place in value] if isinstance(value, tuple) else []


@dataclass(frozen=True, slots=True)
class TracedLine:
    """One scored line with its trace, its sentence, its figures and the readings it rests on."""

    name: Text
    trace: Trace
    sentence: Text
    figures: tuple[TracedFigure, ...]
    readings: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class TracedPoint:
    """A printed row of one organisation: points, place among how many, and the trace of each line."""

    scored: Scored
    block: Block
    row: Row
    placed: Placed
    rated: int
    lines: tuple[TracedLine, ...]


def rows_of(plan: Plan) -> Mapping[str, tuple[Block, Row]]:
    """Return every printed row with its block by number, in the annex's order."""
    return {row.number: (block, row) for block, rows in heads(plan.regulation) for row in rows}


def facts_of(plan: Plan, number: str) -> tuple[tuple[str, int], ...]:
    """Return every (fact, year) that the lines of a printed row look up, once."""
    keys = (key for rule in plan.rules if rule.criterion.number == number for key in rule.keys)
    return tuple(dict.fromkeys(keys))


def traced(result: Result, slug: str, number: str, papers: Papers) -> TracedPoint | None:
    """Return the trace of row `number` of `slug`; None when either is not in the result."""
    found = rows_of(result.plan).get(number)
    scored = next((one for one in result.subjects if one.subject == slug), None)
    if found is None or scored is None:
        return None
    lines = [line for line in scored.lines if line.criterion.number == number]
    return TracedPoint(
        scored,
        *found,
        scored.rows[number],
        len(result.subjects),
        tuple(_line(line, result.plan, papers) for line in lines),
    )


def _line(line: Line, plan: Plan, papers: Papers) -> TracedLine:
    trace = explain(line, library().facts)
    units = library().facts.units
    return TracedLine(
        line.criterion.name,
        trace,
        Text.each(lambda code: naming_contests(trace.sentence[code], code)),
        tuple(
            TracedFigure(
                f, units.get(f.unit, Text.same(f.unit)), source_of(f.fact), papers.get((f.fact, f.year), ())
            )
            for f in trace.facts
        ),
        tuple(plan.choices.of(reading) for reading in trace.readings),
    )


def naming_contests(sentence: str, language: str) -> str:
    """Return the sentence with the names of the contests in place of their keys."""
    for key in words("parts", language).table("contest"):
        sentence = sentence.replace(key, words("parts", language).say(f"contest.{key}"))
    return sentence


def source_of(fact: str) -> Text:
    """Return where a fact comes from by the catalogue: the form and its row, a register, a decision."""
    source = library().facts[fact].source
    if source.kind == "form" and source.name in library().forms:
        title = library().forms[source.name].title
        return FORM_ROW.format(form=Text.each(lambda code: title[code].split(":")[0]), row=source.row)
    return {"decision": DECISION, "register": REGISTER}.get(source.kind, SYSTEM)


FORM_ROW = Text(kk="{form}, {row}-жол", ru="{form}, строка {row}", en="{form}, row {row}")
SYSTEM = Text(kk="жүйенің өз есебі", ru="счёт самой системы", en="counted by the system")
DECISION = Text(kk="құжаты бар шешім", ru="решение с документом", en="a decision with its document")
REGISTER = Text(kk="тізілім", ru="реестр", en="register")
