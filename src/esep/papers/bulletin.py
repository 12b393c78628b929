"""The insert for the bulletin and the press: podium, table, how places came about, how to check it."""

from __future__ import annotations

from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.scoring import Scored
from esep.papers.footing import frame, print_of
from esep.papers.naming import act_of, place_words
from esep.papers.occasion import Occasion
from esep.papers.paper import Block, Cell, Column, Paper, Paragraph, Run, Table, cell, head, said

TITLE = Text("Бюллетень мен баспасөзге", "Для бюллетеня и прессы", "For the bulletin and the press")
HEADLINE = Text(
    "{year} жылдың қорытындысы: ұйымдар рейтингі",
    "Итоги {year} года: рейтинг членских организаций",
    "The year {year}: the rating of the member organisations",
)
POINTS = Text("Балл", "Баллы", "Points")
IN_POINTS = Text("{points} балл", "баллов: {points}", "{points} points")
PLACE = Text("Орын", "Место", "Place")
WHO = Text("Мүшелік ұйым", "Членская организация", "Member organisation")
HOW = Text("Орындар қалай берілді", "Как определены места", "How the places were decided")
HOW_TOLD = Text(
    "Әр ұйымның жыл ішіндегі жұмысы ереженің 1-қосымшасындағы {rows} көрсеткіш бойынша балға айналдырылды. "
    "Барлық дерек құжатпен расталып, қабылданған. Балл сомасы көп ұйым жоғары тұрады; тең балға бір орын "
    "беріледі. Алғашқы {prizes} орын – жүлделі.",
    "Работа каждой организации за год переведена в баллы по {rows} показателям приложения 1 положения. Все "
    "данные подтверждены документами и приняты. Выше стоит тот, у кого сумма баллов больше; при равных "
    "баллах место общее. Первые {prizes} места – призовые.",
    "The year's work of each organisation is turned into points by the {rows} rows of Annex 1. All figures "
    "are confirmed by documents and accepted. The larger sum of points stands higher; equal points share a "
    "place. The first {prizes} places are prize places.",
)
CHECK = Text("Өзіңіз тексеріңіз", "Проверьте сами", "Check it yourself")
CHECK_TOLD = Text(
    "Нәтиженің бәрі – деректер, ереже, шешімдер, балдар – бір файлда: {bundle}. Мына команда оны кез келген "
    "компьютерде қайта есептеп, қол қойылғанын тексереді:",
    "Весь результат – данные, положение, решения, баллы – в одном файле: {bundle}. Эта команда на любом "
    "компьютере пересчитает его и проверит подпись:",
    "The whole result – figures, law, decisions, points – is one file: {bundle}. On any computer this "
    "command calculates it again and checks its signature:",
)
PRINT = Text(
    "Таңбасы сәйкес болуы тиіс: {print}",
    "Отпечаток должен совпасть: {print}",
    "The fingerprint must agree: {print}",
)
PUBLISHED = Text("Жарияланған жері: {address}", "Опубликовано: {address}", "Published at: {address}")


NUMBERED = "{number}.\N{NO-BREAK SPACE}{name}"
"""The number of a block and the first word of its name stand on one line."""

PLACE_WIDTH, WHO_WIDTH, POINTS_WIDTH = 110, 290, 185
LETTERS = 9
"""A column of a block holds at least so many letters of its heading."""


def paper(occasion: Occasion, language: str) -> Paper:
    """Return the insert, one page."""
    margins = (160, 170, 160, 170)
    width = 2100 - margins[1] - margins[3]
    blocks: list[Block] = [
        said(occasion.union[language], "over"),
        said(HEADLINE[language].format(year=occasion.year), "title"),
        *(() if not occasion.podium() else (_podium(occasion, language, width),)),
        _table(occasion, language, width),
        said(HOW[language], "heading"),
        said(HOW_TOLD[language].format(rows=len(occasion.plan.rows), prizes=occasion.prizes)),
        said(act_of(occasion, language), "note"),
        *_check(occasion, language),
    ]
    return Paper(
        title=HEADLINE[language].format(year=occasion.year),
        day=occasion.day,
        blocks=tuple(blocks),
        size=100,
        margins=margins,
        **frame(occasion, language, draft=not occasion.approved),
    )


def _podium(occasion: Occasion, language: str, width: int) -> Table:
    """Return the prize places side by side; who shares a place stands beside the other."""
    podium = occasion.podium()
    gap = 30
    each = (width - gap * (len(podium) - 1)) // len(podium)
    columns: list[Column] = []
    cells: list[Cell] = []
    for scored in podium:
        if cells:
            columns.append(Column(gap))
            cells.append(cell(""))
        columns.append(Column(each))
        cells.append(_step(occasion, scored, language))
    return Table(
        tuple(columns), (tuple(cells),), heads=0, size=100, quiet=True, inset=24, says=PLACE[language]
    )


def _step(occasion: Occasion, scored: Scored, language: str) -> Cell:
    return Cell(
        (
            Run(place_words(scored.place, language), "gold"),
            Run(occasion.name(scored.subject, language), "strong"),
            Run(IN_POINTS[language].format(points=pretty(scored.total, language)), "soft"),
        ),
        shade="gold",
    )


def _table(occasion: Occasion, language: str, width: int) -> Table:
    names = {block.number: block.name[language] for block in occasion.plan.regulation.blocks}
    blocks = [number for number, _, _ in occasion.plan.blocks]
    room = width - PLACE_WIDTH - WHO_WIDTH - POINTS_WIDTH
    named = {number: NUMBERED.format(number=number, name=names[number]) for number in blocks}
    letters = [max(LETTERS, *map(len, named[number].split(" "))) for number in blocks]
    widths = [room * one // sum(letters) for one in letters]
    heads = (
        head(PLACE[language], align="center"),
        head(WHO[language]),
        head(POINTS[language], align="right"),
        *(head(named[number], align="right") for number in blocks),
    )
    rows = [heads]
    for one in occasion.result.subjects:
        prize = one.place <= occasion.prizes
        rows.append(
            (
                cell(Run(str(one.place), "gold" if prize else "plain"), shade="gold" if prize else ""),
                cell(occasion.short(one.subject, language), tone="strong" if prize else "plain"),
                cell(pretty(one.total, language), tone="strong"),
                *(_of_block(one, number, language) for number in blocks),
            )
        )
    columns = (
        Column(PLACE_WIDTH, "center"),
        Column(WHO_WIDTH),
        Column(POINTS_WIDTH, "right"),
        *(Column(one, "right") for one in widths),
    )
    return Table(columns, tuple(rows), size=80, says=WHO[language], inset=9)


def _of_block(scored: Scored, number: str, language: str) -> Cell:
    placed = scored.blocks[number]
    if placed.no_data:
        return cell(Run("—", "soft"))
    return cell(Run(pretty(placed.points, language), "accent" if placed.place == 1 else "soft"))


def _check(occasion: Occasion, language: str) -> tuple[Block, ...]:
    if occasion.check is None:
        return ()
    told: list[Block] = [
        said(CHECK[language], "heading"),
        said(CHECK_TOLD[language].format(bundle=occasion.check.bundle)),
        said(occasion.check.command, tone="code"),
        Paragraph((Run(PRINT[language].format(print=print_of(occasion.fingerprint)), "strong"),)),
    ]
    if occasion.check.address:
        told.append(said(PUBLISHED[language].format(address=occasion.check.address)))
    return tuple(told)
