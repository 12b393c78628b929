"""What is said of a survey that cannot be begun, opened, answered or published."""

from __future__ import annotations

from esep.core.names import Text

NO_STEP = Text(
    "Сауалнаманың күйі «{state}»: бұл қадам қазір жасалмайды.",
    "Опрос в состоянии «{state}»: этот шаг сейчас не делается.",
    "The survey is “{state}”: this step is not made now.",
)
SEE_STATE = Text(
    "Бетті жаңартыңыз: оны басқа адам жылжытқан болуы мүмкін.",
    "Обновите страницу: возможно, состояние изменил кто-то другой.",
    "Reload the page: somebody else may have moved it on.",
)
NO_TITLE = Text(
    "Сауалнаманың қазақша атауы жоқ.", "Нет казахского названия опроса.", "There is no Kazakh title."
)
GIVE_TITLE = Text("Қысқа әрі түсінікті атау жазыңыз.", "Дайте короткое название.", "Give it a short title.")
TITLE_LONG = Text(
    "Атауы немесе кіріспесі тым ұзын: ең көбі {most} таңба.",
    "Название или вступление слишком длинное: не больше {most} знаков.",
    "The title or the introduction is too long: at most {most} characters.",
)
SHORTEN = Text("Қысқартыңыз.", "Сократите.", "Make it shorter.")
NO_QUESTIONS = Text("Сауалнамада сұрақ жоқ.", "В опросе нет вопросов.", "The survey has no questions.")
ADD_QUESTION = Text(
    "Кемінде бір сұрақ қосыңыз.", "Добавьте хотя бы один вопрос.", "Add one question at least."
)
TOO_MANY = Text(
    "Сұрақтар саны: {count}. Қысқа сауалнамада ең көбі {most} сұрақ болады.",
    "Вопросов: {count}. В коротком опросе их не больше {most}.",
    "Questions: {count}. A short survey has at most {most}.",
)
TAKE_OUT = Text("Артығын алып тастаңыз.", "Уберите лишние.", "Take some out.")
NO_TARGET = Text(
    "Сауалнама ешбір ұйымға жолданбаған.", "Опрос не адресован ни одной организации.", "Nobody is asked."
)
CHOOSE_TARGET = Text(
    "Кемінде бір ұйымды белгілеңіз.", "Отметьте хотя бы одну организацию.", "Choose an organisation."
)
FOREIGN_TARGET = Text(
    "Белгіленген ұйым сауалнаманы өткізетін ұйымның құрамында емес.",
    "Отмеченная организация не входит в ту, что проводит опрос.",
    "An organisation that was chosen is not below the one that holds the survey.",
)
NO_LAST_DAY = Text("Соңғы күні көрсетілмеген.", "Не указан последний день.", "The last day is not given.")
GIVE_LAST_DAY = Text(
    "Жауап қабылданатын соңғы күнді таңдаңыз.",
    "Выберите последний день приёма ответов.",
    "Choose the last day.",
)
DAY_OVER = Text(
    "Соңғы күні өтіп кеткен: {day}.", "Последний день уже прошёл: {day}.", "The last day is over: {day}."
)
LATER_DAY = Text(
    "Бүгінгі не одан кейінгі күнді таңдаңыз.",
    "Выберите сегодняшний или более поздний день.",
    "Choose today or later.",
)
EARLIER = Text(
    "Жаңа күн бұрынғысынан ерте: {day}.",
    "Новый день раньше прежнего: {day}.",
    "The new day is before the last one: {day}.",
)
LEAST = Text(
    "Топтың ең аз мөлшері {smallest} мен {largest} аралығында болуы керек.",
    "Наименьший размер группы — от {smallest} до {largest}.",
    "The least size of a group lies between {smallest} and {largest}.",
)
LEAST_TODO = Text("Әдеттегі мөлшері – 10 жауап.", "Обычный размер — 10 ответов.", "Ten answers are usual.")
NO_WAY = Text(
    "Жауап беру тәсілі таңдалмаған.", "Не выбран способ ответа.", "The way to answer is not chosen."
)
CHOOSE_WAY = Text("Сілтемені не кодты таңдаңыз.", "Выберите ссылку или коды.", "Choose the link or codes.")
CHANGED_MEANWHILE = Text(
    "Сауалнаманы осы арада басқа адам өзгертті.",
    "Опрос тем временем изменил кто-то другой.",
    "Somebody else has changed the survey meanwhile.",
)
COMPARE = Text(
    "Бетті жаңартып, өзгерісіңізді қайта енгізіңіз.",
    "Обновите страницу и внесите изменение снова.",
    "Reload the page and make your change again.",
)
NO_CODES = Text(
    "Бұл сауалнамаға код керек емес: сілтеме бәріне ортақ.",
    "Для этого опроса коды не нужны: ссылка общая.",
    "This survey needs no codes: its link is for everybody.",
)
CODES = Text(
    "Бір жолғы код саны 1 мен {most} аралығында болуы керек.",
    "За один раз можно выпустить от 1 до {most} кодов.",
    "Between 1 and {most} codes can be issued at a time.",
)
CODES_TODO = Text("Санын түзетіңіз.", "Исправьте число.", "Correct the number.")
CODES_SHOWN = Text(
    "Бұл кодтар шығарылған; олар бір рет қана көрсетіледі.",
    "Эти коды уже выпущены; они показываются один раз.",
    "These codes were issued already; they are shown once.",
)
ISSUE_MORE = Text(
    "Карточкалар жоғалса, жаңа кодтар шығарыңыз.",
    "Если карточки потеряны, выпустите новые коды.",
    "If the cards are lost, issue new codes.",
)
TOO_FEW = Text(
    "Жауап саны ({count}) топтың ең аз мөлшеріне ({least}) жетпейді: нәтиже көрсетілмейді.",
    "Ответов ({count}) меньше наименьшего размера группы ({least}): итоги не показываются.",
    "There are fewer answers ({count}) than the least size of a group ({least}): no result is shown.",
)
KEEP_CLOSED = Text(
    "Мұндай сауалнама жарияланбайды.", "Такой опрос не публикуется.", "Such a survey is not published."
)

