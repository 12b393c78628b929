"""Tables that several papers of the package share: podium, leaders of blocks, completeness, movement."""

from __future__ import annotations

from collections.abc import Sequence

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.scoring import Result
from esep.core.sensitivity import Swing
from esep.papers import note_wording as words
from esep.papers.moving import moved_places, touches_prizes
from esep.papers.occasion import Corrected, Occasion
from esep.papers.paper import Align, Cell, Column, Run, Table, cell, head

WIDTH = 1730
"""How wide a table stands on an upright page, in tenths of a millimetre."""

SIZE = 98


def podium(occasion: Occasion, language: str) -> Table:
    """Return whoever stands on a prize place, with points."""
    rows = tuple(
        (
            cell(Run(str(one.place), "gold"), align="center", shade="gold"),
            cell(occasion.name(one.subject, language), tone="strong"),
            cell(pretty(one.total, language)),
        )
        for one in occasion.podium()
    )
    heads = (
        head(words.PLACE[language], align="center"),
        head(words.WHO[language]),
        head(words.POINTS[language], align="right"),
    )
    columns = (Column(160, "center"), Column(WIDTH - 460), Column(300, "right"))
    return Table(columns, (heads, *rows), size=SIZE, says=words.RESULT[language])


def leaders(occasion: Occasion, language: str) -> Table:
    """Return whoever has the most points of each block; equal points stand together."""
    rows = []
    for block in occasion.plan.regulation.blocks:
        if block.number not in {number for number, _, _ in occasion.plan.blocks}:
            continue
        who = occasion.leaders(block.number)
        points = occasion.result.of(who[0]).blocks[block.number].points if who else None
        rows.append(
            (
                cell(f"{block.number}. {block.name[language]}"),
                cell(_some(occasion, who, language), tone="strong"),
                cell("—" if points is None else pretty(points, language)),
            )
        )
    heads = (
        head(words.BLOCK[language]),
        head(words.WHO[language]),
        head(words.POINTS[language], align="right"),
    )
    columns = (Column(560), Column(WIDTH - 860), Column(300, "right"))
    return Table(columns, (heads, *rows), size=SIZE, says=words.LEADERS[language])


MANY = Text(
    "{names} және тағы {count} ұйым", "{names} и ещё организаций: {count}", "{names} and {count} more"
)


def _some(occasion: Occasion, subjects: Sequence[str], language: str) -> str:
    """Return up to three full names; a tie of more is counted, because it distinguishes nobody."""
    names = ", ".join(occasion.name(subject, language) for subject in subjects[:3])
    if len(subjects) <= 3:
        return names
    return MANY[language].format(names=names, count=len(subjects) - 3)


def lacking(occasion: Occasion) -> dict[str, list[str]]:
    """Return {organisation: printed rows without any data}."""
    found = {
        one.subject: [number for number, row in one.rows.items() if row.no_data]
        for one in occasion.result.subjects
    }
    return {subject: rows for subject, rows in found.items() if rows}


def completeness(occasion: Occasion, language: str) -> Table:
    """Return how many cells of each block have data."""
    plan, size = occasion.plan, len(occasion.result.subjects)
    of_block = {rule.criterion.number: rule.criterion.block for rule in plan.rules}
    without = [number for rows in lacking(occasion).values() for number in rows]
    rows, all_of, all_without = [], 0, 0
    for block in plan.regulation.blocks:
        numbers = [number for number, _, _ in plan.rows if of_block[number] == block.number]
        if not numbers:
            continue
        of, empty = len(numbers) * size, sum(number in numbers for number in without)
        rows.append(_counted(f"{block.number}. {block.name[language]}", of, empty, language))
        all_of, all_without = all_of + of, all_without + empty
    rows.append(
        tuple(
            Cell((Run(c.lines[0].words, "strong"),), c.align)
            for c in _counted(words.IN_ALL[language], all_of, all_without, language)
        )
    )
    names = (words.BLOCK, words.CELLS, words.WITH_DATA, words.WITHOUT)
    heads = tuple(head(name[language], align="right" if at else "left") for at, name in enumerate(names))
    columns = (Column(WIDTH - 900), *(Column(300, "right") for _ in range(3)))
    return Table(columns, (heads, *rows), size=SIZE, says=words.COMPLETE_HEAD[language])


def _counted(name: str, of: int, empty: int, language: str) -> tuple[Cell, ...]:
    return cell(name), *(cell(pretty(number, language)) for number in (of, of - empty, empty))


