"""What keeps a round from its next step: everything at once, each by its clause."""

from __future__ import annotations

from datetime import datetime

from esep.contests import wording as says
from esep.contests.models import Round
from esep.contests.showing import shown
from esep.contests.states import ROUND_MOVES, move
from esep.core.deadline import late
from esep.core.problems import Problem, Refused


def lacking(round_: Round, verb: str, *, at: datetime) -> tuple[Problem, ...]:
    """Return what keeps `verb` from being done to a round at the instant; () when nothing does."""
    try:
        move(ROUND_MOVES, round_.state, verb)
    except Refused as refused:
        return tuple(refused.problems)
    if verb == "close" and not late(at, round_.due_at):
        said = says.NOT_DUE.format(due=shown(round_.due_at))
        return (Problem(said, says.WAIT, rule="round-not-due"),)
    return ()
