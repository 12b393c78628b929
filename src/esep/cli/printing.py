"""How commands speak: results on standard output, problems one a line on standard error."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from esep.core.names import LANGUAGES
from esep.core.problems import Problem, Refused
from esep.core.written import json_pieces

DONE, FOUND_ERRORS, REFUSED = 0, 1, 2
"""The exit codes: done, a check found errors, the input or the request is wrong."""


SPACES = "\u00a0\u202f"
"""The spaces inside numbers that a terminal may be given."""


def default_language() -> str:
    """Return `kk` on a Kazakh locale, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "kk" if value.lower().startswith("kk") else "en"
    return "kk" if (locale.getlocale()[0] or "").lower().startswith("kk") else "en"


def language_in(argv: Sequence[str]) -> str:
    """Return the language asked for in raw arguments, so that even a parsing error speaks it."""
    for position, word in enumerate(argv):
        value = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and position + 1 < len(argv):
            value = argv[position + 1]
        if value in LANGUAGES:
            return value
    return default_language()


def refuse(refused: Refused, language: str) -> int:
    """Print every problem on standard error, a line each, and return the exit code of a refusal."""
    for problem in refused.problems:
        print(one_line(problem.says(language)), file=sys.stderr)
    return REFUSED


def warn(found: Iterable[tuple[str | None, Problem]], language: str) -> None:
    """Print warnings on standard error, a line each, with the subject they are about."""
    for subject, problem in found:
        about = f"{subject}: " if subject and subject not in problem.what[language] else ""
        print(one_line(about + problem.says(language)), file=sys.stderr)


def one_line(text: str) -> str:
    """Return `text` with everything a terminal could take for a command or a new line made visible."""
    return "".join(c if c.isprintable() or c in SPACES else f"\\x{ord(c):02x}" for c in text)


def print_json(data: Any) -> None:
    """Print `data` as one JSON document with the letters as they are."""
    for piece in json_pieces(data):
        print(piece, end="")
    print()


def table(rows: Sequence[Sequence[str]], *, left: int = 1) -> str:
    """Return rows as aligned columns; the first `left` columns lean left, the others right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if i < left else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
