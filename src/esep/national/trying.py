"""A block as it would read with what is being typed, before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass

from esep.core.bound_answers import Backing
from esep.core.period import Period
from esep.national.blocks import SeenBlock, look, parsed_block, widest
from esep.national.campaigns import tables
from esep.national.figures import gather
from esep.national.models import Block, Brought


@dataclass(frozen=True, slots=True)
class Tried:
    """How a block would read, and all that stands behind it."""

    block: SeenBlock
    backing: Backing

    @property
    def widest(self) -> int:
        """Return one more than the largest number of a picture, at least 1: the scale of its bars."""
        return widest(self.block)


def tried(block: Block, kk: str, ru: str, shows: str) -> Tried:
    """Return how the block would read with these words; nothing is saved."""
    report = block.section.report
    period = Period.of(report.period)
    brought = list(Brought.objects.filter(report=report).order_by("id"))
    typed = Block(pk=block.pk, section=block.section, kind=block.kind, kk=kk, ru=ru, shows=shows)
    bare = gather((), brought, period)
    asked = tuple(parsed_block(typed, bare).references())
    backing = gather(asked, brought, period, campaigns=tables(asked))
    return Tried(look(typed, backing, period), backing)
