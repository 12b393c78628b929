"""The timeline of a year: its states, the moves between them, who makes each, and what each asks for."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.road import Road, Step

LABELS: dict[str, Text] = {
    "planned": Text("жоспарланды", "запланирован", "planned"),
    "collecting": Text("есептер жиналуда", "идёт сбор отчётов", "reports are collected"),
    "complete": Text("деректер толық", "данные полны", "the facts are complete"),
    "computed": Text("есептелді", "рассчитан", "computed"),
    "preview": Text("алдын ала көрсетілді", "предварительный показ", "in preview"),
    "settled": Text("қарсылықтар қаралды", "возражения рассмотрены", "objections answered"),
    "submitted": Text("Атқару комитетіне ұсынылды", "внесён в Исполком", "before the Executive Committee"),
    "approved": Text("бекітілді", "утверждён", "approved"),
    "published": Text("жарияланды", "опубликован", "published"),
}
"""The states in the order of the road; a correction of a published year travels it again as version 2."""

MOVES: tuple[Step, ...] = (
    Step("freeze", "planned", "collecting", "year.run"),
    Step("complete", "collecting", "complete", "year.run"),
    Step("compute", "complete", "computed", "year.run"),
    Step("compute", "computed", "computed", "year.run"),
    Step("compute", "settled", "settled", "year.run"),
    Step("preview", "computed", "preview", "year.run"),
    Step("compute", "preview", "preview", "year.run"),
    Step("settle", "preview", "settled", "year.run"),
    Step("submit", "settled", "submitted", "year.run"),
    Step("rework", "submitted", "settled", "year.approve"),
    Step("approve", "submitted", "approved", "year.approve"),
    Step("publish", "approved", "published", "year.publish"),
    # acts within a state
    Step("choose-edition", "planned", "planned", "year.run"),
    Step("choose-edition", "collecting", "collecting", "year.run"),
    Step("object", "preview", "preview", "objection.raise"),
    Step("answer", "preview", "preview", "objection.answer"),
    Step("award", "approved", "approved", "year.approve"),
    Step("ceremony", "approved", "approved", "year.approve"),
    Step("pay", "approved", "approved", "year.run"),
    Step("pay", "published", "published", "year.run"),
    Step("correct", "published", "published", "year.run"),
)
"""All moves; a verb asks for the same right in every state. An approved year is never computed again."""

CLOSED = ("approved", "published")
"""The states in which the result stands: no decision and no later fact changes it."""


def reached(state: str) -> tuple[str, ...]:
    """Return the states of the road up to and with `state`."""
    names = tuple(LABELS)
    return names[: names.index(state) + 1]


NO_MOVE = Text(
    kk="Жылдың күйі «{state}»: бұл қадам қазір жасалмайды.",
    ru="Год в состоянии «{state}»: этот шаг сейчас не делается.",
    en="The year is “{state}”: this step is not made now.",
)
SEE_STATE = Text(
    kk="Жылдың бетінен келесі қадамды қараңыз.",
    ru="Посмотрите следующий шаг на странице года.",
    en="See the next step on the page of the year.",
)

ROAD = Road(LABELS, MOVES, NO_MOVE, SEE_STATE, "year-state")
move, right = ROAD.move, ROAD.right
