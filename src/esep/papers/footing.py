"""What stands on every page of every paper: its mark, its fingerprint, its day."""

from __future__ import annotations

from datetime import date
from typing import Protocol, TypedDict

from esep.core.names import Text
from esep.papers import wording
from esep.papers.days import in_figures

FOOTING = Text("Таңбасы {print} · {day}", "Отпечаток {print} · {day}", "Fingerprint {print} · {day}")
DRAFT = Text("ЖОБА", "ПРОЕКТ", "DRAFT")
VERSION = Text(
    "{number}-нұсқа (түзетілген)", "версия {number} (исправленная)", "version {number} (corrected)"
)


class Frame(TypedDict):
    """The fields of a `Paper` that every paper fills alike."""

    language: str
    footing: str
    mark: str


class Framed(Protocol):
    """What a frame is made from: an occasion of a year or of a contest."""

    @property
    def fingerprint(self) -> str:
        """Return the digest that is printed under every page."""

    @property
    def day(self) -> date:
        """Return the day of the paper."""

    @property
    def version(self) -> int:
        """Return the version: 2 and above are corrections."""

    @property
    def invented(self) -> bool:
        """Return whether it shows a demonstration."""


def print_of(digest: str) -> str:
    """Return the first sixteen hex digits of a digest in groups of four: `3f2a 91bc 0d4e 77a1`."""
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4))


def frame(occasion: Framed, language: str, *, draft: bool = False) -> Frame:
    """Return the words over and under every page, and the language; `draft` marks what is not adopted yet."""
    marks = []
    if occasion.invented:
        marks.append(wording.INVENTED[language])
    if draft:
        marks.append(DRAFT[language])
    footing = FOOTING[language].format(print=print_of(occasion.fingerprint), day=in_figures(occasion.day))
    if occasion.version > 1:
        footing += " · " + VERSION[language].format(number=occasion.version)
    return {"language": language, "footing": f"Esep · {footing}", "mark": " · ".join(marks)}
