"""What is said about files of figures that cannot be taken: for each, what is wrong and what to do."""

from __future__ import annotations

from esep.core.names import Text

# The file as a whole

UNREADABLE = (
    Text("Файл ашылмайды: {why}.", "Файл не открывается: {why}.", "The file cannot be opened: {why}."),
    Text(
        "Файлдың аты мен орнын тексеріңіз.",
        "Проверьте имя и расположение файла.",
        "Check the name and the place of the file.",
    ),
)
EMPTY_FILE = (
    Text("Файл бос.", "Файл пуст.", "The file is empty."),
    Text(
        "Бірінші жолы мынадай болсын: {header}",
        "Первой строкой должна быть: {header}",
        "Its first line must be: {header}",
    ),
)
NO_ROWS = (
    Text(
        "Тақырып жолынан кейін бірде-бір көрсеткіш жоқ.",
        "После строки заголовка нет ни одного показателя.",
        "There is no figure below the header.",
    ),
    Text(
        "Әр көрсеткішті жеке жолға жазыңыз: {header}",
        "Запишите каждый показатель отдельной строкой: {header}",
        "Write each figure on a line of its own: {header}",
    ),
)
UTF_16 = (
    Text("Файл UTF-16 кодында.", "Файл в кодировке UTF-16.", "The file is UTF-16."),
    Text(
        "UTF-8 кодында сақтаңыз (Excel: «CSV UTF-8»).",
        "Сохраните в UTF-8 (Excel: «CSV UTF-8»).",
        "Save it as UTF-8 (Excel: “CSV UTF-8”).",
    ),
)
NOT_UTF_8 = (
    Text(
        "Жол UTF-8 кодында емес (мұндай жолдардың саны: {count}).",
        "Строка не в UTF-8 (всего таких строк: {count}).",
        "The line is not UTF-8 (such lines in all: {count}).",
    ),
    UTF_16[1],
)
SEMICOLONS = (
    Text(
        "Бағандар нүктелі үтірмен (;) бөлінген.",
        "Столбцы разделены точкой с запятой (;).",
        "The columns are separated by semicolons (;).",
    ),
    Text(
        "Үтірмен (,) бөлінген CSV ретінде сақтаңыз.",
        "Сохраните как CSV с запятыми (,).",
        "Save the file as CSV with commas (,).",
    ),
)
TABS = (
    Text(
        "Бағандар табуляциямен бөлінген.",
        "Столбцы разделены табуляцией.",
        "The columns are separated by tabs.",
    ),
    SEMICOLONS[1],
)
HEADER = (
    Text("Тақырып жолы басқа: {found}", "Другой заголовок: {found}", "The header is another one: {found}"),
    Text("Мынадай болсын: {header}", "Должен быть: {header}", "It must be: {header}"),
)

# A line

QUOTES = (
    Text(
        'Жолдағы тырнақшалар (") жұп емес немесе орнында емес.',
        'Кавычки (") в строке не парные или стоят не на месте.',
        'The quotation marks (") on the line do not pair or stand in a wrong place.',
    ),
    Text(
        'Әр мәнді бір жолға жазып, ішіндегі тырнақшаны екі рет қойыңыз ("").',
        'Пишите каждое значение в одной строке, кавычку внутри удваивайте ("").',
        'Keep each value on one line and double a quotation mark inside it ("").',
    ),
)
COLUMNS = (
    Text(
        "Баған саны: {found}, керегі: {width}.",
        "Столбцов: {found}, нужно: {width}.",
        "The line has {found} columns, {width} are needed.",
    ),
    Text(
        "Үтірлерді тексеріңіз; үтірі бар мәнді тырнақшаға алыңыз; сандарды топтамай жазыңыз.",
        "Проверьте запятые; значение с запятой возьмите в кавычки; числа пишите без разбивки на группы.",
        "Check the commas; put a value with a comma in quotation marks; write numbers without groups.",
    ),
)
FIELD_TOO_LONG = (
    Text(
        "Мән тым ұзын (ең көбі {longest} таңба).",
        "Значение слишком длинное (не больше {longest} знаков).",
        "A value is too long (at most {longest} characters).",
    ),
    Text("Қысқартыңыз.", "Сократите его.", "Shorten it."),
)

# A name: of a subject or of a contest

NAME_EMPTY = (
    Text("Атау ({column}) бос.", "Название ({column}) пусто.", "The name ({column}) is empty."),
    Text(
        "Атауын жазыңыз немесе жолды алып тастаңыз.",
        "Напишите название или уберите строку.",
        "Write the name or remove the line.",
    ),
)
NAME_SPACES = (
    Text(
        "Атаудың ({column}) басында не соңында бос орын бар: «{found}».",
        "В начале или конце названия ({column}) пробел: «{found}».",
        "The name ({column}) begins or ends with a space: “{found}”.",
    ),
    Text("Бос орынды алып тастаңыз.", "Уберите пробел.", "Remove the space."),
)
NAME_HIDDEN = (
    Text(
        "Атауда ({column}) көрінбейтін таңба бар: «{found}».",
        "В названии ({column}) невидимый знак: «{found}».",
        "The name ({column}) holds a character that cannot be seen: “{found}”.",
    ),
    Text("Атауын қайта теріп жазыңыз.", "Наберите название заново.", "Type the name again."),
)

NAME_ALIKE = (
    Text(
        "«{found}» атауы бұрынғы жолдағыдай көрінеді, бірақ таңбалары басқа ({column}).",
        "Название «{found}» выглядит как уже встреченное, но знаки в нём другие ({column}).",
        "The name “{found}” looks like an earlier one but is made of other characters ({column}).",
    ),
    Text(
        "Бір атауды барлық жолда көшіріп жазыңыз.",
        "Скопируйте одно и то же название во все строки.",
        "Copy the same name into every line.",
    ),
)
