"""A copy of the law and the forms that a test may spoil, and what the promises then say."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from esep.core.problems import Problem
from esep.library import Library
from esep.library.promises import check_law

CHECKOUT = Path(__file__).resolve().parents[1]
EVALUATION = "regulations/annual-evaluation/2026-02-20"
CONTEST = "regulations/legal-inspector-contest/2025-12-25"
BEFORE = "regulations/annual-evaluation/2025-02-25"


@dataclass(frozen=True, slots=True)
class LawCopy:
    """The folder that holds `regulations` and `forms`."""

    root: Path

    @classmethod
    def into(cls, folder: Path) -> LawCopy:
        """Return a fresh copy of the checkout's law in `folder`."""
        for name in ("regulations", "forms"):
            shutil.copytree(CHECKOUT / name, folder / name)
        return cls(folder)

    def change(self, file: str, old: str, new: str) -> int:
        """Replace the only `old` in a file and return its line."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return text.count("\n", 0, text.index(old)) + 1

    def problems(self) -> tuple[Problem, ...]:
        """Return everything the promises find wrong."""
        return check_law(Library(self.root))[1]
