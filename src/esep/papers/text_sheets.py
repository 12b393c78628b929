"""The sheets in words: the law's own lines, the readings in force, and what the book is."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.readings import Chosen
from esep.core.scoring import Line, Rule
from esep.core.trace import explain
from esep.papers import about, look, wording
from esep.papers.book import Book, Sheet
from esep.papers.content import Content
from esep.papers.fitting import LARGEST
from esep.papers.heading import height_of, new_sheet, set_page

FIRST = 3
"""The first row under the headings of a sheet in words."""

LAW_WIDTHS = (8, 58, 30, 46, 52)
READING_WIDTHS = (26, 54, 46, 34, 16, 20)
ABOUT_WIDTHS = (26, 116)

Cells = Sequence[tuple[str, look.Style]]


def write_law(book: Book, content: Content) -> None:
    """Write every scored line: its number, official words, name, formula and the readings it rests on."""
    sheet = new_sheet(book, content, wording.LAW)
    _heads(sheet, content, wording.LAW_HEADS, LAW_WIDTHS)
    blocks = {block.number: block for block in content.plan.regulation.blocks}
    row, block = FIRST, ""
    for rule in content.plan.rules:
        criterion = rule.criterion
        if criterion.block != block:
            block = criterion.block
            for column in range(1, len(wording.LAW_HEADS)):
                sheet.nothing(row, column, look.BAND)
            sheet.text(row, 0, f"{block}. {content.say(blocks[block].name)}", look.BAND)
            sheet.height(row, 22)
            row += 1
        words = "\n".join(dict.fromkeys((*criterion.headings, *criterion.quote)))
        cells = (
            (criterion.number, look.TEXT_STRONG),
            (words, look.TEXT),
            (content.say(criterion.name), look.TEXT),
            (_formula(content, rule), look.TEXT),
            (_readings(content, rule), look.TEXT_SOFT),
        )
        _row(sheet, row, cells, LAW_WIDTHS)
        row += 1
    sheet.freeze(FIRST, 0)
    set_page(sheet, content)


def _heads(sheet: Sheet, content: Content, heads: Sequence[Text], widths: Sequence[int]) -> None:
    for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.text(FIRST - 1, column, content.say(head), look.HEAD_ROW | _inset(column))
        sheet.widths(column, column, width)
    sheet.height(FIRST - 1, 18)


def _row(sheet: Sheet, row: int, cells: Cells, widths: Sequence[int]) -> None:
    """Write a row of words, as high as its longest cell asks for."""
    for column, (words, style) in enumerate(cells):
        sheet.text(row, column, words, style | _inset(column))
    sheet.height(row, height_of((words, width) for (words, _), width in zip(cells, widths, strict=True)))


def _inset(column: int) -> look.Style:
    """Return the style that keeps the words of neighbouring columns apart."""
    return {"align": "left", "indent": 1} if column else {}


def _formula(content: Content, rule: Rule) -> str:
    """Return the formula with the names of its figures."""
    unscored = Line(rule, 0, (None,) * len(rule.keys), None)
    return content.say(explain(unscored, content.catalogue).names)


def _readings(content: Content, rule: Rule) -> str:
    chosen = (content.plan.choices.of(name) for name in rule.readings)
    return "\n".join(f"{c.reading.id}={c.words}: {content.say(c.option.says)}" for c in chosen)


def write_readings(book: Book, content: Content) -> None:
    """Write every reading of the regulation: the question, what is chosen, by whom, and the default."""
    sheet = new_sheet(book, content, wording.READINGS)
    _heads(sheet, content, wording.READING_HEADS, READING_WIDTHS)
    for row, chosen in enumerate(content.plan.choices, FIRST):
        reading = chosen.reading
        default = reading.option(reading.default)
        changed = chosen.words != reading.default
        mark = look.IS_CHANGED if changed else {}
        said = content.say(default.says) if changed and default else content.say(wording.SAME)
        cells = (
            (f"{reading.id}={chosen.words}", look.TEXT_STRONG | mark),
            (content.say(reading.question), look.TEXT | mark),
            (content.say(chosen.option.says), look.TEXT | mark),
            (said, look.TEXT_SOFT | mark),
            (_status(content, chosen), look.TEXT_SOFT | mark),
            (content.say(wording.CHOSEN_BY[chosen.by]), look.TEXT_SOFT | mark),
        )
        _row(sheet, row, cells, READING_WIDTHS)
    sheet.freeze(FIRST, 0)
    set_page(sheet, content)


def _status(content: Content, chosen: Chosen) -> str:
    decision = chosen.reading.decision
    if decision is None:
        return content.say(wording.STATUS["open"])
    return content.say(
        wording.STATUS["settled"],
        body=decision.body,
        protocol=decision.protocol,
        item=decision.item,
        date=decision.date.isoformat(),
    )


def write_about(book: Book, content: Content) -> None:
    """Write what the book is, how it calculates, and the command that gives the same result."""
    sheet = new_sheet(book, content, wording.ABOUT, colour=look.RULE)
    for column, width in enumerate(ABOUT_WIDTHS):
        sheet.widths(column, column, width)
    told: list[tuple[Text, str, look.Style]] = []
    if content.demonstration:
        told.append((about.DEMONSTRATION_HEAD, content.say(about.DEMONSTRATION), look.IS_PRIZE))
    filled = _known(content)
    told += [(head, content.say(words, **filled), {}) for head, words in about.SECTIONS]
    if content.result.unrated:
        names = ", ".join(content.called(subject) for subject in content.result.unrated)
        told.append((about.UNRATED_HEAD, content.say(about.UNRATED, names=names, year=content.plan.year), {}))
    told.append(
        (about.COMMAND_HEAD, command(content), {"font_name": "Courier New", "font_color": look.ACCENT})
    )
    for row, (head, words, style) in enumerate(told, FIRST - 1):
        mark = style if style == look.IS_PRIZE else {}
        _row(
            sheet,
            row,
            ((content.say(head), look.TEXT_STRONG | mark), (words, look.TEXT | style)),
            ABOUT_WIDTHS,
        )
    set_page(sheet, content)


def command(content: Content) -> str:
    """Return the command that calculates the same from the same file of facts."""
    plan = content.plan
    file = Path(content.figures.file or "FACTS.csv").name
    words = [
        plan.regulation.id,
        "--edition",
        plan.regulation.edition,
        "--year",
        str(plan.year),
        "--facts",
        file,
    ]
    for chosen in plan.choices:
        if chosen.by == "option":
            words += ["--reading", f"{chosen.reading.id}={chosen.words}"]
    return f"./esep score {shlex.join(words)}"


def _known(content: Content) -> dict[str, object]:
    regulation, scale = content.plan.regulation, content.plan.scale
    return {
        "title": regulation.title,
        "edition": regulation.edition,
        "year": content.plan.year,
        "size": content.size,
        "lines": len(content.plan.rules),
        "scale": Text.each(lambda language: pretty(scale, language)),
        "most": Text.each(lambda language: pretty(LARGEST, language)),
        "facts": wording.FACTS,
        "points": wording.POINTS,
        "places": wording.PLACES,
        "readings": wording.READINGS,
    }
