"""The words of the explanatory note."""

from __future__ import annotations

from esep.core.names import Text

TITLE = Text("Түсінік хат", "Пояснительная записка", "Explanatory note")
TO = Text(
    "Кәсіподақтың Атқару комитетіне",
    "Исполнительному комитету Профсоюза",
    "To the Executive Committee of the union",
)
ABOUT = Text(
    "Мүшелік ұйымдар қызметін {year} жыл бойынша бағалау қорытындысы туралы",
    "Об итогах оценки деятельности членских организаций за {year} год",
    "On the evaluation of the member organisations for {year}",
)
SIGNED = Text(
    "Орталық Комитет аппаратының өкілі",
    "Представитель аппарата Центрального Комитета",
    "For the Central Committee's staff",
)

METHOD_HEAD = Text("Негізі және әдісі", "Основание и методика", "Basis and method")
METHOD = Text(
    "Бағалау мына құжат бойынша жүргізілді: {act}. Есепті жыл – {year}. Балдар мүшелік ұйымдардың "
    "есептерінен алынып, құжатпен расталған әрі Орталық Комитеттің аппараты қабылдаған деректер "
    "бойынша есептелді (ереженің 2.1, 3.3, 4.1-тармақтары).",
    "Оценка проведена по документу: {act}. Отчётный год – {year}. Баллы рассчитаны по данным отчётов "
    "членских организаций, подтверждённым документами и принятым аппаратом Центрального Комитета "
    "(пункты 2.1, 3.3, 4.1 положения).",
    "The evaluation follows this document: {act}. The reporting year is {year}. Points are calculated from "
    "the member organisations' reports, confirmed by documents and accepted by the Central Committee's "
    "staff (clauses 2.1, 3.3, 4.1).",
)
ARITHMETIC = Text(
    "1-қосымшада балл берілетін {lines} жол, {rows} көрсеткіш, {blocks} блок бар. Әр көрсеткіш пен әр "
    "блок бойынша жеке орын, жалпы сома бойынша қорытынды орын беріледі; тең балға бір орын беріліп, "
    "келесі орын бос қалады. Жүлделі орындар саны – {prizes}. Есеп бөлшектермен дәл жүргізіледі, "
    "дөңгелектеу ереже айтқан жерде ғана қолданылады.",
    "В приложении 1 строк, за которые даются баллы: {lines}, показателей: {rows}, блоков: {blocks}. По "
    "каждому показателю и блоку определяется своё место, по сумме баллов – итоговое; при равных баллах "
    "место общее, следующее пропускается. Призовых мест: {prizes}. Расчёт точный, в дробях; округление "
    "применяется только там, где его называет положение.",
    "Annex 1 has {lines} scored lines in {rows} rows and {blocks} blocks. Each row and block has its own "
    "places, the sum of points gives the final place; equal points share a place and the next is skipped. "
    "Prize places: {prizes}. The arithmetic is exact; rounding happens only where the regulation names it.",
)
PARTICIPANTS_HEAD = Text("Қатысушылар", "Участники", "Participants")
PARTICIPANTS = Text(
    "Бағаланған мүшелік ұйым саны – {count}. Тізімі рейтинг кестесінде берілген.",
    "Оценено членских организаций: {count}. Их перечень дан в рейтинговой таблице.",
    "Member organisations evaluated: {count}. The rating table lists them.",
)
UNRATED = Text(
    "Дерегі мүлде болмағандықтан бағаланбағандар: {names}.",
    "Не оценены, потому что данных нет совсем: {names}.",
    "Not rated, because nothing at all was reported: {names}.",
)
COMPLETE_HEAD = Text("Деректердің толықтығы", "Полнота данных", "Completeness of the data")
COMPLETE = Text(
    "Барлық көрсеткіш бойынша дерек бар.", "Данные есть по всем показателям.", "There are data in every row."
)
LACKING = Text(
    "Дерек тапсырылмаған, сондықтан балл да, орын да берілмеген көрсеткіштер: {named}.",
    "Данные не сданы, поэтому нет ни баллов, ни места: {named}.",
    "Not reported, therefore without points or a place: {named}.",
)
BLOCK = Text("Блок", "Блок", "Block")
CELLS = Text("Барлық ұяшық", "Всего ячеек", "Cells in all")
WITH_DATA = Text("Дерегі бары", "С данными", "With data")
WITHOUT = Text("Дерегі жоғы", "Без данных", "Without data")
IN_ALL = Text("Барлығы", "Итого", "In all")

