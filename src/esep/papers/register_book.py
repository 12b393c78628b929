"""A register as a workbook: one sheet of its entries, one of the totals of a year by organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from esep.core.names import Text
from esep.core.quantity import Exact
from esep.core.registers import Register
from esep.papers.book import Book, Sheet
from esep.papers.look import ACCENT, HEAD, NOTE, TEXT, TEXT_SOFT, TITLE, UNDER

FIRST = 4
"""The row of the heads, counted from 0."""

LARGEST = 10**15
"""From here on a spreadsheet no longer holds every whole number; such a figure is written as words."""

Value = Text | str | int | Fraction | date | None


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry: values in the order of the register's fields, then those worked out."""

    number: int
    organisation: Text
    state: Text
    values: tuple[Value, ...]
    worked: tuple[Exact | None, ...]
    alarm: Text


@dataclass(frozen=True, slots=True)
class Summed:
    """An organisation and its figures in the order of the register's totals."""

    organisation: Text
    figures: tuple[Exact | None, ...]


@dataclass(frozen=True, slots=True)
class RegisterContent:
    """What is written; `demonstration` marks invented entries."""

    register: Register
    language: str
    day: date
    year: int
    demonstration: bool
    kept: tuple[Kept, ...]
    sums: tuple[Summed, ...]
    whole: tuple[Exact | None, ...]


def register_book(content: RegisterContent) -> bytes:
    """Return the workbook; the same content gives the same bytes."""
    lang, register = content.language, content.register
    book = Book(title=register.name[lang], subject=register.lead[lang])
    _entries(book.sheet(ENTRIES[lang], colour=ACCENT), content)
    _totals(book.sheet(TOTALS[lang], colour=ACCENT), content)
    return book.done()


def _entries(sheet: Sheet, content: RegisterContent) -> None:
    lang, register = content.language, content.register
    _heading(sheet, content, Text.same(content.day.strftime("%d.%m.%Y")))
    fields = [_with_unit(one.name, one.unit) for one in register.fields]
    fields += [_with_unit(one.name, one.unit) for one in register.worked]
    heads = [NUMBER, ORGANISATION, STATE, *fields, ALARM]
    for column, head in enumerate(heads):
        sheet.text(FIRST, column, head[lang], HEAD)
    for row, one in enumerate(content.kept, FIRST + 1):
        sheet.number(row, 0, one.number, TEXT_SOFT)
        sheet.text(row, 1, one.organisation[lang], TEXT)
        sheet.text(row, 2, one.state[lang], TEXT)
        shown: tuple[Value, ...] = (*one.values, *one.worked)
        for column, value in enumerate(shown, 3):
            _value(sheet, row, column, value, lang)
        sheet.text(row, len(heads) - 1, one.alarm[lang], TEXT)
    sheet.widths(0, 0, 6)
    sheet.widths(1, 1, 36)
    sheet.widths(2, len(heads) - 2, 20)
    sheet.widths(len(heads) - 1, len(heads) - 1, 44)
    sheet.freeze(FIRST + 1, 2)
    sheet.page(footer=register.name[lang])


def _totals(sheet: Sheet, content: RegisterContent) -> None:
    lang, register = content.language, content.register
    _heading(sheet, content, Text.same(str(content.year)))
    heads = [ORGANISATION, *(_with_unit(one.name, one.unit) for one in register.totals)]
    for column, head in enumerate(heads):
        sheet.text(FIRST, column, head[lang], HEAD)
    rows = [*((one.organisation, one.figures) for one in content.sums), (WHOLE, content.whole)]
    for row, (name, figures) in enumerate(rows, FIRST + 1):
        sheet.text(row, 0, name[lang], TEXT)
        for column, figure in enumerate(figures, 1):
            _value(sheet, row, column, figure, lang)
    sheet.widths(0, 0, 44)
    sheet.widths(1, len(heads) - 1, 18)
    sheet.freeze(FIRST + 1, 1)
    sheet.page(footer=f"{register.name[lang]} · {content.year}")


def _heading(sheet: Sheet, content: RegisterContent, under: Text) -> None:
    lang = content.language
    sheet.text(0, 0, content.register.name[lang], TITLE)
    sheet.text(1, 0, under[lang], UNDER)
    sheet.text(2, 0, INVENTED[lang] if content.demonstration else content.register.lead[lang], NOTE)


def _value(sheet: Sheet, row: int, column: int, value: Value, lang: str) -> None:
    if value is None:
        sheet.nothing(row, column, TEXT)
    elif isinstance(value, Text):
        sheet.text(row, column, value[lang], TEXT)
    elif isinstance(value, date):
        sheet.text(row, column, value.strftime("%d.%m.%Y"), TEXT)
    elif isinstance(value, int | Fraction) and -LARGEST < value < LARGEST:
        sheet.number(row, column, value, TEXT)
    else:
        sheet.text(row, column, str(value), TEXT)


def _with_unit(name: Text, unit: Text | None) -> Text:
    return name if unit is None else Text.each(lambda code: f"{name[code]}, {unit[code]}")


ENTRIES = Text("Жазбалар", "Записи", "Entries")
TOTALS = Text("Жиынтығы", "Итоги", "Totals")
NUMBER = Text("№", "№", "No")
ORGANISATION = Text("Ұйым", "Организация", "Organisation")
STATE = Text("Күйі", "Состояние", "State")
ALARM = Text("Дабыл", "Сигнал", "Alarm")
WHOLE = Text("Барлығы", "Всего", "Total")
INVENTED = Text(
    "Көрсетілім: деректер ойдан шығарылған.",
    "Демонстрация: данные вымышлены.",
    "A demonstration: the data are invented.",
)
