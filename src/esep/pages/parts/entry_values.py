"""What a page of entry is made of: one row with all that hangs on it, and how far the whole is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Gives = tuple[tuple[str, str, str], ...]
"""(criterion, its address in the law, points) of one figure."""


@dataclass(frozen=True, slots=True)
class Found:
    """A problem in one language: how bad, its words, which other rows it speaks of, if it was explained."""

    severity: str
    words: str
    rows: tuple[str, ...]
    justified: bool = False

    def as_dict(self) -> dict[str, object]:
        """Return it for JSON."""
        return {
            "severity": self.severity,
            "words": self.words,
            "rows": list(self.rows),
            "justified": self.justified,
        }


@dataclass(frozen=True, slots=True)
class Said:
    """A remark on a row: who said what and when, and `code`, the usual reason it gives in words."""

    text: str
    by: str
    at: datetime
    code: str = ""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What was accepted in the place of what was claimed, "" when no figure was, why and from where."""

    accepted: str
    reason: str
    source: str = ""


@dataclass(slots=True)
class Line:
    """One row of the form as it stands; `gives` are (criterion, its address, points)."""

    number: str
    shown_number: str
    name: str
    unit: str = ""
    kind: str = "number"
    before: str = ""
    text: str = ""
    value: str = ""
    version: int = 0
    not_applicable: bool = False
    note: str = ""
    change: str = ""
    gives: Gives = ()
    documents: int = 0
    lacks_proof: bool = False
    asks_proof: bool = False
    state: str = "empty"
    state_words: str = ""
    problems: tuple[Found, ...] = ()
    remarks: tuple[Said, ...] = ()
    ruled: Ruled | None = None

    @property
    def wrong(self) -> bool:
        """Return whether the row has an error."""
        return any(one.severity == "error" for one in self.problems)

    @property
    def under(self) -> bool:
        """Return whether anything is said below the row."""
        return bool(self.problems or self.remarks or self.note or self.ruled)

    @property
    def classes(self) -> str:
        """Return the classes by which the row is styled and sifted."""
        marks = {
            "sub": "." in self.number,
            "derived": self.kind == "derived",
            "is-empty": self.state == "empty" and self.kind != "derived",
            "is-wrong": self.wrong,
            "is-doubtful": bool(self.problems) and not self.wrong,
            "is-returned": bool(self.remarks),
            "lacks-proof": self.lacks_proof,
        }
        return " ".join(name for name, holds in marks.items() if holds)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the form is, in figures and in words."""

    filled: int
    of: int
    words: str
