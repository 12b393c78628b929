"""The states of a copy for the public and who moves it between them, as one declared table."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.road import Road, Step

OFFERED, RELEASED, REFUSED, WITHDRAWN = "offered", "released", "refused", "withdrawn"

LABELS: dict[str, Text] = {
    OFFERED: Text("ұсынылды", "предложена", "offered"),
    RELEASED: Text("ашылды", "открыта", "released"),
    REFUSED: Text("ашылмады", "не открыта", "refused"),
    WITHDRAWN: Text("қайтарып алынды", "отозвана", "withdrawn"),
}

MOVES: tuple[Step, ...] = (
    Step("release", OFFERED, RELEASED, "copy.judge"),
    Step("refuse", OFFERED, REFUSED, "copy.judge"),
    Step("withdraw", OFFERED, WITHDRAWN, "copy.offer"),
    Step("withdraw", RELEASED, WITHDRAWN, "copy.offer"),
)
"""All moves. What was refused or withdrawn stays so: another copy may be offered."""

STANDING = (OFFERED, RELEASED)
"""While a copy stands so, no other of the same document is offered."""

NO_MOVE = Text(
    kk="Көшірменің күйі «{state}»: бұл әрекетті қазір орындау мүмкін емес.",
    ru="Копия в состоянии «{state}»: сейчас это действие невозможно.",
    en="The copy is “{state}”: this cannot be done to it now.",
)
SEE_STATE = Text(
    kk="Бетті жаңартыңыз: көшірмеге басқа адам шешім қабылдаған болуы мүмкін.",
    ru="Обновите страницу: возможно, решение по копии принял кто-то другой.",
    en="Reload the page: somebody else may have decided about the copy.",
)

ROAD = Road(LABELS, MOVES, NO_MOVE, SEE_STATE, "copy-state")
move = ROAD.move
