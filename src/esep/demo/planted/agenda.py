"""What happens when in the demonstration: everything is done in the order of its instant, as in life."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Deed = Callable[[datetime], object]


class Agenda:
    """Deeds with their instants; done in their order, so that the chain never goes back in time."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._deeds: list[tuple[datetime, int, Deed]] = []

    def at(self, moment: datetime, deed: Deed) -> None:
        """Plan `deed`, which is called with its instant; equal instants keep the order of planning."""
        self._deeds.append((moment, len(self._deeds), deed))

    def carry_out(self, tell: Callable[[int, int], None] = lambda _done, _of: None) -> None:
        """Do everything planned, telling how many deeds of how many are done."""
        planned, self._deeds = sorted(self._deeds, key=lambda deed: deed[:2]), []
        for done, (moment, _, deed) in enumerate(planned, 1):
            deed(moment)
            tell(done, len(planned))
