"""The states of a round and of an application, and who moves them between these, as declared tables."""

from __future__ import annotations

from dataclasses import dataclass

from esep.core.names import Text
from esep.core.problems import Problem, Refused


@dataclass(frozen=True, slots=True)
class Move:
    """A verb that leads from one state to another, and the right that it asks for."""

    verb: str
    before: str
    after: str
    right: str


ROUND: dict[str, Text] = {
    "planned": Text("жоспарланды", "запланирован", "planned"),
    "open": Text("өтінімдер қабылдануда", "приём заявок", "applications are taken"),
    "examining": Text("комиссия қарауда", "рассматривает комиссия", "before the commission"),
    "concluded": Text("қорытынды жасалды", "подведены итоги", "concluded"),
    "published": Text("жарияланды", "опубликован", "published"),
}
"""The states of a round in the order of its road; a correction travels it again as version 2."""

ROUND_MOVES: tuple[Move, ...] = (
    Move("announce", "planned", "open", "round.run"),
    Move("close", "open", "examining", "round.run"),
    Move("conclude", "examining", "concluded", "commission.conclude"),
    Move("rework", "concluded", "examining", "round.run"),
    Move("publish", "concluded", "published", "round.publish"),
    # acts within a state
    Move("name", "planned", "planned", "round.run"),
    Move("name", "open", "open", "round.run"),
    Move("name", "examining", "examining", "round.run"),
    Move("sit", "examining", "examining", "commission.write"),
    Move("sign", "examining", "examining", "commission.conclude"),
    Move("award", "concluded", "concluded", "round.run"),
    Move("pay", "concluded", "concluded", "round.run"),
    Move("pay", "published", "published", "round.run"),
    Move("count", "published", "published", "round.run"),
    Move("correct", "published", "published", "round.run"),
)
"""All moves of a round; `name` is naming or replacing members of the commission."""

APPLICATION: dict[str, Text] = {
    "draft": Text("толтырылуда", "заполняется", "being filled"),
    "submitted": Text("тапсырылды", "подана", "handed in"),
    "withdrawn": Text("қайтарып алынды", "отозвана", "withdrawn"),
    "admitted": Text("қарауға жіберілді", "допущена", "admitted"),
    "refused": Text("жіберілмеді", "не допущена", "not admitted"),
}

APPLICATION_MOVES: tuple[Move, ...] = (
    Move("enter", "draft", "draft", "application.enter"),
    Move("enter", "submitted", "submitted", "application.enter"),
    Move("enter", "withdrawn", "withdrawn", "application.enter"),
    Move("sign", "draft", "draft", "application.sign"),
    Move("sign", "submitted", "submitted", "application.sign"),
    Move("sign", "withdrawn", "withdrawn", "application.sign"),
    Move("submit", "draft", "submitted", "application.enter"),
    Move("submit", "submitted", "submitted", "application.enter"),
    Move("submit", "withdrawn", "submitted", "application.enter"),
    Move("withdraw", "submitted", "withdrawn", "application.enter"),
    Move("admit", "submitted", "admitted", "commission.conclude"),
    Move("refuse", "submitted", "refused", "commission.conclude"),
)
"""All moves of an application. A withdrawn one comes back only by being handed in anew, at its own time."""


def move(moves: tuple[Move, ...], state: str, verb: str) -> Move:
    """Return the move of `verb` from `state` in one of the two tables; one that does not exist is refused."""
    for one in moves:
        if one.before == state and one.verb == verb:
            return one
    labels = ROUND if moves is ROUND_MOVES else APPLICATION
    what = NO_MOVE[moves is ROUND_MOVES].format(state=labels[state])
    raise Refused([Problem(what, SEE_STATE, rule="contest-state")])


NO_MOVE = {
    True: Text(
        kk="Байқаудың күйі «{state}»: бұл қадам қазір жасалмайды.",
        ru="Конкурс в состоянии «{state}»: этот шаг сейчас не делается.",
        en="The round is “{state}”: this step is not made now.",
    ),
    False: Text(
        kk="Өтінімнің күйі «{state}»: бұл әрекетті қазір орындау мүмкін емес.",
        ru="Заявка в состоянии «{state}»: сейчас это действие невозможно.",
        en="The application is “{state}”: this cannot be done to it now.",
    ),
}
SEE_STATE = Text(
    kk="Бетті жаңартыңыз: оны басқа адам жылжытқан болуы мүмкін.",
    ru="Обновите страницу: возможно, состояние изменил кто-то другой.",
    en="Reload the page: somebody else may have moved it on.",
)
