"""What each action of the chain is called, and what each kind of object."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.names import Text

ACTIONS: Mapping[str, Text] = {
    "campaign.close": Text("науқан жабылды", "кампания закрыта", "campaign closed"),
    "campaign.open": Text("науқан ашылды", "кампания открыта", "campaign opened"),
    "form.begin": Text("нысан басталды", "форма начата", "form begun"),
    "form.change": Text("нысан өзгертілді", "форма изменена", "form changed"),
    "form.publish": Text("нысан жарияланды", "форма опубликована", "form published"),
    "campaign.remind": Text("еске салынды", "отправлены напоминания", "reminders sent"),
    "decision.confirm": Text("шешім расталды", "решение подтверждено", "decision confirmed"),
    "decision.enter": Text("шешім енгізілді", "решение внесено", "decision entered"),
    "decision.withdraw": Text("шешім қайтарып алынды", "решение отозвано", "decision withdrawn"),
    "copy.offer": Text("ашық көшірме ұсынылды", "предложена открытая копия", "copy for the public offered"),
    "copy.refuse": Text(
        "ашық көшірме қайтарылды", "в открытой копии отказано", "copy for the public refused"
    ),
    "copy.release": Text("құжат көшірмесі жұртқа ашылды", "копия документа открыта", "copy released"),
    "copy.withdraw": Text(
        "ашық көшірме қайтарып алынды", "открытая копия отозвана", "copy for the public withdrawn"
    ),
    "discipline.count": Text(
        "тәртіп көрсеткіштері саналды", "подсчитана исполнительская дисциплина", "discipline counted"
    ),
    "evidence.bring": Text("құжат жүктелді", "документ загружен", "document brought"),
    "fact.correct": Text("дерек түзетілді", "факт исправлен", "fact corrected"),
    "fact.confirm": Text("дерек расталды", "факт подтверждён", "fact confirmed"),
    "fact.enter": Text("дерек енгізілді", "факт внесён", "fact entered"),
    "fact.propose": Text(
        "дерек растауға ұсынылды", "факт предложен на подтверждение", "fact proposed to be confirmed"
    ),
    "fact.withdraw-proposal": Text(
        "ұсынылған дерек кері алынды", "предложенный факт отозван", "proposed fact withdrawn"
    ),
    "invitation.accept": Text("шақыру қабылданды", "приглашение принято", "invitation accepted"),
    "invitation.make": Text("шақыру жіберілді", "приглашение отправлено", "invitation sent"),
    "invitation.withdraw": Text("шақыру қайтарып алынды", "приглашение отозвано", "invitation withdrawn"),
    "national.begin": Text(
        "республикалық есеп басталды", "республиканский отчёт начат", "national report begun"
    ),
    "national.bring": Text(
        "басылымның сандары енгізілді", "внесены числа издания", "figures of an older print brought"
    ),
    "national.check": Text(
        "республикалық есеп тексерілді", "республиканский отчёт проверен", "national report checked"
    ),
    "national.correct": Text(
        "республикалық есептің түзетілген нұсқасы басталды",
        "начата исправленная версия республиканского отчёта",
        "correction of the national report begun",
    ),
    "national.freeze": Text(
        "республикалық есептің сандары бекітілді",
        "числа республиканского отчёта зафиксированы",
        "numbers of the national report frozen",
    ),
    "national.issue": Text(
        "республикалық есеп шығарылды", "республиканский отчёт выпущен", "national report issued"
    ),
    "national.remark": Text(
        "республикалық есепке ескерту жазылды",
        "к республиканскому отчёту записано замечание",
        "remark on the national report",
    ),
    "national.rework": Text(
        "республикалық есеп қайта ашылды",
        "республиканский отчёт возвращён в работу",
        "national report taken back",
    ),
    "national.write": Text(
        "республикалық есеп жазылды", "республиканский отчёт правился", "national report written"
    ),
    "objection.answer": Text("қарсылыққа жауап берілді", "дан ответ на возражение", "objection answered"),
    "objection.raise": Text("қарсылық білдірілді", "подано возражение", "objection raised"),
    "organisation.add": Text("ұйым қосылды", "организация добавлена", "organisation added"),
    "organisation.add-many": Text("ұйымдар қосылды", "организации добавлены", "organisations added"),
    "organisation.merge": Text("ұйымдар қосылды", "организации объединены", "organisations merged"),
    "organisation.split": Text("ұйым бөлінді", "организация разделена", "organisation split"),
    "organisation.rename": Text("ұйым атауы өзгерді", "организация переименована", "organisation renamed"),
    "organisation.standing": Text(
        "ұйым мәртебесі өзгерді", "изменён статус организации", "standing of the organisation changed"
    ),
    "person.admit": Text("адам тіркелді", "человек зарегистрирован", "person admitted"),
    "person.factor-reset": Text(
        "екінші фактор алынып тасталды", "второй фактор снят", "second factor taken away"
    ),
    "person.factor-set": Text("екінші фактор орнатылды", "второй фактор настроен", "second factor set up"),
    "person.factor-taken-off": Text(
        "екінші фактор өшірілді", "второй фактор отключён", "second factor taken off"
    ),
    "person.language": Text("тіл таңдалды", "выбран язык", "language chosen"),
    "person.leave": Text("адам жұмыстан кетті", "человек ушёл", "person left"),
    "person.move": Text("адам басқа ұйымға ауысты", "человек перешёл в другую организацию", "person moved"),
    "person.password-change": Text("құпиясөз өзгертілді", "пароль изменён", "password changed"),
    "person.password-reset": Text("құпиясөз қалпына келтірілді", "пароль восстановлен", "password recovered"),
    "person.recovery-codes": Text(
        "жаңа қосалқы кодтар жасалды", "созданы новые резервные коды", "new recovery codes made"
    ),
    "person.sign-out-everywhere": Text(
        "барлық құрылғыдан шығарылды", "завершён вход на всех устройствах", "signed out everywhere"
    ),
    "prize.pay": Text("сыйақы төленді", "премия выплачена", "prize paid"),
    "report.accept": Text("есеп қабылданды", "отчёт принят", "report accepted"),
    "report.answer": Text("ескертпеге жауап берілді", "дан ответ на замечание", "remark answered"),
    "report.ask-correction": Text("түзету сұралды", "запрошено исправление", "correction asked for"),
    "report.attach": Text("есепке құжат тіркелді", "к отчёту приложен документ", "document attached"),
    "report.detach": Text("құжат есептен алынды", "документ убран из отчёта", "document detached"),
    "report.enter": Text("есеп толтырылды", "отчёт заполнялся", "report filled in"),
    "report.extend": Text("мерзім ұзартылды", "срок продлён", "deadline extended"),
    "report.find": Text("есеп тексерілді", "отчёт проверялся", "report checked"),
    "report.reopen": Text("есеп түзетуге ашылды", "отчёт открыт для исправления", "report reopened"),
    "report.return": Text("есеп қайтарылды", "отчёт возвращён", "report returned"),
    "report.submit": Text("есеп тапсырылды", "отчёт сдан", "report submitted"),
    "report.withdraw": Text("есеп кері алынды", "отчёт отозван", "report withdrawn"),
    "role.end": Text("рөл аяқталды", "роль завершена", "role ended"),
    "role.grant": Text("рөл берілді", "дана роль", "role granted"),
    "tie.declare": Text("байланыс мәлімделді", "заявлена связь", "tie declared"),
    "tie.end": Text("байланыс аяқталды", "связь завершена", "tie ended"),
    "viewings.cut": Text("ескі қараулар өшірілді", "старые просмотры удалены", "old viewings were removed"),
    "year.answer": Text("қарсылыққа жауап берілді", "дан ответ на возражение", "objection answered"),
    "year.object": Text("қарсылық білдірілді", "подано возражение", "objection raised"),
    "year.approve": Text("жыл бекітілді", "год утверждён", "year approved"),
    "year.award": Text("жүлде берілді", "присуждена премия", "prize awarded"),
    "year.ceremony": Text("салтанатты жариялау өтті", "проведена церемония", "ceremony held"),
    "year.choose-edition": Text("редакция таңдалды", "выбрана редакция", "edition chosen"),
    "year.complete": Text("деректер толық", "данные полны", "data complete"),
    "year.compute": Text("жыл есептелді", "год рассчитан", "year computed"),
    "year.correct": Text("жыл түзетуге ашылды", "год открыт для исправления", "year corrected"),
    "year.freeze": Text("қатысушылар тізімі бекітілді", "список участников закреплён", "participants frozen"),
    "year.open": Text("жыл ашылды", "год открыт", "year opened"),
    "year.pay": Text("сыйақы төленді", "премия выплачена", "prize paid"),
    "year.preview": Text("алдын ала нәтиже көрсетілді", "открыт предпросмотр", "preview opened"),
    "year.publish": Text("нәтиже жарияланды", "результаты опубликованы", "result published"),
    "year.rework": Text("қайта қарауға жіберілді", "отправлено на доработку", "sent back for rework"),
    "year.settle": Text("қарсылықтар қаралды", "возражения рассмотрены", "objections settled"),
    "year.submit": Text(
        "Атқару комитетіне ұсынылды", "внесено в Исполком", "put before the Executive Committee"
    ),
    "year.waive": Text("себеп ескерілді", "учтена причина", "reason taken into account"),
    "application.answer": Text("комиссияға жауап берілді", "дан ответ комиссии", "the commission answered"),
    "application.ask": Text("комиссия сұрақ қойды", "комиссия задала вопрос", "asked by the commission"),
    "application.attach": Text("өтінімге материал тіркелді", "к заявке приложен материал", "material added"),
    "application.conflict": Text(
        "мүдделер қайшылығы мәлімделді", "заявлен конфликт интересов", "conflict of interest declared"
    ),
    "application.describe": Text("өтінімнің мәтіні жазылды", "написан текст заявки", "application described"),
    "application.detach": Text("материал өтінімнен алынды", "материал убран из заявки", "material taken off"),
    "application.enter": Text("өтінім толтырылды", "заявка заполнялась", "application filled in"),
    "application.public-copy": Text(
        "жариялауға арналған көшірме қосылды", "добавлена копия для публикации", "copy for publication added"
    ),
    "application.sign": Text(
        "төраға өтінімге қол қойды", "председатель подписал заявку", "application signed by the chair"
    ),
    "application.start": Text("өтінім басталды", "заявка начата", "application begun"),
    "application.submit": Text("өтінім тапсырылды", "заявка подана", "application handed in"),
    "application.withdraw": Text("өтінім қайтарып алынды", "заявка отозвана", "application withdrawn"),
    "contest.announce": Text("байқау жарияланды", "конкурс объявлен", "contest announced"),
    "contest.award": Text("атақ берілді", "присвоено звание", "title given"),
    "contest.close": Text("өтінім қабылдау аяқталды", "приём заявок окончен", "applications closed"),
    "contest.compute": Text(
        "байқау балдары есептелді", "подсчитаны баллы конкурса", "places of the contest counted"
    ),
    "contest.conclude": Text(
        "байқаудың қорытындысы жасалды", "подведены итоги конкурса", "contest concluded"
    ),
    "contest.correct": Text("байқау түзетуге ашылды", "конкурс открыт для исправления", "contest corrected"),
    "contest.count": Text(
        "байқау нәтижесі бағалауға енгізілді",
        "итоги конкурса внесены в оценку",
        "contest counted in the evaluation",
    ),
    "contest.enlist": Text(
        "байқаулар тізімі қабылданды", "принят список конкурсов", "list of contests taken"
    ),
    "contest.name": Text("комиссия құрамы бекітілді", "утверждён состав комиссии", "commission named"),
    "contest.pay": Text("байқау сыйақысы төленді", "премия конкурса выплачена", "award of a contest paid"),
    "contest.plan": Text("байқау жоспарланды", "конкурс запланирован", "contest planned"),
    "contest.publish": Text("байқау нәтижесі жарияланды", "итоги конкурса опубликованы", "contest published"),
    "contest.rework": Text("комиссияға қайтарылды", "возвращено комиссии", "given back to the commission"),
    "contest.sign": Text("комиссия хаттамасына қол қойылды", "протокол комиссии подписан", "minutes signed"),
    "contest.sit": Text(
        "комиссия отырысының хаттамасы жазылды", "записан протокол комиссии", "minutes written"
    ),
    "inspector.certify": Text(
        "инспектор тізілімге енгізілді", "инспектор внесён в реестр", "inspector registered"
    ),
    "inspector.end": Text(
        "инспектордың мерзімі аяқталды", "срок инспектора окончен", "the inspector is out of the register"
    ),
    "register.add": Text("тізілімге жазба қосылды", "в реестр внесена запись", "entry added to a register"),
    "register.correct": Text("тізілім жазбасы түзетілді", "запись реестра исправлена", "entry corrected"),
    "register.judge": Text("шешімнің орындалуы бағаланды", "исполнение оценено", "execution judged"),
    "register.move": Text("тізілім жазбасының күйі өзгерді", "изменено состояние записи", "entry moved on"),
    "register.withdraw": Text("тізілім жазбасы алып тасталды", "запись реестра снята", "entry withdrawn"),
    "sheet.mark": Text("бағалау парағы толтырылды", "оценочный лист заполнялся", "assessment sheet marked"),
    "measure.commend": Text("озық тәжірибеге енгізілді", "назван передовым опытом", "named as best practice"),
    "measure.correct": Text(
        "іс-шара жазбасы түзетілді", "запись о мероприятии исправлена", "entry of a measure corrected"
    ),
    "measure.log": Text(
        "іс-шара журналға енгізілді", "мероприятие внесено в журнал", "measure entered into the log"
    ),
    "measure.uncommend": Text(
        "озық тәжірибеден шығарылды", "исключено из передового опыта", "no longer named as best practice"
    ),
    "measure.withdraw": Text(
        "іс-шара журналдан алынды", "мероприятие снято с журнала", "measure taken off the log"
    ),
    "plan.approve": Text("жоспар бекітілді", "план утверждён", "plan approved"),
    "plan.begin": Text("жоспар басталды", "план начат", "plan begun"),
    "plan.put": Text("жоспарға шара жазылды", "мера внесена в план", "measure put into the plan"),
    "plan.reach": Text("шараның нәтижесі жазылды", "записан результат меры", "result of a measure written"),
    "plan.remove": Text("шара жоспардан алынды", "мера снята с плана", "measure taken off the plan"),
    "plan.reopen": Text("жоспар өзгертуге ашылды", "план открыт для изменения", "plan opened to be changed"),
    "plan.return": Text("жоспар қайтарылды", "план возвращён", "plan returned"),
    "plan.submit": Text("жоспар бекітуге ұсынылды", "план представлен на утверждение", "plan put forward"),
    "plan.withdraw": Text("жоспар кері алынды", "план отозван", "plan taken back"),
    "target.set": Text("нысаналы сан белгіленді", "установлено целевое число", "target set"),
    "sheet.seal": Text("бағалау парағы бекітілді", "оценочный лист закрыт", "assessment sheet sealed"),
    "survey.begin": Text("сауалнама басталды", "опрос начат", "survey begun"),
    "survey.change": Text("сауалнама өзгертілді", "опрос изменён", "survey changed"),
    "survey.close": Text("сауалнама аяқталды", "опрос завершён", "survey closed"),
    "survey.drop": Text("сауалнама жобасы жойылды", "черновик опроса удалён", "draft of a survey dropped"),
    "survey.extend": Text("сауалнама мерзімі ұзартылды", "опрос продлён", "survey prolonged"),
    "survey.issue": Text("сауалнама кодтары шығарылды", "выпущены коды опроса", "codes of a survey issued"),
    "survey.open": Text("сауалнама ашылды", "опрос открыт", "survey opened"),
    "survey.publish": Text("сауалнама нәтижесі жарияланды", "итоги опроса опубликованы", "survey published"),
}
"""Every action, as what was done: who did it stands beside it."""

KINDS: Mapping[str, Text] = {
    "assessment": Text("бағалау", "оценка", "assessment"),
    "application": Text("өтінім", "заявка", "application"),
    "inspector": Text("инспектор", "инспектор", "inspector"),
    "listed": Text("байқау", "конкурс", "contest"),
    "round": Text("байқау", "конкурс", "contest"),
    "campaign": Text("науқан", "кампания", "campaign"),
    "form": Text("нысан", "форма", "form"),
    "copy": Text("ашық көшірме", "открытая копия", "copy for the public"),
    "decision": Text("шешім", "решение", "decision"),
    "document": Text("құжат", "документ", "document"),
    "done": Text("іс-шара", "мероприятие", "measure"),
    "entry": Text("тізілім жазбасы", "запись реестра", "entry of a register"),
    "fact": Text("дерек", "факт", "fact"),
    "holding": Text("құжат", "документ", "document"),
    "invitation": Text("шақыру", "приглашение", "invitation"),
    "national": Text("республикалық есеп", "республиканский отчёт", "national report"),
    "objection": Text("қарсылық", "возражение", "objection"),
    "organisation": Text("ұйым", "организация", "organisation"),
    "person": Text("адам", "человек", "person"),
    "plan": Text("жоспар", "план", "plan"),
    "proposal": Text("ұсынылған дерек", "предложенный факт", "proposed fact"),
    "publication": Text("жариялау", "публикация", "publication"),
    "report": Text("есеп", "отчёт", "report"),
    "survey": Text("сауалнама", "опрос", "survey"),
    "target": Text("нысаналы сан", "целевое число", "target"),
}
"""What the part of an object's id before the colon names."""


def action_words(action: str) -> Text:
    """Return what an action is called; one without words yet keeps its own name."""
    return ACTIONS.get(action) or Text(action, action, action)


HASH = 32
"""A number longer than this is a fingerprint, of which a reader needs the beginning."""


def object_words(object_id: str) -> Text:
    """Return `report:12` in words: "есеп № 12"; of a fingerprint the beginning."""
    kind, _, number = object_id.partition(":")
    words = KINDS.get(kind)
    if words is None or not number:
        return Text(object_id, object_id, object_id)
    number = f"{number[:12]}…" if len(number) > HASH else number
    return Text(f"{words.kk} № {number}", f"{words.ru} № {number}", f"{words.en} No {number}")
