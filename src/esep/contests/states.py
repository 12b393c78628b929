"""The states of a round and of an application, and who moves them between these, as declared tables."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.road import Road, Step

ROUND: dict[str, Text] = {
    "planned": Text("жоспарланды", "запланирован", "planned"),
    "open": Text("өтінімдер қабылдануда", "приём заявок", "applications are taken"),
    "examining": Text("комиссия қарауда", "рассматривает комиссия", "before the commission"),
    "concluded": Text("қорытынды жасалды", "подведены итоги", "concluded"),
    "published": Text("жарияланды", "опубликован", "published"),
}
"""The states of a round in the order of its road; a correction travels it again as version 2."""

ROUND_MOVES: tuple[Step, ...] = (
    Step("announce", "planned", "open", "round.run"),
    Step("close", "open", "examining", "round.run"),
    Step("conclude", "examining", "concluded", "commission.conclude"),
    Step("rework", "concluded", "examining", "round.run"),
    Step("publish", "concluded", "published", "round.publish"),
    # acts within a state
    Step("name", "planned", "planned", "round.run"),
    Step("name", "open", "open", "round.run"),
    Step("name", "examining", "examining", "round.run"),
    Step("sit", "examining", "examining", "commission.write"),
    Step("sign", "examining", "examining", "commission.conclude"),
    Step("award", "concluded", "concluded", "round.run"),
    Step("pay", "concluded", "concluded", "round.run"),
    Step("pay", "published", "published", "round.run"),
    Step("count", "published", "published", "round.run"),
    Step("correct", "published", "published", "round.run"),
)
"""All moves of a round; `name` is naming or replacing members of the commission."""

APPLICATION: dict[str, Text] = {
    "draft": Text("толтырылуда", "заполняется", "being filled"),
    "submitted": Text("тапсырылды", "подана", "handed in"),
    "withdrawn": Text("қайтарып алынды", "отозвана", "withdrawn"),
    "admitted": Text("қарауға жіберілді", "допущена", "admitted"),
    "refused": Text("жіберілмеді", "не допущена", "not admitted"),
}

APPLICATION_MOVES: tuple[Step, ...] = (
    Step("enter", "draft", "draft", "application.enter"),
    Step("enter", "submitted", "submitted", "application.enter"),
    Step("enter", "withdrawn", "withdrawn", "application.enter"),
    Step("sign", "draft", "draft", "application.sign"),
    Step("sign", "submitted", "submitted", "application.sign"),
    Step("sign", "withdrawn", "withdrawn", "application.sign"),
    Step("submit", "draft", "submitted", "application.enter"),
    Step("submit", "submitted", "submitted", "application.enter"),
    Step("submit", "withdrawn", "submitted", "application.enter"),
    Step("withdraw", "submitted", "withdrawn", "application.enter"),
    Step("admit", "submitted", "admitted", "commission.conclude"),
    Step("refuse", "submitted", "refused", "commission.conclude"),
)
"""All moves of an application. A withdrawn one comes back only by being handed in anew, at its own time."""


NO_STEP_OF_ROUND = Text(
    kk="Байқаудың күйі «{state}»: бұл қадам қазір жасалмайды.",
    ru="Конкурс в состоянии «{state}»: этот шаг сейчас не делается.",
    en="The round is “{state}”: this step is not made now.",
)
NO_STEP_OF_APPLICATION = Text(
    kk="Өтінімнің күйі «{state}»: бұл әрекетті қазір орындау мүмкін емес.",
    ru="Заявка в состоянии «{state}»: сейчас это действие невозможно.",
    en="The application is “{state}”: this cannot be done to it now.",
)
SEE_STATE = Text(
    kk="Бетті жаңартыңыз: оны басқа адам жылжытқан болуы мүмкін.",
    ru="Обновите страницу: возможно, состояние изменил кто-то другой.",
    en="Reload the page: somebody else may have moved it on.",
)

OF_ROUND = Road(ROUND, ROUND_MOVES, NO_STEP_OF_ROUND, SEE_STATE, "contest-state")
OF_APPLICATION = Road(APPLICATION, APPLICATION_MOVES, NO_STEP_OF_APPLICATION, SEE_STATE, "contest-state")
