"""The headings and explanations of a workbook in the three languages."""

from __future__ import annotations

from esep.core.names import Text

FACTS = Text("Деректер", "Данные", "Facts")
POINTS = Text("Ұпайлар", "Баллы", "Points")
PLACES = Text("Орындар", "Места", "Places")
LAW = Text("Ереже", "Положение", "Law")
READINGS = Text("Түсіндірмелер", "Толкования", "Readings")
ABOUT = Text("Туралы", "О книге", "About")

RATED = {
    "organisation": Text("Мүшелік ұйым", "Членская организация", "Member organisation"),
    "inspector": Text("Құқықтық инспектор", "Правовой инспектор", "Legal inspector"),
    "": Text("Кім", "Кто", "Who"),
}
UNDER_TITLE = Text(
    "{title} · {edition} редакциясы · {year} жыл",
    "{title} · редакция {edition} · {year} год",
    "{title} · edition of {edition} · year {year}",
)
INVENTED = Text(
    "ДЕМОНСТРАЦИЯ: көрсеткіштер ойдан шығарылған",
    "ДЕМОНСТРАЦИЯ: показатели вымышлены",
    "DEMONSTRATION: the figures are invented",
)
FINGERPRINT = Text("таңбасы {print}", "отпечаток {print}", "fingerprint {print}")
PLACE = Text("Орын", "Место", "Place")
TOTAL = Text("Барлық балл", "Всего баллов", "Points in all")
SUM_OF_PLACES = Text("Орындар сомасы", "Сумма мест", "Sum of places")
BLOCKS = Text("Блоктар бойынша орын", "Места по блокам", "Places by block")
IN_BLOCK = Text("Блок бойынша", "По блоку", "In the block")
IN_ROW = Text("Барлығы", "Всего", "In all")

IN_POINTS = Text(
    "Балл: төмендегі бірлікті {scale} санына бөлгендегі шама",
    "Баллы: единицы из нижней таблицы, делённые на {scale}",
    "Points: the units of the table below divided by {scale}",
)
IN_UNITS = Text(
    "Бірлік: 1 балл = {scale} бірлік. Есеп осы жерде, тек бүтін сандармен жүреді",
    "Единицы: 1 балл = {scale} единиц. Расчёт идёт здесь и только в целых числах",
    "Units: 1 point = {scale} units. The calculation is made here, in whole numbers only",
)
LEGEND = Text(
    "«—»: дерек тапсырылмаған, ұпай да, орын да жоқ. Нөл деген дерек бар, шамасы нөл.",
    "«—»: данные не сданы, нет ни баллов, ни места. Ноль значит: данные есть, величина равна нулю.",
    "“—”: nothing was reported, so there are neither points nor a place. A zero is a reported figure.",
)
PLACES_LEGEND = Text(
    "Орындар бірліктегі бүтін сандар бойынша беріледі; тең балға бір орын. «—»: дерек жоқ, орын берілмейді.",
    "Места даются по целым числам единиц; при равных баллах место общее. «—»: нет данных, нет места.",
    "Places go by the whole numbers of units; equal points share a place. “—”: no data, no place.",
)

LIST_OF = Text("{name}, сөзбен", "{name}, словами", "{name}, in words")
COUNTED = Text("Есептелетіні: {name}", "Засчитано: {name}", "Counted: {name}")
COUNT_UNIT = Text("саны", "число", "count")
RESULT = Text("{contest} – {place}", "{contest} — {place}", "{contest} – {place}")

TYPE_A_FIGURE = Text("Тек бүтін сан", "Только целое число", "A whole number")
TYPE_A_FIGURE_SAYS = Text(
    "0 мен 1 000 000 000 000 000 арасындағы бүтін сан жазыңыз. Дерек болмаса, ұяшықты бос қалдырыңыз.",
    "Введите целое число от 0 до 1 000 000 000 000 000. Если данных нет, оставьте ячейку пустой.",
    "Type a whole number from 0 to 1,000,000,000,000,000. Without a figure leave the cell empty.",
)
TYPE_HALVES = Text("Бүтін не жарты", "Целое или половина", "A whole or a half")
TYPE_HALVES_SAYS = Text(
    "Штат бірлігін бүтін немесе жарты санмен жазыңыз. Дерек болмаса, ұяшықты бос қалдырыңыз.",
    "Введите штатные единицы целым числом или с половиной. Если данных нет, оставьте ячейку пустой.",
    "Type staff units as a whole number or with a half. Without a figure leave the cell empty.",
)
TYPE_YES_NO = Text("Иә немесе жоқ", "Да или нет", "Yes or no")
TYPE_YES_NO_SAYS = Text(
    "Тізімнен таңдаңыз. Дерек болмаса, ұяшықты бос қалдырыңыз.",
    "Выберите из списка. Если данных нет, оставьте ячейку пустой.",
    "Choose from the list. Without an answer leave the cell empty.",
)

LAW_HEADS = (
    Text("Тармақ", "Пункт", "No."),
    Text("Ереженің өз сөзі", "Слова положения (по-казахски)", "Words of the regulation (in Kazakh)"),
    Text("Атауы", "Название", "Name"),
    Text("Формула", "Формула", "Formula"),
    Text("Сүйенетін түсіндірмелері", "На каких толкованиях стоит", "Readings it rests on"),
)
READING_HEADS = (
    Text("Белгісі", "Код", "Id"),
    Text("Сұрақ", "Вопрос", "Question"),
    Text("Таңдалғаны", "Выбрано", "Chosen"),
    Text("Әдепкісі", "По умолчанию", "Default"),
    Text("Күйі", "Состояние", "Status"),
    Text("Кім таңдады", "Кто выбрал", "Who chose"),
)
SAME = Text("сол нұсқа", "тот же вариант", "the same")
STATUS = {
    "open": Text("ашық", "открыто", "open"),
    "settled": Text(
        "шешілген: {body}, № {protocol} хаттама, {item}-т., {date}",
        "решено: {body}, протокол № {protocol}, п. {item}, {date}",
        "settled: {body}, protocol No {protocol}, item {item}, {date}",
    ),
}
CHOSEN_BY = {
    "default": Text("әдепкі нұсқа", "по умолчанию", "default"),
    "option": Text(
        "осы есепті сұраған адам", "тот, кто запросил расчёт", "whoever asked for this calculation"
    ),
    "linked": Text("басқа таңдауға ілесті", "вслед за другим выбором", "follows another choice"),
    "decision": Text("органның шешімі", "решение органа", "decision of a body"),
}
"""Who chose an option, by `Chosen.by`."""
