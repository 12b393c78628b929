"""What the log of measures and the targets say when they refuse: what, where, by which clause, what to do."""

from __future__ import annotations

from esep.core.names import Text

UNKNOWN_KIND = Text(
    kk="Іс-шараның түрі таңдалмаған.",
    ru="Не выбран вид мероприятия.",
    en="The kind of measure is not chosen.",
)
CHOOSE_KIND = Text(kk="Түрін тізімнен таңдаңыз.", ru="Выберите вид из списка.", en="Choose it from the list.")
NO_TITLE = Text(
    kk="Не өткізілгені жазылмаған.",
    ru="Не написано, что проведено.",
    en="What was carried out is not written.",
)
GIVE_TITLE = Text(
    kk="Тақырыбын бір жолмен жазыңыз.", ru="Напишите тему одной строкой.", en="Write its subject in a line."
)
NO_PLACE = Text(kk="Өткен орны жазылмаған.", ru="Не указано место.", en="No place is written.")
GIVE_PLACE = Text(
    kk="Ұйымды, мектепті немесе елді мекенді жазыңыз.",
    ru="Напишите организацию, школу или населённый пункт.",
    en="Write the organisation, school or town.",
)
FUTURE = Text(
    kk="Күн әлі келген жоқ: {day}.",
    ru="Этот день ещё не наступил: {day}.",
    en="That day has not come yet: {day}.",
)
AFTERWARDS = Text(
    kk="Журналға өткен іс-шара ғана енгізіледі; алдағысын жоспарға жазыңыз.",
    ru="В журнал вносится только проведённое; предстоящее запишите в план.",
    en="Only what has taken place goes into the log; put what is to come into the plan.",
)
TOO_OLD = Text(
    kk="Күн бағдарламадан бұрын: {day}; бағдарлама {adopted} қабылданған.",
    ru="Дата раньше программы: {day}; программа принята {adopted}.",
    en="The day is before the programme: {day}; it was adopted on {adopted}.",
)
CHECK_YEAR = Text(kk="Жылын тексеріңіз.", ru="Проверьте год.", en="Check the year.")
NO_CLAUSE = Text(
    kk="Бағдарламаның бірде-бір тармағы немесе жоспардың шарасы таңдалмаған.",
    ru="Не выбран ни один пункт программы и ни одна мера плана.",
    en="No clause of the programme and no measure of a plan is chosen.",
)
NOT_OF_PLAN = Text(
    kk="Таңдалған шара бұл ұйымның бекітілген жоспарында жоқ.",
    ru="Выбранной меры нет в утверждённом плане этой организации.",
    en="The measure chosen is in no approved plan of this organisation.",
)
CHOOSE_PLANNED = Text(
    kk="Жоспардың шарасын қайта таңдаңыз немесе бос қалдырыңыз.",
    ru="Выберите меру плана заново или оставьте пустым.",
    en="Choose the measure of the plan again, or leave it open.",
)
OUT_OF_ITS_DAYS = Text(
    kk="Күн таңдалған шараның мерзімінен тыс: {since} – {until}.",
    ru="День вне срока выбранной меры: {since} – {until}.",
    en="The day is outside the days of the measure chosen: {since} – {until}.",
)
SUPERSEDED = Text(
    kk="Бұл жазбаны басқа адам түзетіп қойған.",
    ru="Эту запись уже исправили.",
    en="Somebody has corrected this entry already.",
)
OPEN_NEWEST = Text(kk="Соңғы нұсқасын ашыңыз.", ru="Откройте последнюю версию.", en="Open its last version.")
WITHDRAWN = Text(
    kk="Бұл жазба журналдан алынған.",
    ru="Эта запись снята с журнала.",
    en="This entry was taken off the log.",
)
ENTER_ANEW = Text(
    kk="Қажет болса, жаңа жазба енгізіңіз.",
    ru="Если нужно, внесите новую запись.",
    en="Enter it anew if need be.",
)
NO_WORDS = Text(
    kk="Бұл тәжірибенің несімен үлгі екені жазылмаған (Бағдарлама, 2.9-тармақ).",
    ru="Не написано, чем этот опыт ценен (Программа, пункт 2.9).",
    en="It is not written what makes this worth following (Programme, clause 2.9).",
)
SAY_WORDS = Text(
    kk="Басқалар не үйренетінін екі сөйлеммен жазыңыз.",
    ru="Напишите двумя предложениями, чему научатся другие.",
    en="Say in two sentences what others can learn.",
)
COMMENDED = Text(
    kk="Бұл жазба озық тәжірибеге енгізілген.",
    ru="Эта запись уже названа передовым опытом.",
    en="This entry is named as best practice already.",
)
UNKNOWN_TARGET = Text(
    kk="Бағдарламада мұндай мақсат не нәтиже жоқ: «{clause}».",
    ru="В программе нет такой задачи или результата: «{clause}».",
    en="The programme has no such task or result: “{clause}”.",
)
CHOOSE_TARGET = Text(
    kk="2-бөлімнің міндетін немесе 8-бөлімнің нәтижесін таңдаңыз.",
    ru="Выберите задачу раздела 2 или результат раздела 8.",
    en="Choose a task of section 2 or a result of section 8.",
)
BY_HAND_NO_TARGET = Text(
    kk="Нысаналы көрсеткіш журналдан немесе қабылданған деректен ғана саналады.",
    ru="Целевой показатель считается только по журналу или принятым данным.",
    en="A target is counted only from the log or from accepted figures.",
)
NO_DECISION = Text(
    kk="Нысаналы сан кәсіподақ органының шешімімен белгіленеді: бағдарлама сан атамайды (8.1 – 8.3).",
    ru="Целевое число устанавливает орган профсоюза: программа чисел не называет (8.1 – 8.3).",
    en="A target is set by a decision of a body of the union: the programme names no numbers (8.1 to 8.3).",
)
NAME_DECISION = Text(
    kk="Осы бағдарлама туралы қаулыны көрсетіңіз.",
    ru="Укажите постановление об этой программе.",
    en="Name the resolution about this programme.",
)
