"""The letters and notices about contests, each with a subject and a text in three languages."""

from __future__ import annotations

from esep.core.names import Text

CALL = (
    Text("Байқау жарияланды: {contest}", "Объявлен конкурс: {contest}", "A contest is announced: {contest}"),
    Text(
        "Байқау: {contest}\nӨтінім қабылдау мерзімі: {due} (Астана уақыты).\n"
        "Хабарландыру мен өтінім – мына бетте.",
        "Конкурс: {contest}\nЗаявки принимаются до {due} (время Астаны).\n"
        "Объявление и заявка – на этой странице.",
        "The contest: {contest}\nApplications are taken until {due} (Astana time).\n"
        "The call and the application are on this page.",
    ),
)
APPLY = (
    Text("Өтінім мерзімі: {contest}", "Срок заявки: {contest}", "Time to apply: {contest}"),
    Text(
        "Байқау: {contest}\nӨтінім қабылдау мерзімі: {due} (Астана уақыты).\nҚалған күн саны: {days}.",
        "Конкурс: {contest}\nЗаявки принимаются до {due} (время Астаны).\nОсталось дней: {days}.",
        "The contest: {contest}\nApplications are taken until {due} (Astana time).\nDays left: {days}.",
    ),
)
QUESTION = (
    Text("Комиссияның сұрағы: {contest}", "Вопрос комиссии: {contest}", "The commission asks: {contest}"),
    Text(
        "Байқау: {contest}\nКомиссия өтініміңіз бойынша сұрақ қойды.",
        "Конкурс: {contest}\nКомиссия задала вопрос по Вашей заявке.",
        "The contest: {contest}\nThe commission has a question about your application.",
    ),
)
