"""The states of a national report, and who moves it between these, as a declared table."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.road import Road, Step

STATES: dict[str, Text] = {
    "draft": Text("жазылуда", "пишется", "being written"),
    "checked": Text("тексерілді", "проверен", "checked"),
    "frozen": Text("сандары бекітілді", "числа зафиксированы", "its numbers are frozen"),
    "issued": Text("шығарылды", "выпущен", "issued"),
}
"""The states in the order of the road; a correction travels it again as the next version."""

STEPS: tuple[Step, ...] = (
    Step("check", "draft", "checked", "national.write"),
    Step("freeze", "checked", "frozen", "national.freeze"),
    Step("issue", "frozen", "issued", "national.freeze"),
    Step("rework", "checked", "draft", "national.write"),
    Step("rework", "frozen", "draft", "national.write"),
    # acts within a state
    Step("write", "draft", "draft", "national.write"),
    Step("bring", "draft", "draft", "national.write"),
    Step("remark", "draft", "draft", "national.write"),
    Step("remark", "checked", "checked", "national.write"),
    Step("correct", "issued", "issued", "national.write"),
)

ROAD = Road(
    STATES,
    STEPS,
    Text(
        "Есептің қазіргі күйінде («{state}») бұл қадам жасалмайды.",
        "Пока отчёт в состоянии «{state}», этот шаг не делается.",
        "The report stands at “{state}”: this step is not made now.",
    ),
    Text(
        "Бетті жаңартыңыз: оны басқа біреу жылжытқан болуы мүмкін.",
        "Обновите страницу: возможно, его уже передвинул кто-то другой.",
        "Reload the page: somebody else may have moved it.",
    ),
    "national-state",
)