# to whoever answers
ANSWERED_TWICE = Text(
    "Бұл сауалнамаға осыдан жауап берілген: бір адамнан бір ғана жауап алынады.",
    "На этот опрос отсюда уже ответили: от одного человека принимается один ответ.",
    "This survey was answered from here already: one answer is taken from each person.",
)
ONE_IS_ENOUGH = Text(
    "Бұрынғы жауабыңыз қабылданған, оны өзгерту мүмкін емес: ол кімдікі екені белгісіз.",
    "Ваш прежний ответ принят; изменить его нельзя: неизвестно, который из ответов ваш.",
    "Your earlier answer was taken; it cannot be changed, for nobody knows which one it is.",
)
CODE_USED = Text(
    "Бұл код пайдаланылған: әр кодпен бір рет қана жауап беріледі.",
    "Этот код уже использован: по каждому коду отвечают один раз.",
    "This code was used already: each code answers once.",
)
CODE_UNKNOWN = Text("Мұндай код жоқ.", "Такого кода нет.", "There is no such code.")
CODE_TODO = Text(
    "Карточкадағы кодты дәл теріңіз; болмаса, ұйымдастырушыдан сұраңыз.",
    "Введите код точно как на карточке; если не подходит, спросите организатора.",
    "Type the code exactly as on the card; if it does not fit, ask whoever holds the survey.",
)
NO_TOKEN = Text(
    "Браузер бұл беттің белгісін жібермеді, сондықтан жауап қабылданбады.",
    "Браузер не прислал метку этой страницы, поэтому ответ не принят.",
    "The browser did not send this page's token, so that the answer was not taken.",
)
ALLOW_COOKIES = Text(
    "Бетті сілтеме бойынша қайта ашыңыз; cookie өшірулі болса, осы сайт үшін қосыңыз.",
    "Откройте страницу по ссылке заново; если cookie отключены, разрешите их для этого сайта.",
    "Open the page anew by its link; where cookies are off, allow them for this site.",
)
OVER = Text(
    "Сауалнама аяқталды: жауап енді қабылданбайды.",
    "Опрос завершён: ответы больше не принимаются.",
    "The survey is over: answers are no longer taken.",
)
OVER_TODO = Text(
    "Нәтижесі жарияланса, осы сілтеме бойынша көрінеді.",
    "Если итоги опубликуют, они появятся по этой же ссылке.",
    "If its results are published, they stand under this same link.",
)
