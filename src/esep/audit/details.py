"""What an event said beyond its words, in the reader's words: the names of its parts and its plain values."""

from __future__ import annotations

from collections.abc import Mapping

from esep.core.names import Text

NOTHING: tuple[object, ...] = ("", None, [], {})
"""What an event did not say."""

PARTS: Mapping[str, Text] = {
    "about": Text("не туралы", "о чём", "about"),
    "accepted": Text("қабылданғаны", "принято", "accepted"),
    "amount": Text("сома", "сумма", "amount"),
    "answer": Text("жауап", "ответ", "answer"),
    "answers": Text("қай ескертпеге", "на замечание", "answers the remark"),
    "assessment": Text("бағалау", "оценка", "assessment"),
    "at": Text("уақыты", "время", "at"),
    "block": Text("блок", "блок", "block"),
    "body": Text("орган", "орган", "body"),
    "by": Text("негізі", "основание", "by"),
    "calculation": Text("есептеу", "расчёт", "calculation"),
    "cells": Text("ұяшықтар", "ячейки", "cells"),
    "choices": Text("қолданылған түсіндірмелер", "применённые толкования", "readings applied"),
    "claimed": Text("мәлімделгені", "заявлено", "claimed"),
    "clause": Text("тармақ", "пункт", "clause"),
    "clauses": Text("тармақтар", "пункты", "clauses"),
    "code": Text("себептің түрі", "вид причины", "kind of reason"),
    "corrects": Text("түзетілетін нұсқа", "исправляемая версия", "corrects"),
    "counted": Text("саналған көрсеткіштер", "подсчитано показателей", "figures counted"),
    "counts": Text("саналатыны", "что считается", "what is counted"),
    "criterion": Text("өлшемшарт", "критерий", "criterion"),
    "date": Text("күні", "дата", "date"),
    "day": Text("күні", "день", "day"),
    "decision": Text("шешім", "решение", "decision"),
    "department": Text("бөлім", "отдел", "department"),
    "digest": Text("таңбасы", "отпечаток", "fingerprint"),
    "diploma": Text("диплом", "диплом", "diploma"),
    "disciplined": Text("1.2-тармаққа кіреді", "входит в пункт 1.2", "counts under clause 1.2"),
    "document": Text("құжат", "документ", "document"),
    "documents": Text("растау құжаттары", "подтверждающие документы", "documents"),
    "due_at": Text("мерзімі", "срок", "due"),
    "edition": Text("редакция", "редакция", "edition"),
    "en": Text("ағылшынша", "по-английски", "in English"),
    "ended": Text("аяқталды", "завершено", "ended"),
    "entered_by": Text("енгізген", "внёс", "entered by"),
    "expected": Text("күтілетін нәтиже", "ожидаемый результат", "expected result"),
    "fact": Text("дерек", "факт", "fact"),
    "facts": Text("деректер", "факты", "facts"),
    "facts_to": Text("деректер мына жазбаға дейін", "факты до записи", "facts up to entry"),
    "fields": Text("өзгерген өрістер", "изменённые поля", "fields changed"),
    "form": Text("нысан", "форма", "form"),
    "id": Text("дереккөз", "источник", "source"),
    "indicator": Text("көрсеткіш", "показатель", "indicator"),
    "item": Text("тармақ", "пункт", "item"),
    "key": Text("нақтылау", "уточнение", "key"),
    "kind": Text("түрі", "вид", "kind"),
    "kk": Text("қазақша", "по-казахски", "in Kazakh"),
    "language": Text("тіл", "язык", "language"),
    "late": Text("кеш тапсырылды", "сдан с опозданием", "late"),
    "law": Text("ереженің таңбасы", "отпечаток положения", "fingerprint of the law"),
    "lines": Text("жолдар", "строки", "rows"),
    "made": Text("жіберілгені", "отправлено", "made"),
    "marks": Text("бағалар", "оценки", "judgements"),
    "name": Text("атауы", "название", "name"),
    "not_applicable": Text("қолданылмайды", "не применяется", "does not apply"),
    "note": Text("түсіндірме", "пояснение", "note"),
    "number": Text("нөмірі", "номер", "number"),
    "organisation": Text("ұйым", "организация", "organisation"),
    "organisations": Text("ұйымдар", "организации", "organisations"),
    "participants": Text("қатысушылар", "участники", "participants"),
    "period": Text("кезең", "период", "period"),
    "place": Text("орын", "место", "place"),
    "planned": Text("жоспардың шарасы", "мера плана", "measure of the plan"),
    "prizes": Text("жүлделер", "призы", "prizes"),
    "protocol": Text("хаттама", "протокол", "protocol"),
    "quantity": Text("саны", "количество", "quantity"),
    "receipt": Text("түбіртек", "квитанция", "receipt"),
    "register": Text("тізілім", "реестр", "register"),
    "regulation": Text("ереже", "положение", "regulation"),
    "remark": Text("ескертпе", "замечание", "remark"),
    "remarks": Text("ескертпелер", "замечания", "remarks"),
    "replaces": Text("алмастырады", "заменяет", "replaces"),
    "responsible": Text("жауапты", "ответственный", "responsible"),
    "result": Text("нәтижесі", "результат", "result"),
    "row": Text("жол", "строка", "row"),
    "rows": Text("жолдар", "строки", "rows"),
    "ru": Text("орысша", "по-русски", "in Russian"),
    "rule": Text("мерзім ережесі", "правило срока", "rule of the deadline"),
    "sets": Text("белгілейтіні", "устанавливает", "sets"),
    "sha256": Text("SHA-256 таңбасы", "отпечаток SHA-256", "SHA-256 fingerprint"),
    "since": Text("басталған күні", "с какого дня", "since"),
    "size": Text("көлемі, байт", "размер, байт", "size, bytes"),
    "slug": Text("қысқа аты", "краткое имя", "short name"),
    "slugs": Text("ұйымдар", "организации", "organisations"),
    "source": Text("дереккөз", "источник", "source"),
    "state": Text("күйі", "состояние", "state"),
    "target": Text("нысаналы сан", "целевое число", "target"),
    "text": Text("мәтіні", "текст", "text"),
    "title": Text("тақырыбы", "тема", "subject"),
    "until": Text("мерзімі", "до какого времени", "until"),
    "value": Text("мәні", "значение", "value"),
    "verdict": Text("қорытынды", "вывод", "verdict"),
    "verb": Text("әрекет", "действие", "act"),
    "version": Text("нұсқа", "версия", "version"),
    "votes": Text("дауыс", "голоса", "votes"),
    "words": Text("мәтіні", "текст", "words"),
    "year": Text("жыл", "год", "year"),
    "years": Text("жылдар", "годы", "years"),
}
"""What each part of an event's body is called; one that stands not here is shown by its key."""

