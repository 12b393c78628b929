"""A regulation as values: its acts and clauses, its scored lines, and the readings it leaves open."""

# Annotations stay types, not strings: the library checks every value of the law by them at each start.
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from esep.core.names import Text

Stage = Literal["score", "rank", "count", "procedure"]

CHOOSABLE: tuple[Stage, ...] = ("score", "rank")
"""The stages whose readings a calculation may choose; the others decide how figures come about."""

EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Act:
    """A resolution that adopted or amended the regulation: who, protocol, item, date, in the text's words."""

    kind: Literal["adopted", "amended"]
    body: Text
    protocol: str
    item: str
    date: date
    quote: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered clause: its paragraphs letter for letter, a short name, and the gist in ru and en."""

    number: str
    text: tuple[str, ...]
    name: Text
    gist: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A headed section of the text with its clauses in order."""

    number: str
    heading: str
    name: Text
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day with the words that set it: of the year after the reporting year, or of that year itself.

    `day` is a month and a day, `03-01`, or a whole date where the text names its year.
    """

    id: str
    clause: str
    day: str
    quote: str
    name: Text
    this_year: bool = False

    def on(self, year: int) -> date:
        """Return the day for the reporting year `year`; a day that the year does not have is a ValueError."""
        named = self.day if len(self.day) > 5 else f"{year if self.this_year else year + 1:04d}-{self.day}"
        return date.fromisoformat(named)


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example of a line: figures given, and the points they must give.

    The readings are the defaults, but for those named in `readings`.
    """

    given: Mapping[str, Any]
    points: str
    readings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One scored line of an annex; `formula` holds its parameters before any reading is applied.

    `quote` is what the table prints for the line, `headings` what it stands under.
    """

    id: str
    number: str
    block: str
    name: Text
    headings: tuple[str, ...]
    quote: tuple[str, ...]
    unit: str
    formula: Mapping[str, Any]
    evidence: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row of the annex: one place is given for the sum of its lines."""

    number: str
    starts: str
    name: Text
    headings: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A numbered part of the annex."""

    number: str
    starts: str
    quote: str
    name: Text
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One way to take the wording, what it says, and which parameters it sets."""

    id: str
    says: Text
    sets: Mapping[str, Any] = field(default_factory=dict)
    requires: Mapping[str, str] = field(default_factory=dict)
    takes_value: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The act of a body that settled a reading; `option` as in a request: `floor`, `ge_threshold:98`."""

    body: Text
    protocol: str
    item: str
    date: date
    option: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A place where the wording can be taken in more than one way, until a body settles it."""

    id: str
    key: str
    stage: Stage
    severity: str
    about: tuple[str, ...]
    clause: Text
    text: tuple[str, ...]
    question: Text
    why: Text
    effect: Text
    default: str
    options: tuple[Option, ...]
    beside: tuple[str, ...] = ()
    decision: Decision | None = None

    @property
    def status(self) -> str:
        """Return `settled` when a body has decided, else `open`."""
        return "settled" if self.decision else "open"

    def option(self, name: str) -> Option | None:
        """Return the option called `name`, or None."""
        return next((option for option in self.options if option.id == name), None)


@dataclass(frozen=True, slots=True)
class Regulation:
    """One edition of a regulation, exactly as its folder says.

    `ranking` holds the parameters that rank-stage readings set; `governs` the first and last reporting year
    (None: open); `no_points` says why nothing can be scored, None when there is a scored annex.
    """

    id: str
    edition: str
    title: Text
    rated: Literal["organisation", "inspector", ""]
    acts: tuple[Act, ...] = ()
    sections: tuple[Section, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    blocks: tuple[Block, ...] = ()
    readings: tuple[Reading, ...] = ()
    ranking: Mapping[str, Any] = field(default_factory=dict)
    governs: tuple[int | None, int | None] = (None, None)
    governs_by: str = ""
    no_points: Text | None = None
    annex: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)

    def rows(self) -> Iterator[Row]:
        """Return the printed rows in the annex's order, headings without lines included."""
        return (row for block in self.blocks for row in block.rows)

    def criteria(self) -> Iterator[Criterion]:
        """Return the scored lines in the annex's order."""
        return (criterion for row in self.rows() for criterion in row.criteria)

    def clauses(self) -> Iterator[Clause]:
        """Return the numbered clauses in the text's order."""
        return (clause for section in self.sections for clause in section.clauses)

    def criterion(self, name: str) -> tuple[Criterion, ...]:
        """Return the line with this id, or all lines of the printed row with this number; () when none."""
        return tuple(c for c in self.criteria() if name.rstrip(".") in (c.id, c.number))

    def reading(self, name: str) -> Reading | None:
        """Return the reading with this id or key, or None."""
        return next((reading for reading in self.readings if name in (reading.id, reading.key)), None)
