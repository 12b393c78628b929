"""What a choice of readings does to the table: who moves, who gains, and what each single option would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from esep.core.law import CHOOSABLE, Option, Reading
from esep.core.readings import choose
from esep.core.sensitivity import TRIED_VALUE
from esep.pages.parts import results
from esep.pages.parts.results import Options, Standing


@dataclass(frozen=True, slots=True)
class Move:
    """An organisation now, and how far it is from where the defaults put it; `up` counts places gained."""

    standing: Standing
    up: int
    gained: Fraction


@dataclass(frozen=True, slots=True)
class Effect:
    """What an option alone does: organisations whose place and whose points change, and whether prizes do.

    `order` says that the table is printed in another order although the places may stay.
    """

    moved: int
    changed: int
    prizes: bool
    order: bool

    @property
    def weight(self) -> int:
        """Return 3 when prize places change, 2 when places do, 1 when points do, 0 when nothing does."""
        return 3 if self.prizes else 2 if self.moved or self.order else 1 if self.changed else 0


def moves(options: Options) -> tuple[Move, ...]:
    """Return every organisation in the order of `options`, compared with the defaults."""
    before = {one.organisation.slug: one for one in results.standings(())}
    return tuple(
        Move(
            one,
            before[one.organisation.slug].place - one.place,
            one.scored.total - before[one.organisation.slug].scored.total,
        )
        for one in results.standings(options)
    )


def effect(options: Options) -> Effect:
    """Return what `options` change against the defaults."""
    found = moves(options)
    return Effect(
        moved=sum(1 for move in found if move.up),
        changed=sum(1 for move in found if move.gained),
        prizes=_winners(options) != _winners(()),
        order=_order(options) != _order(()),
    )


def _winners(options: Options) -> list[tuple[int, str]]:
    return [(one.place, one.organisation.slug) for one in results.podium(options)]


def _order(options: Options) -> list[str]:
    return [one.organisation.slug for one in results.standings(options)]


@cache
def effects() -> Mapping[tuple[str, str], Effect]:
    """Return what each option that is not the default does alone, by (reading, option)."""
    return {
        (reading.id, option.id): effect(alone(reading, option))
        for reading in results.regulation().readings
        if reading.stage in CHOOSABLE
        for option in reading.options
        if option.id != reading.default
    }


def alone(reading: Reading, option: Option) -> Options:
    """Return the choice of this option, with the options that it pulls along."""
    words = f"{option.id}:{TRIED_VALUE}" if option.takes_value else option.id
    return tuple(choose(results.regulation(), {reading.id: words}).differing().items())


def weight(reading: Reading) -> int:
    """Return the weight of the option of `reading` that does most; 0 when the reading is idle."""
    return max((e.weight for (name, _), e in effects().items() if name == reading.id), default=0)
