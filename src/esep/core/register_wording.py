"""The words of what is wrong with an entry of a register."""

from __future__ import annotations

from esep.core.names import Text

REQUIRED = Text("«{field}» толтырылмаған.", "Не заполнено: «{field}».", "“{field}” is empty.")
FILL = Text("Бұл өріс міндетті.", "Это поле обязательно.", "This field is obligatory.")
OUT_OF_BOUNDS = Text(
    "«{field}»: сан {least} … {most} аралығында болуы керек.",
    "«{field}»: число должно быть от {least} до {most}.",
    "“{field}”: the number must lie between {least} and {most}.",
)
MEND = Text("Санды тексеріңіз.", "Проверьте число.", "Check the number.")
OUT_OF_ORDER = Text(
    "«{second}» күні «{first}» күнінен бұрын.",
    "Дата «{second}» раньше даты «{first}».",
    "The day of “{second}” is before that of “{first}”.",
)
FUTURE = Text(
    "«{field}» күні әлі келген жоқ.",
    "Дата «{field}» ещё не наступила.",
    "The day of “{field}” is still to come.",
)
MEND_DAYS = Text("Күнін тексеріңіз.", "Проверьте дату.", "Check the day.")
MORE_THAN = Text(
    "«{part}» «{whole}» санынан көп.", "«{part}» больше, чем «{whole}».", "“{part}” is more than “{whole}”."
)
TWICE = Text(
    "Мұндай жазба бар: {fields} бірдей.",
    "Такая запись уже есть: совпадает {fields}.",
    "There is such an entry already: the same {fields}.",
)
OPEN_THAT = Text(
    "Сол жазбаны ашып түзетіңіз немесе оның жұмысын аяқтаңыз.",
    "Откройте и исправьте ту запись или завершите её.",
    "Open and correct that entry, or end it.",
)
