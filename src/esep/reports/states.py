"""The states of a report and who moves it between them, as one declared table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from esep.core.names import Text
from esep.core.problems import Problem, Refused

State = Literal["open", "submitted", "returned", "accepted"]
Verb = Literal["enter", "submit", "withdraw", "take", "return", "accept", "reopen"]


@dataclass(frozen=True, slots=True)
class Move:
    """A verb that leads from one state to another, and the right that it asks for."""

    verb: Verb
    before: State
    after: State
    right: str


LABELS: dict[State, Text] = {
    "open": Text("толтырылуда", "заполняется", "being filled"),
    "submitted": Text("тапсырылды", "сдан", "submitted"),
    "returned": Text("қайтарылды", "возвращён", "returned"),
    "accepted": Text("қабылданды", "принят", "accepted"),
}

MOVES: tuple[Move, ...] = (
    Move("enter", "open", "open", "report.enter"),
    Move("enter", "returned", "returned", "report.enter"),
    Move("submit", "open", "submitted", "report.submit"),
    Move("submit", "returned", "submitted", "report.submit"),
    Move("withdraw", "submitted", "open", "report.withdraw"),
    Move("return", "submitted", "returned", "report.return"),
    Move("accept", "submitted", "accepted", "report.accept"),
    Move("reopen", "accepted", "returned", "fact.correct"),
)
"""All moves. `withdraw` holds until the staff found something; `reopen` is a correction by request."""


def move(state: str, verb: Verb) -> Move:
    """Return the move of `verb` from `state`; one that does not exist is refused."""
    for one in MOVES:
        if one.before == state and one.verb == verb:
            return one
    raise Refused([Problem(NO_MOVE.format(state=label(state)), SEE_STATE, rule="report-state")])


def label(state: str) -> Text:
    """Return what a state is called."""
    return next(text for name, text in LABELS.items() if name == state)


NO_MOVE = Text(
    kk="Есептің күйі «{state}»: бұл әрекетті қазір орындау мүмкін емес.",
    ru="Отчёт в состоянии «{state}»: сейчас это действие невозможно.",
    en="The report is “{state}”: this cannot be done to it now.",
)
SEE_STATE = Text(
    kk="Бетті жаңартыңыз: есепті басқа адам жылжытқан болуы мүмкін.",
    ru="Обновите страницу: возможно, отчёт передвинул кто-то другой.",
    en="Reload the page: somebody else may have moved the report.",
)
