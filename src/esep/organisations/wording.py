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
MERGE_INTO = Text(
    "Ұйым өзіне-өзі қосылып тұр.",
    "Организация присоединяется к себе самой.",
    "The organisation goes into itself.",
)
MERGE_INTO_TODO = Text(
    "Ол кіретін басқа ұйымды таңдаңыз.",
    "Выберите другую организацию, в которую она входит.",
    "Choose another that it goes into.",
)
