"""The sheet of facts: the accepted figures as they were, an empty cell where nothing was reported."""

from __future__ import annotations

from typing import Any

from esep.core.facts import STAFF_UNIT, Value
from esep.core.formulas.contests import PLACE_WORDS
from esep.core.formulas.presence import YES_NO
from esep.core.names import Text
from esep.core.scoring import Scored
from esep.papers import look, wording
from esep.papers.book import Book, Sheet, area, here
from esep.papers.content import Content
from esep.papers.fitting import LARGEST
from esep.papers.heading import height_of, new_sheet, set_pages, width_of_names
from esep.papers.layout import HEAD, NAME, FactColumns, Key

WIDTH, WIDEST = 15, 80
FLAG = "yes/no"


def write_facts(book: Book, content: Content, columns: FactColumns) -> Sheet:
    """Return the sheet with one row a subject and one column a figure, each with its name, year and unit."""
    sheet = new_sheet(book, content, wording.FACTS, colour=look.RULE)
    sheet.down(2, HEAD - 1, NAME, content.say(wording.RATED[content.plan.regulation.rated]), look.HEAD_ROW)
    names = _figure_heads(sheet, content, columns) + _contest_heads(sheet, content, columns)
    sheet.height(2, height_of(((name, WIDTH - 1) for name in names), size=8))
    sheet.height(3, 22)
    sheet.height(4, 24)
    widths = [width_of_names(content)] + [WIDTH] * columns.last
    for key, column in columns.lists.items():
        said = [
            _listed(content, content.figures.of(scored.subject).get(key))
            for scored in content.result.subjects
        ]
        widths[column] = max(30, min(WIDEST, max(map(len, said))))
    for row, scored in enumerate(content.result.subjects, HEAD):
        _subject(sheet, content, columns, row, scored)
    for column, width in enumerate(widths):
        sheet.widths(column, column, width)
    sheet.freeze(HEAD, NAME + 1)
    set_pages(sheet, content, widths, frozen=NAME + 1)
    return sheet


def _figure_heads(sheet: Sheet, content: Content, columns: FactColumns) -> list[str]:
    """Write the headings of the single figures and return their names."""
    names = []
    for key, column in columns.figures.items():
        fact = content.catalogue[key[0]]
        names.append(content.say(fact.name))
        _head(sheet, content, column, names[-1], key, unit=_unit(content, fact.unit))
        _accept(sheet, content, column, fact.unit)
    return names


def _contest_heads(sheet: Sheet, content: Content, columns: FactColumns) -> list[str]:
    """Write the headings of the counted contests and of the lists in words; return the counted ones."""
    names = []
    for rule in content.plan.rules:
        column = columns.counted.get(rule.criterion.id)
        if column is not None:
            names.append(content.say(wording.COUNTED, name=rule.criterion.name))
            _head(sheet, content, column, names[-1], rule.keys[0], unit=wording.COUNT_UNIT)
            _accept(sheet, content, column, "")
    for key, column in columns.lists.items():
        fact = content.catalogue[key[0]]
        words = content.say(wording.LIST_OF, name=fact.name)
        _head(sheet, content, column, words, key, unit=_unit(content, fact.unit), right=False)
    return names


def _unit(content: Content, unit: str) -> Text:
    units = getattr(content.catalogue, "units", {})
    return units.get(unit) or Text.same(unit)


def _head(
    sheet: Sheet, content: Content, column: int, name: str, key: Key, *, unit: Text, right: bool = True
) -> None:
    """Write the three headings of a column: its name, year and unit, and the fact as files call it."""
    edge = look.RIGHT if right else {}
    sheet.text(2, column, name, look.HEAD_OPEN | edge)
    sheet.text(3, column, f"{key[1]} · {content.say(unit)}", look.HEAD_SMALL | {"bottom": 0} | edge)
    sheet.text(4, column, key[0], look.HEAD_SMALL | ({"align": "right"} | look.WORD if right else {}))


def _accept(sheet: Sheet, content: Content, column: int, unit: str) -> None:
    """Let only figures that the formulas take be typed into a column."""
    cells = area(HEAD, column, HEAD + content.size - 1, column)
    rule: dict[str, Any] = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": LARGEST}
    title, message = wording.TYPE_A_FIGURE, wording.TYPE_A_FIGURE_SAYS
    if unit == FLAG:
        rule = {"validate": "list", "source": [content.say(YES_NO[True]), content.say(YES_NO[False])]}
        title, message = wording.TYPE_YES_NO, wording.TYPE_YES_NO_SAYS
    elif unit == STAFF_UNIT:
        cell = here(HEAD, column)
        rule = {"validate": "custom", "value": f"=AND(ISNUMBER({cell}),{cell}>=0,INT(2*{cell})=2*{cell})"}
        title, message = wording.TYPE_HALVES, wording.TYPE_HALVES_SAYS
    sheet.accept(cells, rule, title=content.say(title), message=content.say(message))


def _subject(sheet: Sheet, content: Content, columns: FactColumns, row: int, scored: Scored) -> None:
    sheet.text(row, NAME, content.called(scored.subject), look.NAME)
    known = content.figures.of(scored.subject)
    for key, column in columns.figures.items():
        halves = content.catalogue[key[0]].unit == STAFF_UNIT
        _figure(sheet, content, row, column, known.get(key), decimals=1 if halves else 0)
    for line in scored.lines:
        if line.criterion.id in columns.counted:
            times = None if line.worked is None else line.worked[1]
            _figure(sheet, content, row, columns.counted[line.criterion.id], times)
    for key, column in columns.lists.items():
        style = look.NAME | {"font_color": look.SOFT}
        words = _listed(content, known.get(key))
        if words:
            sheet.text(row, column, words, style)
        else:
            sheet.nothing(row, column, style)


def _listed(content: Content, results: Value | None) -> str:
    """Return the contests of a year in words, "" when none was reported."""
    if not isinstance(results, tuple):
        return ""
    return "; ".join(
        content.say(wording.RESULT, contest=contest, place=PLACE_WORDS[place]) for contest, place in results
    )


def _figure(
    sheet: Sheet, content: Content, row: int, column: int, value: Value | None, *, decimals: int = 0
) -> None:
    if value is None or isinstance(value, tuple):
        sheet.nothing(row, column, look.CELL)
    elif isinstance(value, bool):
        sheet.text(row, column, content.say(YES_NO[value]), look.CELL | look.WORD)
    else:
        shape = {"num_format": look.number_format(content.language, decimals)}
        sheet.number(row, column, value, look.CELL | shape)
