"""The timeline of a year: its states, the moves between them, who makes each, and what each asks for."""

from __future__ import annotations

from dataclasses import dataclass

from esep.core.names import Text
from esep.core.problems import Problem, Refused


@dataclass(frozen=True, slots=True)
class Move:
    """A verb that takes the year from one state to the next, and the right that it asks for."""

    verb: str
    before: str
    after: str
    right: str


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

MOVES: tuple[Move, ...] = (
    Move("freeze", "planned", "collecting", "year.run"),
    Move("complete", "collecting", "complete", "year.run"),
    Move("compute", "complete", "computed", "year.run"),
    Move("compute", "computed", "computed", "year.run"),
    Move("compute", "settled", "settled", "year.run"),
    Move("preview", "computed", "preview", "year.run"),
    Move("compute", "preview", "preview", "year.run"),
    Move("settle", "preview", "settled", "year.run"),
    Move("submit", "settled", "submitted", "year.run"),
    Move("rework", "submitted", "settled", "year.approve"),
    Move("approve", "submitted", "approved", "year.approve"),
    Move("publish", "approved", "published", "year.publish"),
    # acts within a state
    Move("choose-edition", "planned", "planned", "year.run"),
    Move("choose-edition", "collecting", "collecting", "year.run"),
    Move("object", "preview", "preview", "objection.raise"),
    Move("answer", "preview", "preview", "objection.answer"),
    Move("award", "approved", "approved", "year.approve"),
    Move("ceremony", "approved", "approved", "year.approve"),
    Move("pay", "approved", "approved", "year.run"),
    Move("pay", "published", "published", "year.run"),
    Move("correct", "published", "published", "year.run"),
)
"""All moves; a verb asks for the same right in every state. An approved year is never computed again."""

CLOSED = ("approved", "published")
"""The states in which the result stands: no decision and no later fact changes it."""


def right(verb: str) -> str:
    """Return the right that a verb asks for; an unknown verb is a KeyError."""
    return RIGHT_OF[verb]


def move(state: str, verb: str) -> Move:
    """Return the move of `verb` from `state`; one that does not exist is refused."""
    for one in MOVES:
        if one.before == state and one.verb == verb:
            return one
    raise Refused([Problem(NO_MOVE.format(state=LABELS[state]), SEE_STATE, rule="year-state")])


def reached(state: str) -> tuple[str, ...]:
    """Return the states of the road up to and with `state`."""
    names = tuple(LABELS)
    return names[: names.index(state) + 1]


RIGHT_OF = {one.verb: one.right for one in MOVES}

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
