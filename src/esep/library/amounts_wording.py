"""What is said about a value that is not written as its unit asks: for each, what is wrong and what to do."""

from __future__ import annotations

from esep.core.names import Text

DIGITS_ONLY = Text(
    "Тек цифрлармен жазыңыз, мысалы 1234.",
    "Напишите одними цифрами, например 1234.",
    "Write it in digits only, for example 1234.",
)
EMPTY = (
    Text("Мән бос.", "Значение пусто.", "The value is empty."),
    Text(
        "Санын жазыңыз (болмаса 0) немесе жолды алып тастаңыз: жоқ жол — дерек жоқ деген сөз.",
        "Напишите число (если не было — 0) или уберите строку: нет строки — нет данных.",
        "Write the figure (0 if there was none) or remove the line: no line means no data.",
    ),
)
SPACES = (
    Text(
        "Мәннің басында не соңында бос орын бар: «{found}».",
        "В начале или конце значения пробел: «{found}».",
        "The value begins or ends with a space: “{found}”.",
    ),
    Text("Бос орынды алып тастаңыз.", "Уберите пробел.", "Remove the space."),
)
HIDDEN = (
    Text(
        "Мәнде көрінбейтін таңба бар: «{found}».",
        "В значении невидимый знак: «{found}».",
        "The value holds a character that cannot be seen: “{found}”.",
    ),
    DIGITS_ONLY,
)
OTHER_DIGITS = (
    Text(
        "Цифрлар басқа жазудан: «{found}».",
        "Цифры другой письменности: «{found}».",
        "The digits are of another script: “{found}”.",
    ),
    Text(
        "0-ден 9-ға дейінгі цифрларды қолданыңыз.",
        "Пишите цифрами от 0 до 9.",
        "Use the digits 0 to 9.",
    ),
)
SIGN = (
    Text("Санның таңбасы бар: «{found}».", "У числа знак: «{found}».", "The number has a sign: “{found}”."),
    Text(
        "Таңбасыз жазыңыз; көрсеткіш теріс болмайды.",
        "Напишите без знака; показатель не бывает отрицательным.",
        "Write it without a sign; no figure is negative.",
    ),
)
EXPONENT = (
    Text(
        "Сан дәрежемен жазылған: «{found}».",
        "Число записано с порядком: «{found}».",
        "The number is written with an exponent: “{found}”.",
    ),
    Text(
        "Толық жазыңыз (Excel: ұяшық пішімі «Сан»).",
        "Напишите полностью (Excel: формат ячейки «Числовой»).",
        "Write it in full (Excel: cell format “Number”).",
    ),
)
GROUPS = (
    Text(
        "Сан топтап жазылған: «{found}».",
        "Число разбито на группы: «{found}».",
        "Digits in groups: “{found}”.",
    ),
    DIGITS_ONLY,
)
LEADING_ZERO = (
    Text(
        "Сан нөлден басталады: «{found}».",
        "Число начинается с нуля: «{found}».",
        "A leading zero: “{found}”.",
    ),
    Text("Алдыңғы нөлдерді алып тастаңыз.", "Уберите нули в начале.", "Remove the zeros in front."),
)
FRACTION = (
    Text(
        "Бөлшек сан: «{found}»; өлшем бірлігі ({unit}) бүтін саналады.",
        "Дробное число: «{found}»; единица ({unit}) считается целыми.",
        "A fraction: “{found}”; this unit ({unit}) is counted in whole numbers.",
    ),
    Text("Бүтін санын жазыңыз.", "Напишите целое число.", "Write the whole number."),
)
HALVES = (
    Text("Штаттық бірлік емес: «{found}».", "Не штатные единицы: «{found}».", "Not staff units: “{found}”."),
    Text(
        "Бүтін не жарты бірлікпен, нүктемен жазыңыз: 2 немесе 2.5.",
        "Пишите целыми или половинами, через точку: 2 или 2.5.",
        "Write whole units or halves, with a point: 2 or 2.5.",
    ),
)
TOO_LONG = (
    Text(
        "Сан тым ұзын (ең көбі {longest} цифр): «{found}».",
        "Число слишком длинное (не больше {longest} цифр): «{found}».",
        "The number is too long (at most {longest} digits): “{found}”.",
    ),
    Text("Құжаттан тексеріңіз.", "Проверьте по документу.", "Check it against the document."),
)
NOT_A_NUMBER = (
    Text("Сан емес: «{found}».", "Не число: «{found}».", "Not a number: “{found}”."),
    DIGITS_ONLY,
)
YES_NO = (
    Text("Иә/жоқ емес: «{found}».", "Не да/нет: «{found}».", "Neither yes nor no: “{found}”."),
    Text("yes немесе no деп жазыңыз.", "Напишите yes или no.", "Write yes or no."),
)
PLACE = (
    Text("Мұндай орын жоқ: «{found}».", "Нет такого места: «{found}».", "There is no place “{found}”."),
    Text("Біреуін жазыңыз: {places}.", "Напишите одно из: {places}.", "Write one of: {places}."),
)
STATED = (
    Text(
        "Басылған сан түсініксіз: «{found}».",
        "Указанное число непонятно: «{found}».",
        "The stated number cannot be understood: “{found}”.",
    ),
    Text(
        "Цифрлармен, нүктемен, пайыз белгісінсіз жазыңыз: 14.4 немесе -27232.",
        "Напишите цифрами, через точку и без знака процента: 14.4 или -27232.",
        "Write digits, a point and no per cent sign: 14.4 or -27232.",
    ),
)
