"""What is said beside a cell whose text is no number of its row, where the library's own words do not fit."""

from __future__ import annotations

from esep.core.names import Text

DASH = (
    Text("Сызықша сан емес: «{found}».", "Прочерк — не число: «{found}».", "A dash is no number: “{found}”."),
    Text(
        "Болмаса 0 жазыңыз; көрсеткіш сізге қатысты болмаса, «қолданылмайды» деп белгілеңіз.",
        "Если не было, напишите 0; если показатель к вам не относится, отметьте «не применяется».",
        "Write 0 if there was none; if the figure does not concern you, mark “not applicable”.",
    ),
)
TWO_NUMBERS = (
    Text(
        "Бос орын үш-үштен бөліп тұрған жоқ: «{found}».",
        "Пробелы стоят не по три цифры: «{found}».",
        "The spaces do not part groups of three: “{found}”.",
    ),
    Text(
        "Бір ғана сан жазыңыз, мысалы 1 234 немесе 1234.",
        "Напишите одно число, например 1 234 или 1234.",
        "Write one number, for example 1 234 or 1234.",
    ),
)
MONEY = (
    Text(
        "Сома бүтін теңгемен жазылады: «{found}».",
        "Сумма пишется в целых тенге: «{found}».",
        "An amount is written in whole tenge: “{found}”.",
    ),
    Text(
        "Тиынды дөңгелектеп, бүтін теңгемен жазыңыз.",
        "Округлите тиыны и напишите целые тенге.",
        "Round the tiyn and write whole tenge.",
    ),
)
YES_NO = (
    Text(
        "«{found}» — иә не жоқ емес.", "«{found}» — это не да и не нет.", "“{found}” is neither yes nor no."
    ),
    Text("«иә» немесе «жоқ» деп жазыңыз.", "Напишите «да» или «нет».", "Write “yes” or “no”."),
)
NOT_BOTH = (
    Text(
        "Сан да жазылған, «қолданылмайды» да белгіленген.",
        "Написано число и отмечено «не применяется».",
        "A figure is written and “not applicable” is marked.",
    ),
    Text(
        "Санды өшіріңіз немесе белгіні алып тастаңыз.",
        "Сотрите число или снимите отметку.",
        "Clear the figure, or take the mark away.",
    ),
)
TOO_LONG = (
    Text(
        "Мәтін тым ұзын: 255 таңбадан асады, сақталмады.",
        "Текст слишком длинный: больше 255 знаков, он не сохранён.",
        "The text is too long: over 255 characters, it was not saved.",
    ),
    Text(
        "Мұнда тек санды жазыңыз, түсіндірмені ескертпеге жазыңыз.",
        "Здесь напишите только число, пояснение — в примечание.",
        "Write only the figure here, and explanations in the note.",
    ),
)
EMPTY_ROW = (
    Text(
        "{row}: жауап жоқ.",
        "{row}: нет ответа.",
        "{row}: no answer.",
    ),
    Text(
        "Санын жазыңыз (болмаса 0) немесе «қолданылмайды» деп белгілеңіз.",
        "Напишите число (не было — 0) или отметьте «не применяется».",
        "Write the figure (0 if there was none) or mark “not applicable”.",
    ),
)
THOUSANDFOLD = (
    Text(
        "{row}: өткен жылғыдан мың еседей өзгеше ({left}, өткен жылы {right}).",
        "{row}: отличается от прошлого года примерно в тысячу раз ({left}, год назад {right}).",
        "{row}: about a thousand times last year's figure or a thousandth of it ({left}, last year {right}).",
    ),
    Text(
        "Бірлігін тексеріңіз: теңге ме, мың теңге ме?",
        "Проверьте единицу: тенге или тысячи тенге?",
        "Check the unit: tenge, or thousands of tenge?",
    ),
)
NO_ROW = (
    Text(
        "Бұл нысанда мұндай жол жоқ: {row}.", "В этой форме нет строки {row}.", "The form has no row {row}."
    ),
    Text("Бетті жаңартыңыз.", "Обновите страницу.", "Reload the page."),
)
COMPUTED = (
    Text(
        "Бұл жолды жүйе өзі есептейді: {row}.",
        "Эту строку считает система: {row}.",
        "This row is computed by the system: {row}.",
    ),
    Text(
        "Оның құрамындағы жолдарды толтырыңыз.",
        "Заполните строки, из которых она складывается.",
        "Fill in the rows that it is made of.",
    ),
)
CLOSED = (
    Text(
        "Жинау жабылған: жаңа есеп қабылданбайды.",
        "Сбор закрыт: новые отчёты не принимаются.",
        "The campaign is closed: no new report is taken.",
    ),
    Text(
        "Орталық Комитет қызметкеріне хабарласыңыз.",
        "Обратитесь к сотруднику Центрального Комитета.",
        "Turn to the staff of the Central Committee.",
    ),
)
