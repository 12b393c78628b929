"""Two ways of the same work, timed by turns, so that a busy machine slows both alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Spread:
    """Measured values: seconds, requests a second or ratios."""

    values: Sequence[float]

    @property
    def median(self) -> float:
        """Return the middle value."""
        return median(self.values)

    def written(self, unit: str = "", times: float = 1, places: int = 2) -> str:
        """Return `median unit (least–greatest)`, every value multiplied by `times`."""
        middle, least, greatest = (v * times for v in (self.median, min(self.values), max(self.values)))
        return f"{middle:.{places}f}{unit} ({least:.{places}f}–{greatest:.{places}f})"


@dataclass(frozen=True, slots=True)
class Pairs:
    """The two series, and the ratio first / second of each pair."""

    first: Spread
    second: Spread

    @property
    def ratio(self) -> Spread:
        """Return how many times more the first is, pair by pair."""
        return Spread([a / b for a, b in zip(self.first.values, self.second.values, strict=True)])


def timed(
    work: Callable[[], object], times: int = 1, clock: Callable[[], float] = time.perf_counter
) -> float:
    """Return the seconds by `clock` that one `work` takes, as a mean of `times` calls in a row."""
    gc.collect()
    began = clock()
    for _ in range(times):
        work()
    return (clock() - began) / times


def by_turns(
    first: Callable[[], object],
    second: Callable[[], object],
    *,
    pairs: int,
    times: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> Pairs:
    """Return the seconds of both, measured `pairs` times by turns after one turn to warm up.

    Work in this process alone is measured by `time.process_time`, which other processes do not disturb.
    """
    timed(first, times)
    timed(second, times)
    measured = [(timed(first, times, clock), timed(second, times, clock)) for _ in range(pairs)]
    return Pairs(Spread([pair[0] for pair in measured]), Spread([pair[1] for pair in measured]))
