"""What is said when a report cannot be submitted, withdrawn, accepted, returned or opened again."""

from __future__ import annotations

from esep.core.names import Text

NOT_DECLARED = (
    Text(
        "Төраға деректердің дұрыстығын растаған жоқ (4.5-тармақ).",
        "Руководитель не подтвердил достоверность сведений (пункт 4.5).",
        "The head has not declared that the figures are true (clause 4.5).",
    ),
    Text(
        "Мәлімдемені оқып, белгілеңіз.",
        "Прочитайте заявление и отметьте его.",
        "Read the declaration and tick it.",
    ),
)
UNDER_REVIEW = (
    Text(
        "Есепті қызметкер қарай бастады: кері алуға болмайды.",
        "Отчёт уже проверяют: отозвать его нельзя.",
        "The report is under review: it cannot be taken back.",
    ),
    Text(
        "Түзету керек болса, қызметкерден қайтаруды сұраңыз.",
        "Если нужно исправление, попросите сотрудника вернуть отчёт.",
        "If something must be mended, ask the staff to return it.",
    ),
)
TOO_LATE_TO_WITHDRAW = (
    Text(
        "Мерзім өтті: кері алынған есеп кешіккен болып саналар еді (1.2-жол).",
        "Срок прошёл: отозванный отчёт считался бы сданным с опозданием (строка 1.2).",
        "The deadline has passed: a report taken back would count as late (row 1.2).",
    ),
    Text(
        "Қызметкерден есепті қайтаруды сұраңыз: алғашқы тапсырған уақытыңыз сақталады.",
        "Попросите сотрудника вернуть отчёт: время первой сдачи сохранится.",
        "Ask the staff to return it: the time of your first submission stays.",
    ),
)
NO_REASON = (
    Text(
        "№ {row} жол: өзгеше сан себепсіз қабылданбайды.",
        "Строка {row}: другая цифра не принимается без причины.",
        "Row {row}: another figure is not accepted without a reason.",
    ),
    Text("Себебін жазыңыз.", "Напишите причину.", "Write the reason."),
)
NO_FIGURE = (
    Text(
        "№ {row} жол: қабылданатын сан жазылмаған.",
        "Строка {row}: не написано, что принимается.",
        "Row {row}: what is accepted is not written.",
    ),
    Text("Санын жазыңыз.", "Напишите число.", "Write the figure."),
)
NO_SUCH_CLAIM = (
    Text(
        "№ {row} жол: бұл нұсқада ондай жол жоқ.",
        "Строка {row}: в этой версии такой строки нет.",
        "Row {row}: this version has no such row.",
    ),
    Text("Бетті жаңартыңыз.", "Обновите страницу.", "Reload the page."),
)
HAS_RETURNED = (
    Text(
        "№ {row} жол қайтаруға белгіленген: есеп қабылданбайды.",
        "Строка {row} отмечена к возврату: отчёт не принимается.",
        "Row {row} is marked to be returned: the report is not accepted.",
    ),
    Text(
        "Есепті қайтарыңыз немесе жолдың белгісін өзгертіңіз.",
        "Верните отчёт или измените отметку строки.",
        "Return the report, or change the mark of the row.",
    ),
)
JUDGED_BEFORE = (
    Text(
        "№ {row} жол: {number}-нұсқада мәлімделгені қабылданбаған "
        "(қабылданғаны: {taken}; себебі: «{reason}»), ал қазір дәл сол сан мәлімделген.",
        "Строка {row}: в версии {number} заявленное не принято (принято: {taken}; причина: «{reason}»), "
        "а сейчас заявлена та же цифра.",
        "Row {row}: of version {number} the claim was not taken (taken: {taken}; the reason: “{reason}”), "
        "and the same figure is claimed now.",
    ),
    Text(
        "Жолда қай сан қабылданатынын белгілеңіз.",
        "Отметьте в строке, какая цифра принимается.",
        "Say in the row which figure is accepted.",
    ),
)
OTHER_SOURCE = (
    Text(
        "№ {row} жол: басқа дереккөздің саны тұр ({found}), ал есепте — {claimed} (3.3-тармақ).",
        "Строка {row}: стоит цифра другого источника ({found}), а в отчёте — {claimed} (пункт 3.3).",
        "Row {row}: a figure of another source stands ({found}); the report claims {claimed} (clause 3.3).",
    ),
    Text(
        "Қайсысы дұрыс екенін жолда көрсетіп, себебін жазыңыз.",
        "Отметьте в строке, какая верна, и напишите причину.",
        "Say in the row which one is right, and why.",
    ),
)
NOT_THE_LAST = (
    Text(
        "Бұл нұсқа енді қаралмайды.",
        "Эта версия больше не рассматривается.",
        "This version is not under review any more.",
    ),
    Text("Соңғы нұсқаны ашыңыз.", "Откройте последнюю версию.", "Open the last version."),
)
NO_REMARK = (
    Text(
        "Есеп ескертусіз қайтарылмайды.",
        "Отчёт не возвращают без замечания.",
        "A report is not returned without a remark.",
    ),
    Text(
        "Не дұрыс емес екенін кемінде бір жолға жазыңыз.",
        "Напишите хотя бы к одной строке, что неверно.",
        "Write at one row at least what is wrong.",
    ),
)
EMPTY_TEXT = (
    Text("Мәтін жазылмаған.", "Текст не написан.", "No text is written."),
    Text("Мәтінді жазыңыз.", "Напишите текст.", "Write the text."),
)
UNTIL_PAST = (
    Text(
        "Түзету мерзімі өтіп кеткен.",
        "Срок исправления уже прошёл.",
        "The time to mend it has passed already.",
    ),
    Text("Кейінгі уақытты қойыңыз.", "Поставьте более позднее время.", "Set a later time."),
)
NOT_ACCEPTED_YET = (
    Text(
        "Есеп әлі қабылданған жоқ: түзетуді сұраудың қажеті жоқ.",
        "Отчёт ещё не принят: просить об исправлении не нужно.",
        "The report is not accepted yet: no correction need be asked for.",
    ),
    Text(
        "Есептің өзін түзетіңіз немесе қайтаруды сұраңыз.",
        "Исправьте сам отчёт или попросите его вернуть.",
        "Mend the report itself, or ask for its return.",
    ),
)
NO_CORRECTION_REASON = (
    Text(
        "Түзетудің себебі жазылмаған.",
        "Причина исправления не написана.",
        "The reason for the correction is not written.",
    ),
    Text(
        "Қай сан неге өзгеретінін жазыңыз.",
        "Напишите, какая цифра и почему меняется.",
        "Write which figure changes and why.",
    ),
)
NOT_YOURS = (
    Text(
        "Құжат басқа ұйымдікі.",
        "Документ принадлежит другой организации.",
        "The document is another organisation's.",
    ),
    Text(
        "Құжатты өз ұйымыңызға жүктеңіз.",
        "Загрузите документ для своей организации.",
        "Bring the document for your own organisation.",
    ),
)
