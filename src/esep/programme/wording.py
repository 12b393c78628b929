"""What the verbs of the programme say when they refuse: what, where, by which clause, what to do."""

from __future__ import annotations

from esep.core.names import Text

BACKWARDS = Text(
    kk="Жоспар басталмай тұрып аяқталады: {first} – {last}.",
    ru="План кончается раньше, чем начинается: {first} – {last}.",
    en="The plan ends before it starts: {first} – {last}.",
)
NO_YEAR = Text(
    kk="Жоспардың жылы оқылмайды: «{text}».",
    ru="Год плана не читается: «{text}».",
    en="The year of the plan cannot be read: “{text}”.",
)
GIVE_YEARS = Text(
    kk="Жылдарды төрт цифрмен, алдымен бірінші, сосын соңғы жылды жазыңыз.",
    ru="Запишите годы четырьмя цифрами: сначала первый, затем последний.",
    en="Write the years in four digits, the first one first.",
)
TOO_LONG = Text(
    kk="Жоспар бес жылдан аспайды: {first} – {last}.",
    ru="План не длиннее пяти лет: {first} – {last}.",
    en="A plan covers no more than five years: {first} – {last}.",
)
OVERLAPS = Text(
    kk="Бұл ұйымның осы жылдарды қамтитын жоспары бар: {first} – {last} (Бағдарлама, 3.5-тармақ).",
    ru="У организации уже есть план на эти годы: {first} – {last} (Программа, пункт 3.5).",
    en="The organisation already has a plan over these years: {first} – {last} (Programme, clause 3.5).",
)
OPEN_THAT = Text(
    kk="Сол жоспарды ашыңыз немесе басқа жылдарды таңдаңыз.",
    ru="Откройте тот план или выберите другие годы.",
    en="Open that plan, or choose other years.",
)
NOT_ITS_LEVEL = Text(
    kk="Жоспарды кәсіподақтың өзі немесе мүшелік ұйым жасайды (Бағдарлама, 3.5-тармақ).",
    ru="План составляет сам профсоюз или членская организация (Программа, пункт 3.5).",
    en="The union itself or a member organisation makes a plan (Programme, clause 3.5).",
)
CHOOSE_ORGANISATION = Text(
    kk="Мүшелік ұйымды таңдаңыз.", ru="Выберите членскую организацию.", en="Choose a member organisation."
)
UNKNOWN_CLAUSE = Text(
    kk="Бағдарламада мұндай шара жоқ: «{clause}».",
    ru="В программе нет такой меры: «{clause}».",
    en="The programme has no such measure: “{clause}”.",
)
CHOOSE_CLAUSE = Text(
    kk="Тізімнен таңдаңыз немесе өз шараңыздың атауын жазыңыз.",
    ru="Выберите из перечня или назовите свою меру.",
    en="Choose from the catalogue, or name a measure of your own.",
)
NO_NAME = Text(kk="Шараның атауы жазылмаған.", ru="Не названа мера.", en="The measure is not named.")
LONG = Text(
    kk="«{field}» тым ұзын: {count} таңба; шегі – {limit}.",
    ru="Поле «{field}» слишком длинное: знаков {count}; предел – {limit}.",
    en="“{field}” is too long: {count} characters; the limit is {limit}.",
)
SHORTEN = Text(kk="Қысқартыңыз.", ru="Сократите.", en="Make it shorter.")
NO_RESPONSIBLE = Text(
    kk="Жауапты адам көрсетілмеген.", ru="Не указан ответственный.", en="Nobody is named as responsible."
)
NAME_ONE = Text(
    kk="Лауазымын немесе аты-жөнін жазыңыз.",
    ru="Напишите должность или имя.",
    en="Write an office or a name.",
)
NO_EXPECTED = Text(
    kk="Күтілетін нәтиже жазылмаған.",
    ru="Не записан ожидаемый результат.",
    en="No expected result is written.",
)
SAY_WHAT = Text(
    kk="Не өзгеретінін бір сөйлеммен жазыңыз.",
    ru="Напишите одним предложением, что изменится.",
    en="Say in a sentence what will have changed.",
)
NO_DAY = Text(
    kk="«{field}»: күн оқылмайды: «{text}».",
    ru="«{field}»: дата не читается: «{text}».",
    en="“{field}”: the day cannot be read: “{text}”.",
)
GIVE_DAY = Text(
    kk="Күнді таңдаңыз немесе 15.04.2028 түрінде жазыңыз.",
    ru="Выберите дату или запишите её в виде 15.04.2028.",
    en="Choose the day, or write it as 15.04.2028.",
)
ENDS_FIRST = Text(
    kk="Шара басталмай тұрып аяқталады: {since} – {until}.",
    ru="Мера кончается раньше, чем начинается: {since} – {until}.",
    en="The measure ends before it starts: {since} – {until}.",
)
SWAP_DAYS = Text(
    kk="Бастау және аяқтау күндерін тексеріңіз.",
    ru="Проверьте даты начала и окончания.",
    en="Check the first and the last day.",
)
OUTSIDE = Text(
    kk="Шараның күндері жоспардың жылдарынан шығып тұр: {first} – {last}.",
    ru="Даты меры выходят за годы плана: {first} – {last}.",
    en="The days of the measure leave the years of the plan: {first} – {last}.",
)
WITHIN = Text(
    kk="Күндерін жоспардың жылдарына сыйғызыңыз немесе шараны басқа жоспарға жазыңыз.",
    ru="Уложите даты в годы плана или внесите меру в другой план.",
    en="Keep the days within the plan's years, or put the measure into another plan.",
)
NO_INDICATOR = Text(
    kk="Көрсеткіш қайдан алынатыны таңдалмаған.",
    ru="Не выбрано, откуда берётся показатель.",
    en="It is not chosen where the indicator comes from.",
)
CHOOSE_INDICATOR = Text(
    kk="Журналдан, қабылданған деректен немесе қолмен деп таңдаңыз.",
    ru="Выберите: из журнала, из принятого показателя или вручную.",
    en="Choose: from the log, from an accepted figure, or by hand.",
)
NO_FACT = Text(
    kk="Көрсеткіш таңдалмаған немесе санмен өлшенбейді: «{fact}».",
    ru="Показатель не выбран или не измеряется числом: «{fact}».",
    en="The figure is not chosen or is no number: “{fact}”.",
)
CHOOSE_FACT = Text(
    kk="Тізімнен ұйымның санмен берілетін көрсеткішін таңдаңыз.",
    ru="Выберите из перечня числовой показатель организации.",
    en="Choose a figure of organisations from the list.",
)
OWN_BY_LOG = Text(
    kk="Өз шараңыз журналдан саналса, журнал жазбасында осы шара аталады.",
    ru="Если своя мера считается по журналу, в записи журнала нужно назвать её.",
    en="A measure of one's own is counted from entries that name it.",
)
NO_AMOUNT = Text(
    kk="Бұл түрде саналатын өзге шама жоқ.",
    ru="У этого вида нет другой считаемой величины.",
    en="This kind has nothing else to count.",
)
CHOOSE_COUNT = Text(
    kk="Шаралар немесе қатысушылар санын таңдаңыз.",
    ru="Выберите число мероприятий или участников.",
    en="Choose the number of measures or of people.",
)
NOT_A_NUMBER = Text(
    kk="«{field}» бүтін сан емес: «{text}».",
    ru="«{field}» не целое число: «{text}».",
    en="“{field}” is no whole number: “{text}”.",
)
GIVE_NUMBER = Text(
    kk="Тек цифрмен жазыңыз, мысалы 24.", ru="Запишите цифрами, например 24.", en="Write digits, such as 24."
)
NO_TARGET = Text(
    kk="Нысаналы сан көрсетілмеген.", ru="Не указано целевое число.", en="No target number is given."
)
GIVE_TARGET = Text(
    kk="1 немесе одан үлкен бүтін сан жазыңыз.",
    ru="Запишите целое число не меньше 1.",
    en="Write a whole number of 1 or more.",
)
NO_REASON = Text(kk="Себебі айтылмаған.", ru="Не указана причина.", en="No reason was given.")
GIVE_REASON = Text(
    kk="Себебін бір сөйлеммен жазыңыз.",
    ru="Напишите причину одним предложением.",
    en="Say why in a sentence.",
)
EMPTY_PLAN = Text(
    kk="Жоспарда бірде-бір шара жоқ (Бағдарлама, 3.5-тармақ).",
    ru="В плане нет ни одной меры (Программа, пункт 3.5).",
    en="The plan has no measure at all (Programme, clause 3.5).",
)
ADD_ONE = Text(
    kk="Тізімнен кемінде бір шара қосыңыз.",
    ru="Добавьте из перечня хотя бы одну меру.",
    en="Add at least one measure from the catalogue.",
)
TAKEN_OFF = Text(
    kk="Бұл шара жоспардан алынған.", ru="Эта мера снята с плана.", en="This measure was taken off the plan."
)
RELOAD = Text(kk="Бетті жаңартыңыз.", ru="Обновите страницу.", en="Reload the page.")
COUNTS_ITSELF = Text(
    kk="Бұл көрсеткіш өзі саналады: қолмен жазылмайды.",
    ru="Этот показатель считается сам: вручную он не пишется.",
    en="This indicator is counted by itself: nobody writes it by hand.",
)
LOG_IT = Text(
    kk="Атқарылған шараны журналға енгізіңіз.",
    ru="Внесите проведённое мероприятие в журнал.",
    en="Enter what was carried out into the log.",
)
FIELDS = {
    "name": Text("Атауы", "Название", "Name"),
    "responsible": Text("Жауапты", "Ответственный", "Responsible"),
    "expected": Text("Күтілетін нәтиже", "Ожидаемый результат", "Expected result"),
    "since": Text("Басталуы", "Начало", "First day"),
    "until": Text("Аяқталуы", "Окончание", "Last day"),
    "target": Text("Нысаналы сан", "Целевое число", "Target"),
    "title": Text("Не өткізілді", "Что проведено", "What was carried out"),
    "place": Text("Орны", "Место", "Place"),
    "day": Text("Күні", "День", "Day"),
    "participants": Text("Қатысушылар", "Участники", "People"),
    "amount": Text("Қосымша сан", "Ещё число", "Another number"),
    "result": Text("Нәтижесі", "Результат", "Result"),
    "note": Text("Түсіндірме", "Пояснение", "Note"),
}
"""What the fields of the forms are called in problems."""
