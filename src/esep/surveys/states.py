"""The states of a survey and who moves it between them, as a declared table."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.road import Road, Step
from esep.surveys import wording as says

LABELS: dict[str, Text] = {
    "draft": Text("жоба", "черновик", "draft"),
    "open": Text("жауап қабылдануда", "идёт опрос", "taking answers"),
    "closed": Text("аяқталды", "завершён", "closed"),
    "published": Text("нәтижесі жарияланды", "итоги опубликованы", "published"),
    "dropped": Text("жойылды", "удалён", "dropped"),
}
"""The states of a survey in the order of its road."""

RIGHT = "survey.run"

MOVES: tuple[Step, ...] = (
    Step("open", "draft", "open", RIGHT),
    Step("drop", "draft", "dropped", RIGHT),
    Step("close", "open", "closed", RIGHT),
    Step("publish", "closed", "published", RIGHT),
    # acts within a state
    Step("change", "draft", "draft", RIGHT),
    Step("extend", "open", "open", RIGHT),
    Step("issue", "open", "open", RIGHT),
)
"""All moves of a survey; answering is none: it is nobody's act."""

OF_SURVEY = Road(LABELS, MOVES, says.NO_STEP, says.SEE_STATE, "survey-state")
