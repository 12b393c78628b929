"""The score card of one organisation: every line of the annex with its words and its arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from esep.core.law import Block, Row
from esep.core.names import Text
from esep.core.quantity import pretty
from esep.core.scoring import Line, Scored
from esep.core.trace import explain
from esep.papers.footing import frame
from esep.papers.naming import act_of, place_words
from esep.papers.occasion import Occasion
from esep.papers.paper import Block as Part
from esep.papers.paper import Cell, Column, Paper, Run, Signature, Signatures, Table, cell, head, said

TITLE = Text("Бағалау парағы", "Оценочный лист", "Score card")
UNDER = Text("{title}, {year} жыл. {act}", "{title}, {year} год. {act}", "{title}, {year}. {act}")
TOTAL = Text("Барлық балл", "Всего баллов", "All points")
PLACE = Text("Орын", "Место", "Place")
POINTS = Text("Балл", "Баллы", "Points")
CRITERION = Text(
    "Көрсеткіш, ереженің сөзі, есебі",
    "Показатель, слова положения (по-казахски), расчёт",
    "Row, words of the regulation (in Kazakh), calculation",
)
DOCUMENTS = Text("Құжат", "Док.", "Docs")
RATED = Text(
    "{place} ({size} ұйымның ішінде)", "{place} (из {size} организаций)", "{place} (of {size} organisations)"
)
OF_BLOCK = Text("{points} балл · {place}", "баллов: {points} · {place}", "{points} points · {place}")
RESTS_ON = Text("Түсіндірмелері: {ids}", "Толкования: {ids}", "Readings: {ids}")
READINGS = Text(
    "Балдар сүйенетін түсіндірмелер", "Толкования, на которых стоят баллы", "The readings the points rest on"
)
READINGS_NOTE = Text(
    "Ереженің мына сөздерін бірнеше мағынада түсінуге болады. Орган шешім қабылдағанға дейін әдепкі нұсқа "
    "қолданылады.",
    "Эти слова положения можно понять по-разному. Пока орган не принял решения, действует вариант по "
    "умолчанию.",
    "These words of the regulation can be taken in more than one way. Until a body decides, the default "
    "counts.",
)
MADE_BY = Text(
    "Құрастырған: Орталық Комитеттің аппараты",
    "Составлено: аппарат Центрального Комитета",
    "Drawn up by the Central Committee's staff",
)
SEEN_BY = Text(
    "Танысты: мүшелік ұйымның төрағасы",
    "Ознакомлен: председатель членской организации",
    "Seen by the chair of the organisation",
)
NO_DATA = Text("дерек жоқ", "нет данных", "no data")

NUMBER_WIDTH, POINTS_WIDTH, PLACE_WIDTH, DOCUMENTS_WIDTH = 110, 210, 130, 130


def paper(occasion: Occasion, language: str, subject: str) -> Paper:
    """Return the score card of one organisation; one that is not rated is a KeyError."""
    scored = occasion.result.of(subject)
    name = occasion.name(subject, language)
    under = UNDER[language].format(title=TITLE[language], year=occasion.year, act=act_of(occasion, language))
    shell = Paper(
        title=f"{name}: {TITLE[language]}, {occasion.year}",
        day=occasion.day,
        blocks=(),
        size=92,
        **frame(occasion, language, draft=not occasion.approved),
    )
    blocks: tuple[Part, ...] = (
        said(name, "title"),
        said(under, "under"),
        _summary(occasion, scored, language, shell.width),
        _lines(occasion, scored, language, shell.width),
        *_readings(occasion, scored, language, shell.width),
        Signatures((Signature(MADE_BY[language]), Signature(SEEN_BY[language]))),
    )
    return replace(shell, blocks=blocks)


def _summary(occasion: Occasion, scored: Scored, language: str, width: int) -> Table:
    """Return the total and the five blocks side by side."""
    blocks = _blocks(occasion)
    whole = 400
    letters = [max(len(max(b.name[language].split(), key=len)), 9) for b in blocks]
    widths = [(width - whole) * one // sum(letters) for one in letters]
    names = [head(TOTAL[language]), *(head(f"{b.number}. {b.name[language]}") for b in blocks)]
    size = len(occasion.result.subjects)
    prize = scored.place <= occasion.prizes
    figures = [
        Cell(
            (
                Run(pretty(scored.total, language), "gold" if prize else "accent"),
                Run(RATED[language].format(place=place_words(scored.place, language), size=size), "small"),
            ),
            shade="gold" if prize else "",
        )
    ]
    for block in blocks:
        placed = scored.blocks[block.number]
        place = NO_DATA[language] if placed.place is None else place_words(placed.place, language)
        figures.append(cell(Run(pretty(placed.points, language), "strong"), Run(place, "small")))
    columns = (Column(whole), *map(Column, widths))
    return Table(columns, (tuple(names), tuple(figures)), size=88, says=TOTAL[language])


def _blocks(occasion: Occasion) -> tuple[Block, ...]:
    return tuple(b for b in occasion.plan.regulation.blocks if any(row.criteria for row in b.rows))


def _lines(occasion: Occasion, scored: Scored, language: str, width: int) -> Table:
    words = width - NUMBER_WIDTH - POINTS_WIDTH - PLACE_WIDTH - DOCUMENTS_WIDTH
    heads = (
        head("№"),
        head(CRITERION[language]),
        head(POINTS[language], align="right"),
        head(PLACE[language], align="right"),
        head(DOCUMENTS[language], align="right"),
    )
    rows: list[tuple[Cell, ...]] = [heads]
    lines = iter(scored.lines)
    bands: list[int] = []
    for block in _blocks(occasion):
        bands.append(len(rows))
        rows.append(_band(block, scored, language))
        for row in block.rows:
            rows += [
                tuple(_line(occasion, scored, row, next(lines), language, first=not at))
                for at, _ in enumerate(row.criteria)
            ]
    columns = (
        Column(NUMBER_WIDTH),
        Column(words),
        Column(POINTS_WIDTH, "right"),
        Column(PLACE_WIDTH, "right"),
        Column(DOCUMENTS_WIDTH, "right"),
    )
    return Table(columns, tuple(rows), size=82, says=CRITERION[language], bands=tuple(bands))


def _band(block: Block, scored: Scored, language: str) -> tuple[Cell, ...]:
    placed = scored.blocks[block.number]
    place = NO_DATA[language] if placed.place is None else place_words(placed.place, language)
    said_of = OF_BLOCK[language].format(points=pretty(placed.points, language), place=place)
    name = Cell((Run(f"{block.number}. {block.name[language]}", "accent"),), across=2, shade="pale")
    return name, Cell((Run(said_of, "accent"),), "right", across=3, shade="pale")


def _line(
    occasion: Occasion, scored: Scored, row: Row, line: Line, language: str, *, first: bool
) -> Iterator[Cell]:
    trace = explain(line, occasion.catalogue)
    told = [
        Run(line.criterion.name[language], "strong"),
        Run(f"«{_quoted((*trace.headings, *trace.quote))}»", "small"),
        Run(trace.numbers[language]),
    ]
    if trace.readings:
        told.append(Run(RESTS_ON[language].format(ids=", ".join(trace.readings)), "small"))
    place = scored.rows[row.number].place
    documents = occasion.documents.get((scored.subject, line.criterion.id), 0)
    yield cell(row.number if first else "", tone="strong")
    yield Cell(tuple(told))
    if line.worked is None:
        yield cell(Run(NO_DATA[language], "soft"))
    else:
        yield cell(Run(pretty(line.points, language), "minus" if line.units < 0 else "strong"))
    yield cell("" if not first else "—" if place is None else str(place))
    yield cell(str(documents) if documents else "—", tone="plain" if documents else "soft")


def _quoted(parts: Iterable[str]) -> str:
    """Return the printed parts one after another; one that opens with its own dash needs no dot before it."""
    return " · ".join(parts).replace(" · - ", " – ")


def _readings(occasion: Occasion, scored: Scored, language: str, width: int) -> tuple[Part, ...]:
    """Return the readings that any point of the card rests on, with what was chosen."""
    used = {name for line in scored.lines for name in explain(line, occasion.catalogue).readings}
    chosen = [one for one in occasion.plan.choices if one.reading.id in used]
    if not chosen:
        return ()
    rows = tuple(
        (
            cell(one.reading.id, tone="strong"),
            cell(one.reading.question[language]),
            cell(one.option.says[language]),
        )
        for one in chosen
    )
    question = (width - NUMBER_WIDTH) * 52 // 100
    columns = (Column(NUMBER_WIDTH), Column(question), Column(width - NUMBER_WIDTH - question))
    heads = (head("№"), head(QUESTION[language]), head(CHOSEN[language]))
    return (
        said(READINGS[language], "heading"),
        said(READINGS_NOTE[language], "note", keep=True),
        Table(columns, (heads, *rows), size=78, says=READINGS[language]),
    )


QUESTION = Text("Сұрақ", "Вопрос", "Question")
CHOSEN = Text("Қолданылған нұсқа", "Применённый вариант", "What was applied")
