"""What is said about periods, facts and rows that cannot be taken: what is wrong and what to do."""

from __future__ import annotations

from esep.core.names import Text

# A period

YEAR = (
    Text(
        "Кезең жыл емес: «{found}».",
        "Период — не год: «{found}».",
        "The period is not a year: “{found}”.",
    ),
    Text("Төрт цифрмен жазыңыз: 2025.", "Напишите четырьмя цифрами: 2025.", "Write it in four digits: 2025."),
)
PERIOD = (
    Text(
        "Кезең түсініксіз: «{found}».",
        "Период непонятен: «{found}».",
        "The period cannot be understood: “{found}”.",
    ),
    Text(
        "2025, 2025-H1 немесе 2025-H2 деп жазыңыз.",
        "Напишите 2025, 2025-H1 или 2025-H2.",
        "Write 2025, 2025-H1 or 2025-H2.",
    ),
)
PERIOD_OF_FORM = (
    Text(
        "«{form}» нысаны мұндай кезеңге толтырылмайды: {found}.",
        "Форма «{form}» за такой период не заполняется: {found}.",
        "The form “{form}” is not filled for such a period: {found}.",
    ),
    Text("Оның кезеңі: {periods}.", "Её период: {periods}.", "Its period: {periods}."),
)

# A fact or a row

FACT_UNKNOWN = (
    Text(
        "Мұндай көрсеткіш жоқ: «{found}».", "Нет такого показателя: «{found}».", "There is no fact “{found}”."
    ),
    Text(
        "Ұқсастары: {near}. Барлығы: ./esep facts",
        "Похожие: {near}. Все: ./esep facts",
        "Near ones: {near}. All of them: ./esep facts",
    ),
)
ROW_UNKNOWN = (
    Text(
        "«{form}» нысанында мұндай жол жоқ: «{found}».",
        "В форме «{form}» нет строки «{found}».",
        "The form “{form}” has no row “{found}”.",
    ),
    Text(
        "Ұқсастары: {near}. Барлығы: ./esep facts --form {form}",
        "Похожие: {near}. Все: ./esep facts --form {form}",
        "Near ones: {near}. All of them: ./esep facts --form {form}",
    ),
)
ROW_COMPUTED = (
    Text(
        "«{found}» жолы есептеледі, толтырылмайды.",
        "Строка «{found}» вычисляется, а не заполняется.",
        "Row “{found}” is computed, not filled in.",
    ),
    Text(
        "Басылған санын салыстыру үшін {found}.stated деп жазыңыз.",
        "Чтобы сверить напечатанное число, напишите {found}.stated.",
        "To have a printed number compared, write {found}.stated.",
    ),
)
ROW_NOT_COMPUTED = (
    Text(
        "«{found}»: .stated тек есептелетін жолға жазылады.",
        "«{found}»: .stated пишется только для вычисляемой строки.",
        "“{found}”: only a computed row can be given as .stated.",
    ),
    Text("Есептелетін жолдар: {near}.", "Вычисляемые строки: {near}.", "Computed rows: {near}."),
)
ROW_TWICE = (
    Text(
        "«{found}» жолы екі рет берілген ({subject}, {period}); алдыңғысы мына жолда: {before}.",
        "Строка «{found}» дана дважды ({subject}, {period}); предыдущая на строке {before}.",
        "Row “{found}” is given twice ({subject}, {period}); before on line {before}.",
    ),
    Text(
        "Дұрысын қалдырып, екіншісін алып тастаңыз.",
        "Оставьте верную и уберите другую.",
        "Keep the right one and remove the other.",
    ),
)
KEY_MISSING = (
    Text("Байқаудың аты (key) жазылмаған.", "Не указан конкурс (key).", "The contest (key) is not named."),
    Text(
        "key бағанына байқаудың атын жазыңыз.",
        "Впишите конкурс в столбец key.",
        "Name the contest in the column key.",
    ),
)
KEY_UNWANTED = (
    Text(
        "«{fact}» көрсеткішінде key бос болуға тиіс, ал жазылғаны: «{found}».",
        "У показателя «{fact}» столбец key должен быть пуст, а в нём «{found}».",
        "The fact “{fact}” takes no key, but “{found}” is given.",
    ),
    Text("key бағанын босатыңыз.", "Очистите столбец key.", "Leave the column key empty."),
)
TWO_KINDS = (
    Text(
        "Файлда ұйымның да, инспектордың да көрсеткіштері бар ({fact}); алдыңғысы мына жолда: {before}.",
        "В файле показатели и организаций, и инспекторов ({fact}); прежний вид на строке {before}.",
        "The file holds facts of organisations and of inspectors ({fact}); the other kind on line {before}.",
    ),
    Text(
        "Бір файлда субъектілердің бір түрі болсын.",
        "Оставьте в файле один вид субъектов.",
        "Keep one kind of subject in a file.",
    ),
)
