"""What is said of a copy for the public that is not taken, and what to do."""

from __future__ import annotations

from esep.core.names import Text

EMPTY = {
    "covers": Text(
        "Көшірмеде ненің жабылғаны жазылмаған.",
        "Не сказано, что в копии закрыто.",
        "It is not said what is covered in the copy.",
    ),
    "reason": Text("Себебі жазылмаған.", "Не указана причина.", "No reason is given."),
}
SAY = {
    "covers": Text(
        "Бір сөйлеммен жазыңыз: мысалы, «қызметкерлердің аты мен ЖСН-і жабылды».",
        "Напишите одним предложением: например, «закрыты имена и ИИН работников».",
        "Say it in one sentence, for example “names and IINs of workers are covered”.",
    ),
    "reason": Text(
        "Бір сөйлеммен түсіндіріңіз: оны ұсынған адам оқиды.",
        "Объясните одним предложением: его прочтёт тот, кто её предложил.",
        "Explain it in one sentence: whoever offered it will read it.",
    ),
}
LONG = Text(
    "Мәтін тым ұзақ: шегі — {most} таңба.",
    "Текст слишком длинный: предел — {most} знаков.",
    "The text is too long: at most {most} characters.",
)
SHORTER = Text("Қысқартыңыз.", "Сократите.", "Make it shorter.")
NAMES_SOMEBODY = Text(
    "Мәтінде ЖСН, телефон не пошта мекенжайы бар: оны жұрт оқиды.",
    "В тексте есть ИИН, телефон или адрес почты: его прочтут все.",
    "The text holds an IIN, a telephone or an address of mail: anybody will read it.",
)
WITHOUT_NUMBERS = Text(
    "Жеке деректерсіз жазыңыз.", "Напишите без личных данных.", "Write it without personal data."
)
FOREIGN = Text(
    "«{name}»: бұл көшірме басқа ұйымның қолында.",
    "«{name}»: эта копия у другой организации.",
    "“{name}”: this copy is held by another organisation.",
)
BRING_OWN = Text(
    "Көшірмені құжат иесі болып жүктеңіз.",
    "Загрузите копию от имени держателя документа.",
    "Bring the copy for the organisation that holds the document.",
)
SAME = Text(
    "«{name}»: бұл түпнұсқаның өзі, онда ештеңе жабылмаған.",
    "«{name}»: это сам подлинник, в нём ничего не закрыто.",
    "“{name}”: this is the original itself, in which nothing is covered.",
)
COVER_IT = Text(
    "Деректері жабылған көшірмені жүктеңіз.",
    "Загрузите копию, в которой данные закрыты.",
    "Bring a copy in which the data are covered.",
)
NOT_FLAT = Text(
    "«{name}»: жұртқа арналған көшірме PDF не сурет болады: басқа түрлері жабылғанды ішінде сақтап қалады.",
    "«{name}»: копия для всех — это PDF или снимок: прочие виды хранят внутри то, что закрыто.",
    "“{name}”: a copy for the public is a PDF or a picture: other kinds keep inside what was covered.",
)
AS_PICTURE = Text(
    "Қағазға басып, деректерін жауып, сканерлеңіз не сурет ретінде сақтап, қайта жүктеңіз.",
    "Распечатайте, закройте данные и отсканируйте или сохраните как снимок и загрузите снова.",
    "Print it, cover the data and scan it, or save it as a picture, and bring it again.",
)
STILL_THERE = Text(
    "«{name}»: жабылғаны мәтін ретінде әлі оқылады (ЖСН не жеке куәлік).",
    "«{name}»: закрытое всё ещё читается как текст (ИИН или удостоверение личности).",
    "“{name}”: what was covered can still be read as text (an IIN or an identity card).",
)
ACTIVE = Text(
    "«{name}»: PDF ішінде сценарий не басқа файлдар бар.",
    "«{name}»: в PDF есть сценарий или другие файлы.",
    "“{name}”: the PDF holds a script or other files.",
)
ANOTHER = Text(
    "Бұл құжаттың бір көшірмесі ұсынылған не ашылған.",
    "Одна копия этого документа уже предложена или открыта.",
    "A copy of this document is already offered or released.",
)
WITHDRAW_FIRST = Text("Алдымен соны қайтарып алыңыз.", "Сначала отзовите её.", "Withdraw that one first.")
