"""The trace of a printed row of one organisation, as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from esep.core.facts import Source
from esep.core.formulas.contests import PLACE_WORDS
from esep.core.law import Block, Row
from esep.core.names import Text
from esep.core.problems import Problem
from esep.core.readings import Chosen
from esep.core.scoring import Line, Placed
from esep.core.trace import Trace, TraceFact, explain
from esep.library import library
from esep.pages.parts import results
from esep.pages.parts.results import Options, Standing
from esep.pages.parts.wording import words
from esep.pages.parts.wrong import WrongAddress


@dataclass(frozen=True, slots=True)
class TracedFact:
    """A figure of the trace with where it was handed in: the form and its row, or who counted it."""

    fact: TraceFact
    unit: Text
    source: Text

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
    facts: tuple[TracedFact, ...]
    readings: tuple[Chosen, ...]
    wanted: bool


@dataclass(frozen=True, slots=True)
class TracedRow:
    """A printed row of one organisation: its points and place, and the trace of each of its lines."""

    standing: Standing
    block: Block
    row: Row
    placed: Placed
    lines: tuple[TracedLine, ...]
    rated: int

    def readings(self) -> tuple[Chosen, ...]:
        """Return every reading that the wanted lines rest on, once, in the order met."""
        return tuple({c.reading.id: c for line in self.lines if line.wanted for c in line.readings}.values())

    def source(self) -> Text | None:
        """Return where the row's figures come from when all come from one place, else None."""
        found = {fact.source for line in self.lines for fact in line.facts}
        return found.pop() if len(found) == 1 else None


def traced(slug: str, name: str, options: Options) -> TracedRow:
    """Return the trace of the row that has the number `name`, or a line with the id `name`.

    An organisation or a criterion that does not exist is a WrongAddress with what may have been meant.
    """
    standing = results.standing(slug, options)
    wanted = results.regulation().criterion(name)
    if not wanted:
        raise WrongAddress(
            Problem(NO_CRITERION.format(name=name), CHOOSE_CRITERION, rule="criterion"),
            near=[
                (f"/point/{slug}/{number}/", NUMBERED.format(number=number, name=row.name))
                for number, row in rows().items()
                if number[:1] == name[:1]
            ],
        )
    block, row = results.row(wanted[0].number)
    ids = {criterion.id for criterion in wanted}
    lines = [line for line in standing.scored.lines if line.criterion.number == row.number]
    return TracedRow(
        standing,
        block,
        row,
        standing.scored.rows[row.number],
        tuple(_line(line, options, wanted=line.criterion.id in ids) for line in lines),
        len(results.standings(options)),
    )


def _line(line: Line, options: Options, *, wanted: bool) -> TracedLine:
    trace = explain(line, library().facts)
    chosen = results.plan(options).choices
    return TracedLine(
        line.criterion.name,
        trace,
        Text.each(lambda code: _naming_contests(trace.sentence[code], code)),
        tuple(TracedFact(f, units().get(f.unit, Text.same(f.unit)), source_of(f.fact)) for f in trace.facts),
        tuple(chosen.of(reading) for reading in trace.readings),
        wanted,
    )


def _naming_contests(sentence: str, language: str) -> str:
    """Return the sentence with the names of the contests in place of their keys."""
    for key in words("parts", language).table("contest"):
        sentence = sentence.replace(key, words("parts", language).say(f"contest.{key}"))
    return sentence


@cache
def rows() -> Mapping[str, Row]:
    """Return every printed row by its number, in the annex's order."""
    return {row.number: row for block in results.blocks() for row in results.rows_of(block)}


@cache
def units() -> Mapping[str, Text]:
    """Return what each unit is called."""
    return library().facts.units


@cache
def source_of(fact: str) -> Text:
    """Return where a fact comes from, in words: the form and its row, a register, a decision, the system."""
    source: Source = library().facts[fact].source
    if source.kind == "form" and source.name in library().forms:
        title = library().forms[source.name].title
        return FORM_ROW.format(form=Text.each(lambda code: title[code].split(":")[0]), row=source.row)
    return {"system": SYSTEM, "decision": DECISION, "register": REGISTER}.get(source.kind, SYSTEM)


FORM_ROW = Text(kk="{form}, {row}-жол", ru="{form}, строка {row}", en="{form}, row {row}")
SYSTEM = Text(kk="жүйенің өз есебі", ru="счёт самой системы", en="counted by the system")
DECISION = Text(kk="құжаты бар шешім", ru="решение с документом", en="a decision with its document")
REGISTER = Text(kk="тізілім", ru="реестр", en="register")
NUMBERED = Text.same("{number} {name}")
NO_CRITERION = Text(
    kk="«{name}» деген критерий бұл ережеде жоқ.",
    ru="Критерия «{name}» в этом положении нет.",
    en="This regulation has no criterion “{name}”.",
)
CHOOSE_CRITERION = Text(
    kk="Критерийді басылған нөмірі бойынша ашыңыз, мысалы 3.5.",
    ru="Откройте критерий по его печатному номеру, например 3.5.",
    en="Open a criterion by its printed number, such as 3.5.",
)
