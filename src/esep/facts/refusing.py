"""Why a figure from a source other than a report is not taken: every reason with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from esep.core.facts import PLACES, Fact, Value, number
from esep.core.names import Text
from esep.core.problems import Problem
from esep.facts.models import SourceKind
from esep.library import library

ENTERED = (
    SourceKind.STATISTICS,
    SourceKind.INSPECTION,
    SourceKind.RESOLUTION,
    SourceKind.DECISION,
    SourceKind.REGISTER,
)
"""The sources of clause 3.3 that a person may enter; reports and counts have ways of their own."""

DATED = (SourceKind.STATISTICS, SourceKind.INSPECTION, SourceKind.RESOLUTION)


def unsound(fact: str, key: str, value: Value | None) -> Iterator[Problem]:
    """Yield what is wrong with the figure itself: no such fact, a wrong key, a value of another kind."""
    found = library().facts.get(fact)
    if found is None:
        yield Problem(NO_FACT.format(fact=fact), SEE_CATALOGUE, rule="fact-unknown")
        return
    if bool(key) != (found.kind == "list"):
        yield Problem(KEY.format(fact=found.name), KEY_TODO, rule="fact-key")
    if value is not None and not _fits(value, found):
        unit = library().facts.units[found.unit]
        yield Problem(VALUE.format(fact=found.name), VALUE_TODO.format(unit=unit), rule="fact-value")


def without_source(kind: SourceKind, name: str, day: date | None, today: date) -> Iterator[Problem]:
    """Yield what the source lacks: a kind that is entered by hand, a name, a date that is not to come."""
    if kind not in ENTERED:
        yield Problem(NOT_ENTERED, NOT_ENTERED_TODO, rule="fact-source")
    if not name.strip():
        yield Problem(NO_SOURCE, NO_SOURCE_TODO, rule="fact-source-name")
    if kind in DATED and day is None:
        yield Problem(NO_DATE, NO_DATE_TODO, rule="fact-source-date")
    if day is not None and day > today:
        yield Problem(TO_COME, NO_DATE_TODO, rule="fact-source-to-come")


def alone(kind: SourceKind) -> Iterator[Problem]:
    """Yield that a first figure of such a source is proposed by one and confirmed by another."""
    if kind in DATED:
        yield Problem(NEEDS_SECOND, NEEDS_SECOND_TODO, rule="fact-second")


def overriding(reason: str, documented: bool) -> Iterator[Problem]:  # one yes or no
    """Yield what is lacking to put another figure in the place of an accepted one."""
    if not reason.strip():
        yield Problem(NO_REASON, NO_REASON_TODO, rule="fact-reason")
    if not documented:
        yield Problem(NO_DOCUMENT, NO_DOCUMENT_TODO, rule="fact-document")


def _fits(value: Value, fact: Fact) -> bool:
    if fact.kind == "flag":
        return isinstance(value, bool)
    if fact.kind == "list":
        return isinstance(value, tuple) and bool(value) and all(place in PLACES for _, place in value)
    amount = number(value)
    halves = 2 if fact.unit == "staff unit" else 1
    return amount is not None and amount >= 0 and (amount * halves) % 1 == 0


NO_FACT = Text("«{fact}» деген көрсеткіш жоқ.", "Показателя «{fact}» нет.", "There is no figure “{fact}”.")
SEE_CATALOGUE = Text(
    "Көрсеткішті тізімнен таңдаңыз.", "Выберите показатель из перечня.", "Choose a figure from the catalogue."
)
KEY = Text(
    "«{fact}»: байқаудың атауы тек байқау нәтижесінде және міндетті түрде жазылады.",
    "«{fact}»: название конкурса пишется только у результата конкурса, и там обязательно.",
    "“{fact}”: a contest is named at a contest's result, there always and nowhere else.",
)
KEY_TODO = Text(
    "Байқаудың атауын жазыңыз немесе алып тастаңыз.",
    "Напишите название конкурса или уберите его.",
    "Write the contest's name, or take it away.",
)
VALUE = Text(
    "«{fact}»: мән бұл көрсеткішке сай емес.",
    "«{fact}»: значение не подходит этому показателю.",
    "“{fact}”: the value does not fit this figure.",
)
VALUE_TODO = Text(
    "Мәнді өлшем бірлігіне сай жазыңыз: {unit}.",
    "Запишите значение в единице показателя: {unit}.",
    "Write the value in the figure's unit: {unit}.",
)
NOT_ENTERED = Text(
    "Бұл дереккөз қолмен енгізілмейді (3.3-тармақ).",
    "Этот источник не вносится вручную (пункт 3.3).",
    "This source is not entered by hand (clause 3.3).",
)
NOT_ENTERED_TODO = Text(
    "Статистиканы, тексеру нәтижесін немесе қаулыны таңдаңыз.",
    "Выберите статистику, результат проверки или постановление.",
    "Choose statistics, the result of an inspection, or a resolution.",
)
NO_SOURCE = Text(
    "Дереккөз аталмаған (3.3-тармақ).",
    "Источник не назван (пункт 3.3).",
    "The source is not named (clause 3.3).",
)
NO_SOURCE_TODO = Text(
    "Құжаттың атауы мен нөмірін жазыңыз.",
    "Напишите название и номер документа.",
    "Write the name and number of the paper.",
)
NO_DATE = Text("Дереккөздің күні жазылмаған.", "У источника нет даты.", "The source has no date.")
TO_COME = Text(
    "Дереккөздің күні әлі келген жоқ.",
    "Дата источника ещё не наступила.",
    "The source's date is still to come.",
)
NO_DATE_TODO = Text(
    "Статистиканың, актінің немесе қаулының күнін жазыңыз.",
    "Напишите дату статистики, акта или постановления.",
    "Write the date of the statistics, act or resolution.",
)
NO_REASON = Text(
    "Қабылданған көрсеткіш себепсіз ауыстырылмайды.",
    "Принятый показатель не заменяется без причины.",
    "An accepted figure is not replaced without a reason.",
)
NO_REASON_TODO = Text(
    "Неге басқа сан дұрыс екенін жазыңыз.",
    "Напишите, почему верна другая цифра.",
    "Write why another figure is right.",
)
NO_DOCUMENT = Text(
    "Қабылданған көрсеткіш құжатсыз ауыстырылмайды (2.1-тармақ).",
    "Принятый показатель не заменяется без документа (пункт 2.1).",
    "An accepted figure is not replaced without a document (clause 2.1).",
)
NO_DOCUMENT_TODO = Text(
    "Растайтын құжатты тіркеңіз.",
    "Приложите подтверждающий документ.",
    "Attach the document that confirms it.",
)
NEEDS_SECOND = Text(
    "Статистика, тексеру немесе қаулы бойынша алғашқы көрсеткішті екінші қызметкер растайды (3.3-тармақ).",
    "Первый показатель по статистике, проверке или постановлению подтверждает второй сотрудник (пункт 3.3).",
    "A first figure of statistics, inspection or resolution is confirmed by a second officer (clause 3.3).",
)
NEEDS_SECOND_TODO = Text(
    "Көрсеткішті растауға ұсыныңыз.", "Предложите показатель на подтверждение.", "Propose the figure."
)
STANDS_ALREADY = Text(
    "Осы арада бұл көрсеткіш қабылданып қойды.",
    "Тем временем этот показатель уже принят.",
    "Meanwhile this figure was accepted.",
)
STANDS_ALREADY_TODO = Text(
    "Қабылданған санды ауыстыру үшін оны себебімен және құжатымен түзетіңіз.",
    "Чтобы заменить принятую цифру, исправьте её с причиной и документом.",
    "To replace the accepted figure, correct it with a reason and a document.",
)
WAITS_ALREADY = Text(
    "Бұл көрсеткіш енгізілген және растауды күтіп тұр.",
    "Этот показатель уже внесён и ждёт подтверждения.",
    "This figure was entered already and waits to be confirmed.",
)
WAITS_ALREADY_TODO = Text(
    "Оны растаңыз немесе алдымен кері алыңыз.",
    "Подтвердите его или сначала отзовите.",
    "Confirm it, or withdraw it first.",
)
NOT_WAITING = Text(
    "Бұл көрсеткіш енді растауды күтіп тұрған жоқ.",
    "Этот показатель уже не ждёт подтверждения.",
    "This figure no longer waits to be confirmed.",
)
NOT_WAITING_TODO = Text(
    "Бетті жаңартып, қазір не тұрғанын қараңыз.",
    "Обновите страницу и посмотрите, что стоит сейчас.",
    "Reload the page and see what stands now.",
)
NO_VALUE = Text(
    "Алып тастайтын көрсеткіш жоқ: ол әлі қабылданбаған.",
    "Отзывать нечего: показатель ещё не принят.",
    "There is nothing to withdraw: the figure is not accepted yet.",
)
NO_VALUE_TODO = Text("Мәнін жазыңыз.", "Напишите значение.", "Write its value.")
