"""The rating table: every printed row of the annex, its points with their places, on one sheet across."""

from __future__ import annotations

from collections.abc import Iterator

from esep.core.law import Block
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.scoring import Placed, Scored
from esep.papers.days import of_an_act
from esep.papers.footing import frame
from esep.papers.naming import act_of, number_of
from esep.papers.occasion import Occasion
from esep.papers.paper import Cell, Column, Paper, Paragraph, Run, Shade, Table, Tone, cell, head, said
from esep.papers.resolution import NUMBER

TITLE = Text("Рейтинг кестесі", "Рейтинговая таблица", "Rating table")
HEADLINE = Text(
    "Мүшелік ұйымдар қызметін бағалау, {year} жыл",
    "Оценка деятельности членских организаций, {year} год",
    "Evaluation of the member organisations, {year}",
)
ANNEX = Text(
    "Атқару комитетінің қаулысына қосымша. {act}, {day}",
    "Приложение к постановлению Исполнительного комитета. {act}, {day}",
    "Annex to the resolution of the Executive Committee. {act}, {day}",
)
PLACE = Text("Орын", "Место", "Place")
WHO = Text("Мүшелік ұйым", "Членская организация", "Member organisation")
TOTAL = Text("Барлық балл", "Всего баллов", "All points")
BLOCK = Text("Блок бойынша", "По блоку", "In the block")
LEGEND = Text(
    "Әр ұяшықта балл, оның астында сол көрсеткіш бойынша орын. Алтын түспен жүлделі орындар белгіленген. "
    "«—»: дерек жоқ, балл да, орын да берілмейді. Тең балға бір орын беріледі.",
    "В каждой ячейке баллы, под ними место по этому показателю. Золотым отмечены призовые места. "
    "«—»: нет данных, нет ни баллов, ни места. При равных баллах место общее.",
    "Each cell holds points, and under them the place in that row. Gold marks the prize places. "
    "“—”: no data, so neither points nor a place. Equal points share a place.",
)
SAYS = Text("Ұйымдар, балдар, орындар", "Организации, баллы, места", "Organisations, points, places")

NOTHING = "—"
WHO_WIDTH, PLACE_WIDTH = 480, 100
HEAD_HEIGHT = 290
DIGIT = 12
"""About so wide, in tenths of a millimetre, is a figure of the table's type."""

LETTER = 17
"""About so wide is a letter of its headings."""


def paper(occasion: Occasion, language: str) -> Paper:
    """Return the rating table of the year."""
    margins = (150, 100, 140, 100)
    return Paper(
        title=f"{TITLE[language]}, {occasion.year}",
        day=occasion.day,
        blocks=(
            *_annex(occasion, language),
            said(HEADLINE[language].format(year=occasion.year), "title"),
            said(act_of(occasion, language), "under"),
            _table(occasion, language, 2970 - margins[1] - margins[3]),
            said(LEGEND[language], "note"),
        ),
        landscape=True,
        size=90,
        margins=margins,
        **frame(occasion, language, draft=not occasion.approved),
    )


def _annex(occasion: Occasion, language: str) -> tuple[Paragraph, ...]:
    """Return to which resolution the approved table is annexed; a draft is annexed to none."""
    meeting = occasion.meeting
    if not occasion.approved or meeting.day is None:
        return ()
    protocol, item = number_of(meeting)
    act = NUMBER[language].format(protocol=protocol, item=item)
    day = of_an_act(meeting.day, language)
    return (said(ANNEX[language].format(act=act, day=day), "right", tone="small"),)


def _table(occasion: Occasion, language: str, width: int) -> Table:
    blocks = tuple(
        block for block in occasion.plan.regulation.blocks if any(row.criteria for row in block.rows)
    )
    body = tuple(tuple(_row(occasion, scored, blocks, language)) for scored in occasion.result.subjects)
    columns_of_points = range(2, 3 + len(occasion.plan.rows) + len(blocks))
    longest = [
        max((len(run.words) for row in body for run in row[at].lines), default=0) for at in columns_of_points
    ]
    wanted = _with_room_for_names(blocks, [DIGIT * max(chars, 3) + 14 for chars in longest[1:]], language)
    whole = DIGIT * max(longest[0], 6) + 20
    room = width - PLACE_WIDTH - WHO_WIDTH - whole
    widths = [whole, *(room * one // sum(wanted) for one in wanted)]
    columns = (Column(PLACE_WIDTH, "center"), Column(WHO_WIDTH), *(Column(one, "right") for one in widths))
    return Table(
        columns=columns,
        rows=(*_heads(blocks, language), *body),
        heads=3,
        size=65,
        says=SAYS[language],
        inset=6,
    )


def _with_room_for_names(blocks: tuple[Block, ...], wanted: list[int], language: str) -> list[int]:
    """Return the widths, those of a block widened until the longest word of its name stands unbroken."""
    found, at = [], 0
    for block in blocks:
        after = at + sum(bool(row.criteria) for row in block.rows) + 1
        needed = LETTER * max(map(len, block.name[language].split())) + 14
        more = max(0, needed - sum(wanted[at:after]))
        found += [one + more // (after - at) for one in wanted[at:after]]
        at = after
    return found


def _heads(blocks: tuple[Block, ...], language: str) -> tuple[tuple[Cell, ...], ...]:
    first = [head(PLACE[language], down=3), head(WHO[language], down=3)]
    first.append(head(TOTAL[language], align="right", down=3))
    numbers, names = [], []
    for block in blocks:
        rows = [row for row in block.rows if row.criteria]
        first.append(head(f"{block.number}. {block.name[language]}", align="left", across=len(rows) + 1))
        numbers += [_head(row.number) for row in rows]
        numbers.append(_turned(BLOCK[language], "accent", down=2))
        names += [_turned(row.name[language], "plain") for row in rows]
    return tuple(first), tuple(numbers), tuple(names)


def _head(words: str) -> Cell:
    return Cell((Run(words, "strong"),), "center")


def _turned(words: str, tone: Tone, *, down: int = 1) -> Cell:
    shade: Shade = "wash" if tone != "plain" else ""
    return Cell((Run(words, tone),), "center", down=down, shade=shade, turned=HEAD_HEIGHT)


def _row(occasion: Occasion, scored: Scored, blocks: tuple[Block, ...], language: str) -> Iterator[Cell]:
    prize = scored.place <= occasion.prizes
    shade: Shade = "gold" if prize else ""
    yield cell(Run(str(scored.place), "gold" if prize else "strong"), align="center", shade=shade)
    yield cell(occasion.name(scored.subject, language), tone="strong" if prize else "plain", shade=shade)
    yield cell(Run(pretty(scored.total, language), "gold" if prize else "strong"), shade=shade)
    for block in blocks:
        for row in block.rows:
            if row.criteria:
                yield _points(scored.rows[row.number], language, "")
        yield _points(scored.blocks[block.number], language, "wash")


def _points(placed: Placed, language: str, shade: Shade) -> Cell:
    if placed.no_data:
        return cell(Run(NOTHING, "soft"), shade=shade)
    tone: Tone = "accent" if placed.place == 1 else "minus" if placed.units < 0 else "plain"
    return cell(Run(pretty(placed.points, language), tone), Run(str(placed.place), "small"), shade=shade)
