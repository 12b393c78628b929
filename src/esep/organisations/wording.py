"""What is said of changes of the tree that cannot be made."""

from __future__ import annotations

from esep.core.names import Text

NO_BASIS = Text(
    "Ұйымның бөлінуі немесе қосылуы қай шешімге сүйенетіні көрсетілмеген.",
    "Не указано, каким актом организация разделена или присоединена.",
    "It is not said by which act the organisation is split or merged.",
)
NO_BASIS_TODO = Text(
    "Органды, хаттаманың нөмірін, тармағын және күнін жазыңыз.",
    "Укажите орган, номер протокола, пункт и дату.",
    "Name the body, the number of the protocol, the item and the date.",
)
NOT_MEMBER = Text(
    "«{slug}» ұйымы {day} күні кәсіподақ құрамында емес.",
    "Организация «{slug}» на {day} не входит в профсоюз.",
    "The organisation “{slug}” does not belong to the union on {day}.",
)
NOT_MEMBER_TODO = Text(
    "Күнін тексеріңіз: ол ұйым кәсіподаққа кіргеннен кейін болуы керек.",
    "Проверьте дату: она должна быть позже вступления организации.",
    "Check the day: it must come after the organisation joined.",
)
SPLIT_INTO = Text(
    "Ұйым неге бөлінетіні көрсетілмеген.",
    "Не указано, на что разделена организация.",
    "It is not said what the organisation is split into.",
)
SPLIT_INTO_TODO = Text(
    "Ұйым жұмысын жалғастырса, кемінде бір, тоқтатса, кемінде екі жаңа ұйым жазыңыз.",
    "Если организация остаётся, укажите хотя бы одну новую; если закрывается, хотя бы две.",
    "If it goes on, name at least one new organisation; if it is closed, at least two.",
)
MERGE_INTO = Text(
    "Қай ұйымдар қай ұйымға қосылатыны көрсетілмеген, не ұйым өзіне қосылып тұр.",
    "Не указано, какие организации к какой присоединяются, или организация присоединяется к себе.",
    "It is not said which organisations go into which, or one goes into itself.",
)
MERGE_INTO_TODO = Text(
    "Қосылатын ұйымдарды және олар кіретін басқа ұйымды таңдаңыз.",
    "Выберите присоединяемые организации и другую, в которую они входят.",
    "Choose those that go, and another that they go into.",
)
SLUG_TAKEN = Text(
    "«{slug}» қысқа аты бос емес.",
    "Краткое имя «{slug}» занято.",
    "The short name “{slug}” is taken.",
)
SLUG_TAKEN_TODO = Text(
    "Мекенжайда тұратын басқа қысқа ат жазыңыз.",
    "Напишите другое краткое имя для адреса.",
    "Write another short name for the address.",
)
