"""What is said of steps of the year that cannot be taken, in three languages, each with its clause."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.problems import Problem


def no_edition(year: int) -> Problem:
    """Return the refusal of a year for which nobody decided the edition."""
    return Problem(NO_EDITION.format(year=year), DECIDE_EDITION, rule="no-edition")


def unfit_decision(protocol: str, item: str, words: str) -> Problem:
    """Return the refusal of a decision that names a reading or an option that the edition does not have."""
    return Problem(
        UNFIT.format(protocol=protocol, item=item, words=words), REPLACE_UNFIT, rule="unfit-decision"
    )


NO_EDITION = Text(
    "{year} жыл Ереженің қай редакциясы бойынша бағаланатыны шешілмеген (A01 сұрағы; 4.4, 5.1-тармақтар).",
    "Не решено, по какой редакции Положения оценивается {year} год (вопрос A01; пункты 4.4, 5.1).",
    "Nobody has decided which edition of the Regulation governs {year} (reading A01; clauses 4.4, 5.1).",
)
DECIDE_EDITION = Text(
    "Редакция туралы шешімді енгізіп, растатыңыз: жүйе оны өзі таңдамайды.",
    "Внесите решение о редакции и дайте его подтвердить: система сама её не выбирает.",
    "Enter a decision on the edition and have it confirmed: the system never chooses it by itself.",
)
UNFIT = Text(
    "№ {protocol} хаттаманың {item}-тармағындағы шешім осы редакцияға сәйкес келмейді: {words}.",
    "Решение протокола № {protocol}, пункт {item}, не подходит к этой редакции: {words}.",
    "The decision of protocol No {protocol}, item {item}, does not fit this edition: {words}.",
)
REPLACE_UNFIT = Text(
    "Оны редакцияға сәйкес келетін шешіммен алмастырыңыз.",
    "Замените его решением, которое подходит к редакции.",
    "Replace it by a decision that fits the edition.",
)
NO_POINTS_TODO = Text(
    "Балы белгілі редакция туралы шешім енгізіңіз.",
    "Внесите решение о редакции, баллы которой известны.",
    "Enter a decision for an edition whose points are known.",
)
OPEN_ALREADY = Text(
    "{year} жылды бағалау бұрын ашылған.",
    "Оценка за {year} год уже открыта.",
    "The evaluation of {year} is open already.",
)
GO_THERE = Text("Сол жылдың бетіне өтіңіз.", "Перейдите на страницу года.", "Go to the page of that year.")
UNKNOWN_REGULATION = Text(
    "«{name}» деген ереже жоқ немесе ол ұйымдарды бағаламайды.",
    "Положения «{name}» нет, или оно не оценивает организации.",
    "There is no regulation “{name}” that rates organisations.",
)
YEAR_AHEAD = Text(
    "{year} жыл әлі басталған жоқ.", "{year} год ещё не начался.", "The year {year} has not begun yet."
)
CHOOSE_YEAR = Text("Есепті жылды таңдаңыз.", "Выберите отчётный год.", "Choose the reporting year.")
NOBODY = Text(
    "Қатысушылар тізілімі бос (1.2-тармақ, A02 сұрағы).",
    "Реестр участников пуст (пункт 1.2, вопрос A02).",
    "The register of participants is empty (clause 1.2, reading A02).",
)
NOT_A_MEMBER = Text(
    "«{name}» мүшелік ұйым емес немесе {day} күні Кәсіподақ құрамында болмаған.",
    "«{name}» не является членской организацией или не состояла в профсоюзе на {day}.",
    "“{name}” is not a member organisation or did not belong to the union on {day}.",
)
CHOOSE_PARTICIPANTS = Text(
    "Тізілімді 1.2-тармақ бойынша жасаңыз.",
    "Составьте реестр по пункту 1.2.",
    "Draw up the register by clause 1.2.",
)
NOT_THIS_DECISION = Text(
    "Шешім осы жылға қатысты емес немесе түрі басқа.",
    "Решение не об этом годе или другого вида.",
    "The decision is not about this year, or is of another kind.",
)
CHOOSE_DECISION = Text(
    "Осы жыл туралы расталған шешімді таңдаңыз.",
    "Выберите подтверждённое решение об этом годе.",
    "Choose a confirmed decision about this year.",
)
WAITING_REPORTS = Text(
    "{department}: қабылдауды күтіп тұрған есептер – {count} (4.1-тармақ).",
    "{department}: отчётов ждут приёма — {count} (пункт 4.1).",
    "{department}: {count} reports wait to be accepted (clause 4.1).",
)
ACCEPT_THEM = Text(
    "Оларды қабылдаңыз немесе ескертумен қайтарыңыз.",
    "Примите их или верните с замечанием.",
    "Accept them, or return them with a remark.",
)
NOT_DUE_YET = Text(
    "{department}: мерзімі әлі өтпеген, тапсырылмаған есептер – {count} (3.3-тармақ).",
    "{department}: срок ещё не истёк, не сдано отчётов — {count} (пункт 3.3).",
    "{department}: {count} reports are neither handed in nor overdue (clause 3.3).",
)
WAIT_FOR_DUE = Text(
    "Мерзім аяқталғанша күтіңіз: ұйымның әлі уақыты бар.",
    "Дождитесь срока: у организации ещё есть время.",
    "Wait for the deadline: the organisation still has time.",
)
DIVIDED = Text(
    "«{name}» ұйымы {day} бөлінген немесе қосылған, ал ауысқан мүшелердің саны айтылмаған (1.1-жол).",
    "Организация «{name}» {day} разделена или объединена, а число перешедших членов не указано (строка 1.1).",
    "“{name}” was split or merged on {day}, and the members who went over are not told (row 1.1).",
)
SAY_TRANSFERS = Text(
    "Мүшелік статистикасының «ауысып келген» не «ауысып кеткен» жолын енгізіңіз; болмаса, 0 жазыңыз.",
    "Внесите строку статистики членства о перешедших членах; если их не было, укажите 0.",
    "Enter the row of transfers of the membership statistics; write 0 if there were none.",
)
NO_CALCULATION = Text(
    "Жыл әлі есептелмеген (4.2-тармақ).",
    "Год ещё не рассчитан (пункт 4.2).",
    "The year is not computed yet (clause 4.2).",
)
STALE = Text(
    "Соңғы есептеуден кейін деректер немесе шешімдер өзгерген (4.2-тармақ).",
    "После последнего расчёта изменились данные или решения (пункт 4.2).",
    "Figures or decisions changed after the last calculation (clause 4.2).",
)
COMPUTE = Text("Жылды қайта есептеңіз.", "Рассчитайте год заново.", "Compute the year again.")
LAW_CHANGED = Text(
    "Есептеуден кейін «{edition}» редакциясының файлдары өзгерген: қорытынды бұл ережелермен есептелмеген.",
    "После расчёта изменились файлы редакции «{edition}»: итог рассчитан не по этим правилам.",
    "The files of the edition “{edition}” changed after the calculation: it was not made by these rules.",
)
RESTORE_LAW = Text(
    "Ереженің бұрынғы файлдарын қалпына келтіріңіз немесе оларды кім өзгерткенін анықтаңыз.",
    "Восстановите прежние файлы Положения и выясните, кто их изменил.",
    "Restore the former files of the regulation, and find out who changed them.",
)
UNTIL_PASSED = Text(
    "Қарсылықтар қабылданатын күн өтіп кеткен: {until}.",
    "День, до которого принимаются возражения, уже прошёл: {until}.",
    "The day until which objections are taken has passed: {until}.",
)
CHOOSE_LATER = Text("Кейінгі күнді таңдаңыз.", "Выберите более поздний день.", "Choose a later day.")
PREVIEW_GOES_ON = Text(
    "Қарсылықтар әлі қабылданып жатыр, соңғы мерзімі: {until}.",
    "Возражения ещё принимаются: до {until}.",
    "Objections are still taken, until {until}.",
)
WAIT_OR_PERMIT = Text(
    "Мерзімін күтіңіз немесе мерзімінен бұрын аяқтауға рұқсат беретін қаулы енгізіңіз.",
    "Дождитесь срока или внесите постановление, которое разрешает закончить раньше.",
    "Wait, or enter a resolution that permits to end it earlier.",
)
OPEN_OBJECTION = Text(
    "«{name}» ұйымының {row}-жол бойынша қарсылығына жауап берілмеген (2.1-тармақ).",
    "Нет ответа на возражение организации «{name}» по строке {row} (пункт 2.1).",
    "The objection of “{name}” on row {row} is not answered (clause 2.1).",
)
ANSWER_IT = Text(
    "Қарсылыққа себебін айтып жауап беріңіз.",
    "Ответьте на возражение с обоснованием.",
    "Answer it with reasons.",
)
NOT_CARRIED_OUT = Text(
    "«{name}» ұйымының {row}-жол бойынша қарсылығы қабылданған, бірақ есептеуде ештеңе өзгермеген.",
    "Возражение организации «{name}» по строке {row} принято, но в расчёте ничего не изменилось.",
    "The objection of “{name}” on row {row} was accepted, but nothing changed in the calculation.",
)
CARRY_OUT = Text(
    "Көрсеткішті құжатымен түзетіп, жылды қайта есептеңіз.",
    "Исправьте показатель с документом и рассчитайте год заново.",
    "Correct the figure with its document and compute the year again.",
)
NO_DATA = Text(
    "«{name}»: дерек жоқ жолдар – {rows} (2.1-тармақ: нақтылық принципі; A10 сұрағы).",
    "«{name}»: нет данных в строках {rows} (пункт 2.1: принцип конкретности; вопрос A10).",
    "“{name}”: no data in rows {rows} (clause 2.1: the principle of concreteness; reading A10).",
)
GET_DATA = Text(
    "Көрсеткіштерді қабылдаңыз немесе осы ұяшықтарды атайтын Атқару комитетінің шешімін енгізіңіз.",
    "Примите показатели или внесите решение Исполнительного комитета, которое называет эти ячейки.",
    "Have the figures accepted, or enter a decision of the Executive Committee that names these cells.",
)
GET_DATA_ONLY = Text(
    "Көрсеткіштерді қабылдаңыз: A10 сұрағының шешімі бойынша жыл дерексіз аяқталмайды.",
    "Примите показатели: по решению вопроса A10 год без данных не завершается.",
    "Have the figures accepted: as reading A10 was settled, the year does not close without data.",
)
OPEN_READING = Text(
    "{reading} сұрағы ашық, ал басқа жауабы жүлделі орынды өзгертеді: {options}.",
    "Вопрос {reading} открыт, а другой ответ меняет призовое место: {options}.",
    "Reading {reading} is open, and another answer changes a prize place: {options}.",
)
SETTLE_READING = Text(
    "Сұрақты шешіммен реттеңіз немесе оны ашық қалдыратын Атқару комитетінің шешімін енгізіңіз.",
    "Решите вопрос или внесите решение Исполнительного комитета, которое оставляет его открытым.",
    "Settle it by a decision, or enter a decision of the Executive Committee that leaves it open.",
)
UNDECIDED_TIE = Text(
    "{place}-орында балл тең: {names}. Ереже мұны шешпейді (5.2-тармақ, A06 сұрағы).",
    "На месте {place} равные баллы: {names}. Положение этого не решает (пункт 5.2, вопрос A06).",
    "A tie at place {place}: {names}. The Regulation does not decide it (clause 5.2, reading A06).",
)
DECIDE_TIE = Text(
    "Орынды бөлісетінін немесе ретін айтатын шешім енгізіңіз.",
    "Внесите решение: делят место или в каком порядке стоят.",
    "Enter a decision: they share the place, or stand in an order.",
)
NO_PRIZES = Text(
    "Жүлделі орындардың ақшалай сыйлықақысы туралы шешім жоқ (5.2-тармақ).",
    "Нет решения о денежных премиях призовых мест (пункт 5.2).",
    "There is no decision on the money of the prize places (clause 5.2).",
)
DECIDE_PRIZES = Text(
    "Атқару комитетінің шешімін енгізіп, растатыңыз.",
    "Внесите решение Исполнительного комитета и дайте его подтвердить.",
    "Enter the decision of the Executive Committee and have it confirmed.",
)
NO_BLOCK_PRIZES = Text(
    "Негізгі блоктарда жоғары балл жинағандар туралы шешім жоқ, ал осы редакция бойынша олар "
    "«марапатталады» (5.2-тармақ, A05 сұрағы).",
    "Нет решения о набравших высокие баллы по основным блокам, а по действующей редакции они «награждаются» "
    "(пункт 5.2, вопрос A05).",
    "There is no decision on those with high points in the main blocks, and this edition says that they “are "
    "awarded” (clause 5.2, reading A05).",
)
DECIDE_BLOCK_PRIZES = Text(
    "Кім марапатталатынын айтатын немесе ешкімді атамай, себебін жазатын шешім енгізіңіз.",
    "Внесите решение: кто награждается, или никто, с указанием причины.",
    "Enter a decision: who is awarded, or nobody, and why.",
)
WRONG_WINNERS = Text(
    "Шешімдегі жүлделі орындар есептеуге сәйкес келмейді. Есептеу бойынша: {wanted}.",
    "Призовые места в решении не совпадают с расчётом. По расчёту: {wanted}.",
    "The prize places in the decision are not those of the calculation: {wanted}.",
)
AWARDED_TWICE = Text(
    "«{name}» екі рет марапатталады (5.2-тармақ: жүлдегерлер қатарына енбегендер).",
    "«{name}» награждается дважды (пункт 5.2: не вошедшие в число призёров).",
    "“{name}” is awarded twice (clause 5.2: those who did not enter the prize winners).",
)
NAME_OTHERS = Text(
    "Шешімдегі тізімді түзетіңіз.", "Исправьте список в решении.", "Mend the list in the decision."
)
UNKNOWN_BLOCK = Text("{block}-блок жоқ.", "Блока {block} нет.", "There is no block {block}.")
NOT_AWARDED = Text(
    "Жүлделер әлі берілмеген (5.2-тармақ).",
    "Премии ещё не присуждены (пункт 5.2).",
    "The prizes are not awarded yet (clause 5.2).",
)
AWARD_FIRST = Text("Алдымен жүлделерді рәсімдеңіз.", "Сначала присудите премии.", "Award the prizes first.")
AWARDED_BEFORE = Text("Жүлделер бұрын берілген.", "Премии уже присуждены.", "The prizes were awarded before.")
SEE_PAYMENTS = Text("Төлем тізімін қараңыз.", "Смотрите платёжный список.", "See the payment list.")
NO_CEREMONY = Text(
    "Салтанатты жариялау күні белгіленбеген (5.3-тармақ).",
    "Не назначен день торжественного объявления (пункт 5.3).",
    "The day of the ceremony is not set (clause 5.3).",
)
SET_CEREMONY = Text(
    "Салтанат туралы шешім енгізіңіз.", "Внесите решение о церемонии.", "Enter the decision on the ceremony."
)
EMBARGO = Text(
    "Салтанатқа дейін ештеңе жарияланбайды (5.3-тармақ): {day}.",
    "До церемонии ничего не публикуется (пункт 5.3): {day}.",
    "Nothing is published before the ceremony (clause 5.3): {day}.",
)
WAIT_FOR_CEREMONY = Text(
    "Салтанаттың уақытын күтіңіз.", "Дождитесь часа церемонии.", "Wait for the hour of the ceremony."
)
OTHER_CALCULATION = Text(
    "Шешім соңғы есептеуді бекітпейді: саусақ ізі {digest}.",
    "Решение утверждает не последний расчёт: отпечаток {digest}.",
    "The decision does not approve the last calculation, fingerprint {digest}.",
)
APPROVE_LAST = Text(
    "Соңғы есептеудің саусақ ізін көрсететін шешім енгізіңіз.",
    "Внесите решение с отпечатком последнего расчёта.",
    "Enter a decision with the fingerprint of the last calculation.",
)
NO_REASON = Text("Себебі жазылмаған.", "Не указана причина.", "No reason is given.")
GIVE_REASON = Text("Себебін жазыңыз.", "Запишите причину.", "Write the reason.")
CORRECTED_ALREADY = Text(
    "Бұл нұсқа бұрын түзетілген: {version}-нұсқа бар.",
    "Эта версия уже исправляется: есть версия {version}.",
    "This version is corrected already: there is version {version}.",
)
NOT_RATED = Text(
    "«{name}» биылғы қатысушылар тізілімінде жоқ (1.2-тармақ).",
    "«{name}» нет в реестре участников года (пункт 1.2).",
    "“{name}” is not in the register of participants (clause 1.2).",
)
CHOOSE_RATED = Text(
    "Тізілімдегі ұйымды таңдаңыз.",
    "Выберите организацию из реестра.",
    "Choose an organisation of the register.",
)
UNKNOWN_CRITERION = Text(
    "Редакцияда «{name}» деген критерий жоқ.",
    "В редакции нет критерия «{name}».",
    "The edition has no criterion “{name}”.",
)
CHOOSE_CRITERION = Text(
    "1-қосымшадағы жолды таңдаңыз.", "Выберите строку Приложения 1.", "Choose a line of Annex 1."
)
UNKNOWN_READING = Text(
    "Редакцияда «{name}» сұрағы жоқ.",
    "В редакции нет вопроса «{name}».",
    "The edition has no reading “{name}”.",
)
CHOOSE_READING = Text(
    "Тізілімнен сұрақты таңдаңыз.", "Выберите вопрос из реестра.", "Choose a reading of the register."
)
UNKNOWN_OPTION = Text(
    "{reading} сұрағының «{option}» деген жауабы жоқ.",
    "У вопроса {reading} нет ответа «{option}».",
    "Reading {reading} has no option “{option}”.",
)
CHOOSE_OPTION = Text("Барлары: {known}.", "Есть: {known}.", "Known: {known}.")
OTHER_EDITION = Text(
    "«{option}» жауабы бойынша {edition} редакциясы таңдалады.",
    "По ответу «{option}» действует редакция {edition}.",
    "By the answer “{option}” the edition {edition} governs.",
)
MEND_EDITION = Text(
    "Редакцияны немесе жауапты түзетіңіз.", "Исправьте редакцию или ответ.", "Mend the edition or the answer."
)
ASK_EDITION = Text(
    "Редакция туралы жеке шешім енгізіледі (түрі: редакция).",
    "О редакции вносится отдельное решение (вид: редакция).",
    "The edition is decided by a decision of its own kind.",
)
YEAR_CLOSED = Text(
    "Жыл бекітілген: бұл шешім оны өзгерте алмайды.",
    "Год утверждён: это решение его уже не меняет.",
    "The year is approved: this decision cannot change it.",
)
OPEN_CORRECTION = Text(
    "Қате табылса, жарияланғаннан кейін түзету нұсқасын ашыңыз.",
    "Если найдена ошибка, после публикации откройте версию исправления.",
    "If there is an error, open a correction after publication.",
)
NO_SUCH_TIE = Text(
    "{place}-орында бұл ұйымдардың балы тең емес.",
    "На месте {place} у этих организаций не равные баллы.",
    "These organisations are not tied at place {place}.",
)
SEE_TIES = Text("Тең балдар тізімін қараңыз.", "Смотрите список равных баллов.", "See the list of ties.")
NO_TEXT = Text("Мәтіні жазылмаған.", "Текст не написан.", "There are no words.")
WRITE_TEXT = Text(
    "Немен келіспейтініңізді немесе неге екенін жазыңыз.",
    "Напишите, с чем не согласны или почему.",
    "Write what you object to, or why.",
)
TOO_LATE = Text(
    "Қарсылық қабылданатын мерзім аяқталды: {until}.",
    "Срок приёма возражений истёк: {until}.",
    "The time for objections is over: {until}.",
)
ASK_STAFF = Text(
    "Орталық Комитет қызметкеріне хабарласыңыз.",
    "Обратитесь к сотруднику Центрального Комитета.",
    "Turn to the staff of the Central Committee.",
)
FOREIGN_DOCUMENT = Text(
    "«{name}» құжаты басқа ұйымдікі.",
    "Документ «{name}» принадлежит другой организации.",
    "The document “{name}” is another organisation's.",
)
BRING_OWN = Text("Өз құжатыңызды тіркеңіз.", "Приложите свой документ.", "Attach your own document.")
ANSWERED = Text(
    "Бұл қарсылыққа жауап берілген.",
    "На это возражение уже ответили.",
    "This objection was answered already.",
)
SEE_ANSWER = Text("Жауабын қараңыз.", "Смотрите ответ.", "See the answer.")
WRONG_ANSWER = Text(
    "Жауап «қабылданды» немесе «қабылданбады» болады.",
    "Ответ — «принято» или «отклонено».",
    "The answer is “accepted” or “rejected”.",
)
CHOOSE_ANSWER = Text("Біреуін таңдаңыз.", "Выберите один.", "Choose one of them.")
