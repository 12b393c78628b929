"""What sittings say when they are refused, and what a round still lacks: by which clause, and what to do."""

from __future__ import annotations

from esep.core.names import Text

WAIT = Text(
    kk="Мерзімнің аяқталуын күтіңіз.",
    ru="Дождитесь окончания срока.",
    en="Wait for the end of the time.",
)
ITEM_KIND = Text(
    kk="«{kind}» деген шешім түрі жоқ.",
    ru="Решения вида «{kind}» нет.",
    en="There is no item of kind “{kind}”.",
)
CHOOSE_KIND = Text(
    kk="Түрін тізімнен таңдаңыз.",
    ru="Выберите вид из списка.",
    en="Choose a kind from the list.",
)
ITEM_APPLICATIONS = Text(
    kk="Шешім қай өтінімдер туралы екені көрсетілмеген.",
    ru="Не указано, о каких заявках решение.",
    en="It is not said which applications the item is about.",
)
SEE_APPLICATIONS = Text(
    kk="Тапсырылған өтінімдерден таңдаңыз.",
    ru="Выберите из поданных заявок.",
    en="Choose from those that were handed in.",
)
ITEM_TIE = Text(
    kk="Тең орын туралы шешім толық емес.",
    ru="Решение о равных местах неполно.",
    en="The item about a tie is not whole.",
)
DECIDE_TIE = Text(
    kk="Орын бөлісіле ме, әлде рет-ретімен беріле ме, хаттамамен шешіңіз (Ереже, 4.2-тармақ; A06 оқылымы).",
    ru="Решите протоколом: место делится или даётся по порядку (Положение, пункт 4.2; прочтение A06).",
    en="Decide in the minutes whether the place is shared or given in order (clause 4.2; reading A06).",
)
ITEM_OUTCOME = Text(
    kk="Қай есеп бекітілетіні көрсетілмеген.",
    ru="Не указано, какой подсчёт утверждается.",
    en="It is not said which outcome is adopted.",
)
COUNT_FIRST = Text(
    kk="Алдымен балдарды есептеңіз.",
    ru="Сначала подсчитайте баллы.",
    en="Count the points first.",
)
ITEM_FEWER = Text(
    kk="Қай орындар берілетіні көрсетілмеген.",
    ru="Не указано, какие места присуждаются.",
    en="It is not said which places are given.",
)
NAME_PLACES = Text(
    kk="Орындарды атаңыз (бірде-бірі берілмесе де).",
    ru="Назовите места (хотя бы ни одного).",
    en="Name the places (or none).",
)
ITEM_WORDS = Text(
    kk="Шешімнің мәтіні екі тілде жазылмаған.",
    ru="Нет слов решения на двух языках.",
    en="The item has no words in both languages.",
)
WRITE_WORDS = Text(
    kk="Қазақша және орысша жазыңыз.",
    ru="Напишите на казахском и русском.",
    en="Write it in Kazakh and Russian.",
)
NO_ITEMS = Text(
    kk="Күн тәртібінде бірде-бір мәселе жоқ.",
    ru="В повестке нет ни одного вопроса.",
    en="There is not one item on the agenda.",
)
WRITE_ITEMS = Text(
    kk="Кемінде бір мәселе қосыңыз.",
    ru="Добавьте хотя бы один вопрос.",
    en="Add at least one.",
)
OF_ITEM = Text(
    kk="{number}-мәселе. {what}",
    ru="Вопрос {number}. {what}",
    en="Item {number}. {what}",
)
NO_NUMBER = Text(
    kk="Хаттаманың нөмірі жоқ.",
    ru="У протокола нет номера.",
    en="The minutes have no number.",
)
NUMBER_TWICE = Text(
    kk="№ {number} хаттама бар.",
    ru="Протокол № {number} уже есть.",
    en="Minutes No {number} exist already.",
)
GIVE_NUMBER = Text(
    kk="Басқа нөмір беріңіз.",
    ru="Дайте другой номер.",
    en="Give another number.",
)
SITTING_AHEAD = Text(
    kk="Отырыстың күні әлі келген жоқ.",
    ru="День заседания ещё не наступил.",
    en="The day of the sitting has not come.",
)
FOREIGN_PRESENT = Text(
    kk="Қатысқандар арасында комиссияда жоқ адам бар.",
    ru="Среди присутствовавших есть тот, кого нет в комиссии.",
    en="Among those present is somebody who does not sit on the commission.",
)
NO_QUORUM = Text(
    kk="Кворум жоқ. Қайшылығы жоқ бағалаушылар: {of}, қатысқаны: {present}, керегі кемінде {quorum}.",
    ru="Нет кворума: из {of} оценивающих без конфликта присутствуют {present}, нужно не меньше {quorum}.",
    en="There is no quorum: {present} of {of} judges without a conflict are present, {quorum} are needed.",
)
CALL_AGAIN = Text(
    kk="Отырысты қайта шақырыңыз.",
    ru="Созовите заседание снова.",
    en="Call the sitting again.",
)
REPLACE_ALL = Text(
    kk="Барлық бағалаушының қайшылығы бар: төраға бұйрықпен басқа мүше тағайындасын.",
    ru="Конфликт у всех оценивающих: пусть председатель приказом назначит других.",
    en="Every judge has a conflict: let the chair name others by an order.",
)
TOO_MANY_VOTES = Text(
    kk="Дауыс саны {votes}, ал дауыс бере алатындар {may}.",
    ru="Голосов {votes}, а голосовать могут {may}.",
    en="There are {votes} votes, and {may} may vote.",
)
COUNT_VOTES = Text(
    kk="Мүдделер қайшылығы бар мүше дауыс бермейді; дауыстарды қайта санаңыз.",
    ru="Член с конфликтом интересов не голосует; пересчитайте голоса.",
    en="A member with a conflict does not vote; count the votes again.",
)
NO_MAJORITY = Text(
    kk="Көпшілік жоқ. «Иә» деген дауыстар: {favour}, барлығы: {of}.",
    ru="Нет большинства: «за» {favour} из {of}.",
    en="There is no majority: {favour} of {of} are in favour.",
)
VOTE_AGAIN = Text(
    kk="Шешімді қайта қарап, дауысқа салыңыз.",
    ru="Пересмотрите решение и проголосуйте снова.",
    en="Think the item over and vote again.",
)
STILL_TAKING = Text(
    kk="Өтінімдер {due} дейін қабылданады (Ереже, 3.3-тармақ).",
    ru="Заявки принимаются до {due} (Положение, пункт 3.3).",
    en="Applications are taken until {due} (Regulation, clause 3.3).",
)
NO_COMMISSION = Text(
    kk="Комиссия құрылмаған (Ереже, 3.2-тармақ).",
    ru="Комиссия не создана (Положение, пункт 3.2).",
    en="There is no commission (Regulation, clause 3.2).",
)
NAME_COMMISSION = Text(
    kk="Төрағаның өкімін енгізіңіз.",
    ru="Внесите распоряжение председателя.",
    en="Enter the chair's order.",
)
NOT_CONSIDERED = Text(
    kk="Қаралмаған өтінімдер: {names} (Ереже, 3.5-тармақ).",
    ru="Заявки не рассмотрены: {names} (Положение, пункт 3.5).",
    en="Applications not considered: {names} (Regulation, clause 3.5).",
)
ADMIT_OR_REFUSE = Text(
    kk="Хаттамамен қарауға жіберіңіз немесе бас тартыңыз.",
    ru="Допустите или откажите протоколом.",
    en="Admit or refuse them in the minutes.",
)
NOT_SEALED = Text(
    kk="{name}: бағалау парағы бекітілмеген ({judges}) (Ереже, 3.7-тармақ).",
    ru="{name}: оценочный лист не закрыт ({judges}) (Положение, пункт 3.7).",
    en="{name}: the assessment sheet is not sealed ({judges}) (Regulation, clause 3.7).",
)
SEAL_IT = Text(
    kk="Парақты толтырып, бекітіңіз.",
    ru="Заполните и закройте лист.",
    en="Fill the sheet in and seal it.",
)
NOT_COUNTED = Text(
    kk="Балдар есептелмеген.",
    ru="Баллы не подсчитаны.",
    en="The points were not counted.",
)
STALE = Text(
    kk="Есептегеннен кейін парақ, оқылым немесе ереже өзгерген.",
    ru="После подсчёта изменились листы, прочтения или правила.",
    en="Since the count, sheets, readings or rules have changed.",
)
COUNT = Text(
    kk="Есептеңіз.",
    ru="Подсчитайте.",
    en="Count them.",
)
UNDECIDED_TIE = Text(
    kk="{place}-орын тең: {names} (Ереже, 4.2-тармақ: үш жеңімпаз).",
    ru="Место {place} делят: {names} (Положение, пункт 4.2: три победителя).",
    en="Place {place} is shared by {names} (Regulation, clause 4.2: three winners).",
)
FEWER = Text(
    kk="Қатысушылар {prizes} жүлделі орыннан аз (Ереже, 4.2-тармақ; K12 оқылымы).",
    ru="Участников меньше, чем призовых мест ({prizes}) (Положение, пункт 4.2; прочтение K12).",
    en="Fewer took part than there are prize places ({prizes}) (clause 4.2; reading K12).",
)
DECIDE_FEWER = Text(
    kk="Қай орындар берілетінін хаттамамен шешіңіз.",
    ru="Решите протоколом, какие места присуждаются.",
    en="Decide in the minutes which places are given.",
)
NOT_ADOPTED = Text(
    kk="Соңғы есеп хаттамамен бекітілмеген (Ереже, 3.9-тармақ).",
    ru="Последний подсчёт не утверждён протоколом (Положение, пункт 3.9).",
    en="The last outcome was not adopted in the minutes (Regulation, clause 3.9).",
)
ADOPT = Text(
    kk="Отырыста орындарды бекітіңіз.",
    ru="Утвердите места на заседании.",
    en="Adopt the places at a sitting.",
)
NOT_SIGNED = Text(
    kk="№ {protocol} хаттамаға қол қойылмаған.",
    ru="Протокол № {protocol} не подписан.",
    en="Minutes No {protocol} are not signed.",
)
SIGN_MINUTES = Text(
    kk="Төраға қол қойсын.",
    ru="Пусть подпишет председатель.",
    en="Let the chair sign them.",
)
NO_MINUTES = Text(
    kk="Комиссия отырысының хаттамасы жоқ (Ереже, 3.9-тармақ).",
    ru="Нет протокола заседания комиссии (Положение, пункт 3.9).",
    en="There are no minutes of the commission (Regulation, clause 3.9).",
)
SIT = Text(
    kk="Отырыс өткізіп, хаттамасын жазыңыз.",
    ru="Проведите заседание и запишите протокол.",
    en="Hold a sitting and write its minutes.",
)
NOT_AWARDED = Text(
    kk="Жеңімпаздарға атақ берілмеген (Ереже, 4.3-тармақ).",
    ru="Победителям не присвоено звание (Положение, пункт 4.3).",
    en="The winners were not given their titles (Regulation, clause 4.3).",
)
AWARD = Text(
    kk="Сыйақы туралы шешімді енгізіп, атақ беріңіз.",
    ru="Внесите решение о премиях и присвойте звание.",
    en="Enter the decision on awards and give the titles.",
)
LAW_CHANGED = Text(
    kk="{edition} редакциясының файлдары есептегеннен кейін өзгерген.",
    ru="Файлы редакции {edition} изменились после подсчёта.",
    en="The files of the edition {edition} have changed since the count.",
)
RESTORE_LAW = Text(
    kk="Файлдарды қалпына келтіріңіз: қабылданған редакция өзгермейді.",
    ru="Восстановите файлы: принятая редакция не меняется.",
    en="Restore the files: an adopted edition does not change.",
)
