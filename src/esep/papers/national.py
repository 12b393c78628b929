"""The national report as a paper: sections with their numbers in words, tables, and pictures of bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from esep.core.names import Text
from esep.core.quantity import Exact, pretty
from esep.papers.footing import frame
from esep.papers.occasion import UNION
from esep.papers.paper import (
    Block,
    Cell,
    Column,
    Paper,
    Paragraph,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    head,
    said,
)

SIGNED = Text("Кәсіподақ төрағасы", "Председатель профсоюза", "Chair of the union")
NUMBER = Text("№", "№", "No")
FIGURE = Text("Көрсеткіштер", "Показатели", "Figures")
QUOTED = Text("Дәйексөз алынған сандар", "Процитированные числа", "Numbers quoted")
SPITE = Text(
    "Тексеру ескертулері бойынша түсініктеме", "Пояснение к замечаниям проверки", "On what the checks warn of"
)
CHART, LABEL, VALUE = 860, 620, 250
"""The widths, in tenths of a millimetre, of the longest bar, of its name and of its number."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a narrative; `source` of a quoted number says who said it."""

    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table or a bar of a picture: its number, its name, its values (None: no figure)."""

    number: str
    name: str
    values: tuple[Exact | None, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A block as it is printed: a narrative's words, or a table or picture under its title."""

    kind: Literal["narrative", "table", "picture"]
    words: tuple[Said, ...] = ()
    title: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the report."""

    title: str
    blocks: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A national report in one language, ready to be written down; `fingerprint` is that of its numbers."""

    title: str
    parts: tuple[Part, ...]
    fingerprint: str
    day: date
    version: int = 1
    frozen: bool = False
    invented: bool = False
    spite: str = ""


def paper(report: Report, language: str) -> Paper:
    """Return the national report as a paper."""
    shell = frame(report, language, draft=not report.frozen)
    blocks: list[Block] = [said(UNION[language], "over"), said(report.title, "title")]
    sources: list[str] = []
    for number, part in enumerate(report.parts, start=1):
        blocks.append(said(f"{number}. {part.title}", "heading"))
        for one in part.blocks:
            blocks += _told(one, language, sources)
    if report.spite:
        blocks += [said(SPITE[language], "heading"), said(report.spite)]
    if sources:
        blocks.append(said(QUOTED[language], "heading"))
        blocks += [
            Paragraph((Run(words),), "item", f"{number})") for number, words in enumerate(sources, start=1)
        ]
    blocks.append(Signatures((Signature(SIGNED[language]),)))
    return Paper(title=report.title, day=report.day, blocks=tuple(blocks), face="serif", size=115, **shell)


def _told(one: Told, language: str, sources: list[str]) -> Iterator[Block]:
    if one.kind == "narrative":
        yield from _narrative(one, sources)
    elif one.rows:
        yield said(one.title, "note", keep=True)
        yield _picture(one, language) if one.kind == "picture" else _table(one, language)


def _narrative(one: Told, sources: list[str]) -> Iterator[Block]:
    """Yield the paragraphs of a narrative; a quoted number bears the number of its source."""
    runs: list[Run] = []
    for piece in one.words:
        first, *rest = piece.words.split("\n")
        runs.append(Run(first))
        for line in rest:
            if any(run.words.strip() for run in runs):
                yield Paragraph(tuple(runs))
            runs = [Run(line)]
        if piece.source:
            sources.append(f"{piece.words}: {piece.source}")
            runs.append(Run(f"\u00a0[{len(sources)}]", "small"))
    if any(run.words.strip() for run in runs):
        yield Paragraph(tuple(runs))


def _table(one: Told, language: str) -> Table:
    """Return a table of figures; rows of a form bear their numbers."""
    numbered = any(row.number for row in one.rows)
    width = min(300, 900 // max(1, len(one.heads)))
    first = (Column(120),) if numbered else ()
    name = Column(1730 - width * len(one.heads) - (120 if numbered else 0))
    heads = ((head(NUMBER[language]),) if numbered else ()) + (head(FIGURE[language]),)
    rows = [heads + tuple(head(words, align="right") for words in one.heads)]
    for row in one.rows:
        start = (cell(row.number),) if numbered else ()
        values = tuple(cell(_figure(value, language), align="right") for value in row.values)
        rows.append((*start, cell(row.name), *values))
    columns = (*first, name, *(Column(width, "right") for _ in one.heads))
    return Table(columns, tuple(rows), says=one.title, size=95)


def _picture(one: Told, language: str) -> Table:
    """Return a picture of bars: each row its name, its bar to one scale, and its number."""
    most = max(
        (Fraction(row.values[0]) for row in one.rows if row.values[0] is not None), default=Fraction(0)
    )
    rows = []
    for row in one.rows:
        value = row.values[0]
        long = int(Fraction(value) * CHART / most) if value is not None and value > 0 and most else 0
        drawn = Cell(bar=max(long, 4)) if value else cell("")
        rows.append((cell(row.name), drawn, cell(_figure(value, language), align="right")))
    columns = (Column(LABEL), Column(CHART), Column(VALUE, "right"))
    return Table(columns, tuple(rows), heads=0, size=92, says=one.title, quiet=True, middle=True, inset=0)


def _figure(value: Exact | None, language: str) -> str:
    return "—" if value is None else pretty(value, language)
