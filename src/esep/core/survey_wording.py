"""What is said of a survey's questions and of answers that cannot be taken."""

from __future__ import annotations

from esep.core.names import Text

EMPTY = Text(
    "Бірде-бір сұраққа жауап берілмеді.",
    "Нет ответа ни на один вопрос.",
    "No question was answered.",
)
EMPTY_TODO = Text(
    "Кемінде бір сұраққа жауап беріп, қайта жіберіңіз.",
    "Ответьте хотя бы на один вопрос и отправьте ещё раз.",
    "Answer at least one question and send it again.",
)
NOT_ANSWERED = Text(
    "Жауапсыз қалған сұрақ: № {number}.",
    "Нет ответа на вопрос № {number}.",
    "Question {number} is not answered.",
)
ANSWER_IT = Text(
    "Бұл сұрақ міндетті: жауабын белгілеңіз.",
    "Этот вопрос обязательный: отметьте ответ.",
    "It is needed: mark an answer.",
)
ONE_ONLY = Text(
    "№ {number} сұрақта бірнеше жауап белгіленген.",
    "На вопрос № {number} отмечено несколько ответов.",
    "Several answers are marked at question {number}.",
)
CHOOSE_ONE = Text("Біреуін ғана қалдырыңыз.", "Оставьте один.", "Keep one of them.")
ANSWER_TOO_LONG = Text(
    "№ {number} сұрақтың жауабы тым ұзын: таңба саны {count}, ең көбі {most}.",
    "Ответ на вопрос № {number} слишком длинный: знаков {count}, не больше {most}.",
    "The answer to question {number} is too long: {count} characters, at most {most}.",
)
SHORTEN = Text("Қысқартыңыз.", "Сократите.", "Make it shorter.")
FOREIGN = Text(
    "Жіберілген жауап бұл сауалнаманың сұрақтарына сәйкес келмейді.",
    "Отправленный ответ не соответствует вопросам этого опроса.",
    "What was sent does not fit the questions of this survey.",
)
OPEN_ANEW = Text(
    "Сілтеме бойынша бетті қайта ашып, сонда жауап беріңіз.",
    "Откройте страницу по ссылке заново и ответьте на ней.",
    "Open the page anew by its link and answer there.",
)
NO_WORDS = Text(
    "Сұрақтың қазақша мәтіні жоқ.", "Нет казахского текста вопроса.", "The question has no Kazakh."
)
OPTION_WITHOUT_KAZAKH = Text(
    "Жауап нұсқаларының бірінің қазақша мәтіні жоқ.",
    "У одного из вариантов ответа нет казахского текста.",
    "One of the options has no Kazakh.",
)
KAZAKH_FIRST = Text(
    "Алдымен қазақша жазыңыз; басқа тіл бос қалса, орнына қазақшасы көрсетіледі.",
    "Сначала напишите по-казахски; если другого языка нет, будет показан казахский.",
    "Write it in Kazakh first; where another language is lacking, the Kazakh is shown.",
)
TOO_LONG = Text(
    "Сұрақтың немесе нұсқаның мәтіні тым ұзын: ең көбі {most} таңба.",
    "Текст вопроса или варианта слишком длинный: не больше {most} знаков.",
    "The words of the question or of an option are too long: at most {most} characters.",
)
OPTIONS = Text(
    "Жауап нұсқаларының саны: {count}. Кемінде 2, ең көбі {most} болуы керек.",
    "Вариантов ответа: {count}. Нужно не меньше 2 и не больше {most}.",
    "Options: {count}. There must be at least 2 and at most {most}.",
)
OPTIONS_TODO = Text(
    "Әр нұсқаны жеке жолға жазыңыз.",
    "Пишите каждый вариант с новой строки.",
    "Write each option on its own line.",
)
ENDS = Text(
    "Шкала шеттерінің атауы екеу болуы керек, қазір: {count}.",
    "У шкалы должно быть два названия краёв, сейчас: {count}.",
    "A scale names its two ends, now: {count}.",
)
ENDS_TODO = Text(
    "1 мен 5 нені білдіретінін екі жолға жазыңыз немесе екеуін де бос қалдырыңыз.",
    "Напишите двумя строками, что значат 1 и 5, или не пишите ничего.",
    "Say on two lines what 1 and 5 mean, or leave both empty.",
)
TWICE = Text("Бір нұсқа екі рет жазылған.", "Один вариант записан дважды.", "An option is written twice.")
TWICE_TODO = Text("Біреуін алып тастаңыз.", "Уберите один из них.", "Take one of them out.")
