"""What is said of bound numbers in three languages: what is wrong with a reference, and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from esep.core.names import Text
from esep.core.problems import Problem, Severity


def unreadable(text: str) -> Problem:
    """Return that something between braces is no reference."""
    return _problem("bound-unreadable", UNREADABLE, UNREADABLE_TODO, text)


def period(text: str, written: str) -> Problem:
    """Return that the period of a reference cannot be read, or that it asks for several where one fits."""
    return _problem("bound-period", PERIOD, PERIOD_TODO, text, period=written)


def unknown(text: str, name: str, near: Iterable[str]) -> Problem:
    """Return that no figure is called so, with the names that come near."""
    close = ", ".join(near)
    todo = NEAR.format(near=close) if close else UNKNOWN_TODO
    return _problem("bound-unknown", UNKNOWN, todo, text, name=name)


def missing(text: str, label: Text, when: str) -> Problem:
    """Return that a figure is not there for the period."""
    return _problem("bound-missing", MISSING, MISSING_TODO, text, label=label, period=when)


def lacking(text: str, label: Text, who: Text, count: int) -> Problem:
    """Return that a total holds fewer organisations than there are."""
    return _problem(
        "bound-lacking", LACKING, LACKING_TODO, text, "warning", label=label, who=who, count=count
    )


def uneven(text: str, label: Text) -> Problem:
    """Return that figures of different organisations would be set against each other."""
    return _problem("bound-uneven", UNEVEN, UNEVEN_TODO, text, label=label)


def stock(text: str, label: Text) -> Problem:
    """Return that what is counted on a day was to be summed over years."""
    return _problem("bound-stock", STOCK, STOCK_TODO, text, label=label)


def base(text: str, label: Text) -> Problem:
    """Return that something was to be divided by nought."""
    return _problem("bound-base", BASE, BASE_TODO, text, label=label)


def direction(text: str, label: Text, change: Text, *, rise: bool) -> Problem:
    """Return that the words say more where the figure fell, or less where it rose."""
    return _problem(
        "bound-direction", NO_RISE if rise else NO_FALL, DIRECTION_TODO, text, label=label, change=change
    )


def printed(text: str, left: Text, right: Text) -> Problem:
    """Return that an older print says something else than the figures give."""
    return _problem("bound-printed", PRINTED, PRINTED_TODO, text, "warning", left=left, right=right)


def loose(number: str) -> Problem:
    """Return that a number stands in the words and is bound to nothing."""
    return _problem("bound-loose", LOOSE, LOOSE_TODO, number, "warning")


def brace() -> Problem:
    """Return that a brace stands alone."""
    return _problem("bound-brace", BRACE, UNREADABLE_TODO, "{")


def quoted_twice(number: str, sources: Iterable[str]) -> Problem:
    """Return that one quoted number stands for different things."""
    every = "; ".join(f"«{one}»" for one in sources)
    return _problem("bound-quoted-twice", QUOTED_TWICE, QUOTED_TWICE_TODO, number, "warning", sources=every)


def other_period(text: str, label: Text, when: str, of: str) -> Problem:
    """Return that a figure belongs to another period than the report."""
    return _problem(
        "bound-other-period",
        OTHER_PERIOD,
        OTHER_PERIOD_TODO,
        text,
        "warning",
        label=label,
        period=when,
        of=of,
    )


def _problem(
    rule: str, what: Text, todo: Text, text: str, severity: Severity = "error", **fit: object
) -> Problem:
    return Problem(what.format(text=text, **fit), todo, rule=rule, severity=severity, rows=(text,))


UNREADABLE = Text("«{text}»: мұндай сілтеме жоқ.", "«{text}»: такой ссылки нет.", "“{text}” is no reference.")
UNREADABLE_TODO = Text(
    "Көрсеткішті тізімнен таңдаңыз немесе былай жазыңыз: {{membership.total@2019}}.",
    "Выберите показатель из списка или напишите так: {{membership.total@2019}}.",
    "Choose a figure from the list, or write it so: {{membership.total@2019}}.",
).format()
PERIOD = Text(
    "«{text}»: «{period}» деген кезең жоқ немесе бұл жерде бір ғана кезең керек.",
    "«{text}»: периода «{period}» нет, или здесь нужен один период.",
    "“{text}”: there is no period “{period}”, or just one belongs here.",
)
PERIOD_TODO = Text(
    "Кезеңді былай жазыңыз: 2019, 2020-H1; бірнеше жылдың қосындысы үшін: 2016..2019.",
    "Период пишется так: 2019, 2020-H1; для суммы за годы: 2016..2019.",
    "Write the period so: 2019, 2020-H1; for a sum of years: 2016..2019.",
)
UNKNOWN = Text(
    "«{text}»: «{name}» деген көрсеткіш жоқ.",
    "«{text}»: показателя «{name}» нет.",
    "“{text}”: no figure is called “{name}”.",
)
NEAR = Text("Ұқсастары: {near}.", "Похожие: {near}.", "Close to it: {near}.")
UNKNOWN_TODO = Text(
    "Көрсеткішті тізімнен таңдаңыз.", "Выберите показатель из списка.", "Choose a figure from the list."
)
MISSING = Text(
    "{label}, {period}: қабылданған дерек жоқ.",
    "{label}, {period}: принятых данных нет.",
    "{label}, {period}: no accepted figure.",
)
MISSING_TODO = Text(
    "Есептерді қабылдаңыз, бұрынғы басылымның санын енгізіңіз немесе сілтемені алып тастаңыз.",
    "Примите отчёты, внесите число прежнего издания или уберите ссылку.",
    "Accept the reports, enter the number of an older print, or take the reference out.",
)
LACKING = Text(
    "{label}: қосындыға мына ұйымдар кірген жоқ ({count}): {who}.",
    "{label}: в сумму не вошли организации ({count}): {who}.",
    "{label}: the sum lacks organisations ({count}): {who}.",
)
LACKING_TODO = Text(
    "Олардың есебін күтіңіз немесе мәтінде толық емес екенін айтыңыз.",
    "Дождитесь их отчётов или скажите в тексте, что сумма неполная.",
    "Wait for their reports, or say in the words that it is not complete.",
)
UNEVEN = Text(
    "{label}: салыстырылатын екі санды әртүрлі ұйымдар тапсырған, сондықтан үлес те, өзгеріс те шықпайды.",
    "{label}: два сравниваемых числа сданы разными организациями, поэтому ни доли, ни изменения не получить.",
    "{label}: different organisations stand behind the two numbers, so there is neither share nor change.",
)
UNEVEN_TODO = Text(
    "Қалған ұйымдардың есебін күтіңіз немесе бұл сөйлемді алып тастаңыз.",
    "Дождитесь отчётов остальных организаций или уберите эту фразу.",
    "Wait for the reports of the others, or take this sentence out.",
)
STOCK = Text(
    "{label}: белгілі бір күнгі сан, жылдар бойынша қосылмайды.",
    "{label}: это число на день, по годам не суммируется.",
    "{label} is counted on a day and cannot be summed over years.",
)
STOCK_TODO = Text("Бір кезеңді алыңыз.", "Возьмите один период.", "Take one period.")
BASE = Text(
    "{label}: нөлге бөлуге болмайды.",
    "{label}: на ноль делить нельзя.",
    "{label} is nought: nothing can be divided by it.",
)
BASE_TODO = Text("Басқа негіз алыңыз.", "Возьмите другое основание.", "Take another base.")
NO_RISE = Text(
    "{label}: мәтінде «көбейді» делінген, ал өзгеріс: {change}.",
    "{label}: в тексте сказано о росте, а изменение: {change}.",
    "{label}: the words speak of a rise, but the change is {change}.",
)
NO_FALL = Text(
    "{label}: мәтінде «азайды» делінген, ал өзгеріс: {change}.",
    "{label}: в тексте сказано об уменьшении, а изменение: {change}.",
    "{label}: the words speak of a fall, but the change is {change}.",
)
DIRECTION_TODO = Text(
    "Сөйлемді өзгертіп, сілтеменің түрін ауыстырыңыз (rise, fall, change).",
    "Измените фразу и вид ссылки (rise, fall, change).",
    "Change the sentence and the kind of reference (rise, fall, change).",
)
PRINTED = Text(
    "Басылымда {left} деп тұр, ал көрсеткіштер бойынша: {right}.",
    "В издании стоит {left}, а по показателям получается {right}.",
    "The print says {left}, but the figures give {right}.",
)
PRINTED_TODO = Text(
    "Есепте есептелген сан басылады.",
    "В отчёте печатается вычисленное число.",
    "The report prints the computed one.",
)
LOOSE = Text(
    "Байланбаған сан: {text}.", "Число ни к чему не привязано: {text}.", "A number that is not bound: {text}."
)
LOOSE_TODO = Text(
    "Көрсеткішке байлаңыз немесе дереккөзін айтып дәйексөз етіңіз: {{quote:{text}|дереккөзі}}.",
    "Привяжите его к показателю или отметьте как цитату с источником: {{quote:{text}|источник}}.",
    "Bind it to a figure, or mark it as quoted, with its source: {{quote:{text}|source}}.",
).format(text="40 000")
BRACE = Text(
    "Жақша жабылмаған немесе артық.",
    "Фигурная скобка не закрыта или лишняя.",
    "A brace is not closed, or one too many.",
)
QUOTED_TWICE = Text(
    "Бір сан ({text}) әртүрлі нәрсеге айтылған: {sources}.",
    "Одно число ({text}) сказано о разном: {sources}.",
    "One number ({text}) is said of different things: {sources}.",
)
QUOTED_TWICE_TODO = Text(
    "Қайсысының саны екенін анықтап, екіншісін түзетіңіз.",
    "Уточните, к чему относится число, и исправьте другое.",
    "Find out which it counts, and correct the other.",
)
OTHER_PERIOD = Text(
    "{label}: {period} кезеңінің саны, ал есептің кезеңі: {of}.",
    "{label}: число за период {period}, а отчёт за {of}.",
    "{label} is of {period}, but the report is on {of}.",
)
OTHER_PERIOD_TODO = Text(
    "Мәтінде қай күнгі сан екенін айтыңыз немесе есеп кезеңінің санын алыңыз.",
    "Скажите в тексте, на какую дату число, или возьмите число отчётного периода.",
    "Say in the words of which day it is, or take the figure of the report's period.",
)
