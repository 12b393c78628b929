"""One organisation in a published year: every line from clause to points, and the sources of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from esep.core.facts import Known
from esep.core.law import Block, Row
from esep.core.names import Text
from esep.core.readings import Chosen
from esep.core.scoring import Line, Placed, Scored
from esep.core.sealing.records import spellings
from esep.core.sealing.shapes import SealedEvidence, SealedSource
from esep.core.trace import Trace, explain
from esep.library import library
from esep.pages.parts.dates import moment
from esep.pages.parts.point_trace import TracedFigure, naming_contests, source_of
from esep.pages.parts.wording import words
from esep.pages.public.published.year import Year

FigureAt = tuple[str, str, str]
"""(period, fact, key) of one accepted figure of the organisation."""


@dataclass(frozen=True, slots=True)
class Came:
    """Where one accepted figure came from, without a name: source, documents by kind, their commitments."""

    key: str
    source: SealedSource
    kinds: tuple[tuple[str, int], ...]
    commitments: str

    def way(self, lang: str) -> str:
        """Return in words the source, who by role accepted the figure and when, and its papers by kind."""
        source = self.source
        return _way(lang, source.source, source.version, source.role, source.at, self.kinds)


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure of a line, as the trace has it, with all that it rests on."""

    figure: TracedFigure
    came: tuple[Came, ...]

    @property
    def papers(self) -> bool:
        """Return whether any document stands behind it."""
        return any(one.kinds for one in self.came)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One scored line: its name, its trace, its sentence, its figures, the readings it rests on."""

    name: Text
    trace: Trace
    sentence: Text
    figures: tuple[ShownFigure, ...]
    readings: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A printed row with its points, its place, its lines."""

    row: Row
    placed: Placed
    lines: tuple[ShownLine, ...]


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with its sum, its place, and its rows."""

    block: Block
    placed: Placed
    rows: tuple[ShownRow, ...]


@lru_cache(maxsize=4096)
def _way(lang: str, source: str, version: int, role: str, at: str, kinds: tuple[tuple[str, int], ...]) -> str:
    """Return the words; very many figures came the very same way."""
    w = words("results-organisation", lang)
    roles, named = w.table("role"), w.table("kind")
    told = [words("trace", lang).say(f"source.{source}")]
    if version > 1:
        told.append(w.say("correction", number=version - 1))
    if at:
        day = moment(datetime.fromisoformat(at))[lang].rpartition(",")[0]
        told.append(w.say("accepted_on", role=roles[role] if role in roles else roles["system"], day=day))
    if kinds:
        told.append(", ".join(f"{named[kind]} × {count}" for kind, count in kinds))
    elif source not in ("system", "register"):
        told.append(w.say("no_documents"))
    return " · ".join(told)


class Papers:
    """The documents of a whole publication by organisation and figure, sorted once."""

    def __init__(self, year: Year) -> None:
        """Sort the evidence of `year`."""
        self.year = year
        self.held: dict[tuple[str, FigureAt], list[SealedEvidence]] = {}
        for one in year.values.evidence:
            self.held.setdefault((one.organisation, (one.period, one.fact, one.key)), []).append(one)

    def came(self, slug: str, fact: str, period: int, known: Known) -> tuple[Came, ...]:
        """Return where a figure of `slug` came from: one way, or for a list of contests one for each."""
        keys = [key for key, value in spellings(known.get((fact, period))) if value is not None]
        return tuple(one for key in keys if (one := self._one(slug, (str(period), fact, key))))

    def _one(self, slug: str, figure: FigureAt) -> Came | None:
        source = self.year.values.provenance.get((slug, *figure))
        if source is None:
            return None
        held = self.held.get((slug, figure), [])
        kinds = tuple(sorted(Counter(one.kind for one in held).items()))
        return Came(figure[2], source, kinds, " ".join(sorted(one.commitment for one in held)))


def blocks(year: Year, papers: Papers, scored: Scored) -> tuple[ShownBlock, ...]:
    """Return every block of one organisation, down to the figures and what they rest on."""
    known = year.values.figures.of(scored.subject)
    lines: dict[str, list[Line]] = {}
    for line in scored.lines:
        lines.setdefault(line.criterion.number, []).append(line)
    return tuple(
        ShownBlock(
            block,
            scored.blocks[block.number],
            tuple(
                ShownRow(
                    row,
                    scored.rows[row.number],
                    tuple(_line(line, year, papers, known, scored.subject) for line in lines[row.number]),
                )
                for row in rows
            ),
        )
        for block, rows in year.heads
    )


def _line(line: Line, year: Year, papers: Papers, known: Known, slug: str) -> ShownLine:
    catalogue = year.values.catalogue
    trace = explain(line, catalogue)
    units: Mapping[str, Text] = library().facts.units
    return ShownLine(
        line.criterion.name,
        trace,
        Text.each(lambda code: naming_contests(trace.sentence[code], code)),
        tuple(
            ShownFigure(
                TracedFigure(one, units.get(one.unit, Text.same(one.unit)), source_of(one.fact), ()),
                papers.came(slug, one.fact, one.year, known),
            )
            for one in trace.facts
        ),
        tuple(year.values.result.plan.choices.of(reading) for reading in trace.readings),
    )
