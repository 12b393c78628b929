"""Lays the sections and blocks of a new report, and copies those of an issued one into its next version."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from esep.core.canonical import composed
from esep.national.models import Block, NationalReport, Section
from esep.national.template import NewSection
from esep.people.acting import Acting
from esep.rows import add


def lay(one: NationalReport, sections: Iterable[NewSection], *, by: Acting, at: datetime) -> None:
    """Give a report its sections and blocks."""
    for place, new in enumerate(sections, 1):
        section = Section.objects.create(report=one, place=place, title_kk=new.kk, title_ru=new.ru)
        Block.objects.bulk_create(
            Block(
                section=section,
                place=number,
                kind=block.kind,
                kk=composed(block.kk),
                ru=composed(block.ru),
                shows=block.shows,
                by=by.id,
                at=at,
            )
            for number, block in enumerate(new.blocks, 1)
        )


def copy(old: NationalReport, new: NationalReport, *, by: Acting, at: datetime) -> None:
    """Give a new version the sections, blocks and brought figures of the one before."""
    for section in old.sections.all():
        made = Section.objects.create(
            report=new, place=section.place, title_kk=section.title_kk, title_ru=section.title_ru
        )
        blocks = section.blocks.filter(removed_at=None)
        Block.objects.bulk_create(
            Block(
                section=made,
                place=one.place,
                kind=one.kind,
                kk=one.kk,
                ru=one.ru,
                shows=one.shows,
                by=by.id,
                at=at,
            )
            for one in blocks
        )
    rows = list(old.brought.all())
    for row in rows:
        row.pk, row.report = None, new
        row._state.adding = True
    add(rows)