WAIVERS_HEAD = Text(
    "Мүше санының азаюындағы объективті себептер",
    "Объективные причины снижения численности",
    "Objective causes of a decline",
)
WAIVERS = Text(
    "Объективті деп танылған жағдай саны – {count} (1-қосымшаның 1.1-жолы):",
    "Случаев, признанных объективными: {count} (строка 1.1 приложения 1):",
    "Cases recognised as objective: {count} (row 1.1 of Annex 1):",
)
NO_WAIVERS = Text(
    "Объективті себептер туралы шешім қабылданған жоқ.",
    "Решений об объективных причинах не принималось.",
    "No decision on objective causes was taken.",
)
READINGS_HEAD = Text(
    "Ережені қолдану мәселелері", "Вопросы применения положения", "Questions of applying the regulation"
)
READINGS = Text(
    "Ережеде бірнеше мағынада түсінуге болатын, шешімі қабылданбаған орын саны – {open}. Соның ішінде осы "
    "жылғы балды немесе орынды өзгертетіні – {moving}, жүлделі орынды өзгертетіні – {prizes}. Шешім "
    "қабылданғанға дейін әдепкі нұсқа қолданылды; толық тізімі күн тәртібінің жеке қағазында.",
    "Мест положения, которые можно понять по-разному и по которым решения нет: {open}. Из них меняют баллы "
    "или места этого года: {moving}, призовое место: {prizes}. До решения применён вариант по умолчанию; "
    "полный перечень – в отдельной записке к повестке дня.",
    "Places of the regulation that can be read in more than one way and are not settled: {open}. Of them "
    "{moving} change points or places of this year, {prizes} a prize place. Until a decision the default "
    "counts; the full list is the agenda paper.",
)
PRIZE_READINGS = Text(
    "Жүлделі орынды өзгертетін мәселелер:",
    "Вопросы, меняющие призовое место:",
    "Questions that change a prize place:",
)
QUESTION = Text("Мәселе", "Вопрос", "Question")
OPTION = Text("Басқа нұсқа", "Другой вариант", "Another option")
PLACES = Text("Орындардың өзгеруі", "Изменение мест", "Change of places")

OBJECTIONS_HEAD = Text("Қарсылықтар және жауаптар", "Возражения и ответы", "Objections and answers")
OBJECTIONS = Text(
    "Алдын ала балмен танысу кезінде түскен қарсылық саны – {count}, соның ішінде қанағаттандырылғаны – "
    "{accepted}.",
    "При предварительном ознакомлении поступило возражений: {count}, из них удовлетворено: {accepted}.",
    "Objections raised in the preview: {count}, accepted: {accepted}.",
)
NO_OBJECTIONS = Text(
    "Алдын ала балмен танысу кезінде қарсылық түскен жоқ.",
    "При предварительном ознакомлении возражений не поступило.",
    "No objection was raised in the preview.",
)
WHO = Text("Ұйым", "Организация", "Organisation")
ROW = Text("Көрсеткіш", "Показатель", "Row")
OBJECTION = Text("Қарсылық", "Возражение", "Objection")
ANSWER = Text("Жауап", "Ответ", "Answer")
STATES = {
    "open": Text("қаралуда", "рассматривается", "open"),
    "accepted": Text("қанағаттандырылды", "удовлетворено", "accepted"),
    "rejected": Text("қабылданбады", "отклонено", "rejected"),
}

CORRECTION_HEAD = Text(
    "Жарияланған нұсқадан айырмасы", "Отличие от опубликованной версии", "Against the published version"
)
SAME = Text(
    "Ешбір ұйымның балы да, орны да өзгерген жоқ.",
    "Ни у одной организации ни баллы, ни место не изменились.",
    "No organisation's points or place changed.",
)
PUBLISHED = Text("Жарияланған балл", "Опубликовано", "Published")
CORRECTED = Text("Түзетілген балл", "Исправлено", "Corrected")

MOVEMENT_HEAD = Text("Өткен жылмен салыстыру", "Сравнение с прошлым годом", "Against the year before")
MOVEMENT = Text(
    "{before} жылғы нәтижемен салыстырғандағы өзгеріс, балл мен орын бойынша:",
    "Изменение к результату за {before} год, по баллам и местам:",
    "Change against {before}, in points and places:",
)
NO_BEFORE = Text(
    "{before} жылғы нәтиже жүйеде жоқ, сондықтан салыстыру жасалмады.",
    "Результата за {before} год в системе нет, поэтому сравнение не проведено.",
    "The system has no result for {before}, therefore nothing is compared.",
)
PLACE = Text("Орын", "Место", "Place")
POINTS = Text("Балл", "Баллы", "Points")
BEFORE = Text("Былтыр", "Год назад", "Before")
CHANGE = Text("Өзгеріс", "Изменение", "Change")

RESULT_HEAD = Text("Қорытынды", "Итог", "Result")
RESULT = Text(
    "Балл сомасы бойынша жүлделі орындарды алғандар:",
    "По сумме баллов призовые места занимают:",
    "By the sum of points the prize places go to:",
)
LEADERS = Text(
    "Блоктар бойынша ең жоғары балл жинағандар (ереженің 5.2-тармағы үшін):",
    "Наибольшие баллы по блокам (для пункта 5.2 положения):",
    "The most points of each block (for clause 5.2):",
)