def prize_readings(occasion: Occasion, swings: Sequence[Swing], language: str) -> Table:
    """Return the readings whose options change a prize place, and the places they change."""
    rows = []
    for swing in swings:
        touching = [effect for effect in swing.effects if touches_prizes(effect, occasion.prizes)]
        for at, effect in enumerate(touching):
            opening = (
                (cell(swing.reading.id, tone="strong"), cell(swing.reading.question[language]))
                if not at
                else (cell(""), cell(""))
            )
            rows.append(
                (
                    *opening,
                    cell(effect.option.says[language]),
                    cell(moved_places(occasion, effect.moves, language)),
                )
            )
    heads = tuple(
        head(words_of[language]) for words_of in (NUMBER, words.QUESTION, words.OPTION, words.PLACES)
    )
    columns = (Column(120), Column(540), Column(520), Column(WIDTH - 1180))
    return Table(columns, (heads, *rows), size=88, says=words.PRIZE_READINGS[language])


NUMBER = Text("№", "№", "No.")


def objections(occasion: Occasion, language: str) -> Table:
    """Return every objection with its answer."""
    rows = tuple(
        (
            cell(occasion.name(one.subject, language)),
            cell(_criterion(occasion, one.criterion, language)),
            cell(one.words),
            Cell(
                (
                    Run(words.STATES[one.state][language], "strong"),
                    *((Run(one.answer),) if one.answer else ()),
                )
            ),
        )
        for one in occasion.objections
    )
    heads = tuple(head(name[language]) for name in (words.WHO, words.ROW, words.OBJECTION, words.ANSWER))
    columns = (Column(380), Column(330), Column(510), Column(WIDTH - 1220))
    return Table(columns, (heads, *rows), size=92, says=words.OBJECTIONS_HEAD[language])


def _criterion(occasion: Occasion, name: str, language: str) -> str:
    """Return the printed number and the name of a line; one that the annex does not know as it is."""
    found = occasion.plan.regulation.criterion(name)
    return f"{found[0].number} {found[0].name[language]}" if found else name


def movement(occasion: Occasion, before: Result, language: str) -> Table:
    """Return the points and places of both years, and the change between."""
    earlier = {one.subject: one for one in before.subjects}
    rows = []
    for one in occasion.result.subjects:
        was = earlier.get(one.subject)
        change = None if was is None else one.total - was.total
        rows.append(
            (
                cell(str(one.place), align="center"),
                cell(occasion.name(one.subject, language)),
                cell(pretty(one.total, language), tone="strong"),
                cell("—" if was is None else pretty(was.total, language)),
                cell("—" if change is None else ("+" if change > 0 else "") + pretty(change, language)),
                cell("—" if was is None else f"{was.place} → {one.place}", align="center"),
            )
        )
    names = (words.PLACE, words.WHO, words.POINTS, words.BEFORE, words.CHANGE, words.PLACES)
    sides: tuple[Align, ...] = ("center", "left", "right", "right", "right", "center")
    heads = tuple(head(name[language], align=side) for name, side in zip(names, sides, strict=True))
    columns = (
        Column(140, "center"),
        Column(WIDTH - 1150),
        Column(260, "right"),
        Column(260, "right"),
        Column(230, "right"),
        Column(260, "center"),
    )
    return Table(columns, (heads, *rows), size=88, says=words.MOVEMENT_HEAD[language])


def corrected(occasion: Occasion, before: Corrected, language: str) -> Table | None:
    """Return whose points or place differ from the published version; None when nobody's do."""
    earlier = {one.subject: one for one in before.result.subjects}
    rows = []
    for one in occasion.result.subjects:
        was = earlier.get(one.subject)
        if was is None or (was.total, was.place) == (one.total, one.place):
            continue
        change = one.total - was.total
        rows.append(
            (
                cell(occasion.name(one.subject, language)),
                cell(pretty(was.total, language)),
                cell(pretty(one.total, language), tone="strong"),
                cell(("+" if change > 0 else "") + pretty(change, language)),
                cell(f"{was.place} → {one.place}", align="center"),
            )
        )
    if not rows:
        return None
    names = (words.WHO, words.PUBLISHED, words.CORRECTED, words.CHANGE, words.PLACE)
    sides: tuple[Align, ...] = ("left", "right", "right", "right", "center")
    heads = tuple(head(name[language], align=side) for name, side in zip(names, sides, strict=True))
    columns = (
        Column(WIDTH - 1060),
        Column(310, "right"),
        Column(310, "right"),
        Column(220, "right"),
        Column(220, "center"),
    )
    return Table(columns, (heads, *rows), size=SIZE, says=words.CORRECTION_HEAD[language])
