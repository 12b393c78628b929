"""The commands of a calculation, called in this process with real files: what they return and print."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.reckoning import EDITIONS, EVALUATION, Facts, rows, three

from esep.cli.__main__ import main
from esep.demo.as_csv import facts_csv


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command returned and printed."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Return the JSON that was printed."""
        return json.loads(self.out)

    @property
    def refusals(self) -> list[str]:
        """Return the lines of a refusal; anything on standard output with it is a mistake."""
        assert (self.code, self.out) == (2, "")
        assert "Traceback" not in self.err
        return self.err.splitlines()


class Asking:
    """Runs commands on files of a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Keep both."""
        self.folder, self.capsys = folder, capsys

    def file(self, subjects: Mapping[str, Facts] | None = None, name: str = "facts.csv") -> Path:
        """Return a FACTS.csv of some subjects, by default of the three organisations of the scenarios."""
        given = three() if subjects is None else subjects
        figures = [row for subject, facts in given.items() for row in rows(subject, facts)]
        path = self.folder / name
        path.write_text(facts_csv(figures), encoding="utf-8")
        return path

    def about(
        self,
        command: str,
        *words: str,
        subjects: Mapping[str, Facts] | None = None,
        facts: Path | str | None = None,
        name: str = EVALUATION,
        year: str = "2025",
    ) -> Answer:
        """Return the answer to a question on the figures of 2025."""
        path = facts or self.file(subjects)
        question = (command, name, "--edition", EDITIONS[name], "--year", year, "--facts", str(path))
        return self.run(*question, *words)

    def run(self, *words: str) -> Answer:
        """Return the answer to a command, in English unless it says otherwise."""
        spoken = words if "--lang" in words else (*words, "--lang", "en")
        try:
            code = main(spoken)
        except SystemExit as done:
            code = int(done.code or 0)
        out, err = self.capsys.readouterr()
        return Answer(code, out, err)


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asking:
    """Return the one who runs the commands."""
    return Asking(tmp_path, capsys)
