"""The letters and notices, each with a subject and a text in three languages."""

from __future__ import annotations

from esep.core.names import Text

ABOUT = Text(
    "Ұйым: {organisation}\nНысан: {form}\nКезең: {period}",
    "Организация: {organisation}\nФорма: {form}\nПериод: {period}",
    "Organisation: {organisation}\nForm: {form}\nPeriod: {period}",
)
DUE = (
    Text("Есеп мерзімі: {form}, {period}", "Срок отчёта: {form}, {period}", "Report due: {form}, {period}"),
    Text(
        "Есепті тапсыру мерзімі: {due} (Астана уақыты).\nҚалған күн саны: {days}.\n\n{about}",
        "Срок сдачи отчёта: {due} (время Астаны).\nОсталось дней: {days}.\n\n{about}",
        "The report is due: {due} (Astana time).\nDays left: {days}.\n\n{about}",
    ),
)
READY = (
    Text(
        "Тапсыруға дайын: {form}, {period}",
        "Готов к сдаче: {form}, {period}",
        "Ready to be handed in: {form}, {period}",
    ),
    Text(
        "Есеп толтырылды, енді сіздің мәлімдемеңіз керек. Хабарлаған: {name}.\n\n{about}",
        "Отчёт заполнен, нужно ваше заявление. Сообщает: {name}.\n\n{about}",
        "The report is filled in and needs your declaration. Told by {name}.\n\n{about}",
    ),
)
OVERDUE = (
    Text(
        "Мерзім өтті: {form}, {period}", "Срок прошёл: {form}, {period}", "Deadline passed: {form}, {period}"
    ),
    Text(
        "Есепті тапсыру мерзімі өтті: {due} (Астана уақыты).\n"
        "Кешіккен есеп {row}-жол бойынша балға әсер етеді. Есепті қазір де тапсыруға болады.\n\n{about}",
        "Срок сдачи отчёта прошёл: {due} (время Астаны).\n"
        "Опоздание сказывается на баллах строки {row}. Отчёт и сейчас можно сдать.\n\n{about}",
        "The deadline of the report has passed: {due} (Astana time).\n"
        "A late report affects the points of row {row}. It can still be handed in.\n\n{about}",
    ),
)
OVERDUE_HERE = (
    OVERDUE[0],
    Text(
        "Есепті тапсыру мерзімі өтті: {due} (Астана уақыты). Есепті қазір де тапсыруға болады.\n\n{about}",
        "Срок сдачи отчёта прошёл: {due} (время Астаны). Отчёт и сейчас можно сдать.\n\n{about}",
        "The deadline of the report has passed: {due} (Astana time). It can still be handed in.\n\n{about}",
    ),
)
"""The same where a deadline does not count under row 1.2."""

MEND = (
    Text(
        "Түзету мерзімі: {form}, {period}",
        "Срок исправления: {form}, {period}",
        "To be mended: {form}, {period}",
    ),
    Text(
        "Қайтарылған есепті түзету мерзімі: {due} (Астана уақыты).\n\n{about}",
        "Возвращённый отчёт ждут исправленным: {due} (время Астаны).\n\n{about}",
        "The returned report is awaited again: {due} (Astana time).\n\n{about}",
    ),
)
RETURNED_WHENEVER = (
    Text(
        "Есеп қайтарылды: {form}, {period}", "Отчёт возвращён: {form}, {period}", "Returned: {form}, {period}"
    ),
    Text(
        "Есеп ескертулермен қайтарылды. Ескертулер саны: {count}.\n\n{about}",
        "Отчёт возвращён с замечаниями. Замечаний: {count}.\n\n{about}",
        "The report was returned with remarks. Remarks: {count}.\n\n{about}",
    ),
)
RETURNED = (
    RETURNED_WHENEVER[0],
    Text(
        "Есеп ескертулермен қайтарылды. Ескертулер саны: {count}.\n"
        "Түзету мерзімі: {due} (Астана уақыты).\n\n{about}",
        "Отчёт возвращён с замечаниями. Замечаний: {count}.\nИсправить до: {due} (время Астаны).\n\n{about}",
        "The report was returned with remarks. Remarks: {count}.\n"
        "To be mended by {due} (Astana time).\n\n{about}",
    ),
)
"""The same where there is a time to mend it in."""

REOPENED = (
    Text(
        "Есеп түзетуге ашылды: {form}, {period}",
        "Отчёт открыт для исправления: {form}, {period}",
        "Opened for a correction: {form}, {period}",
    ),
    Text(
        "Қабылданған есеп түзету үшін қайта ашылды. "
        "Бұрын қабылданған сандар жаңа нұсқа қабылданғанша күшінде.\n\n{about}",
        "Принятый отчёт открыт для исправления. "
        "Прежние цифры действуют, пока не принята новая версия.\n\n{about}",
        "The accepted report was opened for a correction. "
        "Its figures stand until a new version is accepted.\n\n{about}",
    ),
)
ACCEPTED = (
    Text("Есеп қабылданды: {form}, {period}", "Отчёт принят: {form}, {period}", "Accepted: {form}, {period}"),
    Text(
        "Есеп қабылданды, нұсқасы: {number}.\n\n{about}",
        "Отчёт принят, версия {number}.\n\n{about}",
        "The report was accepted, version {number}.\n\n{about}",
    ),
)
FIGURE = (
    Text(
        "Қабылданған сан өзгертілді: {form}, {period}",
        "Принятое число изменено: {form}, {period}",
        "An accepted figure was changed: {form}, {period}",
    ),
    Text(
        "Басқа дереккөз бойынша қабылданған сан өзгертілді (3.3-тармақ).\n"
        "Көрсеткіш: {figure}\nБұрынғысы: {before}\nҚазіргісі: {now}\n"
        "Дереккөзі: {source}\nСебебі: {reason}\n\n{about}",
        "Принятое число изменено по другому источнику (пункт 3.3).\n"
        "Показатель: {figure}\nБыло: {before}\nСтало: {now}\n"
        "Источник: {source}\nПричина: {reason}\n\n{about}",
        "An accepted figure was changed by another source (clause 3.3).\n"
        "Figure: {figure}\nBefore: {before}\nNow: {now}\n"
        "Source: {source}\nReason: {reason}\n\n{about}",
    ),
)
EXTENDED = (
    Text(
        "Мерзім ұзартылды: {form}, {period}", "Срок продлён: {form}, {period}", "Extended: {form}, {period}"
    ),
    Text(
        "Есептің жаңа мерзімі: {due} (Астана уақыты).\n\n{about}",
        "Новый срок отчёта: {due} (время Астаны).\n\n{about}",
        "The new deadline of the report: {due} (Astana time).\n\n{about}",
    ),
)
CORRECTION = (
    Text(
        "Түзету сұралды: {form}, {period}",
        "Просят исправить: {form}, {period}",
        "Correction asked for: {form}, {period}",
    ),
    Text(
        "Қабылданған есепті түзету сұралды. Себебі:\n{reason}\n\n{about}",
        "Просят исправить принятый отчёт. Причина:\n{reason}\n\n{about}",
        "A correction of an accepted report is asked for. The reason:\n{reason}\n\n{about}",
    ),
)
