"""What the steps of a round say when they are refused: what, by which clause, and what to do."""

from __future__ import annotations

from esep.core.names import Text

NO_EDITION = Text(
    kk="«{regulation}» байқауының {year} жылғы жұмысқа қолданылатын редакциясы жоқ.",
    ru="У конкурса «{regulation}» нет редакции, которая действует для работы за {year} год.",
    en="The contest “{regulation}” has no edition that governs the work of {year}.",
)
SEE_FOLDERS = Text(
    kk="Ереже қалтасындағы governs өрісін қараңыз немесе басқа жылды таңдаңыз.",
    ru="Посмотрите поле governs в папке положения или выберите другой год.",
    en="See the field `governs` in the regulation's folder, or choose another year.",
)
PLANNED_ALREADY = Text(
    kk="Бұл байқаудың {year} жылғы айналымы бұрын ашылған.",
    ru="Этот конкурс за {year} год уже открыт.",
    en="The round of this contest for {year} was opened before.",
)
HELD_ONCE = Text(
    kk="Бұл байқау бір рет қана өткізіледі және бұрын ашылған.",
    ru="Этот конкурс проводится один раз и уже открыт.",
    en="This contest is held only once, and was opened before.",
)
GO_THERE = Text(kk="Соны ашыңыз.", ru="Откройте его.", en="Open that one.")
YEAR_AHEAD = Text(
    kk="{year} жыл әлі басталған жоқ.",
    ru="{year} год ещё не начался.",
    en="The year {year} has not begun yet.",
)
CHOOSE_YEAR = Text(
    kk="Жұмысы бағаланатын жылды таңдаңыз.",
    ru="Выберите год, за работу в котором проводится конкурс.",
    en="Choose the year whose work is judged.",
)
NO_CALL = Text(
    kk="Байқау туралы хабарландыру мәтіні қазақша және орысша жазылмаған (Ереже, 1.2-тармақ).",
    ru="Нет текста объявления о конкурсе на казахском и русском (Положение, пункт 1.2).",
    en="The text of the call is not there in Kazakh and Russian (Regulation, clause 1.2).",
)
WRITE_CALL = Text(
    kk="Екі тілде де жазыңыз.", ru="Напишите на обоих языках.", en="Write it in both languages."
)
NO_REASON = Text(kk="Себебі айтылмаған.", ru="Не указана причина.", en="No reason was given.")
GIVE_REASON = Text(
    kk="Себебін бір сөйлеммен жазыңыз.",
    ru="Напишите причину одним предложением.",
    en="Say why in a sentence.",
)
CORRECTED_ALREADY = Text(
    kk="Түзетілген {version}-нұсқа бұрын ашылған.",
    ru="Исправленная версия {version} уже открыта.",
    en="The corrected version {version} was opened before.",
)
ASK_DEPARTMENT = Text(
    kk="Байқауды өткізетін бөлімге хабарласыңыз (Ереже, 1.3-тармақ).",
    ru="Обратитесь в отдел, который проводит конкурс (Положение, пункт 1.3).",
    en="Ask the department that holds the contest (Regulation, clause 1.3).",
)
NO_ROW = Text(
    kk="Байқауда «{row}» деген жол жоқ.",
    ru="В конкурсе нет строки «{row}».",
    en="The contest has no row “{row}”.",
)
SEE_ROWS = Text(
    kk="2 және 3-қосымшалардың жолдарын қараңыз.",
    ru="Смотрите строки приложений 2 и 3.",
    en="See the rows of Annexes 2 and 3.",
)
CHECK_DAYS = Text(kk="Күндерін тексеріңіз.", ru="Проверьте даты.", en="Check the days.")
SEE_COMMISSION = Text(
    kk="Комиссияның қазіргі құрамын қараңыз.",
    ru="Посмотрите нынешний состав комиссии.",
    en="See who sits on the commission now.",
)
NOT_AWARDS = Text(
    kk="Бұл осы байқаудың сыйақысы туралы күшіндегі шешім емес.",
    ru="Это не действующее решение о премиях этого конкурса.",
    en="This is no decision in force on the awards of this round.",
)
ENTER_AWARDS = Text(
    kk="Әр орынның сомасы бар шешімді енгізіп, растатыңыз.",
    ru="Внесите решение с суммой на каждое место и дайте подтвердить.",
    en="Enter a decision with a sum for every place and have it confirmed.",
)
AWARDED_ALREADY = Text(
    kk="Атақтар бұрын берілген.",
    ru="Звания уже присвоены.",
    en="The titles were given before.",
)
CORRECT_IT = Text(
    kk="Қате болса, байқауды түзетуге ашыңыз.",
    ru="При ошибке откройте исправление.",
    en="If they are wrong, open a correction.",
)
NO_SUM = Text(
    kk="Сомасы жоқ орындар: {places}.",
    ru="Нет суммы для мест: {places}.",
    en="There is no sum for the places {places}.",
)
PAID_ALREADY = Text(
    kk="Бұл сыйақы төленген деп белгіленген.",
    ru="Эта премия уже отмечена как выплаченная.",
    en="This award is noted as paid already.",
)
NOT_LIST = Text(
    kk="Бұл жылдық байқаулар тізімі туралы күшіндегі шешім емес.",
    ru="Это не действующее решение о годовом списке конкурсов.",
    en="This is no decision in force on a year's list of contests.",
)
ENTER_LIST = Text(
    kk="Атқару комитетінің шешімін енгізіп, растатыңыз.",
    ru="Внесите решение Исполкома и дайте подтвердить.",
    en="Enter the Executive Committee's decision and have it confirmed.",
)
NOT_PUBLISHED = Text(
    kk="Байқаудың нәтижесі жарияланбаған.",
    ru="Результат конкурса не опубликован.",
    en="The round's result was not published.",
)
PUBLISH_FIRST = Text(
    kk="Алдымен жариялаңыз.",
    ru="Сначала опубликуйте.",
    en="Publish it first.",
)
OTHER_ROUNDS_DECISION = Text(
    kk="Бұл шешім осы байқау туралы емес.",
    ru="Это решение не об этом конкурсе.",
    en="This decision is not about this round.",
)
NOT_REPUBLICAN = Text(
    kk="Бұл — мүшелік ұйымның өз кезеңі: бағалаудың 1.3-жолында республикалық байқау ғана есептеледі.",
    ru="Это этап членской организации: в строке 1.3 оценки считаются только республиканские конкурсы.",
    en="This is a member organisation's own stage: row 1.3 counts republican contests only.",
)
COUNT_UNIONS = Text(
    kk="Кәсіподақтың өзі өткізген байқауды таңдаңыз.",
    ru="Выберите конкурс, который провёл сам профсоюз.",
    en="Choose a contest that the union itself held.",
)
NO_PROTOCOL_OF_CONTEST = Text(
    kk="Басқа жерде өткен байқаудың хаттамасы тіркелмеген.",
    ru="Нет протокола конкурса, проведённого в другом месте.",
    en="The minutes of a contest run elsewhere are not there.",
)
BRING_PROTOCOL = Text(
    kk="Хаттаманы тіркеңіз.",
    ru="Приложите протокол.",
    en="Add the minutes.",
)
NOT_A_MEMBER = Text(
    kk="«{slug}» — мүшелік ұйым емес.",
    ru="«{slug}» — не членская организация.",
    en="“{slug}” is no member organisation.",
)
SEE_MEMBERS = Text(
    kk="Ұйымдар тізімін қараңыз.",
    ru="Посмотрите список организаций.",
    en="See the list of organisations.",
)
BAD_PLACE = Text(
    kk="{slug}: «{places}» деген орын жоқ.",
    ru="{slug}: места «{places}» нет.",
    en="{slug}: there is no place “{places}”.",
)
KNOWN_PLACES = Text(
    kk="Орындар: {places}.",
    ru="Места: {places}.",
    en="Places: {places}.",
)
OTHER_ROUND = Text(
    kk="Бұл жазба басқа байқауға байланған.",
    ru="Эта запись связана с другим конкурсом.",
    en="This line belongs to another contest.",
)
SEE_LIST = Text(
    kk="Тізімді қараңыз.",
    ru="Посмотрите список.",
    en="See the list.",
)
OTHER_YEAR = Text(
    kk="Бұл байқау {listed} жылдың тізімінде есептелмейді: B14 оқылымы бойынша оның жылы — {year}.",
    ru="Этот конкурс не учитывается в перечне {listed} года: по прочтению B14 его год — {year}.",
    en="This contest does not count on the list of {listed}: by reading B14 its year is {year}.",
)
USE_THAT_LIST = Text(
    kk="Сол жылдың тізіміне енгізіңіз немесе B14 оқылымын шешіммен өзгертіңіз.",
    ru="Внесите его в перечень того года или измените прочтение B14 решением.",
    en="Put it on that year's list, or settle reading B14 otherwise by a decision.",
)
