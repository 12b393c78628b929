"""What a seal covers, as values: the result, where its figures come from, and the acts behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from esep.core.averaging import Standing
from esep.core.facts import Catalogue, Figures
from esep.core.names import Text
from esep.core.scoring import Result

FigureKey = tuple[str, str, str, str]
"""(organisation, period, fact, key): one accepted figure; `key` names a contest and is empty otherwise."""


@dataclass(frozen=True, slots=True)
class SealedSource:
    """Where an accepted figure comes from, without naming a person.

    `source` is a kind of source of clause 3.3, `report` the form and period it was handed in with, `role`
    that of the person who accepted it, `claimed` what the report said when something else was accepted.
    """

    source: str
    version: int = 1
    report: str = ""
    receipt: str = ""
    role: str = ""
    at: str = ""
    claimed: str | None = None


@dataclass(frozen=True, slots=True)
class SealedDecision:
    """An act of a body that this result rests on; `sets` holds only what its kind may set.

    `document` is the commitment to its paper, "" without one.
    """

    id: str
    kind: str
    body: str
    protocol: str
    item: str
    date: str
    sets: Mapping[str, Any] = field(default_factory=dict)
    document: str = ""


@dataclass(frozen=True, slots=True)
class SealedEvidence:
    """A document behind a figure: its size, its kind, and the salted commitment to its bytes; no name."""

    organisation: str
    period: str
    fact: str
    key: str
    size: int
    kind: str
    commitment: str


@dataclass(frozen=True, slots=True)
class SealedPrize:
    """A prize: a place of the rating, or with `block` that block's leader; `amount` in whole tenge."""

    organisation: str
    place: int | None
    block: str
    amount: int
    decision: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The audit chain's head when the result was sealed, as the signed checkpoint says it."""

    origin: str
    size: int
    root: str
    note: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """The published bundle that this one corrects, and why."""

    name: str
    sha256: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sealing:
    """Everything that a bundle is made of; pure values, so that the same values make the same bytes.

    `participants` names everybody rated by their id; `sources` holds the digests of the law's files. Where
    the mean of several sheets counts, those rated are the sheets, and `standings` with their `names` say
    where each entrant stands. `holder` is the member organisation that held a stage of its own.
    """

    result: Result
    figures: Figures
    catalogue: Catalogue
    participants: Mapping[str, Text]
    version: int
    issued: str
    sources: Mapping[str, str]
    provenance: Mapping[FigureKey, SealedSource] = field(default_factory=dict)
    decisions: tuple[SealedDecision, ...] = ()
    evidence: tuple[SealedEvidence, ...] = ()
    prizes: tuple[SealedPrize, ...] = ()
    anchor: Anchor | None = None
    earlier: Earlier | None = None
    software: str = ""
    standings: tuple[Standing, ...] = ()
    names: Mapping[str, Text] = field(default_factory=dict)
    holder: str = ""

    @property
    def label(self) -> str:
        """Return what the result is called: `annual-evaluation-2025-v1`, with its holder when it has one."""
        plan = self.result.plan
        held = f"-{self.holder}" if self.holder else ""
        return f"{plan.regulation.id}{held}-{plan.year}-v{self.version}"

    @property
    def rated(self) -> str:
        """Return whom the regulation rates, the word of every record: `organisation` or `inspector`."""
        return self.result.plan.regulation.rated or "organisation"

    @property
    def file_name(self) -> str:
        """Return the name of the bundle's file."""
        return f"results-{self.label}.esep.zip"