VALUES: Mapping[str, Text] = {
    "accepted": Text("қабылданды", "принято", "accepted"),
    "corrected": Text("өзгертілді", "изменено", "changed"),
    "returned": Text("қайтарылды", "возвращено", "returned"),
    "unproved": Text("расталмаған", "не подтверждено", "unproved"),
    "rejected": Text("қабылданбады", "отклонено", "rejected"),
    "yes": Text("иә", "да", "yes"),
    "no": Text("жоқ", "нет", "no"),
}
"""Values that are words of ours."""

PAIR = Text("{name}: {value}", "{name}: {value}", "{name}: {value}")
YES, NO = VALUES["yes"], VALUES["no"]


def detail_words(key: str) -> Text:
    """Return what a part of an event is called."""
    return PARTS.get(key, Text.same(key))


def told_value(value: object) -> Text:
    """Return a value of an event's body on one line, with the names of its own parts."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, dict):
        inner = [(detail_words(str(k)), told_value(v)) for k, v in value.items() if v not in NOTHING]
        return _each("; ", [PAIR.format(name=name, value=said) for name, said in inner])
    if isinstance(value, list):
        parts = [told_value(one) for one in value if one not in NOTHING]
        return _each(" · " if any(isinstance(one, dict) for one in value) else ", ", parts)
    return VALUES.get(str(value), Text.same(str(value)))


def _each(between: str, parts: list[Text]) -> Text:
    return Text.each(lambda code: between.join(part[code] for part in parts))
