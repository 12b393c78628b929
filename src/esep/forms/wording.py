"""What is said of a form that cannot be kept, published or changed."""

from __future__ import annotations

from esep.core.names import Text

NO_TITLE = Text(
    "Нысанның қазақша атауы жоқ.", "Нет казахского названия формы.", "The form has no Kazakh title."
)
GIVE_TITLE = Text("Қысқа атау жазыңыз.", "Дайте короткое название.", "Give it a short title.")
NO_ORIGIN = Text(
    "Деректер не үшін сұралатыны жазылмаған.",
    "Не сказано, зачем спрашивают.",
    "It does not say why the figures are asked for.",
)
GIVE_ORIGIN = Text(
    "Толтыратын адам көретін бір сөйлем жазыңыз: кім, не үшін сұрайды.",
    "Напишите одно предложение для того, кто заполняет: кто и зачем спрашивает.",
    "Write one sentence for whoever fills it in: who asks, and what for.",
)
NO_ROWS = Text("Нысанда жол жоқ.", "В форме нет строк.", "The form has no rows.")
ADD_ROW = Text("Кемінде бір жол қосыңыз.", "Добавьте хотя бы одну строку.", "Add one row at least.")
TOO_MANY = Text(
    "Жолдар саны: {count}. Бір нысанда ең көбі {most} жол болады.",
    "Строк: {count}. В одной форме их не больше {most}.",
    "Rows: {count}. A form has at most {most}.",
)
FEWER = Text(
    "Екі нысанға бөліңіз немесе артығын алып тастаңыз.",
    "Разделите на две формы или уберите лишние.",
    "Split it into two forms, or take some out.",
)
NO_NAME = Text(
    "№ {row}: қазақша атауы жоқ.", "№ {row}: нет казахского названия.", "No {row}: there is no Kazakh name."
)
GIVE_NAME = Text("Жолдың атауын жазыңыз.", "Назовите строку.", "Name the row.")
TOO_LONG = Text(
    "№ {row}: атауы тым ұзын, ең көбі {most} таңба.",
    "№ {row}: название слишком длинное, не больше {most} знаков.",
    "No {row}: the name is too long, at most {most} characters.",
)
SHORTEN = Text("Қысқартыңыз.", "Сократите.", "Make it shorter.")
NO_UNIT = Text(
    "№ {row}: өлшем бірлігі белгісіз.", "№ {row}: неизвестна единица.", "No {row}: the unit is unknown."
)
CHOOSE_UNIT = Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose one of the list.")
OTHER_UNIT = Text(
    "№ {row}: өлшем бірлігі бүтінінікінен басқа, сондықтан қосылмайды.",
    "№ {row}: единица не та, что у целого, поэтому не складывается.",
    "No {row}: its unit is not its whole's, so it cannot be added up.",
)
SAME_UNIT = Text(
    "Бірдей бірлік таңдаңыз немесе тексеруді алып тастаңыз.",
    "Выберите одну единицу или снимите проверку.",
    "Choose one unit, or take off the check.",
)
SAME_NAME = Text(
    "№ {row}: атауы № {other} атауымен бірдей.",
    "№ {row}: названа так же, как № {other}.",
    "No {row} has the same name as No {other}.",
)
OTHER_NAME = Text(
    "Толтыратын адам ажырата алатындай атаңыз.",
    "Назовите так, чтобы заполняющий их различал.",
    "Name them so that whoever fills them in can tell them apart.",
)
NO_KIND = Text("Кезеңнің түрі белгісіз.", "Неизвестный вид периода.", "The kind of period is unknown.")
CHOOSE_KIND = Text("Тізімнен таңдаңыз.", "Выберите из списка.", "Choose one of the list.")
NO_DRAFT = Text(
    "Жарияланатын өзгеріс жоқ: соңғы редакция күшінде.",
    "Публиковать нечего: действует последняя редакция.",
    "There is nothing to publish: the last edition is in force.",
)
CHANGE_FIRST = Text("Алдымен нысанды өзгертіңіз.", "Сначала измените форму.", "Change the form first.")
CHANGED_MEANWHILE = Text(
    "Сіз ашқаннан кейін нысанды басқа адам өзгертті.",
    "Форму изменили, пока она была у вас открыта.",
    "The form was changed while you had it open.",
)
COMPARE = Text(
    "Бетті жаңа терезеде ашып, салыстырыңыз: жазғаныңыз төменде тұр.",
    "Откройте страницу в новом окне и сравните: набранное вами осталось ниже.",
    "Open the page in another window and compare: what you typed stands below.",
)
MEANING = {
    "removed": Text(
        "№ {row} («{before}»): жауап берілген жол алып тасталмайды.",
        "№ {row} («{before}»): строку, на которую ответили, убрать нельзя.",
        "No {row} (“{before}”): a row that was answered cannot be taken out.",
    ),
    "renamed": Text(
        "№ {row}: жауап берілген жолдың атауы өзгереді. Бұрын: «{before}». Қазір: «{after}».",
        "№ {row}: меняется название строки, на которую ответили. Было: «{before}». Стало: «{after}».",
        "No {row}: the name of an answered row changes. It was “{before}”, it would be “{after}”.",
    ),
    "unit": Text(
        "№ {row}: жауап берілген жолдың бірлігі өзгереді. Бұрын: {before}. Қазір: {after}.",
        "№ {row}: меняется единица строки, на которую ответили. Было: {before}. Стало: {after}.",
        "No {row}: the unit of an answered row changes. It was {before}, it would be {after}.",
    ),
    "part-added": Text(
        "№ {row} («{after}»): бүтінін құрайтын бөліктерге жауап берілген, "
        "жаңа бөлік бүтіннің мәнін өзгертер еді.",
        "№ {row} («{after}»): на части этого целого уже ответили, новая часть изменила бы смысл целого.",
        "No {row} (“{after}”): the parts of its whole were answered; "
        "a new part would change what the whole means.",
    ),
    "period": Text(
        "Жауап берілген нысанның кезең түрі өзгереді. Бұрын: {before}. Қазір: {after}.",
        "Меняется вид периода формы, на которую ответили. Было: {before}. Стало: {after}.",
        "The kind of period of an answered form changes. It was {before}, it would be {after}.",
    ),
}
NEW_ROW = Text(
    "Бұл жолды бұрынғыдай қалдырып, қажет болса жаңа жол қосыңыз немесе басқа нысан жасаңыз: "
    "берілген жауаптардың мәні өзгермеуге тиіс.",
    "Оставьте строку прежней и при нужде добавьте новую или сделайте другую форму: "
    "смысл данных ответов меняться не должен.",
    "Leave the row as it was and add a new one if need be, or make another form: "
    "what was answered must keep its meaning.",
)
KINDS = {
    "year": Text("жыл", "год", "year"),
    "half-year": Text("жартыжылдық", "полугодие", "half-year"),
    "quarter": Text("тоқсан", "квартал", "quarter"),
    "month": Text("ай", "месяц", "month"),
    "week": Text("апта", "неделя", "week"),
    "day": Text("күн", "день", "day"),
}
