"""What a commission and its sheets say when they are refused: what, by which clause, and what to do."""

from __future__ import annotations

from esep.core.names import Text

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
