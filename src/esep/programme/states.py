"""The states of a plan, and who moves it between these, as one declared table."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.road import Road, Step

PLAN: dict[str, Text] = {
    "draft": Text("жасалуда", "составляется", "being written"),
    "submitted": Text("бекітуге ұсынылды", "представлен на утверждение", "put forward"),
    "returned": Text("қайтарылды", "возвращён", "returned"),
    "approved": Text("бекітілді", "утверждён", "approved"),
}
"""The states of a plan in the order of its road."""

PLAN_MOVES: tuple[Step, ...] = (
    Step("put", "draft", "draft", "plan.write"),
    Step("put", "returned", "returned", "plan.write"),
    Step("submit", "draft", "submitted", "plan.submit"),
    Step("submit", "returned", "submitted", "plan.submit"),
    Step("withdraw", "submitted", "draft", "plan.submit"),
    Step("return", "submitted", "returned", "plan.approve"),
    Step("approve", "submitted", "approved", "plan.approve"),
    Step("reopen", "approved", "returned", "plan.approve"),
    # an act within a state
    Step("reach", "approved", "approved", "plan.write"),
)
"""All moves of a plan; `put` is adding, changing or taking off a measure, `reach` saying what was reached."""

NO_STEP = Text(
    kk="Жоспардың күйі «{state}»: бұл әрекетті қазір орындау мүмкін емес.",
    ru="План в состоянии «{state}»: сейчас это действие невозможно.",
    en="The plan is “{state}”: this cannot be done to it now.",
)
SEE_STATE = Text(
    kk="Бетті жаңартыңыз: оны басқа адам жылжытқан болуы мүмкін.",
    ru="Обновите страницу: возможно, состояние изменил кто-то другой.",
    en="Reload the page: somebody else may have moved it on.",
)

OF_PLAN = Road(PLAN, PLAN_MOVES, NO_STEP, SEE_STATE, "plan-state")
