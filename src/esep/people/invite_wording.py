"""What an invitation says: the letter, and what may be wrong with it."""

from __future__ import annotations

from esep.core.names import Text
from esep.people.letters import Letter

LETTER = Letter(
    Text("Есеп: жұмысқа шақыру", "Есеп: приглашение", "Esep: an invitation"),
    Text(
        "{name}, сізді «Есеп» жүйесіне шақырады: {by}.\n\nҚұпиясөз қойып, кіру үшін сілтемені ашыңыз:\n\n"
        "{link}\n\nСілтеме жеті күн жарайды және бір рет қана ашылады.",
        "{name}, вас приглашает в систему «Есеп»: {by}.\n\nЧтобы задать пароль и войти, откройте ссылку:\n\n"
        "{link}\n\nСсылка действует семь дней и открывается один раз.",
        "{name}, you are invited to Esep by {by}.\n\nTo set a password and sign in, open this link:\n\n"
        "{link}\n\nIt holds seven days and opens once.",
    ),
)
VOID = (
    Text(
        "Бұл шақыру жарамайды: ескірген, қолданылған немесе қайтарып алынған.",
        "Приглашение недействительно: устарело, использовано или отозвано.",
        "This invitation is void: it is old, was used, or was withdrawn.",
    ),
    Text("Жаңасын сұраңыз.", "Попросите новое.", "Ask for a new one."),
)
SIGN_IN_FIRST = (
    Text(
        "Бұл поштамен жұмыс істейтін адам бар.",
        "С этой почтой уже кто-то работает.",
        "Somebody works here under this address already.",
    ),
    Text(
        "Өз атыңызбен кіріп, сілтемені қайта ашыңыз.",
        "Войдите под собой и откройте ссылку ещё раз.",
        "Sign in as yourself and open the link again.",
    ),
)
NO_EMAIL = (
    Text("Пошта мекенжайы дұрыс емес.", "Неверный адрес почты.", "This is no mail address."),
    Text("Мысалы: aigul@uiym.kz.", "Например: aigul@uiym.kz.", "For example: aigul@uiym.kz."),
)
NO_NAME = (
    Text("Аты-жөні жазылмаған.", "Не указано имя.", "No name is given."),
    Text("Аты мен тегін жазыңыз.", "Укажите имя и фамилию.", "Give the first and the last name."),
)
NO_END = (
    Text(
        "Міндетті атқарушының соңғы күні жазылмаған.",
        "У исполняющего обязанности не указан конец срока.",
        "An acting chair needs a last day.",
    ),
    Text("Аяқталу күнін жазыңыз.", "Укажите дату окончания.", "Give the day on which it ends."),
)
BACKWARDS = (
    Text("Соңы басынан бұрын.", "Конец раньше начала.", "The end is before the beginning."),
    Text("Күндерін тексеріңіз.", "Проверьте даты.", "Look at the dates again."),
)
NO_DEPARTMENT = (
    Text(
        "Бөлім тек бөлім қызметкеріне беріледі.",
        "Отдел указывают только сотруднику отдела.",
        "A department belongs to a department officer only.",
    ),
    Text("Бөлімді алып тастаңыз.", "Уберите отдел.", "Leave the department out."),
)
