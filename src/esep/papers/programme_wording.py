"""The words of the yearly review of the programme."""

from __future__ import annotations

from esep.core.names import Text

TITLE = Text("Бағдарламаның орындалуына шолу", "Обзор выполнения программы", "Review of the programme")
UNDER = Text(
    "{programme} · {act} · {year} жыл",
    "{programme} · {act} · {year} год",
    "{programme} · {act} · {year}",
)
ACT = Text(
    "Атқару комитетінің хаттамасы № {protocol}, {item}-т., {date}",
    "протокол Исполнительного комитета № {protocol}, п. {item}, {date}",
    "protocol of the Executive Committee No {protocol}, item {item}, {date}",
)
PLANS_HEAD = Text("Жоспарлар", "Планы", "Plans")
PLANS = Text(
    "Бағдарламаның 3.5-тармағы бойынша мүшелік ұйымдар саны: {members}; оның ішінде жоспары бекітілгені: "
    "{approved}; бекітуді күткені: {waiting}; жоспары жоғы: {without}.",
    "Членских организаций (пункт 3.5 программы): {members}; планы утверждены: {approved}; ждут утверждения: "
    "{waiting}; плана нет: {without}.",
    "Member organisations (clause 3.5 of the programme): {members}; plans approved: {approved}; waiting: "
    "{waiting}; without a plan: {without}.",
)
WITHOUT = Text("Жоспары жоқ: {names}.", "Плана нет: {names}.", "Without a plan: {names}.")
STANDINGS = Text(
    "Осы жылдың шаралары: {counts}.", "Меры этого года: {counts}.", "Measures of the year: {counts}."
)
NO_PLANNED = Text(
    "Осы жылға бекітілген шара жоқ.",
    "Утверждённых мер на этот год нет.",
    "No approved measure concerns this year.",
)
DONE_HEAD = Text("Атқарылған іс-шаралар", "Проведённые мероприятия", "Measures carried out")
NONE_DONE = Text(
    "Журналда осы жылғы іс-шара жоқ.",
    "В журнале нет мероприятий этого года.",
    "The log has none of this year.",
)
KIND = Text("Түрі", "Вид", "Kind")
COUNT = Text("Саны", "Число", "Number")
PEOPLE = Text("Қатысушы", "Участников", "People")
UNPROVED = Text("Дәлелсіз", "Без документов", "Without evidence")
ALL = Text("Барлығы", "Всего", "In all")
HEAT_HEAD = Text("Ұйымдар мен бағыттар", "Организации и направления", "Organisations and directions")
HEAT = Text(
    "Жоспардың орындалған бөлігі (пайыз) және атқарылған іс-шаралар саны. Екі бағытқа тиесілі іс-шара "
    "екеуінде де саналған. «—»: жоспарланбаған.",
    "Выполненная часть плана (процент) и число проведённых мероприятий. Мероприятие двух направлений "
    "учтено в обоих. «—»: не запланировано.",
    "The part of the plan reached (percent) and the measures carried out. A measure of two directions "
    "counts in both. “—”: nothing planned.",
)
ORGANISATION = Text("Ұйым", "Организация", "Organisation")
MEASURES_HEAD = Text("Жоспардың шаралары", "Меры плана", "Measures of the plan")
LATE_HEAD = Text(
    "Мерзімі өткен және қауіп төнген шаралар",
    "Просроченные меры и меры под риском",
    "Overdue and at-risk measures",
)
NONE_LATE = Text("Мұндай шара жоқ.", "Таких мер нет.", "There is none.")
MEASURE = Text("Шара, жауапты", "Мера, ответственный", "Measure, who is responsible")
UNTIL = Text("Мерзімі", "Срок", "Due")
REACHED = Text("Жеткені / нысанасы", "Достигнуто / цель", "Reached / target")
STANDING = Text("Күйі", "Состояние", "Standing")
BEST_HEAD = Text("Озық тәжірибе", "Передовой опыт", "Best practice")
NONE_BEST = Text(
    "Осы жылғы іс-шаралардан озық тәжірибе таңдалмаған.",
    "Из мероприятий этого года передовой опыт не выбран.",
    "No measure of this year was named.",
)
AIMS_HEAD = Text("Кәсіподақтың нысаналы сандары", "Целевые числа профсоюза", "The union's own targets")
AIMS = Text(
    "Бағдарламаның 8-бөлімі сан атамайды; төмендегі сандарды кәсіподақ өз қаулысымен белгіледі.",
    "Раздел 8 программы чисел не называет; числа ниже профсоюз установил своим постановлением.",
    "Section 8 of the programme names no numbers; the union set those below by its own resolution.",
)
NO_AIMS = Text(
    "Осы жылға нысаналы сан белгіленбеген; бағдарламаның 8-бөлімі сан атамайды.",
    "Целевых чисел на этот год нет; раздел 8 программы чисел не называет.",
    "No targets were set for this year; section 8 of the programme names no numbers.",
)
CLAUSE = Text("Тармақ, көрсеткіш", "Пункт, показатель", "Clause, indicator")
TARGET = Text("Нысана", "Цель", "Target")
SO_FAR = Text("Жеткені", "Достигнуто", "Reached")
BY = Text("Негізі", "Основание", "By")
RESOLUTION = Text("№ {number}, {date}", "№ {number}, {date}", "No {number}, {date}")
SIGNED = Text(
    "Ұйымдастыру жұмысы бөлімі", "Отдел организационной работы", "Department of organisational work"
)
HEAD = Text("Ұйым төрағасы", "Председатель организации", "Chair of the organisation")
RULE = Text(
    "«Қауіп төнген»: 30 күннен аз қалған немесе өткен уақытқа сай бөліктің төрттен үші "
    "орындалмаған (жүйенің өз белгісі).",
    "«Под риском»: осталось меньше 30 дней или не выполнено трёх четвертей того, что требует "
    "прошедшее время (признак самой системы).",
    "“At risk”: fewer than 30 days left, or less than three quarters of what the time passed asks "
    "for (the system's own sign).",
)
