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
NO_NAME = Text(
    kk="Қатысушының аты-жөні жазылмаған (1-қосымша, 1-жол).",
    ru="Не указано имя участника (приложение 1, строка 1).",
    en="The participant's name is missing (Annex 1, line 1).",
)
TOO_LONG = Text(
    kk="Мәтін тым ұзын: ең көбі {count} таңба.",
    ru="Текст слишком длинный: не больше {count} знаков.",
    en="The text is too long: at most {count} characters.",
)
SHORTEN = Text(kk="Қысқартыңыз.", ru="Сократите его.", en="Shorten it.")
NOT_HANDED_IN = Text(
    kk="Өтінім тапсырылмаған.",
    ru="Заявка не подана.",
    en="The application was not handed in.",
)
MARK_TOO_HIGH = Text(
    kk="{row}-жол: ең жоғары балл — {highest}.",
    ru="Строка {row}: оценка не выше {highest}.",
    en="Row {row}: a mark is at most {highest}.",
)
MARK_LOWER = Text(
    kk="Баллды азайтыңыз.",
    ru="Уменьшите оценку.",
    en="Lower the mark.",
)
ABOVE_CLAIM = Text(
    kk="{row}-жол: қабылданған сан өтінімдегіден ({claimed}) көп.",
    ru="Строка {row}: принято больше, чем заявлено ({claimed}).",
    en="Row {row}: more is accepted than was claimed ({claimed}).",
)
ACCEPT_LESS = Text(
    kk="Өтінімдегіден артық қабылданбайды: сұрақ қойып, өтінім иесінен анықтаңыз (Ереже, 3.4-тармақ).",
    ru="Больше заявленного не принимают: уточните вопросом у участника (Положение, пункт 3.4).",
    en="No more than was claimed is accepted: ask whoever applied (Regulation, clause 3.4).",
)
LESS_WITHOUT_REASON = Text(
    kk="{row}-жол: өтінімдегіден аз қабылданды, себебі жазылмаған.",
    ru="Строка {row}: принято меньше заявленного, причина не указана.",
    en="Row {row}: less is accepted than was claimed, and no reason is given.",
)
UNPROVED = Text(
    kk="{row}-жол, «{name}»: міндетті құжат тіркелмеген (3-қосымша).",
    ru="Строка {row}, «{name}»: не приложен обязательный документ (приложение 3).",
    en="Row {row}, “{name}”: its obligatory document is not there (Annex 3).",
)
ACCEPT_NOTHING = Text(
    kk="0 деп қабылдап, себебін жазыңыз немесе құжатты сұраңыз.",
    ru="Примите 0 с причиной или запросите документ.",
    en="Accept 0 with the reason, or ask for the document.",
)
NOT_MARKED = Text(
    kk="{row}-жол, «{name}»: балл қойылмаған.",
    ru="Строка {row}, «{name}»: нет оценки.",
    en="Row {row}, “{name}”: there is no mark.",
)
MARK_IT = Text(
    kk="Балл қойыңыз.",
    ru="Поставьте оценку.",
    en="Give a mark.",
)
CHAIR_SEALS = Text(
    kk="Ортақ парақты комиссия төрағасы бекітеді (3-қосымша).",
    ru="Общий лист закрывает председатель комиссии (приложение 3).",
    en="The agreed sheet is sealed by the commission's chair (Annex 3).",
)
ASK_CHAIR = Text(
    kk="Төрағаға айтыңыз.",
    ru="Скажите председателю.",
    en="Tell the chair.",
)
FOREIGN_SIGNER = Text(
    kk="Қол қоюшылар арасында бұл өтінімді қарамайтын адам бар.",
    ru="Среди подписавших есть тот, кто эту заявку не рассматривает.",
    en="Among those who signed is one who does not judge this application.",
)
TOO_FEW_SIGNED = Text(
    kk="Қол қойғандар: {signed}, бағалаушылар: {of}. Көпшілік жоқ.",
    ru="Подписали {signed} из {of} оценивающих: большинства нет.",
    en="{signed} of {of} judges signed: that is no majority.",
)
LET_SIGN = Text(
    kk="Қалған мүшелер де қол қойсын.",
    ru="Пусть подпишут и остальные.",
    en="Let the others sign too.",
)
NOT_EXAMINING = Text(
    kk="Байқаудың күйі «{state}»: парақ толтырылмайды.",
    ru="Конкурс в состоянии «{state}»: листы не заполняются.",
    en="The round is “{state}”: no sheets are filled in.",
)
SEALED = Text(
    kk="Бұл парақ бекітілген: ол өзгермейді.",
    ru="Этот лист закрыт: он не меняется.",
    en="This sheet is sealed: it does not change.",
)
SEALED_TODO = Text(
    kk="Қате болса, байқауды түзету арқылы жаңа парақ толтырылады.",
    ru="При ошибке новый лист заполняется через исправление конкурса.",
    en="A mistake is mended by a correction of the round, with a new sheet.",
)
NOT_YOUR_SHEET = Text(
    kk="Бұл басқа мүшенің парағы.",
    ru="Это лист другого члена комиссии.",
    en="This is another member's sheet.",
)
OWN_SHEET = Text(
    kk="Өз парағыңызды ашыңыз.",
    ru="Откройте свой лист.",
    en="Open your own sheet.",
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
    kk="Кворум жоқ. Қатысқандар: {present}, бағалаушылар: {of}, керегі кемінде {quorum}.",
    ru="Нет кворума: присутствуют {present} из {of} оценивающих, нужно не меньше {quorum}.",
    en="There is no quorum: {present} of {of} judges are present, at least {quorum} are needed.",
)
CALL_AGAIN = Text(
    kk="Отырысты қайта шақырыңыз.",
    ru="Созовите заседание снова.",
    en="Call the sitting again.",
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
WAIT = Text(
    kk="Мерзімнің аяқталуын күтіңіз.",
    ru="Дождитесь окончания срока.",
    en="Wait for the end of the time.",
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
