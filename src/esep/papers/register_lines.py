"""Many entries of a register as a workbook: an empty template, and what was filled in when it comes back."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from esep.core.names import LANGUAGES, Text
from esep.core.problems import Problem, Refused
from esep.core.registers import Field, Register
from esep.papers.book import Book, area
from esep.papers.form_book_reading import MOST, NO_BOOK, TOO_LARGE, written
from esep.papers.look import ACCENT, CELL, HEAD, NOTE, TEXT_SOFT, TITLE, WASH, Style

MARK = "esep-register/1"
"""Begins the line by which a workbook is known when it comes back: the register's id follows."""

HEADS, IDS, FIRST = 4, 5, 6
"""The rows of the heads, of the fields' ids and of the first entry, counted from 0."""

LINES = 300
"""So many entries one workbook brings at most."""

ANSWER: Style = CELL | {
    "locked": False,
    "bg_color": WASH,
    "border": 1,
    "border_color": ACCENT,
    "num_format": "@",
}
YES_NO = {"yes": Text("иә", "да", "yes"), "no": Text("жоқ", "нет", "no")}


@dataclass(frozen=True, slots=True)
class Filled:
    """An entry of a workbook: its line there, counted from 1, and field → text."""

    line: int
    typed: Mapping[str, str]


def columns(register: Register) -> tuple[Field, ...]:
    """Return the fields that a workbook asks for: what a new entry has, without organisations."""
    return tuple(one for one in register.fields if not one.later and not one.kind.startswith("organisation"))


def template(register: Register, language: str) -> bytes:
    """Return the empty workbook; equal registers give equal bytes."""
    book = Book(title=register.name[language], subject=register.lead[language])
    sheet = book.sheet(SHEET[language], colour=ACCENT)
    sheet.text(0, 0, register.name[language], TITLE)
    sheet.text(1, 0, HOW[language].format(most=LINES), NOTE)
    sheet.text(2, 0, f"{MARK} {register.id}", NOTE)
    for column, field in enumerate(columns(register)):
        star = " *" if field.required else ""
        unit = f", {field.unit[language]}" if field.unit else ""
        sheet.text(HEADS, column, f"{field.name[language]}{unit}{star}", HEAD)
        sheet.text(IDS, column, field.id, TEXT_SOFT)
        for row in range(FIRST, FIRST + LINES):
            sheet.nothing(row, column, ANSWER)
        words = [name[language] for _, name in _choices(field)]
        if words and field.kind != "choices" and len(",".join(words)) <= 255:
            where = area(FIRST, column, FIRST + LINES - 1, column)
            sheet.accept(
                where, {"validate": "list", "source": words}, title=field.id, message=field.name[language]
            )
        sheet.widths(column, column, 28)
    sheet.freeze(FIRST, 1)
    sheet.page(footer=register.name[language])
    sheet.protect()
    return book.done()


def read_lines(data: bytes, register: Register) -> tuple[Filled, ...]:
    """Return the entries that were filled in; no workbook, another one, or a formula in it is refused."""
    grid = _grid(data)
    marks = [str(row[0]).strip() for row in grid[:HEADS] if row]
    if f"{MARK} {register.id}" not in marks:
        raise Refused([Problem(OTHER, TAKE, rule="other-book")])
    known = {one.id: one for one in columns(register)}
    ids = [str(cell).strip() for cell in grid[IDS]] if len(grid) > IDS else []
    found = []
    for line, cells in enumerate(grid[FIRST:], FIRST + 1):
        typed = {
            name: _typed(known[name], cell)
            for name, cell in zip(ids, cells, strict=False)
            if name in known and written(cell)
        }
        if typed:
            found.append(Filled(line, typed))
    if not found:
        raise Refused([Problem(EMPTY, TAKE, rule="empty-book")])
    if len(found) > LINES:
        raise Refused([Problem(MANY_LINES.format(most=LINES), TAKE, rule="long-book")])
    return tuple(found)


def _grid(data: bytes) -> list[list[object]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST:
                raise Refused([Problem(TOO_LARGE, TAKE, rule="book-large")])
            sheets = sorted(name for name in packed.namelist() if name.startswith("xl/worksheets/sheet"))
            if sheets and re.search(rb"<f[ >/]", packed.read(sheets[0])):
                raise Refused([Problem(FORMULA, FORMULA_TODO, rule="formula")])
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]
    except (zipfile.BadZipFile, CalamineError, ValueError, KeyError, IndexError):
        raise Refused([Problem(NO_BOOK, TAKE, rule="no-book")]) from None


def _typed(field: Field, cell: object) -> str:
    """Return what a cell means for a field: a day as a day, a choice by its name in any language."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    text = written(cell)
    names = {name[code].casefold(): key for key, name in _choices(field) for code in LANGUAGES}
    if field.kind == "choices":
        parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
        return " ".join(names.get(part.casefold(), part) for part in parts)
    return names.get(text.casefold(), text)


def _choices(field: Field) -> tuple[tuple[str, Text], ...]:
    return tuple(YES_NO.items()) if field.kind == "yes-no" else field.choices


SHEET = Text("Жазбалар", "Записи", "Entries")
HOW = Text(
    "Әр жолға бір жазба ({most} жолға дейін). * – міндетті баған. Күнді 05.02.2028 түрінде жазыңыз. "
    "Формула жазбаңыз.",
    "По одной записи в строке (до {most} строк). * – обязательный столбец. Дату пишите как 05.02.2028. "
    "Без формул.",
    "One entry a line (up to {most} lines). * marks obligatory columns. Write a day as 05.02.2028. "
    "No formulas.",
)
TAKE = Text(
    "Осы беттегі үлгіні алып, соны толтырыңыз.",
    "Возьмите шаблон с этой страницы и заполните его.",
    "Take the template of this page and fill that in.",
)
OTHER = Text(
    "Бұл кітап осы тізілімнің үлгісі емес.",
    "Эта книга не шаблон этого реестра.",
    "This workbook is not the template of this register.",
)
EMPTY = Text("Кітапта бірде-бір жазба жоқ.", "В книге нет ни одной записи.", "The workbook holds no entry.")
MANY_LINES = Text(
    "Кітапта {most} жолдан көп жазба бар.",
    "В книге больше записей, чем {most}.",
    "The workbook holds more than {most} entries.",
)
FORMULA = Text("Кітапта формула бар.", "В книге есть формула.", "There is a formula in the workbook.")
FORMULA_TODO = Text("Мәннің өзін жазыңыз.", "Впишите само значение.", "Write the value itself.")
