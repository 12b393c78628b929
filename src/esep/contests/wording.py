"""What the verbs of contests say when they refuse: what, by which clause, and what to do."""

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
NOT_TAKEN = Text(
    kk="Байқаудың күйі «{state}»: өтінім қабылданбайды.",
    ru="Конкурс в состоянии «{state}»: заявки не принимаются.",
    en="The round is “{state}”: no applications are taken.",
)
ASK_DEPARTMENT = Text(
    kk="Байқауды өткізетін бөлімге хабарласыңыз (Ереже, 1.3-тармақ).",
    ru="Обратитесь в отдел, который проводит конкурс (Положение, пункт 1.3).",
    en="Ask the department that holds the contest (Regulation, clause 1.3).",
)
NOT_IN_REGISTER = Text(
    kk="Сіз {day} күнгі инспекторлар тізілімінде жоқсыз (Ереже, 1.2-тармақ).",
    ru="Вас нет в реестре инспекторов на {day} (Положение, пункт 1.2).",
    en="You do not stand in the register of inspectors on {day} (Regulation, clause 1.2).",
)
BE_REGISTERED = Text(
    kk="Куәлігіңізді бөлімге көрсетіңіз: тізілімді сол жүргізеді.",
    ru="Предъявите удостоверение отделу: реестр ведёт он.",
    en="Show your certificate to the department, which keeps the register.",
)
TWO_ORGANISATIONS = Text(
    kk="Тізілімде екі ұйымнан тұрсыз: {names}. Өтінім бір ұйымнан беріледі.",
    ru="В реестре Вы значитесь от двух организаций: {names}. Заявка подаётся от одной.",
    en="You stand in the register for two organisations: {names}. An application comes from one.",
)
CHOOSE_ORGANISATION = Text(
    kk="Қай ұйымнан қатысатыныңызды таңдаңыз.",
    ru="Выберите, от какой организации участвуете.",
    en="Choose for which of them you take part.",
)
ON_COMMISSION = Text(
    kk="Сіз осы байқаудың комиссиясындасыз: комиссия мүшесі өзі қатыса алмайды (Ереже, 2.2, 3.2-тармақтар).",
    ru="Вы в комиссии этого конкурса: её член сам не участвует (Положение, пункты 2.2, 3.2).",
    en="You sit on the commission of this contest: its member does not take part (clauses 2.2, 3.2).",
)
LEAVE_COMMISSION = Text(
    kk="Қатысқыңыз келсе, алдымен комиссиядан шығыңыз (төрағаның өкімі).",
    ru="Чтобы участвовать, сначала выйдите из комиссии (распоряжение председателя).",
    en="To take part, leave the commission first (by the chair's order).",
)
NOTHING_CLAIMED = Text(
    kk="Бірде-бір көрсеткіш толтырылмаған (Ереже, 3.3-тармақ, 2-қосымша).",
    ru="Не заполнен ни один показатель (Положение, пункт 3.3, приложение 2).",
    en="Not one figure is filled in (Regulation, clause 3.3, Annex 2).",
)
FILL_IN = Text(
    kk="Жұмыс нәтижелерін енгізіңіз.", ru="Внесите результаты работы.", en="Enter the results of the work."
)
REPLACE_LATE = Text(
    kk="Өтінім қабылдау мерзімі {due} аяқталды: тапсырылған өтінім енді ауыстырылмайды.",
    ru="Срок приёма заявок истёк {due}: поданную заявку больше не заменить.",
    en="Applications were taken until {due}: one that was handed in is no longer replaced.",
)
WITHDRAW_LATE = Text(
    kk="Өтінім қабылдау мерзімі {due} аяқталды: өтінімді енді комиссия ғана шешеді.",
    ru="Срок приёма заявок истёк {due}: о заявке теперь решает только комиссия.",
    en="Applications were taken until {due}: from then on only the commission decides on one.",
)
WRITE_TO_COMMISSION = Text(
    kk="Комиссияға жазыңыз: ол сұрақ-жауап арқылы немесе хаттамамен шешеді.",
    ru="Напишите комиссии: она решит через вопросы и ответы или протоколом.",
    en="Write to the commission: it decides by questions and answers or in its minutes.",
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
NO_TITLE = Text(kk="Материалдың атауы жоқ.", ru="У материала нет названия.", en="The material has no name.")
NAME_IT = Text(
    kk="Не екенін бірнеше сөзбен жазыңыз.", ru="Напишите в нескольких словах, что это.", en="Say what it is."
)
BAD_LINK = Text(
    kk="«{link}» деген сілтеме емес.",
    ru="«{link}» — не ссылка.",
    en="“{link}” is no link.",
)
GIVE_LINK = Text(
    kk="https:// немесе http:// деп басталатын толық мекенжайды көшіріңіз.",
    ru="Скопируйте полный адрес, который начинается с https:// или http://.",
    en="Copy the whole address, which begins with https:// or http://.",
)
NEITHER = Text(
    kk="Файл да, сілтеме де жоқ.", ru="Нет ни файла, ни ссылки.", en="There is neither a file nor a link."
)
BRING_ONE = Text(kk="Біреуін қосыңыз.", ru="Приложите одно из двух.", en="Add one of the two.")
NOT_CERTIFIED_YET = Text(
    kk="Тапсырылмаған өтінімге төраға қол қоймайды.",
    ru="Председатель не подписывает заявку, которая не заполнена.",
    en="The chair does not sign an application that is not filled in.",
)
EMPTY_QUESTION = Text(kk="Мәтін жоқ.", ru="Нет текста.", en="There is no text.")
WRITE_IT = Text(kk="Жазыңыз.", ru="Напишите.", en="Write it.")
ANSWERED = Text(
    kk="Бұл сұраққа жауап берілген.", ru="На этот вопрос уже ответили.", en="This question was answered."
)
CERTIFICATE_TWICE = Text(
    kk="«{certificate}» куәлігі тізілімде бар.",
    ru="Удостоверение «{certificate}» уже есть в реестре.",
    en="The certificate “{certificate}” stands in the register already.",
)
SEE_REGISTER = Text(kk="Тізілімді қараңыз.", ru="Посмотрите реестр.", en="See the register.")
ENDS_FIRST = Text(
    kk="Мерзімі басталмай тұрып аяқталады.",
    ru="Срок кончается раньше, чем начинается.",
    en="The term ends before it begins.",
)
CHECK_DAYS = Text(kk="Күндерін тексеріңіз.", ru="Проверьте даты.", en="Check the days.")
NO_SEAT = Text(
    kk="Сіз бұл комиссияның мүшесі емессіз.",
    ru="Вы не состоите в этой комиссии.",
    en="You do not sit on this commission.",
)
NOT_THIS_ORDER = Text(
    kk="Бұл осы байқаудың комиссиясы туралы күшіндегі өкім емес (Ереже, 3.2-тармақ).",
    ru="Это не действующее распоряжение о комиссии этого конкурса (Положение, пункт 3.2).",
    en="This is no order in force about the commission of this round (Regulation, clause 3.2).",
)
ORDER_DONE = Text(
    kk="Бұл өкім бұрын орындалған.", ru="Это распоряжение уже исполнено.", en="This order was carried out."
)
CHOOSE_ORDER = Text(
    kk="Төрағаның өкімін енгізіп, екінші адамға растатыңыз.",
    ru="Внесите распоряжение председателя и дайте подтвердить второму человеку.",
    en="Enter the chair's order and let a second person confirm it.",
)
NOT_SEATED = Text(
    kk="Өкім комиссияда жоқ адамды шығарады.",
    ru="Распоряжение выводит того, кого в комиссии нет.",
    en="The order takes out somebody who does not sit on the commission.",
)
SEE_COMMISSION = Text(
    kk="Комиссияның қазіргі құрамын қараңыз.",
    ru="Посмотрите нынешний состав комиссии.",
    en="See who sits on the commission now.",
)
NOBODY = Text(
    kk="№ {person} адам жоқ немесе жұмыстан кеткен.",
    ru="Человека № {person} нет, или он уволился.",
    en="There is no person No {person}, or they have left.",
)
SEE_PEOPLE = Text(kk="Адамдар тізімін қараңыз.", ru="Посмотрите список людей.", en="See the list of people.")
JUDGE_APPLIED = Text(
    kk="{name} осы байқауға өтінім берген: қатысушы комиссияға кірмейді (Ереже, 2.2-тармақ: әділдік).",
    ru="{name} подал заявку на этот конкурс: участник не входит в комиссию (пункт 2.2: справедливость).",
    en="{name} applied to this round: an entrant does not sit on its commission (clause 2.2: fairness).",
)
NAME_ANOTHER = Text(kk="Басқа адамды атаңыз.", ru="Назовите другого.", en="Name somebody else.")
SEATED_ALREADY = Text(
    kk="{name} комиссияда бұрыннан бар.",
    ru="{name} уже в комиссии.",
    en="{name} sits on the commission already.",
)
ONE_CHAIR = Text(
    kk="Комиссияда бір төраға болады, өкім бойынша {count} болып тұр.",
    ru="В комиссии один председатель, по распоряжению выходит {count}.",
    en="A commission has one chair; by this order there would be {count}.",
)
NAME_ONE = Text(
    kk="Бір төраға қалсын: бұрынғысын шығарыңыз немесе біреуін атаңыз.",
    ru="Оставьте одного: выведите прежнего или назовите одного.",
    en="Leave one: take the earlier one out, or name one.",
)
TOO_FEW = Text(
    kk="Бағалайтындар кемінде {fewest} адам болуы керек: екеудің көпшілігі болмайды.",
    ru="Оценивающих должно быть не меньше {fewest}: у двоих большинства нет.",
    en="At least {fewest} must judge: of two there is no majority.",
)
NAME_MORE = Text(kk="Тағы мүше атаңыз.", ru="Назовите ещё членов.", en="Name more members.")
NOT_DUE = Text(
    kk="Өтінімдер {due} дейінгі мерзімде қабылданады: мерзім әлі біткен жоқ (Ереже, 3.3-тармақ).",
    ru="Заявки принимаются до {due}: срок ещё не истёк (Положение, пункт 3.3).",
    en="Applications are taken until {due}: that time is not over (Regulation, clause 3.3).",
)
WAIT = Text(
    kk="Мерзім біткен соң комиссияға беріңіз.",
    ru="Передайте комиссии, когда срок истечёт.",
    en="Hand them over to the commission when it is.",
)
