"""Makes of a report as it reads the values of its paper, in Kazakh or Russian."""

from __future__ import annotations

from datetime import date

from esep.core.canonical import composed, digest
from esep.national.answers import spelled
from esep.national.blocks import Bit, SeenBlock
from esep.national.examining import Examined
from esep.papers.national import Part, Report, Row, Said, Told


def printable(seen: Examined, language: str, *, day: date, invented: bool = False) -> Report:
    """Return the report in `language` as it is printed; `invented` marks figures of a demonstration."""
    one = seen.report
    return Report(
        title=one.title_ru if language == "ru" else one.title_kk,
        parts=tuple(
            Part(section.title[language], tuple(_told(block, language) for block in section.blocks))
            for section in seen.sections
        ),
        fingerprint=one.digest if one.frozen_at else fingerprint(seen),
        day=day,
        version=one.version,
        frozen=one.frozen_at is not None,
        invented=invented,
        spite=one.spite,
    )


def fingerprint(seen: Examined) -> str:
    """Return the digest of every reference with its answer, in the order of the report."""
    return digest(composed([[one.text, spelled(seen.answers[one.text])] for one in seen.references]))


def _told(block: SeenBlock, language: str) -> Told:
    if block.grid is None:
        return Told("narrative", tuple(_said(bit) for bit in block.read(language)))
    return Told(
        "picture" if block.row.kind == "picture" else "table",
        title=block.grid.title[language],
        heads=tuple(words[language] for words in block.grid.heads),
        rows=tuple(Row(row.number, row.name[language], row.values) for row in block.shown),
    )


def _said(bit: Bit) -> Said:
    return Said(bit.words, bit.source)
