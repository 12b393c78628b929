"""What applying to a contest says when it is refused: what, by which clause, and what to do."""

from __future__ import annotations

from esep.core.names import Text

NOT_TAKEN = Text(
    kk="Байқаудың күйі «{state}»: өтінім қабылданбайды.",
    ru="Конкурс в состоянии «{state}»: заявки не принимаются.",
    en="The round is “{state}”: no applications are taken.",
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
