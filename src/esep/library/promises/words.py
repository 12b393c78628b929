"""Promise 1: every quote stands letter for letter in the official text, inside the span of its own row."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.names import Text
from esep.core.problems import Problem
from esep.library.annex_text import Spans
from esep.library.folding import folded
from esep.library.promises.edition import Edition

NOT_THERE = Text(
    kk="«{quote}» сөзі ресми мәтіннің {where} жерінде жоқ.",
    ru="Слов «{quote}» нет в официальном тексте ({where}).",
    en="The words “{quote}” do not stand in the official text ({where}).",
)
COPY_THEM = Text(
    kk="Сөзді text.kk.txt файлынан әріппе-әріп көшіріңіз.",
    ru="Скопируйте слова из text.kk.txt буква в букву.",
    en="Copy the words from text.kk.txt letter for letter.",
)
NO_START = Text(
    kk="Жолдың басы («{opening}») ресми мәтіннен табылмады.",
    ru="Начало строки («{opening}») не найдено в официальном тексте.",
    en="The opening of the entry (“{opening}”) is not found in the official text.",
)
NO_NUMBER = Text(
    kk="Жолдың басы («{opening}») {number} нөмірінен басталмайды.",
    ru="Начало строки («{opening}») не начинается с номера {number}.",
    en="The opening of the entry (“{opening}”) does not begin with the number {number}.",
)
IN_ORDER = Text(
    kk="starts өрісін мәтіндегі реті бойынша түзетіңіз.",
    ru="Исправьте starts по порядку текста.",
    en="Mend `starts`, in the order of the text.",
)
WHOLE = Text("мәтін", "текст", "the text")


def check(edition: Edition) -> Iterator[Problem]:
    """Return every quote that is not in its place."""
    yield from _annex(edition, edition.spans)
    yield from _text(edition)
    yield from _readings(edition)


def _annex(edition: Edition, spans: Spans) -> Iterator[Problem]:
    for opening in spans.missing:
        yield edition.fault(
            "law-words", edition.annex, (opening,), NO_START.format(opening=opening), IN_ORDER
        )
    for block in edition.regulation.blocks:
        if block.quote not in spans.text:
            yield _absent(edition, block.quote, f"{block.number}")
        for row in block.rows:
            if not row.starts.startswith(row.number):
                what = NO_NUMBER.format(opening=row.starts, number=row.number)
                yield edition.fault("law-words", edition.annex, (row.starts,), what, IN_ORDER)
            if row.quote and row.quote not in spans.row(row):
                yield _absent(edition, row.quote, row.number)
    yield from _lines(edition, spans)


def _lines(edition: Edition, spans: Spans) -> Iterator[Problem]:
    for row, criterion in edition.lines():
        span = spans.row(row)
        for quote in criterion.quote if span else ():
            if quote not in span:
                yield _absent(edition, quote, row.number, criterion.id)
        for heading in criterion.headings:
            if heading not in spans.annex():
                yield _absent(edition, heading, row.number)


def _text(edition: Edition) -> Iterator[Problem]:
    path = edition.folder / "regulation.toml"
    text = edition.spans.text
    position = 0
    for clause in edition.regulation.clauses():
        for paragraph in clause.text:
            found = text.find(folded(paragraph), position)
            if found < 0:
                what = NOT_THERE.format(quote=paragraph[:80], where=clause.number)
                yield edition.fault(
                    "law-words", path, (f'"{clause.number}"', paragraph[:40]), what, COPY_THEM
                )
            else:
                position = found


def _readings(edition: Edition) -> Iterator[Problem]:
    path = edition.folder / "readings.toml"
    for reading in edition.regulation.readings:
        for quote in reading.text:
            if folded(quote) not in edition.spans.text:
                what = NOT_THERE.format(quote=quote, where=reading.id)
                yield edition.fault("law-words", path, (f'id = "{reading.id}"', quote), what, COPY_THEM)


def _absent(edition: Edition, quote: str, number: str, criterion: str = "") -> Problem:
    needles = (f'number = "{number}"', *((f'id = "{criterion}"',) if criterion else ()), quote)
    what = NOT_THERE.format(quote=quote, where=number)
    return edition.fault("law-words", edition.annex, needles, what, COPY_THEM)
