"""What is said when a campaign cannot be opened, extended or closed."""

from __future__ import annotations

from esep.core.names import Text

NO_FORM = Text("«{form}» деген нысан жоқ.", "Формы «{form}» нет.", "There is no form “{form}”.")
NO_FORM_TODO = Text("Нысанды тізімнен таңдаңыз.", "Выберите форму из списка.", "Choose a form of the list.")
PERIOD = Text(
    "«{form}» нысаны мұндай кезең үшін сұралмайды: {period}.",
    "Форма «{form}» не запрашивается за такой период: {period}.",
    "The form “{form}” is not asked for such a period: {period}.",
)
PERIOD_TODO = Text(
    "Нысан рұқсат еткен кезеңді таңдаңыз.",
    "Выберите период, который допускает форма.",
    "Choose a period that the form allows.",
)
NOBODY = Text("Бірде-бір ұйым таңдалмаған.", "Не выбрана ни одна организация.", "No organisation is chosen.")
NOBODY_TODO = Text(
    "Есеп беретін ұйымдарды бір-бірден белгілеңіз.",
    "Отметьте организации, которые отчитываются, каждую один раз.",
    "Mark the organisations that report, each once.",
)
TWICE = Text("Бір ұйым екі рет таңдалған.", "Организация выбрана дважды.", "An organisation is chosen twice.")
RULE = Text(
    "Мерзімді есептеу ережесі белгісіз (A07 түсіндірмесі).",
    "Правило исчисления срока неизвестно (толкование A07).",
    "The rule for the deadline is unknown (reading A07).",
)
RULE_TODO = Text("Ережені тізімнен таңдаңыз.", "Выберите правило из списка.", "Choose a rule of the list.")
ASKED = Text(
    "Бұл нысан осы кезең үшін бұрын сұралған: {period}.",
    "Эта форма за этот период уже запрошена: {period}.",
    "This form has been asked for this period already: {period}.",
)
ASKED_TODO = Text("Бұрынғы сұрауды ашыңыз.", "Откройте прежний запрос.", "Open the campaign that is there.")
PAST = Text("Мерзім өтіп кеткен.", "Срок уже прошёл.", "The deadline has passed already.")
PAST_TODO = Text("Кейінгі күнді қойыңыз.", "Поставьте более поздний день.", "Set a later day.")
NO_DECISION = Text(
    "Мерзімді ұзартуға расталған шешім жоқ.",
    "Нет подтверждённого решения о продлении срока.",
    "There is no confirmed decision that extends the deadline.",
)
NO_DECISION_TODO = Text(
    "Осы есепке қатысты шешімді енгізіп, екінші адам растасын.",
    "Внесите решение об этом отчёте, и пусть его подтвердит второй человек.",
    "Enter the decision on this report and have a second person confirm it.",
)
ANOTHER = Text(
    "Шешім басқа есепке немесе басқа ұйымға қатысты.",
    "Решение касается другого отчёта или другой организации.",
    "The decision is about another report or another organisation.",
)
OTHER_TIME = Text(
    "Шешімде басқа мерзім жазылған.", "В решении назван другой срок.", "The decision names another deadline."
)
EARLIER = Text(
    "Жаңа мерзім бұрынғысынан кеш емес.",
    "Новый срок не позже прежнего.",
    "The new deadline is not later than the old one.",
)
EARLIER_TODO = Text(
    "Мерзім тек ұзартылады: кейінгі уақытты қойыңыз.",
    "Срок можно только продлить: поставьте более позднее время.",
    "A deadline can only be extended: set a later time.",
)
WAITING = Text(
    "Қаралмаған есептер бар: {count}.",
    "Есть нерассмотренные отчёты: {count}.",
    "Reports wait for the staff: {count}.",
)
WAITING_TODO = Text(
    "Алдымен оларды қабылдаңыз немесе қайтарыңыз.",
    "Сначала примите или верните их.",
    "Accept or return them first.",
)
NOT_DUE = Text("Мерзім әлі өткен жоқ.", "Срок ещё не прошёл.", "The deadline has not passed yet.")
NOT_DUE_TODO = Text("Мерзім өткен соң жабыңыз.", "Закройте после срока.", "Close it after the deadline.")
