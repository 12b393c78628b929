"""docs/coverage.md read as values: for every clause, what answers it and what is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from esep.library import library

STATES = ("here", "partly", "later", "text")
STAGES = ("year", "contest", "membership")

HEADING = re.compile(r"## .+ `([a-z-]+)/([0-9a-z-]+)`")
CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Entry:
    """One clause: its number as the list writes it, the state, and the places that answer it."""

    clause: str
    state: str
    pages: tuple[str, ...]
    commands: tuple[str, ...]
    tests: tuple[str, ...]
    later: str


@dataclass(frozen=True, slots=True)
class Document:
    """One edition of a document with an entry for each of its clauses."""

    regulation: str
    edition: str
    entries: tuple[Entry, ...]


def read(text: str) -> tuple[Document, ...]:
    """Return the documents of a coverage list; a line that is no entry of a document is a ValueError."""
    documents: list[tuple[str, str, list[Entry]]] = []
    for line in text.splitlines():
        if heading := HEADING.fullmatch(line):
            documents.append((heading[1], heading[2], []))
        elif line.startswith("## "):
            raise ValueError(f"no document is named in {line!r}")
        elif documents and line.startswith("|") and not line.startswith(("| Clause", "|---")):
            documents[-1][2].append(_entry(line))
    return tuple(Document(name, edition, tuple(entries)) for name, edition, entries in documents)


def _entry(line: str) -> Entry:
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    if len(cells) != 6 or cells[1] not in STATES or (cells[5] and cells[5] not in STAGES):
        raise ValueError(f"this is no entry of the coverage list: {line!r}")
    clause, state, pages, commands, tests, later = cells
    if bool(later) != (state in ("partly", "later")):
        raise ValueError(f"a stage to come belongs to what is partly here or later: {line!r}")
    return Entry(clause, state, _codes(pages), _codes(commands), _codes(tests), later)


def _codes(cell: str) -> tuple[str, ...]:
    return tuple(CODE.findall(cell))


def path() -> Path:
    """Return where the list stands: beside the law, in a checkout as in an installed package."""
    return library().root / "docs" / "coverage.md"


@cache
def documents() -> tuple[Document, ...]:
    """Return the list of this installation."""
    return read(path().read_text(encoding="utf-8"))


def numbers_of(regulation: str, edition: str) -> Iterator[str]:
    """Yield every clause, annex row, factor and measure of an edition, as the list must write it."""
    from esep.library.toml import read as table_of

    folder = library().folder(regulation, edition)
    source = table_of(folder / "regulation.toml")
    law = library().regulation(regulation, edition)
    if law.acts:
        yield "acts"
    yield from (clause.number for clause in law.clauses())
    yield from (factor["code"] for factor in source.get("factor", ()))
    for annex in sorted(folder.glob("annex-*.toml")):
        table = table_of(annex)
        number = annex.stem.removeprefix("annex-")
        rows = [row for block in table.get("block", ()) for row in block["row"]]
        for row in (*rows, *table.get("field", ()), *table.get("row", ())):
            if "number" in row:
                yield f"annex {number}, {row['number']}"
