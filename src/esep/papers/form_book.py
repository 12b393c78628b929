"""A form as a workbook to be filled in without a line to the office: labels locked, answers checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from esep.core.forms import Form, FormRow
from esep.core.names import Text
from esep.papers.book import Book, Sheet, here
from esep.papers.look import ACCENT, CELL, HEAD, NAME, NOTE, TEXT, TEXT_SOFT, TITLE, UNDER, WASH, Style

MARK = "esep-form/1"
"""Begins the line by which an uploaded workbook is known: form, edition, period, organisation."""

FIRST = 6
"""The first row of the form in the sheet, counted from 0."""

NUMBER, NAME_OF, UNIT, BEFORE, NOW = range(5)
"""The columns of the sheet."""

ANSWER: Style = CELL | {
    "locked": False,
    "bg_color": WASH,
    "border": 1,
    "border_color": ACCENT,
    "num_format": "#,##0.##",
}
NOT_APPLICABLE = Text("қолданылмайды", "не применимо", "does not apply")
YES_NO = Text("иә,жоқ", "да,нет", "yes,no")


@dataclass(frozen=True, slots=True)
class FormContent:
    """What is written: the form, whose, for which period, what stands in it, last period's figures.

    `answers` and `before` are row → text as people write it.
    """

    form: Form
    organisation: str
    name: str
    period: str
    language: str
    units: Mapping[str, Text]
    answers: Mapping[str, str]
    before: Mapping[str, str]


def form_book(content: FormContent) -> bytes:
    """Return the workbook; the same content gives the same bytes."""
    lang, form = content.language, content.form
    book = Book(title=form.title[lang], subject=content.name)
    sheet = book.sheet(SHEET[lang], colour=ACCENT)
    sheet.text(0, 0, form.title[lang], TITLE)
    sheet.text(1, 0, f"{content.name} · {content.period}", UNDER)
    sheet.text(2, 0, HOW[lang], NOTE)
    sheet.text(3, 0, mark(form, content.period, content.organisation), NOTE)
    for column, head in enumerate(HEADS):
        sheet.text(FIRST - 1, column, head[lang], HEAD)
    for place, row in enumerate(form.rows, FIRST):
        _row(sheet, place, row, content)
    sheet.widths(NUMBER, NUMBER, 8)
    sheet.widths(NAME_OF, NAME_OF, 64)
    sheet.widths(UNIT, BEFORE, 16)
    sheet.widths(NOW, NOW, 22)
    sheet.freeze(FIRST, NAME_OF)
    sheet.page(footer=f"{form.title[lang]} · {content.name} · {content.period}")
    sheet.protect()
    return book.done()


def mark(form: Form, period: str, organisation: str) -> str:
    """Return the line by which the workbook is known when it comes back."""
    return f"{MARK} {form.id} {form.edition} {period} {organisation}"


def _row(sheet: Sheet, place: int, row: FormRow, content: FormContent) -> None:
    lang = content.language
    sheet.text(place, NUMBER, row.number, TEXT_SOFT)
    sheet.text(place, NAME_OF, row.quote if lang == "kk" and row.quote else row.name[lang], TEXT)
    sheet.text(place, UNIT, content.units[row.unit][lang], TEXT_SOFT)
    sheet.text(place, BEFORE, content.before.get(row.number, ""), NAME | {"align": "right"})
    answer = content.answers.get(row.number, "")
    if answer.isdecimal() and len(answer) <= 15:
        sheet.number(place, NOW, int(answer), ANSWER)
    elif answer:
        sheet.text(place, NOW, answer, ANSWER)
    else:
        sheet.nothing(place, NOW, ANSWER)
    cell = here(place, NOW)
    if row.unit == "yes/no":
        rule = {"validate": "list", "source": YES_NO[lang].split(",")}
    else:
        allowed = f'=OR(AND(ISNUMBER({cell}),{cell}>=0),{cell}="{NOT_APPLICABLE[lang]}")'
        rule = {"validate": "custom", "value": allowed}
    sheet.accept(cell, rule, title=row.number, message=ONLY[lang].format(word=NOT_APPLICABLE[lang]))


SHEET = Text("Нысан", "Форма", "Form")
HEADS = (
    Text("№", "№", "No"),
    Text("Көрсеткіштер", "Показатели", "Figures"),
    Text("Өлшем бірлігі", "Единица", "Unit"),
    Text("Өткен кезең", "Прошлый период", "Last period"),
    Text("Осы кезең", "Этот период", "This period"),
)
HOW = Text(
    kk="Тек боялған бағанды толтырыңыз: сан, 0 немесе «қолданылмайды». Формула жазбаңыз. "
    "Сақтап, жүйеге жүктеңіз.",
    ru="Заполняйте только закрашенный столбец: число, 0 или «не применимо». Без формул. "
    "Сохраните и загрузите.",
    en="Fill in the shaded column only: a number, 0, or “does not apply”. No formulas. "
    "Save it and upload it.",
)
ONLY = Text(
    kk="Теріс емес сан немесе «{word}» деп жазыңыз.",
    ru="Впишите неотрицательное число или «{word}».",
    en="Write a number that is not negative, or “{word}”.",
)
