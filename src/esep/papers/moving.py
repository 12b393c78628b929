"""What an option of a reading would move: whose points, whose place, and whether a prize place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.sensitivity import Effect, Move, Swing
from esep.papers.occasion import Occasion

MOST = 6
"""So many organisations are named one by one; the rest are counted."""

MOVED = Text.same("{name}:\N{NO-BREAK SPACE}{before}\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}{after}")
AND_MORE = Text("тағы {count} ұйым", "и ещё организаций: {count}", "and {count} more")


def touches_prizes(effect: Effect, prizes: int) -> bool:
    """Return whether the option changes who stands on which prize place."""
    return any(move.place[0] != move.place[1] and min(move.place) <= prizes for move in effect.moves)


def prize_swings(occasion: Occasion) -> tuple[Swing, ...]:
    """Return the open readings one of whose options changes a prize place."""
    return tuple(
        swing
        for swing in open_swings(occasion)
        if any(touches_prizes(effect, occasion.prizes) for effect in swing.effects)
    )


def open_swings(occasion: Occasion) -> tuple[Swing, ...]:
    """Return the readings that no decision has settled, those that change a prize place first."""
    found = [swing for swing in occasion.swings if not is_settled(occasion, swing)]

    def prize_last(swing: Swing) -> bool:
        return not any(touches_prizes(effect, occasion.prizes) for effect in swing.effects)

    return tuple(sorted(found, key=prize_last))


def is_settled(occasion: Occasion, swing: Swing) -> bool:
    """Return whether the law's data or a decision of this year settles the reading."""
    settled = {decided.about for decided in occasion.of_kind("reading")}
    return swing.reading.decision is not None or swing.reading.id in settled


def moved_places(occasion: Occasion, moves: Sequence[Move], language: str) -> str:
    """Return whose place changes, the best place first: «Ақмола: 4 → 3; Абай: 18 → 20»."""
    moved = sorted(
        (m for m in moves if m.place[0] != m.place[1]), key=lambda move: (min(move.place), move.subject)
    )
    return _told(
        [
            MOVED[language].format(
                name=occasion.short(move.subject, language), before=move.place[0], after=move.place[1]
            )
            for move in moved
        ],
        language,
    )


def moved_points(occasion: Occasion, moves: Sequence[Move], language: str) -> str:
    """Return the largest changes of points: «Ақмола: +30; Абай: −4,5»."""
    moved = sorted(
        (m for m in moves if m.total[0] != m.total[1]),
        key=lambda move: (-abs(move.total[1] - move.total[0]), move.subject),
    )
    return _told(
        [f"{occasion.short(m.subject, language)}:\N{NO-BREAK SPACE}{signed(m, language)}" for m in moved],
        language,
    )


def signed(move: Move, language: str) -> str:
    """Return how many points a move brings, its sign always written."""
    change = move.total[1] - move.total[0]
    return ("+" if change > 0 else "") + pretty(change, language)


def _told(each: Iterable[str], language: str) -> str:
    told = list(each)
    shown = "; ".join(told[:MOST])
    rest = len(told) - MOST
    return shown if rest <= 0 else f"{shown}; {AND_MORE[language].format(count=rest)}"
