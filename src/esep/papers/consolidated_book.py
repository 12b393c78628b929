"""The summary of a form as a workbook: rows by organisations with live sums, who is in it, what is wrong."""

from __future__ import annotations

from esep.core.consolidating import Total
from esep.core.quantity import Exact
from esep.papers import consolidated_wording as says
from esep.papers import look, wording
from esep.papers.book import Book, Sheet, here
from esep.papers.consolidated import Summed, fault, share

HEAD_ROW = 4
FIRST = HEAD_ROW + 1
NUMBER, NAME, UNIT, TOTAL, BEFORE, CHANGE, OWN = range(7)
"""The columns of the table; from OWN on each organisation has its own."""


def book(summed: Summed, language: str) -> bytes:
    """Return the workbook; the same content gives the same bytes."""
    made = Book(title=summed.title[language], subject=summed.period[language])
    _table(made.sheet(says.TABLE[language], colour=look.ACCENT), summed, language)
    _who(made.sheet(says.WHO[language], colour=look.ACCENT), summed, language)
    _remarks(made.sheet(says.REMARKS[language], colour=look.GOLD), summed, language)
    return made.done()


def _table(sheet: Sheet, summed: Summed, language: str) -> None:
    _heading(sheet, summed, language)
    earlier = summed.earlier[language] if summed.earlier else "—"
    heads = [says.NUMBER, says.INDICATOR, says.UNIT, says.TOTAL]
    words = [*(one[language] for one in heads), earlier, says.CHANGE[language]]
    slugs = tuple(summed.table.asked)
    words += [summed.table.asked[slug][language] for slug in slugs]
    for column, name in enumerate(words):
        sheet.text(HEAD_ROW, column, name, look.HEAD_ROW | (look.RIGHT if column >= TOTAL else {}))
    for at, total in enumerate(summed.table.totals.values(), FIRST):
        _row(sheet, at, summed, total, language, slugs)
    for at, one in enumerate(summed.table.ratios.values(), FIRST + len(summed.table.totals) + 1):
        sheet.text(at, NAME, share(one, language), look.NOTE)
    sheet.widths(NUMBER, NUMBER, 7)
    sheet.widths(NAME, NAME, 52)
    sheet.widths(UNIT, UNIT, 14)
    sheet.widths(TOTAL, OWN + len(slugs) - 1, 14)
    sheet.freeze(FIRST, TOTAL + 1)
    sheet.page(footer=f"Esep · {summed.title[language]} · {summed.period[language]}", scale=62)


def _row(sheet: Sheet, at: int, summed: Summed, total: Total, language: str, slugs: tuple[str, ...]) -> None:
    style = look.CELL | {"num_format": look.number_format(language, 1 if _halves(total) else 0)}
    sheet.text(at, NUMBER, total.row.number, look.TEXT_SOFT)
    sheet.text(at, NAME, summed.wording(total, language), look.TEXT)
    sheet.text(at, UNIT, summed.units[total.row.unit][language], look.TEXT_SOFT)
    if total.value is None:
        sheet.nothing(at, TOTAL, look.TEXT_STRONG)
    else:
        area = f"{here(at, OWN)}:{here(at, OWN + len(slugs) - 1)}"
        sheet.formula(at, TOTAL, f"SUM({area})", style | look.STRONG | style, total.value)
    _figure(sheet, at, BEFORE, total.before, style)
    _figure(sheet, at, CHANGE, total.change, style)
    for column, slug in enumerate(slugs, OWN):
        _figure(sheet, at, column, total.given.get(slug), style)


def _figure(sheet: Sheet, row: int, column: int, value: Exact | None, style: look.Style) -> None:
    if value is None:
        sheet.nothing(row, column, look.CELL)
    else:
        sheet.number(row, column, value, style)


def _halves(total: Total) -> bool:
    return any(value.denominator != 1 for value in total.given.values())


def _who(sheet: Sheet, summed: Summed, language: str) -> None:
    _heading(sheet, summed, language)
    for column, name in enumerate((says.ORGANISATION, says.STATE)):
        sheet.text(HEAD_ROW, column, name[language], look.HEAD_ROW)
    for at, slug in enumerate(summed.table.asked, FIRST):
        sheet.text(at, 0, summed.names[slug][language], look.TEXT)
        sheet.text(at, 1, summed.states[slug][language], look.TEXT)
    sheet.widths(0, 0, 60)
    sheet.widths(1, 1, 40)
    sheet.freeze(FIRST, 1)
    sheet.page(footer=f"Esep · {says.WHO[language]}")


def _remarks(sheet: Sheet, summed: Summed, language: str) -> None:
    _heading(sheet, summed, language)
    found = summed.table.faults()
    for column, name in enumerate((says.KIND, says.REMARKS)):
        sheet.text(HEAD_ROW, column, name[language], look.HEAD_ROW)
    if not found:
        sheet.text(FIRST, 1, says.NO_FAULTS[language], look.TEXT)
    for at, (slug, problem) in enumerate(found, FIRST):
        sheet.text(at, 0, says.SEVERITY[problem.severity][language], look.TEXT)
        sheet.text(at, 1, fault(summed, slug, problem, language), look.TEXT)
    sheet.widths(0, 0, 16)
    sheet.widths(1, 1, 110)
    sheet.freeze(FIRST, 0)
    sheet.page(footer=f"Esep · {says.REMARKS[language]}")


def _heading(sheet: Sheet, summed: Summed, language: str) -> None:
    sheet.text(0, 0, summed.title[language], look.TITLE)
    sheet.text(1, 0, summed.period[language], look.UNDER)
    asked = {"asked": len(summed.table.asked), "handed": len(summed.table.parts)}
    sheet.text(2, 0, says.ASKED[language].format(**asked), look.NOTE)
    if summed.invented:
        sheet.text(3, 0, wording.INVENTED[language], look.INVENTED)
