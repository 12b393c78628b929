"""What the workbook says about itself, in the three languages."""

from __future__ import annotations

from esep.core.names import Text

DEMONSTRATION_HEAD = Text("Демонстрация", "Демонстрация", "Demonstration")
DEMONSTRATION = Text(
    kk="Бұл кітаптағы барлық көрсеткіш ойдан шығарылған. Ешқандай ұйымның не адамның нақты нәтижесі емес.",
    ru="Все показатели этой книги вымышлены. Это не результаты какой-либо организации или человека.",
    en="Every figure in this book is invented. They are nobody's real results.",
)
UNRATED_HEAD = Text("Бағаланбағандар", "Не оценены", "Not rated")
UNRATED = Text(
    kk="{year} жыл бойынша бірде-бір дерегі жоқ: {names}.",
    ru="За {year} год нет ни одного показателя: {names}.",
    en="No figure at all for {year}: {names}.",
)
COMMAND_HEAD = Text("Команда", "Команда", "The command")

SECTIONS: tuple[tuple[Text, Text], ...] = (
    (
        Text("Бұл не?", "Что это?", "What is this?"),
        Text(
            kk="Ереже бойынша есептелген ұпайлар мен орындар және олар шыққан деректер. Ұпай да, орын да "
            "тірі формула: кез келген ұяшықты басып, қалай есептелгенін көруге болады.",
            ru="Баллы и места, рассчитанные по положению, и данные, из которых они получены. И баллы, и "
            "места – живые формулы: щёлкните любую ячейку и увидите, как она получена.",
            en="Points and places by the regulation, and the facts they come from. Points and places are "
            "live formulas: click any cell and see how it came about.",
        ),
    ),
    (
        Text("Ереже", "Положение", "Regulation"),
        Text(
            kk="{title}. Редакциясы: {edition}. Ұпай берілетін жол саны: {lines}.",
            ru="{title}. Редакция: {edition}. Строк, за которые даются баллы: {lines}.",
            en="{title}. Edition: {edition}. Scored lines: {lines}.",
        ),
    ),
    (
        Text("Есепті жыл", "Отчётный год", "Reporting year"),
        Text(
            kk="{year}. Бағаланғандар саны: {size}.",
            ru="{year}. Оценено: {size}.",
            en="{year}. Rated: {size}.",
        ),
    ),
    (
        Text("Бірлік", "Единица", "The unit"),
        Text(
            kk="Барлық формула бүтін сандармен есептейді: 1 балл = {scale} бірлік. Бұл – осы ереженің ең "
            "ұсақ қадамы. Көрсетілген балл ғана {scale} санына бөлінеді, ал орындар бірліктің өзі "
            "бойынша беріледі. Сондықтан дөңгелектеу қателігі тең балды айыра да, әртүрлі балды "
            "теңестіре де алмайды.",
            ru="Все формулы считают в целых числах: 1 балл = {scale} единиц, это самый мелкий шаг "
            "положения. На {scale} делится только показанный балл, а места даются по самим единицам. "
            "Поэтому погрешность не может ни разделить равных, ни сравнять разных.",
            en="Every formula works in whole numbers: 1 point = {scale} units, the smallest step of the "
            "regulation. Only the shown points are divided by {scale}; places rank the units "
            "themselves. So no rounding error can break a tie or make one.",
        ),
    ),
    (
        Text("Шегі", "Предел", "The limit"),
        Text(
            kk="Кестелік бағдарламалар он бес цифрды ғана сақтайды. Сондықтан әр көрсеткіш пен әр ұпай "
            "(бірлікпен) ең көбі {most} болады; бұдан үлкені кітапқа жазылмайды, себебі айтылып, бас "
            "тартылады.",
            ru="Табличные программы хранят только пятнадцать цифр. Поэтому каждый показатель и каждый "
            "балл (в единицах) не больше {most}; с большим числом книга не создаётся, и причина "
            "называется.",
            en="Spreadsheet programs keep only fifteen digits. Therefore every figure, and all points in "
            "units, are at most {most}; with a larger one the book is refused and the reason given.",
        ),
    ),
    (
        Text("Өзгертіп көру", "Попробовать иначе", "Trying it out"),
        Text(
            kk="«{facts}» парағындағы санды өзгертсеңіз, «{points}» пен «{places}» парақтары бірден қайта "
            "есептеледі. Бос ұяшық – дерек тапсырылмаған, нөл – тапсырылған, шамасы нөл. Түсіндірмені "
            "ауыстыру үшін кітапты команда арқылы қайта жасаңыз («{readings}» парағын қараңыз).",
            ru="Измените число на листе «{facts}», и листы «{points}» и «{places}» сразу пересчитаются. "
            "Пустая ячейка – данные не сданы, ноль – сданы и равны нулю. Чтобы сменить толкование, "
            "создайте книгу заново командой (см. лист «{readings}»).",
            en="Change a figure on the sheet “{facts}”, and “{points}” and “{places}” are calculated anew "
            "at once. An empty cell was not reported; a zero was reported and is zero. To change a "
            "reading, make the book anew by the command (see the sheet “{readings}”).",
        ),
    ),
    (
        Text("Қайта есептеу", "Пересчитать", "Recalculating"),
        Text(
            kk="Esep дәл осы нәтижені төмендегі командамен береді; `score` орнына `workbook … --out "
            "КІТАП.xlsx` деп жазсаңыз, осы кітап байтына дейін бірдей болып қайта жасалады.",
            ru="Esep даёт тот же результат командой ниже; если вместо `score` написать `workbook … --out "
            "КНИГА.xlsx`, эта книга будет создана заново, байт в байт.",
            en="Esep gives this very result by the command below; with `workbook … --out BOOK.xlsx` in "
            "place of `score` this book is made anew, byte for byte.",
        ),
    ),
)
"""What it is, by which regulation, in which unit, how far it is exact, and how to check it."""
