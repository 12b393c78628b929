"""What is wrong with an input, as values: never an exception a question at a time, always all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from esep.core.names import Text

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where it stands, what it is, by which rule, and what to do about it.

    `rows` names the whole first and then its parts; `left` and `right` are the two figures that disagree,
    as plain number strings.
    """

    what: Text
    todo: Text
    file: str | None = None
    line: int | None = None
    rule: str = ""
    severity: Severity = "error"
    rows: tuple[str, ...] = ()
    left: str | None = None
    right: str | None = None

    def says(self, language: str) -> str:
        """Return one line: file, line, what is wrong and what to do."""
        where = "" if self.file is None else self.file
        if self.line is not None:
            where = f"{where}:{self.line}" if where else str(self.line)
        body = f"{self.what[language]} {self.todo[language]}".strip()
        return f"{where}: {body}" if where else body


class Refused(Exception):
    """The request cannot be carried out; `problems` holds every reason at once, never none."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all `problems`; their English lines become the exception's message."""
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.says("en") for problem in self.problems))
