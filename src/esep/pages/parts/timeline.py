"""The road of a year: its declared states as the stops of one line, and where the year stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esep.assessments import states
from esep.core.names import Text

Where = Literal["done", "here", "later"]


@dataclass(frozen=True, slots=True)
class Stop:
    """A state of the year as a stop: passed, the one where the year stands, or still ahead."""

    state: str
    label: Text
    where: Where
    x: int


GAP = 22
"""How far two stops of the small drawing stand apart, in pixels."""


def road(state: str) -> tuple[Stop, ...]:
    """Return the stops of a year in `state`, in the order of the declared states."""
    names = list(states.LABELS)
    at = names.index(state)
    return tuple(
        Stop(name, states.LABELS[name], _where(number, at, last=len(names) - 1), 8 + GAP * number)
        for number, name in enumerate(names)
    )


def _where(number: int, at: int, *, last: int) -> Where:
    """Return where a stop lies; the last one reached is done, nothing follows it."""
    if number == at:
        return "done" if at == last else "here"
    return "done" if number < at else "later"
