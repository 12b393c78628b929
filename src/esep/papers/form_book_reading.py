"""Reads a workbook that was filled in away from the office: answers by row, and all that does not fit."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from esep.core.forms import Form, FormRow
from esep.core.names import Text
from esep.core.problems import Problem, Refused
from esep.papers.form_book import BEFORE, HEADS, MARK, NOT_APPLICABLE, NOW, NUMBER, mark

MOST = 8 * 1024 * 1024
"""A filled form is far smaller than this, unpacked."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a workbook says: answers by row, rows that do not apply, rows it lacks, its problems.

    `before` is what stands in the column of the last period, which is never taken.
    """

    texts: Mapping[str, str]
    not_applicable: frozenset[str]
    absent: tuple[str, ...]
    problems: tuple[Problem, ...]
    before: Mapping[str, str]


def read_form_book(data: bytes, form: Form, period: str, organisation: str) -> Answers:
    """Return the answers; a file that is no workbook, or of another form, period or organisation, is refused.

    So is one whose columns moved: last period's figures would be taken for this one's.

    Rows that the form does not have, rows that the file lacks and formulas are told, and nothing of them is
    taken: what a formula shows depends on the program that saved it.
    """
    grid = _grid(data)
    _known(grid, form, period, organisation)
    _in_place(grid)
    formulas = _formulas(data)
    texts: dict[str, str] = {}
    absent_mark: set[str] = set()
    problems: list[Problem] = []
    seen: set[str] = set()
    before: dict[str, str] = {}
    for line, cells in enumerate(grid, 1):
        number = written(cells[NUMBER]) if cells else ""
        row = form.by_number.get(number)
        answer = written(cells[NOW]) if len(cells) > NOW else ""
        if isinstance(row, FormRow) and number not in seen:
            seen.add(number)
            before[number] = written(cells[BEFORE]) if len(cells) > BEFORE else ""
            if line in formulas:
                problems.append(
                    Problem(FORMULA.format(row=number), FORMULA_TODO, rule="formula", rows=(number,))
                )
            elif answer.casefold() in _NOT_APPLICABLE:
                absent_mark.add(number)
            elif answer:
                texts[number] = answer
        elif re.fullmatch(r"[0-9]+(\.[0-9]+)*", number):
            problems.append(Problem(UNKNOWN.format(row=number, line=line), UNKNOWN_TODO, rule="row-unknown"))
    absent = tuple(row.number for row in form.rows if row.number not in seen)
    return Answers(texts, frozenset(absent_mark), absent, tuple(problems), before)


def written(value: object) -> str:
    """Return what a cell holds as a person would type it: whole numbers without a point or an exponent."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, date | time | timedelta):
        return str(value)
    text = format(Decimal(str(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grid(data: bytes) -> list[list[object]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST:
                raise Refused([Problem(TOO_LARGE, TAKE_TEMPLATE, rule="book-large")])
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]
    except (zipfile.BadZipFile, CalamineError, ValueError, KeyError):
        raise Refused([Problem(NO_BOOK, TAKE_TEMPLATE, rule="no-book")]) from None


def _known(grid: list[list[object]], form: Form, period: str, organisation: str) -> None:
    """Refuse a workbook that is not this form's template of this organisation and period."""
    lines = [str(cell) for row in grid[:10] for cell in row[:1] if str(cell).startswith(f"{MARK} ")]
    if not lines:
        raise Refused([Problem(NO_MARK, TAKE_TEMPLATE, rule="no-mark")])
    wanted = mark(form, period, organisation)
    if lines[0].strip() != wanted:
        found = lines[0].strip()[:120]
        raise Refused([Problem(OTHER.format(found=found, wanted=wanted), TAKE_TEMPLATE, rule="other-book")])


def _in_place(grid: list[list[object]]) -> None:
    """Refuse a workbook whose headings do not stand where the template has them."""
    wanted = (NUMBER, BEFORE, NOW)
    names = {column: set(HEADS[column].as_dict().values()) for column in wanted}
    for cells in grid[:20]:
        if len(cells) > NOW and all(str(cells[column]).strip() in names[column] for column in wanted):
            return
    raise Refused([Problem(MOVED, TAKE_TEMPLATE, rule="columns-moved")])


def _formulas(data: bytes) -> frozenset[int]:
    """Return the lines on which the answer is a formula."""
    column = "ABCDE"[NOW].encode()
    with zipfile.ZipFile(BytesIO(data)) as packed:
        sheets = sorted(name for name in packed.namelist() if name.startswith("xl/worksheets/sheet"))
        text = packed.read(sheets[0]) if sheets else b""
    return frozenset(int(line) for line in re.findall(rb'<c r="' + column + rb'([0-9]+)"[^>]*>\s*<f', text))


_NOT_APPLICABLE = frozenset(word for text in (NOT_APPLICABLE,) for word in text.as_dict().values())

TAKE_TEMPLATE = Text(
    kk="Осы беттегі «Excel үлгісі» файлын алып, соны толтырыңыз.",
    ru="Возьмите «Шаблон Excel» с этой страницы и заполните его.",
    en="Take the “Excel template” of this page and fill that in.",
)
NO_BOOK = Text("Бұл файл xlsx кітабы емес.", "Этот файл не книга xlsx.", "This file is no xlsx workbook.")
TOO_LARGE = Text("Кітап тым үлкен.", "Книга слишком велика.", "The workbook is too large.")
NO_MARK = Text(
    kk="Бұл кітапта нысанның белгісі жоқ: 4-жолдағы esep-form жазуы өшірілген немесе басқа кітап.",
    ru="В книге нет отметки формы: строка esep-form в четвёртой строке стёрта, или это другая книга.",
    en="The workbook has no mark of the form: the esep-form line in row 4 is gone, or it is another book.",
)
OTHER = Text(
    kk="Бұл кітап басқа нысанға, кезеңге немесе ұйымға арналған: {found}. Керегі: {wanted}.",
    ru="Эта книга другой формы, периода или организации: {found}. Нужна: {wanted}.",
    en="This workbook is of another form, period or organisation: {found}. Wanted: {wanted}.",
)
MOVED = Text(
    kk="Кітаптың бағандары орнында емес: «Осы кезең» E бағанында, «Өткен кезең» D бағанында тұруға тиіс. "
    "Ештеңе алынбады.",
    ru="Столбцы книги не на своих местах: «Этот период» должен стоять в столбце E, «Прошлый период» – в D. "
    "Ничего не взято.",
    en="The columns of the workbook are not in their places: “This period” belongs in column E, "
    "“Last period” in D. Nothing was taken.",
)
FORMULA = Text(
    kk="№ {row} жолда формула тұр: алынбады.",
    ru="В строке {row} стоит формула: не взята.",
    en="Row {row} holds a formula: it was not taken.",
)
FORMULA_TODO = Text("Санның өзін жазыңыз.", "Впишите само число.", "Write the number itself.")
UNKNOWN = Text(
    kk="Нысанда № {row} деген жол жоқ (кітаптың {line}-жолы).",
    ru="В форме нет строки {row} (строка {line} книги).",
    en="The form has no row {row} (line {line} of the workbook).",
)
UNKNOWN_TODO = Text(
    "Жол нөмірлерін өзгертпеңіз.", "Не меняйте номера строк.", "Leave the numbers of the rows as they are."
)
