"""What is said of decisions that cannot be taken as they are, in three languages."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.names import Text
from esep.decisions.models import Body, Kind

BODIES: Mapping[str, Text] = {
    Body.EXECUTIVE_COMMITTEE: Text("Атқару комитеті", "Исполнительный комитет", "Executive Committee"),
    Body.CENTRAL_COMMITTEE: Text("Орталық Комитет", "Центральный Комитет", "Central Committee"),
    Body.CHAIR: Text("Төраға", "Председатель", "Chair"),
    Body.DEPARTMENT: Text("Бөлім", "Отдел", "Department"),
}
KINDS: Mapping[str, Text] = {
    Kind.EDITION: Text("Ереженің редакциясы", "Редакция Положения", "Edition of the regulation"),
    Kind.EXTENSION: Text("Мерзімді ұзарту", "Продление срока", "Extension of a deadline"),
    Kind.READING: Text("Түсіндіру", "Толкование", "Reading"),
    Kind.WAIVER: Text("Объективті себеп", "Объективная причина", "Objective cause"),
    Kind.INCOMPLETE: Text("Дерексіз ұяшықтар", "Ячейки без данных", "Cells without data"),
    Kind.OPEN_READING: Text(
        "Ашық қалдырылған сұрақтар", "Вопросы, оставленные открытыми", "Readings left open"
    ),
    Kind.TIE: Text("Тең балл", "Равенство баллов", "Tie"),
    Kind.APPROVAL: Text("Қорытындыны бекіту", "Утверждение итогов", "Approval of the result"),
    Kind.PRIZES: Text("Жүлделі орындар", "Призовые места", "Prize places"),
    Kind.BLOCK_PRIZES: Text("Блоктар бойынша сыйлықақы", "Премии по блокам", "Prizes of blocks"),
    Kind.CEREMONY: Text("Салтанатты жариялау", "Торжественное объявление", "Ceremony"),
    Kind.CORRECTION: Text("Түзету", "Исправление", "Correction"),
    Kind.COMMISSION: Text("Байқау комиссиясы", "Конкурсная комиссия", "Commission of a contest"),
    Kind.AWARDS: Text("Байқау сыйлықтары", "Премии конкурса", "Awards of a contest"),
    Kind.CONTEST_LIST: Text(
        "Республикалық байқаулар тізімі", "Перечень республиканских конкурсов", "List of republican contests"
    ),
    Kind.RESOLUTION: Text("Қаулы", "Постановление", "Resolution"),
}

UNKNOWN_KIND = Text(
    "«{kind}» деген шешім түрі жоқ.", "Вида решения «{kind}» нет.", "There is no kind of decision “{kind}”."
)
CHOOSE_KIND = Text("Тізімнен түрін таңдаңыз.", "Выберите вид из списка.", "Choose a kind from the list.")
MISSING = Text(
    "Шешімде «{field}» көрсетілмеген.",
    "В решении не указано «{field}».",
    "The decision does not say “{field}”.",
)
WRONG = Text(
    "Шешімдегі «{field}» қате жазылған.",
    "В решении неверно записано «{field}».",
    "“{field}” is not written rightly.",
)
UNKNOWN_FIELD = Text(
    "Мұндай шешімде «{field}» болмайды.",
    "В таком решении «{field}» не бывает.",
    "A decision of this kind has no “{field}”.",
)
FILL_IN = Text(
    "Шешімнің осы бөлігін толтырыңыз.", "Заполните эту часть решения.", "Fill in this part of the decision."
)
UNKNOWN_BODY = Text("«{body}» деген орган жоқ.", "Органа «{body}» нет.", "There is no body “{body}”.")
WRONG_BODY = Text(
    "Мұны шеше алмайтын орган: {body}. Шеше алатын орган: {may}.",
    "Этого не решает {body}; решает: {may}.",
    "This is not for the {body} to decide, but for: {may}.",
)
CHOOSE_BODY = Text(
    "Хаттамадағы органды таңдаңыз.",
    "Выберите орган из протокола.",
    "Choose the body that the protocol names.",
)
NO_VOTES = Text(
    "Дауыс саны көрсетілмеген (4.4-тармақ: қорытындыны Атқару комитеті бекітеді).",
    "Не указаны голоса (пункт 4.4: итог утверждает Исполнительный комитет).",
    "The votes are not given (clause 4.4: the Executive Committee approves the result).",
)
NOT_CARRIED = Text(
    "Шешім қабылданбаған: жақтағандар – {favour}, қарсы болғандар – {against}.",
    "Решение не принято: за — {favour}, против — {against}.",
    "The decision was not carried: {favour} for, {against} against.",
)
GIVE_VOTES = Text(
    "Дауыстарды хаттамадағыдай жазыңыз: жақтағандар, қарсы болғандар, қалыс қалғандар.",
    "Запишите голоса как в протоколе: за, против, воздержались.",
    "Write the votes as in the protocol: for, against, abstained.",
)
NO_REASON = Text(
    "Шешімнің себебі жазылмаған.", "Не указана причина решения.", "The decision gives no reason."
)
GIVE_REASON = Text(
    "Себебін жазыңыз: ол шешіммен бірге сақталады.",
    "Запишите причину: она хранится вместе с решением.",
    "Write the reason: it is kept with the decision.",
)
NO_DOCUMENT = Text(
    "Растайтын құжат тіркелмеген (2.1-тармақ: нақтылық принципі).",
    "Не приложен подтверждающий документ (пункт 2.1: принцип конкретности).",
    "No confirming document is attached (clause 2.1: the principle of concreteness).",
)
GIVE_DOCUMENT = Text(
    "Құжатты тіркеңіз: тарату туралы бұйрық, аумақтық өзгеріс актісі.",
    "Приложите документ: приказ о ликвидации, акт о территориальном изменении.",
    "Attach it: the order of liquidation, the act of territorial change.",
)
NOBODY_NAMED = Text(
    "Ешкім аталмаған, ал 5.2-тармақ бойынша негізгі блоктарда жоғары балл жинағандар марапатталады.",
    "Никто не назван, а по пункту 5.2 набравшие высокие баллы по основным блокам награждаются.",
    "Nobody is named, but by clause 5.2 those with high points in the main blocks are awarded.",
)
SAY_WHY = Text(
    "Атқару комитеті неге ешкімді атамағанын жазыңыз.",
    "Запишите, почему Исполнительный комитет никого не назвал.",
    "Write why the Executive Committee named nobody.",
)
TIE_OF_ONE = Text(
    "Тең балл кемінде екі ұйымда болады.", "Равенство бывает не менее чем у двух.", "A tie is of two or more."
)
NO_PROTOCOL = Text(
    "Хаттаманың нөмірі көрсетілмеген.",
    "Не указан номер протокола.",
    "The number of the protocol is not given.",
)
GIVE_PROTOCOL = Text(
    "Хаттаманың нөмірін, тармағын және күнін жазыңыз.",
    "Запишите номер протокола, пункт и дату.",
    "Write the number of the protocol, the item and the date.",
)
FUTURE = Text(
    "Шешімнің күні әлі келген жоқ: {date}.",
    "Дата решения ещё не наступила: {date}.",
    "The day of the decision is still to come: {date}.",
)
CHECK_DATE = Text(
    "Күнін хаттамадан тексеріңіз.", "Проверьте дату по протоколу.", "Check the date against the protocol."
)
NO_WORDS = Text(
    "Шешімнің мәтіні екі тілде де (қазақша және орысша) керек.",
    "Текст решения нужен на двух языках (казахском и русском).",
    "The words of the decision are needed in both languages, Kazakh and Russian.",
)
GIVE_WORDS = Text(
    "Мәтінін хаттамадан көшіріп жазыңыз.",
    "Перенесите текст из протокола.",
    "Copy the words from the protocol.",
)
NOT_WAITING = Text(
    "Бұл шешім енді растауды күтіп тұрған жоқ.",
    "Это решение уже не ждёт подтверждения.",
    "This decision no longer waits to be confirmed.",
)
REPLACE_IT = Text(
    "Расталған шешім өзгертілмейді: оны алмастыратын жаңа шешім енгізіңіз.",
    "Подтверждённое решение не меняют: внесите новое, которое его заменит.",
    "A confirmed decision is not changed: enter a new one that replaces it.",
)
OTHER_KIND = Text(
    "Шешім тек осы мәселе бойынша осы түрдегі расталған шешімді алмастыра алады.",
    "Решение может заменить только подтверждённое решение того же вида и по тому же вопросу.",
    "A decision can only replace a confirmed one of its kind on the same matter.",
)
REPLACED = Text(
    "Бұл шешім бұрын алмастырылған.", "Это решение уже заменено.", "This decision was replaced already."
)
CHOOSE_STANDING = Text(
    "Қолданыстағы шешімді таңдаңыз.", "Выберите действующее решение.", "Choose the one that is in force."
)
NOT_CONFIRMED = Text(
    "Шешім әлі расталмаған: оны енгізбеген екінші адам растауы керек.",
    "Решение ещё не подтверждено: его подтверждает тот, кто его не вносил.",
    "The decision is not confirmed yet: someone who did not enter it confirms it.",
)
CONFIRM_IT = Text(
    "Шешімді әріптесіңіз растасын.",
    "Пусть решение подтвердит коллега.",
    "Let a colleague confirm the decision.",
)
TOO_MANY_PRESENT = Text(
    "Отырысқа қатысқандар ({present}) орган мүшелерінен ({members}) көп.",
    "Присутствовавших ({present}) больше, чем членов органа ({members}).",
    "More were present ({present}) than the body has members ({members}).",
)
TOO_MANY_VOTES = Text(
    "Дауыс саны ({votes}) отырысқа қатысқандардан ({present}) көп.",
    "Голосов ({votes}) больше, чем присутствовавших ({present}).",
    "There are more votes ({votes}) than were present ({present}).",
)
COUNT_AGAIN = Text(
    "Сандарды хаттамадан қайта қарап жазыңыз.",
    "Сверьте числа с протоколом.",
    "Compare the numbers with the protocol.",
)
