"""The states of a report and who moves it between them, as one declared table."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.road import Road, Step

LABELS: dict[str, Text] = {
    "open": Text("толтырылуда", "заполняется", "being filled"),
    "submitted": Text("тапсырылды", "сдан", "submitted"),
    "returned": Text("қайтарылды", "возвращён", "returned"),
    "accepted": Text("қабылданды", "принят", "accepted"),
}

MOVES: tuple[Step, ...] = (
    Step("enter", "open", "open", "report.enter"),
    Step("enter", "returned", "returned", "report.enter"),
    Step("submit", "open", "submitted", "report.submit"),
    Step("submit", "returned", "submitted", "report.submit"),
    Step("withdraw", "submitted", "open", "report.withdraw"),
    Step("return", "submitted", "returned", "report.return"),
    Step("accept", "submitted", "accepted", "report.accept"),
    Step("reopen", "accepted", "returned", "fact.correct"),
)
"""All moves. `withdraw` holds until the staff found something; `reopen` is a correction by request."""


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

ROAD = Road(LABELS, MOVES, NO_MOVE, SEE_STATE, "report-state")
move = ROAD.move


def label(state: str) -> Text:
    """Return what a state is called."""
    return LABELS[state]
