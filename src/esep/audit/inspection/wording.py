"""What the auditor's look says, in three languages, each sentence naming the table, the row and the event."""

from __future__ import annotations

from esep.core.names import Text

CHAIN = {
    "order": Text(
        "Тізбекте {seq} нөмірлі оқиғаның алдында үзіліс бар: нөмірлер қатар жүрмейді.",
        "Перед событием {seq} в цепи пропуск: номера идут не подряд.",
        "There is a gap before event {seq}: the numbers do not follow each other.",
    ),
    "link": Text(
        "{seq} нөмірлі оқиға алдыңғысын атамайды: тізбек осы жерде үзілген.",
        "Событие {seq} не называет предыдущее: здесь цепь разорвана.",
        "Event {seq} does not name the one before it: the chain is broken here.",
    ),
    "hash": Text(
        "{seq} нөмірлі оқиғаның жазбасы өзгертілген: хэші сәйкес емес.",
        "Запись события {seq} изменена: её хэш не совпадает.",
        "The row of event {seq} was edited: its hash differs.",
    ),
    "payload": Text(
        "{seq} нөмірлі оқиғаның мазмұны өзгертілген: міндеттемесі сәйкес емес.",
        "Содержание события {seq} изменено: обязательство не совпадает.",
        "What event {seq} says was edited: its commitment differs.",
    ),
    "checkpoint": Text(
        "Сырттағы бақылау нүктесінде {seq} нөмірлі оқиға басқаша: тарих қайта жазылған не соңы кесілген.",
        "По внешней контрольной точке событие {seq} иное: история переписана либо обрезана с конца.",
        "A checkpoint kept outside knows event {seq} otherwise: history was rewritten, or its tail cut off.",
    ),
}
"""By the reason of `core.chain.Break`."""

VIEWINGS = {
    "order": Text(
        "Қараулар журналында {seq} нөмірлі жазбаның алдында үзіліс бар: жазбалар өшірілген.",
        "В журнале просмотров перед записью {seq} пропуск: записи удалены.",
        "There is a gap before viewing {seq}: rows of the log of viewings were removed.",
    ),
    "link": Text(
        "{seq} нөмірлі қарау алдыңғысын атамайды: қараулар тізбегі осы жерде үзілген.",
        "Просмотр {seq} не называет предыдущий: здесь цепь просмотров разорвана.",
        "Viewing {seq} does not name the one before it: the chain of viewings is broken here.",
    ),
    "hash": Text(
        "{seq} нөмірлі қараудың жазбасы өзгертілген: хэші сәйкес емес.",
        "Запись просмотра {seq} изменена: её хэш не совпадает.",
        "The row of viewing {seq} was edited: its hash differs.",
    ),
}
"""By the reason of `core.chain.Break`."""

