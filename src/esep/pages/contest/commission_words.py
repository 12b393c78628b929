"""The words of a sitting: what may be resolved, how the minutes say it, and what is wrong with a form."""

from __future__ import annotations

from esep.core.names import Text

NO_DAY = Text(
    "Отырыстың күні жазылмаған.", "Не указан день заседания.", "The day of the sitting is not given."
)
GIVE_DAY = Text("Күнін таңдаңыз.", "Выберите день.", "Choose the day.")
BAD_VOTES = Text(
    "«{about}» бойынша дауыс саны сан емес.",
    "По вопросу «{about}» число голосов — не число.",
    "The votes on “{about}” are no numbers.",
)
TYPE_VOTES = Text("Санмен жазыңыз.", "Напишите цифрами.", "Write them in digits.")
LATE = Text("кеш тапсырылған", "подана с опозданием", "handed in late")
ADMIT = Text("Қарауға жіберу", "Допустить", "Admit")
REFUSE = Text("Жібермеу", "Не допускать", "Do not admit")
PLACE = Text("{place}-орын", "место {place}", "place {place}")
SHARED = Text("Орын бөлісіледі", "Место делится", "The place is shared")
FIRST = Text("Бірінші болып: {name}", "Первым: {name}", "First: {name}")
FEWER = Text(
    "Қатысушылар жүлделі орыннан аз", "Участников меньше призовых мест", "Fewer took part than prize places"
)
GIVEN = Text("Берілетін орындар: {places}", "Присудить места: {places}", "Give the places: {places}")
ADOPT = Text("Осы орындарды бекіту", "Утвердить эти места", "Adopt these places")
OTHER = Text("Басқа мәселе", "Другой вопрос", "Another item")
PUT = Text("Дауысқа салынды", "Поставлен на голосование", "Put to the vote")
ADMIT_WORDS = Text(
    "Өтінім қарауға жіберілсін: {of}.", "Допустить заявку: {of}.", "Admit the application: {of}."
)
REFUSE_WORDS = Text(
    "Өтінім қарауға жіберілмесін: {of}.", "Не допускать заявку: {of}.", "Do not admit the application: {of}."
)
TIE_WORDS = Text(
    "Тең орын туралы шешім. {of}. {way}.", "О равных местах. {of}. {way}.", "On equal places. {of}. {way}."
)
FEWER_WORDS = Text("{of}. {way}.", "{of}. {way}.", "{of}. {way}.")
PLACES_WORDS = Text("Орындар бекітілсін: {of}.", "Утвердить места: {of}.", "Adopt the places: {of}.")
