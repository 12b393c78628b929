"""What the papers of a year are made from: one result, what people decided about it, and what it moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from esep.core.facts import Fact, Figures
from esep.core.names import Text
from esep.core.scoring import Plan, Result, Scored
from esep.core.sensitivity import Swing

UNION = Text(
    "Қазақстандық оқу-ағарту, ғылым және жоғары білім қызметкерлерінің салалық кәсіптік одағы",
    "Казахстанский отраслевой профессиональный союз работников просвещения, науки и высшего образования",
    "Kazakhstan sectoral trade union of workers in education, science and higher education",
)

ASTANA = Text("Астана қ.", "г. Астана", "Astana")


@dataclass(frozen=True, slots=True)
class Named:
    """What an organisation is called: its full name, and the short one for narrow columns."""

    full: Text
    short: Text


@dataclass(frozen=True, slots=True)
class Decided:
    """An act of a body about this year; what is not known yet is "" or None and leaves a line to write on.

    `kind` is one of `waiver`, `reading`, `open-reading`, `incomplete`, `tie`, `edition`, `extension` and
    their like; `subject` names the organisation it is about, `about` the reading, readings or criterion. A
    waiver says for how many `persons` and by which `cause`; `reason` is why, where the kind asks it.
    """

    kind: str
    words: Text
    protocol: str = ""
    item: str = ""
    day: date | None = None
    subject: str = ""
    about: str = ""
    persons: int | None = None
    cause: Text | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The published version that this one corrects: its number, its result, and why it is corrected."""

    number: int
    result: Result
    reason: str


@dataclass(frozen=True, slots=True)
class Award:
    """A prize: for a place, or with `block` for the most points of a block; `amount` in whole tenge."""

    subject: str
    amount: int
    place: int | None = None
    block: str = ""
    diploma: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """An objection to the points of a criterion, and the answer; `state` is open, accepted or rejected."""

    subject: str
    criterion: str
    words: str
    state: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """How a body voted."""

    yes: int
    no: int
    abstained: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that approves; what is not known yet is "" or None and leaves a line to write on."""

    protocol: str = ""
    item: str = ""
    day: date | None = None
    town: Text = ASTANA
    members: int | None = None
    present: int | None = None
    vote: Vote | None = None
    chair: str = ""
    secretary: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """How a stranger checks the result: the bundle's file, the command, where it is published."""

    bundle: str
    command: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One evaluation of one year, ready to be written down.

    `names` are those of `result`'s subjects, `documents` counts the accepted documents of a subject's line,
    `swings` are the readings with the effect of every option, `fingerprint` is a SHA-256 in hex of the
    calculation or the bundle, `version` counts corrections and `corrected` is the version before,
    `invented` marks a demonstration, `key` is the public key of the office's seal in hexadecimal digits
    ("": not printed).
    """

    result: Result
    figures: Figures
    catalogue: Mapping[str, Fact]
    names: Mapping[str, Named]
    fingerprint: str
    day: date
    version: int = 1
    approved: bool = False
    invented: bool = False
    union: Text = UNION
    before: Result | None = None
    corrected: Corrected | None = None
    awards: tuple[Award, ...] = ()
    decisions: tuple[Decided, ...] = ()
    objections: tuple[Answered, ...] = ()
    documents: Mapping[tuple[str, str], int] = field(default_factory=dict)
    swings: tuple[Swing, ...] = ()
    meeting: Meeting = field(default_factory=Meeting)
    check: Check | None = None
    key: str = ""

    @property
    def plan(self) -> Plan:
        """Return the plan by which the result was calculated."""
        return self.result.plan

    @property
    def year(self) -> int:
        """Return the reporting year."""
        return self.result.plan.year

    @property
    def prizes(self) -> int:
        """Return how many prize places the regulation gives."""
        return int(self.plan.ranking["prizes"])

    def name(self, subject: str, language: str) -> str:
        """Return the full name of an organisation; one without a name by its id."""
        named = self.names.get(subject)
        return subject if named is None else named.full[language]

    def short(self, subject: str, language: str) -> str:
        """Return the short name of an organisation; one without a name by its id."""
        named = self.names.get(subject)
        return subject if named is None else named.short[language]

    def of_kind(self, *kinds: str) -> tuple[Decided, ...]:
        """Return the decisions of these kinds, in their order."""
        return tuple(decided for decided in self.decisions if decided.kind in kinds)

    def podium(self) -> tuple[Scored, ...]:
        """Return whoever stands on a prize place, the first place first."""
        ranked = sorted(self.result.subjects, key=lambda scored: (scored.place, scored.subject))
        return tuple(scored for scored in ranked if scored.place <= self.prizes)

    def leaders(self, block: str) -> tuple[str, ...]:
        """Return who has the most points of a block."""
        return tuple(s.subject for s in self.result.subjects if s.blocks[block].place == 1)

    def runners_up(self, block: str) -> tuple[str, ...]:
        """Return who has the most points of a block among those outside the prize places (clause 5.2)."""
        outside = [s for s in self.result.subjects if s.place > self.prizes]
        places = [(s.blocks[block].place, s.subject) for s in outside]
        best = min((place for place, _ in places if place is not None), default=None)
        return tuple(subject for place, subject in places if place is not None and place == best)