CUT_NOT_SIGNED = Text(
    "{table} кестесінің {row} белгісіне қол қойылмаған: қараулар журналы рұқсатсыз қысқартылған.",
    "Отметка {row} таблицы {table} не подписана: журнал просмотров сокращён без разрешения.",
    "The mark {row} of the table {table} is not signed: the log of viewings was cut without permission.",
)
WITHOUT_EVENT = Text(
    "{table} кестесінің {row} жазбасы {seq} нөмірлі оқиғаға сүйенеді, ол жоқ не басқа нәрсе туралы.",
    "Строка {row} таблицы {table} опирается на событие {seq}, которого нет или которое о другом.",
    "Row {row} of the table {table} rests on event {seq}, which is not there or speaks of something else.",
)
DIFFERS = Text(
    "{table} кестесінің {row} жазбасы қолмен өзгертілген: {column} бағанында «{stored}», "
    "ал {seq} нөмірлі оқиға бойынша «{said}».",
    "Строка {row} таблицы {table} изменена вручную: в графе {column} стоит «{stored}», "
    "а по событию {seq} должно быть «{said}».",
    "Row {row} of the table {table} was edited by hand: its column {column} holds “{stored}”, "
    "and event {seq} says “{said}”.",
)
GONE = Text(
    "{seq} нөмірлі оқиға айтқан жазба {table} кестесінде жоқ: {row}.",
    "В таблице {table} нет строки, о которой говорит событие {seq}: {row}.",
    "The table {table} lacks the row that event {seq} speaks of: {row}.",
)
NO_GUARD = Text(
    "{table} кестесін өзгертуден қорғайтын {row} триггері жоқ: біреу оны алып тастаған.",
    "У таблицы {table} нет триггера {row}, который не даёт её менять: его кто-то снял.",
    "The table {table} lacks the trigger {row} that keeps it from being changed: somebody removed it.",
)
NO_TABLE = Text(
    "{table} кестесі жоқ не оқылмайды: {why}.",
    "Таблицы {table} нет или она не читается: {why}.",
    "The table {table} is missing or cannot be read: {why}.",
)
DOCUMENT = Text(
    "Құжаттың файлы өзгертілген не жоғалған: {row}.",
    "Файл документа изменён или пропал: {row}.",
    "The file of a document was changed or is missing: {row}.",
)
BUNDLE = Text(
    "Мөрленген қаптаманың файлы өзгертілген не жоғалған: {row}.",
    "Файл скреплённого пакета изменён или пропал: {row}.",
    "The file of a sealed bundle was changed or is missing: {row}.",
)
NOT_SIGNED = Text(
    "Бақылау нүктесіне не түбіртекке кеңсенің кілтімен қол қойылмаған, не ол өзгертілген: {row}.",
    "Контрольная точка или расписка не подписана ключом офиса или изменена: {row}.",
    "A checkpoint or receipt is not signed with the office's key, or was changed: {row}.",
)
NOTE_UNREADABLE = Text(
    "Кеңсе сақтаған бақылау нүктесінің файлы бүлінген: {row}.",
    "Файл контрольной точки, хранимой офисом, испорчен: {row}.",
    "The file of a checkpoint that the office keeps is damaged: {row}.",
)
OTHER_KEY = Text(
    "Жарияланған нәтиже басқа ашық кілтті атайды: {row}.",
    "Опубликованный результат называет другой открытый ключ: {row}.",
    "A published result names another public key: {row}.",
)
NO_KEY = Text(
    "Қолтаңбаларды тексеретін ашық кілт белгісіз: хаттамадағы кілтті --key арқылы беріңіз.",
    "Неизвестен открытый ключ для проверки подписей: дайте ключ из протокола параметром --key.",
    "No public key is known to check signatures with: give the one of the protocol by --key.",
)
WRONG_KEY = Text(
    "Ашық кілт 64 оналтылық цифрдан тұрады.",
    "Открытый ключ — это 64 шестнадцатеричные цифры.",
    "A public key has 64 hexadecimal digits.",
)
GIVE_KEY = Text(
    "Хаттамада не сайтта басылған кілтті көшіріңіз.",
    "Скопируйте ключ, напечатанный в протоколе или на сайте.",
    "Copy the key printed in the protocol or on the site.",
)
NO_OFFICE = Text(
    "Бұл қапшықта кеңсенің дерекқоры жоқ не ол оқылмайды: {why}.",
    "В этой папке нет базы данных офиса или она не читается: {why}.",
    "There is no database of an office in this folder, or it cannot be read: {why}.",
)
NO_CHECKPOINT = Text(
    "Бұл файл бақылау нүктесі де, түбіртек те емес.",
    "Этот файл — не контрольная точка и не расписка.",
    "This file is neither a checkpoint nor a receipt.",
)
GIVE_OFFICE = Text(
    "Кеңсенің қапшығын көрсетіңіз: --office ҚАПШЫҚ.",
    "Укажите папку офиса: --office ПАПКА.",
    "Name the folder of the office: --office FOLDER.",
)
GIVE_CHECKPOINT = Text(
    "Кеңседен тыс сақталған нүктені не түбіртекті беріңіз.",
    "Дайте точку или расписку, хранившуюся вне канцелярии.",
    "Give a checkpoint or receipt that was kept outside the office.",
)
TODO = Text(
    "Ештеңені түзетпеңіз: дерекқордың көшірмесін сақтап, ревизорға хабарлаңыз.",
    "Ничего не исправляйте: сохраните копию базы и сообщите ревизору.",
    "Mend nothing: keep a copy of the database and tell the auditor.",
)
